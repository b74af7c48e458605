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
      guard entry.kind == .folder else { return file(try source(path), path, period) }
      var sources: [RuleSource] = []
      for name in try Disk.names(in: Disk.bytes(path)) {
        guard let name = String(validating: name, as: UTF8.self), isYAML(name) else { continue }
        sources.append(try source(join(path, name)))
      }
      let (chosen, problems) = RulebookSelection.choose(sources, on: period.last, folder: path)
      guard let chosen else { return (nil, problems) }
      let (rulebook, mistakes) = read(chosen, period)
      return (rulebook, problems + mistakes)
    } catch {
      return (nil, [RunProblem.rulesUnreadable(error).diagnostic])
    }
  }

  /// A single file is in force or not, like the versions of a folder.
  private static func file(
    _ source: RuleSource, _ path: String, _ period: Period
  ) -> (rulebook: Rulebook?, diagnostics: [Diagnostic]) {
    guard RulebookSelection.isRulebook(source) else { return read(source, period) }
    let (chosen, problems) = RulebookSelection.choose([source], on: period.last, folder: path)
    let (rulebook, mistakes) = read(source, period)
    return (chosen == nil ? nil : rulebook, problems + mistakes)
  }

  private static func read(
    _ source: RuleSource, _ period: Period
  ) -> (rulebook: Rulebook?, diagnostics: [Diagnostic]) {
    RulebookReader.read(source, on: period.last, load: tables(beside: source.path))
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

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
