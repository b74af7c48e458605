import Diagnostics
import Testing

private let weight = Diagnostic(
  .error, "R014",
  Place(file: "rules/weishan.yaml", line: 12, character: 13, width: 2, excerpt: "        权重: 四十"),
  message: Words(zh: "权重应为数字，现为“四十”", en: "权重 should be a number, not “四十”"),
  help: Words(zh: "写成 权重: 40", en: "write 权重: 40"))

private let cell = Diagnostic(
  .warning, "T012",
  Place(file: "双溪村/走访.csv", row: 12, line: 14, column: "走访日期", columnLetter: "E"), cell: "2022/2/30",
  message: Words(zh: "“2022/2/30”不是日期", en: "“2022/2/30” is no date"))

@Test func rulebookMistakeShowsItsLineWithAMarkInCells() {
  #expect(
    DiagnosticPrinter(language: .zh).text(weight) == """
      错误[R014]: 权重应为数字，现为“四十”
        --> rules/weishan.yaml:12:13
         |
      12 |         权重: 四十
         |               ^^^^
         = 帮助: 写成 权重: 40

      """)
  #expect(
    DiagnosticPrinter(language: .en).text(weight) == """
      error[R014]: 权重 should be a number, not “四十”
        --> rules/weishan.yaml:12:13
         |
      12 |         权重: 四十
         |               ^^^^
         = help: write 权重: 40

      """)
}

@Test func spreadsheetPlaceNamesRowColumnAndLine() {
  #expect(
    DiagnosticPrinter(language: .zh).text(cell) == """
      警告[T012]: “2022/2/30”不是日期
        --> 双溪村/走访.csv:第12行 E列(走访日期) 文本第14行

      """)
  #expect(
    DiagnosticPrinter(language: .en).text(cell) == """
      warning[T012]: “2022/2/30” is no date
        --> 双溪村/走访.csv:row 12 column E (走访日期) line 14 of the text

      """)
}

@Test(arguments: [
  (
    Place(file: "a.csv", row: 3, line: 3, column: "姓名", columnLetter: "B"), "a.csv:第3行 B列(姓名)",
    "a.csv:row 3 column B (姓名)"
  ),
  (Place(file: "a.csv", row: 3, line: 3, column: "姓名"), "a.csv:第3行 “姓名”列", "a.csv:row 3 column “姓名”"),
  (Place(file: "a.csv", row: 3, column: "AB"), "a.csv:第3行 AB列", "a.csv:row 3 column AB"),
  (Place(file: "a.csv", line: 9), "a.csv:文本第9行", "a.csv:line 9 of the text"),
  (Place(file: "a\u{200B}.csv"), "a<U+200B>.csv", "a<U+200B>.csv"),
  (Place(file: ""), "", ""),
  (Place(file: "r.yaml", line: 2, character: 5), "r.yaml:2:5", "r.yaml:2:5"),
])
func placesReadAsPeopleCountThem(_ place: Place, _ zh: String, _ en: String) {
  #expect(place.text(.zh) == zh)
  #expect(place.text(.en) == en)
}

@Test func aProblemOfNoFileHasNoArrow() {
  let diagnostic = Diagnostic(.note, "C001", Place(file: ""), message: Words(zh: "没有输入", en: "no input"))
  #expect(DiagnosticPrinter(language: .zh).text(diagnostic) == "提示[C001]: 没有输入\n")
}

@Test func firstFiftyInFullAndTheRestCounted() {
  let many = Array(repeating: weight, count: 52) + [cell, cell, cell]
  let text = DiagnosticPrinter(language: .zh).text(many)
  #expect(text.components("错误[R014]") == 51)
  #expect(text.hasSuffix("帮助: 写成 权重: 40\n\n还有 2 条错误、3 条警告没有列出\n"))
  #expect(DiagnosticPrinter(language: .en, limit: 54).text(many).hasSuffix("\nand 1 warning more\n"))
  #expect(DiagnosticPrinter(language: .zh, limit: 55).text(many).components("还有") == 1)
  #expect(DiagnosticPrinter(language: .zh).text([]) == "")
  #expect(DiagnosticPrinter(language: .zh).text([cell, cell]).components("\n\n警告") == 2)
}

extension String {
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count + 1 }
}

@Test func invisibleCharactersAreShownAndKeepTheMarkInPlace() {
  let place = Place(file: "r.yaml", line: 3, character: 2, width: 1, excerpt: "\t\u{3000}名：a")
  let diagnostic = Diagnostic(.error, "R010", place, message: Words(zh: "全角空格“\u{3000}”", en: "x"))
  #expect(
    DiagnosticPrinter(language: .zh).text(diagnostic) == """
      错误[R010]: 全角空格“<U+3000>”
       --> r.yaml:3:2
        |
      3 | <TAB><U+3000>名：a
        |      ^^^^^^^^

      """)
}

@Test func markBehindTheLineStandsBehindIt() {
  let place = Place(file: "r.yaml", line: 3, character: 4, width: 5, excerpt: "甲:")
  let diagnostic = Diagnostic(.error, "R010", place, message: Words(zh: "a", en: "a"))
  #expect(DiagnosticPrinter(language: .zh).text(diagnostic).hasSuffix("3 | 甲:\n  |    ^\n"))
}

@Test func longLinesAreCutAroundTheMark() throws {
  let line = String(repeating: "前", count: 200) + "错" + String(repeating: "后", count: 200)
  let diagnostic = Diagnostic(
    .error, "R010", Place(file: "r.yaml", line: 1, character: 201, excerpt: line),
    message: Words(zh: "a", en: "a"))
  let lines = DiagnosticPrinter(language: .zh).text(diagnostic).split(separator: "\n")
  #expect(
    lines[3] == "1 | …" + String(repeating: "前", count: 30) + "错" + String(repeating: "后", count: 49) + "…")
  #expect(lines[4] == "  | " + String(repeating: " ", count: 61) + "^^")
}

@Test func colourIsPutAroundTheParts() {
  let text = DiagnosticPrinter(language: .zh, isColored: true).text(weight)
  #expect(text.hasPrefix("\u{1B}[1;31m错误[R014]\u{1B}[0m\u{1B}[1m: 权重应为数字，现为“四十”\u{1B}[0m\n"))
  #expect(text.contains("\u{1B}[1;31m^^^^\u{1B}[0m\n"))
  #expect(!DiagnosticPrinter(language: .zh).text(weight).contains("\u{1B}"))
}
