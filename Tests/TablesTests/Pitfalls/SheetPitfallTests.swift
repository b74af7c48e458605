import Testing

@testable import Tables

/// Pitfalls 25 to 34: the shape of the sheet. (33, hidden rows, and merged ranges proper are of workbooks: WorkbookReadingTests.)
@Suite struct SheetPitfallTests {
  static let header = "走访人,行政村,户主,走访日期\n"

  static let cases: [Pitfall] = [
    // Lines above the header are no rows; a month in them that is not the period's is told.
    Pitfall(
      25, "巍山镇走访登记表,,,\n填报单位：曙光村,,2022年2月,\n\n\(header)张三,,李四,2022-02-03\n", "5 张三|_|李四|2022-02-03",
      "dropped: title 2, blank 1"),
    Pitfall(
      25, "2022年1月走访登记表,,,\n\(header)张三,,李四,2022-02-03\n", "3 张三|_|李四|2022-02-03", "dropped: title 1",
      "warning T020 1"),
    // Two rows of headings from merged cells.
    Pitfall(
      26, "姓名,走访,,户\n,日期,方式,户主\n张三,2022-02-03,上门,李四\n", "3 张三|2022-02-03|李四", "dropped: header 1",
      "note T026 1"),
    // Blanks of merged cells: filled down where that is declared, up to a blank row, never in a name or date.
    Pitfall(
      27, "\(header)张三,曙光村,李四,2022-02-03\n王五,,赵六,2022-02-04\n\n钱七,,孙八,2022-02-05\n",
      "2 张三|曙光村|李四|2022-02-03", "3 王五|曙光村|赵六|2022-02-04", "5 钱七|_|孙八|2022-02-05", "dropped: blank 1",
      "note T075 3 行政村"),
    Pitfall(
      27, "\(header)张三,曙光村,李四,2022-02-03\n,曙光村,赵六,2022-02-04\n张三,曙光村,赵六,\n",
      "2 张三|曙光村|李四|2022-02-03", "3 ✗", "4 ✗", "error T034 3 走访人 “”", "error T033 4 走访日期 “”"),
    // The header again, as on every printed page, and a little different.
    Pitfall(
      28, "\(header)张三,,李四,2022-02-03\n走访人,行政村,户主,走访日期\n走 访 人,行政村：,户主*,走访日期\n王五,,赵六,2022-02-04\n",
      "2 张三|_|李四|2022-02-03", "5 王五|_|赵六|2022-02-04", "dropped: header 2"),
    // Totals and signatures; a total that is not the sum; a name beside the word makes it a row.
    Pitfall(
      29, "\(header)张三,,李四,2022-02-03\n合计：1户,,,\n填表人：王五,,审核人：赵六,\n", "2 张三|_|李四|2022-02-03",
      "dropped: footer 2"),
    .points(
      29, "张三,2022-02-03,五水共治,5\n合计,,,6", "2 张三|2022-02-03|五水共治|5", "dropped: footer 1",
      "warning T024 3 分值 “6”"),
    Pitfall(
      29, "行政村,走访人,户主,走访日期\n备注,张三,李四,2022-02-03\n", "2 备注|张三|李四|2022-02-03"),
    // Rows behind the end count, and are told; a subtotal is no end, and a header begins the next page.
    Pitfall(
      29, "\(header)合计,,,\n张三,,李四,2022-02-03\n王五,,赵六,2022-02-04\n", "3 张三|_|李四|2022-02-03",
      "4 王五|_|赵六|2022-02-04", "dropped: footer 1", "warning T028 3"),
    Pitfall(
      29, "\(header)小计,,,\n张三,,李四,2022-02-03\n合计,,,\n\(header)王五,,赵六,2022-02-04\n", "3 张三|_|李四|2022-02-03",
      "6 王五|_|赵六|2022-02-04", "dropped: header 1, footer 2"),
    // A second table in the file.
    Pitfall(
      29, "\(header)张三,,李四,2022-02-03\n\n姓名,加减分日期,项目,分值\n张三,2022-02-03,五水共治,5\n", "refused", "error T016 4"),
    // Blank rows count in the numbering.
    Pitfall(
      30, "\(header)\n,,,\n　, ,,\n张三,,李四,2022-02-03\n", "5 张三|_|李四|2022-02-03", "dropped: blank 3"),
    // The numbering column is nobody's id; a gap in it is told.
    Pitfall(
      31, "序号,走访人,户主,走访日期\n1,张三,李四,2022-02-03\n2,王五,赵六,2022-02-04\n4,张三,赵六,2022-02-05\n",
      "2 张三|李四|2022-02-03", "3 王五|赵六|2022-02-04", "4 张三|赵六|2022-02-05", "warning T025 4 序号 “4”"),
    // Columns that nobody declares, that are missing, and that stand twice.
    Pitfall(32, "走访人,户主,走访日期,天气\n张三,李四,2022-02-03,晴\n", "2 张三|李四|2022-02-03", "note T018 1 天气"),
    Pitfall(32, "走访人,走访日期,内容\n张三,2022-02-03,送米\n", "refused", "error T011 1"),
    Pitfall(32, "天气,温度\n晴,五度\n", "refused", "error T010 1"),
    Pitfall(
      32, "走访人,姓名,户主,走访日期\n张三,王五,李四,2022-02-03\n", "2 张三|李四|2022-02-03", "warning T017 1 姓名 “姓名”"),
    // What a spreadsheet shows where a formula failed or a column is too narrow.
    .visits(34, "张三,#REF!,2022-02-03", "2 ✗", "error T055 2 户主 “#REF!”"),
    .visits(34, "张三,李四,########", "2 ✗", "error T055 2 走访日期 “########”"),
    .points(34, "张三,2022-02-03,五水共治,#DIV/0!", "2 ✗", "error T055 2 分值 “#DIV/0!”"),
    .points(34, "#N/A,2022-02-03,五水共治,5", "2 ✗", "error T055 2 姓名 “#N/A”"),
  ]

  @Test(arguments: cases) func isTreatedTheSameInEveryEncoding(_ pitfall: Pitfall) { pitfall.check() }

  @Test func theUnitAboveTheHeaderIsKept() throws {
    let titled = try #require(Self.cases.first { $0.number == 25 })
    for encoding in Encoding.allCases { #expect(titled.read(encoding, "\n").map(\.unit) == ["曙光村"]) }
  }
}
