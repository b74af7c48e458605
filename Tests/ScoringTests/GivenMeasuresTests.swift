import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

/// Gives a value to one person of a world and assesses it.
private func assess(
  _ world: World, _ values: [(person: Int, subject: GivenFact.Subject, value: GivenFact.Value)]
) -> [SubjectResult] {
  var world = world
  world.rulebook.scorecards = [world.scorecard]
  var given = GivenMeasures()
  for item in values {
    given.values[GivenMeasures.Key(scorecard: 0, subject: item.subject, person: item.person)] = item.value
  }
  let assessment = Assessor.assess(world.facts, rulebook: world.rulebook, collectsEvidence: true, given: given)
  return assessment.scorecards[0].subjects.sorted { $0.person < $1.person }
}

@Suite struct GivenMeasuresTests {
  @Test func stands() {
    var world = World()
    world.person("001")
    world.person("002")
    world.addCriterion(id: "contact", weight: 40, world.coverage())
    let results = assess(
      world, [(0, .criterion(0), .ratio(done: exact("8"), of: exact("10"))), (1, .criterion(0), .none)])
    #expect(text(results[0].criteria[0].points) == "32.00")
    #expect(results[0].criteria[0].done == exact("8"))
    #expect(results[0].criteria[0].of == exact("10"))
    #expect(results[1].criteria[0].outcome == .skipped)
    #expect(results[1].total == nil)
  }

  @Test func unsentAndUnjudgedLeaveNoTotal() {
    var world = World()
    world.person("001")
    world.person("002")
    world.addCriterion(id: "contact", weight: 40, world.coverage())
    let results = assess(world, [(0, .criterion(0), .unsent), (1, .criterion(0), .unjudged)])
    #expect(results.map(\.criteria[0].outcome) == [.unsent, .unjudged])
    #expect(results.map(\.unrankedReason) == [.unsent, .unjudged])
  }

  @Test func anExemptionGivesWhatTheRuleSays() {
    var world = World()
    world.person("001")
    let floating = world.filter(World.roster, "status", is: "流动")
    world.addCriterion(id: "contact", weight: 40, world.coverage()) { criterion in
      criterion.exempt = [(floating, .number(exact("7")))]
    }
    let results = assess(world, [(0, .criterion(0), .exempt)])
    #expect(results[0].criteria[0].outcome == .exempt)
    #expect(text(results[0].total) == "7.00")
  }

  /// A count is single rows in order, and a day's points are capped as always.
  @Test func amountsAreMadeOfRows() {
    var world = World()
    world.person("001")
    world.addCriterion(id: "list", world.count()) { criterion in
      criterion.points = .each(
        PointsForm.EachRule(each: [exact("-0.2"), exact("-0.5")], isList: true))
    }
    world.addCriterion(id: "capped", world.sum()) { criterion in
      criterion.points = .each(
        PointsForm.EachRule(
          each: [exact("1")], cap: WindowCap(bounds: Bounds(max: exact("5")), per: .day)))
    }
    let parts = [
      GivenFact.Part(day: World.day("2022-02-04"), number: exact("9")),
      GivenFact.Part(day: World.day("2022-02-03"), number: exact("3")),
    ]
    let results = assess(
      world, [(0, .criterion(0), .amount([GivenFact.Part(number: exact("3"))])), (0, .criterion(1), .amount(parts))])
    // −0.2 − 0.5 − 0.5, and 3 + 5 of the 9.
    #expect(text(results[0].criteria[0].points) == "-1.20")
    #expect(text(results[0].criteria[1].points) == "8.00")
    #expect(results[0].criteria[1].amount == exact("12"))
  }

  @Test func vetoesAreGivenToo() {
    var world = World()
    world.person("001")
    world.person("002")
    world.addCriterion(id: "contact", weight: 40, world.coverage())
    world.scorecard.vetoes = [
      Veto(
        name: "v", subject: .measure(world.count()), atLeast: exact("1"), effect: Veto.Effect(maxTotal: .zero))
    ]
    let full = GivenFact.Value.ratio(done: exact("1"), of: exact("1"))
    let results = assess(
      world,
      [
        (0, .criterion(0), full), (1, .criterion(0), full),
        (0, .veto(0), .amount([GivenFact.Part(number: exact("1"))])),
        (1, .veto(0), .amount([GivenFact.Part(number: exact("0.5"))])),
      ])
    #expect(results.map(\.vetoes) == [[0], []])
    #expect(results.map { text($0.total) } == ["0.00", "40.00"])
  }
}
