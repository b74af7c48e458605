import Facts
import Quantities
import Rules

/// 合计: the exact sum of a column over a person's rows, with multipliers, repeats, and one act counted once.
struct SumMeasure: Measuring {
  private let selection: RowSelection
  private let numbers: RowNumbers
  private let times: (cells: [Int64], numbers: [Int64: Rational], lists: [[Int32]])?
  private let repeats: (cells: [Int64], factors: [Rational])?
  private let acts: [Int64]?
  private let collects: Bool
  private let wantsGains: Bool

  init(_ run: Run, _ measure: Measure, rule: SumRule, wantsGains: Bool) {
    selection = run.select(measure, ordered: wantsGains || rule.repeats != nil || rule.oncePer != nil)
    let view = selection.view
    numbers = RowNumbers(run, view, rule.value)
    times = rule.times.map { (view.cells($0.column), RowNumbers.table($0, run), run.facts.lists) }
    repeats = rule.repeats.flatMap { $0.factors.isEmpty ? nil : (view.cells($0.by), $0.factors) }
    acts = rule.oncePer.map { view.cells($0) }
    collects = run.collectsEvidence
    self.wantsGains = wantsGains
  }

  mutating func measure(_ person: Int) -> Measured {
    let rows = selection.rows(of: person)
    if times == nil, repeats == nil, acts == nil, !collects, !wantsGains, let micros = numbers.micros {
      return plainSum(rows, micros)
    }
    var measured = Measured()
    var entries = numbers.entries(rows)
    measured.unjudged = entries.count { $0.kind == .unjudged }
    multiply(&entries)
    keepLargest(&entries)
    repeatFactors(&entries)
    var sum = Rational.zero
    var isEmpty = true
    for entry in entries where entry.kind == .counted {
      guard let number = entry.number else { continue }
      sum = sum + number
      isEmpty = false
      if wantsGains { measured.gains.append(Gain(day: selection.day(entry.row), number: number)) }
    }
    // Nothing left but rows that cannot be judged is no sum of zero.
    if !isEmpty || measured.unjudged == 0 { measured.value = .amount(sum) }
    if collects { measured.evidence = numbers.evidence(entries) }
    return measured
  }

  private func plainSum(_ rows: ArraySlice<Int32>, _ micros: [Int64]) -> Measured {
    var sum: Int128 = 0
    for row in rows where Int(row) < micros.count && micros[Int(row)] != TableView.blank {
      sum &+= Int128(micros[Int(row)])
    }
    var measured = Measured()
    measured.value = .amount(Rational(sum, 1_000_000))
    return measured
  }

  /// `times`: a row is multiplied by what its text stands for, 1 where it is not named.
  private func multiply(_ entries: inout [RowNumbers.Entry]) {
    guard let times else { return }
    for index in entries.indices {
      let row = entries[index].row
      guard let number = entries[index].number, row < times.cells.count else { continue }
      if let factor = times.numbers[times.cells[row]] { entries[index].number = number * factor }
    }
  }

  /// `once_per`: of rows of one act only the first of the largest absolute number counts.
  private func keepLargest(_ entries: inout [RowNumbers.Entry]) {
    guard let acts else { return }
    var best: [Int64: Int] = [:]
    for index in entries.indices {
      let row = entries[index].row
      guard let number = entries[index].number, row < acts.count, acts[row] != TableView.blank else {
        continue
      }
      guard let former = best[acts[row]], let largest = entries[former].number else {
        best[acts[row]] = index
        continue
      }
      if magnitude(number) > magnitude(largest) {
        entries[former].kind = .sameAct
        best[acts[row]] = index
      } else {
        entries[index].kind = .sameAct
      }
    }
  }

  private func magnitude(_ number: Rational) -> Rational { number.isNegative ? -number : number }

  /// `repeat`: the n-th counting row of one item is multiplied by the n-th factor; the last repeats.
  private func repeatFactors(_ entries: inout [RowNumbers.Entry]) {
    guard let repeats else { return }
    var times: [Int64: Int] = [:]
    for index in entries.indices where entries[index].kind == .counted {
      let row = entries[index].row
      guard let number = entries[index].number else { continue }
      let item = row < repeats.cells.count ? repeats.cells[row] : TableView.blank
      // A row that names no item repeats nothing.
      let before = item == TableView.blank ? 0 : times[item, default: 0]
      times[item] = before + 1
      entries[index].number = number * repeats.factors[Swift.min(before, repeats.factors.count - 1)]
    }
  }
}
