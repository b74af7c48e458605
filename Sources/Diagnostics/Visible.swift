/// 显形: makes characters visible that nobody sees on a screen: tabs, odd blanks, marks without width.
public enum Visible {
  /// The text with every invisible character written as `<TAB>` or `<U+00A0>`.
  public static func text(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
    return text.reduce(into: "") { $0 += Visible.text($1) }
  }

  /// One character, written out if it cannot be seen.
  static func text(_ character: Character) -> String {
    guard character.unicodeScalars.contains(where: isInvisible) else { return String(character) }
    // A joiner within an emoji, or a variation selector after one, is seen by what it makes.
    if DisplayWidth.of(character) > 0, character.unicodeScalars.count > 1,
      character.unicodeScalars.first.map({ !isInvisible($0) }) ?? false
    {
      let odd = character.unicodeScalars.contains { isInvisible($0) && $0.value != 0x200D }
      if !odd { return String(character) }
    }
    return character.unicodeScalars.reduce(into: "") {
      if isInvisible($1) { $0 += name($1) } else { $0.unicodeScalars.append($1) }
    }
  }

  /// Whether a scalar leaves no trace on a screen, or a blank that is not a plain one.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0..<0x20, 0x7F..<0xA1, 0xAD, 0x61C, 0x115F, 0x1160, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F,
      0x205F...0x206F, 0x3000, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09: return "<TAB>"
    case 0x0A: return "<LF>"
    case 0x0D: return "<CR>"
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
  }
}
