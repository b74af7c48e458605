import Quantities
import Rules

/// 平均: the exact mean of a column, with the lowest and highest dropped where there are more rows than both.
struct MeanMeasure: Measuring {
  private let selection: RowSelection
  private let numbers: RowNumbers
  private let lowest: Int
  private let highest: Int
  private let collects: Bool

  init(_ run: Run, _ measure: Measure, value: ValueColumn, lowest: Int, highest: Int) {
    selection = run.select(measure, ordered: false)
    numbers = RowNumbers(run, selection.view, value)
    self.lowest = Swift.max(0, lowest)
    self.highest = Swift.max(0, highest)
    collects = run.collectsEvidence
  }

  mutating func measure(_ person: Int) -> Measured {
    var measured = Measured()
    var entries = numbers.entries(selection.rows(of: person))
    measured.unjudged = entries.count { $0.kind == .unjudged }
    var filled = entries.indices.filter { entries[$0].number != nil }
    if filled.count > lowest + highest, lowest + highest > 0 {
      let byValue = filled.sorted { (entries[$0].number ?? .zero, $0) < (entries[$1].number ?? .zero, $1) }
      for index in byValue.prefix(lowest) + byValue.suffix(highest) { entries[index].kind = .dropped }
      filled.removeAll { entries[$0].kind == .dropped }
    }
    if !filled.isEmpty {
      let sum = filled.reduce(Rational.zero) { $0 + (entries[$1].number ?? .zero) }
      measured.value = .amount(sum / Rational(filled.count))
    }
    if collects { measured.evidence = numbers.evidence(entries) }
    return measured
  }
}
