/// 时刻: a civil date, with a time of day to the second or without one.
///
/// As one integer (`code`) it fits a fact column: twice the seconds since 1970-01-01, plus one if it has a time.
public struct Moment: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// Seconds since midnight; nil where only the date is known.
  public var second: Int32?

  /// A day, with or without the second of the day.
  public init(day: Day, second: Int32? = nil) {
    self.day = day
    self.second = second
  }

  /// Unpacks a column's integer.
  @inlinable public init(code: Int64) {
    let seconds = code >> 1
    let number = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    day = Day(number: Int32(truncatingIfNeeded: number))
    second = code & 1 == 1 ? Int32(truncatingIfNeeded: seconds - number * 86_400) : nil
  }

  /// The integer that stands for this in a column.
  @inlinable public var code: Int64 {
    (Int64(day.number) * 86_400 + Int64(second ?? 0)) * 2 + (second == nil ? 0 : 1)
  }

  /// Seconds since 1970-01-01 00:00, midnight where no time is known.
  @inlinable public var seconds: Int64 { Int64(day.number) * 86_400 + Int64(second ?? 0) }

  /// `2022-02-03`, `2022-02-03 09:05`, or with seconds where they are not zero.
  public var text: String {
    guard let second else { return day.text }
    let s = Int(second)
    let clock = pad(s / 3600, 2) + ":" + pad(s / 60 % 60, 2)
    return day.text + " " + clock + (s % 60 == 0 ? "" : ":" + pad(s % 60, 2))
  }
}
