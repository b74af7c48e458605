/// 工作簿文本: what a workbook can hold: texts, names of tabs, heads and feet of pages.
enum XlsxText {
  /// A cell holds 32,767 UTF-16 units; the rest of a longer text is cut and marked.
  static let longest = 32_000

  /// A text as a cell can hold it.
  static func cell(_ text: String, longest: Int = XlsxText.longest) -> String {
    guard needsCare(text, longest) else { return text }
    var out = String.UnicodeScalarView()
    var units = 0
    for scalar in text.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      guard units <= longest else {
        out.append("…")
        break
      }
      switch scalar.value {
      case 0x0D: continue
      // No XML holds these, and the library takes C strings.
      case 0..<0x09, 0x0B..<0x20, 0xFFFE, 0xFFFF: out.append("\u{FFFD}")
      default: out.append(scalar)
      }
    }
    return escaped(String(out))
  }

  /// Whether anything may have to be done: nearly no text has a control, `_` or a sign of U+F000 and above.
  private static func needsCare(_ text: String, _ longest: Int) -> Bool {
    text.utf8.count > longest
      || text.utf8.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == UInt8(ascii: "_") || $0 == 0xEF }
  }

  /// `_x0041_` would be read as `A`; its first sign is written as such a code itself.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "_"), index + 6 < bytes.count, bytes[index + 1] == UInt8(ascii: "x"),
        bytes[index + 6] == UInt8(ascii: "_"), bytes[index + 2..<index + 6].allSatisfy(isHex)
      {
        out += Array("_x005F".utf8)
      }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// A text of at most so many UTF-16 units, for places that are no cells; what is cut is marked.
  static func bounded(_ text: String, _ longest: Int) -> String {
    var out = String.UnicodeScalarView()
    var units = 0
    for scalar in text.unicodeScalars {
      // What no XML holds, and U+0000, at which the library would end.
      let isOdd = scalar.value < 0x20 && scalar != "\n" || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      units += scalar.value > 0xFFFF ? 2 : 1
      guard units <= longest else {
        if !out.isEmpty { out.removeLast() }
        out.append("…")
        break
      }
      out.append(isOdd ? " " : scalar)
    }
    return String(out)
  }

  /// A part of a page's head or foot: `&` is a code there, and all parts together hold 255 signs.
  static func margin(_ text: String) -> String {
    cell(text, longest: 70).split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
  }

  /// Names of tabs: at most 31 signs, some forbidden, no two equal whatever the case.
  struct Tabs {
    private var taken: Set<String> = ["history"]

    /// The name, or the nearest that a workbook takes.
    mutating func claim(_ name: String) -> String {
      var clean = ""
      for character in XlsxText.cell(name) where clean.utf16.count < 28 {
        clean.append("[]:*?/\\\n\t".contains(character) ? "_" : character)
      }
      while clean.hasPrefix("'") { clean.removeFirst() }
      while clean.hasSuffix("'") || clean.utf16.count > 28 { clean.removeLast() }
      if clean.isEmpty { clean = "_" }
      var candidate = clean
      var number = 1
      while !taken.insert(candidate.lowercased()).inserted {
        number += 1
        candidate = "\(clean)~\(number)"
      }
      return candidate
    }
  }
}
