import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

@Suite struct GradesTests {
  /// People with these totals, the first `first` of them in one village.
  private func world(_ totals: [String], first: Int = 99, statuses: [Int: String] = [:]) -> World {
    var world = World()
    for (index, _) in totals.enumerated() {
      world.person("\(index + 10)", village: index < first ? "A村" : "B村", status: statuses[index] ?? "")
    }
    world.addCriterion(world.sum(), points: .each(.init(each: [1])))
    for (index, total) in totals.enumerated() { world.entry(index, "2022-02-01", total) }
    return world
  }

  private func grades(_ world: World) -> [String?] {
    world.facts.people.indices.map { world.result($0).grade.map { world.scorecard.grades[$0].name } }
  }

  private static let plain = [
    GradeBand(name: "优秀", from: 90), GradeBand(name: "合格", from: 70), GradeBand(name: "不合格"),
  ]

  @Test func fromIncludesItsBound() {
    var world = world(["90", "89.99", "89.995", "70", "69.99", "-5"])
    world.scorecard.grades = Self.plain
    // 89.995 is printed as 90.00, and it is the printed total that counts.
    #expect(grades(world) == ["优秀", "合格", "优秀", "合格", "不合格", "不合格"])
  }

  @Test func aboveExcludesItsBound() {
    var world = world(["1060.01", "1060", "1040", "800"])
    world.scorecard.grades = [
      GradeBand(name: "五星", above: 1060), GradeBand(name: "四星", above: 1040),
      GradeBand(name: "一星", above: 800),
      GradeBand(name: "无"),
    ]
    #expect(grades(world) == ["五星", "四星", "一星", "无"])
  }

  @Test func aBandWithWhereIsTriedOnlyForThoseWhoPass() {
    var world = world(["85", "85"], statuses: [0: "预备"])
    world.scorecard.grades = [
      GradeBand(name: "优秀", from: 80, filter: world.filter(World.roster, "status", is: "预备")),
      GradeBand(name: "优秀", from: 90), GradeBand(name: "其他"),
    ]
    #expect((0..<2).map { world.result($0).grade } == [0, 2])
  }

  private func quota(_ quota: GradeBand.Quota, _ scope: Scope = .town) -> [GradeBand] {
    [GradeBand(name: "优秀", from: 90, quota: quota, scope: scope)] + Self.plain.dropFirst()
  }

  @Test(
    arguments: [
      // 10 ranked: 20 % are 2 places.
      (["99", "98", "97", "96", "95", "94", "93", "92", "91", "90"], 2, nil, nil),
      (["99", "98", "98", "96", "95", "94", "93", "92", "91", "90"], 1, 2, 1),
      (["99", "99", "99", "96", "95", "94", "93", "92", "91", "90"], 0, 3, 2),
      (["99", "99", "98", "98", "95", "94", "93", "92", "91", "90"], 2, nil, nil),
      (["99", "80", "80", "80", "80", "80", "80", "80", "80", "80"], 1, nil, nil),
    ] as [([String], Int, Int?, Int?)])
  func aTieAtTheEdgeFallsWhole(totals: [String], excellent: Int, tied: Int?, places: Int?) {
    var world = world(totals)
    world.scorecard.grades = quota(.init(share: Rational(1, 5)))
    #expect(grades(world).count { $0 == "优秀" } == excellent)
    #expect(grades(world).prefix(excellent).allSatisfy { $0 == "优秀" })
    let ties = world.assess().scorecards[0].edgeTies
    #expect(ties.map(\.tied) == (tied.map { [$0] } ?? []))
    #expect(ties.map(\.places) == (places.map { [$0] } ?? []))
    #expect(ties.allSatisfy { !$0.cameIn && $0.grade == "优秀" && $0.village == nil && $0.group == nil })
  }

  @Test func nobodyBehindATieTakesItsPlaces() {
    var world = world(["99", "98", "98", "97", "96"])
    world.scorecard.grades = quota(.init(places: 2))
    #expect(grades(world) == ["优秀", "合格", "合格", "合格", "合格"])
  }

  @Test func edgeInLetsAllOfTheTieIn() {
    var world = world(["99", "98", "98", "98", "96"])
    world.scorecard.grades = quota(.init(places: 2, tiesIn: true))
    #expect(grades(world) == ["优秀", "优秀", "优秀", "优秀", "合格"])
    #expect(
      world.assess().scorecards[0].edgeTies == [
        EdgeTie(grade: "优秀", group: nil, village: nil, tied: 3, places: 1, cameIn: true)
      ])
    // No place is left: the tie stands behind the edge, not across it.
    world.scorecard.grades = quota(.init(places: 1, tiesIn: true))
    #expect(grades(world) == ["优秀", "合格", "合格", "合格", "合格"])
    #expect(world.assess().scorecards[0].edgeTies.isEmpty)
  }

  @Test(arguments: [
    (GradeBand.Quota(share: Rational(1, 5)), 0), (.init(share: Rational(1, 5), atLeast: 1), 1),
    (.init(share: Rational(1, 2), atLeast: 1), 2), (.init(places: 3), 3), (.init(share: Rational(1, 4)), 1),
    (.init(places: 9), 4),
  ])
  func placesAreRoundedDownButAtLeast(quota: GradeBand.Quota, excellent: Int) {
    var world = world(["99", "98", "97", "96"])
    world.scorecard.grades = self.quota(quota)
    #expect(grades(world).count { $0 == "优秀" } == excellent)
  }

  @Test func placesOfAVillage() {
    var world = world(["99", "98", "97", "91", "90"], first: 3)
    world.scorecard.grades = quota(.init(share: Rational(1, 2)), .village)
    #expect(grades(world) == ["优秀", "合格", "合格", "优秀", "合格"])
    world.scorecard.grades = quota(.init(share: Rational(1, 2)), .town)
    #expect(grades(world) == ["优秀", "优秀", "合格", "合格", "合格"])
    world = self.world(["99", "98", "98", "91", "91"], first: 3)
    world.scorecard.grades = quota(.init(places: 2), .village)
    #expect(world.assess().scorecards[0].edgeTies.map(\.village) == [0])
  }

  @Test func placesOfAGroup() {
    var world = world(["99", "98", "97", "96"], statuses: [2: "两委", 3: "两委"])
    world.scorecard.rank.groups = [
      (name: "两委", where: world.filter(World.roster, "status", is: "两委")), (name: "其他", where: Filter()),
    ]
    world.scorecard.grades = quota(.init(share: Rational(1, 2)))
    #expect(grades(world) == ["优秀", "合格", "优秀", "合格"])
    world.entry(3, "2022-02-02", "1")
    #expect(grades(world) == ["优秀", "合格", "合格", "合格"])
    #expect(world.assess().scorecards[0].edgeTies.map(\.group) == ["两委"])
  }

  @Test func theUnrankedTakeNoPartInAQuota() {
    var world = world(["99", "98", "97", "96", "95"], statuses: [0: "流动"])
    world.scorecard.unranked = world.filter(World.roster, "status", is: "流动")
    world.scorecard.grades = quota(.init(share: Rational(1, 4)))
    #expect(grades(world) == [nil, "优秀", "合格", "合格", "合格"])
  }

  @Test func aSecondQuotaTakesWhatFell() {
    var world = world(["99", "98", "97", "96"])
    world.scorecard.grades = [
      GradeBand(name: "优秀", from: 90, quota: .init(places: 1)),
      GradeBand(name: "良好", from: 80, quota: .init(places: 2)),
      GradeBand(name: "合格"),
    ]
    #expect(grades(world) == ["优秀", "良好", "良好", "合格"])
  }

  private func lowest(_ share: Rational, _ scope: Scope = .town) -> [GradeBand] {
    [
      GradeBand(name: "优秀", from: 90), GradeBand(name: "合格", from: 70),
      GradeBand(name: "不合格", lowest: share, scope: scope),
    ]
  }

  @Test(arguments: [
    (["99", "98", "97", "96", "95"], Rational(1, 10), ["优秀", "优秀", "优秀", "优秀", "不合格"]),
    (["99", "98", "97", "95", "95"], Rational(1, 10), ["优秀", "优秀", "优秀", "不合格", "不合格"]),
    (["99", "98", "97", "80", "60"], Rational(1, 5), ["优秀", "优秀", "优秀", "合格", "不合格"]),
    (["99", "98", "97", "80", "60"], Rational(2, 5), ["优秀", "优秀", "优秀", "不合格", "不合格"]),
    (["99", "60", "60", "60", "60"], Rational(1, 5), ["优秀", "不合格", "不合格", "不合格", "不合格"]),
  ])
  func theLowestBandIsFilledFromTheLastRankUp(totals: [String], share: Rational, expected: [String]) {
    var world = world(totals)
    world.scorecard.grades = lowest(share)
    #expect(grades(world) == expected)
  }

  @Test func lowestCountsThisBandAndThoseBelow() {
    var world = world(["99", "98", "97", "96", "60"])
    world.scorecard.grades = [
      GradeBand(name: "优秀", from: 90), GradeBand(name: "基本合格", from: 70, lowest: Rational(2, 5)),
      GradeBand(name: "不合格"),
    ]
    #expect(grades(world) == ["优秀", "优秀", "优秀", "基本合格", "不合格"])
  }

  @Test func lowestOfAVillage() {
    var world = world(["99", "98", "97", "96"], first: 2)
    world.scorecard.grades = lowest(Rational(1, 2), .village)
    #expect(grades(world) == ["优秀", "不合格", "优秀", "不合格"])
  }

  @Test func noTotalNoGrade() {
    var world = world(["99"])
    world.scorecard.grades = Self.plain
    world.facts.sent[0][World.entries] = false
    #expect(grades(world) == [nil])
  }
}
