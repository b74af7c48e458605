import ArgumentParser
import Diagnostics
import Workspace

/// jifen explain-code: what a code means and what to do.
struct ExplainCodeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "explain-code", abstract: say("说明一个问题代码的意思和办法", "Explain a problem's code"))
  }

  @Argument(help: ArgumentHelp(say("代码，例如 R014", "The code, for example R014"), valueName: "CODE"))
  var code: String

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let language = Terminal.language
    guard let entry = CodeRegistry.entry(code) else {
      let near = Nearest.names(to: code.uppercased(), in: CodeRegistry.all.map(\.code)).prefix(5)
      Terminal.error(
        ProblemList(
          [CommandProblem.unknownCode(code, near: Array(near))], language: language,
          isColoured: Terminal.isColoured(2)
        ).whole())
      throw ExitCode(64)
    }
    Terminal.out(entry.code + " " + entry.title[language] + "\n\n" + entry.explanation[language] + "\n")
  }
}

/// jifen version
struct VersionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "version", abstract: say("显示版本", "Show the version"))
  }

  func run() throws { Terminal.out("jifen " + Version.text + "\n") }
}
