/// 更正文件名: a file whose stem ends in 更正 or 修订 takes the place of the one without it (SPEC section 3).
enum CorrectionName {
  private static let words = ["更正", "修订"]
  private static let brackets: [Character: Character] = [
    "(": ")", "（": "）", "[": "]", "【": "】", "〔": "〕", "{": "}",
  ]
  private static let separators: Set<Character> = ["_", "-", "＿", "－", "—", " ", "\u{3000}"]

  /// The stem of the file that it corrects; nil for a name that is no correction's.
  static func base(ofStem stem: String) -> String? {
    var rest = Substring(stem)
    rest = rest.trimmed()
    guard let last = rest.last else { return nil }
    if let open = brackets.first(where: { $0.value == last })?.key {
      guard let start = rest.lastIndex(of: open) else { return nil }
      let inner = rest[rest.index(after: start)...].dropLast().trimmed()
      guard words.contains(String(inner)) else { return nil }
      rest = rest[..<start]
    } else {
      guard let word = words.first(where: { rest.hasSuffix($0) }) else { return nil }
      rest = rest.dropLast(word.count)
    }
    while let last = rest.last, separators.contains(last) { rest = rest.dropLast() }
    return rest.isEmpty ? nil : String(rest)
  }

  /// Stem and ending (with its point, empty where there is none).
  static func split(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...]))
  }
}

extension Substring {
  /// Without blanks at either end.
  func trimmed() -> Substring {
    var rest = self
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return rest
  }
}
