import Quantities
import Rules

/// 最大、最小: the largest or smallest number among a person's rows.
struct ExtremeMeasure: Measuring {
  private let selection: RowSelection
  private let numbers: RowNumbers
  private let isLargest: Bool
  private let collects: Bool

  init(_ run: Run, _ measure: Measure, value: ValueColumn, isLargest: Bool) {
    selection = run.select(measure, ordered: false)
    numbers = RowNumbers(run, selection.view, value)
    self.isLargest = isLargest
    collects = run.collectsEvidence
  }

  mutating func measure(_ person: Int) -> Measured {
    var measured = Measured()
    var entries = numbers.entries(selection.rows(of: person))
    measured.unjudged = entries.count { $0.kind == .unjudged }
    var chosen: (index: Int, number: Rational)?
    for (index, entry) in entries.enumerated() {
      guard let number = entry.number else { continue }
      if let best = chosen, isLargest ? number <= best.number : number >= best.number { continue }
      chosen = (index, number)
    }
    if let chosen {
      measured.value = .amount(chosen.number)
      for index in entries.indices where index != chosen.index && entries[index].number != nil {
        entries[index].kind = .notChosen
      }
    }
    if collects { measured.evidence = numbers.evidence(entries) }
    return measured
  }
}
