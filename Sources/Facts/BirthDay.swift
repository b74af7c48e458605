import Quantities

/// 出生日期与年龄 (SPEC section 2, `age`).
enum BirthDay {
  /// The birthday in an 18-digit identity number (digits 7 to 14); nil for any other id.
  static func of(id: String) -> Day? {
    let digits = Array(id.utf8)
    guard digits.count == 18, digits.dropLast().allSatisfy({ (0x30...0x39).contains($0) }),
      digits[17] == 0x58 || (0x30...0x39).contains(digits[17])
    else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    return Day(year: number(6..<10), month: number(10..<12), day: number(12..<14))
  }

  /// Full years between a birthday and a day, by month and day; nil before birth.
  static func age(born: Day, on day: Day) -> Int? {
    let birth = born.civil
    let now = day.civil
    let hadBirthday = (now.month, now.day) >= (birth.month, birth.day)
    let years = now.year - birth.year - (hadBirthday ? 0 : 1)
    return years >= 0 ? years : nil
  }
}
