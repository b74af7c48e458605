import Facts
import Quantities
import Rules

/// 次数: a person's rows, or the distinct values in them.
struct CountMeasure: Measuring {
  private let selection: RowSelection
  private let distinct: Distinct?
  private let cells: [Int64]
  private let isSymbolic: Bool
  private let lists: [[Int32]]
  private let householdIDs: [Int64]
  private let collects: Bool
  private let wantsGains: Bool

  init(_ run: Run, _ measure: Measure, distinct: Distinct?, wantsGains: Bool) {
    selection = run.select(measure, ordered: distinct != nil || wantsGains)
    self.distinct = distinct
    collects = run.collectsEvidence
    self.wantsGains = wantsGains
    lists = run.facts.lists
    householdIDs = selection.view.cells(id: "household_id")
    if case .column(let column)? = distinct {
      cells = selection.view.cells(column)
      isSymbolic = selection.view.type(column).map { [.text, .name, .id, .list].contains($0) } ?? false
    } else {
      cells = []
      isSymbolic = false
    }
  }

  mutating func measure(_ person: Int) -> Measured {
    var measured = Measured()
    let rows = selection.rows(of: person)
    if distinct == nil, !collects, !wantsGains {
      measured.value = .amount(Rational(rows.count))
      return measured
    }
    var seen: Set<Int64> = []
    var amount = 0
    for row in rows {
      let new = distinct == nil ? 1 : newValues(Int(row), &seen)
      let added = new ?? 0
      amount += added
      if wantsGains {
        for _ in 0..<added { measured.gains.append(Gain(day: selection.day(Int(row)), number: .one)) }
      }
      if collects { measured.evidence.append(evidence(Int(row), new)) }
    }
    measured.value = .amount(Rational(amount))
    return measured
  }

  /// How many values of the row were not seen before; nil where it has none.
  private func newValues(_ row: Int, _ seen: inout Set<Int64>) -> Int? {
    if case .household? = distinct {
      return household(row).map { seen.insert($0).inserted ? 1 : 0 }
    }
    guard row < cells.count, cells[row] != TableView.blank else { return nil }
    let cell = cells[row]
    if isSymbolic, cell < 0 {
      let index = Int(~cell)
      guard index < lists.count else { return nil }
      return lists[index].reduce(0) { $0 + (seen.insert(Int64($1)).inserted ? 1 : 0) }
    }
    return seen.insert(cell).inserted ? 1 : 0
  }

  /// The household of a row: linked to somebody, or else told by an id, which needs no link.
  private func household(_ row: Int) -> Int64? {
    let household = selection.view.household(row)
    if household != FactTable.none { return Int64(household) }
    return row < householdIDs.count && householdIDs[row] != TableView.blank ? ~householdIDs[row] : nil
  }

  private func evidence(_ row: Int, _ new: Int?) -> Evidence {
    let household = selection.view.household(row)
    let subject = household == FactTable.none ? Evidence.Subject.row : .household(household)
    guard let new else {
      if case .household? = distinct { return selection.view.evidence(row, .notLinked) }
      return selection.view.evidence(row, .blank)
    }
    return selection.view.evidence(
      row, new > 0 ? .counted : .seenBefore, new > 0 ? Rational(new) : nil, about: subject)
  }
}
