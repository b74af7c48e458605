import Quantities
import Rules

/// 示例覆盖: what no example of a rulebook touches.
public struct ExampleCoverage: Sendable {
  /// By scorecard, in the rulebook's order.
  public var scorecards: [Card]

  /// 一张表里没有用到的
  public struct Card: Sendable, Hashable {
    /// The scorecard's index.
    public var scorecard: Int
    /// Criteria that no example gives, fills or expects.
    public var criteria: [Int] = []
    /// Tiers into which nobody fell: the criterion, and the tier (nil: `else`).
    public var tiers: [Tier] = []
    /// Vetoes that never fired.
    public var vetoes: [Int] = []
    /// Grades that nobody had.
    public var grades: [Int] = []

    /// Whether everything is touched.
    public var isWhole: Bool { criteria.isEmpty && tiers.isEmpty && vetoes.isEmpty && grades.isEmpty }
  }

  /// 一档
  public struct Tier: Sendable, Hashable {
    /// The criterion's index.
    public var criterion: Int
    /// The tier's index; nil: `else`.
    public var tier: Int?
  }

  /// Goes through the results of all examples.
  public init(_ rulebook: Rulebook, results: [ExampleResult]) {
    scorecards = rulebook.scorecards.indices.map { index in
      ExampleCoverage.card(index, rulebook.scorecards[index], results.filter { $0.example.scorecard == index })
    }
  }

  private static func card(_ index: Int, _ scorecard: Scorecard, _ results: [ExampleResult]) -> Card {
    var criteria: Set<Int> = []
    var tiers: Set<Tier> = []
    var vetoes: Set<Int> = []
    var grades: Set<Int> = []
    for result in results {
      for (person, found) in zip(result.example.people, result.people) {
        guard let found else { continue }
        vetoes.formUnion(found.vetoes)
        if let grade = found.grade { grades.insert(grade) }
        for fact in person.facts {
          if case .criterion(let criterion) = fact.subject { criteria.insert(criterion) }
        }
        for item in person.expectation.points {
          if case .criterion(let criterion) = item.subject { criteria.insert(criterion) }
        }
        for (place, entry) in found.criteria.enumerated() {
          if !entry.evidence.isEmpty { criteria.insert(place) }
          guard case .tiers(let list, _) = scorecard.criteria[place].points, let value = entry.value else { continue }
          tiers.insert(Tier(criterion: place, tier: list.firstIndex { value >= $0.atLeast }))
        }
      }
    }
    var card = Card(scorecard: index)
    card.criteria = scorecard.criteria.indices.filter { !criteria.contains($0) }
    card.vetoes = scorecard.vetoes.indices.filter { !vetoes.contains($0) }
    card.grades = scorecard.grades.indices.filter { !grades.contains($0) }
    for (place, criterion) in scorecard.criteria.enumerated() {
      guard case .tiers(let list, _) = criterion.points else { continue }
      let all = list.indices.map { Tier(criterion: place, tier: $0) } + [Tier(criterion: place, tier: nil)]
      card.tiers += all.filter { !tiers.contains($0) }
    }
    return card
  }
}
