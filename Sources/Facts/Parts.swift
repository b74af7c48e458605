import Tables

/// 拆分: a record whose cells hold several values, as the rows that it stands for.
struct PartPlan {
  /// By part: the value of each split column.
  var parts: [[Int: Int64]]
  /// The first value that stands twice, if any.
  var repeated: Int64?

  /// Columns of one group pair up; different groups multiply. Nil with the counts where columns do not pair up.
  static func plan(_ state: FileState, row: Int, groups: [[Int]]) -> Result<PartPlan, Unequal> {
    var parts: [[Int: Int64]] = [[:]]
    var repeated: Int64?
    for group in groups {
      var options: [[Int: Int64]] = []
      var counts: [Int] = []
      var values: [(column: Int, values: [Int64])] = []
      for column in group {
        let cell = state.cell(column, row)
        guard cell != RowBlock.blank else { continue }
        let items = items(of: cell, state)
        values.append((column, items))
        counts.append(items.count)
      }
      guard let count = counts.first else { continue }
      guard counts.allSatisfy({ $0 == count }) else { return .failure(Unequal(counts: counts)) }
      for position in 0..<count {
        let option = Dictionary(uniqueKeysWithValues: values.map { ($0.column, $0.values[position]) })
        if options.contains(option) {
          repeated = repeated ?? values.first?.values[position]
        } else {
          options.append(option)
        }
      }
      // A cell that multiplies beyond any real list is cut by the reader; this only bounds the product.
      guard parts.count * options.count <= 100_000 else { return .failure(Unequal(counts: counts)) }
      parts = parts.flatMap { part in options.map { part.merging($0) { $1 } } }
    }
    return .success(PartPlan(parts: parts, repeated: repeated))
  }

  private static func items(of cell: Int64, _ state: FileState) -> [Int64] {
    guard cell < 0 else { return [cell] }
    let index = Int(~cell)
    guard index < state.file.rows.lists.count else { return [] }
    return state.file.rows.lists[index].map(Int64.init)
  }

  /// 不成对: how many values each column held.
  struct Unequal: Error { var counts: [Int] }
}
