import Quantities
import Rules

/// 折算: gives what is granted without data, scales the scored criteria up for the skipped ones, and rounds, once.
struct Scaling {
  /// 权重账: a subject's weights.
  struct Weights {
    /// W: of all criteria that apply.
    var all = Rational.zero
    /// S: of the scored ones.
    var scored = Rational.zero
    /// s: of the skipped ones.
    var skipped = Rational.zero
    /// Whether anything was skipped.
    var skips = false
    /// Whether any criterion has points.
    var hasPoints = false

    /// (S + s) / S; nil where nothing is scaled, invalid where S = 0.
    var scale: Rational? { skipped.isZero ? nil : (scored + skipped) / scored }

    /// S = 0, or nothing at all but skipped criteria: there is nothing to reckon a total from.
    var isEmpty: Bool { !skipped.isZero && scored.isZero || skips && !hasPoints }
  }

  private let run: Run
  private let criteria: [Criterion]
  private let subjects: [Int]

  init(_ run: Run, _ criteria: [Criterion], subjects: [Int]) {
    self.run = run
    self.criteria = criteria
    self.subjects = subjects
  }

  /// Settles grants, scales and rounds all ledgers; the weights of each subject.
  func settle(_ ledgers: inout [CriterionLedger]) -> [Weights] {
    for index in criteria.indices { grant(criteria[index], &ledgers[index]) }
    return subjects.indices.map { subject in
      var weights = weigh(subject, ledgers)
      if let scale = weights.scale, scale.isValid { apply(scale, subject, &ledgers) }
      for index in criteria.indices { round(index, subject, &ledgers) }
      weights.hasPoints = ledgers.contains { $0.results[subject].points != nil }
      return weights
    }
  }

  /// What `when_none` and `exempt` give; `mean` where nobody of the village is scored skips.
  private func grant(_ criterion: Criterion, _ ledger: inout CriterionLedger) {
    let means = ledger.grants.contains(.mean) ? villageMeans(ledger) : [:]
    for index in subjects.indices {
      guard let grant = ledger.grants[index] else { continue }
      switch grant {
      case .skip: break
      case .full: ledger.results[index].exact = criterion.weight ?? .zero
      case .zero: ledger.results[index].exact = .zero
      case .number(let number): ledger.results[index].exact = number
      case .mean: ledger.results[index].exact = means[run.facts.people[subjects[index]].village]
      }
      if ledger.results[index].exact == nil, ledger.results[index].outcome == .none {
        ledger.results[index].outcome = .skipped
      }
    }
  }

  /// By village, the mean of the rounded points of those scored, before any scaling.
  private func villageMeans(_ ledger: CriterionLedger) -> [Int: Rational] {
    var sums: [Int: (sum: Int128, count: Int)] = [:]
    for (index, person) in subjects.enumerated() where ledger.results[index].outcome == .scored {
      guard let exact = ledger.results[index].exact,
        let points = Points(rounding: exact, decimals: run.rulebook.decimals)
      else { continue }
      sums[run.facts.people[person].village, default: (0, 0)].sum += Int128(points.units)
      sums[run.facts.people[person].village, default: (0, 0)].count += 1
    }
    let unit = Points(units: 1).rational(decimals: run.rulebook.decimals)
    return sums.mapValues { Rational($0.sum, Int128($0.count)) * unit }
  }

  private func weigh(_ subject: Int, _ ledgers: [CriterionLedger]) -> Weights {
    var weights = Weights()
    for (index, criterion) in criteria.enumerated() {
      let weight = criterion.weight ?? .zero
      let outcome = ledgers[index].results[subject].outcome
      if outcome != .notApplicable { weights.all = weights.all + weight }
      switch outcome {
      case .scored: weights.scored = weights.scored + weight
      case .none, .skipped, .exempt:
        guard ledgers[index].results[subject].exact == nil else { break }
        weights.skipped = weights.skipped + weight
        weights.skips = true
      case .notApplicable, .unsent, .unjudged: break
      }
    }
    return weights
  }

  private func apply(_ scale: Rational, _ subject: Int, _ ledgers: inout [CriterionLedger]) {
    for (index, criterion) in criteria.enumerated()
    where criterion.weight != nil && ledgers[index].results[subject].outcome == .scored {
      ledgers[index].results[subject].scale = scale
    }
  }

  private func round(_ index: Int, _ subject: Int, _ ledgers: inout [CriterionLedger]) {
    guard let exact = ledgers[index].results[subject].exact else { return }
    let scaled = ledgers[index].results[subject].scale.map { exact * $0 } ?? exact
    if let points = Points(rounding: scaled, decimals: run.rulebook.decimals) {
      ledgers[index].results[subject].points = points
    } else {
      ledgers[index].markTooLarge(run, criteria[index], index: subject, person: subjects[subject])
    }
  }
}
