import ArgumentParser
import Diagnostics
import Sheets
import Workspace

extension TemplateFormat: ExpressibleByArgument {}

/// jifen template: empty spreadsheets for the villages to fill in.
struct TemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: say("写出给各村填的空表", "Write empty spreadsheets for the villages to fill in"),
      discussion: say(
        """
        每张台账一个文件，中文表头，上面一行填写说明。给出有花名册的文件夹时，每村一个文件夹，姓名和联系户已经填好。
        写的是 xlsx：编号照原样保存（001 不会变成 1），日期、下拉可选的词都已设好，可以直接打印；--format csv 写纯文本。
        例：jifen template --period 2022-03 --out 发放/2022-03 samples/2022-02
        退出码：0 已写出 · 64 用法 · 65 规则不可用或花名册无人 · 66 没有花名册的文件夹 · 73、74 写不了。
        """,
        "One file for each table, with a line of notes above the headings. With a folder that holds a roster: a folder for "
          + "each village, with names and linked households filled in.\nThey are workbooks: an id stays as it is typed (001 does "
          + "not become 1), dates and lists to pick from are set up, and they print well; --format csv writes plain "
          + "text.\nExample: jifen template --period 2022-03 --out "
          + "forms/2022-03 samples/2022-02\nExit codes: 0 written; 64 usage; 65 rulebook unusable or nobody in the roster; "
          + "66 no such folder; 73, 74 cannot be written."))
  }

  @Argument(help: ArgumentHelp(say("有花名册的文件夹（可不写）", "A folder with the roster (may be left out)"), valueName: "FOLDER"))
  var folder: String?

  @Option(help: ArgumentHelp(say("哪一期的表，例如 2022-03", "The period, for example 2022-03"), valueName: "PERIOD"))
  var period: String

  @Option(help: ArgumentHelp(say("写到哪个文件夹（须为空或还没有）", "Where to (empty, or not there yet)"), valueName: "DIR"))
  var out: String

  @Option(
    help: ArgumentHelp(say("格式：xlsx 或 csv（不写：xlsx）", "Format: xlsx or csv (else: xlsx)"), valueName: "FORMAT"))
  var format: TemplateFormat?

  @OptionGroup var source: RulesOptions

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    var request = TemplateFolder.Request(period: period, out: out)
    request.folder = folder
    if let format { request.format = format }
    if let rules = source.rules { request.rules = rules }
    do {
      let (paths, problems) = try TemplateFolder.write(request)
      tell(problems.filter { $0.severity != .note })
      Terminal.out(CommandWords.templates(Visible.text(out), paths.count)[Terminal.language] + "\n")
    } catch {
      tell(error.problems)
      throw ExitCode(error.ending.exitCode)
    }
  }

  private func tell(_ problems: [Diagnostic]) {
    let list = ProblemList(problems, language: Terminal.language, isColoured: Terminal.isColoured(2))
    Terminal.error(list.samples(perKind: 3))
  }
}
