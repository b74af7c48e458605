/// What is wrong with the row under way.
struct RowProblems {
  struct Entry {
    var plan: Int
    var problem: Problem
    /// Rejects the row whether or not the column is needed.
    var always: Bool
    /// In a matrix, the cell under a meeting; nil: the column's own.
    var cell: Int?
  }

  var entries: [Entry] = []
  /// The cell of 原行, where a return names no row.
  var returnCell: Int?

  mutating func add(_ plan: Int, _ problem: Problem?, always: Bool = false, cell: Int? = nil) {
    guard let problem else { return }
    entries.append(Entry(plan: plan, problem: problem, always: always, cell: cell))
  }

  func has(_ plan: Int) -> Bool { entries.contains { $0.plan == plan } }
}

/// 拆分配对: columns of one group whose cells hold several values pair up.
struct SplitPairs {
  /// By group: the plans of its split columns that the file has, where there are at least two.
  private var groups: [[Int]] = []
  private var paired: Set<Int> = []

  init(_ plans: [ColumnPlan]) {
    var byGroup: [(name: String, plans: [Int])] = []
    for (index, plan) in plans.enumerated() where plan.isSplit && plan.cell >= 0 {
      guard let group = plan.group else { continue }
      if let known = byGroup.firstIndex(where: { $0.name == group }) {
        byGroup[known].plans.append(index)
      } else {
        byGroup.append((group, [index]))
      }
    }
    groups = byGroup.map(\.plans).filter { $0.count > 1 }
    paired = Set(groups.joined())
  }

  var isNeeded: Bool { !groups.isEmpty }

  /// Whether nothing has to be paired with a column's items.
  func isAlone(_ plan: Int) -> Bool { !paired.contains(plan) }

  /// Drops pairs that stand twice, whose first column `repeated` gets; gives the filled columns of a group whose cells
  /// hold unequal numbers.
  func pair(_ plans: inout [ColumnPlan], _ lists: inout [[Int32]], repeated: inout [Int]) -> [(plan: Int, count: Int)]?
  {
    // Nearly no row has a cell of several items, so that is asked first, without a list being made.
    for group in groups where group.contains(where: { plans[$0].value.value < 0 && !plans[$0].value.isBlank }) {
      let filled = group.filter { !plans[$0].value.isBlank }
      let counts = filled.map { (plan: $0, count: items(plans[$0].value, lists).count) }
      guard let first = counts.first, counts.contains(where: { $0.count > 1 }) else { continue }
      if counts.contains(where: { $0.count != first.count }) { return counts }
      let columns = filled.map { items(plans[$0].value, lists) }
      var seen: Set<[Int32]> = []
      let kept = (0..<first.count).filter { at in seen.insert(columns.map { $0[at] }).inserted }
      guard kept.count < first.count else { continue }
      repeated.append(first.plan)
      for (column, plan) in zip(columns, filled) {
        let items = kept.map { column[$0] }
        if items.count == 1, let only = items.first {
          plans[plan].value.value = Int64(only)
        } else {
          lists.append(items)
          plans[plan].value.value = Int64(~(lists.count - 1))
        }
      }
    }
    return nil
  }

  private func items(_ value: CellValue, _ lists: [[Int32]]) -> [Int32] {
    guard value.value < 0 else { return [Int32(truncatingIfNeeded: value.value)] }
    let index = Int(~value.value)
    return index < lists.count ? lists[index] : []
  }
}
