import Diagnostics
import Rules

/// The shipped table file of SPEC 2 in short, for rulebooks under test.
enum Sample {
  /// A rulebook over `tables`, read.
  static func read(_ rulebook: String, tables: String = Sample.tables) -> (
    rulebook: Rulebook?, diagnostics: [Diagnostic]
  ) {
    RulebookReader.read(RuleSource(path: "r.yaml", bytes: Array(rulebook.utf8))) { path in
      path == "tables.yaml" ? RuleSource(path: "tables.yaml", bytes: Array(tables.utf8)) : nil
    }
  }
}
