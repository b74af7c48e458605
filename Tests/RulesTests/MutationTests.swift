import Diagnostics
import Testing

@testable import Rules

/// A small generator of numbers, so that every run tries the same texts.
private struct Dice {
  var state: UInt64
  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, sides)))
  }
}

private let rulebook = Sample.head(
  """
  villages: {曙光村: [东风大队]}
  calendar: {holidays: [2022-01-31], workdays: [2022-01-29]}
  catalogues:
    adjustments: {by: item, column: points, items: {好人好事: 5, 五水共治: {min: 5, max: 10}}}
  scorecards:
    - id: s
      subjects: {role: [党员, 代表], age: {at_least: 18}}
      sections: [{id: b, cap: {max: 6, per: month}}]
      criteria:
        - id: c
          weight: [{from: 2022-01-01, is: 40}, {from: 2022-07-01, is: 35}]
          note: "一，二：'三'"
          measure: {kind: coverage, table: visits, targets: links, targets_where: {relation: 联系户}}
        - id: d
          section: b
          measure:
            kind: sum
            table: adjustments
            column: points
          points: {each: 1, cap: {max: 5, per: day}}
      vetoes:
        - {name: v, criterion: c, below: 50%, effect: {grade: 差}}
      grades: [{name: 优, from: 90, quota: 20%}, {name: 差}]
      rank: {tie_break: [c], needs: 50%}
  """)

/// Whatever a text holds, reading ends, and says a place within it for all that is wrong.
@Test(arguments: 0..<20)
func brokenTextsAreToldAndNeverStopTheProgram(_ seed: Int) {
  var dice = Dice(state: UInt64(seed) &* 7919 &+ 1)
  let pieces =
    Array("：，、“”‘'\"\t　\u{A0}[]{}&*!|>-?:,#%@`～\n ａ4\\\u{200B}").map(String.init) + [
      "- ", ": ", "\n  ", "\n\t", "---\n", "&a ", "*a", "null", "[{",
    ]
  for _ in 0..<10 {
    let source = dice.roll(2) == 0 ? rulebook : Sample.tables
    var text = Array(source)
    for _ in 0...dice.roll(4) {
      let at = dice.roll(text.count)
      switch dice.roll(3) {
      case 0: text.remove(at: at)
      case 1: text.insert(contentsOf: pieces[dice.roll(pieces.count)], at: at)
      default:
        let other = dice.roll(text.count)
        text.swapAt(at, other)
      }
    }
    let isTables = source == Sample.tables
    let read = Sample.read(
      isTables ? rulebook : String(text), tables: isTables ? String(text) : Sample.tables)
    #expect(read.rulebook != nil || read.diagnostics.contains { $0.severity == .error })
    for diagnostic in read.diagnostics {
      #expect(diagnostic.place.excerpt != nil && diagnostic.place.character ?? 0 >= 1, "\(diagnostic)")
      #expect(!DiagnosticPrinter(language: .zh).text(diagnostic).isEmpty)
    }
    #expect(
      Sample.read(isTables ? rulebook : String(text), tables: isTables ? String(text) : Sample.tables)
        .diagnostics == read.diagnostics)
  }
}
