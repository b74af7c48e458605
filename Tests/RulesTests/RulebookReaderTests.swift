import Diagnostics
import Quantities
import Testing

@testable import Rules

@Test func smallestRulebookLoads() throws {
  let (read, diagnostics) = Sample.read(
    """
    name: 巍山镇“党建+网格”考评规则
    tables: tables.yaml
    scorecards:
      - id: members
        subjects: {role: 党员}
        criteria:
          - id: contact
            weight: 1/3
            note: 每月一次，不得缺席：见通知（2022）
            measure: {kind: coverage, table: visits, targets: links}

    """)
  #expect(diagnostics == [])
  let rulebook = try #require(read)
  #expect(rulebook.name == "巍山镇“党建+网格”考评规则")
  #expect(rulebook.decimals == 2)
  #expect(rulebook.scorecards[0].criteria[0].weight == Rational(1, 3))
  #expect(rulebook.scorecards[0].criteria[0].note == "每月一次，不得缺席：见通知（2022）")
}

@Test(
  arguments: [
    ("2021-12-31", nil), ("2022-01-01", "40"), ("2022-06-30", "40"), ("2022-07-01", "35"),
    ("2099-12-31", "35"), (nil, "35"),
  ] as [(String?, String?)])
func datedWeightIsTheOneInForce(_ day: String?, _ weight: String?) {
  let text = Sample.criterion(
    "weight: [{from: 2022-01-01, is: 40}, {起: 2022年7月1日, 为: 35}]\nmeasure: {kind: coverage, table: visits, targets: links}"
  )
  let read = RulebookReader.read(
    RuleSource(path: "r.yaml", bytes: Array(text.utf8)), on: day.flatMap(DateText.day)
  ) { _ in
    RuleSource(path: "tables.yaml", bytes: Array(Sample.tables.utf8))
  }
  #expect(read.rulebook?.scorecards[0].criteria[0].weight?.text(places: 6) == weight)
  #expect(read.diagnostics.map { "\($0.code) \($0.span)" } == (weight == nil ? ["R058 8:17+1"] : []))
}

/// Dated values stand wherever a number is taken.
@Test func datedValuesStandAnywhere() throws {
  let dated = { (first: String, second: String) in
    "[{from: 2022-01-01, is: \(first)}, {from: 2022-07-01, is: \(second)}]"
  }
  let text = Sample.card(
    """
    base: \(dated("10", "20"))
    limits: {max: \(dated("100", "120"))}
    criteria:
      - id: c
        measure: {kind: count, table: visits}
        points: {each: \(dated("1", "2")), from: \(dated("3", "4")), max: \(dated("5", "6"))}
      - id: d
        measure: {kind: coverage, table: visits, targets: links, at_least: \(dated("1", "2"))}
        points: {tiers: [{at_least: \(dated("80%", "90%")), gives: \(dated("7", "8"))}]}
    grades: [{name: 优, from: \(dated("90", "95")), quota: \(dated("20%", "3"))}, {name: 差}]
    """)
  func outlined(_ day: String) throws -> String {
    let read = RulebookReader.read(RuleSource(path: "r.yaml", bytes: Array(text.utf8)), on: DateText.day(day)) { _ in
      RuleSource(path: "tables.yaml", bytes: Array(Sample.tables.utf8))
    }
    #expect(read.diagnostics == [])
    return outline(try #require(read.rulebook))
  }
  func plain(_ pick: Int) throws -> String {
    let chosen = text.replacing(#/\[\{from: 2022-01-01, is: ([^}]+)\}, \{from: 2022-07-01, is: ([^}]+)\}\]/#) {
      pick == 0 ? $0.output.1 : $0.output.2
    }
    return outline(try #require(Sample.read(chosen).rulebook))
  }
  #expect(try outlined("2022-06-30") == plain(0))
  #expect(try outlined("2022-07-01") == plain(1))
  #expect(try plain(0) != plain(1))
}

@Test func weightsThatAddUpToFullAreSilent() {
  let text = Sample.card("full: 1\n" + Sample.goodCriteria)
  #expect(Sample.read(text).diagnostics == [])
}
