import Rules
import Tables

extension Gathering {
  /// Copies the stored columns of a file's rows, symbols turned into the run's.
  mutating func storeColumns(_ file: ResolvedFile, table: Int, known: TableColumns, into taken: inout FactTable) {
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
      var stored = taken.columns[column] ?? []
      taken.columns[column] = nil
      for row in file.rows {
        let source = Int(row.row)
        if isVillage, file.state.rowVillage[source] >= 0 {
          stored.append(Int64(villageSymbol(file.state.rowVillage[source])))
          continue
        }
        var cell = source < cells.count ? cells[source] : RowBlock.blank
        if row.part >= 0, let value = file.parts[Int(row.part)][column] { cell = value }
        if let fill, let value = fill[source] { cell = value }
        stored.append(isSymbol ? symbols.map(cell, into: &facts) : cell)
      }
      taken.columns[column] = stored
    }
  }

  /// The run's symbol of a village's name.
  mutating func villageSymbol(_ village: Int32) -> Int32 {
    while villageSymbols.count < villages.names.count { villageSymbols.append(-1) }
    if villageSymbols[Int(village)] < 0 {
      villageSymbols[Int(village)] = facts.symbols.intern(villages.names[Int(village)])
    }
    return villageSymbols[Int(village)]
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
