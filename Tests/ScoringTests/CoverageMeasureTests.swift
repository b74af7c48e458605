import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

@Suite struct CoverageMeasureTests {
  private func world(_ period: String = "2022-02") -> (World, Int) {
    var world = World(period)
    let p = world.person("1")
    world.person("2")
    world.addCriterion(weight: 40, world.coverage())
    return (world, p)
  }

  @Test func countsDistinctHouseholdsOnce() {
    var (world, p) = world()
    for head in ["甲", "乙", "丙"] { world.link(p, head) }
    world.link(p, "甲", relation: "推选户")
    world.visit(p, "甲", "2022-02-03")
    world.visit(p, "甲", "2022-02-04")
    world.visit(p, "乙", "2022-02-28")
    let result = world.criterion(p)
    #expect(result.done == 2)
    #expect(result.of == 3)
    #expect(text(result.points) == "26.67")
    #expect(result.evidence.map(\.kind) == [.counted, .coveredAlready, .counted, .notContacted])
    #expect(result.evidence.map(\.value) == [1, nil, 1, nil])
    #expect(result.evidence.last?.subject == .household(2))
    #expect(result.evidence.last?.file == -1)
    #expect(result.evidence.first?.row == 2)
  }

  @Test(arguments: [
    ("2022-01-31", 0), ("2022-02-01", 1), ("2022-02-28", 1), ("2022-03-01", 0),
  ])
  func countsOnlyRowsOfThePeriod(day: String, done: Int) {
    var (world, p) = world()
    world.link(p, "甲")
    world.visit(p, "甲", day)
    #expect(world.criterion(p).done == Rational(done))
  }

  @Test func knowsTheLeapDay() {
    var (world, p) = world("2024-02")
    world.link(p, "甲")
    world.visit(p, "甲", "2024-02-29")
    #expect(world.criterion(p).done == 1)
  }

  @Test(
    arguments: [
      // from, until, visited: of (nil where there is nothing to cover)
      (nil, "2022-02-10", true, 1), (nil, "2022-02-10", false, nil), ("2022-02-10", nil, false, nil),
      ("2022-02-01", "2022-02-28", false, 1), (nil, "2022-01-31", true, nil), ("2022-03-01", nil, true, nil),
    ] as [(String?, String?, Bool, Int?)])
  func aLinkOfPartOfThePeriodCountsOnlyIfDone(from: String?, until: String?, visited: Bool, of: Int?) {
    var (world, p) = world()
    world.link(p, "甲", from: from, until: until)
    if visited { world.visit(p, "甲", "2022-02-20") }
    let result = world.criterion(p)
    #expect(result.outcome == (of == nil ? .skipped : .scored))
    #expect(result.of == Rational(of ?? 0))
  }

  @Test func linksThatMeetHoldTogether() {
    var (world, p) = world()
    world.link(p, "甲", until: "2022-02-10")
    world.link(p, "甲", from: "2022-02-11")
    #expect(world.criterion(p).of == 1)
    var (gap, q) = self.world()
    gap.link(q, "甲", until: "2022-02-10")
    gap.link(q, "甲", from: "2022-02-12")
    #expect(gap.criterion(q).of == 0)
  }

  @Test func filtersTargetsAndRows() {
    var (world, p) = world()
    world.scorecard.criteria.removeAll()
    world.addCriterion(
      weight: 10,
      world.coverage(
        filter: world.filter(World.visits, "method", is: "上门走访"),
        targets: world.filter(World.links, "relation", is: "联系户")))
    world.link(p, "甲")
    world.link(p, "乙", relation: "推选户")
    world.link(p, "丙")
    world.visit(p, "甲", "2022-02-03", method: "上门走访")
    world.visit(p, "丙", "2022-02-03", method: "电话沟通")
    world.visit(p, "乙", "2022-02-03", method: "上门走访")
    let result = world.criterion(p)
    #expect(result.done == 1)
    #expect(result.of == 2)
    #expect(result.evidence.map(\.kind) == [.counted, .notLinked, .notContacted])
  }

  @Test func asksForSeveralRows() {
    var (world, p) = world()
    world.scorecard.criteria.removeAll()
    world.addCriterion(weight: 10, world.coverage(atLeast: 2))
    world.link(p, "甲")
    world.link(p, "乙")
    world.visit(p, "甲", "2022-02-03")
    world.visit(p, "乙", "2022-02-03")
    world.visit(p, "甲", "2022-02-03")
    let result = world.criterion(p)
    #expect(result.done == 1)
    #expect(result.of == 2)
    #expect(result.evidence.map(\.value) == [nil, nil, 1, nil])
  }

  @Test func othersRowsAndOthersHouseholdsCoverNothing() {
    var (world, p) = world()
    world.link(p, "甲")
    world.link(1, "乙")
    world.visit(1, "甲", "2022-02-03")
    world.visit(p, "乙", "2022-02-03")
    world.visit(p, nil, "2022-02-03")
    let result = world.criterion(p)
    #expect(result.done == 0)
    #expect(result.evidence.map(\.kind) == [.notLinked, .notLinked, .notContacted])
  }

  @Test func ownerHouseholdTakesRowsOfAnybody() {
    var (world, p) = world()
    world.scorecard.criteria.removeAll()
    var measure = world.coverage()
    measure.ownedByHousehold = true
    world.addCriterion(weight: 10, measure)
    world.link(p, "甲")
    world.link(p, "乙")
    world.link(1, "乙")
    world.visit(1, "甲", "2022-02-03")
    world.visit(p, "乙", "2022-02-03")
    #expect(world.criterion(p).done == 2)
    #expect(world.criterion(1).done == 1)
  }

  @Test func perMonthCountsPairs() {
    var (world, p) = world("2022-Q1")
    world.scorecard.criteria.removeAll()
    world.addCriterion(weight: 10, world.coverage(perMonth: true))
    world.link(p, "甲")
    world.link(p, "乙", until: "2022-02-10")
    world.visit(p, "甲", "2022-01-31")
    world.visit(p, "甲", "2022-03-01")
    world.visit(p, "乙", "2022-02-20")
    world.visit(p, "乙", "2022-03-05")
    let result = world.criterion(p)
    // 甲: January and March of three; 乙: February (done in the month in which the link ended), January not, March not asked.
    #expect(result.done == 3)
    #expect(result.of == 5)
    #expect(
      result.evidence.filter { $0.kind == .notContacted }.map { $0.day?.text } == [
        "2022-02-01", "2022-01-01",
      ])
    #expect(result.evidence.filter { $0.kind == .outsideLink }.count == 1)
  }

  @Test func perMonthAsksForEachMonthInWhichALinkHolds() {
    var (world, p) = world()
    world.addCriterion(weight: 40, world.coverage(perMonth: true))
    world.link(p, "甲", until: "2022-02-10")
    world.link(p, "乙")
    world.link(p, "丙", from: "2022-02-20")
    world.visit(p, "丙", "2022-02-20")
    let result = world.result(p)
    #expect(result.criteria.map(\.done) == [1, 1])
    #expect(result.criteria.map(\.of) == [2, 3])
  }
}
