import Diagnostics
import Rules

/// 示例表: rows of one table as the text of a spreadsheet.
struct ExampleSheet {
  let table: Int
  /// By row, where it stands in the rulebook.
  let places: [Place]
  /// Comma-separated, the columns' ids as the heading.
  let text: String

  init(table: Int, rows: [ExampleRow], rulebook: Rulebook) {
    self.table = table
    places = rows.map(\.place)
    var columns = rows.reduce(into: [Int]()) { list, row in
      for cell in row.cells where !list.contains(cell.column) { list.append(cell.column) }
    }
    for column in ExampleSheet.asked(table, rulebook) where !columns.contains(column) { columns.append(column) }
    let declared = rulebook.tables[table].columns
    var lines = [columns.map { declared.indices.contains($0) ? declared[$0].id : "" }]
    for row in rows {
      lines.append(columns.map { column in row.cells.first { $0.column == column }?.text ?? "" })
    }
    text = lines.map { $0.map(ExampleSheet.quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// Its path; the folder names the village of rows that name none.
  func path(in folder: String, _ rulebook: Rulebook) -> String { folder + "/" + rulebook.tables[table].id + ".csv" }

  /// Columns whose headings a file must have: what is left out of a row is a blank cell, not a missing column.
  private static func asked(_ table: Int, _ rulebook: Rulebook) -> [Int] {
    let declaration = rulebook.tables[table]
    let measured = rulebook.measuredColumns.indices.contains(table) ? rulebook.measuredColumns[table] : []
    let groups = rulebook.measuredGroups.indices.contains(table) ? rulebook.measuredGroups[table].flatMap { $0 } : []
    let required = declaration.columns.indices.filter { declaration.columns[$0].isRequired }
    let filled = FactsGatherer.columnsFilledByReference(declaration, rulebook)
    return (Set(measured).union(groups).union(required)).sorted().filter { index in
      guard declaration.columns.indices.contains(index) else { return false }
      let column = declaration.columns[index]
      return !column.isDerived && column.defaultValue == nil && (column.isRequired || !filled.contains(column.id))
    }
  }

  private static func quoted(_ cell: String) -> String {
    cell.isEmpty ? "" : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
