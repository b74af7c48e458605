import Quantities

extension TimelinessRule.Duration {
  /// 到期: the moment at which it ends, counted from a start; days and working days end with the whole day.
  public func due(from start: Moment, calendar: WorkCalendar) -> Moment {
    let count = Swift.min(Swift.max(self.count, 0), 1_000_000)
    switch unit {
    case .minutes, .hours:
      let seconds = start.seconds + Int64(count) * (unit == .minutes ? 60 : 3600)
      let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
      return Moment(
        day: Day(number: Int32(truncatingIfNeeded: day)), second: Int32(truncatingIfNeeded: seconds - day * 86_400))
    case .days: return Moment(day: start.day.advanced(by: count))
    case .workdays:
      var day = start.day
      var left = Swift.min(count, 20_000)
      // A calendar of nothing but holidays has no due day: a year without a working day ends the search.
      var idle = 0
      while left > 0, idle < 400 {
        day = day.advanced(by: 1)
        if calendar.isWorking(day) {
          left -= 1
          idle = 0
        } else {
          idle += 1
        }
      }
      return Moment(day: day)
    }
  }
}
