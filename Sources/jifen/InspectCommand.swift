import ArgumentParser
import Diagnostics
import Workspace

/// jifen inspect: how one file is understood; `--as-csv` writes it out clean.
struct InspectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inspect",
      abstract: say("察看一个文件读成了什么", "Show how one file is understood"),
      discussion: say(
        """
        显示编码、分隔符、表头在第几行、是哪张表、每一列归为什么、头三行读成什么，以及全部问题。
        --as-csv 写成规范的 CSV（RFC 4180、UTF-8）：只有表头和记录；不属任何台账的 CSV 也可以。“-”为标准输出。
        退出码：0 没有错误 · 1 有退回或读不了 · 64 用法 · 65 规则不可用 · 66 没有文件 · 74 写不了。
        """,
        "Shows encoding, delimiter, the header's row, the table, what each column was taken for, the first three rows as "
          + "understood, and every problem.\n--as-csv writes clean CSV (RFC 4180, UTF-8): header and records alone; also of "
          + "a CSV that is none of the tables. “-” is standard output.\nExit codes: 0 no error; 1 something rejected or "
          + "unreadable; 64 usage; 65 rulebook unusable; 66 no such file; 74 cannot be written."))
  }

  @Argument(help: ArgumentHelp(say("要看的文件", "The file"), valueName: "FILE")) var file: String

  @OptionGroup var source: RulesOptions

  @Option(
    help: ArgumentHelp(
      say("考评期（不写：上面文件夹的名字）", "The period (else: the name of a folder above)"), valueName: "PERIOD"))
  var period: String?

  @Option(
    name: .customLong("as-csv"),
    help: ArgumentHelp(say("写成规范的 CSV；“-”为标准输出", "Write clean CSV; “-” is standard output"), valueName: "OUT"))
  var asCSV: String?

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    var request = Inspection.Request(file: file)
    request.rules = source.rules
    request.period = period
    do {
      let inspection = try Inspection.perform(request)
      let report = InspectReport(inspection, file: file, language: Terminal.language)
      if let asCSV {
        try writeCSV(inspection, report, to: asCSV)
      } else {
        Terminal.out(report.text())
      }
      tell(asCSV == nil ? inspection.ruleProblems : inspection.ruleProblems + report.problems)
      if asCSV == nil ? report.hasErrors : inspection.text == nil && !inspection.fits { throw ExitCode(1) }
    } catch let outcome as RunOutcome {
      tell(outcome.problems)
      throw ExitCode(outcome.ending.exitCode)
    }
  }

  private func writeCSV(_ inspection: Inspection, _ report: InspectReport, to path: String) throws {
    guard inspection.text != nil || inspection.fits else { return }
    if path == "-" {
      Terminal.out(bytes: inspection.clean.first ?? [])
      return
    }
    let written = try inspection.write(to: path)
    Terminal.error(report.dialect() + "\n" + CommandWords.wrote(written)[Terminal.language] + "\n")
  }

  private func tell(_ problems: [Diagnostic]) {
    let list = ProblemList(problems, language: Terminal.language, isColoured: Terminal.isColoured(2))
    Terminal.error(list.all(limit: 50))
  }
}
