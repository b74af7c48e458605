import Rules
import Scoring

/// 备注: what must be said of a subject beside the points.
public struct Remarks: Sendable {
  let view: AssessmentView
  let card: ScorecardView
  let tablesOfCriteria: [[Int]]

  /// Remarks on the subjects of one scorecard.
  public init(_ view: AssessmentView, _ card: ScorecardView) {
    self.view = view
    self.card = card
    tablesOfCriteria = card.rules.criteria.map { Remarks.tables(of: $0.measure) }
  }

  /// The remarks of a subject, most serious first.
  public func of(_ subject: SubjectResult) -> [String] {
    let language = view.language
    var out: [String] = []
    if view.isDraft { out.append(SheetWords.draft[language]) }
    out += card.vetoes(subject)
    let unsent = unsentTables(subject)
    if !unsent.isEmpty { out.append(SheetWords.unsent(unsent)[language]) }
    if subject.isIncomplete { out.append(SheetWords.incomplete(subject.rejectedRows)[language]) }
    let unjudged = subject.criteria.indices.filter { subject.criteria[$0].outcome == .unjudged }
      .compactMap { $0 < card.rules.criteria.count ? card.rules.criteria[$0].name : nil }
    if !unjudged.isEmpty { out.append(SheetWords.unjudged(unjudged)[language]) }
    switch subject.unrankedReason {
    case .byRule: out.append(SheetWords.byRule[language])
    case .nothingScored: out.append(SheetWords.nothingScored[language])
    case .tooFewScored: out.append(SheetWords.tooFewScored[language])
    // The veto, the table and the criterion are named already.
    case .veto, .unsent, .unjudged, nil: break
    }
    return out
  }

  /// The names of the tables that the subject's village has not sent and a criterion needs, each once.
  public func unsentTables(_ subject: SubjectResult) -> [String] {
    unsentTableIndices(subject).map { view.tableName($0) }
  }

  /// The same tables by index.
  func unsentTableIndices(_ subject: SubjectResult) -> [Int] {
    var indices: [Int] = []
    for index in subject.criteria.indices
    where subject.criteria[index].outcome == .unsent && index < tablesOfCriteria.count {
      let village = view.person(subject.person)?.village ?? -1
      let missing = tablesOfCriteria[index].filter { view.facts.isUnsent(village: village, table: $0) }
      for table in missing.isEmpty ? tablesOfCriteria[index] : missing where !indices.contains(table) {
        indices.append(table)
      }
    }
    return indices
  }

  /// The tables that a measure needs to have been sent: its own, its targets, its meetings.
  static func tables(of measure: Measure) -> [Int] {
    var out = [measure.table]
    if let targets = measure.targets, !out.contains(targets) { out.append(targets) }
    if case .attendance(let rule) = measure.kind, !out.contains(rule.meetings) { out.append(rule.meetings) }
    return out
  }
}
