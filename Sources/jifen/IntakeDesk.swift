import Diagnostics
import Facts
import Sheets
import Workspace

/// 收件台: what `check` shows: the table of villages, then the problems by village and file, worst first.
struct IntakeDesk {
  /// How many problems of one file are shown; the rest are counted.
  static let perFile = 20

  let report: RunReport
  let outcome: RunOutcome
  let language: Language

  init(_ report: RunReport, _ outcome: RunOutcome, _ language: Language) {
    self.report = report
    self.outcome = outcome
    self.language = language
  }

  /// 村: what one village has to put right; nil: files that belong to no village.
  struct Village {
    var name: String?
    var unsent: [String]
    var files: [(path: String, problems: [Diagnostic])]

    func count(_ severity: Severity) -> Int { files.reduce(0) { $0 + $1.problems.count { $0.severity == severity } } }
  }

  /// The villages with something to tell, worst first: most errors, then what was not sent, then warnings, then by name.
  func villages() -> [Village] {
    let book = SlipBook(view: report.view, result: report.result, problems: outcome.problems)
    let names: [String?] = book.villages.map { $0 } + [nil]
    let all = names.map { name in
      Village(
        name: name, unsent: name.map { book.unsent(of: $0) } ?? [], files: IntakeDesk.byFile(book.problems(of: name)))
    }
    return all.filter { !$0.unsent.isEmpty || !$0.files.isEmpty }.sorted { a, b in
      let (left, right) = (
        (b.count(.error), b.unsent.count, b.count(.warning)), (a.count(.error), a.unsent.count, a.count(.warning))
      )
      if left != right { return left < right }
      guard let first = a.name, let second = b.name else { return a.name != nil }
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    }
  }

  private static func byFile(_ problems: [Diagnostic]) -> [(path: String, problems: [Diagnostic])] {
    func errors(_ problems: [Diagnostic]) -> Int { problems.count { $0.severity == .error } }
    return Dictionary(grouping: problems) { $0.place.file }.map { (path: $0.key, problems: $0.value.sortedByPlace()) }
      .sorted { a, b in
        let (left, right) = (errors(a.problems), errors(b.problems))
        return left == right ? a.path.utf8.lexicographicallyPrecedes(b.path.utf8) : left > right
      }
  }

  /// What belongs to no file of a village: the rulebook's and the run's problems.
  private var others: [Diagnostic] {
    // What was not sent stands with the village.
    outcome.problems.filter {
      $0.severity != .note && $0.code != "F032" && ($0.place.file.isEmpty || $0.place.character != nil)
    }
  }

  /// All of it for a person.
  func text() -> String {
    typealias W = CommandWords
    var lines = SummaryVillages(report, language).lines()
    let villages = self.villages()
    for village in villages {
      lines += ["", title(village)]
      if !village.unsent.isEmpty {
        lines.append("  " + W.notSent(village.unsent, language))
      }
      for file in village.files {
        lines.append("  " + Visible.text(file.path))
        for problem in file.problems.prefix(IntakeDesk.perFile) { lines.append("    " + line(problem)) }
        let rest = file.problems.count - IntakeDesk.perFile
        if rest > 0 { lines.append("    " + W.moreInFile(rest)[language]) }
      }
    }
    let printer = DiagnosticPrinter(language: language)
    if !others.isEmpty { lines += ["", printer.text(others)] }
    if villages.isEmpty, others.isEmpty { lines += ["", W.allGood[language]] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(_ village: Village) -> String {
    let name = village.name.map(Visible.text) ?? CommandWords.town[language]
    return name + CommandWords.tally(village.count(.error), village.count(.warning), village.unsent.count)[language]
  }

  /// Place, severity, the cell, what is wrong, what to do: on one line.
  private func line(_ problem: Diagnostic) -> String {
    var place = problem.place
    place.file = ""
    var parts = [CommandWords.severity(problem.severity)[language] + "[\(problem.code)]"]
    let at = place.text(language)
    if !at.isEmpty { parts.insert(at, at: 0) }
    if let cell = problem.cellToShow(language) { parts.append(cell) }
    parts.append(Visible.text(problem.message[language]))
    if let help = problem.help?[language] { parts.append("→ " + Visible.text(help)) }
    return parts.joined(separator: " ")
  }

  /// All of it for a program: one object, keys always in this order.
  func json() -> String {
    let sent = Dictionary(report.result.sent.map { ($0.village, $0.tables) }, uniquingKeysWith: { first, _ in first })
    func quoted(_ text: String) -> String { DiagnosticJSON.string(text) }
    func list(_ items: [String], _ indent: String) -> String {
      items.isEmpty ? "[]" : "[\n" + items.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n\(indent)]"
    }
    let villages = self.villages().map { village -> String in
      let files = village.files.map { file in
        "{\"file\": \(quoted(file.path)), \"problems\": "
          + list(file.problems.map { DiagnosticJSON.object($0, language) }, "        ") + "}"
      }
      return "{\"village\": \(village.name.map(quoted) ?? "null"), \"errors\": \(village.count(.error)), "
        + "\"warnings\": \(village.count(.warning)), \"unsent\": [\(village.unsent.map(quoted).joined(separator: ", "))], "
        + "\"files\": " + list(files, "      ") + "}"
    }
    let table = report.result.accounts.map { account -> String in
      "{\"file\": \(quoted(account.path)), \"village\": \(account.village.map(quoted) ?? "null"), "
        + "\"table\": \(account.table.map(quoted) ?? "null"), \"encoding\": \(quoted(account.encoding)), "
        + "\"read\": \(account.read), \"counted\": \(account.counted), \"rejected\": \(account.rejected), "
        + "\"dropped\": \(account.dropped.total)}"
    }
    let sending = sent.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { village in
      quoted(village) + ": {"
        + (sent[village] ?? []).map { "\(quoted($0.table)): \($0.sent)" }.joined(separator: ", ") + "}"
    }
    return "{\n  \"format\": 1,\n  \"period\": \(quoted(report.view.facts.period.label)),\n"
      + "  \"clean\": \(outcome.ending == .clean),\n  \"files\": \(list(table, "  ")),\n"
      + "  \"sent\": {\(sending.joined(separator: ", "))},\n  \"villages\": \(list(villages, "  ")),\n"
      + "  \"other\": \(list(others.map { DiagnosticJSON.object($0, language) }, "  "))\n}\n"
  }
}
