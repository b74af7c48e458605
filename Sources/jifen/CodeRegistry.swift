import Diagnostics
import Facts
import Rules
import Scoring
import Tables
import Workspace

/// 代码登记: every code of every layer.
enum CodeRegistry {
  /// All codes, in order.
  static let all: [CodeEntry] =
    (RulesCodes.all + TablesCodes.all + FactsCodes.all + ScoringCodes.all + WorkspaceCodes.all + CommandProblem.codes)
    .sorted {
      $0.code < $1.code
    }

  /// The entry of a code, whatever the case.
  static func entry(_ code: String) -> CodeEntry? { all.first { $0.code == code.uppercased() } }

  /// The short text of a code.
  static func title(_ code: String, _ language: Language) -> String? { entry(code)?.title[language] }
}
