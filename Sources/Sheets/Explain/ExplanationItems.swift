import Diagnostics
import Quantities
import Rules
import Scoring

extension ExplanationBuilder {
  func item(
    _ entry: CriterionResult, _ criterion: Criterion, _ subject: SubjectResult, _ card: ScorecardView
  ) -> Explanation.Item {
    let isMeasured = ![.exempt, .notApplicable, .unsent, .unjudged].contains(entry.outcome)
    return .init(
      id: criterion.id, name: criterion.name, weight: criterion.weight.map(arithmetic.number), note: criterion.note,
      outcome: entry.outcome, done: isMeasured ? entry.done.map(arithmetic.number) : nil,
      of: isMeasured ? entry.of.map(arithmetic.number) : nil,
      amount: isMeasured ? entry.amount.map(arithmetic.number) : nil, points: view.text(entry.points),
      arithmetic: arithmetic.of(entry, criterion), unsent: unsent(entry, criterion, subject),
      ends: ends(entry, criterion, card), lines: entry.evidence.map { line($0, criterion.measure, card) },
      more: more(entry, criterion, subject, card))
  }

  func line(_ line: Evidence, _ measure: Measure, _ card: ScorecardView) -> Explanation.Line {
    let hasFile = line.file >= 0 && Int(line.file) < view.facts.files.count
    return .init(
      kind: line.kind, day: (line.day ?? rows.day(line, measure, card))?.text,
      about: rows.about(line, measure, card), value: line.value.map(arithmetic.number),
      file: hasFile ? view.facts.files[Int(line.file)] : nil, row: line.row > 0 ? Int(line.row) : nil,
      what: EvidenceWords.of(line.kind)[view.language])
  }

  private func unsent(_ entry: CriterionResult, _ criterion: Criterion, _ subject: SubjectResult) -> [String] {
    guard entry.outcome == .unsent else { return [] }
    let village = view.person(subject.person)?.village ?? -1
    return Remarks.tables(of: criterion.measure).filter { view.facts.isUnsent(village: village, table: $0) }
      .map { view.tableName($0) }
  }

  /// The households or meetings on either side, in the order of the evidence.
  private func ends(_ entry: CriterionResult, _ criterion: Criterion, _ card: ScorecardView) -> Explanation.Ends? {
    guard entry.outcome == .scored else { return nil }
    var isMeetings = false
    switch criterion.measure.kind {
    case .coverage: break
    case .attendance: isMeetings = true
    default: return nil
    }
    var perMonth = false
    if case .coverage(_, let each) = criterion.measure.kind { perMonth = each }
    func names(_ kind: Evidence.Kind) -> [String] {
      // Of a household's contacts, the one that reaches the number asked has the credit.
      entry.evidence.filter { $0.kind == kind && ($0.kind != .counted || $0.value != nil) }.map { line in
        let about = rows.about(line, criterion.measure, card)
        let day = line.day ?? (isMeetings || perMonth ? rows.day(line, criterion.measure, card) : nil)
        return day.map { about + " " + $0.text } ?? about
      }
    }
    return .init(
      isMeetings: isMeetings, reached: names(isMeetings ? .attended : .counted),
      missed: names(isMeetings ? .missed : .notContacted))
  }

  /// What one more credited row makes where only the weight stands between the ratio and the points.
  private func more(
    _ entry: CriterionResult, _ criterion: Criterion, _ subject: SubjectResult, _ card: ScorecardView
  ) -> Explanation.More? {
    guard ReportRules.isPlain(criterion), entry.outcome == .scored, let weight = criterion.weight,
      let done = entry.done, let of = entry.of, let points = entry.points, done < of
    else { return nil }
    var after = entry
    let more = min(done + most(entry.evidence), of)
    after.done = more
    guard let made = Points(rounding: weight * (more / of) * (entry.scale ?? .one), decimals: view.decimals) else {
      return nil
    }
    after.points = made
    return .init(
      kind: criterion.measure.kind.keyword, arithmetic: arithmetic.of(after, criterion),
      points: made.text(decimals: view.decimals), gain: (made - points).text(decimals: view.decimals),
      isLimited: isLimited(made - points, criterion, subject, card))
  }

  /// The most that one of the rows may still gain: of halves, a half.
  private func most(_ evidence: [Evidence]) -> Rational {
    let asked = evidence.filter { Explanation.Line.side($0.kind) != .aside }
    return asked.map { Rational.one - ($0.value ?? .zero) }.max() ?? .one
  }

  /// Whether a limit takes some of a gain from the total.
  private func isLimited(
    _ gain: Points, _ criterion: Criterion, _ subject: SubjectResult, _ card: ScorecardView
  ) -> Bool {
    func isAbove(_ points: Points?, _ max: Rational?) -> Bool {
      guard let points, let max else { return false }
      return (points + gain).rational(decimals: view.decimals) > max
    }
    let isCapped = subject.vetoes.contains {
      card.rules.vetoes.indices.contains($0) && card.rules.vetoes[$0].effect.maxTotal != nil
    }
    if isCapped || isAbove(subject.sumBeforeLimits, card.rules.limits.max) { return true }
    guard let index = criterion.section, card.rules.sections.indices.contains(index) else { return false }
    return isAbove(
      subject.sections.indices.contains(index) ? subject.sections[index] : nil, card.rules.sections[index].bounds.max)
  }
}
