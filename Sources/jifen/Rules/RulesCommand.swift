import ArgumentParser
import Diagnostics
import Rules
import Workspace

/// jifen rules: looking after rulebooks.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules", abstract: say("检查、验算、改写规则", "Check, test and translate rulebooks"),
      subcommands: [
        RulesCheckCommand.self, RulesTestCommand.self, RulesTranslateCommand.self, RulesSchemaCommand.self,
      ])
  }
}

/// 规则路径: which rulebook a command looks after.
struct RulebookOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say("规则文件，或放规则的文件夹（不写：rules）", "The rulebook, or a folder of them (else: rules)"), valueName: "PATH"))
  var path: String?

  @OptionGroup var terminal: TerminalOptions

  /// The rulebooks; ends the command where there is none.
  func sources() throws -> [RuleSource] {
    let (sources, problems) = RulebookFiles.find(path ?? "rules")
    if !problems.isEmpty {
      RulesPrinting.problems(problems)
      throw ExitCode(65)
    }
    return sources
  }
}

/// 关键词语言: `--keywords zh|en`.
struct KeywordOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("关键词用哪种语言：zh 或 en", "Language of the keywords: zh or en"), valueName: "LANG"))
  var keywords: Language = .zh
}

/// 打印: problems of rulebooks on the terminal.
enum RulesPrinting {
  /// All of them to standard error, errors first.
  static func problems(_ problems: [Diagnostic]) {
    guard !problems.isEmpty else { return }
    Terminal.error(
      ProblemList(problems, language: Terminal.language, isColoured: Terminal.isColoured(2)).whole() + "\n")
  }

  /// Whether any is an error.
  static func hasErrors(_ problems: [Diagnostic]) -> Bool { problems.contains { $0.severity == .error } }
}
