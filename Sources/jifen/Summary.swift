import Diagnostics
import Scoring
import Sheets
import Workspace

/// 汇总: what a clerk wants to see first after a run.
struct Summary {
  let report: RunReport
  let outcome: RunOutcome
  let request: RunRequest
  let language: Language

  init(_ report: RunReport, _ outcome: RunOutcome, _ request: RunRequest, _ language: Language) {
    self.report = report
    self.outcome = outcome
    self.request = request
    self.language = language
  }

  /// All of it, from the results down to where the files are.
  func text() -> String {
    let view = report.view
    let period = view.facts.period
    var lines = [
      Visible.text(view.rulebook.name) + " " + Visible.text(view.rulebook.version) + " · "
        + CommandWords.period(period.label, period.start.text, period.last.text)[language]
    ]
    for card in view.scorecards { lines += [""] + SummaryScorecard(view, card, language).lines() }
    lines += [""] + SummaryVillages(report, language).lines()
    lines += [""] + problems()
    lines += [""] + ending()
    return lines.joined(separator: "\n") + "\n"
  }

  private func problems() -> [String] {
    let all = outcome.problems
    guard !all.isEmpty else { return [CommandWords.noProblems[language]] }
    func count(_ severity: Severity) -> Int { all.count { $0.severity == severity } }
    // Notes are for the record; how many there are is enough here.
    let rows = ProblemList.byKind(all.filter { $0.severity != .note }).map { kind in
      [
        CommandWords.severity(kind.problems.map(\.severity).min() ?? .note)[language], kind.code,
        String(kind.problems.count),
        CodeRegistry.title(kind.code, language) ?? Visible.text(kind.problems[0].message[language]),
      ]
    }
    typealias W = CommandWords
    return [W.problems(count(.error), count(.warning), count(.note))[language]]
      + SummaryTable.lines(
        [W.level[language], W.code[language], W.count[language], W.what[language]], rows, right: [2])
  }

  private func ending() -> [String] {
    var lines: [String] = []
    if let output = report.output {
      let files = report.files.filter { !$0.contains("/") }
      lines.append(CommandWords.written(Visible.text(output))[language])
      lines.append("  " + files.map(Visible.text).joined(separator: language == .zh ? "、" : ", "))
      func count(_ folder: String) -> Int { report.files.count { $0.hasPrefix(folder + "/") } }
      if count("villages") > 0 { lines.append("  " + CommandWords.villageSheets(count("villages"))[language]) }
      if count("public") > 0 { lines.append("  " + CommandWords.publicSheets(count("public"))[language]) }
      if count("rejects") > 0 { lines.append("  " + CommandWords.rejects(count("rejects"))[language]) }
    } else if !request.writes {
      lines.append(CommandWords.nothingWritten[language])
    }
    if report.view.isDraft { lines.append(CommandWords.draft[language]) }
    return lines
  }
}
