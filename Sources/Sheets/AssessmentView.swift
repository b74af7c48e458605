import Diagnostics
import Facts
import Quantities
import Rules
import Scoring

/// 考评视图: rulebook, facts and assessment with names and labels resolved, once, for every format.
public struct AssessmentView: Sendable {
  /// The rulebook.
  public let rulebook: Rulebook
  /// The facts.
  public let facts: Facts
  /// The assessment.
  public let assessment: Assessment
  /// The scorecards, in the rulebook's order.
  public let scorecards: [ScorecardView]
  /// 未定稿: somebody is incomplete or unsent.
  public let isDraft: Bool

  /// The language of what is written to files.
  public var language: Language { rulebook.language }
  /// Decimals of points.
  public var decimals: Int { rulebook.decimals }

  /// Resolves everything.
  public init(rulebook: Rulebook, facts: Facts, assessment: Assessment) {
    self.rulebook = rulebook
    self.facts = facts
    self.assessment = assessment
    isDraft = assessment.scorecards.contains { card in
      card.subjects.contains { subject in
        subject.isIncomplete || subject.criteria.contains { $0.outcome == .unsent }
      }
    }
    var names = UniqueNames(taken: ["problems", "evidence", "results", "run", "rejects"])
    scorecards = assessment.scorecards.compactMap { result in
      guard result.scorecard >= 0, result.scorecard < rulebook.scorecards.count else { return nil }
      let rules = rulebook.scorecards[result.scorecard]
      return ScorecardView(rules: rules, result: result, fileStem: names.claim(SafeName.component(rules.id)))
    }
  }

  /// A person; nil for an index that nobody has.
  public func person(_ index: Int) -> Person? {
    index >= 0 && index < facts.people.count ? facts.people[index] : nil
  }

  /// The name of a village by index; empty for none.
  public func villageName(_ index: Int) -> String {
    index >= 0 && index < facts.villages.count ? facts.villages[index] : ""
  }

  /// The name of a table by index.
  public func tableName(_ index: Int) -> String {
    index >= 0 && index < rulebook.tables.count ? rulebook.tables[index].name : ""
  }

  /// Points as they are printed; nil where there are none.
  public func text(_ points: Points?) -> String? { points?.text(decimals: decimals) }
}

/// 考评表视图: a scorecard's rules beside its result.
public struct ScorecardView: Sendable {
  /// The rules.
  public let rules: Scorecard
  /// The result.
  public let result: ScorecardResult
  /// The name of its files without ending; safe, and no other scorecard's.
  public let fileStem: String

  /// The name of a subject's grade; nil where there is none.
  public func grade(_ subject: SubjectResult) -> String? {
    subject.grade.flatMap { $0 >= 0 && $0 < rules.grades.count ? rules.grades[$0].name : nil }
  }

  /// The names of a subject's fired vetoes.
  public func vetoes(_ subject: SubjectResult) -> [String] {
    subject.vetoes.compactMap { $0 >= 0 && $0 < rules.vetoes.count ? rules.vetoes[$0].name : nil }
  }

  /// The name of a subject's ranking group; nil where there are no groups.
  public func rankingGroup(_ subject: SubjectResult) -> String? {
    subject.group.flatMap { $0 >= 0 && $0 < rules.rank.groups.count ? rules.rank.groups[$0].name : nil }
  }

  /// Whether anybody begins with more or less than nothing, so that the base belongs on the sheet.
  public var showsBase: Bool { rules.base.contains { !$0.gives.isZero } }
}
