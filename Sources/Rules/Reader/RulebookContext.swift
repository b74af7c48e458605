import Quantities

/// 上下文: what the parts of a rulebook are read against: the declared tables, and the record of what is used.
final class RulebookContext {
  /// Where mistakes are told.
  let reading: RuleReading
  /// The tables; nil where the table file could not be read: then references are not checked.
  let tables: [TableDeclaration]?
  /// What the rulebook uses.
  var use: ColumnUse
  /// The catalogues that were read.
  var catalogues: [Catalogue] = []

  init(reading: RuleReading, tables: [TableDeclaration]?) {
    self.reading = reading
    self.tables = tables
    use = ColumnUse(tables: tables ?? [])
  }

  /// The index of the roster.
  var roster: Int? { tables?.firstIndex { $0.id == "roster" } }

  /// A table by its id or name.
  func table(_ node: RuleNode, label: String) -> Int? {
    guard let written = reading.string(node, label: label), let tables else { return nil }
    if let index = tables.firstIndex(where: { $0.id == written || $0.name == written }) { return index }
    reading.report(.unknownTable(written, tables: tables), at: node)
    return nil
  }

  /// A column of a table by its id or any heading.
  func column(_ node: RuleNode, of table: Int?, label: String) -> Int? {
    guard let written = reading.string(node, label: label), let table, let tables else { return nil }
    if let index = tables[table].find(written) { return index }
    reading.report(.unknownColumn(written, table: tables[table], elsewhere: tables), at: node)
    return nil
  }

  /// The declaration of a column.
  func declaration(_ table: Int, _ column: Int) -> ColumnDeclaration? {
    guard let tables, table < tables.count, column < tables[table].columns.count else { return nil }
    return tables[table].columns[column]
  }

  /// A column that must be of one of these types.
  func column(_ node: RuleNode, of table: Int?, label: String, types: Set<ColumnType>) -> Int? {
    guard let column = column(node, of: table, label: label), let table,
      let declared = declaration(table, column)
    else {
      return nil
    }
    guard types.contains(declared.type) else {
      reading.report(.wrongColumnType(node.text ?? "", is: declared.type, wanted: types), at: node)
      return nil
    }
    return column
  }
}

extension TableDeclaration {
  /// The index of a column by its id, or by a heading as headings are compared.
  func find(_ written: String) -> Int? {
    if let index = column(written) { return index }
    let folded = TextFold.header(written)
    guard !folded.isEmpty else { return nil }
    return columns.firstIndex { $0.headers.contains { TextFold.header($0) == folded } }
  }

  /// Whether it has a column of the group `person` or `household`.
  func hasGroup(_ group: String) -> Bool { columns.contains { $0.group == group } }
}
