import Diagnostics

/// 提示计数: what was mended, by kind, with the first cells; told once for a file.
struct Tally {
  private struct Entry {
    var count = 0
    var first: [(place: Place, cell: String)] = []
    /// The row of the last cell, and how many of its cells there were.
    var last: (row: Int32, count: Int) = (0, 0)
  }

  private var entries = [Entry](repeating: Entry(), count: Repairs.kinds)

  /// Whether the next cell of one of these kinds is among the first, whose place is told.
  func wants(_ repairs: Repairs) -> Bool {
    entries.indices.contains {
      repairs.contains(Repairs(rawValue: 1 << UInt32($0))) && entries[$0].first.count < 3
    }
  }

  /// Counts one cell, with its place if that is wanted.
  mutating func add(_ repairs: Repairs, row: Int32, _ shown: (place: Place, cell: String)?) {
    for kind in entries.indices where repairs.contains(Repairs(rawValue: 1 << UInt32(kind))) {
      entries[kind].count += 1
      entries[kind].last = (row, entries[kind].last.row == row ? entries[kind].last.count + 1 : 1)
      if let shown, entries[kind].first.count < 3 { entries[kind].first.append(shown) }
    }
  }

  /// Takes back what was counted of the row under way, which turned out to be no row of data.
  mutating func withdraw(row: Int32) {
    for kind in entries.indices where entries[kind].last.row == row {
      entries[kind].count -= entries[kind].last.count
      entries[kind].last = (0, 0)
      entries[kind].first.removeAll { $0.place.row == Int(row) }
    }
  }

  /// One diagnostic for each kind that occurred.
  var diagnostics: [Diagnostic] {
    entries.indices.compactMap { kind in
      let entry = entries[kind]
      guard entry.count > 0, let first = entry.first.first else { return nil }
      let repair = Repairs(rawValue: 1 << UInt32(kind))
      let problem = Problem.repaired(
        repair, count: entry.count,
        first: entry.first.map { place, cell in
          let quoted = cell.isEmpty ? "" : "“\(Problem.quoted(cell))”"
          return Words(
            zh: "第\(place.row ?? 0)行\(quoted)", en: "row \(place.row ?? 0)" + (quoted.isEmpty ? "" : " " + quoted))
        })
      return problem.at(
        first.place, repair == .otherEpoch ? .warning : .note, cell: first.cell.isEmpty ? nil : first.cell)
    }
  }
}
