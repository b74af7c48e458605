import ArgumentParser
import Diagnostics
import Rules
import Workspace

/// jifen rules translate: the keywords in the other language, everything else as it stands.
struct RulesTranslateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "translate", abstract: say("把规则的关键词换成另一种语言", "Put a rulebook's keywords into the other language"),
      discussion: say(
        """
        只换关键词，注释、排版、名称一字不动，意思不变。印到标准输出；--write 写回原文件（文件夹里的规则和它们的台账文件都换）。
        台账文件可以直接给出路径。退出码：0 换好 · 64 用法 · 65 规则有错误，没有换 · 74 写不回去。
        """,
        "Keywords only: comments, layout and names stay byte for byte, and so does the meaning. Prints to standard output; --write "
          + "puts it in the file's place (with a folder, its rulebooks and their table files). PATH may be a table file.\n"
          + "Exit codes: 0 done; 64 usage; 65 errors in the rulebook, nothing translated; 74 cannot be written."))
  }

  @OptionGroup var rulebook: RulebookOptions
  @OptionGroup var language: KeywordOptions

  @Flag(help: ArgumentHelp(say("写回原文件", "Put the result in the file's place")))
  var write = false

  func run() throws {
    let sources = try rulebook.sources()
    guard write else {
      guard sources.count == 1, let source = sources.first else {
        Terminal.error(RulesWords.oneFile(sources.map(\.path))[Terminal.language] + "\n")
        throw ExitCode(64)
      }
      Terminal.out(String(decoding: try translated(source), as: UTF8.self))
      return
    }
    // All are translated before the first is written.
    let files = try withTables(sources).map { (path: $0.path, before: $0.bytes, after: try translated($0)) }
    for file in files where file.before != file.after {
      if let problem = RulebookFiles.replace(file.path, with: file.after) {
        RulesPrinting.problems([problem])
        throw ExitCode(74)
      }
    }
    for file in files {
      Terminal.out(RulesWords.translated(file.path, isChanged: file.before != file.after)[Terminal.language] + "\n")
    }
  }

  /// The rulebooks with the table files that they name, each once.
  private func withTables(_ sources: [RuleSource]) -> [RuleSource] {
    var all: [RuleSource] = []
    for source in sources {
      if KeywordTranslation.isTableFile(source) {
        all.append(source)
        continue
      }
      all.append(source)
      for (path, bytes) in RulebookFiles.read(source).rulebook?.sources.dropFirst() ?? []
      where !all.contains(where: { $0.path == path }) {
        all.append(RuleSource(path: path, bytes: bytes))
      }
    }
    return all
  }

  private func translated(_ source: RuleSource) throws -> [UInt8] {
    let (bytes, problems) = KeywordTranslation.translate(
      source, to: language.keywords, load: RulebookFiles.loader(for: source))
    guard let bytes else {
      RulesPrinting.problems(problems)
      throw ExitCode(65)
    }
    return bytes
  }
}
