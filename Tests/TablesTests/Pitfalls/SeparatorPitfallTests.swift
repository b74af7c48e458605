import Testing

@testable import Tables

/// Pitfalls 14 to 23: separators and quoting. (24, formulas in what jifen writes, is in SheetsTests.)
@Suite struct SeparatorPitfallTests {
  static let row = "2 张三|李四|2022-02-03"

  static let cases: [Pitfall] = [
    Pitfall(14, "走访人\t户主\t走访日期\n张三\t李四\t2022-02-03\n", row),
    Pitfall(14, "走访人;户主;走访日期\n张三;李四;2022-02-03\n", row),
    Pitfall(14, "走访人|户主|走访日期\n张三|李四|2022-02-03\n", row),
    // Commas inside the cells of a file of semicolons do not decide.
    Pitfall(14, "走访人;户主;走访日期;内容\n张三;李四;2022-02-03;米,油,面,肉\n", row),
    Pitfall(15, "sep=;\n走访人;户主;走访日期\n张三;李四;2022-02-03\n", row),
    // The full-width comma as the separator of the file, and in one row only.
    Pitfall(16, "走访人，户主，走访日期\n张三，李四，2022-02-03\n", row),
    .visits(16, "张三，李四，2022-02-03\n张三,李四,2022-02-03", "2 ✗", "3 张三|李四|2022-02-03", "error T032 2"),
    // Widths: blank cells too many are cut, cells missing at the end that nobody needs are blank; nothing is shifted.
    .visits(17, "张三,李四,2022-02-03,,", row),
    Pitfall(
      17, "走访人,户主,走访日期,方式,内容\n张三,李四,2022-02-03\n", row, "note T077 2"),
    .visits(17, "张三,李四", "2 ✗", "error T032 2"),
    .visits(17, "张三,李四,2022-02-03,送米", "2 ✗", "error T032 2"),
    .points(18, "张三,2022-02-03,五水共治,1,200", "2 ✗", "error T032 2"),
    .points(18, "张三,2022-02-03,五水共治,\"1,200\"", "2 张三|2022-02-03|五水共治|1200", "note T071 2 分值 “1,200”"),
    // Quotes: inside a cell that does not begin with one they stay; behind a closed one, and without an end, the row goes back.
    .points(19, "张三,2022-02-03,修\"管,5", "2 张三|2022-02-03|修\"管|5", "note T076 2 项目 “修\"管”"),
    .visits(
      20, "\"张三\"同志,李四,2022-02-03\n王五,赵六,2022-02-04", "2 ✗", "3 王五|赵六|2022-02-04",
      "error T030 2 走访人 “\"张三\"同志”"),
    .visits(
      21, "\"张三,李四,2022-02-03\n王五,赵六,2022-02-04", "2 ✗", "3 王五|赵六|2022-02-04",
      "error T031 2 走访人 “\"张三”"),
    // A line break in a remark is part of it; in a name or a date it is none. Behind it, row and line differ.
    Pitfall(
      22, "走访人,户主,走访日期,内容\n张三,李四,2022-02-03,\"送米\n送油\"\n王五,赵六,昨天,\n", row, "3 ✗",
      "error T041 3/4 走访日期 “昨天”"),
    .points(
      22, "\"欧阳\n娜娜\",\"2022-02-03\n09:05\",五水共治,5", "2 欧阳娜娜|2022-02-03|五水共治|5",
      "note T065 2 姓名 “欧阳⏎娜娜”"),
    // What spreadsheets put around ids, so that zeros and digits stay.
    .roster(23, "=\"00123\",张三,党员,", "2 00123|张三|党员|_"),
    .roster(23, "'330724199001010016,张三,党员,", "2 330724199001010016|张三|党员|_"),
    .roster(23, "\t330724199001010016,张三,党员,", "2 330724199001010016|张三|党员|_"),
  ]

  @Test(arguments: cases) func isTreatedTheSameInEveryEncoding(_ pitfall: Pitfall) { pitfall.check() }

  @Test func aRowOfAnotherWidthIsShownAsItWasCut() throws {
    let short = try #require(SeparatorPitfallTests.cases.first { $0.number == 16 && $0.outcome.count == 3 })
    #expect(short.read(.utf8, "\n")[0].diagnostics[0].help?.zh.contains("中文逗号“，”") == true)
    let long = try #require(SeparatorPitfallTests.cases.first { $0.number == 18 })
    #expect(long.read(.gb18030, "\r\n")[0].diagnostics[0].message.zh.contains("[五水共治][1][200]"))
  }

  @Test func anUnclosedQuoteCostsItsOwnLineOnly() {
    let rest = (0..<60).map { "王五,赵六,2022-02-\($0 % 28 + 1)\n" }.joined()
    let file = read("走访人,户主,走访日期\n张三,\"李四,2022-02-03\n" + rest)
    #expect(file.rows.count == 60 && file.rejected.map(\.row) == [2])
    let long = String(repeating: "长", count: 32_768)
    let runaway = read("走访人,户主,走访日期\n张三,\"李四,\(long)\n王五,\"赵六\",2022-02-04\n")
    #expect(runaway.rows.row == [3] && runaway.rejected.map(\.row) == [2])
  }
}
