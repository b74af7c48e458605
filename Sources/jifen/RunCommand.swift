import ArgumentParser
import Diagnostics
import Sheets
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

  @Flag(
    name: .customLong("no-evidence"),
    help: ArgumentHelp(
      say(
        "快速试算：不写 evidence.csv，不写 --sheets 时只出 csv、json",
        "A quick trial: no evidence.csv, and only csv and json unless --sheets says more")))
  var noEvidence = false

  @Option(
    help: ArgumentHelp(
      say(
        "要哪些表：csv、xlsx、html、json，用逗号隔开（不写：都要）", "Which sheets: csv, xlsx, html, json, separated by commas (else: all)"),
      valueName: "LIST"))
  var sheets: String?

  @Option(
    help: ArgumentHelp(
      say("上一期的结果文件夹，报告里比较名次变化", "The former period's output folder, to compare ranks in the report"), valueName: "DIR")
  )
  var former: String?

  func validate() throws {
    for name in sheetNames where PaperBook.Format(rawValue: name) == nil {
      throw ValidationError(
        say("--sheets 不认识“\(name)”：可写 csv、xlsx、html、json", "--sheets knows no “\(name)”: csv, xlsx, html, json"))
    }
  }

  private var sheetNames: [String] {
    (sheets ?? "").split(whereSeparator: { ",，、 ".contains($0) }).map { $0.lowercased() }
  }

  func run() throws {
    var request = try input.request()
    if sheets != nil {
      request.formats = Set(sheetNames.compactMap(PaperBook.Format.init))
    } else if noEvidence {
      // The printed sheets show the rows behind the points; without them a run is a quick trial.
      request.formats = [.csv, .json]
    }
    request.former = former
    request.out = out
    request.isStrict = strict
    request.hasEvidence = !noEvidence
    try perform(request)
  }
}

/// 机读格式
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// jifen check: the same without writing: the office's intake desk.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say("只查问题，不计分、不出榜", "Look for problems, write no sheets"),
      discussion: say(
        """
        先列各村报送情况，再按村、按文件列出问题，问题多的在前。--slips 给每个村写一份差错回执，可直接发回。
        退出码：0 没有退回也没有未报 · 1 有退回或未报 · 其余同 run。
        """,
        "First what each village sent, then the problems by village and file, worst first. --slips writes each village a "
          + "correction slip to send back.\nExit codes: 0 nothing rejected, everything sent; 1 something rejected or not "
          + "sent; else as run."))
  }

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp(say("text 或 json（给程序读）", "text, or json for programs"), valueName: "FORMAT"))
  var format = CheckFormat.text

  @Option(
    help: ArgumentHelp(
      say("把各村的差错回执写到这个文件夹（整个替换）", "Write the villages' correction slips to this folder, replacing it whole"),
      valueName: "DIR"))
  var slips: String?

  func run() throws {
    var request = try input.request()
    request.writes = false
    let progress = ProgressLine(Terminal.language)
    let outcome = Run.perform(request) { progress.show($0) }
    progress.clear()
    let language = Terminal.language
    guard let report = outcome.report else {
      if format == .json {
        Terminal.out(DiagnosticJSON.text(outcome.problems, language: language))
      } else {
        Terminal.error(
          ProblemList(outcome.problems, language: language, isColoured: Terminal.isColoured(2)).whole())
      }
      throw ExitCode(outcome.ending.exitCode)
    }
    let desk = IntakeDesk(report, outcome, language)
    Terminal.out(format == .json ? desk.json() : desk.text())
    if let slips {
      do {
        let paths = try SlipFolder.write(outcome, to: slips, request: request)
        Terminal.error(CommandWords.slips(Visible.text(slips), paths.count)[language] + "\n")
      } catch {
        Terminal.error(
          ProblemList(error.problems, language: language, isColoured: Terminal.isColoured(2)).all(limit: 50))
        throw ExitCode(error.ending.exitCode)
      }
    }
    if format == .text, slips == nil { Terminal.out("\n" + CommandWords.nothingWritten[language] + "\n") }
    guard outcome.ending.exitCode == 0 else { throw ExitCode(outcome.ending.exitCode) }
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
