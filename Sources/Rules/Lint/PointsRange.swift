import Quantities

/// 可能的分数: between what bounds a value, a criterion or a total can lie; an open side is nil. In doubt, open.
struct PointsRange {
  var low: Rational?
  var high: Rational?

  static let open = PointsRange(low: nil, high: nil)
  static let zero = PointsRange(low: .zero, high: .zero)

  // MARK: What a measure gives

  static func value(of kind: MeasureKind) -> PointsRange {
    switch kind {
    case .coverage, .share: return PointsRange(low: .zero, high: .one)
    case .attendance(let rule):
      var credits = rule.credit.compactMap { entry -> Rational? in
        if case .share(let credit) = entry.credit { return credit }
        return nil
      }
      credits.append(rule.missing)
      if rule.that != nil { credits.append(.zero) }
      return around(credits)
    case .timeliness(let rule): return around(rule.credit.map(\.gives) + [.zero])
    case .count: return PointsRange(low: .zero, high: nil)
    case .sum, .mean, .max, .min: return .open
    }
  }

  // MARK: What a criterion makes

  /// With everything that may be granted; scaling is the scorecard's business.
  static func points(of criterion: Criterion) -> PointsRange {
    var range = measured(criterion)
    let grants = [criterion.whenNone] + criterion.exempt.map(\.gives)
    for grant in grants {
      switch grant {
      case .full: range = range.including(criterion.weight ?? .zero)
      case .number(let number): range = range.including(number)
      case .zero, .skip: range = range.including(.zero)
      case .mean: break
      }
    }
    return criterion.appliesTo == nil ? range : range.including(.zero)
  }

  private static func measured(_ criterion: Criterion) -> PointsRange {
    let value = value(of: criterion.measure.kind)
    let weight = criterion.weight ?? .zero
    switch criterion.points {
    case .proportional: return value.times(weight)
    case .tiers(let tiers, let otherwise): return around(tiers.map(\.gives) + [otherwise])
    case .each(let rule):
      let start: Rational =
        switch rule.from {
        case .full: weight
        case .number(let number): number
        }
      let made =
        rule.each.count == 1 ? amount(criterion.measure.kind).times(rule.each.first ?? .zero) : steps(rule.each)
      return made.plus(around([start])).clamped(rule.bounds)
    case .eachMissing(let each, let bounds):
      let missing = PointsRange(low: (value.high ?? .one) > .one ? nil : .zero, high: nil)
      return missing.times(each).plus(around([weight])).clamped(bounds)
    case .fullAt(let line, let each, _, let bounds):
      let below = PointsRange(low: .zero, high: (value.low ?? .zero).isNegative ? nil : line * Rational(100))
      return below.times(each).plus(around([weight])).clamped(bounds).including(weight)
    case .byRank(let list, let otherwise, _, _): return around(list + [otherwise])
    case .ofBest: return PointsRange(low: value.low.flatMap { $0.isNegative ? nil : Rational.zero }, high: weight)
    }
  }

  /// The number that `each` multiplies: of a ratio, what was done.
  private static func amount(_ kind: MeasureKind) -> PointsRange {
    let value = value(of: kind)
    return kind.isRatio ? PointsRange(low: (value.low ?? .zero).isNegative ? nil : .zero, high: nil) : value
  }

  /// Row by row: any number of them, the last value repeating.
  private static func steps(_ each: [Rational]) -> PointsRange {
    var sum = Rational.zero
    var range = PointsRange.zero
    for value in each {
      sum = sum + value
      range = range.including(sum)
    }
    guard let last = each.last, !last.isZero else { return range }
    return last.isNegative ? PointsRange(low: nil, high: range.high) : PointsRange(low: range.low, high: nil)
  }

  // MARK: What a total can be

  static func total(of card: Scorecard) -> PointsRange {
    let ranges = card.criteria.map(points)
    let skips = card.criteria.contains { $0.whenNone == .skip || $0.exempt.contains { $0.gives == .skip } }
    var sum = around(card.base.map(\.gives) + (card.base.contains { $0.where.isEmpty } ? [] : [.zero]))
    for (criterion, range) in zip(card.criteria, ranges) where criterion.section == nil {
      sum = sum.plus(scaled(range, criterion, skips))
    }
    for (index, section) in card.sections.enumerated() {
      var own = PointsRange.zero
      for (criterion, range) in zip(card.criteria, ranges) where criterion.section == index {
        own = own.plus(scaled(range, criterion, skips))
      }
      sum = sum.plus(own.clamped(section.bounds))
    }
    sum = sum.clamped(card.limits)
    for veto in card.vetoes {
      if let most = veto.effect.maxTotal { sum = sum.including(min(most, sum.high ?? most)) }
    }
    return sum
  }

  /// Scaled up for what is skipped, a criterion between 0 and its weight stays so in the sum; any other may go beyond.
  private static func scaled(_ range: PointsRange, _ criterion: Criterion, _ skips: Bool) -> PointsRange {
    guard skips, let weight = criterion.weight else { return range }
    return PointsRange(
      low: range.low.flatMap { $0.isNegative ? nil : $0 }, high: range.high.flatMap { $0 > weight ? nil : weight })
  }

  // MARK: Arithmetic

  static func around(_ values: [Rational]) -> PointsRange {
    PointsRange(low: values.min() ?? .zero, high: values.max() ?? .zero)
  }

  func including(_ value: Rational) -> PointsRange {
    PointsRange(low: low.map { Swift.min($0, value) }, high: high.map { Swift.max($0, value) })
  }

  func plus(_ other: PointsRange) -> PointsRange {
    func sum(_ a: Rational?, _ b: Rational?) -> Rational? { a.flatMap { a in b.map { a + $0 } } }
    return PointsRange(low: sum(low, other.low), high: sum(high, other.high))
  }

  func times(_ factor: Rational) -> PointsRange {
    if factor.isZero { return .zero }
    let (a, b) = (low.map { $0 * factor }, high.map { $0 * factor })
    return factor.isNegative ? PointsRange(low: b, high: a) : PointsRange(low: a, high: b)
  }

  func clamped(_ bounds: Bounds) -> PointsRange {
    PointsRange(low: low.map(bounds.clamp) ?? bounds.min, high: high.map(bounds.clamp) ?? bounds.max)
  }
}
