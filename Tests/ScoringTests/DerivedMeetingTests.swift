import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

@Suite struct DerivedMeetingTests {
  /// A village of so many people that sent no meetings.
  private func village(_ size: Int, filter type: String? = nil) -> World {
    var world = World()
    for number in 0..<size { world.person("\(number + 10)") }
    let rule = AttendanceRule(
      meetings: World.meetings, credit: [("出席", .share(1)), ("缺席", .share(0)), ("公假", .excused)])
    let filter = type.map { world.filter(World.meetings, "type", is: $0) } ?? Filter()
    world.addCriterion(weight: 20, Measure(kind: .attendance(rule), table: World.attendance, filter: filter))
    return world
  }

  @Test(arguments: [
    // people, listed: derived
    (1, 1, true), (2, 1, true), (3, 1, false), (3, 2, true), (5, 2, false), (5, 3, true), (6, 2, false),
    (6, 3, true),
    (15, 3, true), (16, 3, false), (16, 4, true), (20, 4, true), (21, 4, false),
  ])
  func needsThreeAndAFifth(people: Int, listed: Int, derived: Bool) {
    var world = village(people)
    for person in 0..<listed {
      world.signIn(person, "2022-02-10", type: "主题党日", status: person == 0 ? "缺席" : "出席")
    }
    let assessment = world.assess()
    #expect(assessment.scorecards[0].derivedMeetings.count == (derived ? 1 : 0))
    #expect(assessment.diagnostics.count == (derived ? 0 : listed))
    #expect(world.criterion(people - 1).of == (derived ? 1 : 0))
    if derived {
      let meeting = assessment.scorecards[0].derivedMeetings[0]
      #expect(
        meeting
          == DerivedMeeting(
            village: 0, day: World.day("2022-02-10"), type: "主题党日", id: "", listed: listed, of: people))
    } else {
      #expect(world.criterion(0).outcome == .unjudged)
    }
  }

  @Test func aVillageWithMeetingsOfItsOwnHasNoneDerived() {
    var world = village(4)
    world.meeting("2022-02-20", type: "议事日", village: "曙光村")
    for person in 0..<4 { world.signIn(person, "2022-02-10", type: "主题党日") }
    let assessment = world.assess()
    #expect(assessment.scorecards[0].derivedMeetings.isEmpty)
    #expect(assessment.diagnostics.map(\.code) == ["S001", "S001", "S001", "S001"])
  }

  @Test func aTownWideMeetingIsFoundFirst() {
    var world = village(4)
    world.meeting("2022-02-10")
    for person in 0..<3 { world.signIn(person, "2022-02-10", type: "主题党日") }
    #expect(world.assess().scorecards[0].derivedMeetings.isEmpty)
    #expect(world.criterion(3).of == 1)
    #expect(world.criterion(0).done == 1)
  }

  /// A row without id is about the village's own meeting before a town-wide one, also where that was derived.
  @Test func aDerivedMeetingComesBeforeATownWideOne() {
    var world = village(4)
    world.meeting("2022-02-10", type: "主题党日", id: "镇1")
    for person in 0..<3 { world.signIn(person, "2022-02-10", id: "村1", type: "主题党日") }
    world.signIn(3, "2022-02-10", type: "主题党日")
    world.signIn(0, "2022-02-10", id: "镇1", type: "主题党日")
    #expect(world.assess().scorecards[0].derivedMeetings.map(\.listed) == [3])
    #expect((0..<4).map { world.criterion($0).done } == [2, 1, 1, 1])
    #expect(world.criterion(3).of == 2)
  }

  @Test func twoIdsTellTwoApart() {
    var world = village(4)
    for person in 0..<4 {
      world.signIn(person, "2022-02-10", id: "甲", type: "主题党日")
      world.signIn(person, "2022-02-10", id: "乙", type: "主题党日", status: "缺席")
    }
    #expect(world.assess().scorecards[0].derivedMeetings.map(\.id).sorted() == ["乙", "甲"])
    #expect(world.criterion(0).done == 1)
    #expect(world.criterion(0).of == 2)
  }

  @Test func aVagueRowJoinsTheOnlyMeetingOfTheDay() {
    var world = village(4)
    world.signIn(0, "2022-02-10", type: "主题党日")
    world.signIn(1, "2022-02-10")
    #expect(world.assess().scorecards[0].derivedMeetings.map(\.listed) == [2])
    #expect(world.criterion(1).done == 1)
  }

  @Test func aVagueRowThatCouldJoinTwoIsLeftOut() {
    var world = village(4)
    for (person, type) in [(0, "主题党日"), (1, "主题党日"), (2, "议事日"), (3, "议事日")] {
      world.signIn(person, "2022-02-10", type: type)
    }
    world.signIn(0, "2022-02-10")
    let assessment = world.assess()
    #expect(assessment.scorecards[0].derivedMeetings.map(\.type) == ["主题党日", "议事日"])
    #expect(assessment.diagnostics.map(\.code) == ["S002"])
  }

  /// Two ids of which one alone has enough on its list: a row without id is about that one.
  @Test func aRowWithoutIdIsAboutTheMeetingThatThereWas() {
    var world = village(6)
    for person in 0..<3 { world.signIn(person, "2022-02-10", id: "甲", type: "主题党日") }
    world.signIn(3, "2022-02-10", id: "乙", type: "主题党日")
    world.signIn(4, "2022-02-10", type: "主题党日")
    #expect(world.assess().scorecards[0].derivedMeetings.map(\.id) == ["甲"])
    #expect((0..<6).map { world.criterion($0).done } == [1, 1, 1, 0, 1, 0])
    #expect(world.assess().diagnostics.count == 1)
  }

  @Test func whereSpeaksOfDerivedMeetingsToo() {
    var world = village(4, filter: "主题党日")
    for person in 0..<4 {
      world.signIn(person, "2022-02-10", type: "主题党日")
      world.signIn(person, "2022-02-11", type: "三会一课")
    }
    let assessment = world.assess()
    #expect(world.criterion(0).of == 1)
    #expect(assessment.scorecards[0].derivedMeetings.map(\.type) == ["主题党日"])
    #expect(assessment.diagnostics.isEmpty)
    #expect(world.criterion(0).evidence.map(\.subject) == [.derivedMeeting(0)])
  }

  @Test func callsEverybodyOfTheVillageWhoIsThere() {
    var world = World()
    for number in 0..<4 { world.person("\(number)") }
    let late = world.person("9", from: "2022-02-20")
    let other = world.person("a", village: "河东村")
    let rule = AttendanceRule(meetings: World.meetings, credit: [("出席", .share(1))])
    world.addCriterion(weight: 20, Measure(kind: .attendance(rule), table: World.attendance))
    for person in 0..<3 { world.signIn(person, "2022-02-10", type: "主题党日") }
    #expect(world.criterion(3).of == 1)
    #expect(world.criterion(3).evidence.map(\.kind) == [.missed])
    #expect(world.criterion(late).of == 0)
    #expect(world.criterion(other).of == 0)
  }

  @Test func isDerivedForEachScorecardFromItsOwnSubjects() {
    var world = World()
    for number in 0..<4 { world.person("\(number)", roles: [number == 0 ? "村民代表" : "党员"]) }
    let rule = AttendanceRule(meetings: World.meetings, credit: [("出席", .share(1))])
    world.addCriterion(weight: 20, Measure(kind: .attendance(rule), table: World.attendance))
    world.scorecard.subjects = world.filter(World.roster, "role", is: "党员")
    for person in 0..<2 { world.signIn(person, "2022-02-10", type: "主题党日") }
    // One member of three is not half of them; the representative is no subject.
    #expect(world.assess().scorecards[0].derivedMeetings.isEmpty)
    #expect(world.assess().diagnostics.count == 1)
    world.signIn(2, "2022-02-10", type: "主题党日")
    #expect(world.assess().scorecards[0].derivedMeetings.map(\.listed) == [2])
    #expect(world.assess().scorecards[0].derivedMeetings.map(\.of) == [3])
  }

  /// Which meetings there were, everybody's rows tell; how many are listed, only those of the scorecard's subjects.
  @Test(arguments: [("党员", 2), ("村民代表", 1)])
  func othersTellWhichMeetingARowWithoutTypeIsAbout(role: String, listed: Int) {
    var world = World()
    world.person("0", roles: ["党员"])
    world.person("1", roles: [role])
    let rule = AttendanceRule(meetings: World.meetings, credit: [("出席", .share(1))])
    world.addCriterion(
      weight: 20,
      Measure(
        kind: .attendance(rule), table: World.attendance, filter: world.filter(World.meetings, "type", is: "主题党日")))
    world.scorecard.subjects = world.filter(World.roster, "role", is: "党员")
    world.signIn(0, "2022-02-10")
    world.signIn(1, "2022-02-10", type: "主题党日")
    let card = world.assess().scorecards[0]
    #expect(card.derivedMeetings.map(\.type) == ["主题党日"])
    #expect(card.derivedMeetings.map(\.listed) == [listed])
    #expect(world.criterion(0).done == 1)
  }

  @Test func whereMaySpeakOfTheDateOrTheVillage() {
    var world = village(4)
    world.scorecard.criteria.removeAll()
    let rule = AttendanceRule(meetings: World.meetings, credit: [("出席", .share(1))])
    let filters = [
      world.filter(World.meetings, "date", Condition(atLeast: .day(World.day("2022-02-11")))),
      world.filter(World.meetings, "village", is: "曙光村"), world.filter(World.meetings, "village", is: "河东村"),
      world.filter(World.meetings, "audience", Condition(present: true)),
    ]
    for filter in filters {
      world.addCriterion(weight: 20, Measure(kind: .attendance(rule), table: World.attendance, filter: filter))
    }
    for person in 0..<4 { world.signIn(person, "2022-02-10", type: "主题党日") }
    #expect(world.result(0).criteria.map(\.of) == [0, 1, 0, 0])
  }
}
