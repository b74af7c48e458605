/// Looking back from a row to what stood in the file.
extension ReadFile {
  /// The original cells of an accepted row, by its index in `rows`; empty for one that is not there.
  public func cells(ofRow row: Int) -> [String] {
    guard row >= 0, row < rows.count else { return [] }
    return text.withUnsafeBytes { raw in
      if dialect.isWorkbook {
        var cells: [CellRange] = []
        let base = rows.offset[row]
        _ = SheetText.split(raw, at: base, into: &cells)
        let texts = cells.map { raw.part(base + Int($0.start), base + Int($0.start) + Int($0.length)).string }
        return texts + [String](repeating: "", count: max(0, headings.count - texts.count))
      }
      // Up to the next row only: looking for the next quote may otherwise go through the whole file, for each row anew.
      let end = row + 1 < rows.count ? rows.offset[row + 1] : raw.count
      var source = CSVRecords(
        text: raw.part(0, end), dialect: dialect,
        from: RecordCursor(offset: rows.offset[row], row: rows.row[row], line: rows.line[row]))
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

  /// The original cell of a declared column in an accepted row; nil where the file has no such column.
  public func cell(ofRow row: Int, column: Int) -> String? {
    guard let cell = headings.firstIndex(where: { $0.column == column }) else { return nil }
    let cells = cells(ofRow: row)
    return cell < cells.count ? cells[cell] : ""
  }

  /// How a declared column is called in this file: its heading, or its letter where the heading is blank; nil where the file has none.
  public func columnLabel(_ column: Int) -> String? { columnName(column)?.label }

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
