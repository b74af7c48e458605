import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

/// What holds of every assessment, tried on towns made by a generator of a fixed seed.
@Suite struct AssessorTests {
  /// A generator that gives the same numbers in every run.
  struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func shuffle<T>(_ items: [T]) -> [T] {
      var items = items
      for index in items.indices.reversed() where index > 0 { items.swapAt(index, roll(index + 1)) }
      return items
    }
  }

  private enum Row {
    case visit(Int, String, String)
    case signIn(Int, String, String)
    case entry(Int, String, String, String)
    case matter(Int, String, String?)

    var person: Int {
      switch self {
      case .visit(let p, _, _), .signIn(let p, _, _), .entry(let p, _, _, _), .matter(let p, _, _): p
      }
    }
  }

  private func rows(_ dice: inout Dice, people: Int) -> [Row] {
    func day(_ dice: inout Dice) -> String { "2022-0\(1 + dice.roll(3))-\(dice.roll(28) + 1)" }
    return (0..<people * 12).map { _ in
      let person = dice.roll(people)
      switch dice.roll(4) {
      case 0: return .visit(person, "户\(dice.roll(30))", day(&dice))
      case 1: return .signIn(person, "2022-02-\(10 * (1 + dice.roll(2)))", ["出席", "迟到", "公假"][dice.roll(3)])
      case 2:
        return .entry(
          person, day(&dice), "\(dice.roll(9) - 3).\(dice.roll(10))", ["甲", "乙", "丙"][dice.roll(3)])
      default: return .matter(person, day(&dice), dice.roll(3) == 0 ? nil : "2022-03-0\(1 + dice.roll(5))")
      }
    }
  }

  /// A town of 40 people in 4 villages with every kind of criterion and a full set of rules.
  private func town(_ rows: [Row], dice: Dice) -> World {
    var dice = dice
    var world = World("2022-Q1")
    for person in 0..<40 {
      world.person("\(person + 10)", village: "村\(person / 10)", status: person % 7 == 0 ? "流动" : "")
    }
    for person in 0..<40 {
      for _ in 0..<dice.roll(6) { world.link(person, "户\(dice.roll(30))") }
      // Fixes the numbers of the households, whatever the order of the rows.
      if person == 0 { for head in 0..<30 { _ = world.household("户\(head)") } }
    }
    for day in ["2022-02-10", "2022-02-20"] { world.meeting(day) }
    for row in rows {
      switch row {
      case .visit(let person, let head, let day): world.visit(person, head, day)
      case .signIn(let person, let day, let status): world.signIn(person, day, status: status)
      case .entry(let person, let day, let points, let item): world.entry(person, day, points, item: item)
      case .matter(let person, let start, let end): world.matter(person, start, end)
      }
    }
    rules(&world)
    return world
  }

  private func rules(_ world: inout World) {
    let attendance = AttendanceRule(
      meetings: World.meetings, credit: [("出席", .share(1)), ("迟到", .share(exact("0.8"))), ("公假", .excused)])
    let timeliness = TimelinessRule(
      start: world.column(World.matters, "raised_at"), end: world.column(World.matters, "feedback_at"),
      credit: [(.init(count: 5, unit: .workdays), 1), (.init(count: 40, unit: .days), exact("0.5"))])
    world.scorecard.sections = [
      Section(
        id: "bonus", name: "加分", bounds: Bounds(min: -5, max: 20),
        cap: WindowCap(bounds: Bounds(max: 6), per: .month))
    ]
    world.addCriterion(id: "contact", weight: 40, world.coverage(perMonth: true))
    world.addCriterion(
      id: "meet", weight: 20, Measure(kind: .attendance(attendance), table: World.attendance), whenNone: .mean
    )
    world.addCriterion(id: "time", weight: 30, Measure(kind: .timeliness(timeliness), table: World.matters))
    world.addCriterion(
      id: "sum", world.sum { $0.repeats = (world.column(World.entries, "item"), [1, 2]) },
      points: .each(.init(each: [1])), section: 0)
    world.addCriterion(
      id: "count", world.count(),
      points: .each(
        .init(each: [1, 2, 3], cap: WindowCap(bounds: Bounds(max: 4), per: .week), isList: true)), section: 0)
    world.addCriterion(id: "best", weight: 10, world.sum(), points: .ofBest(scope: .village))
    world.scorecard.base = [(Filter(), 60)]
    world.scorecard.limits = Bounds(min: 0, max: 150)
    world.scorecard.unranked = world.filter(World.roster, "status", is: "流动")
    world.scorecard.rank.tieBreak = [0]
    world.scorecard.rank.needs = exact("0.3")
    world.scorecard.grades = [
      GradeBand(name: "优秀", from: 100, quota: .init(share: exact("0.2"))), GradeBand(name: "合格", from: 60),
      GradeBand(name: "不合格", lowest: exact("0.1"), scope: .village),
    ]
    world.scorecard.vetoes = [
      Veto(name: "多", subject: .criterion(4), atLeast: 6, effect: .init(drop: 1, maxTotal: 120))
    ]
  }

  /// Everything that a sheet would show of a result.
  private func shown(_ assessment: Assessment) -> [String] {
    assessment.scorecards[0].subjects.map { subject in
      let criteria = subject.criteria.map {
        "\($0.outcome) \($0.value?.text(places: 4) ?? "-") \(text($0.points) ?? "-")"
      }
      return
        "\(subject.person) \(subject.rank ?? 0) \(subject.villageRank ?? 0) \(text(subject.total) ?? "-")"
        + " \(subject.grade ?? -1) \(subject.vetoes) \(criteria.joined(separator: "; "))"
    }
  }

  @Test(arguments: 1...5)
  func shufflingRowsOfDifferentPeopleChangesNothing(seed: UInt64) {
    var dice = Dice(state: seed)
    let rows = rows(&dice, people: 40)
    let expected = shown(town(rows, dice: dice).assess())
    #expect(Set(expected).count == 40)
    #expect(expected.contains { $0.contains("scored") && !$0.hasSuffix("-") })
    // Each person's rows keep their order; the order of people among each other changes.
    var places = rows.map(\.person)
    for round in 0..<3 {
      places = dice.shuffle(places)
      var queues = Dictionary(grouping: rows, by: \.person)
      let shuffled = places.compactMap { queues[$0]?.removeFirst() }
      #expect(shuffled.count == rows.count)
      #expect(shown(town(shuffled, dice: townDice(seed)).assess()) == expected, "round \(round)")
    }
  }

  /// The dice as they stood when the first town was made.
  private func townDice(_ seed: UInt64) -> Dice {
    var dice = Dice(state: seed)
    _ = rows(&dice, people: 40)
    return dice
  }

  @Test(arguments: 1...5)
  func ledgerEntriesAddUpToTheTotal(seed: UInt64) {
    var dice = Dice(state: seed)
    let rows = rows(&dice, people: 40)
    let world = town(rows, dice: dice)
    var totals = 0
    for subject in world.assess().scorecards[0].subjects {
      guard let total = subject.total else { continue }
      totals += 1
      let outside = subject.criteria.enumerated().filter {
        world.scorecard.criteria[$0.offset].section == nil
      }
      .reduce(Points.zero) { $0 + ($1.element.points ?? .zero) }
      let sum = (subject.base ?? .zero) + outside + (subject.sections[0] ?? .zero)
      #expect(subject.sumBeforeLimits == sum)
      let limit = Points(units: subject.vetoes.isEmpty ? 15_000 : 12_000)
      #expect(total == max(.zero, min(limit, sum)))
    }
    #expect(totals > 30)
  }

  @Test(arguments: 1...5)
  func evidenceAddsUpToWhatWasMeasured(seed: UInt64) {
    var dice = Dice(state: seed)
    let rows = rows(&dice, people: 40)
    var checked = 0
    for subject in town(rows, dice: dice).assess().scorecards[0].subjects {
      for result in subject.criteria where result.outcome == .scored {
        let sum = result.evidence.reduce(Rational.zero) { $0 + ($1.value ?? .zero) }
        #expect(sum == result.amount ?? result.done)
        checked += 1
      }
    }
    #expect(checked > 100)
  }

  @Test func withoutEvidenceTheResultIsTheSame() {
    var dice = Dice(state: 9)
    let rows = rows(&dice, people: 40)
    let world = town(rows, dice: dice)
    let without = world.assess(evidence: false)
    #expect(shown(without) == shown(world.assess()))
    #expect(without.scorecards[0].subjects.allSatisfy { $0.criteria.allSatisfy(\.evidence.isEmpty) })
    #expect(without.diagnostics == world.assess().diagnostics)
  }

  @Test func everyScorecardIsAssessedInOrder() {
    var world = World()
    world.person("1", roles: ["党员"])
    world.person("2", roles: ["村民代表"])
    world.addCriterion(world.count(), points: .each(.init(each: [1])))
    world.entry(1, "2022-02-01")
    world.scorecard.subjects = world.filter(World.roster, "role", is: "党员")
    var other = world.scorecard
    other.id = "reps"
    other.subjects = world.filter(World.roster, "role", is: "村民代表")
    world.rulebook.scorecards = [other, world.scorecard]
    let assessment = Assessor.assess(world.facts, rulebook: world.rulebook, collectsEvidence: true)
    #expect(assessment.scorecards.map(\.scorecard) == [0, 1])
    #expect(assessment.scorecards.map { $0.subjects.map(\.person) } == [[1], [0]])
    #expect(text(assessment.scorecards[0].subjects[0].total) == "1.00")
  }

  @Test func everyCodeIsExplained() {
    #expect(ScoringCodes.all.map(\.code) == (1...8).map { "S00\($0)" })
    for entry in ScoringCodes.all {
      #expect(!entry.title.zh.isEmpty && !entry.title.en.isEmpty)
      #expect(entry.explanation.zh.count > 20 && entry.explanation.en.count > 20)
    }
  }
}
