import Tables

/// 拆分: a record whose cells hold several values, as the rows that it stands for.
struct PartPlan {
  /// By part: the value of each split column.
  var parts: [[Int: Int64]]

  /// How many rows one record may stand for.
  static let limit = 100_000

  /// Columns of one group pair up; different groups multiply.
  static func plan(_ state: FileState, row: Int, groups: [[Int]]) -> Result<PartPlan, Fault> {
    var parts: [[Int: Int64]] = [[:]]
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
      guard counts.allSatisfy({ $0 == count }) else { return .failure(.unequal(counts)) }
      for position in 0..<count {
        options.append(Dictionary(uniqueKeysWithValues: values.map { ($0.column, $0.values[position]) }))
      }
      let product = parts.count.multipliedReportingOverflow(by: options.count)
      guard !product.overflow, product.partialValue <= limit else { return .failure(.tooMany(limit)) }
      parts = parts.flatMap { part in options.map { part.merging($0) { $1 } } }
    }
    return .success(PartPlan(parts: parts))
  }

  private static func items(of cell: Int64, _ state: FileState) -> [Int64] {
    guard cell < 0 else { return [cell] }
    let index = Int(~cell)
    guard index < state.file.rows.lists.count else { return [] }
    return state.file.rows.lists[index].map(Int64.init)
  }

  /// Why a record cannot be split.
  enum Fault: Error {
    /// 不成对: how many values each column held.
    case unequal([Int])
    /// More rows than this.
    case tooMany(Int)
  }
}
