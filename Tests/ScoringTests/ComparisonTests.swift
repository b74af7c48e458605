import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

@Suite struct ComparisonTests {
  private func world(_ form: PointsForm, weight: Int? = 60, numbers: [String?]) -> World {
    var world = World()
    for (index, _) in numbers.enumerated() {
      world.person("\(index)", village: index < 3 ? "曙光村" : "河东村", status: index == 1 ? "流动" : "")
    }
    world.scorecard.unranked = world.filter(World.roster, "status", is: "流动")
    world.addCriterion(
      weight: weight,
      Measure(kind: .max(ValueColumn(column: world.column(World.entries, "points"))), table: World.entries),
      points: form,
      whenNone: .zero)
    for (index, number) in numbers.enumerated() {
      if let number { world.entry(index, "2022-02-01", number) }
    }
    return world
  }

  private func points(_ world: World) -> [String?] {
    world.facts.people.indices.map { text(world.criterion($0).points) }
  }

  private static func ranked(_ scope: Scope, smallest: Bool = false) -> PointsForm {
    .byRank([60, 57, 54, 51, 48], otherwise: 1, scope: scope, bestIsSmallest: smallest)
  }

  @Test func tiesShareTheBetterRankAndTheUnrankedTakePart() {
    let world = world(Self.ranked(.town), numbers: ["5", "9", "5", "5", "4", "3", nil])
    #expect(points(world) == ["57.00", "60.00", "57.00", "57.00", "48.00", "1.00", "0.00"])
    #expect(world.criterion(2).comparedWith == 2)
    #expect(world.criterion(6).outcome == Outcome.none)
  }

  @Test func ranksInTheVillage() {
    let world = world(Self.ranked(.village), numbers: ["5", "9", "5", "5", "4", "5"])
    #expect(points(world) == ["57.00", "60.00", "57.00", "60.00", "54.00", "60.00"])
  }

  @Test func bestMayBeTheSmallest() {
    let world = world(Self.ranked(.town, smallest: true), numbers: ["5", "9", "-5"])
    #expect(points(world) == ["57.00", "54.00", "60.00"])
  }

  @Test func ofBestIsInProportion() {
    #expect(
      points(world(.ofBest(scope: .town), numbers: ["3", "9", "-3", "9", nil])) == [
        "20.00", "60.00", "-20.00", "60.00", "0.00",
      ])
    #expect(
      points(world(.ofBest(scope: .village), numbers: ["3", "4", "0", "1"])) == [
        "45.00", "60.00", "0.00", "60.00",
      ])
  }

  @Test func ofBestIsZeroWhereTheBestIsNotPositive() {
    #expect(points(world(.ofBest(scope: .town), numbers: ["0", "-9"])) == ["0.00", "0.00"])
    #expect(points(world(.ofBest(scope: .town), numbers: ["-2", "-9"])) == ["0.00", "0.00"])
  }
}
