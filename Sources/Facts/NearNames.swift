import Diagnostics

/// 相近的名字: at most three known names near a mistyped one.
enum NearNames {
  /// Names as `Nearest` finds them; for a name of two characters, one wrong character still is near.
  static func of(_ text: String, in known: some Sequence<String>) -> [String] {
    Array(Nearest.names(to: text, in: known).prefix(3))
  }
}
