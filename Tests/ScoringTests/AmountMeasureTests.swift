import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

@Suite struct AmountMeasureTests {
  private func world() -> World {
    var world = World()
    world.person("1")
    world.person("2")
    return world
  }

  private static let each = PointsForm.each(.init(each: [1]))

  private func value(_ id: String, _ world: World, _ values: [(text: String, number: Rational)]? = nil)
    -> ValueColumn
  {
    ValueColumn(column: world.column(World.entries, id), values: values)
  }

  @Test func shareIsOfAllRows() {
    var world = world()
    let that = world.filter(World.entries, "ok", Condition(anyOf: [.flag(true)]))
    world.addCriterion(
      weight: 9,
      Measure(
        kind: .share(that: that), table: World.entries, filter: world.filter(World.entries, "item", is: "任务"))
    )
    world.entry(0, "2022-02-01", item: "任务", ok: true)
    world.entry(0, "2022-02-01", item: "任务", ok: false)
    world.entry(0, "2022-02-01", item: "任务")
    world.entry(0, "2022-02-01", item: "别的", ok: true)
    let result = world.criterion(0)
    #expect(result.done == 1)
    #expect(result.of == 3)
    #expect(result.evidence.map(\.kind) == [.counted, .notDone, .notDone])
    #expect(world.criterion(1).outcome == .skipped)
  }

  @Test func countsRowsAndNoneIsZero() {
    var world = world()
    world.addCriterion(world.count(), points: Self.each)
    world.entry(0, "2022-02-01")
    world.entry(0, "2022-02-28")
    world.entry(0, "2022-03-01")
    #expect(world.criterion(0).amount == 2)
    #expect(world.criterion(0).done == nil)
    #expect(world.criterion(1).amount == 0)
    #expect(world.criterion(1).outcome == .scored)
    #expect(text(world.result(1).total) == "0.00")
    let plain = world.assess(evidence: false).scorecards[0].subjects
    #expect(plain.map { $0.criteria[0].amount } == [2, 0])
  }

  @Test func countsDistinctValues() {
    var world = world()
    world.addCriterion(world.count(distinct: .column(world.column(World.entries, "item"))), points: Self.each)
    world.addCriterion(world.count(distinct: .column(world.column(World.entries, "tags"))), points: Self.each)
    world.entry(0, "2022-02-02", item: "甲", tags: ["一", "二"])
    world.entry(0, "2022-02-01", item: "甲", tags: ["二"])
    world.entry(0, "2022-02-03")
    world.entry(0, "2022-02-03", item: "乙", tags: ["二", "三"])
    let result = world.result(0)
    #expect(result.criteria[0].amount == 2)
    #expect(result.criteria[0].evidence.map(\.kind) == [.counted, .seenBefore, .blank, .counted])
    #expect(result.criteria[0].evidence.map(\.row) == [3, 2, 4, 5])
    #expect(result.criteria[1].amount == 3)
  }

  @Test func countsDistinctHouseholds() {
    var world = world()
    world.addCriterion(Measure(kind: .count(distinct: .household), table: World.visits), points: Self.each)
    world.visit(0, "甲", "2022-02-01")
    world.visit(0, "甲", "2022-02-02")
    world.visit(0, "乙", "2022-02-02")
    world.visit(0, nil, "2022-02-02")
    #expect(world.criterion(0).amount == 2)
    #expect(world.criterion(0).evidence.map(\.kind) == [.counted, .seenBefore, .counted, .notLinked])
  }

  @Test func aHouseholdIsToldByItsIdThoughNobodyIsLinkedToIt() {
    var world = world()
    world.rulebook.tables[World.visits].columns.append(ColumnDeclaration(id: "household_id", type: .id))
    world.facts.tables[World.visits].columns.append([])
    world.addCriterion(Measure(kind: .count(distinct: .household), table: World.visits), points: Self.each)
    for id in ["H1", "H2", "H1"] {
      world.add(World.visits, person: 0, ["date": .day("2022-02-01"), "household_id": .text(id)])
    }
    world.visit(0, "甲", "2022-02-01")
    #expect(world.criterion(0).amount == 3)
    #expect(world.criterion(0).evidence.map(\.kind) == [.counted, .counted, .seenBefore, .counted])
  }

  @Test func rowsOfOneDayRunByTheirTime() {
    var world = world()
    let by = world.column(World.matters, "level")
    let number = ValueColumn(column: by, values: [("大", 1)])
    var rule = SumRule(value: number, repeats: (by, [1, 10, 100]))
    rule.times = nil
    world.addCriterion(Measure(kind: .sum(rule), table: World.matters), points: Self.each)
    world.matter(0, "2022-02-03 18:00", level: "大")
    world.matter(0, "2022-02-03 09:00", level: "大")
    world.matter(0, "2022-02-03", level: "大")
    #expect(world.criterion(0).evidence.map(\.row) == [4, 3, 2])
    #expect(world.criterion(0).evidence.map(\.value) == [1, 10, 100])
  }

  @Test func sumsExactly() {
    var world = world()
    world.addCriterion(world.sum(), points: Self.each)
    for points in ["0.1", "0.2", "-5.000001", ""] { world.entry(0, "2022-02-01", points) }
    #expect(world.criterion(0).amount == exact("-4.700001"))
    #expect(world.criterion(0).evidence.map(\.kind) == [.counted, .counted, .counted, .blank])
    #expect(world.assess(evidence: false).scorecards[0].subjects[1].criteria[0].amount == exact("-4.700001"))
  }

  @Test func sumsWhatTextsStandFor() {
    var world = world()
    let values = value("level", world, [("国家级", 10), ("省级", 8)])
    world.addCriterion(world.sum { $0.value = values }, points: Self.each)
    world.entry(0, "2022-02-01", level: "国家级")
    world.entry(0, "2022-02-01", level: "省级")
    world.entry(0, "2022-02-01", level: "市级")
    world.entry(0, "2022-02-01")
    world.entry(1, "2022-02-01", level: "市级")
    world.entry(1, "2022-02-01")
    let assessment = world.assess()
    #expect(world.criterion(0).amount == 18)
    #expect(world.criterion(0).evidence.map(\.kind) == [.counted, .counted, .unjudged, .blank])
    #expect(assessment.diagnostics.map(\.code) == ["S006", "S006"])
    #expect(assessment.diagnostics.map(\.place.row) == [4, 6])
    #expect(assessment.diagnostics[0].cell == "市级")
    // Nothing else is left: no sum of zero is made of it.
    #expect(world.criterion(1).outcome == .unjudged)
    #expect(world.criterion(1).amount == nil)
  }

  @Test func multipliesRows() {
    var world = world()
    let times = value("level", world, [("市级", 2), ("省级", 3)])
    world.addCriterion(world.sum { $0.times = times }, points: Self.each)
    world.entry(0, "2022-02-01", "5", level: "市级")
    world.entry(0, "2022-02-01", "5", level: "镇级")
    world.entry(0, "2022-02-01", "5")
    world.entry(0, "2022-02-01", "-1", level: "省级")
    #expect(world.criterion(0).amount == 17)
    #expect(world.criterion(0).evidence.map(\.value) == [10, 5, 5, -3])
  }

  @Test func repeatsCostMore() {
    var world = world()
    let by = world.column(World.entries, "item")
    world.addCriterion(world.sum { $0.repeats = (by, [1, 2, 3]) }, points: Self.each)
    world.entry(0, "2022-02-09", "-1", item: "缺会")
    world.entry(0, "2022-02-01", "-10", item: "缺会")
    world.entry(0, "2022-02-09", "-100", item: "缺会")
    world.entry(0, "2022-02-20", "-1000", item: "缺会")
    world.entry(0, "2022-02-05", "-5", item: "赌博")
    world.entry(0, "2022-02-05", "-7")
    world.entry(0, "2022-02-06", "-7")
    // By date, then line: -10×1, -1×2, -100×3, -1000×3; 赌博 for the first time; rows of no item repeat nothing.
    #expect(world.criterion(0).amount == Rational(-10 - 2 - 300 - 3000 - 5 - 14))
  }

  @Test func oneActCountsOnceByTheLargest() {
    var world = world()
    let act = world.column(World.entries, "act")
    let times = value("level", world, [("市级", 3)])
    world.addCriterion(
      world.sum {
        $0.oncePer = act; $0.times = times
      }, points: Self.each)
    world.entry(0, "2022-02-01", "2", act: "A")
    world.entry(0, "2022-02-02", "-5", act: "A")
    world.entry(0, "2022-02-03", "5", act: "A")
    world.entry(0, "2022-02-03", "3", act: "B")
    world.entry(0, "2022-02-04", "2", level: "市级", act: "B")
    world.entry(0, "2022-02-04", "1")
    world.entry(0, "2022-02-04", "1")
    // A: −5 came before the equal 5; B: 2 × 3 beats 3; rows of no act all count.
    #expect(world.criterion(0).amount == Rational(-5 + 6 + 2))
    #expect(
      world.criterion(0).evidence.map(\.kind) == [
        .sameAct, .counted, .sameAct, .sameAct, .counted, .counted, .counted,
      ])
  }

  @Test func aRowLeftOutForItsActIsNoRepeat() {
    var world = world()
    let act = world.column(World.entries, "act")
    let by = world.column(World.entries, "item")
    world.addCriterion(
      world.sum {
        $0.oncePer = act; $0.repeats = (by, [1, 2])
      }, points: Self.each)
    world.entry(0, "2022-02-01", "-1", item: "缺会", act: "A")
    world.entry(0, "2022-02-02", "-3", item: "缺会", act: "A")
    world.entry(0, "2022-02-03", "-3", item: "缺会", act: "B")
    #expect(world.criterion(0).amount == -9)
  }

  @Test(arguments: [(0, 0, "3.25"), (1, 1, "2.5"), (1, 0, "4"), (0, 1, "2"), (2, 2, "3.25"), (2, 1, "3")])
  func meanDropsOnlyWhereMoreIsLeft(lowest: Int, highest: Int, mean: String) {
    var world = world()
    world.addCriterion(
      Measure(
        kind: .mean(value("points", world), dropLowest: lowest, dropHighest: highest), table: World.entries),
      points: Self.each)
    for points in ["3", "1", "", "7", "2"] { world.entry(0, "2022-02-01", points) }
    let result = world.criterion(0)
    #expect(result.amount == exact(mean))
    let dropped = result.evidence.count { $0.kind == .dropped }
    #expect(dropped == (lowest + highest < 4 ? lowest + highest : 0))
  }

  @Test func meanStaysAFraction() {
    var world = world()
    world.addCriterion(
      weight: nil,
      Measure(kind: .mean(value("points", world), dropLowest: 0, dropHighest: 0), table: World.entries),
      points: .each(.init(each: [3])))
    for points in ["1", "0", "0"] { world.entry(0, "2022-02-01", points) }
    #expect(world.criterion(0).amount == Rational(1, 3))
    #expect(text(world.criterion(0).points) == "1.00")
    #expect(world.criterion(1).outcome == .skipped)
    #expect(world.criterion(1).amount == nil)
  }

  @Test func largestAndSmallest() {
    var world = world()
    world.addCriterion(Measure(kind: .max(value("points", world)), table: World.entries), points: Self.each)
    world.addCriterion(Measure(kind: .min(value("points", world)), table: World.entries), points: Self.each)
    world.addCriterion(
      Measure(kind: .max(value("level", world, [("省级", 8), ("县级", 3)])), table: World.entries),
      points: Self.each)
    for (points, level) in [("-3", "县级"), ("7", "省级"), ("7", "乡级"), ("", "")] {
      world.entry(0, "2022-02-01", points, level: level)
    }
    let result = world.result(0)
    #expect(result.criteria.map(\.amount) == [7, -3, 8])
    #expect(result.criteria[0].evidence.map(\.kind) == [.notChosen, .counted, .notChosen, .blank])
    #expect(result.criteria[2].evidence.map(\.kind) == [.notChosen, .counted, .unjudged, .blank])
    #expect(world.result(1).criteria.map(\.outcome) == [.skipped, .skipped, .skipped])
  }

  @Test func ownerHouseholdOfAnyKind() {
    var world = world()
    let measure = Measure(
      kind: .count(distinct: nil), table: World.visits, ownedByHousehold: true, targets: World.links,
      targetsFilter: world.filter(World.links, "relation", is: "联系户"))
    world.addCriterion(measure, points: .each(.init(each: [1, 10, 100], isList: true)))
    world.link(0, "甲")
    world.link(0, "乙", relation: "推选户")
    world.link(0, "丙")
    world.link(0, "丁", until: "2022-01-31")
    world.visit(1, "丙", "2022-02-03")
    world.visit(1, "甲", "2022-02-02")
    world.visit(1, "乙", "2022-02-01")
    world.visit(1, "丁", "2022-02-01")
    #expect(world.criterion(0).amount == 2)
    #expect(world.criterion(0).evidence.map(\.row) == [3, 2])
    #expect(text(world.criterion(0).points) == "11.00")
    #expect(world.criterion(1).amount == 0)
  }

  @Test func aTableWithoutDateAlwaysHolds() {
    var world = world()
    world.rulebook.tables[World.entries].dateColumn = nil
    world.addCriterion(world.count(), points: Self.each)
    world.entry(0, "1999-01-01")
    #expect(world.criterion(0).amount == 1)
  }
}
