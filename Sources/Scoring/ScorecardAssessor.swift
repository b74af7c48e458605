import Facts
import Quantities
import Rules

/// 一张考评表: the steps by which a scorecard is assessed, in their order.
struct ScorecardAssessor {
  private let run: Run
  private let scorecard: Scorecard
  private let index: Int
  private let people: [Int]
  private let derived: DerivedBook

  /// `index` is the scorecard's place in the rulebook.
  init(_ run: Run, _ scorecard: Scorecard, index: Int) {
    self.index = index
    self.run = run
    self.scorecard = scorecard
    let filter = run.roster(scorecard.subjects)
    people = run.facts.people.indices.filter { filter.passes($0) }
    derived = DerivedBook(run, subjects: people)
  }

  /// Measures, scores, totals, ranks and grades.
  func assess() -> ScorecardResult {
    var result = ScorecardResult(scorecard: index)
    if people.isEmpty { run.problems.add(.noSubjects(scorecard: scorecard.name), place: scorecard.place) }
    deriveMeetings()
    var ledgers = scorecard.criteria.enumerated().map { place, criterion in
      CriterionLedger(
        run, criterion, subjects: people, derived: derived,
        keepsTrails: Totals.keepsTrails(criterion, scorecard)
      ) { run.given.criterion(place, of: index, person: $0) }
    }
    let weights = Scaling(run, scorecard.criteria, subjects: people).settle(&ledgers)
    var subjects = collect(ledgers)
    var totals = Totals(run, scorecard)
    var vetoes = Vetoes(run, scorecard, derived: derived, index: index)
    let ranking = Ranking(run, scorecard.rank)
    let unranked = scorecard.unranked.map { run.roster($0) }
    for place in subjects.indices {
      vetoes.fire(&subjects[place])
      let obstacle = noTotal(subjects[place], weights[place])
      totals.add(&subjects[place], index: place, ledgers: ledgers)
      if obstacle == nil {
        subjects[place].total = under(vetoes.ceiling(subjects[place]), subjects[place].total)
      } else {
        withdrawTotal(&subjects[place])
      }
      let reason = unrankedReason(
        subjects[place], weights[place], byRule: unranked?.passes(subjects[place].person) ?? false,
        obstacle: obstacle, veto: vetoes.unranks(subjects[place]))
      subjects[place].unrankedReason = reason
      subjects[place].isRanked = reason == nil
      subjects[place].group = ranking.group(of: subjects[place].person)
    }
    ranking.rank(&subjects)
    result.edgeTies = Grades(run, scorecard, vetoes: vetoes).assign(&subjects)
    result.subjects = Ranking.listed(subjects)
    result.derivedMeetings = derived.listed
    return result
  }

  /// Derives the meetings that some measure of the scorecard asks for, before anything is measured.
  private func deriveMeetings() {
    let own = scorecard.criteria.map(\.measure)
    let others = scorecard.vetoes.compactMap { veto -> Measure? in
      if case .measure(let measure) = veto.subject { return measure }
      return nil
    }
    for measure in own + others {
      guard case .attendance(let rule) = measure.kind else { continue }
      let book = run.meetingBook(attendance: measure.table, meetings: rule.meetings)
      let filter = run.filter(measure.filter, on: rule.meetings)
      derived.derive(book, key: MeetingBook.Key(attendance: measure.table, meetings: rule.meetings)) {
        meeting in
        filter.passes(cells: DerivedCells(run, book, meeting).cell)
      }
    }
  }

  private func collect(_ ledgers: [CriterionLedger]) -> [SubjectResult] {
    people.enumerated().map { place, person in
      var subject = SubjectResult(person: person)
      subject.criteria = ledgers.map { $0.results[place] }
      subject.rejectedRows = run.facts.people[person].rejectedRows
      subject.isIncomplete = subject.rejectedRows > 0
      return subject
    }
  }

  /// Why a subject has no total; nil if it has one.
  private func noTotal(_ subject: SubjectResult, _ weights: Scaling.Weights) -> UnrankedReason? {
    if subject.criteria.contains(where: { $0.outcome == .unsent }) { return .unsent }
    if subject.criteria.contains(where: { $0.outcome == .unjudged }) { return .unjudged }
    return weights.isEmpty ? .nothingScored : nil
  }

  /// Without a total: the base and what could be scored still stand, a section that lacks a part does not.
  private func withdrawTotal(_ subject: inout SubjectResult) {
    subject.total = nil
    subject.sumBeforeLimits = nil
    for (criterion, result) in zip(scorecard.criteria, subject.criteria) {
      guard let section = criterion.section, subject.sections.indices.contains(section) else { continue }
      if result.outcome == .unsent || result.outcome == .unjudged { subject.sections[section] = nil }
    }
  }

  private func unrankedReason(
    _ subject: SubjectResult, _ weights: Scaling.Weights, byRule: Bool, obstacle: UnrankedReason?, veto: Int?
  ) -> UnrankedReason? {
    if byRule { return .byRule }
    if let obstacle { return obstacle }
    if let veto { return .veto(veto) }
    if let needs = scorecard.rank.needs, weights.scored < needs * weights.all { return .tooFewScored }
    return nil
  }

  /// `max_total` of fired vetoes: last of all, below the limits even.
  private func under(_ ceiling: Rational?, _ total: Points?) -> Points? {
    guard let ceiling, let total, total.rational(decimals: run.rulebook.decimals) > ceiling else {
      return total
    }
    return Points(rounding: ceiling, decimals: run.rulebook.decimals) ?? total
  }
}
