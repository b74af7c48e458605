import Foundation
import TestSupport
import Testing

@Suite struct RulesCommandTests {
  private static let rulebooks = ["rules", "rules/examples"]

  @Test(arguments: rulebooks)
  func shippedRulebooksAreClean(path: String) throws {
    let temp = try Shipped.copy()
    let result = try Program.run("rules", "check", path, in: temp.path)
    #expect(result.error.isEmpty, "\(result.error)")
    #expect(result.code == 0)
    #expect(result.out.split(separator: "\n").allSatisfy { $0.hasSuffix("：没有问题") })
  }

  /// Every criterion, tier, veto and grade of what is shipped has an example, and all come out as they were worked out.
  @Test(arguments: rulebooks)
  func shippedExamplesComeOutAndTouchEverything(path: String) throws {
    let temp = try Shipped.copy()
    let result = try Program.run("rules", "test", path, "--brief", in: temp.path)
    #expect(result.error.isEmpty, "\(result.error)")
    #expect(result.code == 0, "\(result.out)")
    #expect(!result.out.contains("没有示例用到"), "\(result.out)")
    #expect(!result.out.contains("没有示例（"), "\(result.out)")
  }

  @Test func aFailedExampleShowsBothAndFails() throws {
    let temp = try Shipped.copy()
    let text = try Shipped.text("rules/weishan.yaml", in: temp)
    try temp.write("rules/weishan.yaml", text.replacingOccurrences(of: "weight: 40 ", with: "weight: 35 "))
    let result = try Program.run("rules", "test", in: temp.path)
    #expect(result.code == 1)
    #expect(result.out.contains("    每月联系农户：35 × 8 ÷ 10 = 28.00  ← 应为 32\n"), "\(result.out)")
    #expect(result.out.contains("\n不符  党员：联系八户") || result.out.hasPrefix("不符  党员：联系八户"))
    #expect(result.out.contains("\n相符  党员：村里没有报走访记录"))
  }

  @Test func whatNoExampleTouchesIsTold() throws {
    let temp = try TempFolder()
    try temp.write("rules/tables.yaml", RulesCommandTests.tables)
    try temp.write(
      "rules/r.yaml",
      RulesCommandTests.card + "examples: [{facts: {contact: 9/10}, expect: {points: {contact: 40}}}]\n")
    let result = try Program.run("rules", "test", in: temp.path)
    #expect(result.code == 0)
    #expect(result.out.contains("没有示例用到：\n  s：考核项 good；分档 contact的其余；否决 v；等次 差\n"), "\(result.out)")
    #expect(
      try Program.run("rules", "test", "--lang", "en", in: temp.path).out.contains(
        "No example touches:\n  s: criteria good; tiers contact else; vetoes v; grades 差\n"))
  }

  @Test func checkWarnsAndStillSucceeds() throws {
    let temp = try TempFolder()
    try temp.write("rules/tables.yaml", RulesCommandTests.tables)
    try temp.write("rules/r.yaml", RulesCommandTests.card.replacingOccurrences(of: "from: 40", with: "from: 400"))
    try temp.write(
      "rules/r.yaml",
      RulesCommandTests.card.replacingOccurrences(of: "criteria:", with: "limits: {max: 30}\n    criteria:"))
    let result = try Program.run("rules", "check", in: temp.path)
    #expect(result.code == 0)
    #expect(result.error.contains("警告[R049]: 等次“好”永远到不了：总分最多 30"), "\(result.error)")
    #expect(result.out == "rules/r.yaml：错误 0，提醒 1\n")
  }

  @Test func checkLooksAtColumnsThatNobodyFills() throws {
    let temp = try TempFolder()
    try temp.write("rules/tables.yaml", RulesCommandTests.tables)
    try temp.write("rules/r.yaml", RulesCommandTests.card)
    try temp.write("2022-02/花名册.csv", "编号,姓名,村,身份\n1,甲,曙光村,党员\n")
    try temp.write("2022-02/好事.csv", "编号,日期,级别\n1,2022-02-03,\n1,2022-02-04,无\n")
    let result = try Program.run("rules", "check", "--data", "2022-02", in: temp.path)
    #expect(result.error.contains("警告[R063]"), "\(result.error)")
    #expect(result.error.contains("level（级别） 规则要用，但没有一个文件填过"))
    #expect(result.error.contains("rules/tables.yaml:"))
    try temp.write("2022-02/好事2.csv", "编号,日期,级别\n1,2022-02-03,市级\n")
    let filled = try Program.run("rules", "check", "--data", "2022-02", in: temp.path)
    #expect(filled.error.isEmpty, "\(filled.error)")
    #expect(try Program.run("rules", "check", "--data", "nowhere", in: temp.path).code == 66)
  }

  @Test func mistakesOfTheRulebookAre65() throws {
    let temp = try TempFolder()
    try temp.write("rules/tables.yaml", RulesCommandTests.tables)
    try temp.write("rules/r.yaml", RulesCommandTests.card.replacingOccurrences(of: "weight: 40", with: "weight: 四十"))
    for arguments in [["rules", "check"], ["rules", "test"], ["rules", "translate"]] {
      let result = try Program.run(arguments[0], arguments[1], in: temp.path)
      #expect(result.code == 65)
      #expect(result.error.contains("错误[R014]"), "\(result.error)")
    }
    #expect(try Program.run("rules", "check", "nowhere", in: temp.path).code == 65)
  }

  @Test func translatesThereAndBack() throws {
    let temp = try Shipped.copy()
    let before = temp.snapshot("rules")
    let printed = try Program.run("rules", "translate", "--keywords", "zh", in: temp.path)
    #expect(printed.code == 0)
    #expect(printed.out.contains("\n考评表:\n") && !printed.out.contains("\nscorecards:\n"))
    #expect(temp.snapshot("rules") == before)
    let written = try Program.run("rules", "translate", "--keywords", "zh", "--write", in: temp.path)
    #expect(written.out == "rules/weishan.yaml：已换\nrules/tables.yaml：已换\n")
    #expect(try Shipped.text("rules/weishan.yaml", in: temp) == printed.out)
    #expect(try Shipped.text("rules/tables.yaml", in: temp).contains("\n列组:\n"))
    _ = try Program.run("rules", "translate", "--keywords", "en", "--write", in: temp.path)
    #expect(temp.snapshot("rules") == before)
  }

  /// The keywords' language is no part of the result.
  @Test func theTranslatedRulebookGivesTheSame() throws {
    let temp = try Shipped.copy(withSamples: true)
    _ = try Program.run("run", "samples/2022-02", "--out", "before", in: temp.path)
    _ = try Program.run("rules", "translate", "--keywords", "zh", "--write", in: temp.path)
    let again = try Program.run("run", "samples/2022-02", "--out", "after", in: temp.path)
    #expect(again.code == 0)
    var before = temp.snapshot("before")
    var after = temp.snapshot("after")
    // The digests of the rulebook's files are all that differs.
    #expect(before.removeValue(forKey: "run.json") != after.removeValue(forKey: "run.json"))
    #expect(before["results.json"] != nil)
    #expect(before == after)
  }

  @Test(arguments: [["zh", "权重"], ["en", "weight"]])
  func schemaIsForEitherLanguage(pair: [String]) throws {
    let temp = try TempFolder()
    let result = try Program.run("rules", "schema", "--keywords", pair[0], in: temp.path)
    #expect(result.code == 0)
    #expect(result.out.contains("        \"\(pair[1])\": {\n"))
  }

  private static let tables = """
    groups:
      person: {person_id: {type: id, headers: [编号]}, name: {type: name, headers: [姓名]}}
      household: {household_id: {type: id}, household: {type: name, headers: [户主]}}
    tables:
      roster:
        columns:
          person_id: {type: id, headers: [编号]}
          name: {type: name, required: true, headers: [姓名]}
          village: {type: text, headers: [村]}
          role: {type: list, required: true, headers: [身份]}
      links: {columns: {person: {required: true}, household: {required: true}}}
      visits: {date: date, columns: {person: {required: true}, household: {required: true}, date: {type: date, required: true}}}
      deeds:
        date: date
        columns:
          person: {required: true}
          date: {type: date, required: true, headers: [日期]}
          level: {type: text, headers: [级别]}

    """

  private static let card = """
    name: n
    tables: tables.yaml
    scorecards:
      - id: s
        subjects: {role: 党员}
        criteria:
          - id: contact
            weight: 40
            measure: {kind: coverage, table: visits, targets: links}
            points: {tiers: [{at_least: 90%, gives: 40}], else: 0}
          - id: good
            measure: {kind: count, table: deeds, where: {level: 市级}}
            points: {each: 5}
        vetoes: [{name: v, measure: {kind: count, table: deeds}, at_least: 9, effect: {max_total: 0}}]
        grades: [{name: 好, from: 40}, {name: 差}]

    """
}
