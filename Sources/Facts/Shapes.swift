import Rules
import Tables

extension FactsGatherer {
  /// What reading must know of each declared table; the index is that of `rulebook.tables`.
  public static func shapes(_ rulebook: Rulebook) -> [TableShape] {
    rulebook.tables.indices.map { shape($0, rulebook) }
  }

  private static func shape(_ index: Int, _ rulebook: Rulebook) -> TableShape {
    let table = rulebook.tables[index]
    let needed = index < rulebook.neededColumns.count ? rulebook.neededColumns[index] : []
    let measured = index < rulebook.measuredColumns.count ? rulebook.measuredColumns[index] : []
    let filled = columnsFilledByReference(table, rulebook)
    var shape = TableShape(
      id: table.id, name: table.name,
      columns: table.columns.enumerated().map { position, column in
        ColumnShape(
          id: column.id, headers: column.isDerived ? [] : column.headers, type: cellType(column),
          isRequired: column.isRequired, isNeeded: needed.contains(position),
          isMeasured: measured.contains(position) && !column.isDerived, values: column.values,
          isOpen: column.isOpen, isSplit: column.isSplit, fillsDown: column.fillsDown,
          tellsRowsApart: column.id != "village", group: column.group, defaultValue: column.defaultValue,
          isFilledByReference: filled.contains(column.id))
      },
      requiredGroups: table.requiredGroups,
      measuredGroups: index < rulebook.measuredGroups.count ? rulebook.measuredGroups[index] : [], oneOf: table.oneOf,
      order: table.order,
      nameColumn: table.column("name") ?? table.column("household"))
    shape.matrix = matrix(table)
    return shape
  }

  /// What the headings and cells of a matrix fill: the date column, `type`, and `status` (or the first closed set).
  private static func matrix(_ table: TableDeclaration) -> MatrixShape? {
    guard table.isMatrix, let date = table.dateColumn else { return nil }
    let type = table.column("type")
    let value =
      table.column("status")
      ?? table.columns.indices.first { index in
        index != type && table.columns[index].group == nil && table.columns[index].values != nil
      }
    return value.map { MatrixShape(date: date, type: type, value: $0) }
  }

  /// The ids of columns that the row found by `refers` can fill: those of the same name, `village` aside.
  static func columnsFilledByReference(_ table: TableDeclaration, _ rulebook: Rulebook) -> Set<String> {
    var filled = Set<String>()
    for column in table.columns {
      guard let target = column.refersTo, rulebook.tables.indices.contains(target) else { continue }
      for other in rulebook.tables[target].columns where other.id != column.id && other.id != "village" {
        filled.insert(other.id)
      }
    }
    return filled
  }

  private static func cellType(_ column: ColumnDeclaration) -> CellType {
    switch column.type {
    case .text: .text
    case .name: .name
    case .id: .id
    case .list: .list
    case .date: .date
    case .month: .month(last: column.id == "until")
    case .datetime: .datetime
    case .number: .number
    case .flag: .flag
    }
  }
}
