/// 原文: the decoded text of a file, from which a row is cut again as it stood; it shares the file's bytes.
///
/// An object, so that whoever holds a million rows of it holds a million references.
public final class OriginalText: Sendable {
  private let text: [UInt8]
  private let dialect: Dialect
  private let width: Int
  private let dropped: Set<Int>

  init(text: [UInt8], dialect: Dialect, width: Int, dropped: Set<Int> = []) {
    self.text = text
    self.dialect = dialect
    self.width = width
    self.dropped = dropped
  }

  /// The same text whose rows are given without the cells at these indices.
  public func without(cells dropped: Set<Int>) -> OriginalText {
    OriginalText(text: text, dialect: dialect, width: width, dropped: dropped)
  }

  /// The cells of a row; empty where no record stands.
  public func cells(_ row: RowBytes) -> [String] {
    let cells = all(row)
    return dropped.isEmpty ? cells : cells.indices.filter { !dropped.contains($0) }.map { cells[$0] }
  }

  private func all(_ row: RowBytes) -> [String] {
    guard row.start >= 0, row.start < row.end, row.end <= text.count else { return [] }
    return text.withUnsafeBytes { raw in
      if dialect.isWorkbook { return sheetCells(raw, row) }
      return row.isUnreadable ? cutCells(raw, row) : recordCells(raw.part(0, row.end), row)
    }
  }

  private func sheetCells(_ raw: Bytes, _ row: RowBytes) -> [String] {
    var cells: [CellRange] = []
    _ = SheetText.split(raw, at: row.start, into: &cells)
    let texts = OriginalText.strings(cells, raw, from: row.start)
    return texts + [String](repeating: "", count: max(0, width - texts.count))
  }

  private func recordCells(_ raw: Bytes, _ row: RowBytes) -> [String] {
    var source = CSVRecords(text: raw, dialect: dialect, from: RecordCursor(offset: row.start))
    var batch = RecordBatch()
    guard source.fill(&batch, limit: 1), let record = batch.records.first else { return [] }
    return batch.cells.withUnsafeBufferPointer { cells in
      batch.side.withUnsafeBytes { side in
        let view = RecordView(record, cells: cells, text: raw, side: side)
        return (0..<view.width).map { view[$0].string }
      }
    }
  }

  /// As `CSVRecords` hands over a record whose quotes cannot be understood.
  private func cutCells(_ raw: Bytes, _ row: RowBytes) -> [String] {
    var end = row.end
    if raw[end - 1] == 0x0A { end -= 1 }
    if end > row.start, raw[end - 1] == 0x0D { end -= 1 }
    var cells: [CellRange] = []
    PlainSplit.split(raw, row.start, end, base: row.start, delimiter: dialect.delimiter, into: &cells)
    return OriginalText.strings(cells, raw, from: row.start)
  }

  private static func strings(_ cells: [CellRange], _ raw: Bytes, from base: Int) -> [String] {
    cells.map { raw.part(base + Int($0.start), base + Int($0.start) + Int($0.length)).string }
  }
}

/// 行位: where a row's record stands in the decoded text, in bytes.
public struct RowBytes: Sendable, Hashable {
  /// Its first byte.
  public var start: Int
  /// Behind its last byte, its line end included; for an accepted row the next accepted one may begin here.
  public var end: Int
  /// Whether its quotes cannot be understood: it is cut at its delimiters as it stands.
  public var isUnreadable = false
}
