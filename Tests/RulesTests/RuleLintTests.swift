import Diagnostics
import Quantities
import Testing

@testable import Rules

/// Rulebooks that load without a word, and what a closer look says of them: the code, and a word of the message.
private let lints: [(rulebook: String, code: String, word: String)] = [
  // Nobody passes
  (
    Sample.card(
      "criteria: [{id: c, weight: 1, applies_to: {status: {not: 流动}}, exempt: [{where: {status: 流动}, gives: full}], measure: {kind: coverage, table: visits, targets: links}}]"
    )
    .replacing("{role: 党员}", with: "{role: 党员, status: 年老体弱}"), "R061", "第 1 条免考核"
  ),
  (
    Sample.card(
      "criteria: [{id: c, weight: 1, applies_to: {status: 流动}, measure: {kind: coverage, table: visits, targets: links}}]"
    )
    .replacing("{role: 党员}", with: "{role: 党员, status: 年老体弱}"), "R061", "谁也轮不到"
  ),
  (
    Sample.card(
      "criteria: [{id: c, weight: 1, applies_to: {age: {below: 18}}, measure: {kind: coverage, table: visits, targets: links}}]"
    )
    .replacing("{role: 党员}", with: "{role: 党员, age: {at_least: 18}}"), "R061", "谁也轮不到"
  ),
  (
    Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{role: {not: 党员}, status: {present: false}}")
      .replacing("id: c, ", with: "id: c, applies_to: {role: [党员]}, "), "R061", "谁也轮不到"
  ),
  (
    Sample.card(Sample.goodCriteria).replacing(
      "{role: 党员}", with: "{role: 党员, age: {not: 3, at_least: 3, present: false}}"), "R061", "自相矛盾"
  ),
  (
    Sample.card(Sample.goodCriteria + "vetoes: [{name: v, where: {status: 流动}, effect: {max_total: 0}}]")
      .replacing("{role: 党员}", with: "{role: 党员, status: 年老体弱}"), "R061", "永远不会触发"
  ),
  (
    Sample.card(Sample.goodCriteria + "rank: {groups: [{name: 流动组, where: {status: 流动}}, {name: 其他}]}")
      .replacing("{role: 党员}", with: "{role: 党员, status: 年老体弱}"), "R061", "流动组"
  ),
  (
    Sample.card(
      "criteria: [{id: c, weight: 1, measure: {kind: coverage, table: visits, targets: links, where: {method: {not: [上门], present: true}}}}, {id: d, measure: {kind: count, table: visits, where: {method: {not: [上门走访, 电话沟通], present: false}}}, points: {each: 1}}, {id: e, measure: {kind: count, table: adjustments, where: {points: {at_least: 3, not: 4}, level: {present: false, not: 市级}}}, points: {each: 1}}, {id: f, measure: {kind: count, table: adjustments, where: {level: {present: false, at_least: 1}}}, points: {each: 1}}]"
    )
    .replacing("level: {present: false, at_least: 1}", with: "points: {present: false, at_least: 1}"), "R061", "没有一行"
  ),
  // Never reached
  (
    Sample.card(
      Sample.goodCriteria.replacing("weight: 1", with: "weight: 40") + "grades: [{name: 优, from: 41}, {name: 差}]"),
    "R049",
    "总分最多 40"
  ),
  (
    Sample.card(Sample.goodCriteria + "base: 100\nlimits: {max: 90}\ngrades: [{name: 优, above: 90}, {name: 差}]"),
    "R049", "总分最多 90"
  ),
  (Sample.card(Sample.goodCriteria + "base: 60\ngrades: [{name: 优, from: 60}, {name: 差}]"), "R049", "总分最少 60"),
  (
    Sample.criterion(
      Sample.coverage + "points: {tiers: [{at_least: 50%, gives: 2}, {at_least: 0%, gives: 1}], else: 3}"), "R049", "其余"
  ),
  (
    Sample.criterion(
      "weight: 1\nmeasure: {kind: timeliness, table: matters, start: raised_at, end: feedback_at, credit: [{within: 1d, gives: 0.5}]}\npoints: {tiers: [{at_least: 80%, gives: 1}]}"
    ), "R049", "最多 50%"
  ),
  // Absence rewarded
  (Sample.criterion("weight: 10\nmeasure: {kind: share, table: attendance, that: {status: 出席}}"), "R062", "从不到场"),
  (
    Sample.criterion("weight: 10\nwhen_none: full\nmeasure: {kind: share, table: attendance, that: {status: 出席}}"),
    "R062", "从不到场"
  ),
  (
    Sample.criterion(
      "weight: 10\nmeasure: {kind: attendance, table: attendance, meetings: meetings, credit: {出席: 1, 请假: 0.5, 缺席: 0}, missing: 0.2}"
    ),
    "R062", "缺席"
  ),
]

@Test(arguments: lints.indices)
func lintIsTold(_ index: Int) throws {
  let (read, diagnostics) = Sample.read(lints[index].rulebook)
  #expect(diagnostics == [])
  let found = RuleLint.check(try #require(read))
  #expect(found.map(\.code).filter { $0 == lints[index].code }.count >= 1, "\(found)")
  #expect(found.allSatisfy { $0.severity == .warning && $0.place.line != nil })
  #expect(found.contains { $0.message.zh.contains(lints[index].word) }, "\(found.map(\.message.zh))")
}

/// What looks alike and is as it should be.
@Test(arguments: [
  Sample.card(Sample.goodCriteria), Sample.card(Sample.goodCriteria + "grades: [{name: 优, from: 1}, {name: 差}]"),
  // A person may have two roles.
  Sample.card(
    "criteria: [{id: c, weight: 1, applies_to: {role: 村民代表}, measure: {kind: coverage, table: visits, targets: links}}]"
  ),
  Sample.criterion("weight: 10\nwhen_none: zero\nmeasure: {kind: share, table: attendance, that: {status: 出席}}"),
  Sample.criterion("weight: 10\nmeasure: {kind: share, table: matters, that: {closed: {present: true}}}"),
  Sample.criterion(
    "weight: 10\nmeasure: {kind: attendance, table: attendance, meetings: meetings, credit: {出席: 1, 请假: 0.5, 缺席: 0}}"),
  // A sum has no bounds; a veto may lower to a grade that no total reaches.
  Sample.card(
    "criteria: [{id: c, measure: {kind: sum, table: adjustments, column: points}, points: {each: 1}}]\ngrades: [{name: 优, from: 1000}, {name: 差}]"
  ),
  Sample.card(
    Sample.goodCriteria
      + "base: 60\nvetoes: [{name: v, where: {status: 流动}, effect: {grade: 差}}]\ngrades: [{name: 优, from: 60}, {name: 差}]"
  ),
])
func whatIsMeantIsLeftAlone(_ text: String) throws {
  let (read, diagnostics) = Sample.read(text)
  #expect(diagnostics == [])
  #expect(RuleLint.check(try #require(read)) == [])
}

@Test func unfilledColumnsAreThoseThatMeasuresUse() throws {
  let text = Sample.criterion(
    "measure: {kind: sum, table: adjustments, column: points, where: {level: 市级}}\npoints: {each: 1}")
  let rulebook = try #require(Sample.read(text).rulebook)
  let adjustments = try #require(rulebook.tables.firstIndex { $0.id == "adjustments" })
  let level = try #require(rulebook.tables[adjustments].column("level"))
  let found = RuleLint.unfilled(rulebook, hasRows: { $0 == adjustments }) { $1 != level }
  #expect(found.map(\.code) == ["R063"])
  #expect(found[0].message.zh.contains("level（级别）"))
  #expect(found[0].place.file == "tables.yaml")
  #expect(RuleLint.unfilled(rulebook, hasRows: { _ in false }) { _, _ in false } == [])
}

@Test(arguments: [
  ("{kind: coverage, table: visits, targets: links}", "", "0", "10"),
  ("{kind: count, table: visits}", "points: {each: 2, max: 5}", "0", "5"),
  ("{kind: count, table: visits}", "points: {each: -1, from: full, min: 0}", "0", "10"),
  ("{kind: count, table: visits}", "points: {each: [1, -3]}", "open", "5"),
  ("{kind: sum, table: adjustments, column: points}", "points: {each: 1, min: -4}", "-4", "open"),
  ("{kind: coverage, table: visits, targets: links}", "points: {each_missing: -2}", "open", "10"),
  ("{kind: coverage, table: visits, targets: links}", "points: {full_at: 70%, each_point_below: -0.1}", "3", "10"),
  ("{kind: coverage, table: visits, targets: links}", "points: {by_rank: [6, 5], else: 1}", "1", "6"),
])
func totalsLieBetween(measure: String, points: String, low: String, high: String) throws {
  let text = Sample.criterion("weight: 10\nwhen_none: 5\nmeasure: \(measure)\n\(points)")
  let rulebook = try #require(Sample.read(text).rulebook)
  let range = PointsRange.total(of: rulebook.scorecards[0])
  #expect(range.low?.text(places: 6) ?? "open" == low)
  #expect(range.high?.text(places: 6) ?? "open" == high)
}
