import TestSupport
import Testing

@testable import Workspace

/// 触发: what has to happen for a code of running, of input or of output to be told, and what it says.
struct WorkspaceTrigger: Sendable, CustomTestStringConvertible {
  let code: String
  /// Severity and file, with the temporary folder as `~`; the cell where there is one.
  let told: String
  /// What the message says in both languages; apart from the file, which stands before it.
  let says: [String]
  /// Makes it happen in a fresh folder.
  let happens: @Sendable (TempFolder) throws -> [Told]

  init(
    _ code: String, _ told: String, says: [String] = [], _ happens: @escaping @Sendable (TempFolder) throws -> [Told]
  ) {
    self.code = code
    self.told = told
    self.says = says
    self.happens = happens
  }

  /// By a check of `2022-02` in a small town, which is spoiled first.
  static func check(
    _ code: String, _ told: String, says: [String] = [],
    _ spoil: @escaping @Sendable (TempFolder) throws -> Void = { _ in },
    asking request: @escaping @Sendable (inout RunRequest) -> Void = { _ in }
  ) -> WorkspaceTrigger {
    WorkspaceTrigger(code, told, says: says) { temp in
      try SmallTown.write(temp)
      try spoil(temp)
      var asked = RunFailureTests.request(temp)
      asked.writes = false
      request(&asked)
      return Told.all(Run.perform(asked))
    }
  }

  /// By a run that writes, with a layer that fails at one operation.
  static func run(
    _ code: String, _ told: String, says: [String] = [], failingAt: Int = 0,
    _ spoil: @escaping @Sendable (TempFolder) throws -> Void = { _ in }
  ) -> WorkspaceTrigger {
    WorkspaceTrigger(code, told, says: says) { temp in
      try SmallTown.write(temp)
      try spoil(temp)
      var asked = RunFailureTests.request(temp)
      asked.layer = FailingLayer(failing: failingAt)
      return Told.all(Run.perform(asked))
    }
  }

  /// By a file of the period's folder that is not like others.
  static func file(_ code: String, _ severity: String, _ name: String, says: [String] = []) -> WorkspaceTrigger {
    check(code, "\(severity) \(name)", says: says) { try $0.write("2022-02/" + name) }
  }

  var testDescription: String { code }

  func check() throws {
    let temp = try TempFolder()
    let all = try happens(temp)
    let found = try #require(all.first { $0.code == code }, "\(all.map(\.line))")
    #expect(found.line.replacing(temp.path, with: "~") == told)
    for text in says { #expect(found.zh.contains(text) && found.en.contains(text), "\(found.zh) \(found.en)") }
    #expect(found.severity == "note" || !found.zhHelp.isEmpty && !found.enHelp.isEmpty)
    #expect(found.zh.unicodeScalars.contains { $0.value > 0x2E80 }, "\(found.zh)")
    #expect(!(found.en + found.enHelp).unicodeScalars.contains { (0x3001...0x3002).contains($0.value) }, "\(found.en)")
  }
}

/// What was told, in the parts that these tests look at.
struct Told: Sendable {
  var code: String
  var severity: String
  var line: String
  var zh: String
  var en: String
  var zhHelp: String
  var enHelp: String

  /// Everything that an outcome tells.
  static func all(_ outcome: RunOutcome) -> [Told] {
    outcome.problems.map {
      Told(
        code: $0.code, severity: "\($0.severity)",
        line: "\($0.severity)" + ($0.place.file.isEmpty ? "" : " " + $0.place.file)
          + ($0.cell.map { " “\($0)”" } ?? ""), zh: $0.message.zh, en: $0.message.en, zhHelp: $0.help?.zh ?? "",
        enHelp: $0.help?.en ?? "")
    }
  }
}
