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
