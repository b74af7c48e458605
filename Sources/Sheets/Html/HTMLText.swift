/// HTML 文本: markup written byte by byte; whatever comes from the input is escaped.
struct HTMLText {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Markup of ours, as it stands.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Bytes that were made safe before.
  mutating func verbatim(_ data: [UInt8]) { bytes.append(contentsOf: data) }

  /// A text between tags or inside a quoted attribute.
  mutating func text(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "\""): raw("&quot;")
      case UInt8(ascii: "'"): raw("&#39;")
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: raw("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }
}
