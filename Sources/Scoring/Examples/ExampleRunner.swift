import Diagnostics
import Facts
import Quantities
import Rules

/// 示例验算: works out an example by the code that works out every month, and compares.
public enum ExampleRunner {
  /// The period of an example that names none: the month of `effective`.
  public static func period(of example: Example, _ rulebook: Rulebook) -> Period? {
    if let period = example.period { return period }
    guard let civil = rulebook.effective?.civil else { return Period("2022-01") }
    return Period("\(civil.year)-" + (civil.month < 10 ? "0" : "") + "\(civil.month)")
  }

  /// Works out one example; nil where it names a scorecard that is not there.
  public static func run(_ example: Example, rulebook: Rulebook) -> ExampleResult? {
    guard rulebook.scorecards.indices.contains(example.scorecard), let period = period(of: example, rulebook) else {
      return nil
    }
    let gathered = ExampleFacts.gather(example, rulebook: rulebook, period: period)
    var given = GivenMeasures()
    for (person, index) in zip(example.people, gathered.people) {
      guard let index else { continue }
      for fact in person.facts {
        given.values[GivenMeasures.Key(scorecard: example.scorecard, subject: fact.subject, person: index)] = fact.value
      }
    }
    let assessment = Assessor.assess(gathered.facts, rulebook: rulebook, collectsEvidence: true, given: given)
    let subjects = assessment.scorecards.first { $0.scorecard == example.scorecard }?.subjects ?? []
    let people = gathered.people.map { index in subjects.first { $0.person == index } }
    var result = ExampleResult(
      example: example, rulebook: rulebook, period: period, people: people,
      names: gathered.people.map { $0.map { gathered.facts.people[$0].name } ?? "" }, mismatches: [],
      problems: gathered.diagnostics + ofRows(assessment.diagnostics, example))
    let check = ExampleCheck(scorecard: rulebook.scorecards[example.scorecard], decimals: rulebook.decimals)
    for (place, person) in example.people.enumerated() {
      result.mismatches += check.mismatches(person, place: place, found: people[place])
    }
    return result
  }

  /// What scoring told of the example's rows; they stand in no file, so the example is the place. Other scorecards,
  /// which have no subjects here, are not its business.
  private static func ofRows(_ diagnostics: [Diagnostic], _ example: Example) -> [Diagnostic] {
    diagnostics.filter { $0.severity == .error }.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.place = example.place
      return diagnostic
    }
  }
}
