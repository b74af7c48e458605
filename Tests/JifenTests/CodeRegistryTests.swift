import Foundation
import Testing

@testable import jifen

@Suite struct CodeRegistryTests {
  /// Every code that stands in the sources between quotes.
  static func codesInSources() throws -> Set<String> {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    var found: Set<String> = []
    let pattern = try Regex("\"([RTFSOC][0-9]{3})\"")
    for case let file as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) ?? .init()
    where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: pattern) {
        if let code = match.output[1].substring { found.insert(String(code)) }
      }
    }
    return found
  }

  @Test func everyCodeIsExplained() throws {
    let registered = Set(CodeRegistry.all.map(\.code))
    let used = try Self.codesInSources()
    #expect(used.count > 200)
    #expect(used.subtracting(registered).sorted() == [])
  }

  @Test func everyExplanationStandsInBothLanguagesAndSaysMoreThanItsTitle() {
    for entry in CodeRegistry.all {
      #expect(!entry.title.zh.isEmpty && !entry.title.en.isEmpty, "\(entry.code)")
      #expect(entry.explanation.zh.count > entry.title.zh.count, "\(entry.code)")
      #expect(entry.explanation.en.count > entry.title.en.count, "\(entry.code)")
      #expect(entry.explanation.zh.unicodeScalars.contains { $0.value > 0x2E80 }, "\(entry.code)")
    }
  }

  @Test func noCodeIsRegisteredTwice() {
    let codes = CodeRegistry.all.map(\.code)
    #expect(codes.count == Set(codes).count)
  }
}
