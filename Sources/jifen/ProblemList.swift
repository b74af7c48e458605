import Diagnostics

/// 问题单: problems as a person reads them on the terminal, the same kind together.
struct ProblemList {
  private let kinds: [(code: String, problems: [Diagnostic])]
  private let printer: DiagnosticPrinter

  init(_ problems: [Diagnostic], language: Language, isColoured: Bool) {
    printer = DiagnosticPrinter(language: language, isColored: isColoured)
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
      for problem in shown.prefix(perKind) { out += printer.text(problem) + "\n" }
      if shown.count > perKind {
        out += CommandWords.more(shown.count - perKind, kind.code)[printer.language] + "\n\n"
      }
    }
    return out
  }
}
