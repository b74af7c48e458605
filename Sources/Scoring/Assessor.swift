import Facts
import Rules

/// 考评: facts and a rulebook to an assessment. Pure; points are made here and nowhere else.
public enum Assessor {
  /// Assesses every scorecard. Without evidence the result is the same but for empty `evidence`.
  ///
  /// `given` stands in for what some measures would find (examples in brief); nothing else is different.
  public static func assess(
    _ facts: Facts, rulebook: Rulebook, collectsEvidence: Bool, given: GivenMeasures = GivenMeasures()
  ) -> Assessment {
    let run = Run(facts: facts, rulebook: rulebook, collectsEvidence: collectsEvidence, given: given)
    let scorecards = rulebook.scorecards.enumerated().map { index, scorecard in
      ScorecardAssessor(run, scorecard, index: index).assess()
    }
    return Assessment(scorecards: scorecards, diagnostics: run.problems.diagnostics)
  }
}
