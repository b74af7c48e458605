import Quantities

/// JSON 文本: a small writer with stable key order: what is written first stands first.
///
/// A container is laid out over lines or on one line; no trailing blanks, one line feed at the end.
public struct JSONText: Sendable {
  /// What is written so far.
  public private(set) var bytes: [UInt8] = []
  private var levels: [Level] = []
  private var isAfterKey = false

  private struct Level {
    var isInline: Bool
    var isEmpty = true
  }

  /// An empty text; `capacity` is a guess in bytes.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// A part of a text, inside so many containers over lines; `isFirst` where nothing stands before it in the innermost.
  ///
  /// Parts written one after the other are the whole text: each puts the comma that is due before it.
  public init(inside depth: Int, isFirst: Bool, capacity: Int = 0) {
    self.init(capacity: capacity)
    levels = [Level](repeating: Level(isInline: false, isEmpty: false), count: depth)
    if isFirst, depth > 0 { levels[depth - 1].isEmpty = true }
  }

  /// Opens an object or array over lines that another part closes.
  public mutating func open(_ bracket: Character) { begin(bracket == "{" ? 0x7B : 0x5B, isInline: false) }

  /// Closes an object or array that another part opened.
  public mutating func close(_ bracket: Character) { end(bracket == "}" ? 0x7D : 0x5D) }

  /// An object; everything inside an inline one is on its line.
  public mutating func object(inline: Bool = false, _ body: (inout JSONText) -> Void) {
    begin(0x7B, isInline: inline)
    body(&self)
    end(0x7D)
  }

  /// An array; everything inside an inline one is on its line.
  public mutating func array(inline: Bool = false, _ body: (inout JSONText) -> Void) {
    begin(0x5B, isInline: inline)
    body(&self)
    end(0x5D)
  }

  /// The key of the value that is written next.
  public mutating func key(_ name: String) {
    beginValue()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(0x20)
    isAfterKey = true
  }

  /// A string; `null` for nil.
  public mutating func value(_ text: String?) {
    beginValue()
    if let text { quote(text) } else { bytes.append(contentsOf: "null".utf8) }
  }

  /// A whole number; `null` for nil.
  public mutating func value(_ number: Int?) {
    beginValue()
    if let number { CSVText.append(number, to: &bytes) } else { bytes.append(contentsOf: "null".utf8) }
  }

  /// `true` or `false`.
  public mutating func value(_ flag: Bool) {
    beginValue()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// Points as a string with their decimals; `null` for nil.
  public mutating func value(_ points: Points?, decimals: Int) {
    beginValue()
    guard let points else { return bytes.append(contentsOf: "null".utf8) }
    bytes.append(0x22)
    PointsText.append(points, decimals: decimals, to: &bytes)
    bytes.append(0x22)
  }

  /// A key with its string.
  public mutating func pair(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  /// A key with its whole number.
  public mutating func pair(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  /// A key with its flag.
  public mutating func pair(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  private mutating func begin(_ bracket: UInt8, isInline: Bool) {
    beginValue()
    bytes.append(bracket)
    levels.append(Level(isInline: isInline || (levels.last?.isInline ?? false)))
  }

  private mutating func end(_ bracket: UInt8) {
    guard let level = levels.popLast() else { return }
    if !level.isInline, !level.isEmpty { breakLine() }
    bytes.append(bracket)
    if levels.isEmpty { bytes.append(0x0A) }
  }

  private mutating func beginValue() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let level = levels.last else { return }
    if !level.isEmpty { bytes.append(UInt8(ascii: ",")) }
    levels[levels.count - 1].isEmpty = false
    if !level.isInline { breakLine() } else if !level.isEmpty { bytes.append(0x20) }
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: levels.count * 2))
  }

  private mutating func quote(_ text: String) {
    var text = text
    bytes.append(0x22)
    text.withUTF8 { characters in
      // Nearly every text has nothing to escape and goes in as it is.
      guard characters.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
        bytes.append(contentsOf: characters)
        return
      }
      for byte in characters {
        switch byte {
        case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case 0..<0x20:
          bytes.append(contentsOf: "\\u00".utf8)
          bytes.append(JSONText.hex(byte >> 4))
          bytes.append(JSONText.hex(byte & 15))
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(0x22)
  }

  private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }
}
