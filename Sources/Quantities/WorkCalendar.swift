/// 工作日历: Monday to Friday, less holidays (节假日), plus shifted working days (调休上班).
public struct WorkCalendar: Hashable, Sendable {
  /// Days off whatever the weekday.
  public var holidays: Set<Day>
  /// Working days whatever the weekday.
  public var workdays: Set<Day>

  /// A calendar of exceptions to the week.
  public init(holidays: Set<Day> = [], workdays: Set<Day> = []) {
    self.holidays = holidays
    self.workdays = workdays
  }

  /// Whether people work on that day.
  public func isWorking(_ day: Day) -> Bool {
    if workdays.contains(day) { return true }
    return day.weekday <= 5 && !holidays.contains(day)
  }

  /// Working days after `start` up to and including `end`: the start day is day 0. Negative never; 0 if `end` is not later.
  public func workingDays(from start: Day, to end: Day) -> Int {
    guard start < end else { return 0 }
    // Whole weeks by arithmetic, so that a far-off year costs nothing; the rest and the exceptions one by one.
    let span = start.distance(to: end)
    var count = span / 7 * 5
    var day = start.advanced(by: span / 7 * 7)
    while day < end {
      day = day.advanced(by: 1)
      if day.weekday <= 5 { count += 1 }
    }
    for holiday in holidays where start < holiday && holiday <= end && holiday.weekday <= 5 {
      if !workdays.contains(holiday) { count -= 1 }
    }
    for workday in workdays where start < workday && workday <= end && workday.weekday > 5 { count += 1 }
    return count
  }
}
