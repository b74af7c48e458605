import Diagnostics
import Testing

@testable import Rules

private func translate(_ text: String, to language: Language, path: String = "r.yaml") throws -> String {
  let load: (String) -> RuleSource? = { _ in RuleSource(path: "tables.yaml", bytes: Array(Sample.tables.utf8)) }
  let result = KeywordTranslation.translate(RuleSource(path: path, bytes: Array(text.utf8)), to: language, load: load)
  return String(decoding: try #require(result.bytes, "\(result.diagnostics)"), as: UTF8.self)
}

private let english = """
  # name: a comment keeps its words 名称
  name:   "weight: 权重"      # weight
  tables: tables.yaml
  scorecards:
    - id: members
      name: 权重
      subjects: {role: 党员}
      criteria:
        - id: measure
          "weight": 40
          measure: {kind: coverage, table: visits, targets: links, where: {method: 上门走访, date: {present: true}}}
          when_none: full
          note: |
            weight: 40
        - id: b
          weight: [{from: 2022-01-01, is: 40}]
          measure:
            kind: timeliness
            table: matters
            start: raised_at
            end: feedback_at
            credit: [{within: 30m, gives: 1}, {within: 5 wd, gives: 0.5}]
      grades: [{name: full, from: 60}, {name: zero}]
  examples:
    - {scorecard: members, facts: {measure: none}, expect: {points: {measure: none}, total: none}}

  """

private let chinese = """
  # name: a comment keeps its words 名称
  名称:   "weight: 权重"      # weight
  台账: tables.yaml
  考评表:
    - 编号: members
      名称: 权重
      对象: {role: 党员}
      考核项:
        - 编号: measure
          "权重": 40
          计量: {办法: 联系覆盖, 表: visits, 联系名单: links, 条件: {method: 上门走访, date: {已填: 是}}}
          无数据时: 满分
          说明: |
            weight: 40
        - 编号: b
          权重: [{起: 2022-01-01, 为: 40}]
          计量:
            办法: 及时率
            表: matters
            起: raised_at
            止: feedback_at
            折算: [{时限: 30分钟, 得: 1}, {时限: 5 个工作日, 得: 0.5}]
      等次: [{名称: full, 达到: 60}, {名称: zero}]
  示例:
    - {考评表: members, 事实: {measure: 无}, 应得: {得分: {measure: 无}, 总分: 无}}

  """

@Test func onlyKeywordsAreTranslated() throws {
  #expect(try translate(english, to: .zh) == chinese)
  #expect(try translate(chinese, to: .en) == english)
  #expect(try translate(english, to: .en) == english)
  #expect(try translate(chinese, to: .zh) == chinese)
}

@Test func whatIsTranslatedMeansTheSame() throws {
  let before = try #require(Sample.read(english).rulebook)
  let after = try #require(Sample.read(try translate(english, to: .zh)).rulebook)
  #expect(outline(before) == outline(after))
}

@Test(arguments: ["\r\n", "\r"])
func lineEndsAndMarkStay(_ end: String) throws {
  let text = "\u{FEFF}" + english.replacing("\n", with: end)
  #expect(try translate(text, to: .zh) == "\u{FEFF}" + chinese.replacing("\n", with: end))
}

@Test func mixedKeywordsBecomeOneLanguage() throws {
  let mixed = english.replacing("when_none", with: "无数据时").replacing("grades:", with: "等次:")
  #expect(try translate(mixed, to: .en) == english)
}

@Test func tableFilesAreTranslated() throws {
  let translated = try translate(Sample.tables, to: .zh, path: "tables.yaml")
  #expect(translated.contains("person: {必填: 是, name: {拆分: 是, 表头: [走访人]}}"))
  #expect(translated.contains("type: {类型: 文本, 必填: 是, 可另填: 是, 表头: [会议类型], 取值: [主题党日, 议事日]}"))
  #expect(try translate(translated, to: .en, path: "tables.yaml") == Sample.tables)
}

@Test func aBrokenRulebookIsNotTranslated() {
  let broken = RuleSource(path: "r.yaml", bytes: Array(english.replacing("\"weight\": 40", with: "wieght: 40").utf8))
  let result = KeywordTranslation.translate(broken, to: .zh) { _ in
    RuleSource(path: "tables.yaml", bytes: Array(Sample.tables.utf8))
  }
  #expect(result.bytes == nil)
  #expect(result.diagnostics.map(\.code) == ["R040", "R015", "R040"])
}
