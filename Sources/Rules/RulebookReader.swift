import Diagnostics

/// 规则源: the text of a rulebook or table file as it was read.
public struct RuleSource: Sendable {
  /// The path as the user named it.
  public var path: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// A source.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// 读规则: YAML to a checked rulebook; all mistakes at once.
public enum RulebookReader {
  /// Reads a rulebook; `load` gives the table file that it names (a path beside the rulebook), or nil if there is none.
  ///
  /// The rulebook is nil if any diagnostic is an error.
  public static func read(_ source: RuleSource, load: (String) -> RuleSource?) -> (
    rulebook: Rulebook?, diagnostics: [Diagnostic]
  ) {
    (nil, [])
  }
}
