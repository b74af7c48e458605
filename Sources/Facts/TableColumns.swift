import Rules

/// 特定列: the columns of a table that gathering knows by their ids, and how its rows are placed in a period.
struct TableColumns {
  let personID: Int?
  let name: Int?
  let village: Int?
  let group: Int?
  let householdID: Int?
  let household: Int?
  let from: Int?
  let until: Int?
  let date: Int?
  /// Whether rows belong to a person, and to a household.
  let hasPerson: Bool
  let hasHousehold: Bool
  /// The column with `refers`, and its table.
  let reference: (column: Int, table: Int)?
  /// Split columns by group, in column order; a column of no group stands alone.
  let splitGroups: [[Int]]
  /// Start columns (and due rules) of timeliness measures: they place a row in a period too.
  let clocks: [TimelinessRule]
  /// Columns that scoring looks at, and so are stored as facts.
  let stored: [Int]
  let catalogue: Catalogue?
  /// Whether a measure takes its meetings from this table.
  let isMeetings: Bool
  /// Whether a measure speaks of households of this table, so that an unlinked one matters.
  let mindsHouseholds: Bool

  init(_ table: Int, _ rulebook: Rulebook) {
    let declaration = rulebook.tables[table]
    personID = declaration.column("person_id")
    name = declaration.column("name")
    village = declaration.column("village")
    group = declaration.column("group")
    householdID = declaration.column("household_id")
    household = declaration.column("household")
    from = declaration.column("from")
    until = declaration.column("until")
    date = declaration.dateColumn
    hasPerson = personID != nil || name != nil
    hasHousehold = householdID != nil || household != nil
    reference =
      declaration.columns.indices.lazy.compactMap { index in
        declaration.columns[index].refersTo.map { (index, $0) }
      }.first
    splitGroups = TableColumns.splitGroups(declaration)
    let measures = rulebook.allMeasures
    clocks = measures.filter { $0.table == table }.compactMap { measure in
      if case .timeliness(let rule) = measure.kind { return rule }
      return nil
    }
    catalogue = rulebook.catalogues.first { $0.table == table }
    isMeetings = measures.contains { measure in
      if case .attendance(let rule) = measure.kind { return rule.meetings == table }
      return false
    }
    mindsHouseholds = measures.contains { $0.table == table && $0.mindsHouseholds }
    let needed = table < rulebook.neededColumns.count ? rulebook.neededColumns[table] : []
    let measured = table < rulebook.measuredColumns.count ? rulebook.measuredColumns[table] : []
    // Who and which household a row is about is resolved to an index: the texts are stored only for a measure.
    let resolved = Set([personID, name, householdID, household].compactMap(\.self))
    stored = declaration.columns.indices.filter {
      needed.contains($0) && (!resolved.contains($0) || measured.contains($0))
    }
  }

  private static func splitGroups(_ declaration: TableDeclaration) -> [[Int]] {
    var groups: [String: Int] = [:]
    var split: [[Int]] = []
    for (index, column) in declaration.columns.enumerated() where column.isSplit {
      if let group = column.group, let known = groups[group] {
        split[known].append(index)
      } else {
        if let group = column.group { groups[group] = split.count }
        split.append([index])
      }
    }
    return split
  }
}

extension Measure {
  /// Whether it speaks of households, so that one to which nobody is linked matters.
  fileprivate var mindsHouseholds: Bool {
    if ownedByHousehold { return true }
    switch kind {
    case .coverage: return true
    case .count(.household?): return true
    default: return false
    }
  }
}
