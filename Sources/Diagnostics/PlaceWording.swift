extension Place {
  /// `rules/weishan.yaml:12:13`, or `双溪村/走访.csv:第12行 E列(走访日期) 文本第14行`.
  public func text(_ language: Language) -> String {
    if let character {
      return "\(Visible.text(file)):\(line ?? 1):\(character)"
    }
    var parts: [String] = []
    if let row { parts.append(language == .zh ? "第\(row)行" : "row \(row)") }
    if let column { parts.append(Place.column(column, columnLetter, language)) }
    if let line, line != row {
      parts.append(language == .zh ? "文本第\(line)行" : "line \(line) of the text")
    }
    let where_ = parts.joined(separator: " ")
    if file.isEmpty { return where_ }
    return where_.isEmpty ? Visible.text(file) : Visible.text(file) + ":" + where_
  }

  private static func column(_ heading: String, _ letter: String?, _ language: Language) -> String {
    // A column without a heading is named by its letter alone.
    let isLetter =
      !heading.isEmpty && heading.utf8.count <= 3 && heading.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    let shown = Visible.text(heading)
    if let letter, letter != heading {
      return language == .zh ? "\(letter)列(\(shown))" : "column \(letter) (\(shown))"
    }
    if language == .zh { return isLetter ? "\(shown)列" : "“\(shown)”列" }
    return isLetter ? "column \(shown)" : "column “\(shown)”"
  }

  /// The letter of a spreadsheet's column, counted from 0: `A`, …, `Z`, `AA`.
  public static func letter(ofColumn index: Int) -> String {
    var letters = ""
    var rest = index
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }
}
