import Quantities
import Testing

@testable import Rules

private func subjects(_ filter: String) throws -> [(column: String, condition: Condition)] {
  let (read, diagnostics) = Sample.read(
    Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: filter))
  #expect(diagnostics == [])
  let rulebook = try #require(read)
  return rulebook.scorecards[0].subjects.terms.map {
    (rulebook.tables[rulebook.roster].columns[$0.column].id, $0.condition)
  }
}

private func day(_ year: Int, _ month: Int, _ day: Int) throws -> FilterValue {
  .day(try #require(Day(year: year, month: month, day: day)))
}

@Test func valuesAreTypedByTheirColumn() throws {
  let terms = try subjects(
    """
    {role: [代表, 党员], 状态: {not: 流动}, age: {at_least: 18, below: "60.5"}, born: {below: 1969-01}, from: 2022-02-03, phone: {present: 否}, 编号: " 33 0724x", name: 张 三}
    """)
  #expect(terms.map(\.column) == ["role", "status", "age", "born", "from", "phone", "person_id", "name"])
  #expect(terms[0].condition == Condition(anyOf: [.text("村民代表"), .text("党员")]))
  #expect(terms[1].condition == Condition(not: [.text("流动")]))
  #expect(terms[2].condition == Condition(atLeast: .number(Rational(18)), below: .number(Rational(121, 2))))
  #expect(terms[3].condition == Condition(below: try day(1969, 1, 1)))
  #expect(terms[4].condition == Condition(anyOf: [try day(2022, 2, 3)]))
  #expect(terms[5].condition == Condition(present: false))
  #expect(terms[6].condition == Condition(anyOf: [.text("330724x")]))
  #expect(terms[7].condition == Condition(anyOf: [.text("张三")]))
}

@Test func otherTypesOfColumns() throws {
  let text = Sample.criterion(
    "measure: {kind: count, table: matters, where: {raised_at: {at_least: 2022-02-03 09:05, below: 2022-02-04}, closed: {present: true}}}\npoints: {each: 1}"
  )
  let rulebook = try #require(Sample.read(text).rulebook)
  let terms = rulebook.scorecards[0].criteria[0].measure.filter.terms
  let third = try #require(Day(year: 2022, month: 2, day: 3))
  #expect(terms[0].condition.atLeast == .moment(Moment(day: third, second: 9 * 3600 + 300)))
  #expect(terms[0].condition.below == .moment(Moment(day: third.advanced(by: 1))))
  let flags = Sample.criterion(
    "measure: {kind: count, table: attendance, where: {汇报: [√, 有, 1]}}\npoints: {each: 1}")
  #expect(Sample.read(flags).diagnostics.map(\.code) == ["R028", "R028"])
  let number = Sample.criterion(
    "measure: {kind: count, table: adjustments, where: {points: {below: 0}}}\npoints: {each: 1}")
  #expect(
    Sample.read(number).rulebook?.scorecards[0].criteria[0].measure.filter.terms[0].condition.below
      == .number(.zero))
}
