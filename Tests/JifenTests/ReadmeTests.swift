import Foundation
import TestSupport
import Testing

/// The README is kept true: its commands run, and print what it says.
struct ReadmeTests {
  /// One command of a `console` block, with the output that stands under it.
  struct Shown: Sendable, CustomTestStringConvertible {
    var command: String
    var output: [String]
    var testDescription: String { command }
  }

  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static var text: String { (try? String(contentsOfFile: package + "/README.md", encoding: .utf8)) ?? "" }

  /// The fenced blocks of a kind.
  static func blocks(_ kind: String) -> [[String]] {
    var blocks: [[String]] = []
    var open: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let lines = open {
        if line == "```" {
          blocks.append(lines)
          open = nil
        } else {
          open = lines + [line]
        }
      } else if line == "```" + kind {
        open = []
      }
    }
    return blocks
  }

  static let commands: [Shown] = blocks("console").flatMap { block in
    var shown: [Shown] = []
    for line in block {
      if line.hasPrefix("$ ") {
        shown.append(Shown(command: String(line.dropFirst(2)), output: []))
      } else if !shown.isEmpty {
        shown[shown.count - 1].output.append(line)
      }
    }
    return shown
  }

  @Test func hasCommands() { #expect(Self.commands.count >= 5) }

  @Test(arguments: commands) func printsWhatItSays(_ shown: Shown) throws {
    let temp = try TempFolder()
    for folder in ["rules", "samples"] {
      try FileManager.default.copyItem(atPath: Self.package + "/" + folder, toPath: temp.path + "/" + folder)
    }
    let words = shown.command.split(separator: " ").map(String.init)
    #expect(words.first == "jifen")
    let result = try Program.run(Array(words.dropFirst()), in: temp.path)
    #expect(result.code == (words.contains("check") && !words.contains("rules") ? 1 : 0))
    let found = result.out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let stated = Array(shown.output.prefix { $0 != "…" })
    #expect(Array(found.prefix(stated.count)) == stated)
  }

  /// The one command that a fresh machine needs, and the test command, are those of the gate.
  @Test func gateRunsItsTestCommand() throws {
    let gate = try String(contentsOfFile: Self.package + "/.ci/run", encoding: .utf8)
    #expect(Self.blocks("sh").map { $0.joined() }.contains("swift test"))
    #expect(gate.contains("\nswift test"))
  }

  /// Every block of the language reference is read without a mistake, as it stands.
  @Test(arguments: blocks("yaml").map { $0.joined(separator: "\n") }) func languageIsRead(_ block: String) throws {
    let temp = try TempFolder()
    try FileManager.default.copyItem(atPath: Self.package + "/rules/tables.yaml", toPath: temp.path + "/tables.yaml")
    func indented(_ text: String, _ by: Int) -> String {
      text.split(separator: "\n").map { String(repeating: " ", count: by) + $0 }.joined(separator: "\n")
    }
    let subject = "  - id: card\n    subjects: {}\n"
    let plain = "    criteria:\n      - {id: x, weight: 1, measure: {kind: coverage, table: visits, targets: links}}\n"
    let isTop = ["catalogues", "calendar", "villages", "examples"].contains { block.hasPrefix($0) }
    let body =
      block.hasPrefix("- ")
      ? "scorecards:\n" + subject + "    criteria:\n" + indented(block, 6)
      : isTop ? block + "\nscorecards:\n" + subject + plain : "scorecards:\n" + subject + indented(block, 4)
    try temp.write("rules.yaml", "name: 试\nversion: \"1\"\ntables: tables.yaml\n" + body + "\n")
    let result = try Program.run(["rules", "check", "rules.yaml"], in: temp.path)
    #expect(result.code == 0, "\(result.error)\(result.out)")
  }
}
