import ArgumentParser
import Diagnostics
import Workspace

extension Language: ExpressibleByArgument {}

/// 终端选项: what every command asks about its own words; `Terminal.language` reads it before anything is parsed.
struct TerminalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("终端的语言：zh 或 en（不写：按系统）", "Language of the terminal: zh or en (else: the locale's)"), valueName: "LANG"))
  var lang: Language?
}

/// 规则选项: which rulebook holds.
struct RulesOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("规则文件，或放规则的文件夹（不写：rules）", "The rulebook, or a folder of them (else: rules)"), valueName: "PATH"))
  var rules: String?
}

/// 输入选项: what `run` and `check` have in common.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(say("考评期的文件夹，里面是各村的表格", "The period's folder with the villages' tables"), valueName: "FOLDER"))
  var folder: String

  @OptionGroup var options: RunOptions

  /// What is asked of the run.
  func request() throws -> RunRequest { options.request(folder) }
}

/// 运行选项: how a folder is read, whoever names it.
struct RunOptions: ParsableArguments {
  @OptionGroup var source: RulesOptions

  @Option(
    help: ArgumentHelp(
      say(
        "考评期：2022-02、2022年2月、2022-Q1、2022-H1、2022（不写：文件夹的名字）",
        "2022-02, 2022年2月, 2022-Q1, 2022-H1 or 2022 (else: the folder's name)"), valueName: "PERIOD"))
  var period: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      say(
        "未办结的事项按哪一刻看：2022-03-05 或 2022-03-05T09:00（不写：考评期满时）",
        "When what is open is judged: 2022-03-05 or 2022-03-05T09:00 (else: when the period ends)"),
      valueName: "DATE[TIME]"))
  var asOf: String?

  @OptionGroup var terminal: TerminalOptions

  @Option(help: ArgumentHelp(say("用几个线程", "Number of threads"), valueName: "N", visibility: .hidden))
  var threads: Int?

  /// What is asked of a run over a folder.
  func request(_ folder: String) -> RunRequest {
    var request = RunRequest(folder: folder)
    if let rules = source.rules { request.rules = rules }
    request.period = period
    request.asOf = asOf
    if let threads { request.threads = max(1, min(threads, 256)) }
    return request
  }
}
