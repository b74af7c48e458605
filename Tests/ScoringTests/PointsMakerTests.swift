import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

@Suite struct PointsMakerTests {
  /// One person with a share of `done` of `of` entries that are ok.
  private func ratio(_ done: Int, _ of: Int, weight: Int? = 40, _ form: PointsForm, decimals: Int = 2)
    -> CriterionResult
  {
    var world = World()
    world.rulebook.decimals = decimals
    world.person("1")
    let that = world.filter(World.entries, "ok", Condition(anyOf: [.flag(true)]))
    world.addCriterion(weight: weight, Measure(kind: .share(that: that), table: World.entries), points: form)
    for index in 0..<of { world.entry(0, "2022-02-01", ok: index < done) }
    return world.criterion(0)
  }

  /// One person whose entries sum to the numbers given.
  private func amount(_ numbers: [String], weight: Int? = nil, _ form: PointsForm) -> CriterionResult {
    var world = World()
    world.person("1")
    world.addCriterion(weight: weight, world.sum(), points: form)
    for number in numbers { world.entry(0, "2022-02-01", number) }
    return world.criterion(0)
  }

  @Test(arguments: [(1, 3, "13.33"), (2, 3, "26.67"), (3, 3, "40.00"), (0, 3, "0.00"), (1, 7, "5.71")])
  func proportionIsRoundedOnce(done: Int, of: Int, points: String) {
    let result = ratio(done, of, .proportional)
    #expect(text(result.points) == points)
    #expect(result.exact == Rational(40) * Rational(Int128(done), Int128(of)))
  }

  @Test func halvesRoundAwayFromZero() {
    #expect(text(amount(["0.125"], .each(.init(each: [1]))).points) == "0.13")
    #expect(text(amount(["-0.125"], .each(.init(each: [1]))).points) == "-0.13")
    #expect(text(amount(["-0.124999"], .each(.init(each: [1]))).points) == "-0.12")
    #expect(ratio(1, 8, weight: 20, .proportional, decimals: 0).points == Points(units: 3))
  }

  private static let tiers = PointsForm.tiers(
    [.init(atLeast: exact("0.95"), gives: 40), .init(atLeast: exact("0.8"), gives: 30)], otherwise: 5)

  @Test(arguments: [(19, 20, "40.00"), (18, 20, "30.00"), (16, 20, "30.00"), (15, 20, "5.00")])
  func tiersIncludeTheirBound(done: Int, of: Int, points: String) {
    #expect(text(ratio(done, of, Self.tiers).points) == points)
  }

  @Test(arguments: [("10", "3.00"), ("9.999999", "1.00"), ("-1", "0.00")])
  func tiersOnAnAmountArePlainNumbers(amount: String, points: String) {
    let tiers = PointsForm.tiers([.init(atLeast: 10, gives: 3), .init(atLeast: 0, gives: 1)], otherwise: 0)
    #expect(text(self.amount([amount], tiers).points) == points)
  }

  @Test(arguments: [(["3"], "6.00"), (["7"], "12.00"), (["-20"], "-4.00"), ([], "0.00")])
  func eachIsClamped(numbers: [String], points: String) {
    #expect(text(amount(numbers, .each(.init(each: [2], bounds: Bounds(min: -4, max: 12)))).points) == points)
  }

  @Test func eachStartsFromANumberOrTheWeight() {
    #expect(text(amount(["3"], .each(.init(each: [-2], from: .number(10)))).points) == "4.00")
    let minusOnly = PointsForm.each(.init(each: [-1], from: .full, bounds: Bounds(min: 0)))
    #expect(text(amount(["3"], weight: 10, minusOnly).points) == "7.00")
    #expect(text(amount(["30"], weight: 10, minusOnly).points) == "0.00")
    #expect(text(ratio(3, 4, .each(.init(each: [2], from: .number(1)))).points) == "7.00")
  }

  @Test(arguments: [(4, 4, "40.00"), (3, 4, "38.00"), (0, 40, "0.00"), (20, 40, "0.00"), (21, 40, "2.00")])
  func eachMissingTakesFromTheWeight(done: Int, of: Int, points: String) {
    #expect(text(ratio(done, of, .eachMissing(-2, bounds: Bounds(min: 0))).points) == points)
  }

  @Test(
    arguments: [
      (7, 10, nil, "40.00"), (8, 10, nil, "40.00"), (6, 10, nil, "30.00"), (2, 3, nil, "36.67"),
      (2, 3, .up, "36.00"),
      (2, 3, .down, "37.00"), (1, 10, nil, "0.00"), (6, 10, .up, "30.00"),
    ] as [(Int, Int, PointsForm.Whole?, String)])
  func belowTheLineEachPercentagePointCosts(done: Int, of: Int, whole: PointsForm.Whole?, points: String) {
    let form = PointsForm.fullAt(exact("0.7"), eachBelow: -1, whole: whole, bounds: Bounds(min: 0))
    #expect(text(ratio(done, of, form).points) == points)
  }

  @Test func eachRowHasItsOwnValue() {
    var world = World()
    world.person("1")
    let list = [exact("-0.2"), exact("-0.2"), exact("-0.5")]
    world.addCriterion(world.count(), points: .each(.init(each: list, isList: true)))
    for count in 0..<5 {
      let expected = ["0.00", "-0.20", "-0.40", "-0.90", "-1.40"][count]
      #expect(text(world.criterion(0).points) == expected)
      world.entry(0, "2022-02-01")
    }
  }
}

@Suite struct WindowTests {
  private func world(_ period: String, each: [Rational], cap: WindowCap, bounds: Bounds = Bounds()) -> World {
    var world = World(period)
    world.person("1")
    world.addCriterion(
      world.count(), points: .each(.init(each: each, bounds: bounds, cap: cap, isList: each.count > 1)))
    return world
  }

  @Test(arguments: [
    // Sunday 6 and Monday 7 February are two weeks, two days, one month.
    (Window.day, "4.00"), (.week, "4.00"), (.month, "2.00"), (.year, "2.00"),
  ])
  func eachWindowIsClampedFirst(per: Window, points: String) {
    var world = world("2022-02", each: [1], cap: WindowCap(bounds: Bounds(max: 2), per: per))
    for day in ["2022-02-06", "2022-02-06", "2022-02-06", "2022-02-07", "2022-02-07", "2022-02-07"] {
      world.entry(0, day)
    }
    #expect(text(world.criterion(0).points) == points)
  }

  @Test func aWeekBeginsOnMonday() {
    #expect(Windows.firstDay(of: World.day("2022-02-06"), .week) == World.day("2022-01-31").number)
    #expect(Windows.firstDay(of: World.day("2022-02-07"), .week) == World.day("2022-02-07").number)
  }

  @Test func aWindowIsCutAtThePeriod() {
    // Monday 28 February: what falls in March is not of this period.
    var world = world("2022-02", each: [1], cap: WindowCap(bounds: Bounds(max: 2), per: .week))
    for day in ["2022-02-28", "2022-03-01", "2022-03-02"] { world.entry(0, day) }
    #expect(text(world.criterion(0).points) == "1.00")
  }

  @Test func monthsOfAQuarterAreCappedApart() {
    var world = world(
      "2022-Q1", each: [2], cap: WindowCap(bounds: Bounds(max: 5), per: .month), bounds: Bounds(max: 9))
    for day in ["2022-01-31", "2022-01-30", "2022-01-01", "2022-02-01", "2022-03-31"] { world.entry(0, day) }
    // 6 → 5, 2, 2 = 9; without the cap it were 10.
    #expect(text(world.criterion(0).points) == "9.00")
  }

  @Test func aWindowHasAFloorToo() {
    var world = World("2022-Q1")
    world.person("1")
    let cap = WindowCap(bounds: Bounds(min: -3, max: 4), per: .month)
    world.addCriterion(world.sum(), points: .each(.init(each: [1], cap: cap)))
    world.entry(0, "2022-01-01", "-5")
    world.entry(0, "2022-02-01", "7")
    world.entry(0, "2022-02-01", "-1")
    world.entry(0, "2022-03-01", "1")
    #expect(text(world.criterion(0).points) == "2.00")
  }

  @Test func theListRunsOverTheWindows() {
    var world = world("2022-Q1", each: [1, 2, 4], cap: WindowCap(bounds: Bounds(max: 5), per: .month))
    for day in ["2022-02-02", "2022-01-01", "2022-02-01", "2022-02-03"] { world.entry(0, day) }
    // January 1; February 2 + 4 + 4, capped at 5.
    #expect(text(world.criterion(0).points) == "6.00")
  }
}
