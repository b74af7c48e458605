import Facts
import Quantities
import Rules

/// 否决: which vetoes fire for whom, and what they do together.
struct Vetoes {
  private let vetoes: [Veto]
  private let filters: [RowFilter?]
  private let unsent: [UnsentVillages?]
  private var measures: [(any Measuring)?]
  private let run: Run
  private let index: Int

  init(_ run: Run, _ scorecard: Scorecard, derived: DerivedBook, index: Int) {
    self.run = run
    self.index = index
    vetoes = scorecard.vetoes
    filters = vetoes.map { $0.filter.map { run.roster($0) } }
    unsent = vetoes.map { veto in
      if case .measure(let measure) = veto.subject { return UnsentVillages(run, measure) }
      return nil
    }
    measures = vetoes.map { veto in
      if case .measure(let measure) = veto.subject {
        return run.prepare(measure, derived: derived, wantsGains: false)
      }
      return nil
    }
  }

  /// Notes the vetoes that fire for a subject, whose criteria are settled.
  mutating func fire(_ subject: inout SubjectResult) {
    for (index, veto) in vetoes.enumerated() {
      let given = run.given.veto(index, of: self.index, person: subject.person)
      if let filter = filters[index], !filter.passes(subject.person) { continue }
      var evidence: [Evidence] = []
      switch veto.subject {
      case .person: break
      case .criterion(let criterion):
        guard subject.criteria.indices.contains(criterion), subject.criteria[criterion].outcome == .scored,
          fires(veto, subject.criteria[criterion].value)
        else { continue }
      case .measure(let measure):
        if let given {
          let measured = Measured(given, kind: measure.kind, firstDay: run.period.start.number)
          guard fires(veto, measured.value.number) else { continue }
          break
        }
        guard unsent[index]?.contains(run.facts.people[subject.person].village) != true,
          let measured = measures[index]?.measure(subject.person), fires(veto, measured.value.number)
        else { continue }
        evidence = measured.evidence
      }
      subject.vetoes.append(index)
      subject.vetoEvidence.append(evidence)
    }
  }

  private func fires(_ veto: Veto, _ value: Rational?) -> Bool {
    guard let value, value.isValid, veto.atLeast != nil || veto.below != nil else { return false }
    return (veto.atLeast.map { value >= $0 } ?? true) && (veto.below.map { value < $0 } ?? true)
  }

  /// The fired vetoes' ceiling of the total, if any: the lowest.
  func ceiling(_ subject: SubjectResult) -> Rational? {
    subject.vetoes.compactMap { vetoes[$0].effect.maxTotal }.min()
  }

  /// The first fired veto that takes away rank and grade.
  func unranks(_ subject: SubjectResult) -> Int? { subject.vetoes.first { vetoes[$0].effect.unranked } }

  /// The grade that the fired vetoes leave of a grade: the worst that one of them names, drops added up.
  ///
  /// `own` are the bands open to the person, best first, in which drops are counted.
  func worsen(_ grade: Int, _ subject: SubjectResult, own: [Int]) -> Int {
    let effects = subject.vetoes.map { vetoes[$0].effect }
    let drops = effects.reduce(0) { $0 + Swift.max(0, Swift.min($1.drop ?? 0, own.count)) }
    var worst = grade
    if drops > 0, let place = own.firstIndex(of: grade) {
      worst = own[Swift.min(place + drops, own.count - 1)]
    }
    for effect in effects {
      if let named = effect.grade { worst = Swift.max(worst, named) }
      if let most = effect.gradeAtMost { worst = Swift.max(worst, most) }
    }
    return worst
  }
}

extension MeasuredValue {
  /// done/of, or the amount.
  var number: Rational? {
    switch self {
    case .ratio(let done, let of): done / of
    case .amount(let amount): amount
    case .nothing: nil
    }
  }
}
