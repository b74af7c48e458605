import Diagnostics

/// 问题单: problems as a person reads them on the terminal, the same kind together.
struct ProblemList {
  private let kinds: [(code: String, problems: [Diagnostic])]
  private let language: Language
  private let isColoured: Bool

  init(_ problems: [Diagnostic], language: Language, isColoured: Bool) {
    self.language = language
    self.isColoured = isColoured
    kinds = ProblemList.byKind(problems)
  }

  /// Problems by code: graver kinds first, then by code; within a kind as they came.
  static func byKind(_ problems: [Diagnostic]) -> [(code: String, problems: [Diagnostic])] {
    Dictionary(grouping: problems) { $0.code }.map { (code: $0.key, problems: $0.value) }
      .sorted { a, b in
        let (left, right) = (a.problems.map(\.severity).min() ?? .note, b.problems.map(\.severity).min() ?? .note)
        return left == right ? a.code < b.code : left < right
      }
  }

  /// The first few of each kind in full, and how many more there are.
  func text(perKind: Int, withNotes: Bool) -> String {
    var out = ""
    for kind in kinds {
      let shown = kind.problems.filter { withNotes || $0.severity != .note }
      for problem in shown.prefix(perKind) { out += text(problem) }
      if shown.count > perKind { out += CommandWords.more(shown.count - perKind, kind.code)[language] + "\n\n" }
    }
    return out
  }

  private func text(_ problem: Diagnostic) -> String {
    let colour = problem.severity == .error ? "31" : problem.severity == .warning ? "33" : "36"
    let severity = CommandWords.severity(problem.severity)[language] + "[" + problem.code + "]"
    var out = paint(severity, colour + ";1") + ": " + paint(Visible.text(problem.message[language]), "1") + "\n"
    let place = problem.place
    if !place.file.isEmpty {
      var parts = [Visible.text(place.file)]
      if let row = place.row {
        parts.append(CommandWords.place(row: row)[language])
        if let line = place.line, line != row { parts.append(CommandWords.place(line: line)[language]) }
      } else if let line = place.line {
        parts[0] += ":\(line)" + (place.character.map { ":\($0)" } ?? "")
      }
      if let column = place.column { parts.append(CommandWords.place(column: Visible.text(column))[language]) }
      out += "  --> " + parts.joined(separator: language == .zh ? "，" : ", ") + "\n"
    }
    if let excerpt = place.excerpt { out += "   | " + Visible.text(excerpt) + "\n" }
    if let help = problem.help?[language] {
      out += "   = " + CommandWords.help[language] + ": " + Visible.text(help) + "\n"
    }
    return out + "\n"
  }

  private func paint(_ text: String, _ style: String) -> String {
    isColoured ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}

/// 可见: text from files as it may go to a terminal: no control character does anything there.
enum Visible {
  static func text(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        out += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
