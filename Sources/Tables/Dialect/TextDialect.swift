/// 文本方言: how a delimited text of any origin is cut into cells.
///
/// Villages' tables are cut by `Dialect`, which SPEC keeps narrow; this one serves `inspect --as-csv`, for any text.
public struct TextDialect: Sendable, Hashable {
  /// What stands between cells: one character or several (`, `, `||`), in UTF-8.
  public var delimiter: [UInt8]
  /// What may stand around a cell: `"` or `'`.
  public var quote: UInt8
  /// What makes a quote inside quotes a character, beside doubling it: `\`, or NUL in some dumps; 0xFF: only doubling.
  var escape: UInt8 = TextDialect.none

  static let none: UInt8 = 0xFF

  /// The delimiters that are tried, those that are likelier first.
  static let candidates: [[UInt8]] = [",", ";", "\t", "|", "，", "§", "\u{1F}", "^", "~", "#", ":", " "].map {
    Array($0.utf8)
  }

  /// A dialect.
  public init(delimiter: String, quote: UInt8 = 0x22) {
    self.init(Array(delimiter.utf8), quote: quote)
  }

  init(_ delimiter: [UInt8], quote: UInt8 = 0x22, escape: UInt8 = TextDialect.none) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
  }

  /// The delimiter as text.
  public var delimiterText: String { String(decoding: delimiter, as: UTF8.self) }

  /// The escape character, if there is one.
  public var escapeText: String? {
    escape == TextDialect.none ? nil : escape == 0 ? "\\0" : String(UnicodeScalar(escape))
  }

  /// Whether the delimiter stands inside cells more often than between them.
  var isUnlikely: Bool { [0x20, 0x3A, 0x23].contains(delimiter.first) }

  /// Whether blanks are part of the delimiter, so that none beside a quote may be passed over.
  var isBlank: Bool { delimiter.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
