import Diagnostics
import Quantities
import Rules
import Tables

extension Gathering {
  /// Resolves a screened table's rows and takes those that count into the facts.
  mutating func collect(_ table: Int, isLinkTable: Bool) -> [PendingLink] {
    let known = columns[table]
    let resolver = Resolver(
      people: people, persons: facts.people, households: households, symbols: facts.symbols,
      villages: villages.names)
    let indices = filesOf(table)
    let states = indices.map { files[$0] }
    for index in indices { files[index].release() }
    let resolved = Parallel.map(states) { resolver.resolve($0, known: known, isLinkTable: isLinkTable) }
    var pending: [PendingLink] = []
    for (index, file) in zip(indices, resolved) {
      files[index] = file.state
      take(file, at: index, table: table, known: known, isLinkTable: isLinkTable, pending: &pending)
    }
    return pending
  }

  private mutating func take(
    _ file: ResolvedFile, at index: Int, table: Int, known: TableColumns, isLinkTable: Bool,
    pending: inout [PendingLink]
  ) {
    let first = facts.tables[table].count
    var rows = file.rows
    // What `refers` fills, by row taken and column; it may also show that a row lies outside the period.
    var filled: [(out: Int, column: Int, value: Int64)] = []
    var found: [Int32] = []
    if let reference = known.reference {
      (rows, found, filled) = follow(file, reference: reference, table: table, at: index)
    }
    let block = file.state.file.rows
    for row in rows {
      let source = Int(row.row)
      files[index].fate[source] = .counted
      facts.tables[table].file.append(files[index].index)
      facts.tables[table].row.append(block.row[source])
      facts.tables[table].line.append(block.line[source])
      let own = file.state.rowVillage[source]
      let home = row.person >= 0 ? Int32(facts.people[Int(row.person)].village) : own
      facts.tables[table].village.append(known.hasPerson ? home : own)
    }
    if !block.meeting.isEmpty { nameMeetings(rows, file: file.state.file, table: table, first: first) }
    if known.hasPerson { facts.tables[table].person += rows.map(\.person) }
    if known.hasHousehold || isLinkTable {
      if known.minds { nameUnlinked(&rows, file: file, known: known) }
      facts.tables[table].household += rows.map(\.household)
    }
    if let reference = known.reference { facts.tables[table].referred[reference.column, default: []] += found }
    storeColumns(rows, file: file, table: table, known: known)
    let count = facts.tables[table].columns.count
    for (out, column, value) in filled where column < count {
      facts.tables[table].columns[column]?[first + out] = value
    }
    markSent(rows, file: file, at: index, table: table)
    if isLinkTable { pending += links(rows, file: file, table: table, known: known, first: first) }
  }

  /// Keeps where on its sheet each row of a matrix stands, for messages about it.
  private mutating func nameMeetings(_ rows: [ResolvedRow], file: ReadFile, table: Int, first: Int) {
    var places: [Int32: Int32] = [:]
    for (out, row) in rows.enumerated() {
      let source = Int(row.row)
      let meeting = file.rows.meeting[source]
      if places[meeting] == nil {
        places[meeting] = Int32(truncatingIfNeeded: facts.tables[table].meetingHeadings.count)
        var headings: [Int: ColumnName] = [:]
        for column in rulebook.tables[table].columns.indices {
          headings[column] = file.columnPlace(column, ofRow: source)
        }
        facts.tables[table].meetingHeadings.append(headings)
      }
      facts.tables[table].meeting[Int32(truncatingIfNeeded: first + out)] = places[meeting]
    }
  }

  /// A household told by an id is that household, whether anybody is linked to it or not: it covers nothing, but it is one.
  private mutating func nameUnlinked(_ rows: inout [ResolvedRow], file: ResolvedFile, known: TableColumns) {
    guard let column = known.householdID else { return }
    let symbols = file.state.file.rows.symbols
    for place in rows.indices where rows[place].household == FactTable.none {
      let part = rows[place].part >= 0 ? file.parts[Int(rows[place].part)][column] : nil
      let symbol = Resolver.symbol(part ?? file.state.cell(column, Int(rows[place].row)))
      guard symbol >= 0 else { continue }
      let id = symbols.text(symbol)
      if let household = households.byID[id] {
        rows[place].household = household
      } else {
        let household = Int32(households.households.count)
        households.households.append(Household(id: id, head: ""))
        households.byID[id] = household
        rows[place].household = household
      }
    }
    facts.households = households.households
  }

  /// Copies the stored columns of the rows, symbols turned into the run's.
  private mutating func storeColumns(_ rows: [ResolvedRow], file: ResolvedFile, table: Int, known: TableColumns) {
    let declaration = rulebook.tables[table]
    let block = file.state.file.rows
    var symbols = SymbolMap(block)
    var fixed: [Int: [Int: Int64]] = [:]
    for entry in file.state.filled { fixed[entry.column, default: [:]][entry.row] = entry.value }
    for column in known.stored {
      let cells = column < block.columns.count ? block.columns[column] ?? [] : []
      let isSymbol = declaration.columns[column].holdsSymbols
      let fill = fixed[column]
      let isVillage = column == known.village
      var stored = facts.tables[table].columns[column] ?? []
      facts.tables[table].columns[column] = nil
      stored.reserveCapacity(stored.count + rows.count)
      for row in rows {
        let source = Int(row.row)
        var cell = source < cells.count ? cells[source] : RowBlock.blank
        if row.part >= 0, let value = file.parts[Int(row.part)][column] { cell = value }
        if let fill, let value = fill[source] { cell = value }
        if isVillage, file.state.rowVillage[source] >= 0 {
          stored.append(Int64(facts.symbols.intern(villages.names[Int(file.state.rowVillage[source])])))
        } else {
          stored.append(isSymbol ? symbols.map(cell, into: &facts) : cell)
        }
      }
      facts.tables[table].columns[column] = stored
    }
  }

  /// Follows `refers` for each row: the referred fact row, the blanks it fills, and rows it places outside the period.
  private mutating func follow(
    _ file: ResolvedFile, reference: (column: Int, table: Int), table: Int, at index: Int
  ) -> (rows: [ResolvedRow], found: [Int32], filled: [(out: Int, column: Int, value: Int64)]) {
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
        if files[index].fate[source] == .pending { files[index].fate[source] = .outside }
        if files[index].firstOutside == 0 { files[index].firstOutside = Int(block.row[source]) }
        continue
      }
      if entry == nil, let dateColumn {
        // The id leads nowhere: the row's own date decides, where it has one.
        let cell = file.state.cell(dateColumn, source)
        if cell != RowBlock.blank, !period.contains(day(cell, column: dateColumn, table: table)) {
          if files[index].fate[source] == .pending { files[index].fate[source] = .outside }
          if files[index].firstOutside == 0 { files[index].firstOutside = Int(block.row[source]) }
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
    return (rows, found, filled)
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

  private mutating func links(
    _ rows: [ResolvedRow], file: ResolvedFile, table: Int, known: TableColumns, first: Int
  ) -> [PendingLink] {
    let symbols = file.state.file.rows.symbols
    return rows.enumerated().map { offset, row in
      let source = Int(row.row)
      func symbol(_ column: Int?) -> Int32 {
        guard let column else { return -1 }
        let part = row.part >= 0 ? file.parts[Int(row.part)][column] : nil
        return Resolver.symbol(part ?? file.state.cell(column, source))
      }
      let person = row.person >= 0 ? facts.people[Int(row.person)] : nil
      func bound(_ column: Int?) -> Int64 { file.state.cell(column, source) }
      var from = bound(known.from) == RowBlock.blank ? Int32.min : Int32(truncatingIfNeeded: bound(known.from))
      var until = bound(known.until) == RowBlock.blank ? Int32.max : Int32(truncatingIfNeeded: bound(known.until))
      if let start = person?.from { from = max(from, start.number) }
      if let end = person?.until { until = min(until, end.number) }
      facts.tables[table].holds.append((from, until))
      return PendingLink(
        table: table, row: first + offset, person: row.person,
        village: person.map { Int32($0.village) } ?? file.state.rowVillage[source],
        id: symbols.text(symbol(known.householdID)), head: symbols.text(symbol(known.household)))
    }
  }
}

/// 符号换算: a file's symbols as the run's, made as they are met.
struct SymbolMap {
  private let block: RowBlock
  private var known: [Int32]

  init(_ block: RowBlock) {
    self.block = block
    known = [Int32](repeating: -1, count: block.symbols.count)
  }

  /// A symbol or list cell with the run's symbols.
  mutating func map(_ cell: Int64, into facts: inout Facts) -> Int64 {
    if cell == RowBlock.blank { return cell }
    if cell >= 0 { return Int64(symbol(Int32(truncatingIfNeeded: cell), into: &facts)) }
    let index = Int(~cell)
    guard index < block.lists.count else { return RowBlock.blank }
    let items = block.lists[index].map { symbol($0, into: &facts) }
    facts.lists.append(items)
    return ~Int64(facts.lists.count - 1)
  }

  mutating func symbol(_ own: Int32, into facts: inout Facts) -> Int32 {
    guard own >= 0, Int(own) < known.count else { return -1 }
    if known[Int(own)] < 0 { known[Int(own)] = block.symbols.withBytes(own) { facts.symbols.intern($0) } }
    return known[Int(own)]
  }
}

extension ColumnDeclaration {
  /// Whether its cells are symbols or lists of them; the others are numbers, days, moments or flags.
  var holdsSymbols: Bool {
    switch type {
    case .text, .name, .id, .list: true
    case .date, .month, .datetime, .number, .flag: false
    }
  }
}
