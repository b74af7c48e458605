import Facts
import Quantities
import Rules

/// 选行: the rows of a table that a measure looks at, handed out by person, each person's by date, file and line.
struct RowSelection {
  let view: TableView
  /// The day of each row of the table that was selected (`Int32.min` where the table has no date).
  private let days: [Int32]
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
    if dates != nil, ordered { rows = RowSelection.sorted(rows, by: days) }
    self.ordered = ordered
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
    if ordered { rows.sort { (day(Int($0)), $0) < (day(Int($1)), $1) } }
    return rows[...]
  }

  /// The day of a selected row; `Int32.min` where the table has no date.
  func day(_ row: Int) -> Int32 { days[row] }

  /// Rows by day, and in the order given within a day.
  private static func sorted(_ rows: [Int32], by days: [Int32]) -> [Int32] {
    var low = Int32.max
    var high = Int32.min
    for row in rows {
      low = Swift.min(low, days[Int(row)])
      high = Swift.max(high, days[Int(row)])
    }
    guard low < high else { return rows }
    let width = Int(high) - Int(low) + 1
    // A period has few days; only a wild date in a table without bounds makes the span wide.
    guard width <= 65_536 else {
      return rows.sorted { (days[Int($0)], $0) < (days[Int($1)], $1) }
    }
    let keys = days.map { $0 == .min ? -1 : Int32(truncatingIfNeeded: Int($0) - Int(low)) }
    return Buckets(rows, keys: keys, count: width).items
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
