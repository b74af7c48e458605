@testable import Rules

/// A rulebook of two criteria and a veto, with examples.
private func withExamples(_ lines: String) -> String {
  Sample.head(
    """
    scorecards:
      - id: s
        subjects: {role: 党员}
        sections: [{id: all}]
        criteria:
          - {id: contact, name: 联系, weight: 40, section: all, measure: {kind: coverage, table: visits, targets: links}}
          - {id: extra, measure: {kind: sum, table: adjustments, column: points}, points: {each: 1}}
        vetoes:
          - {name: 违法, measure: {kind: count, table: adjustments}, at_least: 1, effect: {grade: 差}}
          - {name: 零分, criterion: extra, below: 0, effect: {max_total: 0}}
        grades: [{name: 好, from: 10}, {name: 差}]
    examples:
    """ + "\n" + lines)
}

/// Of examples. Each has one mistake, at the marked place; the help says the word in the third part.
let exampleMistakes: [(code: String, rulebook: String, help: String)] = [
  ("R060", withExamples("  - {facts: {«contatc»: 8/10}, expect: {total: 1}}"), "contact"),
  ("R060", withExamples("  - {facts: {contact: «8»}, expect: {total: 1}}"), "contact: 8/10"),
  ("R060", withExamples("  - {facts: {contact: «80%»}, expect: {total: 1}}"), "8/10"),
  ("R060", withExamples("  - {facts: {联系: «8/-10»}, expect: {total: 1}}"), "8/10"),
  ("R060", withExamples("  - {facts: {extra: «none»}, expect: {total: 1}}"), "extra: 0"),
  ("R060", withExamples("  - {facts: {«零分»: 1}, expect: {total: 1}}"), "考核项"),
  ("R014", withExamples("  - {facts: {extra: «三»}, expect: {total: 1}}"), "3"),
  ("R028", withExamples("  - {facts: {contact: 8/10, «联系»: 8/10}, expect: {total: 1}}"), "删去"),
  ("R060", withExamples("  - {«facts»: {contact: 8/10}}"), "expect"),
  ("R060", withExamples("  - {facts: {contact: 8/10}, «expect»: {}}"), "expect"),
  ("R060", withExamples("  - {expect: {points: {«contcat»: 8}}}"), "contact"),
  ("R014", withExamples("  - {expect: {points: {contact: «很多»}}}"), "40"),
  ("R036", withExamples("  - {expect: {grade: «优»}}"), "好"),
  ("R021", withExamples("  - {expect: {rank: «1.5»}}"), "1"),
  ("R060", withExamples("  - {expect: {vetoes: [«违纪»]}}"), "违法"),
  ("R015", withExamples("  - {«expcet»: {total: 1}, expect: {total: 1}}"), "expect"),
  ("R060", withExamples("  - {scorecard: «t», expect: {total: 1}}"), "s"),
  ("R060", withExamples("  - {period: «2022-13», expect: {total: 1}}"), "2022-Q1"),
  ("R020", withExamples("  - {as_of: «later», expect: {total: 1}}"), "2022-02-03"),
  ("R031", withExamples("  - {person: {«rolle»: 党员}, expect: {total: 1}}"), "role"),
  ("R031", withExamples("  - {rows: {visits: [{«户住»: 甲}]}, expect: {total: 1}}"), "户主"),
  ("R030", withExamples("  - {rows: {«visit»: [{户主: 甲}]}, expect: {total: 1}}"), "visits"),
  ("R032", withExamples("  - {rows: {visits: [{方式: «敲门»}]}, expect: {total: 1}}"), "上门"),
  ("R060", withExamples("  - {rows: {«roster»: [{姓名: 甲}]}, expect: {total: 1}}"), "person"),
  ("R060", withExamples("  - {«facts»: {extra: 1}, people: [{expect: {total: 1}}]}"), "people"),
  ("R023", withExamples("  - {«facts»: , expect: {total: 1}}"), "值"),
  (
    "R064", Sample.head("publication: {from: 2022-03-01, until: 2022-03-07, «days»: 7}\n" + Sample.goodCard), "删去"
  ),
  (
    "R065", Sample.head("lists: [{name: «红榜», scorecard: s}]\n" + Sample.goodCard), "top"
  ),
]
