import ArgumentParser
import Diagnostics
import Rules
import Scoring
import Workspace

/// jifen rules test: the examples of a rulebook, worked out.
struct RulesTestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "test", abstract: say("验算规则里的示例", "Work out the examples of a rulebook"),
      discussion: say(
        "列出每个示例的算式、应得和实得，以及没有示例用到的考核项、分档、否决、等次。\n退出码：0 全部相符 · 1 有不符 · 65 规则有错误。",
        "Shows the arithmetic of each example, what was expected and what came out, and the criteria, tiers, vetoes and grades "
          + "that no example touches.\nExit codes: 0 all as expected; 1 something else came out; 65 errors in the rulebook."
      ))
  }

  @OptionGroup var rulebook: RulebookOptions

  @Flag(help: ArgumentHelp(say("相符的示例只写一行", "One line for each example that is as expected")))
  var brief = false

  func run() throws {
    var hasErrors = false
    var hasFailures = false
    for source in try rulebook.sources() {
      let (read, problems) = RulebookFiles.read(source)
      RulesPrinting.problems(problems)
      guard let read else {
        hasErrors = true
        continue
      }
      let (results, dated) = ExampleBook.run(read, source: source)
      RulesPrinting.problems(dated)
      hasErrors = hasErrors || RulesPrinting.hasErrors(dated)
      let report = ExampleReport(language: Terminal.language, isBrief: brief)
      Terminal.out(report.text(source.path, read, results))
      RulesPrinting.problems(results.flatMap(\.problems))
      hasFailures = hasFailures || results.contains { !$0.passes }
    }
    if hasErrors { throw ExitCode(65) }
    if hasFailures { throw ExitCode(1) }
  }
}
