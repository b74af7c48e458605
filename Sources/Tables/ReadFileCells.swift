import Diagnostics

/// Looking back from a row to what stood in the file.
extension ReadFile {
  /// The text with what is needed to cut rows out of it again.
  public var original: OriginalText { OriginalText(text: text, dialect: dialect, width: headings.count) }

  /// The original cells of an accepted row, by its index in `rows`; empty for one that is not there.
  public func cells(ofRow row: Int) -> [String] { original.cells(bytes(ofRow: row)) }

  /// The original cells of a rejected row, by its index in `rejected`; empty for one that is not there.
  public func cells(ofRejected index: Int) -> [String] {
    guard rejected.indices.contains(index) else { return [] }
    return original.cells(rejected[index].bytes)
  }

  /// The original cells of a record of a matrix in which nothing is marked, by its index in `unmarked`.
  public func cells(ofUnmarked index: Int) -> [String] {
    guard unmarked.indices.contains(index) else { return [] }
    return original.cells(unmarked[index].bytes)
  }

  /// Where an accepted row stands, by its index in `rows`.
  public func bytes(ofRow row: Int) -> RowBytes {
    guard row >= 0, row < rows.count else { return RowBytes(start: 0, end: 0) }
    // Up to the next record only: looking for the next quote may otherwise go through the whole file, for each row anew.
    var next = row + 1
    while next < rows.count, rows.offset[next] == rows.offset[row] { next += 1 }
    return RowBytes(start: rows.offset[row], end: next < rows.count ? rows.offset[next] : text.count)
  }

  /// The number of records that gave rows: in a matrix a record gives one for each meeting.
  public var recordCount: Int {
    guard !rows.meeting.isEmpty else { return rows.count }
    return rows.row.indices.count { isFirstOfRecord($0) }
  }

  /// Whether a row is the first of its record, as all are but in a matrix.
  public func isFirstOfRecord(_ row: Int) -> Bool {
    rows.meeting.isEmpty || row == 0 || rows.row[row] != rows.row[row - 1]
  }

  /// The cell of a record in which a declared column stands for an accepted row; in a matrix the meeting's, whose
  /// heading gives its date and type. Nil where the file has none.
  public func cellIndex(ofRow row: Int, column: Int) -> Int? {
    if row >= 0, row < rows.meeting.count, meetings.indices.contains(Int(rows.meeting[row])) {
      let meeting = meetings[Int(rows.meeting[row])]
      if let cell = meeting.cells[column] { return cell }
      return headings.firstIndex { $0.column == column && $0.meeting == nil }
        ?? (matrixColumns.contains(column) ? meeting.firstCell : nil)
    }
    return headings.firstIndex { $0.column == column }
  }

  /// The original cell of a declared column in an accepted row, in a matrix for date and type the heading; nil where
  /// the file has no such column.
  public func cell(ofRow row: Int, column: Int) -> String? {
    guard let cell = cellIndex(ofRow: row, column: column) else { return nil }
    if matrixColumns.contains(column), headings[cell].column != column { return headings[cell].text }
    let cells = cells(ofRow: row)
    return cell < cells.count ? cells[cell] : ""
  }

  /// The texts of a symbol or list cell of this file: none for a blank, one, or those of a list.
  public func items(_ cell: Int64) -> [String] {
    guard cell != RowBlock.blank else { return [] }
    if cell >= 0 { return [rows.symbols.text(Int32(truncatingIfNeeded: cell))] }
    let list = Int(~cell)
    return list < rows.lists.count ? rows.lists[list].map { rows.symbols.text($0) } : []
  }

  /// What a text column says in a rejected row; empty where it could not be read, is blank or was not looked at.
  public func items(ofRejected index: Int, column: Int) -> [String] {
    guard rejectedColumns.indices.contains(column), let cells = rejectedColumns[column], cells.indices.contains(index)
    else { return [] }
    return items(cells[index])
  }

  /// Of the texts in the cells of a rejected row those that are known, each once; a cell is split like a list and cleaned
  /// as a name and as an id, so that a person is found wherever the name or the id stands.
  public func texts(ofRejected index: Int, among known: SymbolTable) -> [Int32] {
    guard rejected.indices.contains(index) else { return [] }
    var found: [Int32] = []
    var seen: Set<Int32> = []
    func look(_ symbol: Int32?) {
      if let symbol, seen.insert(symbol).inserted { found.append(symbol) }
    }
    for cell in cells(ofRejected: index) {
      var cell = cell
      let isPlain = cell.withUTF8 { bytes in
        // An id may end in x, which cleaning makes X.
        guard NameCleaner.isVerbatim(Bytes(bytes)), bytes.last != 0x78 else { return false }
        look(known.find(Bytes(bytes)))
        return true
      }
      if isPlain { continue }
      // ="001" is unwrapped as it stands; a quote without another half is left out.
      for text in cell.contains("\"") ? [cell, cell.filter { $0 != "\"" }] : [cell] {
        for item in Cleaning.splitList(text) {
          look(known.find(Cleaning.name(item)))
          look(known.find(Cleaning.id(item)))
        }
      }
    }
    return found
  }

  /// How a declared column is called in this file: its heading, or its letter where the heading is blank; nil where
  /// the file has none.
  public func columnLabel(_ column: Int) -> String? { columnName(column)?.label }

  /// How the column is called in which a declared column stands for a row: in a matrix that of the row's meeting.
  public func columnPlace(_ column: Int, ofRow row: Int) -> ColumnName? {
    meetings.isEmpty ? columnName(column) : cellIndex(ofRow: row, column: column).map(name)
  }

  /// The label of a declared column, and the letter under which a spreadsheet shows it; nil where the file has none.
  public func columnName(_ column: Int) -> ColumnName? {
    headings.firstIndex { $0.column == column }.map(name)
  }

  /// The same of a heading that is no declared column's, such as 原行.
  public func columnName(heading: String) -> ColumnName? {
    headings.firstIndex { Cleaning.text($0.text) == heading }.map(name)
  }

  private func name(_ cell: Int) -> ColumnName {
    let text = Cleaning.text(headings[cell].text).filter { !$0.isNewline }
    let letter = Place.letter(ofColumn: cell)
    return ColumnName(label: text.isEmpty ? letter : text, letter: letter)
  }
}

/// 列称: how people find a column in a file.
public struct ColumnName: Sendable, Hashable {
  /// Its heading as it stands, or the letter where that is blank.
  public var label: String
  /// The spreadsheet's letter: `E`.
  public var letter: String

  /// Both.
  public init(label: String, letter: String) {
    self.label = label
    self.letter = letter
  }
}
