import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

@Suite struct ScalingTests {
  /// Three people: criterion `a` of weight 40 by entries that are ok, and `b` of weight 60 that nobody has data for.
  private func world(b: WhenNone = .skip, villages: [String] = ["曙光村", "曙光村", "河东村"]) -> World {
    var world = World()
    for (index, village) in villages.enumerated() { world.person("\(index)", village: village) }
    world.addCriterion(id: "a", weight: 40, share(world, item: "甲"))
    world.addCriterion(id: "b", weight: 60, share(world, item: "乙"), whenNone: b)
    return world
  }

  private func share(_ world: World, item: String) -> Measure {
    Measure(
      kind: .share(that: world.filter(World.entries, "ok", Condition(anyOf: [.flag(true)]))),
      table: World.entries,
      filter: world.filter(World.entries, "item", is: item))
  }

  private func put(_ world: inout World, _ person: Int, _ item: String, _ done: Int, _ of: Int) {
    for index in 0..<of { world.entry(person, "2022-02-01", item: item, ok: index < done) }
  }

  @Test func aSkippedCriterionScalesTheOthersBeforeRounding() {
    var world = world()
    put(&world, 0, "甲", 1, 3)
    let result = world.result(0)
    #expect(text(result.total) == "33.33")
    #expect(result.criteria[0].exact == Rational(40, 3))
    #expect(result.criteria[0].scale == Rational(100, 40))
    #expect(result.criteria[1].outcome == .skipped)
    #expect(result.criteria[1].points == nil)
    #expect(result.criteria[1].of == 0)
    put(&world, 1, "甲", 2, 3)
    // Were 26.67 scaled instead of 80/3, it would be 66.68.
    #expect(text(world.result(1).total) == "66.67")
  }

  @Test(arguments: [
    (WhenNone.full, "100.00", "60.00"), (.zero, "40.00", "0.00"), (.number(exact("12.5")), "52.50", "12.50"),
  ])
  func whatIsGrantedIsNotScaled(grant: WhenNone, total: String, points: String) {
    var world = world(b: grant)
    put(&world, 0, "甲", 3, 3)
    let result = world.result(0)
    #expect(text(result.total) == total)
    #expect(text(result.criteria[1].points) == points)
    #expect(result.criteria[1].outcome == Outcome.none)
    #expect(result.criteria[0].scale == nil)
  }

  @Test func grantedPointsStayBesideASkippedCriterion() {
    var world = world(b: .full)
    world.addCriterion(id: "c", weight: 100, share(world, item: "丙"))
    put(&world, 0, "甲", 1, 2)
    let result = world.result(0)
    // S = 40, s = 100; the 60 of b are granted and not scaled.
    #expect(result.criteria[0].scale == Rational(140, 40))
    #expect(text(result.criteria[0].points) == "70.00")
    #expect(text(result.total) == "130.00")
  }

  @Test func withoutAnyScoredWeightThereIsNoTotal() {
    let world = world(b: .full)
    var result = world.result(0)
    #expect(result.criteria[0].outcome == .skipped)
    #expect(text(result.criteria[1].points) == "60.00")
    #expect(result.total == nil)
    #expect(text(result.base) == "0.00")
    #expect(result.sumBeforeLimits == nil)
    #expect(!result.isRanked)
    #expect(result.unrankedReason == .nothingScored)
    result = self.world().result(0)
    #expect(result.total == nil)
    #expect(result.grade == nil)
  }

  @Test func criteriaWithoutWeightAreNeitherScaledNorMissed() {
    var world = world()
    world.addCriterion(id: "bonus", world.sum(), points: .each(.init(each: [1])))
    world.addCriterion(
      id: "mean",
      Measure(
        kind: .mean(
          ValueColumn(column: world.column(World.entries, "points")), dropLowest: 0, dropHighest: 0),
        table: World.entries, filter: world.filter(World.entries, "item", is: "没有")),
      points: .each(.init(each: [1])))
    put(&world, 0, "甲", 1, 1)
    world.entry(0, "2022-02-01", "5")
    let result = world.result(0)
    #expect(result.criteria.map(\.outcome) == [.scored, .skipped, .scored, .skipped])
    #expect(result.criteria[2].scale == nil)
    #expect(text(result.total) == "105.00")
  }

  @Test func onlyCriteriaWithoutWeightMakeATotal() {
    var world = World()
    world.person("1")
    world.addCriterion(world.sum(), points: .each(.init(each: [1])))
    #expect(text(world.result(0).total) == "0.00")
  }

  @Test func meanIsOfTheVillagesRoundedPointsBeforeScaling() {
    var world = world(b: .mean, villages: ["曙光村", "曙光村", "曙光村", "河东村"])
    world.addCriterion(id: "c", weight: 100, share(world, item: "丙"))
    // b: 60 × 1/7 = 8.571… → 8.57 and 60 × 2/7 = 17.142… → 17.14, scaled up for c; their mean is 12.855 → 12.86.
    for (person, done) in [(0, 1), (1, 2)] {
      put(&world, person, "甲", 1, 1)
      put(&world, person, "乙", done, 7)
    }
    put(&world, 2, "甲", 1, 1)
    put(&world, 3, "甲", 1, 1)
    #expect(world.criterion(0, 1).scale == 2)
    let result = world.criterion(2, 1)
    #expect(result.outcome == Outcome.none)
    #expect(text(result.points) == "12.86")
    #expect(result.scale == nil)
    // In the other village nobody is scored: skipped.
    #expect(world.criterion(3, 1).outcome == .skipped)
    #expect(world.criterion(3, 0).scale == Rational(200, 40))
  }

  @Test func notApplicableIsNoPartOfW() {
    var world = world()
    world.scorecard.criteria[1].appliesTo = world.filter(World.roster, "status", is: "委员")
    world.scorecard.rank.needs = Rational(1, 2)
    put(&world, 0, "甲", 1, 2)
    let result = world.result(0)
    #expect(result.criteria[1].outcome == .notApplicable)
    #expect(result.criteria[1].of == nil)
    #expect(result.criteria[0].scale == nil)
    #expect(text(result.total) == "20.00")
    #expect(result.isRanked)
  }

  @Test func exemptionsAreTriedInOrderAndGive() {
    var world = World()
    for (index, status) in ["年老", "年老", "流动", "病", "新"].enumerated() {
      world.person("\(index)", status: status)
    }
    world.addCriterion(id: "a", weight: 40, share(world, item: "甲"))
    world.addCriterion(id: "b", weight: 60, share(world, item: "乙"))
    func who(_ status: String) -> Filter { world.filter(World.roster, "status", is: status) }
    world.scorecard.criteria[1].exempt = [
      (who("年老"), .full), (world.filter(World.roster, "status", is: "年老", "流动"), .skip), (who("病"), .mean),
    ]
    for person in 0..<5 { put(&world, person, "甲", 1, 1) }
    put(&world, 0, "乙", 0, 1)
    put(&world, 4, "乙", 1, 2)
    // What they did is not asked.
    let old = world.criterion(0, 1)
    #expect(old.outcome == .exempt)
    #expect(old.done == nil)
    #expect(old.of == nil)
    #expect(text(old.points) == "60.00")
    #expect(old.evidence.isEmpty)
    let skipped = world.result(2)
    #expect(skipped.criteria[1].outcome == .exempt)
    #expect(skipped.criteria[1].points == nil)
    #expect(skipped.criteria[0].scale == Rational(100, 40))
    #expect(text(skipped.total) == "100.00")
    #expect(text(world.criterion(3, 1).points) == "30.00")
  }

  @Test func unsentComesAfterExemptAndNotApplicable() {
    var world = World()
    world.person("1", status: "年老")
    world.person("2", status: "流动")
    world.person("3")
    world.person("4", village: "河东村")
    world.addCriterion(id: "a", weight: 40, share(world, item: "甲"))
    world.addCriterion(id: "b", weight: 60, world.coverage())
    world.scorecard.criteria[1].exempt = [(world.filter(World.roster, "status", is: "年老"), .full)]
    world.scorecard.criteria[1].appliesTo = world.filter(
      World.roster, "status", Condition(not: [.text("流动")]))
    for person in 0..<4 { put(&world, person, "甲", 1, 1) }
    world.link(2, "甲")
    world.link(3, "乙")
    world.facts.sent[0][World.links] = false
    #expect(world.criterion(0, 1).outcome == .exempt)
    #expect(world.criterion(1, 1).outcome == .notApplicable)
    let unsent = world.result(2)
    #expect(unsent.criteria[1].outcome == .unsent)
    #expect(unsent.criteria[1].of == nil)
    #expect(unsent.criteria[1].points == nil)
    #expect(text(unsent.criteria[0].points) == "40.00")
    #expect(unsent.total == nil)
    #expect(unsent.unrankedReason == .unsent)
    #expect(world.criterion(3, 1).outcome == .scored)
  }

  @Test func unsentMeetingsTooAndBeforeUnjudged() {
    var world = World()
    world.person("1")
    let rule = AttendanceRule(meetings: World.meetings, credit: [("出席", .share(1))])
    world.addCriterion(weight: 10, Measure(kind: .attendance(rule), table: World.attendance))
    world.signIn(0, "2022-02-03", id: "不存在")
    world.meeting("2022-03-03", village: "曙光村")
    world.facts.sent[0][World.meetings] = false
    #expect(world.criterion(0).outcome == .unsent)
  }

  @Test func aSectionThatLacksAPartHasNoPoints() {
    var world = World()
    world.person("1")
    world.scorecard.base = [(Filter(), 60)]
    world.scorecard.sections = [Section(id: "a", name: "a"), Section(id: "b", name: "b")]
    world.addCriterion(id: "a", weight: 40, share(world, item: "甲"), section: 0)
    world.addCriterion(id: "b", weight: 60, world.coverage(), section: 1)
    put(&world, 0, "甲", 1, 1)
    world.facts.sent[0][World.visits] = false
    let result = world.result(0)
    #expect(result.sections.map { text($0) } == ["40.00", nil])
    #expect(text(result.base) == "60.00")
    #expect(result.total == nil)
  }

  @Test func numbersTooLargeAreToldAndNotJudged() {
    var world = World()
    world.person("1")
    let factor = (0..<12).reduce(Rational(1)) { product, _ in product * Rational(1000) }
    let times = ValueColumn(column: world.column(World.entries, "level"), values: [("大", factor)])
    world.addCriterion(world.sum { $0.times = times }, points: .each(.init(each: [1000])))
    world.addCriterion(world.count(), points: .each(.init(each: [1], bounds: Bounds(min: 0, max: 5))))
    world.person("2")
    world.entry(0, "2022-02-01", "999999999999", level: "大")
    world.entry(1, "2022-02-01", "999999999999", level: "大")
    let assessment = world.assess()
    #expect(assessment.diagnostics.map(\.code) == ["S007", "S007"])
    #expect(assessment.diagnostics[0].message.zh.contains("人1（1）"))
    #expect(assessment.diagnostics[1].message.zh.contains("人2（2）"))
    #expect(world.criterion(0).outcome == .unjudged)
    #expect(world.criterion(0).amount == nil)
    #expect(text(world.criterion(0, 1).points) == "1.00")
    #expect(world.result(0).total == nil)
  }

  @Test func anOverflowIsNotHiddenByABound() {
    var world = World()
    world.person("1")
    let factor = (0..<12).reduce(Rational(1)) { product, _ in product * Rational(1000) }
    let times = ValueColumn(column: world.column(World.entries, "level"), values: [("大", factor)])
    let cap = WindowCap(bounds: Bounds(min: -1, max: 5), per: .day)
    world.addCriterion(
      world.sum { $0.times = times },
      points: .each(.init(each: [1000], bounds: Bounds(min: 0, max: 5), cap: cap)))
    world.entry(0, "2022-02-01", "999999999999", level: "大")
    #expect(world.criterion(0).outcome == .unjudged)
  }
}
