/// 用列: which columns a rulebook and the program use, by table (SPEC section 2: needed, and used by a measure).
struct ColumnUse {
  /// Required, or used by anything.
  private(set) var needed: [Set<Int>]
  /// Used by a measure: a file must have the heading.
  private(set) var measured: [Set<Int>]
  /// By table: lists of columns of which a measure needs at least one heading (the household's id or head).
  private(set) var measuredGroups: [Set<[Int]>]
  private let tables: [TableDeclaration]

  /// What the program itself uses of each table.
  init(tables: [TableDeclaration]) {
    self.tables = tables
    needed = Array(repeating: [], count: tables.count)
    measured = needed
    measuredGroups = Array(repeating: [], count: tables.count)
    for (index, table) in tables.enumerated() {
      for (column, declared) in table.columns.enumerated() {
        if declared.isRequired || declared.group == "person" || declared.refersTo != nil {
          needed[index].insert(column)
        }
      }
      for list in table.requiredGroups + table.oneOf + table.order { needed[index].formUnion(list) }
      if let date = table.dateColumn { needed[index].insert(date) }
      if table.id == "roster" {
        need(index, ids: ["person_id", "name", "village", "group", "role", "from", "until"])
      }
    }
  }

  /// Uses a column.
  mutating func need(_ table: Int, _ column: Int) {
    guard table < needed.count else { return }
    needed[table].insert(column)
    let declared = tables[table].columns[column]
    if declared.isDerived { need(table, ids: ["born", "person_id"]) }
    // What a referred row fills in is read there as well.
    for reference in tables[table].columns {
      guard let other = reference.refersTo, other < tables.count, other != table else { continue }
      guard let key = tables[other].column(reference.id) else { continue }
      needed[other].insert(key)
      if declared.id != "village", let filling = tables[other].column(declared.id) {
        needed[other].insert(filling)
      }
    }
  }

  /// Uses columns by id, where the table has them.
  mutating func need(_ table: Int, ids: [String]) {
    for id in ids {
      if let column = tables[table].column(id) { need(table, column) }
    }
  }

  /// A measure uses a column.
  mutating func measure(_ table: Int, _ column: Int) {
    guard table < measured.count else { return }
    need(table, column)
    if !tables[table].columns[column].isDerived { measured[table].insert(column) }
  }

  /// A measure uses the columns of a filter.
  mutating func measure(_ table: Int, _ filter: Filter) {
    for term in filter.terms { measure(table, term.column) }
  }

  /// A measure uses the household of a table's rows.
  mutating func measureHousehold(_ table: Int) {
    guard table < measured.count else { return }
    let keys = ["household_id", "household"].compactMap { tables[table].column($0) }
    if !keys.isEmpty { measuredGroups[table].insert(keys) }
    for key in keys { need(table, key) }
    // Whom a household is linked to, and when, is asked only where a measure speaks of households.
    for (index, links) in tables.enumerated() where links.hasGroup("household") && links.dateColumn == nil {
      need(index, ids: ["household_id", "household", "from", "until"])
    }
  }

  /// A filter over people uses roster columns.
  mutating func need(_ table: Int, _ filter: Filter) {
    for term in filter.terms { need(table, term.column) }
  }
}
