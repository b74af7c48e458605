/// 归一: how texts of a rulebook are compared with headings and cells (SPEC section 3, Layout and Text).
enum TextFold {
  /// Full-width ASCII in half width; everything else as it stands.
  static func halfWidth(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) else { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let folded = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
      view.append(folded ?? scalar)
    }
    return String(view)
  }

  /// A heading without blanks, `*`, colons, bracketed notes, width and case.
  static func header(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    var depth = 0
    for scalar in halfWidth(text).lowercased().unicodeScalars {
      switch scalar {
      case "(", "[", "【", "〔": depth += 1
      case ")", "]", "】", "〕": depth = max(0, depth - 1)
      case "*", ":": break
      default:
        if depth == 0, !scalar.properties.isWhitespace, !ScanCharacter.isOddBlank(scalar) {
          view.append(scalar)
        }
      }
    }
    return String(view)
  }

  /// A value as cells are cleaned: trimmed and in half width; names and ids also without inner blanks.
  static func value(_ text: String, type: ColumnType) -> String {
    let half = halfWidth(text)
    let scalars = half.unicodeScalars
    switch type {
    case .name, .id:
      var view = String.UnicodeScalarView()
      for scalar in scalars where !scalar.properties.isWhitespace && !ScanCharacter.isOddBlank(scalar) {
        view.append(scalar)
      }
      var text = String(view)
      if type == .id, text.utf8.count == 18, text.hasSuffix("x"),
        text.dropLast().allSatisfy({ ("0"..."9").contains($0) })
      {
        text = text.dropLast() + "X"
      }
      return text
    default:
      var slice = scalars[...]
      while let first = slice.first, first.properties.isWhitespace || ScanCharacter.isOddBlank(first) {
        slice.removeFirst()
      }
      while let last = slice.last, last.properties.isWhitespace || ScanCharacter.isOddBlank(last) {
        slice.removeLast()
      }
      return String(String.UnicodeScalarView(slice))
    }
  }
}
