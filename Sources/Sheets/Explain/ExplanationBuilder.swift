import Diagnostics
import Facts
import Quantities
import Rules
import Scoring

extension Explanation {
  /// Reads a person off an assessment with evidence; words are in the language of the view. Nil for an unknown index.
  public init?(_ index: Int, in view: AssessmentView) {
    guard let person = view.person(index) else { return nil }
    let builder = ExplanationBuilder(view)
    self.person = builder.neighbour(index)
    group = person.group
    period = view.facts.period.label
    rulebook = (view.rulebook.name, view.rulebook.version)
    rejectedRows = person.rejectedRows
    cards = view.scorecards.compactMap { card in
      card.result.subjects.first { $0.person == index }.map { builder.card($0, card) }
    }
  }
}

/// 说明编写: from ledger entries to what is told of them; adds nothing that the ledger does not have.
struct ExplanationBuilder {
  let view: AssessmentView
  let rows: EvidenceRows
  let arithmetic: ArithmeticText

  init(_ view: AssessmentView) {
    self.view = view
    rows = EvidenceRows(view)
    arithmetic = ArithmeticText(language: view.language, decimals: view.decimals)
  }

  func neighbour(_ person: Int, _ subject: SubjectResult? = nil) -> Explanation.Neighbour {
    let someone = view.person(person)
    return .init(
      id: someone?.id ?? "", name: someone?.name ?? "", village: view.villageName(someone?.village ?? -1),
      rank: subject?.rank, total: view.text(subject?.total))
  }

  func card(_ subject: SubjectResult, _ card: ScorecardView) -> Explanation.Card {
    let standing = Standing(subject, card)
    let draft = SheetWords.draft[view.language]
    let criteria = zip(card.rules.criteria, subject.criteria)
    return .init(
      id: card.rules.id, name: card.rules.name, items: criteria.map { item($1, $0, subject, card) },
      base: card.showsBase ? view.text(subject.base) : nil,
      sections: zip(card.rules.sections, subject.sections).map { ($0.name, view.text($1)) },
      addends: addends(subject, card), sum: view.text(subject.sumBeforeLimits), total: view.text(subject.total),
      rank: subject.rank, villageRank: subject.villageRank, pool: card.rankingGroup(subject),
      ranked: standing.pool.count, above: standing.above.map { neighbour($0.person, $0) },
      equals: standing.equals.map { neighbour($0.person, $0) }, below: standing.below.map { neighbour($0.person, $0) },
      toNextRank: view.text(standing.gap), isTieBroken: standing.gap == .zero, grade: card.grade(subject),
      gradeBeforeVetoes: subject.gradeBeforeVetoes == subject.grade
        ? nil : subject.gradeBeforeVetoes.flatMap { gradeName($0, card) },
      next: nextGrade(subject, card), vetoes: vetoes(subject, card),
      // What every sheet of a draft bears says nothing of this person.
      remarks: Remarks(view, card).of(subject).filter { $0 != draft && !card.vetoes(subject).contains($0) })
  }

  /// The printed points that are added: base, sections, criteria of no section.
  private func addends(_ subject: SubjectResult, _ card: ScorecardView) -> [String] {
    guard subject.total != nil else { return [] }
    var parts: [Points] = card.showsBase ? [subject.base ?? .zero] : []
    parts += subject.sections.compactMap { $0 }
    for (criterion, entry) in zip(card.rules.criteria, subject.criteria) {
      let isInside = criterion.section.map { card.rules.sections.indices.contains($0) } ?? false
      if !isInside, let points = entry.points { parts.append(points) }
    }
    return parts.map { $0 < .zero ? "(" + $0.text(decimals: view.decimals) + ")" : $0.text(decimals: view.decimals) }
  }

  private func gradeName(_ index: Int, _ card: ScorecardView) -> String? {
    card.rules.grades.indices.contains(index) ? card.rules.grades[index].name : nil
  }

  private func vetoes(_ subject: SubjectResult, _ card: ScorecardView) -> [(name: String, lines: [Explanation.Line])] {
    subject.vetoes.enumerated().compactMap { place, index in
      guard card.rules.vetoes.indices.contains(index) else { return nil }
      let veto = card.rules.vetoes[index]
      var lines: [Explanation.Line] = []
      if case .measure(let measure) = veto.subject, subject.vetoEvidence.indices.contains(place) {
        lines = subject.vetoEvidence[place].map { line($0, measure, card) }
      }
      return (veto.name, lines)
    }
  }

  /// The next better grade open to a ranked person, and what is missing to it.
  private func nextGrade(_ subject: SubjectResult, _ card: ScorecardView) -> Explanation.NextGrade? {
    guard subject.isRanked, let total = subject.total else { return nil }
    let bands = card.rules.grades
    let better = bands.indices.prefix(subject.grade ?? bands.count)
    guard let index = better.last(where: { isOpen(bands[$0], subject.person) }) else { return nil }
    let band = bands[index]
    // The least printed total that reaches the band.
    let unit = Points(units: 1).rational(decimals: view.decimals)
    var least = total.units
    if let from = band.from, let units = (from / unit).ceiling { least = max(least, Int64(clamping: units)) }
    if let above = band.above, let units = (above / unit).floor { least = max(least, Int64(clamping: units &+ 1)) }
    let missing = Points(units: least) - total
    return .init(
      name: band.name, missing: missing > .zero ? view.text(missing) : nil, hasQuota: band.quota != nil)
  }

  private func isOpen(_ band: GradeBand, _ person: Int) -> Bool {
    guard let filter = band.filter, view.rulebook.tables.indices.contains(view.rulebook.roster) else { return true }
    return RowFilter(filter, table: view.rulebook.roster, facts: view.facts, rulebook: view.rulebook).passes(person)
  }
}

/// 前后: who stands next to a subject among those it is ranked with.
private struct Standing {
  var pool: [SubjectResult] = []
  var above: [SubjectResult] = []
  var equals: [SubjectResult] = []
  var below: [SubjectResult] = []
  /// From the subject's total to that of those above.
  var gap: Points?

  init(_ subject: SubjectResult, _ card: ScorecardView) {
    pool = card.result.subjects.filter { $0.isRanked && $0.group == subject.group }
    guard subject.isRanked, let rank = subject.rank else { return }
    let ranks = pool.compactMap(\.rank)
    equals = pool.filter { $0.rank == rank && $0.person != subject.person }
    if let next = ranks.filter({ $0 < rank }).max() { above = pool.filter { $0.rank == next } }
    if let next = ranks.filter({ $0 > rank }).min() { below = pool.filter { $0.rank == next } }
    if let theirs = above.first?.total, let own = subject.total { gap = theirs - own }
  }
}
