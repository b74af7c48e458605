import ArgumentParser
import Diagnostics
import Rules
import Workspace

/// jifen rules check: every mistake of a rulebook, and what is surely not meant.
struct RulesCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: say("检查规则", "Check a rulebook"),
      discussion: say(
        """
        写错的一次全部列出；另外提醒：权重加不到写明的满分、轮不到的分档和等次、谁也轮不到的考核项、空板块、缺席反而占便宜的算法；
        写了 --data 还看哪些列从来没有人填。退出码：0 没有错误（可有提醒）· 65 有错误 · 66 没有数据文件夹。
        """,
        "Tells every mistake at once; and warns of weights that miss the declared sum, tiers and grades never reached, criteria "
          + "for nobody, empty sections, rules that reward absence; with --data also of columns that nobody fills.\n"
          + "Exit codes: 0 no errors (there may be warnings); 65 errors; 66 no such data folder."))
  }

  @OptionGroup var rulebook: RulebookOptions

  @Option(
    help: ArgumentHelp(
      say("各村报来的表格，看列有没有人填", "A folder of tables, to see which columns are filled"), valueName: "FOLDER"))
  var data: String?

  func run() throws {
    let language = Terminal.language
    var hasErrors = false
    var hasNoData = false
    for source in try rulebook.sources() {
      let (read, found) = RulebookFiles.read(source)
      var problems = found
      if let read {
        problems += RuleLint.check(read)
        if let data {
          let columns = ColumnCheck.perform(read, folder: data, rules: rulebook.path ?? "rules")
          hasNoData = hasNoData || RulesPrinting.hasErrors(columns)
          problems += columns
        }
      }
      hasErrors = hasErrors || read == nil
      RulesPrinting.problems(problems)
      let errors = problems.count { $0.severity == .error }
      let warnings = problems.count { $0.severity == .warning }
      Terminal.out(RulesWords.checked(source.path, errors: errors, warnings: warnings)[language] + "\n")
    }
    if hasErrors { throw ExitCode(65) }
    if hasNoData { throw ExitCode(66) }
  }
}
