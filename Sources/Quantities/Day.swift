/// 日期: a civil day, counted from 1970-01-01; no time zones anywhere (SPEC section 1).
public struct Day: Hashable, Comparable, Sendable, Strideable {
  /// Days since 1970-01-01.
  public var number: Int32

  /// Wraps a day number.
  @inlinable public init(number: Int32) { self.number = number }

  /// A day of the proleptic Gregorian calendar; nil if there is no such day. Years 1–9999.
  @inlinable public init?(year: Int, month: Int, day: Int) {
    guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1,
      day <= Day.length(year: year, month: month)
    else { return nil }
    // Days from civil, by eras of 400 years with March as first month.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The number of days of a month.
  @inlinable public static func length(year: Int, month: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// Year, month (1–12) and day (1–31).
  public var civil: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

  /// The first day of this day's month.
  public var firstOfMonth: Day { Day(number: number - Int32(civil.day - 1)) }
  /// The last day of this day's month.
  public var lastOfMonth: Day {
    let (year, month, day) = civil
    return Day(number: number + Int32(Day.length(year: year, month: month) - day))
  }

  /// Earlier.
  @inlinable public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  /// Days from this one to another.
  @inlinable public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }
  /// The day that many days later.
  @inlinable public func advanced(by days: Int) -> Day {
    Day(number: number &+ Int32(truncatingIfNeeded: days))
  }

  /// `2022-02-03`.
  public var text: String {
    let (year, month, day) = civil
    return pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2)
  }
}

func pad(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
}
