import Diagnostics

/// 任意文本表: a delimited text that need fit no declared table: its dialect, its header, its records, nothing lost.
public struct AnyText: Sendable {
  /// `UTF-8`, `UTF-8-BOM`, `UTF-16LE`, `UTF-16BE`, `GB18030`, `Windows-1252`.
  public var encoding = ""
  /// How it is cut.
  public var dialect = TextDialect(delimiter: ",")
  /// `LF`, `CRLF`, `CR` or several of them.
  public var lineEnds = ""
  /// The tables, one after the other; one as a rule.
  public var tables: [AnyTable] = []
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

/// 任意表: a header and the records under it, held by where they begin in the text and cut when they are asked for.
public struct AnyTable: Sendable {
  /// The row of the header as the spreadsheet numbers it; 0 where the first record looks like data.
  public var headerRow = 0
  /// By record, the header included: its row.
  public private(set) var rows: [Int32] = []
  /// By record: where it begins in the text, in bytes.
  private var starts: [Int] = []
  private let text: [UInt8]
  private let dialect: TextDialect
  /// The number of cells by which the text's odd quotes were read.
  private let width: Int

  init(text: [UInt8], dialect: TextDialect, width: Int) {
    (self.text, self.dialect, self.width) = (text, dialect, width)
  }

  /// How many records it has, the header included.
  public var count: Int { rows.count }

  /// The cells of a record as they stood, quotes undone; none where there is no such record.
  public func record(_ index: Int) -> [String] {
    cells(index).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The records by RFC 4180 in UTF-8.
  public func cleanCSV() -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    for index in rows.indices { CleanCSV.append(cells(index), to: &out) }
    return out
  }

  mutating func append(_ record: AnyRecord) {
    rows.append(Int32(clamping: record.row))
    starts.append(record.start)
  }

  private func cells(_ index: Int) -> [[UInt8]] {
    guard starts.indices.contains(index) else { return [] }
    return text.withUnsafeBytes { raw in
      var source = AnyRecords(text: raw, dialect: dialect, from: starts[index])
      return source.next(width: width)?.cells ?? []
    }
  }
}
