import Diagnostics
import Quantities
import Testing

@testable import Rules

private func source(_ path: String, _ text: String) -> RuleSource {
  RuleSource(path: path, bytes: Array(text.utf8))
}

private let tables = source("tables.yaml", "tables: {}\n")
private let first = source("b.yaml", "name: 甲\neffective: 2022-01-01\nscorecards: []\n")
private let second = source("a.yaml", "name: \"甲\" # 二\neffective: 2022年7月1日\n考评表: []\n")

private func choose(_ sources: [RuleSource], _ day: String) -> (path: String?, code: String?, message: String) {
  let day = DateText.day(day) ?? Day(number: 0)
  let (source, diagnostics) = RulebookSelection.choose(sources, on: day, folder: "rules")
  return (source?.path, diagnostics.first?.code, diagnostics.first?.message.zh ?? "")
}

@Test func newestVersionInForceCounts() {
  for sources in [[tables, first, second], [second, first, tables]] {
    #expect(choose(sources, "2022-06-30").path == "b.yaml")
    #expect(choose(sources, "2022-07-01").path == "a.yaml")
    #expect(choose(sources, "2099-12-31").path == "a.yaml")
  }
}

@Test func noneInForceIsAnErrorThatListsThem() {
  let none = choose([first, second], "2021-12-31")
  #expect(none.path == nil)
  #expect(none.code == "R082")
  #expect(none.message == "到 2021-12-31 还没有生效的规则：a.yaml（甲, 2022-07-01）；b.yaml（甲, 2022-01-01）")
}

@Test func noneAtAllAndSeveralNames() {
  #expect(choose([tables], "2022-02-28").code == "R080")
  #expect(choose([], "2022-02-28").code == "R080")
  let several = choose([first, source("c.yaml", "name: 乙\nscorecards: []\n")], "2022-02-28")
  #expect(several.code == "R081")
  #expect(several.message == "有几种规则：b.yaml（甲, 2022-01-01）；c.yaml（乙）")
}

@Test func versionWithoutDateIsOlderThanEveryOther() {
  let undated = source("c.yaml", "name: 甲\nscorecards: []\n")
  #expect(choose([undated, first], "2021-06-30").path == "c.yaml")
  #expect(choose([undated, first], "2022-01-01").path == "b.yaml")
}

@Test func twoOfOneDayCannotBeTold() {
  let same = choose(
    [first, source("c.yaml", "name: 甲\neffective: 2022-01-01\nscorecards: []\n")], "2022-02-28")
  #expect(same.code == "R081")
  #expect(same.message.contains("b.yaml（甲, 2022-01-01）；c.yaml（甲, 2022-01-01）"))
}

@Test func mistakesElsewhereDoNotHinderTheChoice() {
  let broken = source("d.yaml", "name：甲\neffective: 2022-07-01\nbase: [\nscorecards: x\n")
  #expect(choose([first, broken], "2022-07-31").path == "d.yaml")
  #expect(choose([broken], "2022-07-31").path == "d.yaml")
  let undatable = source("e.yaml", "name: 甲\neffective: 七月\nscorecards: []\n")
  let told = choose([first, undatable], "2022-07-31")
  #expect(told.path == nil && told.code == "R020")
  #expect(choose([undatable], "2022-07-31").path == "e.yaml")
}
