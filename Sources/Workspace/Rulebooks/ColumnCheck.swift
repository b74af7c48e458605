import Diagnostics
import Facts
import Quantities
import Rules
import Tables

/// 查列: which columns that a rulebook uses no file of a folder ever fills.
public enum ColumnCheck {
  /// Warnings, at the columns' declarations; the folder's own problems where it cannot be read.
  public static func perform(_ rulebook: Rulebook, folder: String, rules: String) -> [Diagnostic] {
    do {
      guard let entry = try Disk.entry(folder) else { return [RunProblem.inputMissing(folder).diagnostic] }
      guard entry.kind == .folder else { return [RunProblem.inputNotFolder(folder).diagnostic] }
    } catch {
      return [RunProblem.inputUnreadable(error).diagnostic]
    }
    let (files, problems) = InputFinder.find(
      folder: folder, standing: Run.standingFolders(beside: folder), excluded: [rules] + rulebook.sources.map(\.path))
    // The columns do not depend on the period; dates without a year are of no matter here.
    guard let period = Period("2022") else { return problems }
    let reading = FileReading(
      files, shapes: FactsGatherer.shapes(rulebook), period: period, threads: RunRequest.threadsOfMachine,
      progress: { _ in })
    var hasRows: Set<Int> = []
    var filled: Set<Cell> = []
    for input in reading.inputs {
      guard let table = input.file.table, input.file.rows.count > 0 else { continue }
      hasRows.insert(table)
      for (column, cells) in input.file.rows.columns.enumerated() {
        let isHeaded = input.file.headings.contains { $0.column == column }
        guard isHeaded, let cells, cells.contains(where: { $0 != RowBlock.blank }) else { continue }
        filled.insert(Cell(table: table, column: column))
      }
    }
    return RuleLint.unfilled(rulebook) { table in
      hasRows.contains(table)
    } isFilled: { table, column in
      filled.contains(Cell(table: table, column: column)) || isReferred(column, of: table, rulebook, filled)
    }
  }

  private struct Cell: Hashable {
    var table: Int
    var column: Int
  }

  /// A column that the row behind `refers` fills in.
  private static func isReferred(_ column: Int, of table: Int, _ rulebook: Rulebook, _ filled: Set<Cell>) -> Bool {
    let declared = rulebook.tables[table]
    return declared.columns.compactMap(\.refersTo).contains { other in
      guard rulebook.tables.indices.contains(other),
        let source = rulebook.tables[other].column(declared.columns[column].id)
      else { return false }
      return filled.contains(Cell(table: other, column: source))
    }
  }
}
