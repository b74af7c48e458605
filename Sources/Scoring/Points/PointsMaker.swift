import Quantities
import Rules

/// 计分: a measured value to exact points, by the criterion's form. What depends on others' values is in `Comparison`.
struct PointsMaker {
  private let form: PointsForm
  private let weight: Rational
  private var capped: WindowedSum?
  private static let hundred = Rational(100)

  init(_ criterion: Criterion, period: Period) {
    form = criterion.points
    weight = criterion.weight ?? .zero
    if case .each(let rule) = criterion.points, let cap = rule.cap {
      capped = WindowedSum(cap, period: period)
    }
  }

  /// Whether the points depend on single rows.
  static func wantsGains(_ form: PointsForm) -> Bool {
    if case .each(let rule) = form { return rule.cap != nil || rule.isList || rule.each.count > 1 }
    return false
  }

  /// The exact points; nil for the forms that compare people with each other.
  mutating func points(_ measured: Measured) -> Rational? {
    switch measured.value {
    case .nothing: return nil
    case .ratio(let done, let of):
      return points(value: done / of, done: done, missing: of - done, gains: measured.gains)
    case .amount(let amount):
      return points(value: amount, done: amount, missing: .zero, gains: measured.gains)
    }
  }

  private mutating func points(value: Rational, done: Rational, missing: Rational, gains: [Gain]) -> Rational? {
    guard value.isValid, done.isValid, missing.isValid else { return .invalid }
    switch form {
    case .proportional: return weight * value
    case .tiers(let tiers, let otherwise): return tiers.first { value >= $0.atLeast }?.gives ?? otherwise
    case .each(let rule): return each(rule, done: done, gains: gains)
    case .eachMissing(let each, let bounds): return PointsMaker.clamp(weight + missing * each, bounds)
    case .fullAt(let line, let each, let whole, let bounds):
      guard value < line else { return weight }
      var below = (line - value) * PointsMaker.hundred
      if let whole {
        guard let rounded = whole == .up ? below.ceiling : below.floor else { return .invalid }
        below = Rational(rounded, 1)
      }
      return PointsMaker.clamp(weight + below * each, bounds)
    case .byRank, .ofBest: return nil
    }
  }

  private mutating func each(_ rule: PointsForm.EachRule, done: Rational, gains: [Gain]) -> Rational {
    guard let last = rule.each.last else { return .invalid }
    let from = start(rule)
    if capped == nil, rule.each.count == 1 { return PointsMaker.clamp(from + last * done, rule.bounds) }
    var sum = Rational.zero
    capped?.reset()
    for (index, gain) in gains.enumerated() {
      let made = (index < rule.each.count ? rule.each[index] : last) * gain.number
      sum = sum + made
      capped?.add(made, day: gain.day)
    }
    return PointsMaker.clamp(from + (capped?.total ?? sum), rule.bounds)
  }

  private func start(_ rule: PointsForm.EachRule) -> Rational {
    switch rule.from {
    case .number(let number): number
    case .full: weight
    }
  }

  /// Clamped; what overflowed stays invalid, though it compares as the least of all.
  static func clamp(_ value: Rational, _ bounds: Bounds) -> Rational {
    value.isValid ? bounds.clamp(value) : value
  }

  /// For a section's cap: what the person had from the start, and what each row then made, summing to the exact points.
  ///
  /// A row makes the difference between the points with and without it, taken in order; so the criterion's own
  /// cap and bounds are in it already.
  mutating func trail(_ measured: Measured) -> (start: Rational, steps: [(day: Int32, made: Rational)])? {
    guard case .amount = measured.value else { return nil }
    var sum = Rational.zero
    switch form {
    case .each(let rule):
      guard let last = rule.each.last else { return nil }
      let from = start(rule)
      var before = PointsMaker.clamp(from, rule.bounds)
      let start = before
      var steps: [(day: Int32, made: Rational)] = []
      capped?.reset()
      for (index, gain) in measured.gains.enumerated() {
        let made = (index < rule.each.count ? rule.each[index] : last) * gain.number
        sum = sum + made
        capped?.add(made, day: gain.day)
        let after = PointsMaker.clamp(from + (capped?.total ?? sum), rule.bounds)
        steps.append((gain.day, after - before))
        before = after
      }
      return (start, steps)
    case .tiers(let tiers, let otherwise):
      func tier(_ value: Rational) -> Rational { tiers.first { value >= $0.atLeast }?.gives ?? otherwise }
      var before = tier(.zero)
      let start = before
      let steps = measured.gains.map { gain in
        sum = sum + gain.number
        let after = tier(sum)
        defer { before = after }
        return (day: gain.day, made: after - before)
      }
      return (start, steps)
    default: return nil
    }
  }
}
