import Quantities
import Rules
import Tables

extension Gathering {
  /// Follows `refers` for each row: the referred fact row, the blanks it fills, and rows it places outside the period.
  func follow(
    _ file: inout ResolvedFile, reference: (column: Int, table: Int), table: Int
  ) -> (facts: [Int32], filled: [(out: Int, column: Int, value: Int64)]) {
    let shared = sharedColumns(table, with: reference)
    let block = file.state.file.rows
    let ids = reference.column < block.columns.count ? block.columns[reference.column] ?? [] : []
    let dateColumn = columns[table].date
    var rows: [ResolvedRow] = []
    var found: [Int32] = []
    var filled: [(out: Int, column: Int, value: Int64)] = []
    for row in file.rows {
      let source = Int(row.row)
      var entry: ReferenceIndex.Entry?
      if source < ids.count, ids[source] >= 0 {
        let village = row.person >= 0 ? Int32(facts.people[Int(row.person)].village) : file.state.rowVillage[source]
        entry = references[reference.table]?.find(block.symbols.text(Int32(ids[source])), village: village)
      }
      if let entry, entry.fact < 0 {
        if file.state.fate[source] == .pending { file.state.fate[source] = .outside }
        if file.state.firstOutside == 0 { file.state.firstOutside = Int(block.row[source]) }
        continue
      }
      if entry == nil, let dateColumn {
        // The id leads nowhere: the row's own date decides, where it has one.
        let cell = file.state.cell(dateColumn, source)
        if cell != RowBlock.blank, !period.contains(day(cell, column: dateColumn, table: table)) {
          if file.state.fate[source] == .pending { file.state.fate[source] = .outside }
          if file.state.firstOutside == 0 { file.state.firstOutside = Int(block.row[source]) }
          continue
        }
      }
      if let entry {
        for (own, other) in shared where file.state.cell(own, source) == RowBlock.blank && other < entry.cells.count {
          filled.append((rows.count, own, entry.cells[other]))
        }
      }
      rows.append(row)
      found.append(entry?.fact ?? FactTable.none)
    }
    file.rows = rows
    return (found, filled)
  }

  private func sharedColumns(_ table: Int, with reference: (column: Int, table: Int)) -> [(own: Int, other: Int)] {
    let own = rulebook.tables[table]
    let other = rulebook.tables[reference.table]
    return own.columns.indices.compactMap { index in
      let id = own.columns[index].id
      guard index != reference.column, id != "village", let match = other.column(id) else { return nil }
      guard own.columns[index].type == other.columns[match].type else { return nil }
      return (index, match)
    }
  }

  func day(_ cell: Int64, column: Int, table: Int) -> Day {
    rulebook.tables[table].columns[column].type == .datetime
      ? Moment(code: cell).day : Day(number: Int32(truncatingIfNeeded: cell))
  }
}
