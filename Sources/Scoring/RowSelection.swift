import Facts
import Quantities
import Rules

/// 选行: the rows of a table that a measure looks at, handed out by person, each person's by date, file and line.
struct RowSelection {
  let view: TableView
  /// The day of each row of the table that was selected (`Int32.min` where the table has no date).
  private let days: [Int32]
  /// The cells of a datetime column, where rows are ordered by it.
  private let instants: [Int64]?
  private let byPerson: Buckets
  private let byHousehold: Buckets?
  private let targets: Targets?
  private let ordered: Bool

  /// Selects rows whose day lies in the given span and that pass the filter.
  ///
  /// With `targets`, rows belong to whoever has their household among the targets, whoever is named in them.
  init(
    view: TableView, dates: DayColumn?, span: Range<Int32>, filter: RowFilter, people: Int,
    ownedBy targets: Targets?, households: Int, ordered: Bool = true
  ) {
    self.view = view
    self.targets = targets
    var days = [Int32](repeating: .min, count: view.count)
    var rows: [Int32] = []
    rows.reserveCapacity(view.count)
    for row in 0..<view.count {
      if let dates {
        guard let day = dates.day(row), span.contains(day) else { continue }
        days[row] = day
      }
      if !filter.isEmpty, !filter.passes(row) { continue }
      rows.append(Int32(truncatingIfNeeded: row))
    }
    self.days = days
    self.ordered = ordered
    instants = dates.flatMap { ordered && $0.isMoment ? $0.cells : nil }
    if dates != nil, ordered {
      if let instants {
        rows.sort { (instants[Int($0)] >> 1, $0) < (instants[Int($1)] >> 1, $1) }
      } else {
        rows = RowSelection.sorted(rows, by: days, span: span)
      }
    }
    if targets == nil {
      byPerson = Buckets(rows, keys: view.person, count: people)
      byHousehold = nil
    } else {
      byPerson = Buckets([], keys: [], count: 0)
      byHousehold = Buckets(rows, keys: view.facts.household, count: households)
    }
  }

  /// A person's rows, by date, file and line where order was asked for.
  func rows(of person: Int) -> ArraySlice<Int32> {
    guard let targets, let byHousehold else { return byPerson[person] }
    var rows: [Int32] = []
    for target in targets.range(of: person) where targets.holdsInPeriod(target) {
      rows.append(contentsOf: byHousehold[Int(targets.household[target])])
    }
    if ordered { rows.sort { (instant(Int($0)), $0) < (instant(Int($1)), $1) } }
    return rows[...]
  }

  /// The day of a selected row; `Int32.min` where the table has no date.
  func day(_ row: Int) -> Int32 { days[row] }

  /// What rows are ordered by: the day, and the time where the column has times.
  private func instant(_ row: Int) -> Int64 { instants.map { $0[row] >> 1 } ?? Int64(days[row]) }

  /// Rows by day, and in the order given within a day.
  private static func sorted(_ rows: [Int32], by days: [Int32], span: Range<Int32>) -> [Int32] {
    let keys = days.map { span.contains($0) ? $0 - span.lowerBound : -1 }
    return Buckets(rows, keys: keys, count: span.count).items
  }
}

/// 分桶: items by a small key, in their former order within each; a stable counting sort.
struct Buckets {
  private(set) var items: [Int32]
  private var starts: [Int32]

  /// Sorts row numbers by the key of each row; rows without a key (below 0, or beyond `count`) are left out.
  init(_ rows: [Int32], keys: [Int32], count: Int) {
    starts = [Int32](repeating: 0, count: count + 1)
    var kept = 0
    for row in rows where Int(row) < keys.count {
      let key = Int(keys[Int(row)])
      guard key >= 0, key < count else { continue }
      starts[key + 1] += 1
      kept += 1
    }
    for key in 0..<count { starts[key + 1] += starts[key] }
    items = [Int32](repeating: 0, count: kept)
    var next = starts
    for row in rows where Int(row) < keys.count {
      let key = Int(keys[Int(row)])
      guard key >= 0, key < count else { continue }
      items[Int(next[key])] = row
      next[key] += 1
    }
  }

  /// The items of one key.
  subscript(_ key: Int) -> ArraySlice<Int32> { items[range(key)] }

  /// Where the items of one key stand; empty for a key that is out of range.
  func range(_ key: Int) -> Range<Int> {
    guard key >= 0, key < starts.count - 1 else { return 0..<0 }
    return Int(starts[key])..<Int(starts[key + 1])
  }
}
