import ArgumentParser
import Diagnostics
import Rules

/// jifen rules schema: a JSON Schema, by which an editor completes and checks.
struct RulesSchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: say("写出规则的 JSON Schema，供编辑器补全和检查", "Write a JSON Schema of rulebooks for editors"),
      discussion: say(
        "例：jifen rules schema --keywords zh > rules/schema.json\n在规则的第一行写 # yaml-language-server: $schema=schema.json",
        "Example: jifen rules schema --keywords en > rules/schema.json\nand in the rulebook's first line: "
          + "# yaml-language-server: $schema=schema.json"))
  }

  @OptionGroup var language: KeywordOptions

  @Flag(help: ArgumentHelp(say("台账文件的，而不是规则的", "Of table files instead of rulebooks")))
  var tables = false

  @OptionGroup var terminal: TerminalOptions

  func run() {
    Terminal.out(RulebookSchema.text(tables ? .tableFile : .rulebook, keywords: language.keywords))
  }
}
