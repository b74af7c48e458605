import Diagnostics

/// 任意文本表: a delimited text that need fit no declared table: its dialect, its header, its records, nothing lost.
public struct AnyText: Sendable {
  /// 表: a header and the records under it.
  public struct Table: Sendable {
    /// The header and the records, cells as they stood, quotes undone.
    public var records: [[String]] = []
    /// The row of the header as the spreadsheet numbers it; 0 where the first record looks like data.
    public var headerRow = 0
    /// By record: its row.
    public var rows: [Int] = []
  }

  /// `UTF-8`, `UTF-8-BOM`, `UTF-16LE`, `UTF-16BE`, `GB18030`, `Windows-1252`.
  public var encoding = ""
  /// How it is cut.
  public var dialect = TextDialect(delimiter: ",")
  /// `LF`, `CRLF`, `CR` or several of them.
  public var lineEnds = ""
  /// The tables, one after the other; one as a rule.
  public var tables: [Table] = []
  /// Records read, blank ones included.
  public var read = 0
  /// Lines above the header, headers that were repeated, and blank lines: not in `tables`.
  public var dropped = DroppedCounts()
  /// Rows that want a look, and what was left out.
  public var diagnostics: [Diagnostic] = []

  /// Reads a text.
  public static func read(path: String, bytes: [UInt8]) -> AnyText {
    var reader = AnyTextReader(path: path)
    reader.read(bytes)
    return reader.result
  }
}

/// 读任意文本: finds the dialect, then the header, then takes record by record.
struct AnyTextReader {
  let path: String
  var result = AnyText()
  private var header: [String] = []
  private var headerWidth = 0
  private var wide: [Place] = []
  private var isAfterBlank = false

  init(path: String) { self.path = path }

  mutating func read(_ bytes: [UInt8]) {
    let decoded = AnyDecoding.decode(bytes)
    result.encoding = decoded.encoding
    decoded.bytes.withUnsafeBytes { text in
      result.lineEnds = LineEnds.name(text)
      result.dialect = DialectGuess.choose(text)
      read(text)
    }
  }

  private mutating func read(_ text: Bytes) {
    var source = AnyRecords(text: text, dialect: result.dialect)
    var records: [AnyRecord] = []
    var widths: [Int: Int] = [:]
    while records.count < 500, let record = source.next() {
      records.append(record)
      if !record.isBlank { widths[record.cells.count, default: 0] += 1 }
    }
    let width = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
    source = AnyRecords(text: text, dialect: result.dialect)
    records.removeAll(keepingCapacity: true)
    while let record = source.next(width: width) { records.append(record) }
    result.read = records.count
    // `sep=;` is a line for the program, not a row.
    var first = 0
    if let record = records.first,
      record.cells.first.map({ $0.starts(with: Array("sep=".utf8)) || $0.starts(with: Array("SEP=".utf8)) }) == true
    {
      first = 1
      result.dropped.title += 1
    }
    let start = AnyHeader.find(records, from: first, width: width)
    for index in first..<max(first, start) {
      if records[index].isBlank { result.dropped.blank += 1 } else { leaveOut(records[index]) }
    }
    for index in records.indices.dropFirst(max(first, start)) { take(records, index) }
    tellWidths()
  }

  /// A line above the header: told, for it is not in what is written.
  private mutating func leaveOut(_ record: AnyRecord) {
    result.dropped.title += 1
    let text = record.cells.map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty }.joined(separator: " ")
    result.diagnostics.append(Problem.titleLeftOut.at(place(record), .note, cell: text))
  }

  private func place(_ record: AnyRecord) -> Place { Place(file: path, row: record.row, line: record.line) }

  private mutating func take(_ records: [AnyRecord], _ index: Int) {
    let record = records[index]
    if record.isBlank, !record.hasQuoted {
      result.dropped.blank += 1
      isAfterBlank = true
      return
    }
    let cells = record.cells.map { String(decoding: $0, as: UTF8.self) }
    defer { isAfterBlank = false }
    if result.tables.isEmpty {
      begin(record, cells)
      return
    }
    if headerWidth > 1, cells == header {
      result.dropped.header += 1
      result.diagnostics.append(Problem.headerLeftOut.at(place(record), .note))
      return
    }
    if AnyHeader.beginsTable(records, index, header: header, isAfterBlank: isAfterBlank) {
      result.diagnostics.append(
        Problem.tableApart(result.tables.count + 1).at(place(record), .warning, cell: cells.first))
      begin(record, cells)
      return
    }
    if record.strays > 0 {
      result.diagnostics.append(
        Problem.strangeQuotes.at(place(record), .warning, cell: cells.first { $0.contains("\"") }))
    }
    if cells.count != headerWidth {
      let shown = cells.prefix(3).joined(separator: " | ")
      result.diagnostics.append(
        Problem.otherWidth(cells.count, header: headerWidth).at(place(record), .warning, cell: shown))
    }
    append(record, cells)
  }

  private mutating func begin(_ record: AnyRecord, _ cells: [String]) {
    header = cells
    headerWidth = cells.count
    result.tables.append(AnyText.Table(headerRow: AnyHeader.isText(record) ? record.row : 0))
    if record.strays > 0 {
      result.diagnostics.append(
        Problem.strangeQuotes.at(place(record), .warning, cell: cells.first { $0.contains("\"") }))
    }
    append(record, cells)
  }

  private mutating func append(_ record: AnyRecord, _ cells: [String]) {
    let last = result.tables.count - 1
    guard last >= 0 else { return }
    result.tables[last].records.append(cells)
    result.tables[last].rows.append(record.row)
  }

  /// Where nearly every row differs from the header, it is the header that is odd: one sentence in place of thousands.
  private mutating func tellWidths() {
    let odd = result.diagnostics.filter { $0.code == Problem.otherWidthCode }
    let rows = result.tables.map(\.records.count).reduce(0, +)
    guard odd.count > 20, odd.count * 2 > rows, let first = odd.first else { return }
    result.diagnostics.removeAll { $0.code == Problem.otherWidthCode }
    result.diagnostics.append(Problem.mostWidths(odd.count, of: rows, header: headerWidth).at(first.place, .warning))
  }
}

/// 行尾: which line ends a text has.
enum LineEnds {
  static func name(_ text: Bytes) -> String {
    var feeds = 0
    var pairs = 0
    var returns = 0
    var index = 0
    while index < text.count {
      if text[index] == 0x0A {
        feeds += 1
      } else if text[index] == 0x0D {
        if text.at(index + 1) == 0x0A {
          pairs += 1
          index += 1
        } else {
          returns += 1
        }
      }
      index += 1
    }
    return [("CRLF", pairs), ("LF", feeds), ("CR", returns)].filter { $0.1 > 0 }.map(\.0).joined(separator: "+")
  }
}
