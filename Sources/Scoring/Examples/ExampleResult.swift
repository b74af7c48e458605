import Diagnostics
import Facts
import Quantities
import Rules

/// 示例结果: what the rules made of an example, and where that is not what was expected.
public struct ExampleResult: Sendable {
  /// The example.
  public var example: Example
  /// The rulebook in force in its period.
  public var rulebook: Rulebook
  /// The period for which it was worked out.
  public var period: Period
  /// By person: the result; nil for somebody who is no subject of the scorecard.
  public var people: [SubjectResult?]
  /// By person: the name.
  public var names: [String]
  /// Where the result is not what was expected.
  public var mismatches: [ExampleMismatch]
  /// What was wrong with the rows, at their places.
  public var problems: [Diagnostic]

  /// Whether everything came out as expected.
  public var passes: Bool { mismatches.isEmpty && !problems.contains { $0.severity == .error } }

  /// The scorecard.
  public var scorecard: Scorecard { rulebook.scorecards[example.scorecard] }
}

/// 不符: one thing that came out otherwise than expected.
public struct ExampleMismatch: Sendable, Hashable {
  /// What it is about.
  public var subject: Subject
  /// The person's place in the example.
  public var person: Int
  /// What was expected.
  public var expected: Words
  /// What came out.
  public var found: Words
  /// Where it is expected.
  public var place: Place

  /// 所指
  public enum Subject: Sendable, Hashable {
    /// A criterion's points.
    case criterion(Int)
    /// A section's points.
    case section(Int)
    /// The total.
    case total
    /// The rank in the town.
    case rank
    /// The rank in the village.
    case villageRank
    /// The grade.
    case grade
    /// The vetoes that fired.
    case vetoes
    /// The person is no subject of the scorecard.
    case person
  }
}
