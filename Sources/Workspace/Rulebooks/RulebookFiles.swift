import Diagnostics
import Glibc
import Quantities
import Rules

/// 规则文件: the rulebooks that a path means, for the commands that look after rulebooks.
public enum RulebookFiles {
  /// The rulebook of a file, or all those of a folder, by name; what is wrong where there is none.
  public static func find(_ path: String) -> (sources: [RuleSource], diagnostics: [Diagnostic]) {
    do {
      guard let entry = try Disk.entry(path) else { return ([], [RunProblem.rulesMissing(path).diagnostic]) }
      guard entry.kind == .folder else { return ([try RulebookFinder.source(path)], []) }
      let names = try Disk.names(in: Disk.bytes(path)).compactMap { String(validating: $0, as: UTF8.self) }
      var sources: [RuleSource] = []
      for name in names.filter(RulebookFinder.isYAML).sorted(by: {
        $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
      }) {
        let source = try RulebookFinder.source(RulebookFinder.join(path, name))
        if RulebookSelection.isRulebook(source) { sources.append(source) }
      }
      if sources.isEmpty { return ([], RulebookSelection.choose([], on: Day(number: 0), folder: path).diagnostics) }
      return (sources, [])
    } catch {
      return ([], [RunProblem.rulesUnreadable(error).diagnostic])
    }
  }

  /// Reads the table file that a rulebook names.
  public static func loader(for source: RuleSource) -> (String) -> RuleSource? {
    RulebookFinder.tables(beside: source.path)
  }

  /// Reads a rulebook with its tables, with dated values as on a day.
  public static func read(_ source: RuleSource, on day: Day? = nil) -> (rulebook: Rulebook?, diagnostics: [Diagnostic])
  {
    RulebookReader.read(source, on: day, load: loader(for: source))
  }

  /// Puts other bytes in a file's place, whole or not at all; nil if it went well.
  public static func replace(_ path: String, with bytes: [UInt8]) -> Diagnostic? {
    do {
      try write(bytes, path)
      return nil
    } catch {
      return RulebookProblem.notWritten(error).diagnostic
    }
  }

  /// Written beside it first, with its own rights, so that a full disk leaves the former text.
  private static func write(_ bytes: [UInt8], _ path: String) throws(SystemError) {
    let target = Disk.resolved(path) ?? path
    var info = stat()
    let mode = stat(target, &info) == 0 ? info.st_mode & 0o777 : 0o644
    let beside = target + ".jifen-\(getpid())"
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw SystemError.last(target) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = SystemError.last(target)
        close(file)
        unlink(beside)
        throw error
      }
      done += count
    }
    guard fchmod(file, mode) == 0, fsync(file) == 0, close(file) == 0, rename(beside, target) == 0 else {
      let error = SystemError.last(target)
      unlink(beside)
      throw error
    }
  }
}
