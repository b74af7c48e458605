/// Explanations: the text of the file.
extension RulesCodes {
  static let textEntries: [Entry] = [
    (
      .noFile, ("找不到文件", "规则里 tables 写的台账文件，应与规则文件放在同一个文件夹，文件名一字不差，如 tables: tables.yaml。"),
      (
        "file not found",
        "The table file named by tables stands beside the rulebook, under exactly that name: tables: tables.yaml."
      )
    ),
    (
      .notUTF8, ("编码不是 UTF-8", "规则文件只用 UTF-8 编码，这样在每台电脑上读出来都一样。在编辑器里“另存为”，编码选 UTF-8。"),
      (
        "not UTF-8",
        "A rulebook is UTF-8, so that it reads the same on every machine. Save it again with the encoding UTF-8."
      )
    ),
    (
      .tooLarge, ("文件太大", "规则文件最多一百万字节。这么大的多半不是规则文件。"),
      (
        "file too large",
        "A rulebook has at most a million bytes. One that is larger is most likely another file."
      )
    ),
    (
      .controlCharacter, ("控制字符", "文件里有看不见的控制字符或特别的换行符，多半是从别处复制来的。删去它，重新输入这一行。"),
      (
        "control character",
        "The file has an invisible control character or an odd line end, copied from somewhere. Delete it and type the line again."
      )
    ),
    (
      .fullWidth,
      (
        "全角标点",
        "YAML 的冒号、逗号、括号都要半角：weight: 40、[党员, 预备党员]。中文标点可以出现在文字里：键后面的文字（note: 每月一次，不得缺席）不用引号，括号 [ ] { } 里的文字要放进英文引号。"
      ),
      (
        "full-width punctuation",
        "YAML's colons, commas and brackets are half-width: weight: 40, [党员, 预备党员]. Chinese punctuation may stand in texts: freely in a text behind a key (note: 每月一次，不得缺席), in straight quotes within [ ] and { }."
      )
    ),
    (
      .tab, ("制表符", "YAML 不许用制表符（Tab）缩进，而且它在屏幕上与空格分不出来。改用空格，每一层两个。"),
      (
        "tab",
        "YAML does not indent by tabs, and nobody can tell them from blanks. Use blanks, two for each level."
      )
    ),
    (
      .curlyQuotes,
      ("中文引号", "中文引号“”不是 YAML 的引号，会成为文字的一部分。改成英文引号 \"\"，或去掉。夹在文字中间的中文引号不要紧：name: 巍山镇“党建+网格”考评规则。"),
      (
        "curly quotes",
        "Curly quotes are not YAML's and would become part of the text. Write straight quotes or none. Within a text they do no harm: name: 巍山镇“党建+网格”考评规则."
      )
    ),
    (
      .repeatedKey, ("键重复", "同一处一个键只能写一次；weight 和 权重 是同一个键。"),
      ("repeated key", "A key stands once in its place; weight and 权重 are one key.")
    ),
    (
      .blankAfterColon, ("冒号后少空格", "YAML 要冒号后面有一个空格，才知道左边是键：weight: 40。"),
      ("no blank behind the colon", "YAML knows a key by the colon and the blank behind it: weight: 40.")
    ),
    (
      .oddBlank, ("特殊空格", "全角空格、不间断空格、零宽字符看起来像空格，YAML 却当作文字。改用普通空格。"),
      (
        "odd blank",
        "A full-width or no-break blank, or a mark without width, looks like a blank and is text for YAML. Use plain blanks."
      )
    ),
    (
      .syntax, ("YAML 写法不对", "这里的缩进、引号、括号或冒号不合 YAML 的规矩，后面的内容读不下去，所以只报这一处。改好再运行一次。"),
      (
        "not YAML",
        "The indent, quotes, brackets or colons here are no YAML. What follows cannot be read, so this is told alone. Mend it and run again."
      )
    ),
    (
      .notForRulebooks, ("不用的 YAML 记号", "规则里不用锚点 &、引用 *、标签 ! 和复合键 ?。内容直接写出来，人人看得懂。"),
      (
        "YAML that rulebooks do without",
        "Anchors &, aliases *, tags ! and complex keys ? are not used: what is meant is written out, for everybody to read."
      )
    ),
    (
      .tooDeep, ("层次太深", "没有规则会写到这么多层，多半是括号或缩进错了。"),
      ("nested too deeply", "No rulebook goes that deep; a bracket or an indent is wrong.")
    ),
  ]
}
