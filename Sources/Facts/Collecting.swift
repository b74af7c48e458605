import Diagnostics
import Quantities
import Rules
import Tables

extension Gathering {
  /// Resolves a screened table's rows and takes those that count into the facts.
  mutating func collect(_ table: Int, isLinkTable: Bool) -> [PendingLink] {
    let indices = filesOf(table)
    var resolved = resolve(indices, known: columns[table], isLinkTable: isLinkTable)
    let isReferred = rulebook.tables.contains { $0.columns.contains { $0.refersTo == table } }
    // The table leaves the facts while rows are added, so that nothing is copied.
    var taken = facts.tables[table]
    facts.tables[table] = FactTable()
    taken.reserve(resolved.reduce(0) { $0 + $1.rows.count })
    var pending: [PendingLink] = []
    // The last first, so that each file is handed out and leaves no copy behind.
    resolved.reverse()
    for index in indices {
      guard var file = resolved.popLast() else { break }
      take(&file, table: table, isLinkTable: isLinkTable, into: &taken, pending: &pending)
      // Rows outside the period are looked at again where others refer to them.
      if !isReferred { file.state.letGo() }
      files[index] = file.state
    }
    facts.tables[table] = taken
    return pending
  }

  /// Finds people and households in parallel: nothing is changed meanwhile that files share.
  private mutating func resolve(_ indices: [Int], known: TableColumns, isLinkTable: Bool) -> [ResolvedFile] {
    let resolver = Resolver(
      people: people, persons: facts.people, households: households, symbols: facts.symbols,
      villages: villages.names)
    let states = indices.map { files[$0] }
    for index in indices { files[index].release() }
    return Parallel.map(states.count, threads: threads) {
      resolver.resolve(states[$0], known: known, isLinkTable: isLinkTable)
    }
  }

  private mutating func take(
    _ file: inout ResolvedFile, table: Int, isLinkTable: Bool, into taken: inout FactTable,
    pending: inout [PendingLink]
  ) {
    let known = columns[table]
    let first = taken.count
    // What `refers` fills, by row taken and column; it may also show that a row lies outside the period.
    var filled: [(out: Int, column: Int, value: Int64)] = []
    if let reference = known.reference {
      let found = follow(&file, reference: reference, table: table)
      filled = found.filled
      taken.referred[reference.column, default: []] += found.facts
    }
    let block = file.state.file.rows
    for row in file.rows {
      let source = Int(row.row)
      file.state.fate[source] = .counted
      taken.file.append(file.state.index)
      taken.row.append(block.row[source])
      taken.line.append(block.line[source])
      let own = file.state.rowVillage[source]
      let home = row.person >= 0 ? Int32(facts.people[Int(row.person)].village) : own
      taken.village.append(known.hasPerson ? home : own)
    }
    if !block.meeting.isEmpty { nameMeetings(file, table: table, first: first, into: &taken) }
    if known.hasPerson { taken.person += file.rows.lazy.map(\.person) }
    if known.hasHousehold || isLinkTable {
      if known.mindsHouseholds { nameUnlinked(&file, known: known) }
      taken.household += file.rows.lazy.map(\.household)
    }
    storeColumns(file, table: table, known: known, into: &taken)
    let count = taken.columns.count
    for (out, column, value) in filled where column < count { taken.columns[column]?[first + out] = value }
    markSent(file, table: table)
    if isLinkTable { pending += links(file, table: table, known: known, into: &taken) }
  }

  /// Keeps where on its sheet each row of a matrix stands, for messages about it.
  private func nameMeetings(_ file: ResolvedFile, table: Int, first: Int, into taken: inout FactTable) {
    var places: [Int32: Int32] = [:]
    for (out, row) in file.rows.enumerated() {
      let source = Int(row.row)
      let meeting = file.state.file.rows.meeting[source]
      if places[meeting] == nil {
        places[meeting] = Int32(truncatingIfNeeded: taken.meetingHeadings.count)
        var headings: [Int: ColumnName] = [:]
        for column in rulebook.tables[table].columns.indices {
          headings[column] = file.state.file.columnPlace(column, ofRow: source)
        }
        taken.meetingHeadings.append(headings)
      }
      taken.meeting[Int32(truncatingIfNeeded: first + out)] = places[meeting]
    }
  }

  /// A household told by an id is that household, whether anybody is linked to it or not: it covers nothing, but it is one.
  private mutating func nameUnlinked(_ file: inout ResolvedFile, known: TableColumns) {
    guard let column = known.householdID else { return }
    let symbols = file.state.file.rows.symbols
    for place in file.rows.indices where file.rows[place].household == FactTable.none {
      let symbol = file.symbol(column, file.rows[place])
      guard symbol >= 0 else { continue }
      let id = symbols.withBytes(symbol) { facts.symbols.intern($0) }
      file.rows[place].household = households.household(id: id, head: -1, symbols: facts.symbols)
    }
    facts.households = households.households
  }

  /// The links of a link table's rows, whose households are still to be found.
  private mutating func links(
    _ file: ResolvedFile, table: Int, known: TableColumns, into taken: inout FactTable
  ) -> [PendingLink] {
    let first = taken.count - file.rows.count
    var symbols = SymbolMap(file.state.file.rows)
    return file.rows.enumerated().map { offset, row in
      let source = Int(row.row)
      let person = row.person >= 0 ? facts.people[Int(row.person)] : nil
      func bound(_ column: Int?) -> Int64 { file.state.cell(column, source) }
      var from = bound(known.from) == RowBlock.blank ? Int32.min : Int32(truncatingIfNeeded: bound(known.from))
      var until = bound(known.until) == RowBlock.blank ? Int32.max : Int32(truncatingIfNeeded: bound(known.until))
      if let start = person?.from { from = max(from, start.number) }
      if let end = person?.until { until = min(until, end.number) }
      taken.holds.append((from, until))
      return PendingLink(
        row: first + offset, person: row.person,
        village: person.map { Int32($0.village) } ?? file.state.rowVillage[source],
        id: symbols.symbol(file.symbol(known.householdID, row), into: &facts),
        head: symbols.symbol(file.symbol(known.household, row), into: &facts))
    }
  }
}

extension ResolvedFile {
  /// The symbol of a cell of a row, of its own part where the record was split; -1 where there is none.
  func symbol(_ column: Int?, _ row: ResolvedRow) -> Int32 {
    guard let column else { return -1 }
    let part = row.part >= 0 ? parts[Int(row.part)][column] : nil
    return Resolver.symbol(part ?? state.cell(column, Int(row.row)))
  }
}

extension FactTable {
  /// Makes room for so many rows at once, in every column that is filled row by row.
  fileprivate mutating func reserve(_ rows: Int) {
    file.reserveCapacity(rows)
    row.reserveCapacity(rows)
    line.reserveCapacity(rows)
    village.reserveCapacity(rows)
  }
}
