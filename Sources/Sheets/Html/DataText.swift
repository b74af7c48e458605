import Quantities

/// 数据文本: compact JSON for a script element of a page; nothing in it can end the element or the script.
struct DataText {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// An object.
  mutating func object(_ body: (inout DataText) -> Void) { container(0x7B, 0x7D, body) }

  /// An array.
  mutating func array(_ body: (inout DataText) -> Void) { container(0x5B, 0x5D, body) }

  /// An array of what each element gives.
  mutating func array<S: Sequence>(_ elements: S, _ each: (inout DataText, S.Element) -> Void) {
    array { out in for element in elements { each(&out, element) } }
  }

  /// The key of the value that is written next.
  mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A string; `null` for nil.
  mutating func value(_ text: String?) {
    separate()
    if let text { quote(text) } else { raw("null") }
  }

  /// A whole number; `null` for nil.
  mutating func value(_ number: Int?) {
    separate()
    guard let number else { return raw("null") }
    CSVText.append(number, to: &bytes)
  }

  /// Printed points in units.
  mutating func value(_ points: Points?) { value(points.map { Int($0.units) }) }

  /// `true` or `false`.
  mutating func value(_ flag: Bool) {
    separate()
    raw(flag ? "true" : "false")
  }

  /// An exact number: whole ones as numbers, others as `"4/5"`; `null` for nil.
  mutating func value(_ number: Rational?) {
    guard let number, number.isValid else { return value(String?.none) }
    if number.den == 1, number.num.magnitude < 9_007_199_254_740_992 {
      value(Int(truncatingIfNeeded: number.num))
    } else {
      value("\(number.num)/\(number.den)")
    }
  }

  /// A key with its value.
  mutating func pair(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  /// A key with its value.
  mutating func pair(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  /// A key with its value.
  mutating func pair(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  /// A key with its value.
  mutating func pair(_ name: String, _ number: Rational?) {
    key(name)
    value(number)
  }

  private mutating func container(_ open: UInt8, _ close: UInt8, _ body: (inout DataText) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { characters in
      for (index, byte) in characters.enumerated() {
        switch byte {
        case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
        // `</script>` and `<!--` must not stand in a script element.
        case UInt8(ascii: "<"), 0..<0x20, 0x7F: escape(UInt32(byte))
        // U+2028 and U+2029: E2 80 A8, E2 80 A9.
        case 0xE2 where isSeparator(characters, index): escape(0x2000 | UInt32(characters[index + 2] & 0x3F))
        case 0x80 where index > 0 && isSeparator(characters, index - 1): break
        case 0xA8, 0xA9:
          if !(index > 1 && isSeparator(characters, index - 2)) { bytes.append(byte) }
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(0x22)
  }

  private func isSeparator(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
  }

  private mutating func escape(_ scalar: UInt32) {
    let digits = String(scalar, radix: 16)
    raw("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }
}
