import Diagnostics
import Rules
import Tables

/// 行的去向: what became of one accepted record; a record is one of them, once.
enum RowFate: UInt8 {
  case pending
  case counted
  case rejected
  case repeated
  case mended
  case outside
  case replaced
}

/// 文件状态: a read file while its rows are being resolved.
struct FileState {
  private(set) var file: ReadFile
  let isStanding: Bool
  let contentHash: String
  /// The index that facts hold.
  let index: Int32
  /// The village that unit, folder or file name give; `VillageBook.none` for a file of no village.
  var village = VillageBook.none
  /// By accepted row.
  var fate: [RowFate]
  /// By row rejected on reading: true where a return put it right, or the whole file does not count.
  var isWithdrawn: [Bool]
  /// Reasons of rows rejected here, by accepted row.
  var reasons: [Int: [Diagnostic]] = [:]
  /// What is told of the file here, beside `file.diagnostics`.
  var diagnostics: [Diagnostic] = []
  /// Rows whose diagnostics no longer hold, since a return has put them right.
  var silenced: Set<Int> = []
  /// The village of each accepted row, once screened.
  var rowVillage: [Int32] = []
  /// Cells that a catalogue fills: a blank takes the item's fixed number.
  var filled: [(row: Int, column: Int, value: Int64)] = []
  /// Repeats that lie in the period: they were sent, though they count once.
  var repeatedInside = 0
  /// The first row outside the period, as the spreadsheet numbers it.
  var firstOutside = 0
  /// The whole file counts for nothing: replaced, or a repeat of another.
  var isIdle = false
  /// It is idle since it repeats another.
  var isRepeat = false
  /// Village by symbol of the file's village column, filled as needed; `unread` first.
  private var villageBySymbol: [Int32]
  /// In a return: the village of the original file, by accepted row's file symbol.
  var originalVillage: [Int32: Int32] = [:]

  static let unread: Int32 = -2

  init(_ input: FactsGatherer.Input, index: Int) {
    file = input.file
    isStanding = input.isStanding
    contentHash = input.contentHash
    self.index = Int32(index)
    fate = [RowFate](repeating: .pending, count: input.file.rows.count)
    isWithdrawn = [Bool](repeating: false, count: input.file.rejected.count)
    villageBySymbol = [Int32](repeating: FileState.unread, count: input.file.rows.symbols.count)
  }

  /// Gives up its buffers while a copy is being worked on, so that the copy is the only holder.
  mutating func release() {
    fate = []
    villageBySymbol = []
    filled = []
    diagnostics = []
    reasons = [:]
    rowVillage = []
  }

  /// Lets go of text and cells once the rows are facts, unless rows go back to the village.
  mutating func letGo() {
    guard file.rejected.isEmpty, reasons.isEmpty else { return }
    file.text = []
    file.rows.columns = []
    file.rows.digest = []
    file.rows.offset = []
    file.rows.symbols = SymbolTable()
  }

  /// A cell of an accepted row; blank where the column is absent or the value is not stored.
  func cell(_ column: Int?, _ row: Int) -> Int64 {
    guard let column, column < file.rows.columns.count, let cells = file.rows.columns[column],
      row < cells.count
    else { return RowBlock.blank }
    return cells[row]
  }

  /// The text of a symbol cell.
  func text(_ cell: Int64) -> String {
    if cell >= 0 { return file.rows.symbols.text(Int32(truncatingIfNeeded: cell)) }
    return file.items(cell).joined(separator: "、")
  }

  /// The texts of a symbol cell: none for a blank, one, or those of a list.
  func items(_ cell: Int64) -> [String] { file.items(cell) }

  /// The village of a row, and whether a filled cell names none (which does not fall through).
  mutating func village(ofRow row: Int, column: Int?, book: inout VillageBook) -> (village: Int32, isUnnamed: Bool) {
    let cell = cell(column, row)
    guard cell != RowBlock.blank, cell >= 0, Int(cell) < villageBySymbol.count else {
      return (fallbackVillage(ofRow: row), false)
    }
    if villageBySymbol[Int(cell)] == FileState.unread {
      villageBySymbol[Int(cell)] = book.village(named: text(cell))
    }
    let village = villageBySymbol[Int(cell)]
    return (village, village == VillageBook.none)
  }

  /// The village of a row whose cell is blank: the file's, in a return the original's.
  func fallbackVillage(ofRow row: Int) -> Int32 {
    if file.isReturn, row < file.rows.returnOf.count, let village = originalVillage[file.rows.returnOf[row].file] {
      return village
    }
    return village
  }

  /// The place of a cell of an accepted row.
  func place(_ row: Int, column: Int? = nil) -> Place {
    place(row, column.flatMap { file.columnPlace($0, ofRow: row) })
  }

  private func place(_ row: Int, _ name: ColumnName?) -> Place {
    Place(
      file: file.path, row: Int(file.rows.row[row]), line: Int(file.rows.line[row]), column: name?.label,
      columnLetter: name?.letter)
  }

  /// A cell as it stood.
  func original(_ row: Int, _ column: Int?) -> String? {
    guard let column else { return nil }
    return file.cell(ofRow: row, column: column)
  }

  /// Rejects an accepted row for a reason; a row may have several.
  mutating func reject(_ row: Int, _ problem: FactProblem, column: Int? = nil) {
    reject(row, problem.at(place(row, column: column), cell: original(row, column), severity: .error))
  }

  /// The same where the reason stands under a heading that is no declared column's.
  mutating func reject(_ row: Int, _ problem: FactProblem, heading: String, cell: String) {
    reject(row, problem.at(place(row, file.columnName(heading: heading)), cell: cell, severity: .error))
  }

  private mutating func reject(_ row: Int, _ reason: Diagnostic) {
    fate[row] = .rejected
    reasons[row, default: []].append(reason)
    if !isTold(reason) { diagnostics.append(reason) }
  }

  /// Tells of an accepted row without rejecting it.
  mutating func tell(_ row: Int, _ problem: FactProblem, column: Int? = nil) {
    let diagnostic = problem.at(place(row, column: column), cell: original(row, column))
    if !isTold(diagnostic) { diagnostics.append(diagnostic) }
  }
}
