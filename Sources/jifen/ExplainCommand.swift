import ArgumentParser
import Diagnostics
import Facts
import Sheets
import Workspace

/// jifen explain: one person's period, as a clerk tells it over the counter.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: say("说明一个人的分数怎么来的", "Tell how one person's points came about"),
      discussion: say(
        """
        每个考核项的规则、算式、计入和不计的行、总分、名次和前后的人、等次，以及再多一行能得多少、离前一名和上一等还差多少。什么也不写。
        例：jifen explain 张三 samples/2022-02
        退出码：0 找到 · 1 没有此人，或不止一人 · 64 用法 · 65 规则不可用或花名册无人 · 66 没有输入。
        """,
        "For each criterion the rule, the arithmetic, the rows that count and those that do not; total, rank and "
          + "neighbours, grade; what one more row would give, and what is missing to the next rank and grade. Writes "
          + "nothing.\nExample: jifen explain 张三 samples/2022-02\nExit codes: 0 found; 1 nobody, or several; 64 usage; "
          + "65 rulebook unusable or nobody in the roster; 66 no input."))
  }

  @Argument(
    help: ArgumentHelp(
      say("编号、姓名、姓名的一部分，或 村/姓名", "An id, a name, a part of a name, or village/name"), valueName: "PERSON"))
  var person: String

  @Argument(
    help: ArgumentHelp(
      say("考评期的文件夹（不写：当前文件夹里唯一的考评期）", "The period's folder (else: the only period here)"), valueName: "FOLDER"))
  var folder: String?

  @OptionGroup var options: RunOptions

  @Option(help: ArgumentHelp(say("text 或 json（给程序读）", "text, or json for programs"), valueName: "FORMAT"))
  var format = CheckFormat.text

  func run() throws {
    let language = Terminal.language
    var request = options.request(try folder ?? onlyFolder())
    request.writes = false
    request.keepsEvidence = true
    let progress = ProgressLine(language)
    let outcome = Run.perform(request) { progress.show($0) }
    progress.clear()
    guard let report = outcome.report else {
      tell(outcome.problems)
      throw ExitCode(outcome.ending.exitCode)
    }
    // The ledger is the same; only its words are those of the terminal.
    var rulebook = report.view.rulebook
    rulebook.language = language
    let view = AssessmentView(rulebook: rulebook, facts: report.view.facts, assessment: report.view.assessment)
    switch PersonSearch.find(person, in: view.facts) {
    case .one(let index):
      guard let explanation = Explanation(index, in: view) else { break }
      if format == .json {
        Terminal.out(bytes: explanation.json())
      } else {
        Terminal.out(explanation.text(language))
      }
      return
    case .several(let found):
      tell([CommandProblem.several(person, found.count)])
      if format == .text { Terminal.out(list(found, view.facts)) }
    case .none(let near):
      tell([CommandProblem.nobody(person, near: near)])
    }
    throw ExitCode(1)
  }

  private func onlyFolder() throws -> String {
    let found = PeriodFolders.names(in: ".")
    guard found.count == 1, let only = found.first else {
      tell([CommandProblem.folderNotNamed(found)])
      throw ExitCode(64)
    }
    return only
  }

  /// Who it may be, by village and id.
  private func list(_ found: [Int], _ facts: Facts) -> String {
    let language = Terminal.language
    let rows = found.map { index in
      let person = facts.people[index]
      let village = facts.villages.indices.contains(person.village) ? facts.villages[person.village] : ""
      return [person.id, person.name, village, person.group].map { Visible.text($0) }
    }
    let headings = [CommandWords.personID, CommandWords.name, CommandWords.village, CommandWords.group]
    return SummaryTable.lines(headings.map { $0[language] }, rows).map { $0 + "\n" }.joined()
  }

  private func tell(_ problems: [Diagnostic]) {
    Terminal.error(
      ProblemList(problems, language: Terminal.language, isColoured: Terminal.isColoured(2)).whole())
  }
}
