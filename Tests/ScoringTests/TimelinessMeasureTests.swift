import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

@Suite struct TimelinessMeasureTests {
  typealias Limit = (Int, TimelinessRule.Unit, String)

  private func world(_ limits: [Limit], byDue: Bool = false, asOf: String? = nil) -> World {
    var world = World(asOf: asOf)
    world.person("1")
    let rule = TimelinessRule(
      start: world.column(World.matters, "raised_at"), end: world.column(World.matters, "feedback_at"),
      credit: limits.map { (.init(count: $0.0, unit: $0.1), exact($0.2)) }, byDue: byDue)
    world.addCriterion(weight: 10, Measure(kind: .timeliness(rule), table: World.matters))
    return world
  }

  private static let days: [Limit] = [(1, .days, "1"), (3, .days, "0.5")]

  @Test(arguments: [
    ("2022-02-03 23:59", "2022-02-04 23:59", "1"), ("2022-02-03 00:00", "2022-02-05 00:00", "0.5"),
    ("2022-02-03", "2022-02-06", "0.5"), ("2022-02-03", "2022-02-07", "0"), ("2022-02-28", "2022-03-01", "1"),
    ("2022-02-03", "2022-02-03 08:00", "1"),
  ])
  func countsCalendarDays(start: String, end: String, credit: String) {
    var world = world(Self.days)
    world.matter(0, start, end)
    let result = world.criterion(0)
    #expect(result.done == exact(credit))
    #expect(result.of == 1)
    #expect(result.evidence.map(\.kind) == [credit == "0" ? .late : .inTime])
  }

  @Test(arguments: [
    ("2022-02-03 09:00", "2022-02-03 09:30", "1"), ("2022-02-03 09:00", "2022-02-03 09:31", "0.5"),
    ("2022-02-03 23:45", "2022-02-04 00:15", "1"), ("2022-02-03 09:00", "2022-02-03 11:00", "0.5"),
    ("2022-02-03 09:00", "2022-02-03 11:01", "0"),
  ])
  func countsMinutesAndHours(start: String, end: String, credit: String) {
    var world = world([(30, .minutes, "1"), (2, .hours, "0.5")])
    world.matter(0, start, end)
    #expect(world.criterion(0).done == exact(credit))
  }

  @Test(arguments: [
    // The festival: off 31 January to 6 February; work on Saturday 29 and Sunday 30 January.
    ("2022-02-01", "2022-02-07", "1"), ("2022-02-01", "2022-02-08", "0.5"), ("2022-02-04", "2022-02-09", "0"),
    ("2022-02-11", "2022-02-14", "1"), ("2022-02-11", "2022-02-15", "0.5"), ("2022-02-12", "2022-02-13", "1"),
  ])
  func countsWorkingDaysAroundAHoliday(start: String, end: String, credit: String) {
    var world = world([(1, .workdays, "1"), (2, .workdays, "0.5")])
    for offset in 0..<7 {
      world.rulebook.calendar.holidays.insert(World.day("2022-01-31").advanced(by: offset))
    }
    world.rulebook.calendar.workdays = [World.day("2022-01-29"), World.day("2022-01-30")]
    world.matter(0, start, end)
    #expect(world.criterion(0).done == exact(credit))
  }

  @Test func whatIsOpenIsPendingUntilItIsLate() {
    var world = world(Self.days)
    world.matter(0, "2022-02-26 10:00")  // 3 days to 1 March
    world.matter(0, "2022-02-25 10:00")  // 4 days
    world.matter(0, "2022-02-03", "2022-02-04")
    let result = world.criterion(0)
    #expect(result.of == 2)
    #expect(result.done == 1)
    #expect(result.evidence.map(\.kind) == [.inTime, .overdue, .pending])
  }

  @Test func nothingButPendingIsNone() {
    var world = world(Self.days)
    world.matter(0, "2022-02-28")
    #expect(world.criterion(0).outcome == .skipped)
  }

  @Test func asOfMovesWhatIsOpen() {
    var world = world(Self.days, asOf: "2022-03-10 00:00")
    world.matter(0, "2022-02-28")
    #expect(world.criterion(0).outcome == .scored)
    #expect(world.criterion(0).done == 0)
    var half = self.world([(30, .minutes, "1")], asOf: "2022-02-28 12:00")
    half.matter(0, "2022-02-28 11:45")
    half.matter(0, "2022-02-28 11:15")
    #expect(half.criterion(0).of == 1)
  }

  @Test(arguments: [
    ("2022-02-03", "2022-02-03 09:00", "2022-02-03"), ("2022-02-03 09:00", "2022-02-04", "2022-02-04"),
  ])
  func minutesNeedATime(start: String, end: String, cell: String) {
    var world = world([(30, .minutes, "1")])
    world.matter(0, start, end)
    let assessment = world.assess()
    #expect(assessment.diagnostics.map(\.code) == ["S005"])
    #expect(assessment.diagnostics[0].cell == cell)
    #expect(assessment.diagnostics[0].place.column == (start == cell ? "raised_at" : "feedback_at"))
    #expect(world.criterion(0).outcome == .unjudged)
    #expect(world.result(0).total == nil)
  }

  @Test func whatCannotBeJudgedIsLeftOutBesideOthers() {
    var world = world([(30, .minutes, "1")])
    world.matter(0, "2022-02-03", "2022-02-03 09:00")
    world.matter(0, "2022-02-03 09:00", "2022-02-03 09:10")
    #expect(world.criterion(0).of == 1)
    #expect(world.criterion(0).outcome == .scored)
    #expect(text(world.result(0).total) == "10.00")
  }

  @Test func theStartIsTheDate() {
    var world = world(Self.days)
    world.matter(0, "2022-01-31 23:59", "2022-02-01")
    world.matter(0, "2022-03-01 00:00", "2022-03-01")
    #expect(world.criterion(0).outcome == .skipped)
  }

  @Test(arguments: [
    ("2022-01-28", false), ("2022-01-29", true), ("2022-02-25", true), ("2022-02-26", false),
  ])
  func byDueTakesWhatFallsDueInThePeriod(start: String, counts: Bool) {
    var world = world(Self.days, byDue: true)
    world.matter(0, start, "2022-03-20")
    #expect(world.criterion(0).of == (counts ? 1 : 0))
  }

  @Test(arguments: [
    // Two working days over the weekend; thirty minutes over midnight.
    ("2022-01-27", TimelinessRule.Unit.workdays, 2, false), ("2022-01-28", .workdays, 2, true),
    ("2022-02-24", .workdays, 2, true), ("2022-02-25", .workdays, 2, false),
    ("2022-01-31 23:20", .minutes, 30, false), ("2022-01-31 23:40", .minutes, 30, true),
    ("2022-02-28 23:29", .minutes, 30, true), ("2022-02-28 23:30", .minutes, 30, false),
  ])
  func byDueKnowsTheUnits(start: String, unit: TimelinessRule.Unit, count: Int, counts: Bool) {
    var world = world([(count, unit, "1")], byDue: true)
    world.matter(0, start, "2022-03-20 10:00")
    #expect(world.criterion(0).of == (counts ? 1 : 0))
  }
}
