import Diagnostics

/// 问题单: problems as a person reads them on the terminal, the same kind together.
struct ProblemList {
  private let problems: [Diagnostic]
  private let printer: DiagnosticPrinter

  init(_ problems: [Diagnostic], language: Language, isColoured: Bool) {
    printer = DiagnosticPrinter(language: language, isColored: isColoured)
    self.problems = problems
  }

  /// Problems by code: graver kinds first, then by code; within a kind as they came.
  static func byKind(_ problems: [Diagnostic]) -> [(code: String, problems: [Diagnostic])] {
    Dictionary(grouping: problems) { $0.code }.map { (code: $0.key, problems: $0.value) }
      .sorted { a, b in
        let (left, right) = (a.problems.map(\.severity).min() ?? .note, b.problems.map(\.severity).min() ?? .note)
        return left == right ? a.code < b.code : left < right
      }
  }

  /// Of a run that came out: the first few of each kind in full, and how many more there are; no notes.
  func samples(perKind: Int) -> String {
    var out = ""
    for kind in ProblemList.byKind(problems.filter { $0.severity != .note }) {
      for problem in kind.problems.prefix(perKind) { out += printer.text(problem) + "\n" }
      if kind.problems.count > perKind {
        out += CommandWords.more(kind.problems.count - perKind, kind.code)[printer.language] + "\n\n"
      }
    }
    return out
  }

  /// Of one file: all in their order, the first of them in full.
  func all(limit: Int) -> String {
    DiagnosticPrinter(language: printer.language, isColored: printer.isColored, limit: limit).text(problems)
  }

  /// Of a run that did not: errors before warnings, the first 50 in full; what ended it is always among them.
  func whole() -> String {
    let errors = problems.filter { $0.severity == .error }
    let all = errors + problems.filter { $0.severity == .warning }
    var out = printer.text(all)
    if errors.count > printer.limit, let cause = errors.last { out += "\n" + printer.text(cause) }
    return out
  }
}
