/// Looking back from a row to what stood in the file.
extension ReadFile {
  /// The original cells of an accepted row, by its index in `rows`; empty for one that is not there.
  public func cells(ofRow row: Int) -> [String] {
    guard row >= 0, row < rows.count else { return [] }
    // Up to the next record only: looking for the next quote may otherwise go through the whole file, for each row anew.
    var next = row + 1
    while next < rows.count, rows.offset[next] == rows.offset[row] { next += 1 }
    return cells(
      at: RecordCursor(offset: rows.offset[row], row: rows.row[row], line: rows.line[row]),
      before: next < rows.count ? rows.offset[next] : nil)
  }

  /// The original cells of a record of a matrix in which nothing is marked, by its index in `unmarked`.
  public func cells(ofUnmarked index: Int) -> [String] {
    guard unmarked.indices.contains(index) else { return [] }
    let (row, line, offset) = unmarked[index]
    return cells(at: RecordCursor(offset: offset, row: row, line: line), before: nil)
  }

  private func cells(at cursor: RecordCursor, before end: Int?) -> [String] {
    text.withUnsafeBytes { raw in
      if dialect.isWorkbook {
        var cells: [CellRange] = []
        let base = cursor.offset
        _ = SheetText.split(raw, at: base, into: &cells)
        let texts = cells.map { raw.part(base + Int($0.start), base + Int($0.start) + Int($0.length)).string }
        return texts + [String](repeating: "", count: max(0, headings.count - texts.count))
      }
      var source = CSVRecords(text: raw.part(0, end ?? raw.count), dialect: dialect, from: cursor)
      var batch = RecordBatch()
      guard source.fill(&batch, limit: 1), let record = batch.records.first else { return [] }
      return batch.cells.withUnsafeBufferPointer { cells in
        batch.side.withUnsafeBytes { side in
          let view = RecordView(record, cells: cells, text: source.text, side: side)
          return (0..<view.width).map { view[$0].string }
        }
      }
    }
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
    let letter = Sheet.letter(cell)
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
