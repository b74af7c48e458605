import Diagnostics
import Quantities
import Rules
import Testing

@testable import Scoring

private let tables = """
  groups:
    person: {person_id: {type: id}, name: {type: name, headers: [姓名]}, village: {type: text}}
    household: {household_id: {type: id}, household: {type: name, headers: [户主]}}
  tables:
    roster:
      columns:
        person_id: {type: id}
        name: {type: name, required: true}
        village: {type: text}
        role: {type: list, required: true, open: true}
        status: {type: text, open: true}
        born: {type: month}
    links: {expected: true, columns: {person: {required: true}, household: {required: true}, relation: {type: text, values: [联系户, 推选户]}}}
    visits: {date: date, expected: true, columns: {person: {required: true}, household: {required: true}, date: {type: date, required: true}}}
    adjustments: {date: date, columns: {person: {required: true}, date: {type: date, required: true}, item: {type: text}, points: {type: number}}}

  """

private let card = """
  name: n
  tables: tables.yaml
  effective: 2022-02-01
  scorecards:
    - id: members
      subjects: {role: 党员, age: {at_least: 18}}
      criteria:
        - id: contact
          weight: 40
          measure: {kind: coverage, table: visits, targets: links, targets_where: {relation: 联系户}}
          points: {tiers: [{at_least: 80%, gives: 40}, {at_least: 50%, gives: 20}], else: 1}
        - id: old
          applies_to: {age: {at_least: 60}}
          measure: {kind: count, table: adjustments}
          points: {each: 5}
        - id: extra
          measure: {kind: sum, table: adjustments, column: points}
          points: {each: 1}
      vetoes: [{name: 违法, measure: {kind: count, table: adjustments, where: {item: 违法}}, at_least: 1, effect: {grade: 差}}]
      grades: [{name: 优, from: 40}, {name: 良, from: 20}, {name: 差}]

  """

private func run(_ examples: String) throws -> [ExampleResult] {
  let text = card + "examples:\n" + examples
  let read = RulebookReader.read(RuleSource(path: "r.yaml", bytes: Array(text.utf8))) { _ in
    RuleSource(path: "tables.yaml", bytes: Array(tables.utf8))
  }
  #expect(read.diagnostics.filter { $0.severity == .error }.isEmpty, "\(read.diagnostics)")
  let rulebook = try #require(read.rulebook)
  return rulebook.examples.compactMap { ExampleRunner.run($0, rulebook: rulebook) }
}

@Suite struct ExampleRunnerTests {
  @Test func whatComesOutAsExpectedPasses() throws {
    let results = try run(
      """
        - {facts: {contact: 8/10, extra: -3}, expect: {points: {contact: 40, extra: -3}, total: 37, rank: 1, grade: 良}}
        - rows:
            links: [{户主: 赵一, relation: 联系户}, {户主: 钱二, relation: 联系户}, {户主: 孙三, relation: 推选户}]
            visits: [{户主: 赵一, date: 2022-02-03}, {户主: 孙三, date: 2022-02-03}]
            adjustments: [{date: 2022-02-04, item: 违法, points: 50}]
          expect: {points: {contact: 20, extra: 50}, total: 70, vetoes: [违法], grade: 差}
      """)
    #expect(results.map(\.passes) == [true, true], "\(results.map(\.mismatches)) \(results.map(\.problems))")
    #expect(results[0].period.label == "2022-02")
    #expect(results[1].people[0]?.criteria[0].of == exact("2"))
  }

  @Test func everyDifferenceIsToldAtItsPlace() throws {
    let results = try run(
      """
        - people:
          - {facts: {contact: 8/10}, expect: {points: {contact: 39, old: 0}, total: 41, rank: 2, village_rank: none, grade: 良, vetoes: [违法]}}
          - {facts: {contact: unsent}, expect: {points: {contact: 1}, total: 1, grade: 差}}
          - {person: {role: 村民代表}, expect: {total: none}}
      """)
    let found = results[0].mismatches
    #expect(
      found.map { "\($0.person) \($0.expected.zh) \($0.found.zh)" } == [
        "0 39 40.00", "0 0 不适用", "0 41 40.00", "0 2 1", "0 无 1", "0 良 优", "0 违法 无", "1 1 未报", "1 1 无", "1 差 无",
        "2 是对象 不在考评表的对象里",
      ])
    // Beside the value that was expected.
    #expect(found[0].place.line == 23 && found[0].place.excerpt?.contains("39") == true)
    #expect(found[0].place.character == 59 && found[0].place.width == 2)
  }

  @Test func thePersonIsWhatTheExampleSays() throws {
    let results = try run(
      """
        - {person: {age: 60}, facts: {old: 2}, expect: {points: {old: 10}}}
        - {person: {age: 59}, facts: {old: 2}, expect: {points: {old: not_applicable}}}
        - {person: {born: 1962-02-28}, facts: {old: 2}, expect: {points: {old: 10}}}
        - {person: {born: 1962-03-01}, facts: {old: 2}, expect: {points: {old: not_applicable}}}
      """)
    #expect(results.map(\.passes) == [true, true, true, true], "\(results.map(\.mismatches))")
  }

  @Test func ranksAndVillagesAreThoseOfTheExample() throws {
    let results = try run(
      """
        - people:
          - {person: {village: 甲村}, facts: {contact: 0/1, extra: 5}, expect: {rank: 1, village_rank: 1}}
          - {person: {village: 乙村}, facts: {contact: 0/1, extra: 3}, expect: {rank: 2, village_rank: 1}}
          - {person: {village: 甲村}, facts: {contact: 0/1, extra: 3}, expect: {rank: 2, village_rank: 2}}
          - {person: {village: 乙村}, facts: {contact: 0/1, extra: 1}, expect: {rank: 4, village_rank: 2}}
      """)
    #expect(results[0].mismatches == [])
  }

  @Test func aRowThatCannotBeReadFailsTheExampleAtItsPlace() throws {
    let results = try run(
      """
        - rows:
            adjustments:
              - {date: 2022-02-04, points: 5}
              - {date: 2022-02-30, points: 5}
          expect: {total: 5}
        - rows: {adjustments: [{date: 2022-03-01, points: 5}]}
          expect: {total: 0}
      """)
    #expect(!results[0].passes)
    #expect(results[0].problems.filter { $0.severity == .error }.map(\.place.line) == [25])
    #expect(results[0].problems.first?.place.file == "r.yaml")
    // A row of another month is no fact of this one.
    #expect(results[1].problems.map(\.code) == ["F019"])
  }

  @Test func whatNoExampleTouchesIsReported() throws {
    let results = try run(
      """
        - {facts: {contact: 8/10}, expect: {total: 40}}
        - {facts: {contact: 1/10}, expect: {total: 1}}
      """)
    let coverage = ExampleCoverage(results[0].rulebook, results: results)
    let card = coverage.scorecards[0]
    #expect(card.criteria == [1, 2])
    #expect(card.tiers == [ExampleCoverage.Tier(criterion: 0, tier: 1)])
    #expect(card.vetoes == [0])
    #expect(card.grades == [1])
    #expect(!card.isWhole)
  }
}
