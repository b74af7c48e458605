/// 公式防护: which cells a spreadsheet would run instead of show (SPEC section 8).
enum FormulaSafety {
  /// Whether the text begins like a formula and is not a number.
  static func wouldRun(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isNumber(cell.dropFirst())
    default: return false
    }
  }

  /// Whether what follows a sign is digits, with commas between thousands, a point, and perhaps a percent sign.
  private static func isNumber(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var digits = digits
    if digits.last == UInt8(ascii: "%") { digits = digits.dropLast() }
    guard let first = digits.first, isDigit(first), let last = digits.last, isDigit(last) else {
      return false
    }
    var hasPoint = false
    for byte in digits {
      if isDigit(byte) { continue }
      guard !hasPoint else { return false }
      if byte == UInt8(ascii: ".") { hasPoint = true } else if byte != UInt8(ascii: ",") { return false }
    }
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
