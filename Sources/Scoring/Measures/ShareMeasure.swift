import Facts
import Quantities
import Rules

/// 占比: of a person's rows, those that also pass `that`.
struct ShareMeasure: Measuring {
  private let selection: RowSelection
  private let that: RowFilter
  private let collects: Bool

  init(_ run: Run, _ measure: Measure, that: Filter) {
    selection = run.select(measure, ordered: false)
    self.that = run.filter(that, on: measure.table)
    collects = run.collectsEvidence
  }

  mutating func measure(_ person: Int) -> Measured {
    var measured = Measured()
    var done = 0
    let rows = selection.rows(of: person)
    for row in rows {
      let passes = that.passes(Int(row))
      if passes { done += 1 }
      if collects {
        measured.evidence.append(
          selection.view.evidence(Int(row), passes ? .counted : .notDone, passes ? .one : nil))
      }
    }
    if !rows.isEmpty { measured.value = .ratio(done: Rational(done), of: Rational(rows.count)) }
    return measured
  }
}
