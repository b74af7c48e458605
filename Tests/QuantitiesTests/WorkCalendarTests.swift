import Quantities
import Testing

@Suite struct WorkCalendarTests {
  /// Spring Festival 2022: off from Monday 31 January to Sunday 6 February, work on the Saturdays and Sundays around it.
  private func festival() throws -> WorkCalendar {
    var calendar = WorkCalendar()
    for offset in 0..<7 { calendar.holidays.insert(try day("2022-01-31").advanced(by: offset)) }
    calendar.workdays = [try day("2022-01-29"), try day("2022-01-30")]
    return calendar
  }

  @Test(arguments: [
    ("2022-01-28", "2022-01-28", 0), ("2022-01-28", "2022-01-27", 0), ("2022-01-28", "2022-01-29", 1),
    ("2022-01-28", "2022-01-30", 2), ("2022-01-28", "2022-02-06", 2), ("2022-01-28", "2022-02-07", 3),
    ("2022-02-03", "2022-02-08", 2), ("2022-01-24", "2022-02-11", 11),
  ])
  func stepsAroundAShiftedHoliday(from: String, to: String, days: Int) throws {
    #expect(try festival().workingDays(from: day(from), to: day(to)) == days)
  }

  @Test func aWorkdayBeatsAHoliday() throws {
    let monday = try day("2022-02-07")
    let calendar = WorkCalendar(holidays: [monday], workdays: [monday])
    #expect(calendar.isWorking(monday))
    #expect(calendar.workingDays(from: monday.advanced(by: -1), to: monday) == 1)
  }

  @Test func countsAsOneByOne() throws {
    let calendar = try festival()
    let first = try day("2022-01-20")
    for start in 0..<10 {
      var count = 0
      for offset in 1..<40 {
        let end = first.advanced(by: start + offset)
        if calendar.isWorking(end) { count += 1 }
        #expect(calendar.workingDays(from: first.advanced(by: start), to: end) == count)
      }
    }
  }
}
