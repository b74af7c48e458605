import Diagnostics
import Testing

@testable import Rules

@Test func everyCodeIsExplainedOnceInOrder() {
  #expect(RulesCodes.all.map(\.code) == RuleCode.allCases.map(\.rawValue))
  for entry in RulesCodes.all {
    #expect(entry.code.first == "R" && entry.code.count == 4)
    for words in [entry.title, entry.explanation] { #expect(!words.zh.isEmpty && !words.en.isEmpty) }
    #expect(entry.title.zh.unicodeScalars.contains { $0.value > 0x4E00 })
    #expect(!entry.explanation.en.unicodeScalars.contains { (0x3001...0x3002).contains($0.value) })
  }
}

@Test func everyCodeIsTriggeredByATest() {
  let elsewhere = ["R002", "R003", "R013", "R061", "R062", "R063", "R064", "R065", "R080", "R081", "R082"]
  let triggered = Set(
    textMistakes.map(\.code) + rulebookMistakes.map(\.code) + rulebookWarnings.map(\.code)
      + tableMistakes.map(\.code) + elsewhere)
  #expect(RuleCode.allCases.map(\.rawValue).filter { !triggered.contains($0) } == [])
}
