import Diagnostics
import Quantities
import Testing

@testable import Rules

/// 公示、红黑榜 as rulebooks have them, in both languages.
@Suite struct PublicationReadingTests {
  static let head = """
    name: 青石镇规则
    tables: tables.yaml
    scorecards:
      - id: members
        name: 党员积分
        subjects: {role: 党员}
        criteria:
          - {id: contact, weight: 40, measure: {kind: coverage, table: visits, targets: links}}
        grades: [{name: 优秀, from: 90}, {name: 合格}]

    """

  @Test(arguments: [
    """
    publication: {town: 青石镇, unit: 党建办, phone: 0579-8000, from: 2022-03-05, days: 7, mask: true, prepared_by: 王会计}
    lists:
      - {name: 红榜, scorecard: members, top: 10}
      - {name: 黑榜, scorecard: 党员积分, bottom: 3, scope: village}
      - {name: 优秀榜, scorecard: members, grade: 优秀}
    """,
    """
    公示: {镇名: 青石镇, 填报单位: 党建办, 监督电话: 0579-8000, 公示起: 2022-03-05, 公示天数: 7, 姓名隐去: 是, 制表人: 王会计}
    红黑榜:
      - {名称: 红榜, 考评表: members, 前几名: 10}
      - {名称: 黑榜, 考评表: 党员积分, 后几名: 3, 范围: 村}
      - {名称: 优秀榜, 考评表: members, 等次: 优秀}
    """,
  ])
  func bothLanguagesReadAlike(text: String) throws {
    let (read, diagnostics) = Sample.read(PublicationReadingTests.head + text)
    #expect(diagnostics == [])
    let rulebook = try #require(read)
    let publication = try #require(rulebook.publication)
    #expect(publication.town == "青石镇")
    #expect(publication.unit == "党建办")
    #expect(publication.phone == "0579-8000")
    #expect(publication.from?.text == "2022-03-05")
    #expect(publication.until?.text == "2022-03-11")
    #expect(publication.masksNames)
    #expect(publication.preparedBy == "王会计")
    #expect(rulebook.lists.map(\.name) == ["红榜", "黑榜", "优秀榜"])
    #expect(rulebook.lists.map(\.selection) == [.top(10), .bottom(3), .grade(0)])
    #expect(rulebook.lists.map(\.scope) == [.town, .village, .town])
    #expect(rulebook.lists.allSatisfy { $0.scorecard == 0 })
  }

  @Test(arguments: [
    ("lists: [{name: 红榜, scorecard: menbers, top: 10}]", "R065"),
    ("lists: [{name: 红榜, scorecard: members}]", "R065"),
    ("lists: [{name: 红榜, scorecard: members, top: 1, grade: 优秀}]", "R065"),
    ("lists: [{name: 红榜, scorecard: members, grade: 良好}]", "R036"),
    ("publication: {from: 2022-03-05, until: 2022-03-07, days: 3}", "R064"),
    ("publication: {from: 2022-03-05, until: 2022-03-01}", RuleCode.outOfRange.rawValue),
    ("publication: {from: 2022-03-05}", RuleCode.missingKey.rawValue),
    ("publication: {town: 青石镇, tel: 1}", RuleCode.unknownKey.rawValue),
  ])
  func mistakesAreTold(text: String, code: String) {
    let (read, diagnostics) = Sample.read(PublicationReadingTests.head + text)
    #expect(read == nil)
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.place.line == 10)
  }
}
