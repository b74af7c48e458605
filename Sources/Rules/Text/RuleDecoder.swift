import Diagnostics

/// 解码: a rulebook's bytes to lines of scalars; UTF-8 only, so that a name means the same on every machine.
struct RuleDecoder {
  /// The largest rulebook that is read; far beyond any real one, and small enough for any machine.
  static let limit = 1_000_000

  /// The text with its lines, for places and excerpts.
  var text: SourceText
  /// The lines as scalars.
  var lines: [[Unicode.Scalar]]
  /// What is wrong with the bytes: nothing more can be read then.
  var trouble: (RuleSpan, Mistake)?

  /// Decodes a source; a byte order mark at its start is dropped.
  init(_ source: RuleSource) {
    lines = []
    text = SourceText(file: source.path, text: "")
    var bytes = source.bytes[...]
    let start = RuleSpan(line: 1, column: 1, width: 1)
    guard bytes.count <= RuleDecoder.limit else {
      trouble = (start, .tooLarge(bytes.count, limit: RuleDecoder.limit))
      return
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0) {
      trouble = (start, .notUTF8(isUTF16: true))
      return
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let decoded = String(decoding: bytes, as: UTF8.self)
    text = SourceText(file: source.path, text: decoded)
    lines = text.lines.map { Array($0.unicodeScalars) }
    guard let valid = String(validating: bytes, as: UTF8.self) else {
      trouble = (firstReplacement() ?? start, .notUTF8(isUTF16: false))
      return
    }
    _ = valid
    for (number, line) in lines.enumerated() {
      for (offset, scalar) in line.enumerated() where RuleDecoder.isForbidden(scalar) {
        trouble = (RuleSpan(line: number + 1, column: offset + 1, width: 1), .controlCharacter(scalar))
        return
      }
    }
  }

  private func firstReplacement() -> RuleSpan? {
    for (number, line) in lines.enumerated() {
      if let offset = line.firstIndex(of: "\u{FFFD}") {
        return RuleSpan(line: number + 1, column: offset + 1, width: 1)
      }
    }
    return nil
  }

  /// Characters that YAML does not allow, and line ends that no editor shows: they would move every line number.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
