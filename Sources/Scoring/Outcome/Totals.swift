import Facts
import Quantities
import Rules

/// 总分: base, sections and the criteria of no section, clamped to the scorecard's limits.
struct Totals {
  private let run: Run
  private let scorecard: Scorecard
  private let bases: [(where: RowFilter, gives: Rational)]
  private var caps: [WindowedSum?]

  init(_ run: Run, _ scorecard: Scorecard) {
    self.run = run
    self.scorecard = scorecard
    bases = scorecard.base.map { (run.roster($0.where), $0.gives) }
    caps = scorecard.sections.map { $0.cap.map { WindowedSum($0, period: run.period) } }
  }

  /// Whether a section's cap concerns a criterion: what `count` and `sum` criteria make.
  static func keepsTrails(_ criterion: Criterion, _ scorecard: Scorecard) -> Bool {
    guard let section = criterion.section, scorecard.sections.indices.contains(section) else { return false }
    return scorecard.sections[section].cap != nil && isCounted(criterion)
  }

  private static func isCounted(_ criterion: Criterion) -> Bool {
    switch criterion.measure.kind {
    case .count, .sum: true
    default: false
    }
  }

  /// Adds up a subject, whose criteria all have their points.
  mutating func add(_ subject: inout SubjectResult, index: Int, ledgers: [CriterionLedger]) {
    let base = rounded(bases.first { $0.where.passes(subject.person) }?.gives ?? .zero)
    var sum = base
    subject.base = base
    for section in scorecard.sections.indices {
      let points = sectionPoints(section, subject, index: index, ledgers: ledgers)
      subject.sections.append(points)
      sum = sum + points
    }
    for (criterion, result) in zip(scorecard.criteria, subject.criteria) where isOutside(criterion) {
      sum = sum + (result.points ?? .zero)
    }
    subject.sumBeforeLimits = sum
    subject.total = clamp(sum, scorecard.limits)
  }

  private func isOutside(_ criterion: Criterion) -> Bool {
    criterion.section.map { !scorecard.sections.indices.contains($0) } ?? true
  }

  /// The printed points of a section's criteria, its windows capped first, then clamped.
  private mutating func sectionPoints(
    _ section: Int, _ subject: SubjectResult, index: Int, ledgers: [CriterionLedger]
  ) -> Points {
    var sum = Points.zero
    var capped = Points.zero
    var start = Rational.zero
    caps[section]?.reset()
    for (place, criterion) in scorecard.criteria.enumerated() where criterion.section == section {
      let result = subject.criteria[place]
      guard let points = result.points else { continue }
      sum = sum + points
      let scale = result.scale ?? .one
      if let trail = ledgers[place].trails.indices.contains(index) ? ledgers[place].trails[index] : nil {
        start = start + trail.start * scale
        for step in trail.steps { caps[section]?.add(step.made * scale, day: step.day) }
      } else if result.outcome == .scored, Totals.isCounted(criterion), let day = caps[section]?.only {
        // Points by rank or by the best cannot be told apart by row; where one window is all, they are made in it.
        caps[section]?.add((result.exact ?? .zero) * scale, day: day)
      } else {
        continue
      }
      capped = capped + points
    }
    if let cap = caps[section], cap.isClamped {
      // Rounded once from the exact sum: three thirds that fill a cap of one make one.
      sum = sum - capped + rounded(start + cap.total)
    }
    return clamp(sum, scorecard.sections[section].bounds)
  }

  private func rounded(_ value: Rational) -> Points {
    Points(rounding: value, decimals: run.rulebook.decimals) ?? .zero
  }

  /// Printed points moved into bounds.
  private func clamp(_ points: Points, _ bounds: Bounds) -> Points {
    let value = points.rational(decimals: run.rulebook.decimals)
    let clamped = bounds.clamp(value)
    return clamped == value ? points : rounded(clamped)
  }
}
