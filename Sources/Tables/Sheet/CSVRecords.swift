/// 分隔方式: how a text is cut into cells.
struct Dialect {
  /// The byte between cells; U+001F where the text used the full-width comma, which was translated.
  var delimiter: UInt8 = 0x2C
  var isWideComma = false
  /// Whether a CR without LF ends lines.
  var hasLoneReturns = false
  /// Whether the text is a sheet of a workbook, written down as `SheetText` does.
  var isWorkbook = false
  /// Where the first record begins (behind a `sep=` line, which is a line but no row).
  var start = RecordCursor()

  /// As `ReadFile.delimiter` names it.
  var name: String { isWorkbook ? "" : isWideComma ? "，" : String(UnicodeScalar(delimiter)) }
}

/// 文本记录: the records of a delimited text, with rows as a spreadsheet numbers them and physical lines.
///
/// A line without quotes is cut directly; any other goes through libcsv, line by line (INTAKE section 4.5).
struct CSVRecords: RecordSource {
  /// A quote that does not close within so many lines, or characters, was never meant to be one.
  static let longestCell = (lines: 50, characters: 32_767)

  let text: Bytes
  let dialect: Dialect
  var at: RecordCursor
  // The next line feed, return and quote at or after where reading stands: found once, however far away.
  private var nextFeed = -1
  private var nextReturn = -1
  private var nextQuote = -1
  /// From where the next return was looked for.
  private var soughtReturn = 0
  let parser: QuotedParser
  /// How many cells a record should have; 0 while no header is known.
  private(set) var width = 0

  init(text: Bytes, dialect: Dialect, from cursor: RecordCursor? = nil) {
    self.text = text
    self.dialect = dialect
    at = cursor ?? dialect.start
    parser = QuotedParser(delimiter: dialect.delimiter)
  }

  mutating func move(to cursor: RecordCursor) {
    if cursor.offset < at.offset { forgetNext(from: cursor.offset) }
    at = cursor
  }

  /// Before going back to an offset: what comes next from there is to be found anew. Of returns there may be none in
  /// the rest of a large file, which is not looked through again for each record that is sent back.
  mutating func forgetNext(from offset: Int) {
    nextFeed = -1
    nextQuote = -1
    if offset < soughtReturn { nextReturn = -1 }
  }

  mutating func expect(width: Int) { self.width = width }

  mutating func fill(_ batch: inout RecordBatch, limit: Int) -> Bool {
    let before = batch.records.count
    let delimiter = dialect.delimiter
    while at.offset < text.count, batch.records.count &- before < limit {
      let start = at.offset
      let (end, next) = lineEnd(start)
      if nextQuote < start { nextQuote = LineScan.find(0x22, in: text, from: start) ?? text.count }
      if nextQuote < end {
        readQuoted(into: &batch)
        continue
      }
      let position = at
      at = RecordCursor(offset: next, row: position.row &+ 1, line: position.line &+ 1)
      let first = batch.cells.count
      if !PlainSplit.isBlank(text, start, end, delimiter: delimiter) {
        PlainSplit.split(text, start, end, base: start, delimiter: delimiter, into: &batch.cells)
      }
      batch.records.append(
        Record(start: position, next: at, first: first, width: batch.cells.count &- first, base: start))
    }
    return batch.records.count > before
  }

  /// Where the physical line that begins at an offset ends, without and with its line end.
  @inline(__always)
  mutating func lineEnd(_ start: Int) -> (end: Int, next: Int) {
    if nextFeed < start { nextFeed = LineScan.find(0x0A, in: text, from: start) ?? text.count }
    if dialect.hasLoneReturns {
      if nextReturn < start {
        nextReturn = LineScan.find(0x0D, in: text, from: start) ?? text.count
        soughtReturn = start
      }
      if nextReturn < nextFeed {
        return (nextReturn, text.at(nextReturn &+ 1) == 0x0A ? nextReturn &+ 2 : nextReturn &+ 1)
      }
    }
    guard nextFeed < text.count else { return (nextFeed, nextFeed) }
    return (nextFeed > start && text[nextFeed &- 1] == 0x0D ? nextFeed &- 1 : nextFeed, nextFeed &+ 1)
  }
}
