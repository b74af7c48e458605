import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

@Suite struct TotalsTests {
  private static let each = PointsForm.each(.init(each: [1]))

  /// Two criteria in a bonus section and one outside: sums of items 甲, 乙 and 丙.
  private func world(
    _ period: String = "2022-02", section: Section, forms: [PointsForm] = [each, each, each]
  ) -> World {
    var world = World(period)
    world.person("1")
    world.scorecard.sections = [section]
    for (index, item) in ["甲", "乙", "丙"].enumerated() {
      var measure = world.sum()
      measure.filter = world.filter(World.entries, "item", is: item)
      world.addCriterion(id: item, measure, points: forms[index], section: index < 2 ? 0 : nil)
    }
    return world
  }

  @Test func theTotalIsBaseSectionsAndTheRest() {
    var world = world(section: Section(id: "bonus", name: "加分", bounds: Bounds(min: 0, max: 20)))
    world.scorecard.base = [(Filter(), exact("60.005"))]
    world.entry(0, "2022-02-01", "15", item: "甲")
    world.entry(0, "2022-02-01", "9", item: "乙")
    world.entry(0, "2022-02-01", "-3", item: "丙")
    let result = world.result(0)
    #expect(text(result.base) == "60.01")
    #expect(result.sections.map { text($0) } == ["20.00"])
    #expect(text(result.total) == "77.01")
    #expect(text(result.sumBeforeLimits) == "77.01")
  }

  @Test func aSectionHasAFloor() {
    var world = world(section: Section(id: "minus", name: "扣分", bounds: Bounds(min: -10, max: 0)))
    world.entry(0, "2022-02-01", "-15", item: "甲")
    world.entry(0, "2022-02-01", "3", item: "乙")
    #expect(world.result(0).sections.map { text($0) } == ["-10.00"])
  }

  @Test(arguments: [("-200", "0.00"), ("200", "120.00"), ("120", "120.00"), ("7.125", "7.13")])
  func limitsClampTheTotal(points: String, total: String) {
    var world = world(section: Section(id: "s", name: "s"))
    world.scorecard.limits = Bounds(min: 0, max: 120)
    world.entry(0, "2022-02-01", points, item: "丙")
    #expect(text(world.result(0).total) == total)
    let sum = Points(rounding: exact(points), decimals: 2)
    #expect(world.result(0).sumBeforeLimits == sum)
  }

  @Test func theBaseIsTheFirstCaseThatHolds() {
    var world = World()
    for status in ["委员", "流动", ""] { world.person(status, status: status) }
    func who(_ status: String) -> Filter { world.filter(World.roster, "status", is: status) }
    world.scorecard.base = [(who("委员"), 60), (who("流动"), 50), (Filter(), 40)]
    world.addCriterion(world.count(), points: Self.each)
    #expect((0..<3).map { text(world.result($0).base) } == ["60.00", "50.00", "40.00"])
    world.scorecard.base.removeLast()
    #expect(text(world.result(2).base) == "0.00")
  }

  @Test func printedPointsAreWhatIsAdded() {
    var world = World()
    world.person("1")
    let third = PointsForm.each(.init(each: [Rational(1, 3)]))
    for id in ["a", "b", "c"] { world.addCriterion(id: id, world.count(), points: third) }
    world.entry(0, "2022-02-01")
    #expect(text(world.result(0).total) == "0.99")
  }

  // MARK: A section's cap

  @Test func aSectionsCapHoldsForItsCriteriaTogether() {
    let cap = WindowCap(bounds: Bounds(max: 6), per: .month)
    var world = world("2022-Q1", section: Section(id: "bonus", name: "加分", cap: cap))
    world.entry(0, "2022-01-05", "5", item: "甲")
    world.entry(0, "2022-01-06", "4", item: "乙")
    world.entry(0, "2022-02-05", "2", item: "甲")
    world.entry(0, "2022-03-05", "7", item: "乙")
    world.entry(0, "2022-03-05", "7", item: "丙")
    let result = world.result(0)
    // January 9 → 6, February 2, March 7 → 6; 丙 stands outside.
    #expect(result.sections.map { text($0) } == ["14.00"])
    #expect(result.criteria.map { text($0.points) } == ["7.00", "11.00", "7.00"])
    #expect(text(result.total) == "21.00")
  }

  @Test func aSectionsCapComesBeforeItsBounds() {
    let cap = WindowCap(bounds: Bounds(max: 6), per: .month)
    var world = world("2022-Q1", section: Section(id: "bonus", name: "加分", bounds: Bounds(max: 7), cap: cap))
    world.entry(0, "2022-01-05", "9", item: "甲")
    world.entry(0, "2022-02-05", "-4", item: "乙")
    world.entry(0, "2022-03-05", "9", item: "甲")
    #expect(world.result(0).sections.map { text($0) } == ["7.00"])
    world.entry(0, "2022-02-05", "-2", item: "乙")
    #expect(world.result(0).sections.map { text($0) } == ["6.00"])
  }

  @Test func aSectionsCapSeesWhatACriterionsOwnBoundsLeft() {
    let cap = WindowCap(bounds: Bounds(max: 6), per: .month)
    let bounded = PointsForm.each(.init(each: [1], from: .number(1), bounds: Bounds(max: 4)))
    let daily = PointsForm.each(.init(each: [1], cap: WindowCap(bounds: Bounds(max: 3), per: .day)))
    var world = world(
      section: Section(id: "bonus", name: "加分", cap: cap), forms: [bounded, daily, Self.each])
    world.entry(0, "2022-02-05", "8", item: "甲")
    world.entry(0, "2022-02-05", "8", item: "乙")
    // 甲: 1 from the start and 3 made; 乙: 3 made; 6 made together, at the cap.
    #expect(world.result(0).sections.map { text($0) } == ["7.00"])
    world.entry(0, "2022-02-06", "8", item: "乙")
    #expect(world.result(0).sections.map { text($0) } == ["7.00"])
    #expect(world.result(0).criteria.map { text($0.points) } == ["4.00", "6.00", "0.00"])
  }

  @Test func aFullCapIsExactHoweverItsPartsRound() {
    let third = PointsForm.each(.init(each: [Rational(1, 3)]))
    let cap = WindowCap(bounds: Bounds(max: 6), per: .month)
    var world = world(section: Section(id: "bonus", name: "加分", cap: cap), forms: [third, third, third])
    world.entry(0, "2022-02-05", "10", item: "甲")
    world.entry(0, "2022-02-05", "10", item: "乙")
    #expect(world.result(0).criteria.map { text($0.points) } == ["3.33", "3.33", "0.00"])
    #expect(world.result(0).sections.map { text($0) } == ["6.00"])
    // Under the cap it is the printed points that are added.
    var under = self.world(section: Section(id: "bonus", name: "加分", cap: cap), forms: [third, third, third])
    under.entry(0, "2022-02-05", "1", item: "甲")
    under.entry(0, "2022-02-05", "1", item: "乙")
    #expect(under.result(0).sections.map { text($0) } == ["0.66"])
  }

  @Test func tiersAreMadeWhereTheyAreReached() {
    let tiers = PointsForm.tiers([.init(atLeast: 10, gives: 9), .init(atLeast: 5, gives: 4)], otherwise: 1)
    let cap = WindowCap(bounds: Bounds(max: 4), per: .month)
    var world = world(
      "2022-Q1", section: Section(id: "bonus", name: "加分", cap: cap), forms: [tiers, Self.each, Self.each])
    world.entry(0, "2022-01-05", "6", item: "甲")
    world.entry(0, "2022-02-05", "6", item: "甲")
    // 1 for nothing, 3 in January, 5 in February (4 under the cap).
    #expect(world.result(0).sections.map { text($0) } == ["8.00"])
  }

  @Test func ratiosStandOutsideASectionsCap() {
    let cap = WindowCap(bounds: Bounds(max: 6), per: .month)
    var world = world(section: Section(id: "bonus", name: "加分", cap: cap))
    let that = world.filter(World.entries, "ok", Condition(anyOf: [.flag(true)]))
    world.addCriterion(
      id: "share", weight: 10, Measure(kind: .share(that: that), table: World.entries), section: 0)
    world.entry(0, "2022-02-05", "9", item: "甲", ok: true)
    #expect(world.result(0).sections.map { text($0) } == ["16.00"])
  }

  @Test func pointsByRankAreCappedWhereOneWindowIsAll() {
    let rank = PointsForm.byRank([9, 8], otherwise: 0, scope: .town, bestIsSmallest: false)
    for (period, points) in [("2022-02", "6.00"), ("2022-Q1", "9.00")] {
      let cap = WindowCap(bounds: Bounds(max: 6), per: .month)
      var world = world(
        period, section: Section(id: "bonus", name: "加分", cap: cap), forms: [rank, Self.each, Self.each])
      world.entry(0, "2022-02-05", "1", item: "甲")
      #expect(world.result(0).sections.map { text($0) } == [points])
    }
  }
}
