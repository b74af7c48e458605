import Diagnostics

/// 读任意文本: finds the dialect, then the header, then takes record by record.
struct AnyTextReader {
  /// How many records tell how wide a record is.
  private static let sample = 500

  let path: String
  var result = AnyText()
  private var header: [String] = []
  private var width = 1
  private var isAfterBlank = false
  private var text: [UInt8] = []

  init(path: String) { self.path = path }

  mutating func read(_ bytes: [UInt8]) {
    let decoded = AnyDecoding.decode(bytes)
    result.encoding = decoded.encoding
    text = decoded.bytes
    decoded.bytes.withUnsafeBytes { text in
      result.lineEnds = LineEnds.name(text)
      result.dialect = DialectGuess.choose(text)
      width = AnyTextReader.width(text, result.dialect)
      var window = RecordWindow(AnyRecords(text: text, dialect: result.dialect), width: width)
      passHead(&window)
      while let record = window.next() { take(record, &window) }
      result.read = window.read
    }
    tellWidths()
  }

  /// The commonest width.
  private static func width(_ text: Bytes, _ dialect: TextDialect) -> Int {
    var source = AnyRecords(text: text, dialect: dialect)
    var widths: [Int: Int] = [:]
    var seen = 0
    while seen < sample, let record = source.next() {
      seen += 1
      if !record.isBlank { widths[record.cells.count, default: 0] += 1 }
    }
    return widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
  }

  /// What stands above the header: told, for it is not in what is written.
  private mutating func passHead(_ window: inout RecordWindow) {
    // `sep=;` is a line for the program, not a row.
    if let record = window.peek(1).first,
      record.cells.first.map({ $0.starts(with: Array("sep=".utf8)) || $0.starts(with: Array("SEP=".utf8)) }) == true
    {
      _ = window.next()
      result.dropped.title += 1
    }
    for _ in 0..<AnyHeader.find(window.peek(HeaderSearch.depth), width: width) {
      guard let record = window.next() else { return }
      guard !record.isBlank else {
        result.dropped.blank += 1
        continue
      }
      result.dropped.title += 1
      let cells = record.cells.map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty }
      tell(Problem.titleLeftOut, record, .note, cell: cells.joined(separator: " "))
    }
  }

  private mutating func tell(_ problem: Problem, _ record: AnyRecord, _ severity: Severity, cell: String? = nil) {
    let place = Place(file: path, row: record.row, line: record.line)
    result.diagnostics.append(problem.at(place, severity, cell: cell))
  }

  private mutating func take(_ record: AnyRecord, _ window: inout RecordWindow) {
    if record.isBlank, !record.hasQuoted {
      result.dropped.blank += 1
      isAfterBlank = true
      return
    }
    defer { isAfterBlank = false }
    let cells = record.cells.map { String(decoding: $0, as: UTF8.self) }
    if result.tables.isEmpty {
      begin(record, cells)
      return
    }
    if header.count > 1, cells == header {
      result.dropped.header += 1
      tell(Problem.headerLeftOut, record, .note)
      return
    }
    if AnyHeader.beginsTable(record, header: header, isAfterBlank: isAfterBlank, following: { window.peek($0) }) {
      tell(Problem.tableApart(result.tables.count + 1), record, .warning, cell: cells.first)
      begin(record, cells)
      return
    }
    tellQuotes(record, cells)
    if cells.count != header.count {
      let shown = cells.prefix(3).joined(separator: " | ")
      tell(Problem.otherWidth(cells.count, header: header.count), record, .warning, cell: shown)
    }
    result.tables[result.tables.count - 1].append(record)
  }

  private mutating func begin(_ record: AnyRecord, _ cells: [String]) {
    header = cells
    var table = AnyTable(text: text, dialect: result.dialect, width: width)
    table.headerRow = AnyHeader.isText(record) ? record.row : 0
    table.append(record)
    result.tables.append(table)
    tellQuotes(record, cells)
  }

  private mutating func tellQuotes(_ record: AnyRecord, _ cells: [String]) {
    guard record.isOdd || record.hasInnerQuote else { return }
    let cell = cells.first { $0.unicodeScalars.contains(UnicodeScalar(result.dialect.quote)) }
    tell(
      record.isOdd ? Problem.strangeQuotes : Problem.innerQuote, record, record.isOdd ? .warning : .note, cell: cell)
  }

  /// Where nearly every row differs from the header, it is the header that is odd: one sentence in place of thousands.
  private mutating func tellWidths() {
    let odd = result.diagnostics.count { $0.code == Problem.otherWidthCode }
    let rows = result.tables.map(\.count).reduce(0, +)
    guard odd > 20, odd * 2 > rows, let first = result.tables.first else { return }
    result.diagnostics.removeAll { $0.code == Problem.otherWidthCode }
    result.diagnostics.append(
      Problem.mostWidths(odd, of: rows, header: first.record(0).count).at(
        Place(file: path, row: first.rows.first.map { Int($0) }), .warning))
  }
}

/// 预看窗: the records of a text with a look at those that follow.
struct RecordWindow {
  private var source: AnyRecords
  private let width: Int
  private var ahead: [AnyRecord] = []
  /// How many were taken.
  private(set) var read = 0

  init(_ source: AnyRecords, width: Int) { (self.source, self.width) = (source, width) }

  mutating func next() -> AnyRecord? {
    let record = ahead.isEmpty ? source.next(width: width) : ahead.removeFirst()
    if record != nil { read += 1 }
    return record
  }

  /// The next records, at most `count` of them.
  mutating func peek(_ count: Int) -> ArraySlice<AnyRecord> {
    while ahead.count < count, let record = source.next(width: width) { ahead.append(record) }
    return ahead.prefix(count)
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
