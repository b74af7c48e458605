import Diagnostics
import Testing

@testable import Rules

@Test func fiveMistakesAreToldTogetherInOrder() {
  let marked = Marked(
    """
    name: n
    tables: tables.yaml
    decimals: «两»
    scorecards:
      - id: s
        subjects: {«rôle»: 党员}
        criteria:
          - id: c
            «wieght»: 40
            weight: 40
            measure: {kind: coverage, table: «visit», targets: links}
        rank: {tie_break: [«d»]}

    """)
  let (rulebook, diagnostics) = Sample.read(marked.text)
  #expect(rulebook == nil)
  #expect(diagnostics.map(\.span) == marked.spans)
  #expect(diagnostics.map(\.code) == ["R014", "R031", "R015", "R030", "R034"])
}

/// Mistakes of the text do not hide those behind them.
@Test func tenMistakesOfTextAndMeaningAreToldTogether() {
  let marked = Marked(
    """
    name«：»n
    tables: tables.yaml
    effective: «2022-13-01»
    scorecards:
      - id: «“s”»
        subjects: {role: [党员«，»村民代表]}
        limits: {min«:»0, max: «满分»}
        criteria:
          - id: c
          «\t»weight: «四十»
            measure: {kind: coverage, table: visits, targets: links, «targets_where»: {«relations»: 联系户}}
            «weight»: 3
    """.replacing("«targets_where»", with: "targets_where"))
  let (rulebook, diagnostics) = Sample.read(marked.text)
  #expect(rulebook == nil)
  #expect(diagnostics.map(\.span) == marked.spans)
  #expect(
    diagnostics.map(\.code) == [
      "R005", "R020", "R007", "R005", "R009", "R014", "R006", "R014", "R031", "R008",
    ])
}

@Test func anotherSyntaxErrorIsToldAlone() {
  let (_, diagnostics) = Sample.read(
    """
    name: n
    decimals: x
    version: a: b
    languag: zh
    """)
  #expect(diagnostics.map { "\($0.code) \($0.span)" } == ["R011 3:11+1"])
}

/// A measure that cannot be read whole does not hide what is wrong around it.
@Test func unreadableMeasureDoesNotHideTheRest() {
  let marked = Marked(
    Sample.card(
      """
      criteria:
        - id: «a»
          measure: {kind: count, table: «visit»}
        - id: b
          measure: {kind: sum, table: adjustments, column: «point»}
          points: {«full_at»: 70%, each_point_below: -1}
          weight: 1
        - id: d
          measure: {kind: «shar», table: matters, where: {«levle»: 1}}
          points: {each: 1}
        - id: e
          weight: 1
          measure: {kind: coverage, table: «visit», targets: links, targets_where: {relation: «联»}, where: {date: {«beloww»: 1}}}
      vetoes: [{name: v, criterion: a, at_least: «1%», effect: {unranked: true}}]
      rank: {tie_break: [a, b, d, e, «f»]}
      """))
  let (_, diagnostics) = Sample.read(marked.text)
  #expect(diagnostics.map(\.span) == marked.spans)
  #expect(
    diagnostics.map(\.code) == [
      "R041", "R030", "R031", "R042", "R018", "R031", "R030", "R032", "R015", "R026", "R034",
    ])
}
