import Diagnostics
import Quantities

/// Mistakes of keys and of single values.
extension Mistake {
  static func mapExpected(_ label: String, example: String, found: RuleNode) -> Mistake {
    let zh = found.isBlank ? "是空的" : found.items != nil ? "现在是一个列表" : "现在是\(Say.quoted(found.text ?? ""))"
    let en =
      found.isBlank ? "is empty" : found.items != nil ? "is a list" : "is \(Say.quoted(found.text ?? ""))"
    return Mistake(
      .wrongShape, zh: "\(Say.lead(label))下面应是“键: 值”，\(zh)",
      en: "\(label) should hold “key: value”, but \(en)",
      help: Words(
        zh: "另起一行缩进写，或写成 {\(example)\(example.contains(":") ? "" : ": …")}",
        en: "write it indented on the next lines, or as {\(example)\(example.contains(":") ? "" : ": …")}"))
  }

  static func listExpected(_ label: String, example: String) -> Mistake {
    Mistake(
      .wrongShape, zh: "\(Say.lead(label))应是一个列表", en: "\(label) should be a list",
      help: Words(
        zh: "写成 \(label): \(example)，或一项一行、每项前加“- ”",
        en: "write \(label): \(example), or one item a line with “- ” before it"))
  }

  static func textExpected(_ label: String) -> Mistake {
    Mistake(
      .wrongShape, zh: "\(Say.lead(label))应是一段文字", en: "\(label) should be a text",
      help: Words(zh: "这里只能写一个值，不能写列表或“键: 值”", en: "write one value here, not a list or “key: value”"))
  }

  static let keyNotText = Mistake(
    .wrongShape, zh: "键应是一个词", en: "a key should be a word",
    help: Words(zh: "键写在冒号左边，不能是列表或括号", en: "a key stands left of the colon and is no list or bracket"))

  static func unknownKey(_ written: String, in place: KeywordPlace) -> Mistake {
    Mistake(
      .unknownKey, zh: "这里没有\(Say.quoted(written))这个键", en: "there is no key \(Say.quoted(written)) here",
      help: Say.nearest(written, in: place))
  }

  static func missingKey(_ word: Keyword, of owner: String, example: String) -> Mistake {
    let both = Say.both(word)
    return Mistake(
      .missingKey, zh: "\(Say.quoted(owner))缺少 \(both.zh)", en: "\(Say.quoted(owner)) lacks \(both.en)",
      help: Words(
        zh: "补上 \(word.en): \(example.isEmpty ? "…" : example)",
        en: "add \(word.en): \(example.isEmpty ? "…" : example)"))
  }

  static func blankValue(_ label: String) -> Mistake {
    Mistake(
      .blankValue, zh: "\(Say.lead(label))是空的", en: "\(label) is empty",
      help: Words(zh: "在冒号后面写上值，或删去这个键", en: "write a value behind the colon, or delete the key"))
  }

  static func keyNotHere(_ label: String, with chosen: String, allowed: [Keyword]) -> Mistake {
    let all = Say.all(allowed)
    return Mistake(
      .keyNotHere, zh: "\(Say.quoted(chosen))用不上 \(label)",
      en: "\(label) does not go with \(Say.quoted(chosen))",
      help: Words(zh: "删去它；这里可以写：\(all.zh)", en: "delete it; here go: \(all.en)"))
  }

  static func unknownWord(_ text: String, label: String, of place: KeywordPlace, orNumber: Bool = false)
    -> Mistake
  {
    let help = Say.nearest(text, in: place)
    let number = orNumber ? Words(zh: "，或一个数", en: ", or a number") : Words(zh: "", en: "")
    return Mistake(
      .unknownWord, zh: "\(Say.lead(label))不能是\(Say.quoted(text))",
      en: "\(label) cannot be \(Say.quoted(text))",
      help: Words(zh: help.zh + number.zh, en: help.en + number.en))
  }

  // MARK: Numbers

  static func notNumber(_ label: String, found: String?, guess: String?) -> Mistake {
    let zh = found.map { "，现为\(Say.quoted($0))" } ?? "，不是列表或“键: 值”"
    let en = found.map { ", not \(Say.quoted($0))" } ?? ", not a list or “key: value”"
    return Mistake(
      .number, zh: "\(Say.lead(label))应为数字\(zh)", en: "\(label) should be a number\(en)",
      help: Words(
        zh: "写成 \(label): \(guess ?? "40")" + (guess == nil ? "，可用 40、0.5、20%、1/3" : ""),
        en: "write \(label): \(guess ?? "40")" + (guess == nil ? "; 40, 0.5, 20% and 1/3 are numbers" : "")))
  }

  static func numberTooLong(_ label: String, found: String) -> Mistake {
    Mistake(
      .number, zh: "\(Say.lead(label))的数\(Say.quoted(found))位数太多",
      en: "\(label): \(Say.quoted(found)) has too many digits",
      help: Words(
        zh: "小数点前最多 12 位，后最多 6 位；除不尽的写成分数，如 1/3",
        en: "at most 12 digits before and 6 after the point; what does not end is a fraction, as in 1/3"))
  }

  static func percentNotHere(_ label: String, found: String) -> Mistake {
    Mistake(
      .percentNotHere, zh: "\(Say.lead(label))是一个数，不是百分比：\(Say.quoted(found))",
      en: "\(label) is a plain number, no percentage: \(Say.quoted(found))",
      help: Words(
        zh: "去掉百分号，如 \(label): \(found.filter { $0 != "%" })",
        en: "leave the % out, as in \(label): \(found.filter { $0 != "%" })"))
  }

  static func shareExpected(_ label: String, found: String, value: Rational) -> Mistake {
    let asPercent = value <= .one ? (value * Rational(100)).text(places: 6) : value.text(places: 6)
    return Mistake(
      .share, zh: "\(Say.lead(label))应为百分比，现为\(Say.quoted(found))",
      en: "\(label) should be a percentage, not \(Say.quoted(found))",
      help: Words(
        zh: "写成 \(label): \(asPercent)%（或分数，如 1/3）",
        en: "write \(label): \(asPercent)% (or a fraction, as in 1/3)"))
  }

  static func outOfRange(_ label: String, found: String, range: String) -> Mistake {
    Mistake(
      .outOfRange, zh: "\(Say.lead(label))是\(Say.quoted(found))，超出范围",
      en: "\(label) is \(Say.quoted(found)), out of range",
      help: Words(zh: "范围：\(range)", en: "the range is \(range)"))
  }

  static func wholeExpected(_ label: String, found: String) -> Mistake {
    Mistake(
      .whole, zh: "\(Say.lead(label))应为整数，现为\(Say.quoted(found))",
      en: "\(label) should be a whole number, not \(Say.quoted(found))",
      help: Words(zh: "写成 \(label): 1", en: "write \(label): 1"))
  }

  static func fractionNotHere(_ found: String) -> Mistake {
    Mistake(
      .number, zh: "清单里的分值要写成小数，现为\(Say.quoted(found))",
      en: "an item's points are a decimal, not \(Say.quoted(found))",
      help: Words(zh: "写成小数，如 0.5", en: "write a decimal, as in 0.5"))
  }

  static func minAboveMax(_ min: String, _ max: String) -> Mistake {
    Mistake(
      .minAboveMax, zh: "最低 \(min) 比最高 \(max) 还大", en: "the minimum \(min) is above the maximum \(max)",
      help: Words(zh: "对调两个数，或改正其中一个", en: "swap the two, or mend one"))
  }

  // MARK: Other values

  static func flagExpected(_ label: String, found: String) -> Mistake {
    Mistake(
      .flag, zh: "\(Say.lead(label))应为 true（是）或 false（否），现为\(Say.quoted(found))",
      en: "\(label) should be true (是) or false (否), not \(Say.quoted(found))",
      help: Words(zh: "写成 \(label): true", en: "write \(label): true"))
  }

  static func onlyTrue(_ label: String) -> Mistake {
    Mistake(
      .flag, zh: "\(Say.lead(label))只能写 true（是）", en: "\(label) can only be true (是)",
      help: Words(zh: "不用它就删去这个键", en: "delete the key if it is not wanted"))
  }

  static func notDate(_ label: String, found: String) -> Mistake {
    Mistake(
      .date, zh: "\(Say.lead(label))应为日期，现为\(Say.quoted(found))",
      en: "\(label) should be a date, not \(Say.quoted(found))",
      help: Words(
        zh: "写成 2022-02-03，年份 1900 至 2099，日子要存在",
        en: "write 2022-02-03, a day that there is, years 1900 to 2099"))
  }

  static func notMonth(_ label: String, found: String) -> Mistake {
    Mistake(
      .date, zh: "\(Say.lead(label))应为年月，现为\(Say.quoted(found))",
      en: "\(label) should be a month, not \(Say.quoted(found))",
      help: Words(zh: "写成 2022-02", en: "write 2022-02"))
  }

  static func badIdentifier(_ id: String) -> Mistake {
    Mistake(
      .identifier, zh: "编号\(Say.quoted(id))要用作文件名，不能有 / \\ : * ? \" < > |，不能以点开头，最多 64 个字",
      en:
        "the id \(Say.quoted(id)) is used in file names: no / \\ : * ? \" < > |, no dot first, at most 64 characters",
      help: Words(zh: "用字母、数字、短横或汉字，如 members", en: "use letters, digits, dashes, as in members"))
  }

  static func emptyList(_ label: String) -> Mistake {
    Mistake(
      .blankValue, zh: "\(Say.lead(label))的列表是空的", en: "the list of \(label) is empty",
      help: Words(zh: "至少写一项", en: "write at least one item"))
  }

  static func emptyMap(_ label: String, example: String) -> Mistake {
    Mistake(
      .blankValue, zh: "\(Say.lead(label))里什么也没写", en: "there is nothing in \(label)",
      help: Words(zh: "写成 \(label): \(example)", en: "write \(label): \(example)"))
  }

  static func duplicate(_ name: String) -> Mistake {
    Mistake(
      .duplicate, zh: "\(Say.quoted(name))已经用过了", en: "\(Say.quoted(name)) is taken already",
      help: Words(zh: "换一个名字，每个只能用一次", en: "choose another: each may be used once"))
  }

  static func valueTwice(_ text: String) -> Mistake {
    Mistake(
      .duplicate, zh: "\(Say.quoted(text))写了两次（同义词算同一个）",
      en: "\(Say.quoted(text)) stands here twice (synonyms are one)",
      help: Words(zh: "删去一个", en: "delete one"))
  }

  // MARK: Dated values

  static func datedOrder(_ day: String) -> Mistake {
    Mistake(
      .dated, zh: "分期的数要按日期先后写，\(day) 排错了或重复了",
      en: "dated values go in order of their dates; \(day) is out of place or twice",
      help: Words(zh: "早的在前", en: "the earlier first"))
  }

  static func datedTooLate(_ label: String, day: String) -> Mistake {
    Mistake(
      .dated, zh: "\(Say.lead(label))在 \(day) 还没有开始", en: "no value of \(label) is in force on \(day) yet",
      help: Words(zh: "补一个更早的 from", en: "add one with an earlier from"))
  }
}
