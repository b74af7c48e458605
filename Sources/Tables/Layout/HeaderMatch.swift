/// 表头匹配: how one record fits one table.
struct HeaderMatch {
  var table: Int
  /// By declared column: the cell it stands in, or -1.
  var cells: [Int]
  /// The number of declared columns found.
  var found = 0
  /// Cells with a heading of a column that stood further left already.
  var repeated: [(cell: Int, column: Int)] = []

  /// What the table needs and the record lacks: single columns, and sets of which one is needed.
  func missing(_ shape: TableShape) -> [[Int]] {
    var missing: [[Int]] = []
    for (column, declared) in shape.columns.enumerated() where declared.isRequired {
      if cells[column] < 0, declared.defaultValue == nil { missing.append([column]) }
    }
    for set in shape.requiredGroups + shape.oneOf where !set.isEmpty {
      if !set.contains(where: { $0 < cells.count && cells[$0] >= 0 }) { missing.append(set) }
    }
    return missing
  }

  /// Matches a record against every table; those of which nothing was found are left out.
  static func all(_ record: RecordView, _ shapes: PreparedShapes, scratch: inout [UInt8]) -> [HeaderMatch] {
    var matches: [HeaderMatch] = []
    for cell in 0..<record.width {
      let text = record[cell]
      guard !text.isEmpty, text.count <= 600 else { continue }
      scratch.removeAll(keepingCapacity: true)
      HeaderFold.fold(text, into: &scratch)
      for (table, column) in scratch.withUnsafeBytes({ shapes.meanings(of: $0) }) {
        let index: Int
        if let known = matches.firstIndex(where: { $0.table == table }) {
          index = known
        } else {
          index = matches.count
          let columns = shapes.shapes[table].columns.count
          matches.append(HeaderMatch(table: table, cells: [Int](repeating: -1, count: columns)))
        }
        if matches[index].cells[column] < 0 {
          matches[index].cells[column] = cell
          matches[index].found += 1
        } else {
          matches[index].repeated.append((cell, column))
        }
      }
    }
    return matches.sorted { $0.table < $1.table }
  }
}

/// 选表: which table a header is of.
enum TableChoice {
  case one(HeaderMatch)
  /// Two tables find equally many columns.
  case tie([HeaderMatch])
  /// A table that lacks only required columns finds as many as the one that fits.
  case rivalled(HeaderMatch, by: HeaderMatch)
  /// No table has all that it needs; the nearest, if any column was found at all.
  case none(nearest: HeaderMatch?)

  /// Chooses among matches of one record.
  static func choose(_ matches: [HeaderMatch], _ shapes: [TableShape]) -> TableChoice {
    let fitting = matches.filter { $0.missing(shapes[$0.table]).isEmpty }
    guard let most = fitting.map(\.found).max() else {
      let nearest = matches.max {
        ($0.found, -$0.missing(shapes[$0.table]).count, -$0.table)
          < ($1.found, -$1.missing(shapes[$1.table]).count, -$1.table)
      }
      return .none(nearest: nearest)
    }
    let best = fitting.filter { $0.found == most }
    if best.count > 1 { return .tie(best) }
    if let rival = matches.filter({ !$0.missing(shapes[$0.table]).isEmpty && $0.found >= most })
      .max(by: { ($0.found, -$0.table) < ($1.found, -$1.table) })
    {
      return .rivalled(best[0], by: rival)
    }
    return .one(best[0])
  }

  /// Whether a table fits.
  var fits: Bool { if case .none = self { false } else { true } }

  /// The number of columns found.
  var found: Int {
    switch self {
    case .one(let match), .rivalled(let match, _): match.found
    case .tie(let matches): matches.first?.found ?? 0
    case .none(let nearest): nearest?.found ?? 0
    }
  }
}
