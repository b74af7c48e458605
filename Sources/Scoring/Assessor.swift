import Facts
import Rules

/// 考评: facts and a rulebook to an assessment. Pure; points are made here and nowhere else.
public enum Assessor {
  /// Assesses every scorecard. Without evidence the result is the same but for empty `evidence`.
  public static func assess(_ facts: Facts, rulebook: Rulebook, collectsEvidence: Bool) -> Assessment {
    Assessment()
  }
}
