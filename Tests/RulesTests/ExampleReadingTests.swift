import Diagnostics
import Quantities
import Testing

@testable import Rules

private let card = """
  scorecards:
    - id: s
      subjects: {role: 党员}
      sections: [{id: all}]
      criteria:
        - {id: contact, name: 联系, weight: 40, section: all, measure: {kind: coverage, table: visits, targets: links}}
        - {id: extra, measure: {kind: sum, table: adjustments, column: points}, points: {each: 1}}
      vetoes: [{name: 违法, measure: {kind: count, table: adjustments}, at_least: 1, effect: {grade: 差}}]
      grades: [{name: 好, from: 10}, {name: 差}]

  """

private func example(_ text: String) throws -> Example {
  let (read, diagnostics) = Sample.read(Sample.head(card + "examples:\n  - " + text))
  #expect(diagnostics == [])
  let rulebook = try #require(read)
  return try #require(rulebook.examples.first)
}

@Test(
  arguments: [
    ("contact: 8/10", .ratio(done: Rational(8), of: Rational(10))),
    ("联系: 1.5/2", .ratio(done: Rational(3, 2), of: Rational(2))), ("contact: 0/0", .none),
    ("contact: none", .none), ("contact: 无", .none), ("contact: unsent", .unsent), ("contact: 未报", .unsent),
    ("contact: exempt", .exempt), ("contact: 免考核", .exempt), ("contact: 无法判定", .unjudged),
    ("extra: -3.5", .amount([GivenFact.Part(number: Rational(-7, 2))])),
    (
      "extra: {2022-02-03: 2, 2022-02-04: 1/3}",
      .amount([
        GivenFact.Part(day: Day(year: 2022, month: 2, day: 3), number: Rational(2)),
        GivenFact.Part(day: Day(year: 2022, month: 2, day: 4), number: Rational(1, 3)),
      ])
    ),
  ] as [(String, GivenFact.Value)])
func factsAreReadInBrief(_ text: String, _ value: GivenFact.Value) throws {
  let example = try example("{facts: {\(text)}, expect: {total: 1}}")
  #expect(example.people[0].facts.map(\.value) == [value])
}

@Test func aVetoIsGivenByItsName() throws {
  let example = try example("{facts: {违法: 1}, expect: {vetoes: 违法}}")
  #expect(example.people[0].facts.map(\.subject) == [.veto(0)])
  #expect(example.people[0].expectation.vetoes?.value == [0])
}

@Test func expectationsNameWhatIsCompared() throws {
  let example = try example(
    "{expect: {points: {contact: 32.5, extra: unsent, all: 3}, total: 无, rank: 2, 村内名次: none, 等次: 差}}")
  let expected = example.people[0].expectation
  #expect(
    expected.points.map(\.subject) == [.criterion(0), .criterion(1), .section(0)])
  #expect(
    expected.points.map(\.value) == [.points(Rational(65, 2)), .outcome("unsent"), .points(Rational(3))])
  #expect(expected.total?.value == .some(nil))
  #expect(expected.rank?.value == 2)
  #expect(expected.villageRank?.value == .some(nil))
  #expect(expected.grade?.value == 1)
  #expect(expected.vetoes == nil)
}

@Test func rowsAreCellsAsTheyStand() throws {
  let example = try example(
    "{rows: {走访联系记录: [{户主: 赵一, 日期: 2022-02-03}], adjustments: [{points: -5}]}, person: {角色: 党员, age: 70}, expect: {total: 1}}"
      .replacing("角色", with: "身份"))
  #expect(example.people[0].rows.map { $0.cells.map(\.text) } == [["赵一", "2022-02-03"], ["-5"]])
  #expect(example.people[0].properties.map(\.text) == ["党员", "70"])
}

@Test func peopleOfOneExampleShareRows() throws {
  let example = try example(
    "{name: 两人, period: 2022-Q1, 截止: 2022-04-03, rows: {meetings: [{会议类型: 主题党日, 会议日期: 2022-02-10}]}, people: [{expect: {rank: 1}}, {expect: {rank: 2}}]}"
  )
  #expect(example.name == "两人")
  #expect(example.period?.label == "2022-Q1")
  // A bare date is the first moment after that day.
  #expect(example.asOf == Moment(day: Day(year: 2022, month: 4, day: 4) ?? Day(number: 0), second: 0))
  #expect(example.rows.count == 1)
  #expect(example.people.map { $0.expectation.rank?.value } == [1, 2])
}

@Test func examplesOfABrokenScorecardAreNotEchoed() {
  let text = Sample.head(
    card.replacing("weight: 40", with: "wieght: 40") + "examples: [{facts: {contact: 1/2}, expect: {total: 1}}]")
  let codes = Sample.read(text).diagnostics.map(\.code)
  #expect(codes == ["R040", "R015"])
}
