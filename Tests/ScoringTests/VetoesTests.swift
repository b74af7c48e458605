import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

@Suite struct VetoesTests {
  /// People with these totals; grades 优秀 (2 places), 良好, 合格, 不合格.
  private func world(_ totals: [String], statuses: [Int: String] = [:]) -> World {
    var world = World()
    for (index, _) in totals.enumerated() { world.person("\(index + 10)", status: statuses[index] ?? "") }
    world.addCriterion(world.sum(), points: .each(.init(each: [1])))
    for (index, total) in totals.enumerated() { world.entry(index, "2022-02-01", total) }
    world.scorecard.grades = [
      GradeBand(name: "优秀", from: 90, quota: .init(places: 2)), GradeBand(name: "良好", from: 80),
      GradeBand(name: "合格", from: 60), GradeBand(name: "不合格"),
    ]
    return world
  }

  private func grades(_ world: World) -> [String?] {
    world.facts.people.indices.map { world.result($0).grade.map { world.scorecard.grades[$0].name } }
  }

  private func counting(_ world: World, _ item: String) -> Veto.Subject {
    .measure(world.count(world.filter(World.entries, "item", is: item)))
  }

  private func veto(
    _ world: World, item: String = "违纪", atLeast: Rational? = 1, below: Rational? = nil, effect: Veto.Effect
  ) -> Veto {
    Veto(name: item, subject: counting(world, item), atLeast: atLeast, below: below, effect: effect)
  }

  @Test func aMeasureFiresAtItsBound() {
    var world = world(["95", "94", "93"])
    world.scorecard.vetoes = [veto(world, atLeast: 2, effect: .init(grade: 3))]
    world.entry(0, "2022-02-01", "", item: "违纪")
    world.entry(1, "2022-02-01", "", item: "违纪")
    world.entry(1, "2022-02-02", "", item: "违纪")
    #expect(world.result(0).vetoes == [])
    #expect(world.result(1).vetoes == [0])
    #expect(world.result(1).vetoEvidence.map(\.count) == [2])
    #expect(world.result(1).gradeBeforeVetoes == 0)
    #expect(grades(world) == ["优秀", "不合格", "优秀"])
    #expect(world.result(1).rank == 2)
    #expect(text(world.result(1).total) == "94.00")
  }

  @Test func aMeasureMayFireBelow() {
    var world = world(["95", "94"])
    world.scorecard.vetoes = [veto(world, item: "学习", atLeast: nil, below: 1, effect: .init(gradeAtMost: 2))]
    world.entry(0, "2022-02-01", "", item: "学习")
    #expect(grades(world) == ["优秀", "合格"])
  }

  @Test func aVetoedPersonCountsAmongTheRankedButTakesNoPlace() {
    var world = world(["95", "94", "93", "92"])
    world.scorecard.grades[0].quota = .init(share: Rational(1, 2))
    world.scorecard.vetoes = [veto(world, effect: .init(maxTotal: 1000))]
    world.entry(0, "2022-02-01", "", item: "违纪")
    // Half of four are two places; who is vetoed takes none, and falls to the next band without a quota.
    #expect(grades(world) == ["良好", "优秀", "优秀", "良好"])
  }

  @Test(arguments: [
    (Veto.Effect(grade: 2), "合格"), (.init(gradeAtMost: 2), "合格"), (.init(gradeAtMost: 0), "良好"),
    (.init(drop: 1), "良好"),
    (.init(drop: 2), "合格"), (.init(drop: 9), "不合格"), (.init(grade: 1, drop: 3), "不合格"),
    (.init(grade: 0), "良好"),
    (.init(grade: 2, drop: 1), "合格"),
  ])
  func effectsWorsenTheGradeOfTheTotal(effect: Veto.Effect, grade: String) {
    var world = world(["95"])
    world.scorecard.vetoes = [veto(world, effect: effect)]
    world.entry(0, "2022-02-01", "", item: "违纪")
    #expect(grades(world) == [grade])
  }

  @Test func aNamedGradeNeverLifts() {
    var world = world(["50", "70"])
    world.scorecard.vetoes = [veto(world, effect: .init(grade: 2))]
    world.entry(0, "2022-02-01", "", item: "违纪")
    world.entry(1, "2022-02-01", "", item: "违纪")
    #expect(grades(world) == ["不合格", "合格"])
  }

  @Test func ofSeveralEffectsTheWorstAndDropsAddUp() {
    var world = world(["95", "85"])
    world.scorecard.vetoes = [
      veto(world, item: "甲", effect: .init(drop: 1)), veto(world, item: "乙", effect: .init(drop: 1)),
      veto(world, item: "丙", effect: .init(grade: 1)),
    ]
    for item in ["甲", "乙", "丙"] { world.entry(0, "2022-02-01", "", item: item) }
    world.entry(1, "2022-02-01", "", item: "乙")
    #expect(world.result(0).vetoes == [0, 1, 2])
    #expect(grades(world) == ["合格", "合格"])
  }

  @Test func dropsAreCountedInTheBandsOpenToThePerson() {
    var world = world(["95"])
    world.scorecard.grades[1].filter = world.filter(World.roster, "status", is: "别人")
    world.scorecard.vetoes = [veto(world, effect: .init(drop: 1))]
    world.entry(0, "2022-02-01", "", item: "违纪")
    #expect(grades(world) == ["合格"])
  }

  @Test func theTotalIsCappedLastOfAllAndItsGradeWithIt() {
    var world = world(["95", "94"])
    world.scorecard.limits = Bounds(min: 10)
    world.scorecard.vetoes = [
      veto(world, item: "甲", effect: .init(maxTotal: 0)), veto(world, item: "乙", effect: .init(maxTotal: 70)),
    ]
    world.entry(0, "2022-02-01", "", item: "甲")
    world.entry(0, "2022-02-01", "", item: "乙")
    world.entry(1, "2022-02-01", "", item: "乙")
    #expect(text(world.result(0).total) == "0.00")
    #expect(text(world.result(0).sumBeforeLimits) == "95.00")
    #expect(text(world.result(1).total) == "70.00")
    #expect(grades(world) == ["不合格", "合格"])
    #expect(world.result(0).rank == 2)
  }

  @Test func unrankedHasNeitherRankNorGrade() {
    var world = world(["95", "94"])
    world.scorecard.vetoes = [veto(world, effect: .init(unranked: true))]
    world.entry(0, "2022-02-01", "", item: "违纪")
    let result = world.result(0)
    #expect(result.rank == nil)
    #expect(result.grade == nil)
    #expect(text(result.total) == "95.00")
    #expect(result.unrankedReason == .veto(0))
    #expect(world.result(1).rank == 1)
  }

  @Test func byACriterionItsValue() {
    var world = World()
    world.person("1")
    world.person("2")
    world.person("3")
    world.addCriterion(weight: 100, world.coverage(), whenNone: .full)
    world.scorecard.grades = [GradeBand(name: "好", from: 0), GradeBand(name: "差")]
    world.scorecard.vetoes = [
      Veto(name: "联系", subject: .criterion(0), below: Rational(1, 2), effect: .init(grade: 1))
    ]
    for (person, visited) in [(0, true), (1, false)] {
      world.link(person, "甲")
      world.link(person, "乙")
      if visited { world.visit(person, "甲", "2022-02-01") }
    }
    // One half is not below a half; who has nobody to contact has nothing to judge.
    #expect(grades(world) == ["好", "差", "好"])
  }

  @Test func byThePersonAlone() {
    var world = world(["95", "94"], statuses: [0: "处分"])
    let who = world.filter(World.roster, "status", is: "处分")
    world.scorecard.vetoes = [Veto(name: "处分期", subject: .person, filter: who, effect: .init(gradeAtMost: 2))]
    #expect(grades(world) == ["合格", "优秀"])
  }

  @Test func whereNarrowsAMeasure() {
    var world = world(["95", "94"], statuses: [0: "委员"])
    world.scorecard.vetoes = [veto(world, effect: .init(grade: 3))]
    world.scorecard.vetoes[0].filter = world.filter(World.roster, "status", is: "委员")
    world.entry(0, "2022-02-01", "", item: "违纪")
    world.entry(1, "2022-02-01", "", item: "违纪")
    #expect(grades(world) == ["不合格", "优秀"])
  }

  @Test func nothingToJudgeDoesNotFire() {
    var world = world(["95"])
    let hours = ValueColumn(column: world.column(World.visits, "hours"))
    world.scorecard.vetoes = [
      Veto(
        name: "时长",
        subject: .measure(Measure(kind: .mean(hours, dropLowest: 0, dropHighest: 0), table: World.visits)),
        below: 5, effect: .init(grade: 3))
    ]
    #expect(world.result(0).vetoes == [])
    world.visit(0, nil, "2022-02-01", hours: "4")
    #expect(world.result(0).vetoes == [0])
    world.facts.sent[0][World.visits] = false
    #expect(world.result(0).vetoes == [])
    #expect(grades(world) == ["优秀"])
  }
}
