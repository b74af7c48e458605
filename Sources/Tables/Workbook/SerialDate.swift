import Quantities

/// 日期序列值: the number that stands for a date and time in a workbook.
struct SerialDate: Equatable {
  /// Whole days since the epoch; 0 for a bare time.
  var day: Int
  /// Seconds since midnight, to the nearest one.
  var second: Int

  /// Takes a number apart; nil for one that is no date of 1900–9999.
  init?(_ number: NumberText) {
    guard !number.isNegative || number.mantissa == 0, number.wholeDigits <= 7 else { return nil }
    var whole: UInt64 = 0
    var seconds: UInt64 = 0
    if number.exponent >= 0 {
      whole = number.whole ?? 0
    } else if number.exponent >= -25 {
      var scale: UInt128 = 1
      for _ in number.exponent..<0 { scale *= 10 }
      let value = UInt128(number.mantissa)
      whole = UInt64(truncatingIfNeeded: value / scale)
      let rest = value % scale
      seconds = UInt64(truncatingIfNeeded: (rest * 172_800 + scale) / (scale * 2))
    }
    if seconds >= 86_400 {
      seconds -= 86_400
      whole += 1
    }
    guard whole <= 2_958_465 else { return nil }
    day = Int(whole)
    second = Int(seconds)
  }

  /// The civil day: nil for day 0 of 1900, and for its day 60, the 29th of February that never was.
  func civil(from1904: Bool) -> Day? {
    if from1904 {
      guard let epoch = Day(year: 1904, month: 1, day: 1), day <= 2_957_003 else { return nil }
      return epoch.advanced(by: day)
    }
    guard let epoch = Day(year: 1899, month: 12, day: 30), day > 0, day != 60 else { return nil }
    return epoch.advanced(by: day < 60 ? day + 1 : day)
  }
}
