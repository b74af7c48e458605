import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

@Suite struct RankingTests {
  /// People whose totals are the numbers given, by village; `tie` is the number of a second criterion of no points.
  private func world(_ people: [(id: String, village: String, points: String)]) -> World {
    var world = World()
    for person in people { world.person(person.id, village: person.village) }
    world.addCriterion(world.sum(), points: .each(.init(each: [1])))
    for (index, person) in people.enumerated() { world.entry(index, "2022-02-01", person.points) }
    return world
  }

  private func ranks(_ world: World) -> [Int?] { world.facts.people.indices.map { world.result($0).rank } }

  private func listing(_ world: World) -> [String] {
    world.assess().scorecards[0].subjects.map { world.facts.people[$0.person].id }
  }

  private static let five = [
    (id: "1", village: "A村", points: "80"), (id: "2", village: "A村", points: "90"),
    (id: "3", village: "A村", points: "70"),
    (id: "4", village: "B村", points: "90"), (id: "5", village: "B村", points: "80"),
  ]

  @Test func equalsShareARankAndTheNextCountsThem() {
    let world = world(Self.five)
    #expect(ranks(world) == [3, 1, 5, 1, 3])
    #expect(world.facts.people.indices.map { world.result($0).villageRank } == [2, 1, 3, 1, 2])
    #expect(listing(world) == ["2", "4", "1", "5", "3"])
    #expect(world.result(0).isRanked)
  }

  @Test func denseRanksLeaveNoGap() {
    var world = world(Self.five)
    world.scorecard.rank.isDense = true
    #expect(ranks(world) == [2, 1, 3, 1, 2])
  }

  @Test func tieBreaksInOrderAndNoneIsBelowAny() {
    var world = world([
      ("1", "A村", "9"), ("2", "A村", "9"), ("3", "A村", "9"), ("4", "A村", "9"), ("5", "A村", "8"),
    ])
    let maximum = Measure(
      kind: .max(ValueColumn(column: world.column(World.visits, "hours"))), table: World.visits)
    // Points of nothing, so that the totals stay equal: a mean of hours, scored as 0 or -0 or not at all.
    world.addCriterion(id: "t1", maximum, points: .each(.init(each: [1])), section: 0)
    world.addCriterion(
      id: "t2", world.count(world.filter(World.entries, "item", is: "乙")), points: .each(.init(each: [1])),
      section: 0)
    world.scorecard.sections = [Section(id: "s", name: "s", bounds: Bounds(min: 0, max: 0))]
    world.scorecard.rank.tieBreak = [1, 2]
    world.visit(0, nil, "2022-02-01", hours: "-5")
    world.visit(2, nil, "2022-02-01", hours: "3")
    world.visit(3, nil, "2022-02-01", hours: "3")
    world.entry(3, "2022-02-01", "", item: "乙")
    #expect(ranks(world) == [3, 4, 2, 1, 5])
    world.scorecard.rank.tieBreak = [1]
    #expect(ranks(world) == [3, 4, 1, 1, 5])
    world.scorecard.rank.tieBreak = []
    #expect(ranks(world) == [1, 1, 1, 1, 5])
  }

  @Test func theUnrankedAreListedLastWithTheirPoints() {
    var world = World()
    for (id, status) in [("1", ""), ("2", "流动"), ("3", ""), ("4", "流动")] { world.person(id, status: status) }
    world.addCriterion(world.sum(), points: .each(.init(each: [1])))
    for (index, points) in ["1", "99", "2", "50"].enumerated() { world.entry(index, "2022-02-01", points) }
    world.scorecard.unranked = world.filter(World.roster, "status", is: "流动", "年老体弱")
    world.scorecard.grades = [GradeBand(name: "合格")]
    let result = world.result(1)
    #expect(text(result.total) == "99.00")
    #expect(result.rank == nil)
    #expect(result.villageRank == nil)
    #expect(result.grade == nil)
    #expect(result.unrankedReason == .byRule)
    #expect(ranks(world) == [2, nil, 1, nil])
    #expect(listing(world) == ["3", "1", "2", "4"])
  }

  @Test(arguments: [("0.5", true), ("0.500001", false), ("0.4", true)])
  func needsAShareOfTheWeights(needs: String, ranked: Bool) {
    var world = World()
    world.person("1")
    let that = world.filter(World.entries, "ok", Condition(anyOf: [.flag(true)]))
    for item in ["甲", "乙"] {
      world.addCriterion(
        id: item, weight: 30,
        Measure(
          kind: .share(that: that), table: World.entries,
          filter: world.filter(World.entries, "item", is: item)),
        whenNone: item == "乙" ? .full : .skip)
    }
    world.scorecard.rank.needs = exact(needs)
    world.entry(0, "2022-02-01", item: "甲", ok: true)
    let result = world.result(0)
    #expect(text(result.total) == "60.00")
    #expect(result.isRanked == ranked)
    #expect(result.unrankedReason == (ranked ? nil : .tooFewScored))
  }

  @Test func ranksStandWithinGroups() {
    var world = World()
    for (id, status) in [("1", "两委"), ("2", ""), ("3", "两委"), ("4", "")] { world.person(id, status: status) }
    world.addCriterion(world.sum(), points: .each(.init(each: [1])))
    for (index, points) in ["70", "90", "80", "60"].enumerated() { world.entry(index, "2022-02-01", points) }
    world.scorecard.rank.groups = [
      (name: "两委", where: world.filter(World.roster, "status", is: "两委")), (name: "其他", where: Filter()),
    ]
    #expect(ranks(world) == [2, 1, 1, 2])
    #expect((0..<4).map { world.result($0).group } == [0, 1, 0, 1])
    #expect(listing(world) == ["2", "3", "1", "4"])
  }

  @Test func theIncompleteAreMarked() {
    var world = world(Self.five)
    world.facts.people[0].rejectedRows = 2
    #expect(world.result(0).isIncomplete)
    #expect(world.result(0).rejectedRows == 2)
    #expect(world.result(0).rank == 3)
    #expect(!world.result(1).isIncomplete)
  }

  @Test func onlySubjectsAreAssessed() {
    var world = World()
    world.person("1", roles: ["党员"])
    world.person("2", roles: ["村民代表", "党员"])
    world.person("3", roles: ["村民代表"])
    world.addCriterion(world.count(), points: .each(.init(each: [1])))
    world.scorecard.subjects = world.filter(World.roster, "role", is: "村民代表", "小组长")
    #expect(listing(world) == ["2", "3"])
    world.scorecard.subjects = world.filter(World.roster, "role", is: "没有")
    #expect(listing(world) == [])
    #expect(world.assess().diagnostics.map(\.code) == ["S008"])
  }
}
