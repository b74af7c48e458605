import Diagnostics
import Facts
import Quantities
import Scoring
import Testing

@testable import Sheets

@Suite struct ExplanationTests {
  private func lines(_ person: Int, _ language: Language = .zh) throws -> [String] {
    try #require(Explanation(person, in: Town.view(language: language))).text(language)
      .split(separator: "\n").map { String($0.drop { $0 == " " }) }
  }

  @Test func tellsTheArithmeticTheRowsAndWhatDoesNotCount() throws {
    let lines = try lines(0)
    #expect(lines.first == "张三（001） 曙光村 一组")
    for line in [
      "联系农户（权重 40）", "40 × 9 ÷ 10 = 36.00", "联系到 1 户：赵六", "没有联系到（或次数不够）1 户：H3",
      "计入的（1）", "曙光村/走访, 二.csv 第7行 赵六 [1] 计入", "不计的（1）", "曙光村/走访, 二.csv 第9行 钱七 该户已计，不重复计",
      "再联系到一户：40 × 10 ÷ 10 = 40.00，多 4.00 分", "到会 1 次：主题党日 2022-02-05", "缺席 1 次：议事日（按签到推定） 2022-02-01",
      "加分项：3.50", "总分：93.50", "名次：第 1 名，共 2 人排名，村内第 1 名", "后面：第 2 名 李四 曙光村 -0.50", "等次：优秀",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(!lines.contains { $0.hasPrefix("前面") || $0.hasPrefix("到“") })
  }

  @Test func tellsWhatIsMissingToTheNextRankAndGrade() throws {
    let lines = try lines(1)
    #expect(lines.contains("到前一名还差 94.00 分"))
    #expect(lines.contains("到“优秀”还差 90.50 分，否决另算"))
    #expect(lines.contains("否决：一票否决"))
    #expect(lines.contains { $0.hasPrefix("有 2 行") || $0.contains("数据不全，2 行退回") })
  }

  @Test func tellsWhyThereIsNoTotal() throws {
    let lines = try lines(2)
    #expect(lines.contains("村里未报所需台账"))
    #expect(lines.contains("未报：走访联系记录、联系户名单"))
    #expect(lines.contains("总分：没有总分"))
    #expect(lines.contains("名次：不排名"))
    #expect(lines.contains { $0.hasPrefix("备注：") && $0.contains("无法判定：主题党日") })
  }

  @Test func speaksEnglishToo() throws {
    let lines = try lines(0, .en)
    #expect(lines.contains("One more household: 40 × 10 ÷ 10 = 40.00, 4.00 more"))
    #expect(lines.contains("not contacted (often enough), 1: H3"))
  }

  @Test func writesStableJSON() throws {
    let text = Town.text(try #require(Explanation(0, in: Town.view())).json())
    #expect(text.hasPrefix("{\n  \"format\": 1,\n  \"period\": \"2022-02\","))
    #expect(
      text.contains(
        #""one_more": {"points": "40.00", "gain": "4.00", "arithmetic": "40 × 10 ÷ 10 = 40.00"}"#))
    #expect(
      text.contains(
        #"{"file": "曙光村/走访, 二.csv", "row": 9, "day": null, "about": "钱七", "kind": "coveredAlready", "side": "aside", "value": null,"#
      ))
    #expect(text.contains(#""below": ["#) && text.contains(#""total": "-0.50"}"#))
  }

  @Test func aRowOfHalfACreditGainsHalfAtMost() throws {
    var assessment = Town.assessment()
    let half = Evidence(file: 0, row: 3, kind: .counted, value: Rational(1, 2))
    assessment.scorecards[0].subjects[0].criteria[0].evidence = [half, half]
    var rulebook = Town.rulebook()
    rulebook.scorecards[0].limits.max = Rational(95)
    assessment.scorecards[0].subjects[0].sumBeforeLimits = Points(units: 9350)
    let view = AssessmentView(rulebook: rulebook, facts: Town.facts(), assessment: assessment)
    let more = try #require(Explanation(0, in: view)?.cards.first?.items.first?.more)
    #expect(more.arithmetic == "40 × 9.5 ÷ 10 = 38.00")
    #expect(more.gain == "2.00" && more.isLimited)
    rulebook.scorecards[0].limits.max = Rational(96)
    let wider = AssessmentView(rulebook: rulebook, facts: Town.facts(), assessment: assessment)
    #expect(Explanation(0, in: wider)?.cards.first?.items.first?.more?.isLimited == false)
  }

  @Test func nobodyHasThatIndex() { #expect(Explanation(7, in: Town.view()) == nil) }

  @Test(arguments: [
    ("001", PersonSearch.one(0)), (" 张三 ", .one(0)), ("王", .one(2)), ("双溪村/王五", .one(2)), ("双溪村/张三", .none(near: [])),
    ("三", .several([0, 3])), ("张王", .none(near: ["张三"])), ("", .none(near: [])),
  ])
  func findsPeople(text: String, found: PersonSearch) {
    var facts = Town.facts()
    facts.people.append(Person(id: "004", name: "三妹", village: 0))
    switch (PersonSearch.find(text, in: facts), found) {
    case (.none(let near), .none(let expected)): #expect(expected.allSatisfy(near.contains))
    case (let other, _): #expect(other == found)
    }
  }
}
