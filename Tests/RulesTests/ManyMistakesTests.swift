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
