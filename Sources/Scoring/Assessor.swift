import Facts
import Rules

/// 考评: facts and a rulebook to an assessment. Pure; points are made here and nowhere else.
public enum Assessor {
  /// Assesses every scorecard. Without evidence the result is the same but for empty `evidence`.
  public static func assess(_ facts: Facts, rulebook: Rulebook, collectsEvidence: Bool) -> Assessment {
    let run = Run(facts: facts, rulebook: rulebook, collectsEvidence: collectsEvidence)
    let scorecards = rulebook.scorecards.enumerated().map { index, scorecard in
      ScorecardAssessor(run, scorecard).assess(index: index)
    }
    return Assessment(scorecards: scorecards, diagnostics: run.problems.diagnostics)
  }
}
