/// 打印: diagnostics as a person reads them on a terminal (DESIGN.md, Diagnostics).
public struct DiagnosticPrinter: Sendable {
  /// The language of the words around the messages.
  public var language: Language
  /// Whether to colour; the caller knows whether this goes to a terminal.
  public var isColored: Bool
  /// How many are shown in full; the rest are counted.
  public var limit: Int

  /// A printer; plain, the first 50 in full.
  public init(language: Language, isColored: Bool = false, limit: Int = 50) {
    self.language = language
    self.isColored = isColored
    self.limit = limit
  }

  /// All of them with a blank line between, and the count of those that are not shown; empty for none.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    let shown = diagnostics.prefix(max(0, limit))
    var text = shown.map { self.text($0) }.joined(separator: "\n")
    if shown.count < diagnostics.count {
      if !text.isEmpty { text += "\n" }
      text += rest(diagnostics.dropFirst(shown.count)) + "\n"
    }
    return text
  }

  /// One diagnostic, its lines each ended by a line feed.
  public func text(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    let number = place.excerpt == nil ? "  " : String(place.line ?? 1)
    let margin = String(repeating: " ", count: number.count)
    var lines = [
      paint(word(diagnostic.severity) + "[\(diagnostic.code)]", .severity(diagnostic.severity))
        + paint(": " + Visible.text(diagnostic.message[language]), .strong)
    ]
    let location = place.text(language)
    if !location.isEmpty { lines.append(paint(margin + "--> ", .frame) + location) }
    if let excerpt = place.excerpt {
      let cut = ExcerptWindow(line: excerpt, character: place.character ?? 1, width: place.width)
      lines.append(paint(margin + " |", .frame))
      lines.append(paint(number + " |", .frame) + (cut.line.isEmpty ? "" : " " + cut.line))
      lines.append(
        paint(margin + " |", .frame) + " " + String(repeating: " ", count: cut.before)
          + paint(String(repeating: "^", count: cut.marked), .severity(diagnostic.severity)))
    }
    if let cell = diagnostic.cellToShow(language), place.excerpt == nil, !location.isEmpty {
      lines.append(paint(margin + " = ", .frame) + paint(language == .zh ? "原文" : "cell", .strong) + ": " + cell)
    }
    if let help = diagnostic.help {
      lines.append(
        paint(margin + " = ", .frame) + paint(language == .zh ? "帮助" : "help", .strong) + ": "
          + Visible.text(help[language]))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func word(_ severity: Severity) -> String {
    switch severity {
    case .error: language == .zh ? "错误" : "error"
    case .warning: language == .zh ? "警告" : "warning"
    case .note: language == .zh ? "提示" : "note"
    }
  }

  private func rest(_ diagnostics: ArraySlice<Diagnostic>) -> String {
    let parts = [Severity.error, .warning, .note].compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      if language == .zh { return "\(count) 条\(word(severity))" }
      return Words.count(count, word(severity))
    }
    return language == .zh
      ? "还有 " + parts.joined(separator: "、") + "没有列出" : "and " + parts.joined(separator: ", ") + " more"
  }

  private enum Ink {
    case severity(Severity)
    case strong
    case frame
  }

  private func paint(_ text: String, _ ink: Ink) -> String {
    guard isColored else { return text }
    let code =
      switch ink {
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.note): "1;36"
      case .strong: "1"
      case .frame: "34"
      }
    return "\u{1B}[\(code)m" + text + "\u{1B}[0m"
  }
}

/// 行窗: the part of a line around its mark that fits a terminal, measured in cells.
struct ExcerptWindow {
  /// What is shown.
  var line = ""
  /// Cells before the mark.
  var before = 0
  /// Cells marked.
  var marked = 0

  private static let limit = 160
  private static let lead = 60

  init(line text: String, character: Int, width: Int) {
    let shown = text.map { Visible.text($0) }
    let cells = shown.map { DisplayWidth.of($0) }
    let start = max(0, min(character - 1, shown.count))
    let end = min(shown.count, start + max(width, 1))
    var first = 0
    var last = shown.count
    if cells.reduce(0, +) > ExcerptWindow.limit {
      var room = ExcerptWindow.lead
      first = start
      while first > 0, room >= cells[first - 1] {
        first -= 1
        room -= cells[first]
      }
      room = ExcerptWindow.limit
      last = first
      while last < shown.count, room >= cells[last] {
        room -= cells[last]
        last += 1
      }
    }
    line = (first > 0 ? "…" : "") + shown[first..<last].joined() + (last < shown.count ? "…" : "")
    before = cells[first..<start].reduce(first > 0 ? 1 : 0, +)
    marked = max(1, start < min(end, last) ? cells[start..<min(end, last)].reduce(0, +) : 1)
  }
}
