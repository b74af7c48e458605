import Quantities
import Rules

/// 给定计量: what is measured of a person where an example says it in brief, in place of what the rows would give.
///
/// Everything behind the measure (exemptions, points, scaling, totals, ranks, vetoes) is computed as always.
public struct GivenMeasures: Sendable {
  /// 所指: one criterion or veto of one person.
  public struct Key: Hashable, Sendable {
    /// The scorecard's index.
    public var scorecard: Int
    /// The criterion or the veto.
    public var subject: GivenFact.Subject
    /// The person's index in the facts.
    public var person: Int

    /// A key.
    public init(scorecard: Int, subject: GivenFact.Subject, person: Int) {
      self.scorecard = scorecard
      self.subject = subject
      self.person = person
    }
  }

  /// What is given.
  public var values: [Key: GivenFact.Value]

  /// Given values; none by default.
  public init(_ values: [Key: GivenFact.Value] = [:]) { self.values = values }

  /// The given value of a criterion.
  func criterion(_ criterion: Int, of scorecard: Int, person: Int) -> GivenFact.Value? {
    guard !values.isEmpty else { return nil }
    return values[Key(scorecard: scorecard, subject: .criterion(criterion), person: person)]
  }

  /// The given value of a veto.
  func veto(_ veto: Int, of scorecard: Int, person: Int) -> GivenFact.Value? {
    guard !values.isEmpty else { return nil }
    return values[Key(scorecard: scorecard, subject: .veto(veto), person: person)]
  }
}

extension Measured {
  /// What a measure would have found; `firstDay` is where an amount without a day came about.
  init(_ given: GivenFact.Value, kind: MeasureKind, firstDay: Int32) {
    switch given {
    case .ratio(let done, let of): value = .ratio(done: done, of: of)
    case .amount(let parts):
      value = .amount(parts.reduce(.zero) { $0 + $1.number })
      gains = parts.flatMap { part -> [Gain] in
        let day = part.day?.number ?? firstDay
        // A count is made of single rows, each with its own place in the order.
        if case .count = kind, part.number.den == 1, part.number.num >= 0, part.number.num <= 100_000 {
          return [Gain](repeating: Gain(day: day, number: .one), count: Int(part.number.num))
        }
        return [Gain(day: day, number: part.number)]
      }
      // As rows come: by date.
      gains = gains.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    case .unjudged: unjudged = 1
    case .none, .unsent, .exempt: break
    }
  }
}
