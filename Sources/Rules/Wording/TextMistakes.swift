import Diagnostics

/// Mistakes of the text itself.
extension Mistake {
  static func noTableFile(_ path: String) -> Mistake {
    Mistake(
      .noFile, zh: "找不到台账文件\(Say.quoted(path))", en: "there is no table file \(Say.quoted(path))",
      help: Words(
        zh: "把台账文件放在规则文件旁边，文件名与这里一致，如 tables: tables.yaml",
        en: "put the table file beside the rulebook under this name, as in tables: tables.yaml"))
  }

  static func tooLarge(_ bytes: Int, limit: Int) -> Mistake {
    Mistake(
      .tooLarge, zh: "文件有 \(bytes) 字节，规则文件最多 \(limit) 字节",
      en: "the file has \(bytes) bytes; a rulebook may have \(limit)",
      help: Words(zh: "看看是不是选错了文件", en: "is this the right file?"))
  }

  static func notUTF8(isUTF16: Bool) -> Mistake {
    Mistake(
      .notUTF8,
      zh: isUTF16 ? "文件是 UTF-16 编码，规则文件应为 UTF-8" : "从这里起不是 UTF-8 文字，可能是用 GBK（ANSI）保存的",
      en: isUTF16
        ? "the file is in UTF-16; a rulebook must be UTF-8"
        : "from here on this is no UTF-8 text; it may have been saved as GBK (ANSI)",
      help: Words(zh: "在编辑器里“另存为”，编码选 UTF-8", en: "save it again in your editor with the encoding UTF-8"))
  }

  static func controlCharacter(_ scalar: Unicode.Scalar) -> Mistake {
    Mistake(
      .controlCharacter, zh: "这里有一个看不见的控制字符\(Say.quoted(String(Character(scalar))))",
      en: "there is an invisible control character here: \(Say.quoted(String(Character(scalar))))",
      help: Words(zh: "删去这个字符，重新输入这一行", en: "delete it and type the line again"))
  }

  static let emptyFile = Mistake(
    .wrongShape, zh: "文件里什么也没有", en: "there is nothing in the file",
    help: Words(zh: "规则文件从 name: 规则的名称 写起", en: "a rulebook begins with name: and its name"))

  static func fullWidth(_ scalar: Unicode.Scalar, meant: Unicode.Scalar?) -> Mistake {
    let mark = String(Character(scalar))
    guard let meant else {
      return Mistake(
        .fullWidth, zh: "这里有全角标点\(mark)", en: "there is a full-width \(mark) here",
        help: Words(
          zh: "删去它；如果是文字的一部分，把整段文字放进英文引号 \"…\"",
          en: "delete it; if it belongs to a text, put the text in straight quotes \"…\""))
    }
    let half = String(Character(meant))
    let name = Mistake.name(of: scalar)
    return Mistake(
      .fullWidth, zh: "这里用了全角的\(name.zh)“\(mark)”，应为半角“\(half)”",
      en: "this is a full-width \(name.en) “\(mark)”; write a half-width “\(half)”",
      help: meant == ":"
        ? Words(zh: "写成半角冒号加一个空格：“: ”", en: "write a half-width colon and a blank: “: ”")
        : Words(
          zh: "改成“\(half)”；如果是文字的一部分，把整段文字放进英文引号 \"…\"",
          en: "write “\(half)”; if it belongs to a text, put the text in straight quotes \"…\""))
  }

  private static func name(of mark: Unicode.Scalar) -> Words {
    switch mark {
    case "：": Words(zh: "冒号", en: "colon")
    case "，": Words(zh: "逗号", en: "comma")
    case "、": Words(zh: "顿号", en: "comma")
    case "；": Words(zh: "分号", en: "semicolon")
    case "［", "］", "｛", "｝", "【", "】": Words(zh: "括号", en: "bracket")
    case "－": Words(zh: "短横", en: "dash")
    default: Words(zh: "标点", en: "mark")
    }
  }

  static func fullWidthInItem(_ scalar: Unicode.Scalar, isSeparator: Bool) -> Mistake {
    let mark = String(Character(scalar))
    guard isSeparator else { return fullWidthOutside(mark, Words(zh: "这一项里", en: "this item")) }
    return Mistake(
      .fullWidth, zh: "这一项里有全角的“\(mark)”，分不清是一项还是几项",
      en: "there is a full-width “\(mark)” in this item: is it one item or several?",
      help: Words(
        zh: "几项就一项一行，或写成 [甲, 乙]；是一项就放进英文引号 \"…\"",
        en: "several items: one a line, or [a, b]; a single one: put it in straight quotes \"…\""))
  }

  static func fullWidthInValue(_ scalar: Unicode.Scalar) -> Mistake {
    let mark = String(Character(scalar))
    return Mistake(
      .fullWidth, zh: "这个值里有全角的“\(mark)”，分不清是一个值还是几个",
      en: "there is a full-width “\(mark)” in this value: is it one or several?",
      help: Words(
        zh: "几个值写成 [甲, 乙]；是一个就放进英文引号 \"…\"",
        en: "several values: [a, b]; a single one: put it in straight quotes \"…\""))
  }

  static func fullWidthInKey(_ scalar: Unicode.Scalar) -> Mistake {
    fullWidthOutside(String(Character(scalar)), Words(zh: "冒号左边的键里", en: "the key left of the colon"))
  }

  private static func fullWidthOutside(_ mark: String, _ at: Words) -> Mistake {
    Mistake(
      .fullWidth, zh: "\(at.zh)有全角标点“\(mark)”", en: "\(at.en) has a full-width “\(mark)”",
      help: Words(zh: "放进英文引号 \"…\"", en: "put it in straight quotes \"…\""))
  }

  static func fullWidthInFlow(_ scalar: Unicode.Scalar) -> Mistake {
    let mark = String(Character(scalar))
    return Mistake(
      .fullWidth, zh: "括号 [ ] { } 里的文字有全角标点“\(mark)”",
      en: "a text within [ ] or { } has a full-width “\(mark)”",
      help: Words(zh: "把这段文字放进英文引号 \"…\"", en: "put the text in straight quotes \"…\""))
  }

  static func tab(isIndent: Bool) -> Mistake {
    Mistake(
      .tab, zh: isIndent ? "缩进用了制表符（Tab）" : "这里有一个制表符（Tab）",
      en: isIndent ? "the line is indented by a tab" : "there is a tab here",
      help: Words(
        zh: isIndent ? "改用空格，每一层两个" : "改成一个空格",
        en: isIndent ? "use blanks, two for each level" : "write a blank"))
  }

  static func oddBlank(_ scalar: Unicode.Scalar, isIndent: Bool) -> Mistake {
    let zh = scalar.value == 0x3000 ? "全角空格" : scalar.value == 0xA0 ? "不间断空格" : "看不见的字符"
    let en =
      scalar.value == 0x3000
      ? "full-width blank" : scalar.value == 0xA0 ? "no-break blank" : "invisible character"
    let shown = Say.quoted(String(Character(scalar)))
    return Mistake(
      .oddBlank, zh: isIndent ? "缩进用了\(zh)\(shown)" : "这里有一个\(zh)\(shown)",
      en: isIndent ? "the line is indented by a \(en) \(shown)" : "there is a \(en) \(shown) here",
      help: Words(zh: "改用普通（半角）空格", en: "use plain blanks"))
  }

  static func repeatedKey(_ name: String, line: Int, sameWord: Bool) -> Mistake {
    Mistake(
      .repeatedKey, zh: "\(Say.quoted(name))在第 \(line) 行已经写过" + (sameWord ? "" : "（写法不同，是同一个词）"),
      en: "\(Say.quoted(name)) stands in line \(line) already" + (sameWord ? "" : " (in another spelling)"),
      help: Words(zh: "两处只留一处", en: "keep one of the two"))
  }

  static let blankAfterColon = Mistake(
    .blankAfterColon, zh: "冒号后面少一个空格", en: "a blank is missing behind the colon",
    help: Words(zh: "写成“: ”，如 权重: 40", en: "write “: ”, as in weight: 40"))

  static func curlyQuotes(_ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Mistake {
    Mistake(
      .curlyQuotes, zh: "这里用了中文引号 \(Character(open))…\(Character(close))",
      en: "these are curly quotes \(Character(open))…\(Character(close))",
      help: Words(zh: "改成英文引号 \"…\"，或者去掉引号", en: "write straight quotes \"…\", or none"))
  }

  static func unclosedQuote(curlyNear: Bool) -> Mistake {
    Mistake(
      .syntax, zh: "这个引号没有关上", en: "this quote is never closed",
      help: curlyNear
        ? Words(zh: "后面是中文引号；改成同样的英文引号", en: "what follows is a curly quote: write the same straight one")
        : Words(zh: "在文字末尾补上同样的引号", en: "put the same quote at the end of the text"))
  }

  static func unclosedBracket(isMap: Bool) -> Mistake {
    Mistake(
      .syntax, zh: "这个括号 \(isMap ? "{" : "[") 没有关上", en: "this bracket \(isMap ? "{" : "[") is never closed",
      help: Words(zh: "在末尾补上 \(isMap ? "}" : "]")", en: "put \(isMap ? "}" : "]") at its end"))
  }

  static func wrongBracket(isMap: Bool, line: Int) -> Mistake {
    Mistake(
      .syntax, zh: "括号不配对：第 \(line) 行的 \(isMap ? "{" : "[") 应由 \(isMap ? "}" : "]") 关上",
      en:
        "the brackets do not match: the \(isMap ? "{" : "[") of line \(line) is closed by \(isMap ? "}" : "]")",
      help: Words(zh: "改成 \(isMap ? "}" : "]")", en: "write \(isMap ? "}" : "]")"))
  }

  static func notForRulebooks(_ mark: String) -> Mistake {
    Mistake(
      .notForRulebooks, zh: "规则里不用 YAML 的“\(mark)”记号", en: "rulebooks do without YAML's “\(mark)”",
      help: Words(
        zh: "如果是文字，放进英文引号 \"…\"；否则把内容直接写出来",
        en: "a text goes in straight quotes \"…\"; otherwise write it out in full"))
  }

  static let tooDeep = Mistake(
    .tooDeep, zh: "层次太深", en: "this is nested too deeply",
    help: Words(zh: "检查缩进和括号", en: "look at the indents and brackets"))

  static func syntax(_ kind: YamlTrouble.Kind) -> Mistake {
    let (zh, en, help): (String, String, Words) =
      switch kind {
      case .secondColon:
        (
          "一行里有第二个冒号，看不出哪里是键、哪里是值", "there is a second colon on this line: what is the key, what the value?",
          Words(
            zh: "把值放进英文引号，如 note: \"注意: 每月一次\"；或另起一行",
            en: "put the value in straight quotes, as in note: \"mind: once a month\"; or begin a new line")
        )
      case .tooDeepLine:
        (
          "这一行缩进得比上面允许的深", "this line is indented deeper than what stands above allows",
          Words(zh: "与同一层的键左边对齐", en: "align it with the keys of its level")
        )
      case .noColon:
        (
          "这一行既不是“键: 值”，也不是“- 项”", "this line is neither “key: value” nor “- item”",
          Words(
            zh: "键后面写半角冒号和空格；文字太长时，下一行要缩进",
            en: "write a colon and a blank behind the key; a text that goes on must be indented")
        )
      case .indentation:
        (
          "这一行的缩进与上面哪一层都不对齐", "this line's indent fits no level above",
          Words(zh: "与同一层的键或短横左边对齐", en: "align it with the keys or dashes of its level")
        )
      case .afterValue:
        (
          "引号或括号后面不应再有内容", "nothing may follow the quote or bracket on this line",
          Words(
            zh: "把整段放进一对引号里；注释要写成“ # …”",
            en: "put the whole in one pair of quotes; a comment is written “ # …”")
        )
      case .badStart(let mark):
        (
          "文字不能以\(Say.quoted(mark))开头", "a text must not begin with \(Say.quoted(mark))",
          Words(zh: "放进英文引号 \"…\"", en: "put it in straight quotes \"…\"")
        )
      case .badEscape:
        (
          "双引号里的反斜线 \\ 有特别的意思", "a backslash \\ within double quotes has a meaning of its own",
          Words(zh: "改用单引号 '…'，或写两个反斜线 \\\\", en: "use single quotes '…', or write two backslashes \\\\")
        )
      case .missingComma:
        (
          "括号里的两项之间少了逗号，或括号没有关上",
          "a comma is missing between two entries in brackets, or the bracket is not closed",
          Words(zh: "在两项之间写半角逗号“, ”", en: "write a half-width comma “, ” between them")
        )
      case .emptyItem:
        (
          "这里少了一项，或多了一个逗号或括号", "an entry is missing here, or there is a comma or bracket too many",
          Words(zh: "删去多余的标点", en: "delete the mark that is too many")
        )
      case .secondDocument:
        (
          "一个文件只能有一份规则，这里又开始了一份（---）", "a file holds one rulebook; here begins another (---)",
          Words(zh: "分成两个文件", en: "make it two files")
        )
      case .dashInLine:
        (
          "“- 项”要另起一行", "“- item” needs a line of its own",
          Words(zh: "移到下一行并缩进，或写成 [甲, 乙]", en: "move it to the next line and indent it, or write [a, b]")
        )
      case .other:
        (
          "这里不是 YAML 的写法", "this is no YAML",
          Words(
            zh: "检查这一行和上一行的缩进、冒号、引号、括号",
            en: "look at the indents, colons, quotes and brackets of this line and the one above")
        )
      }
    return Mistake(.syntax, zh: zh, en: en, help: help)
  }
}
