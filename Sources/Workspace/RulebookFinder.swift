import Diagnostics
import Glibc
import Quantities
import Rules

/// 找规则: the rulebook that `--rules` means: a file, or the version in force among those of a folder.
enum RulebookFinder {
  /// No rulebook is near this long; a larger file is a mistake.
  static let limit = 16 << 20

  /// The rulebook, or nil with what is wrong.
  static func read(_ path: String, period: Period) -> (rulebook: Rulebook?, diagnostics: [Diagnostic]) {
    do {
      guard let entry = try Disk.entry(path) else { return (nil, [RunProblem.rulesMissing(path).diagnostic]) }
      guard entry.kind == .folder else {
        return RulebookReader.read(try source(path), load: tables(beside: path))
      }
      var candidates: [RuleSource] = []
      for name in try Disk.names(in: Disk.bytes(path)) {
        guard let name = String(validating: name, as: UTF8.self), isYAML(name) else { continue }
        let source = try source(join(path, name))
        if mayHoldScorecards(source.bytes) { candidates.append(source) }
      }
      guard !candidates.isEmpty else { return (nil, [RunProblem.rulesEmpty(path).diagnostic]) }
      return select(candidates, path, period)
    } catch {
      return (nil, [RunProblem.rulesUnreadable(error).diagnostic])
    }
  }

  /// The version in force.
  private static func select(
    _ candidates: [RuleSource], _ path: String, _ period: Period
  ) -> (rulebook: Rulebook?, diagnostics: [Diagnostic]) {
    guard candidates.count == 1 else {
      return (nil, [RunProblem.rulesSeveral(path, candidates.map(\.path)).diagnostic])
    }
    return RulebookReader.read(candidates[0], load: tables(beside: candidates[0].path))
  }

  /// Reads the table file that a rulebook names, from the rulebook's own folder.
  static func tables(beside rulebook: String) -> (String) -> RuleSource? {
    let folder = rulebook.lastIndex(of: "/").map { String(rulebook[..<$0]) } ?? ""
    return { name in
      guard !name.utf8.contains(0) else { return nil }
      return try? source(name.hasPrefix("/") || folder.isEmpty ? name : join(folder, name))
    }
  }

  static func source(_ path: String) throws(SystemError) -> RuleSource {
    guard let bytes = try Disk.read(Disk.bytes(path), limit: limit) else {
      throw SystemError(number: EFBIG, path: path)
    }
    return RuleSource(path: path, bytes: bytes)
  }

  static func isYAML(_ name: String) -> Bool {
    let lower = name.lowercased()
    return !name.hasPrefix(".") && (lower.hasSuffix(".yaml") || lower.hasSuffix(".yml"))
  }

  /// A table file has no scorecards.
  static func mayHoldScorecards(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).contains { line in
      let key = line.prefix { $0 != ":" && $0 != "：" }.filter {
        !$0.isWhitespace && !"\"'\u{FEFF}".contains($0)
      }
      return key == "scorecards" || key == "考评表"
    }
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
