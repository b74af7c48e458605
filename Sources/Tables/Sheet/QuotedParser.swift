import CLibcsv

/// libcsv, which is the authority on quotes, fed one physical line at a time.
///
/// In strict mode it stops at a quote that is out of place and says where; what to do then is decided by `CSVRecords`.
final class QuotedParser {
  /// What the callbacks gather of the record under way.
  struct Sink {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var isComplete = false

    mutating func field(_ start: UnsafeMutableRawPointer?, _ length: Int) {
      if let start { bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: length)) }
      ends.append(bytes.count)
    }

    mutating func clear() {
      bytes.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      isComplete = false
    }
  }

  /// How far a line was taken.
  enum Progress {
    case taken
    /// A quote inside an unquoted cell: it was kept, the rest goes on.
    case strayQuote(next: Int)
    /// Text after a closing quote.
    case textAfterQuote
  }

  private var parser = csv_parser()
  var sink = Sink()
  private static let strict = UInt8(CSV_STRICT | CSV_STRICT_FINI)

  init(delimiter: UInt8) {
    _ = csv_init(&parser, QuotedParser.strict)
    csv_set_delim(&parser, delimiter)
  }

  deinit { csv_free(&parser) }

  /// Whether a quoted cell is open: the next line belongs to it.
  var isInQuotes: Bool { parser.pstate == 2 && parser.quoted != 0 }
  /// Whether a record is under way.
  var isOpen: Bool { parser.pstate != 0 }
  /// The bytes of the cell under way.
  var cellSize: Int { parser.entry_pos }

  /// Feeds bytes that begin and end within one line.
  func feed(_ line: Bytes) -> Progress {
    let taken = parse(line)
    guard taken < line.count else { return .taken }
    if parser.pstate == 2 {
      // Strict mode stops before the quote; without it the quote is kept as it stands.
      _ = csv_set_opts(&parser, 0)
      _ = parse(line.part(taken, taken + 1))
      _ = csv_set_opts(&parser, QuotedParser.strict)
      return .strayQuote(next: taken + 1)
    }
    return .textAfterQuote
  }

  /// The end of the text; false if a quoted cell was still open.
  func finish() -> Bool {
    withUnsafeMutablePointer(to: &sink) { sink in
      csv_fini(
        &parser, { $2?.assumingMemoryBound(to: Sink.self).pointee.field($0, $1) },
        { $1?.assumingMemoryBound(to: Sink.self).pointee.isComplete = true }, sink) == 0
    }
  }

  /// Forgets the record under way.
  func reset() {
    _ = csv_set_opts(&parser, 0)
    _ = csv_fini(&parser, nil, nil, nil)
    _ = csv_set_opts(&parser, QuotedParser.strict)
    sink.clear()
  }

  private func parse(_ bytes: Bytes) -> Int {
    withUnsafeMutablePointer(to: &sink) { sink in
      csv_parse(
        &parser, bytes.baseAddress, bytes.count,
        { $2?.assumingMemoryBound(to: Sink.self).pointee.field($0, $1) },
        { $1?.assumingMemoryBound(to: Sink.self).pointee.isComplete = true }, sink)
    }
  }
}
