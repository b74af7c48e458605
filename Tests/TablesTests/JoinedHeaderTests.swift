import Testing

@testable import Tables

@Suite struct JoinedHeaderTests {
  @Test func joinsTwoRowsOfMergedCells() {
    let file = read("某村\n姓名,走访,,户\n,日期,方式,户主\n张三,2022-02-03,上门,李四\n")
    #expect(file.table == 1)
    #expect(file.headings.map(\.text) == ["姓名", "走访日期", "方式", "户主"])
    #expect(file.headerRow == 2)
    #expect(file.rows.row == [4])
    #expect((file.dropped.title, file.dropped.header) == (1, 2))
    #expect(file.read == 4)
    #expect(file.diagnostics.filter { $0.code == "T026" }.map(\.place.row) == [2])
  }

  @Test(arguments: [
    "姓名,户主,日期\n张三,李四,2022-02-03\n", "走访情况,,\n姓名,户主,日期\n张三,李四,2022-02-03\n",
    "姓名,户主,日期\n必填,必填,必填\n张三,李四,2022-02-03\n", "姓名,户主,日期\n姓名,户主,日期\n张三,李四,2022-02-03\n",
  ])
  func leavesAHeaderOfOneRowAlone(text: String) {
    let file = read(text)
    #expect(file.headings.map(\.text) == ["姓名", "户主", "日期"])
    #expect(file.rows.count == 1)
    #expect(!file.diagnostics.contains { $0.code == "T026" })
  }

  @Test(arguments: ["\n", "\n,,,\n"])
  func bothRowsRepeatedInTheMiddleAreTheHeader(between: String) {
    let header = "姓名,走访,,户\n,日期,方式,户主\n"
    let file = read(header + "张三,2022-02-03,上门,李四" + between + header + "张三,2022-02-04,上门,李四\n")
    #expect(file.rows.count == 2)
    #expect(file.dropped.header == 4)
    #expect(file.rejected.isEmpty)
  }

  /// An upper row that adds nothing is a title; that too comes again on the next page.
  @Test func whatStandsAboveTheHeaderMayComeAgain() {
    let head = "某村走访登记表,,,\n人员信息,,登记情况,\n姓名,户主,日期,方式\n"
    let file = read(head + "张三,李四,2022-02-03,上门\n" + head + "张三,王五,2022-02-03,上门\n某村,,,\n")
    #expect(file.rows.count == 2)
    #expect((file.dropped.title, file.dropped.header) == (2, 4))
    #expect(file.rejected.map(\.row) == [9])
  }

  @Test func aRowOfDataIsNoSecondRowOfHeadings() {
    #expect(read("姓名,走访\n张三,2022-02-03\n").table == nil)
  }
}
