/// 转义文本: `_x000D_` in a workbook's text stands for a character that XML cannot hold.
enum EscapedText {
  /// Undoes the escapes in the bytes from `start` on.
  static func unescape(_ text: inout [UInt8], from start: Int) {
    guard start >= 0, start < text.count, let first = find(text, from: start) else { return }
    var result: [UInt8] = []
    result.reserveCapacity(text.count - first)
    var index = first
    var high: UInt32?
    var copied = first
    while let hit = find(text, from: index) {
      guard let unit = unit(text, at: hit) else {
        index = hit + 2
        continue
      }
      if copied < hit { high = nil }
      result.append(contentsOf: text[copied..<hit])
      index = hit + 7
      copied = index
      switch unit {
      case 0xD800...0xDBFF: high = unit
      case 0xDC00...0xDFFF:
        // Half a character without its other half is none.
        if let upper = high { append(0x1_0000 + (upper - 0xD800) << 10 + (unit - 0xDC00), to: &result) }
        high = nil
      case 0: high = nil
      default:
        append(unit, to: &result)
        high = nil
      }
    }
    result.append(contentsOf: text[copied...])
    text.replaceSubrange(first..., with: result)
  }

  /// The next `_x`.
  private static func find(_ text: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 6 < text.count {
      if text[index] == 0x5F, text[index + 1] == 0x78 { return index }
      index += 1
    }
    return nil
  }

  /// The code unit of `_xHHHH_`.
  private static func unit(_ text: [UInt8], at index: Int) -> UInt32? {
    guard index + 6 < text.count, text[index + 6] == 0x5F else { return nil }
    var value: UInt32 = 0
    for byte in text[(index + 2)..<(index + 6)] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }

  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    text.append(contentsOf: String(Character(scalar)).utf8)
  }
}
