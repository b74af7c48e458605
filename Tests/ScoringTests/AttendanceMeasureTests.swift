import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

@Suite struct AttendanceMeasureTests {
  private static let credit: [(status: String, credit: AttendanceCredit)] = [
    ("出席", .share(1)), ("迟到", .share(exact("0.8"))), ("请假", .share(exact("0.5"))), ("公假", .excused),
    ("缺席", .share(0)),
  ]

  private func measure(
    _ world: World, filter: Filter = Filter(), that: Filter? = nil, missing: Rational = 0
  ) -> Measure {
    let rule = AttendanceRule(
      meetings: World.meetings, that: that, credit: AttendanceMeasureTests.credit, missing: missing)
    return Measure(kind: .attendance(rule), table: World.attendance, filter: filter)
  }

  /// Two people of one village, one of another.
  private func town() -> World {
    var world = World()
    world.person("1", group: "一组")
    world.person("2", group: "二组")
    world.person("3", village: "河东村", roles: ["村民代表"])
    world.addCriterion(weight: 20, measure(world))
    return world
  }

  @Test func creditsEachMeeting() {
    var world = town()
    world.meeting("2022-02-03", village: "曙光村")
    world.meeting("2022-02-10", village: "曙光村")
    world.meeting("2022-02-28", village: "曙光村")
    world.meeting("2022-03-01", village: "曙光村")
    world.meeting("2022-02-03", village: "河东村")
    world.signIn(0, "2022-02-03", status: "迟到")
    world.signIn(0, "2022-02-28", status: "出席")
    let result = world.criterion(0)
    #expect(result.done == exact("1.8"))
    #expect(result.of == 3)
    #expect(text(result.points) == "12.00")
    #expect(result.evidence.map(\.kind) == [.attended, .missed, .attended])
    #expect(result.evidence.map(\.value) == [exact("0.8"), nil, 1])
    #expect(result.evidence[1].subject == .meeting(table: 3, row: 1))
    #expect(result.evidence[1].file == -1)
    #expect(world.criterion(1).done == 0)
    #expect(world.criterion(1).of == 3)
    #expect(world.criterion(2).of == 1)
  }

  @Test func townWideMeetingsCallEveryVillage() {
    var world = town()
    world.meeting("2022-02-03")
    world.signIn(2, "2022-02-03")
    #expect(world.criterion(0).of == 1)
    #expect(world.criterion(2).done == 1)
  }

  @Test func anExcusedMeetingIsNotAsked() {
    var world = town()
    world.meeting("2022-02-03", village: "曙光村")
    world.signIn(0, "2022-02-03", status: "公假")
    let result = world.criterion(0)
    #expect(result.outcome == .skipped)
    #expect(result.of == 0)
    #expect(result.evidence.map(\.kind) == [.excused])
  }

  @Test func theBestOfSeveralRowsCountsAndExcusedOnlyIfAllAre() {
    var world = town()
    world.meeting("2022-02-03", village: "曙光村")
    world.signIn(0, "2022-02-03", status: "公假")
    world.signIn(0, "2022-02-03", status: "请假")
    world.signIn(0, "2022-02-03", status: "迟到")
    world.signIn(0, "2022-02-03", status: "缺席")
    let result = world.criterion(0)
    #expect(result.done == exact("0.8"))
    #expect(result.of == 1)
    #expect(result.evidence.map(\.kind) == [.betterElsewhere, .betterElsewhere, .attended, .betterElsewhere])
  }

  @Test func whoIsOnNoListGetsWhatMissingSays() {
    var world = town()
    world.scorecard.criteria.removeAll()
    world.addCriterion(weight: 20, measure(world, missing: exact("0.25")))
    world.meeting("2022-02-03", village: "曙光村")
    world.signIn(1, "2022-02-03", status: "缺席")
    #expect(world.criterion(0).done == exact("0.25"))
    #expect(world.criterion(1).done == 0)
    #expect(world.criterion(0).evidence.map(\.value) == [exact("0.25")])
  }

  @Test func aBlankStatusIsMissingAndTold() {
    var world = town()
    world.scorecard.criteria.removeAll()
    world.addCriterion(weight: 20, measure(world, missing: exact("0.25")))
    world.addCriterion(id: "again", weight: 20, measure(world))
    world.meeting("2022-02-03", village: "曙光村")
    world.signIn(0, "2022-02-03", status: "")
    let assessment = world.assess()
    #expect(world.criterion(0).done == exact("0.25"))
    #expect(assessment.diagnostics.map(\.code) == ["S003"])
    #expect(assessment.diagnostics.first?.severity == .warning)
    #expect(assessment.diagnostics.first?.place.row == 2)
    #expect(assessment.diagnostics.first?.place.file == "a.csv")
  }

  @Test func aRowThatFailsThatHasNoCreditUnlessExcused() {
    var world = town()
    world.scorecard.criteria.removeAll()
    let that = world.filter(World.attendance, "reported", Condition(anyOf: [.flag(true)]))
    world.addCriterion(weight: 20, measure(world, that: that))
    world.meeting("2022-02-03", village: "曙光村")
    world.meeting("2022-02-04", village: "曙光村")
    world.meeting("2022-02-05", village: "曙光村")
    world.signIn(0, "2022-02-03", status: "出席", reported: true)
    world.signIn(0, "2022-02-04", status: "出席")
    world.signIn(0, "2022-02-05", status: "公假", reported: false)
    let result = world.criterion(0)
    #expect(result.done == 1)
    #expect(result.of == 2)
    #expect(result.evidence.map(\.kind) == [.attended, .notDone, .excused])
  }

  @Test(
    arguments: [
      ([], true, true, true), (["党员"], true, true, false), (["全体党员"], true, true, false),
      (["村民代表", "党员"], true, true, true), (["全体"], true, true, true), (["代表"], false, false, true),
      (["积极分子"], false, false, false), (["正式党员"], false, false, false),
    ] as [([String], Bool, Bool, Bool)])
  func callsByAudience(audience: [String], member: Bool, probationary: Bool, representative: Bool) {
    var world = World()
    let people = [["党员"], ["预备党员"], ["村民代表"]].enumerated().map {
      world.person("\($0.offset)", roles: $0.element)
    }
    world.addCriterion(weight: 20, measure(world))
    world.meeting("2022-02-03", village: "曙光村", audience: audience)
    let called = people.map { world.criterion($0).of == 1 }
    #expect(called == [member, probationary, representative])
  }

  @Test func memberAndRepresentativeBothIsCalledOnce() {
    var world = World()
    let p = world.person("1", roles: ["党员", "村民代表"])
    world.addCriterion(weight: 20, measure(world))
    world.meeting("2022-02-03", village: "曙光村", audience: ["党员", "村民代表"])
    #expect(world.criterion(p).of == 1)
  }

  @Test func callsByGroup() {
    var world = town()
    world.meeting("2022-02-03", village: "曙光村", group: "一组")
    #expect(world.criterion(0).of == 1)
    #expect(world.criterion(1).of == 0)
  }

  @Test func callsOnlyWhoIsInTheRosterOnTheDate() {
    var world = World()
    let joined = world.person("1", from: "2022-02-10")
    let left = world.person("2", until: "2022-02-10")
    world.addCriterion(weight: 20, measure(world))
    for day in ["2022-02-09", "2022-02-10", "2022-02-11"] { world.meeting(day, village: "曙光村") }
    #expect(world.criterion(joined).of == 2)
    #expect(world.criterion(left).of == 2)
  }

  @Test func onlyMeetingsThatPassWhere() {
    var world = town()
    world.scorecard.criteria.removeAll()
    world.addCriterion(weight: 20, measure(world, filter: world.filter(World.meetings, "type", is: "主题党日")))
    world.meeting("2022-02-03", type: "主题党日", village: "曙光村")
    world.meeting("2022-02-04", type: "议事日", village: "曙光村")
    world.signIn(0, "2022-02-04")
    #expect(world.criterion(0).done == 0)
    #expect(world.criterion(0).of == 1)
    #expect(world.assess().diagnostics.isEmpty)
  }

  // MARK: Which meeting a row is about

  @Test func aVillagesOwnMeetingComesBeforeATownWideOne() {
    var world = town()
    world.meeting("2022-02-03", village: "曙光村")
    world.meeting("2022-02-03")
    world.signIn(0, "2022-02-03")
    world.signIn(2, "2022-02-03")
    #expect(world.criterion(0).done == 1)
    #expect(world.criterion(0).of == 2)
    #expect(world.criterion(2).done == 1)
    #expect(world.criterion(2).of == 1)
  }

  @Test func findsByIdThoughTheDateDiffers() {
    var world = town()
    world.meeting("2022-02-03", id: "M1", village: "曙光村")
    world.meeting("2022-02-03", id: "M1", village: "河东村")
    world.signIn(0, "2022-03-05", id: "M1")
    world.signIn(2, id: "M1")
    #expect(world.criterion(0).done == 1)
    #expect(world.criterion(2).done == 1)
    #expect(world.assess().diagnostics.isEmpty)
  }

  @Test func findsByDateWhereTheMeetingHasNoId() {
    var world = town()
    world.meeting("2022-02-03", village: "曙光村")
    world.signIn(0, "2022-02-03", id: "曙-7")
    #expect(world.criterion(0).done == 1)
  }

  @Test func anIdOfAnotherMeetingIsNotCreditedByDate() {
    var world = town()
    world.meeting("2022-02-03", id: "M1", village: "曙光村")
    world.signIn(0, "2022-02-03", id: "M2")
    let assessment = world.assess()
    #expect(world.criterion(0).done == 0)
    #expect(assessment.diagnostics.map(\.code) == ["S001"])
    #expect(assessment.diagnostics[0].cell == "M2")
    #expect(assessment.diagnostics[0].message.zh.contains("2022-02-03 主题党日 M1"))
    #expect(assessment.diagnostics[0].place.column == "meeting_id")
  }

  @Test func aRowOfNoMeetingIsToldWithTheNearest() {
    var world = town()
    world.addCriterion(id: "again", weight: 20, measure(world))
    world.meeting("2022-02-03", village: "曙光村")
    world.meeting("2022-02-11", village: "曙光村")
    world.signIn(0, "2022-02-10")
    let assessment = world.assess()
    #expect(assessment.diagnostics.map(\.code) == ["S001"])
    #expect(assessment.diagnostics[0].severity == .error)
    #expect(assessment.diagnostics[0].message.zh.contains("2022-02-11 主题党日"))
    #expect(!assessment.diagnostics[0].message.zh.contains("2022-02-03"))
    #expect(world.criterion(0).outcome == .scored)
    #expect(world.criterion(0).done == 0)
    #expect(world.criterion(0).of == 2)
    #expect(world.criterion(0).evidence.map(\.kind) == [.missed, .missed, .unjudged])
  }

  @Test func aRowOfTwoMeetingsIsLeftOut() {
    var world = town()
    world.meeting("2022-02-03", type: "主题党日", village: "曙光村")
    world.meeting("2022-02-03", type: "议事日", village: "曙光村")
    world.signIn(0, "2022-02-03")
    world.signIn(1, "2022-02-03", type: "议事日")
    let assessment = world.assess()
    #expect(assessment.diagnostics.map(\.code) == ["S002"])
    #expect(assessment.diagnostics[0].message.zh.contains("2022-02-03 主题党日；2022-02-03 议事日"))
    #expect(world.criterion(0).done == 0)
    #expect(world.criterion(1).done == 1)
  }

  @Test func nothingButLostRowsIsUnjudged() {
    var world = town()
    world.scorecard.criteria.removeAll()
    world.addCriterion(
      id: "party", weight: 20, measure(world, filter: world.filter(World.meetings, "type", is: "主题党日")))
    world.addCriterion(
      id: "council", weight: 20, measure(world, filter: world.filter(World.meetings, "type", is: "议事日")))
    world.meeting("2022-02-20", type: "三会一课", village: "曙光村")
    world.signIn(0, "2022-02-03", type: "主题党日")
    let result = world.result(0)
    #expect(result.criteria[0].outcome == .unjudged)
    #expect(result.criteria[0].of == nil)
    // The row says that it was another kind of meeting.
    #expect(result.criteria[1].outcome == .skipped)
    #expect(result.total == nil)
    #expect(result.rank == nil)
    #expect(result.unrankedReason == .unjudged)
  }

  @Test func rowsOutsideThePeriodAreNoProblem() {
    var world = town()
    world.meeting("2022-02-03", village: "曙光村")
    world.signIn(0, "2022-01-03")
    #expect(world.assess().diagnostics.isEmpty)
  }

  @Test func aStatusThatCreditDoesNotNameIsNotJudged() {
    var world = town()
    world.meeting("2022-02-03", village: "曙光村")
    world.meeting("2022-02-04", village: "曙光村")
    world.signIn(0, "2022-02-03", status: "线上")
    world.signIn(0, "2022-02-04")
    world.signIn(1, "2022-02-03", status: "线上")
    let assessment = world.assess()
    #expect(assessment.diagnostics.map(\.code) == ["S004", "S004"])
    #expect(assessment.diagnostics[0].cell == "线上")
    #expect(world.criterion(0).done == 1)
    #expect(world.criterion(0).of == 1)
    #expect(world.criterion(1).of == 1)
    #expect(world.criterion(1).done == 0)
  }

  @Test func twoMeetingsOfOneIdAreLeftOut() {
    var world = town()
    world.meeting("2022-02-03", id: "M1", village: "曙光村")
    world.meeting("2022-02-20", id: "M1", village: "曙光村")
    world.signIn(0, "2022-02-03", id: "M1")
    #expect(world.assess().diagnostics.map(\.code) == ["S002"])
    #expect(world.criterion(0).done == 0)
  }

  @Test func anIdOfAnotherPeriodsMeetingIsNoProblem() {
    var world = town()
    world.meeting("2022-01-03", id: "M1", village: "曙光村")
    world.meeting("2022-02-03", village: "曙光村")
    world.signIn(0, "2022-02-03", id: "M1")
    #expect(world.assess().diagnostics.isEmpty)
    #expect(world.criterion(0).done == 0)
  }

  @Test func anIdOfAnotherVillagesMeetingIsNone() {
    var world = town()
    world.meeting("2022-02-03", id: "M1", village: "河东村")
    world.meeting("2022-02-03", id: "M2", village: "曙光村")
    world.signIn(0, "2022-02-03", id: "M1")
    #expect(world.assess().diagnostics.map(\.code) == ["S001"])
    #expect(world.criterion(0).done == 0)
  }

  @Test func anExcusedMeetingIsSomethingLeft() {
    var world = town()
    world.meeting("2022-02-03", village: "曙光村")
    world.signIn(0, "2022-02-03", status: "公假")
    world.signIn(0, "2022-02-04")
    #expect(world.criterion(0).outcome == .skipped)
    #expect(world.assess().diagnostics.map(\.code) == ["S001"])
  }

  @Test func onlyWhatAMeasureAsksForOrNobodyKnowsIsTold() {
    var world = town()
    world.scorecard.criteria.removeAll()
    world.addCriterion(weight: 20, measure(world, filter: world.filter(World.meetings, "type", is: "主题党日")))
    world.meeting("2022-02-20", type: "三会一课", village: "曙光村")
    world.meeting("2022-02-21", type: "主题党日", village: "曙光村")
    world.signIn(0, "2022-02-03", type: "三会一课")
    world.signIn(0, "2022-02-03", type: "主题党曰")
    world.signIn(0, "2022-02-03", type: "主题党日")
    world.signIn(0, "2022-02-03")
    #expect(world.assess().diagnostics.map(\.place.row) == [3, 4, 5])
    #expect(world.criterion(0).evidence.map(\.row) == [0, 4, 5])
  }

  @Test func whereMaySpeakOfTheIdOrTheGroup() {
    var world = town()
    world.scorecard.criteria.removeAll()
    world.addCriterion(weight: 20, measure(world, filter: world.filter(World.meetings, "meeting_id", is: "M1", "M2")))
    world.addCriterion(weight: 20, measure(world, filter: world.filter(World.meetings, "group", is: "一组")))
    world.signIn(0, "2022-02-03", id: "M2")
    world.signIn(1, "2022-02-03", id: "M3")
    world.meeting("2022-02-20", id: "M4", village: "曙光村")
    #expect(world.result(0).criteria.map(\.outcome) == [.unjudged, .unjudged])
    #expect(world.result(1).criteria.map(\.outcome) == [.skipped, .unjudged])
  }
}
