import Facts
import Quantities
import Rules
import Testing

@testable import Scoring

@Suite struct RowFilterTests {
  /// Which of the entries pass a condition on a column.
  private func passing(_ id: String, _ condition: Condition, rows: (inout World) -> Void) -> [Int] {
    var world = World()
    world.person("1")
    rows(&world)
    let run = Run(facts: world.facts, rulebook: world.rulebook, collectsEvidence: false)
    let table = id == "raised_at" ? World.matters : World.entries
    let filter = run.filter(world.filter(table, id, condition), on: table)
    return (0..<run.view(table).count).filter { filter.passes($0) }
  }

  private func items(_ world: inout World) {
    for item in ["甲", "乙", "", "丙"] { world.entry(0, "2022-02-01", item: item) }
  }

  @Test(arguments: [
    (Condition(anyOf: [.text("甲")]), [0]), (Condition(anyOf: [.text("甲"), .text("丙")]), [0, 3]),
    (Condition(anyOf: [.text("没有")]), []), (Condition(not: [.text("甲")]), [1, 2, 3]),
    (Condition(not: [.text("没有")]), [0, 1, 2, 3]), (Condition(present: true), [0, 1, 3]),
    (Condition(present: false), [2]), (Condition(not: [.text("甲")], present: true), [1, 3]),
    (Condition(anyOf: [.text("甲"), .text("乙")], not: [.text("乙")]), [0]),
    (Condition(anyOf: [.number(1)]), []),
    // A rulebook's text is cleaned as the cells are.
    (Condition(anyOf: [.text("　甲 ")]), [0]), (Condition(not: [.text("丙\u{200B}")]), [0, 1, 2]),
  ])
  func texts(condition: Condition, expected: [Int]) {
    #expect(passing("item", condition, rows: items) == expected)
  }

  private func tags(_ world: inout World) {
    for tags in [["甲"], ["甲", "乙"], [], ["丙", "乙"]] { world.entry(0, "2022-02-01", tags: tags) }
  }

  @Test(arguments: [
    (Condition(anyOf: [.text("甲")]), [0, 1]), (Condition(anyOf: [.text("乙")]), [1, 3]),
    (Condition(not: [.text("甲")]), [2, 3]), (Condition(not: [.text("乙"), .text("甲")]), [2]),
    (Condition(present: true), [0, 1, 3]),
  ])
  func listsMatchByTheirItems(condition: Condition, expected: [Int]) {
    #expect(passing("tags", condition, rows: tags) == expected)
  }

  private func points(_ world: inout World) {
    for points in ["-5", "0", "2.5", "", "10"] { world.entry(0, "2022-02-01", points) }
  }

  @Test(arguments: [
    (Condition(atLeast: .number(0)), [1, 2, 4]), (Condition(below: .number(0)), [0]),
    (Condition(atLeast: .number(exact("2.5")), below: .number(10)), [2]),
    (Condition(anyOf: [.number(exact("2.5"))]), [2]),
    (Condition(anyOf: [.number(Rational(1, 3))]), []), (Condition(atLeast: .number(Rational(7, 3))), [2, 4]),
    (Condition(below: .number(Rational(8, 3))), [0, 1, 2]), (Condition(not: [.number(0)]), [0, 2, 3, 4]),
    (Condition(anyOf: [.number(0)], below: .number(10)), [1]),
  ])
  func numbers(condition: Condition, expected: [Int]) {
    #expect(passing("points", condition, rows: points) == expected)
  }

  @Test(arguments: [
    (Condition(anyOf: [.flag(true)]), [0]), (Condition(anyOf: [.flag(false)]), [1]),
    (Condition(not: [.flag(true)]), [1, 2]),
  ])
  func flags(condition: Condition, expected: [Int]) {
    let rows: (inout World) -> Void = { world in
      for ok in [true, false, nil] { world.entry(0, "2022-02-01", ok: ok) }
    }
    #expect(passing("ok", condition, rows: rows) == expected)
  }

  @Test(arguments: [
    (Condition(anyOf: [.day(World.day("2022-02-03"))]), [1]),
    (Condition(atLeast: .day(World.day("2022-02-03"))), [1, 2]),
    (Condition(below: .day(World.day("2022-02-03"))), [0]),
    (Condition(below: .moment(World.moment("2022-02-03 00:01"))), [0, 1]),
    (Condition(atLeast: .moment(World.moment("2022-02-03 00:01"))), [2]),
  ])
  func dates(condition: Condition, expected: [Int]) {
    let rows: (inout World) -> Void = { world in
      for day in ["2022-02-02", "2022-02-03", "2022-02-04"] { world.entry(0, day) }
    }
    #expect(passing("date", condition, rows: rows) == expected)
  }

  @Test(arguments: [
    (Condition(anyOf: [.day(World.day("2022-02-03"))]), [1, 2, 3]),
    (Condition(anyOf: [.moment(World.moment("2022-02-03"))]), [1, 2, 3]),
    (Condition(anyOf: [.moment(World.moment("2022-02-03 09:00"))]), [2]),
    (Condition(atLeast: .moment(World.moment("2022-02-03 09:00"))), [2, 3, 4]),
    (Condition(below: .moment(World.moment("2022-02-03 09:00"))), [0, 1]),
    (Condition(below: .day(World.day("2022-02-03"))), [0]),
    (Condition(atLeast: .day(World.day("2022-02-03"))), [1, 2, 3, 4]),
  ])
  func moments(condition: Condition, expected: [Int]) {
    let rows: (inout World) -> Void = { world in
      for start in [
        "2022-02-02 23:59", "2022-02-03", "2022-02-03 09:00", "2022-02-03 23:59", "2022-02-04 00:00",
      ] {
        world.matter(0, start)
      }
    }
    #expect(passing("raised_at", condition, rows: rows) == expected)
  }

  @Test func allTermsMustHold() {
    var world = World()
    world.person("1")
    world.entry(0, "2022-02-01", "5", item: "甲")
    world.entry(0, "2022-02-01", "1", item: "甲")
    let filter = Filter([
      (column: world.column(World.entries, "item"), condition: Condition(anyOf: [.text("甲")])),
      (column: world.column(World.entries, "points"), condition: Condition(atLeast: .number(2))),
    ])
    world.addCriterion(world.count(filter), points: .each(.init(each: [1])))
    #expect(world.criterion(0).amount == 1)
  }

  @Test func ageIsANumberOfTheRoster() {
    var world = World()
    for age in ["59", "60", ""] { world.person(age, age: age) }
    world.scorecard.subjects = world.filter(World.roster, "age", Condition(below: .number(60)))
    #expect(world.assess().scorecards[0].subjects.map(\.person) == [0])
  }

  @Test func aColumnThatIsNotThereIsBlank() {
    var world = World()
    world.person("1")
    world.entry(0, "2022-02-01", item: "甲")
    world.facts.tables[World.entries].columns[world.column(World.entries, "item")] = nil
    world.addCriterion(
      world.count(world.filter(World.entries, "item", Condition(present: false))),
      points: .each(.init(each: [1])))
    #expect(world.criterion(0).amount == 1)
  }
}
