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
    /// Text after a closing quote, at so many bytes.
    case textAfterQuote(Int)
  }

  /// The parser and what it gathers, at an address that does not change.
  private struct State {
    var parser = csv_parser()
    var sink = Sink()
  }

  private let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
  private static let strict = UInt8(CSV_STRICT | CSV_STRICT_FINI)

  init(delimiter: UInt8) {
    state.initialize(to: State())
    _ = csv_init(&state.pointee.parser, QuotedParser.strict)
    csv_set_delim(&state.pointee.parser, delimiter)
  }

  deinit {
    csv_free(&state.pointee.parser)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// The record under way, or the one just completed.
  var sink: Sink {
    @inline(__always) _read { yield state.pointee.sink }
    @inline(__always) _modify { yield &state.pointee.sink }
  }

  /// Whether a quoted cell is open: the next line belongs to it.
  var isInQuotes: Bool { state.pointee.parser.pstate == 2 && state.pointee.parser.quoted != 0 }

  /// Feeds bytes that begin and end within one line.
  func feed(_ line: Bytes) -> Progress {
    let taken = parse(line)
    guard taken < line.count else { return .taken }
    if state.pointee.parser.pstate == 2 {
      // Strict mode stops before the quote; without it the quote is kept as it stands.
      _ = csv_set_opts(&state.pointee.parser, 0)
      _ = parse(line.part(taken, taken + 1))
      _ = csv_set_opts(&state.pointee.parser, QuotedParser.strict)
      return .strayQuote(next: taken + 1)
    }
    return .textAfterQuote(taken)
  }

  /// The end of the text; false if a quoted cell was still open.
  func finish() -> Bool {
    csv_fini(
      &state.pointee.parser, { $2?.assumingMemoryBound(to: State.self).pointee.sink.field($0, $1) },
      { $1?.assumingMemoryBound(to: State.self).pointee.sink.isComplete = true }, state) == 0
  }

  /// Forgets the record under way.
  func reset() {
    _ = csv_set_opts(&state.pointee.parser, 0)
    _ = csv_fini(&state.pointee.parser, nil, nil, nil)
    _ = csv_set_opts(&state.pointee.parser, QuotedParser.strict)
    state.pointee.sink.clear()
  }

  private func parse(_ bytes: Bytes) -> Int {
    csv_parse(
      &state.pointee.parser, bytes.baseAddress, bytes.count,
      { $2?.assumingMemoryBound(to: State.self).pointee.sink.field($0, $1) },
      { $1?.assumingMemoryBound(to: State.self).pointee.sink.isComplete = true }, state)
  }
}
