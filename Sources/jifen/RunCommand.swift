import ArgumentParser
import Workspace

/// jifen run: from a folder of tables to a folder of sheets.
struct RunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: say("读表、计分、排名，写出结果", "Read the tables, compute points and ranks, write the sheets"),
      discussion: say(
        """
        结果写到 out/考评期，整个替换上一次的；写不成时上一次的原样保留。退回的行在 rejects/ 里，改好发回即可。
        退出码：0 已写出 · 1 --strict 而有退回或未报 · 64 用法 · 65 规则不可用或花名册无人 · 66 没有输入 · 73、74 写不了。
        """,
        "The sheets go to out/PERIOD and replace the former ones whole; a run that fails leaves those as they were. "
          + "Rejected rows are in rejects/, to be mended and sent back.\nExit codes: 0 written; 1 --strict and something "
          + "rejected or not sent; 64 usage; 65 rulebook unusable or nobody in the roster; 66 no input; 73, 74 cannot be written."
      ))
  }

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp(say("结果写到哪个文件夹（不写：out/考评期）", "Where the sheets go (else: out/PERIOD)"), valueName: "DIR"))
  var out: String?

  @Flag(help: ArgumentHelp(say("有退回或未报时什么也不写", "Write nothing if anything was rejected or not sent")))
  var strict = false

  @Flag(name: .customLong("no-evidence"), help: ArgumentHelp(say("不写 evidence.csv（每一分的依据）", "Leave out evidence.csv")))
  var noEvidence = false

  func run() throws {
    var request = try input.request()
    request.out = out
    request.isStrict = strict
    request.hasEvidence = !noEvidence
    try perform(request)
  }
}

/// jifen check: the same without writing.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say("只查问题，什么也不写", "Look for problems, write nothing"),
      discussion: say(
        "退出码：0 没有退回也没有未报 · 1 有退回或未报 · 其余同 run。",
        "Exit codes: 0 nothing rejected, everything sent; 1 something rejected or not sent; else as run."))
  }

  @OptionGroup var input: InputOptions

  func run() throws {
    var request = try input.request()
    request.writes = false
    try perform(request)
  }
}

/// Runs, tells what happened, and ends with the exit code.
private func perform(_ request: RunRequest) throws {
  let progress = ProgressLine(Terminal.language)
  let outcome = Run.perform(request) { progress.show($0) }
  progress.clear()
  let language = Terminal.language
  let problems = ProblemList(outcome.problems, language: language, isColoured: Terminal.isColoured(2))
  Terminal.error(outcome.report == nil ? problems.whole() : problems.samples(perKind: 3))
  if let report = outcome.report {
    Terminal.out(Summary(report, outcome, request, language).text())
  }
  if outcome.ending == .unclean, request.writes {
    Terminal.error(CommandWords.strict[language] + "\n")
  }
  guard outcome.ending.exitCode == 0 else { throw ExitCode(outcome.ending.exitCode) }
}
