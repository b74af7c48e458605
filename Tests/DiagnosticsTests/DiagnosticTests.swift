import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  private func told(_ file: String, row: Int? = nil, line: Int? = nil, character: Int? = nil, _ code: String)
    -> Diagnostic
  {
    Diagnostic(
      .warning, code, Place(file: file, row: row, line: line, character: character), message: Words(zh: "甲", en: "a"))
  }

  @Test func standsByFileRowLineAndCharacterAndElseInItsOrder() {
    let all = [
      told("乙.csv", row: 2, "1"), told("甲.csv", "2"), told("乙.csv", row: 10, "3"), told("丙.csv", line: 3, "4"),
      told("乙.csv", row: 2, "5"), told("", "6"), told("丙.csv", line: 2, character: 9, "7"),
      told("丙.csv", line: 2, character: 1, "8"), told("乙.csv", "9"),
    ]
    // U+4E19 丙, U+4E59 乙, U+7532 甲.
    #expect(all.sortedByPlace().map(\.code) == ["6", "8", "7", "4", "9", "1", "5", "3", "2"])
  }

  @Test func aChangedCopyLeavesTheOther() {
    let first = told("a.csv", row: 2, "T001")
    var second = first
    #expect(first == second)
    second.place.file = "b.csv"
    second.severity = .error
    #expect(first.place.file == "a.csv" && first.severity == .warning)
    #expect(second.place.file == "b.csv" && second.place.row == 2 && second.code == "T001")
    #expect(first != second)
    #expect(Set([first, second, first]).count == 2)
  }
}
