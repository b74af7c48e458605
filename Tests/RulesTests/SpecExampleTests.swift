import Diagnostics
import Foundation
import Quantities
import Testing

@testable import Rules

/// The rulebook of SPEC section 4, word for word.
private let example = #"""
  name: 巍山镇“党建+网格”考评规则
  version: "2022-02"
  effective: 2022-01-01
  tables: tables.yaml
  decimals: 2
  language: zh                  # of the sheets
  catalogues:                   # what may be entered; a row with an item that it lacks, or points outside, is rejected on reading
    adjustments: {by: item, column: points, needs: [reason, approved_by], items: {五水共治: {min: 5, max: 10}, 违建未拆: -40, 违纪违法: 0}}

  scorecards:
    - id: members
      name: 党员积分
      subjects: {role: [党员, 预备党员]}
      unranked: {status: [流动, 年老体弱]}       # listed, with their points, without rank or grade
      base: 0
      limits: {min: 0, max: 120}
      criteria:
        - id: contact
          name: 每月联系农户
          weight: 40
          measure: {kind: coverage, table: visits, targets: links, targets_where: {relation: 联系户}}
        - id: party-day
          name: 主题党日
          weight: 20
          measure: {kind: attendance, table: attendance, meetings: meetings, where: {type: 主题党日},
                    credit: {出席: 1, 迟到: 0.8, 早退: 0.8, 补学: 0.8, 代会: 0.5, 公假: excused, 请假: 0.5, 缺席: 0}, missing: 0}
          when_none: full
        - id: reporting
          name: 汇报走访情况
          weight: 15
          measure: {kind: attendance, table: attendance, meetings: meetings, where: {type: 主题党日}, that: {reported: true},
                    credit: {出席: 1, 迟到: 1, 早退: 1, 补学: 1, 代会: 1, 公假: excused, 请假: excused, 缺席: 0}}
          when_none: full
        - id: feedback
          name: 反馈及时
          weight: 25
          measure: {kind: timeliness, table: matters, start: raised_at, end: feedback_at,
                    credit: [{within: 1d, gives: 1}, {within: 3d, gives: 0.5}]}
          when_none: full
        - id: extra
          name: 加减分
          measure: {kind: sum, table: adjustments, column: points}
          points: {each: 1, min: -40, max: 20}
      vetoes:
        - {name: 一票否决, measure: {kind: count, table: adjustments, where: {item: 违纪违法}}, at_least: 1, effect: {grade: 不合格}}
      grades:
        - {name: 优秀, from: 90, quota: 20%, scope: village}
        - {name: 合格, from: 70}
        - {name: 基本合格, from: 60}
        - {name: 不合格}
      rank: {tie_break: [contact], needs: 50%}
  """#

private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
  .appending(path: "rules")

private func shipped(_ name: String) -> RuleSource? {
  (try? Data(contentsOf: folder.appending(path: name))).map {
    RuleSource(path: "rules/" + name, bytes: Array($0))
  }
}

private let hasRules = shipped("tables.yaml") != nil

@Test(.enabled(if: hasRules)) func exampleOfTheSpecificationLoads() throws {
  let (read, diagnostics) = RulebookReader.read(
    RuleSource(path: "r.yaml", bytes: Array(example.utf8)), load: shipped)
  #expect(diagnostics == [])
  let rulebook = try #require(read)
  #expect(rulebook.name == "巍山镇“党建+网格”考评规则")
  #expect(rulebook.effective == Day(year: 2022, month: 1, day: 1))
  let card = rulebook.scorecards[0]
  #expect(card.criteria.map(\.id) == ["contact", "party-day", "reporting", "feedback", "extra"])
  #expect(card.criteria.map { $0.weight?.text(places: 6) ?? "-" } == ["40", "20", "15", "25", "-"])
  #expect(card.grades.map(\.name) == ["优秀", "合格", "基本合格", "不合格"])
  #expect(card.grades[0].quota == GradeBand.Quota(share: Rational(1, 5)))
  #expect(card.rank.needs == Rational(1, 2) && card.rank.tieBreak == [0])
  guard case .attendance(let rule) = card.criteria[1].measure.kind else {
    Issue.record("not an attendance")
    return
  }
  #expect(rule.credit.map(\.status) == ["出席", "迟到", "早退", "补学", "代会", "公假", "请假", "缺席"])
  #expect(rule.credit[1].credit == .share(Rational(4, 5)) && rule.credit[5].credit == .excused)
  #expect(
    rulebook.catalogues[0].items.map(\.value) == [
      .range(min: Decimal6(5), max: Decimal6(10)), .fixed(Decimal6(-40)), .fixed(.zero),
    ])
}

@Test(.enabled(if: hasRules)) func shippedRulebooksLoadWithoutAWarning() throws {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).filter {
    $0.hasSuffix(".yaml")
  }
  #expect(!names.isEmpty)
  for name in names.sorted() where name != "tables.yaml" {
    let source = try #require(shipped(name))
    let (rulebook, diagnostics) = RulebookReader.read(source, load: shipped)
    #expect(diagnostics == [] && rulebook != nil, "\(name)")
  }
}
