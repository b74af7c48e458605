import Quantities

/// 数: the text of a number in a rulebook: `40`, `-0.5`, `20%`, `1/3`; exact, never floating point.
struct NumberText {
  /// How it was written.
  enum Form { case plain, percent, fraction }

  /// The exact value; 0.2 for `20%`.
  let value: Rational
  /// How it was written.
  let form: Form

  /// Reads a number; nil for anything else, or for more than 12 digits before or 6 after the point.
  init?(_ text: String) {
    if text.utf8.last == UInt8(ascii: "%") {
      let body = text.dropLast()
      guard let number = Decimal6(ascii: body.utf8) else { return nil }
      value = Rational(number) / Rational(100)
      form = .percent
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let above = NumberText.whole(parts[0]), let below = NumberText.whole(parts[1]), below > 0 else {
        return nil
      }
      value = Rational(above) / Rational(below)
      form = .fraction
      return
    }
    guard let number = Decimal6(text) else { return nil }
    value = Rational(number)
    form = .plain
  }

  private static func whole(_ text: Substring) -> Int? {
    guard let number = Decimal6(ascii: text.utf8), number.micro % 1_000_000 == 0 else { return nil }
    return Int(number.micro / 1_000_000)
  }

  /// What a text that is no number was probably meant to be, for the help: full width, Chinese numerals, a unit behind.
  static func guess(_ text: String) -> String? {
    var folded = TextFold.halfWidth(text).filter { !$0.isWhitespace && $0 != "," && $0 != "，" }
    folded = folded.replacing("\u{2212}", with: "-").replacing("分之", with: "/").replacing("百/", with: "百分之")
    if NumberText(folded) != nil { return folded }
    if folded.hasPrefix("百分之"), let number = ChineseNumber.value(String(folded.dropFirst(3))) {
      return "\(number)%"
    }
    for unit in ["个百分点", "分", "次", "人", "名", "个", "户", "天", "。", "，", "；"] where folded.hasSuffix(unit) {
      let body = String(folded.dropLast(unit.count))
      if NumberText(body) != nil { return body }
      if let number = ChineseNumber.value(body) { return String(number) }
    }
    return ChineseNumber.value(folded).map { String($0) }
  }
}

/// 中文数字: 四十, 一百二十, 负五; only to suggest the digits for them.
enum ChineseNumber {
  static func value(_ text: String) -> Int? {
    if text.hasPrefix("负") || text.hasPrefix("减"), let number = value(String(text.dropFirst())) {
      return -number
    }
    if let digits = Int(text), abs(digits) < 1_000_000_000 { return digits }
    guard !text.isEmpty, text.count <= 12 else { return nil }
    var total = 0
    var section = 0
    var digit: Int?
    for character in text {
      if let value = digits[character] {
        digit = value
      } else if let unit = units[character] {
        section += (digit ?? 1) * unit
        digit = nil
      } else if character == "万" {
        total += (section + (digit ?? 0)) * 10_000
        section = 0
        digit = nil
      } else {
        return nil
      }
    }
    return total + section + (digit ?? 0)
  }

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
}
