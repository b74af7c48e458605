import Diagnostics
import Testing

@testable import Rules

/// All of them.
let rulebookMistakes =
  headMistakes + cardMistakes + criterionMistakes + measureMistakes + outcomeMistakes
  + exampleMistakes

@Test(arguments: rulebookMistakes.indices)
func mistakeIsToldAtItsPlace(_ index: Int) throws {
  let marked = Marked(rulebookMistakes[index].rulebook)
  let (rulebook, diagnostics) = Sample.read(marked.text)
  #expect(rulebook == nil)
  #expect(
    diagnostics.map { "\($0.code) \($0.span)" }
      == marked.spans.map { "\(rulebookMistakes[index].code) \($0)" }, "\(marked.text)")
  let help = try #require(diagnostics.first?.help)
  #expect(help.zh.contains(rulebookMistakes[index].help))
  #expect(!help.en.isEmpty)
  #expect(diagnostics.first?.place.file == "r.yaml")
}

/// What may be meant, but should be looked at.
let rulebookWarnings: [(code: String, rulebook: String, help: String)] = [
  ("R033", Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{role: «党圆»}"), "党员"),
  (
    "R039",
    Sample.head(
      "catalogues: {adjustments: {by: item, column: points, items: {好人好事: 1}}}\nscorecards:\n  - id: s\n    subjects: {role: 党员}\n    criteria: [{id: c, measure: {kind: count, table: adjustments, where: {item: «好人好是»}}, points: {each: 1}}]"
    ), "好人好事"
  ),
  (
    "R049",
    Sample.criterion(
      Sample.coverage + "points: {tiers: [{at_least: 80%, gives: 30}, {at_least: «95%», gives: 40}]}"), "从高到低"
  ),
  (
    "R049",
    Sample.card(Sample.goodCriteria + "grades: [{name: 合格, from: 60}, {name: 优, from: «90»}, {name: 差}]"),
    "从高到低"
  ),
  (
    "R049",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: timeliness, table: matters, start: raised_at, end: feedback_at, credit: [{within: 3d, gives: 1}, {within: «1d», gives: 1}]}"
    ), "从短到长"
  ),
  ("R049", Sample.card("base: [{gives: 1}, {«gives»: 2}]\n" + Sample.goodCriteria), "最后"),
  ("R055", Sample.card("sections: [{id: «a»}]\n" + Sample.goodCriteria), "section: a"),
]

@Test(arguments: rulebookWarnings.indices)
func warningDoesNotStopTheRulebook(_ index: Int) throws {
  let marked = Marked(rulebookWarnings[index].rulebook)
  let (rulebook, diagnostics) = Sample.read(marked.text)
  #expect(rulebook != nil)
  #expect(
    diagnostics.map { "\($0.severity) \($0.code) \($0.span)" }
      == marked.spans.map { "warning \(rulebookWarnings[index].code) \($0)" })
  #expect(diagnostics.first?.help?.zh.contains(rulebookWarnings[index].help) ?? false)
}
