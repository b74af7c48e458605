import ArgumentParser
import CLinux
import Diagnostics
import Glibc
import Workspace

/// jifen: the command line.
struct Jifen: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "jifen",
      abstract: say(
        "按规则给党员、村民代表计分、排名、定等次", "Points, ranks and grades by a rulebook, from the tables that villages send"),
      discussion: say(
        "例：jifen run samples/2022-02\n读文件夹里各村的表格，按 rules 里的规则计分，结果写到 out/2022-02。",
        "Example: jifen run samples/2022-02\nreads the villages' tables below the folder, applies the rulebook in rules, writes out/2022-02."
      ),
      version: "jifen " + Version.text,
      subcommands: [
        RunCommand.self, CheckCommand.self, InspectCommand.self, ExplainCommand.self, TemplateCommand.self,
        RulesCommand.self, ExplainCodeCommand.self, VersionCommand.self,
      ],
      helpNames: [.short, .long])
  }
}

/// 入口: parses, runs, and says in the user's language what the parser has to say.
@main
enum Main {
  static func main() {
    // A reader that goes away (`jifen run … | head`) must not kill a run that is writing.
    signal(SIGPIPE, SIG_IGN)
    // Large columns come from the system and go back to it when they are done with, instead of piling up in the heap.
    jifen_return_memory()
    do {
      var command = try Jifen.parseAsRoot()
      try command.run()
    } catch {
      let code = Jifen.exitCode(for: error)
      let text = ParserWords.text(Jifen.fullMessage(for: error), Terminal.language)
      if !text.isEmpty {
        if code.isSuccess { Terminal.out(text + "\n") } else { Terminal.error(text + "\n") }
      }
      exit(code.rawValue)
    }
  }
}
