import Diagnostics
import Quantities
import Testing

@testable import Tables

@Suite struct HeaderTests {
  @Test(arguments: [
    ("姓 名", "姓名"), ("姓\n名*", "姓名"), ("姓名：", "姓名"), ("姓名（必填）", "姓名"), ("【必填】姓名", "姓名"), ("ＩＤ", "id"),
    ("Name ", "name"),
    ("身份证号[18位]", "身份证号"), ("（备注）", "备注"), ("*姓名:", "姓名"), ("姓\u{200B}名", "姓名"), ("'姓名", "姓名"),
    ("日期(yyyy-mm-dd", "日期"),
  ])
  func folding(heading: String, folded: String) {
    #expect(String(decoding: HeaderFold.fold(heading), as: UTF8.self) == folded)
  }

  @Test func theTableWithMostColumnsIsChosen() {
    #expect(read("姓名,户主,日期,方式\n张三,李四,2022-02-03,上门\n").table == 1)
    #expect(read("姓名,角色\n张三,党员\n").table == 0)
    #expect(read("姓名,加减分日期,项目,分值\n张三,2022-02-03,五水共治,5\n").table == 4)
  }

  @Test func idsOfColumnsAreHeaders() {
    let file = read("name,household,date,content\n张三,李四,2022-02-03,x\n")
    #expect(file.table == 1)
    #expect(file.headings.map(\.column) == [1, 4, 5, 7])
  }

  @Test func noHeaderNamesTheNearestTableAndWhatIsMissing() {
    let file = read("标题\n走访人,日期,内容\n张三,2022-02-03,x\n")
    #expect(file.table == nil)
    #expect(file.read == 3)
    #expect(file.told == ["T011"])
    #expect(file.diagnostics[0].place.row == 2)
    #expect(file.diagnostics[0].message.zh.contains("走访联系记录"))
    #expect(file.diagnostics[0].message.zh.contains("户号/户主"))
    let nothing = read("甲,乙\n1,2\n")
    #expect(nothing.told == ["T010"])
    #expect(nothing.diagnostics[0].message.zh.contains("甲 乙"))
  }

  @Test func headerIsSoughtInTwentyRecordsOnly() {
    let header = "姓名,户主,日期\n张三,李四,2022-02-03\n"
    #expect(read(String(repeating: "标题\n", count: 19) + header).table == 1)
    #expect(read(String(repeating: "标题\n", count: 20) + header).table == nil)
  }

  @Test func equalTablesAreATie() {
    let twin = TableShape(
      id: "twin", name: "双生表", columns: Shapes.visits.columns, requiredGroups: Shapes.visits.requiredGroups)
    let file = TableReader.read(
      path: "a.csv", bytes: Array("姓名,户主,日期\n".utf8), shapes: [Shapes.visits, twin], period: february)
    #expect(file.told == ["T012"])
    #expect(file.diagnostics[0].message.zh.contains("走访联系记录、双生表"))
  }

  @Test func aTableThatLacksOnlyRequiredColumnsIsARival() {
    // 姓名 and 会议日期 fit attendance with 2; 上报时间 is absent, so matters finds 姓名 and 反馈时间 and 级别: 3.
    let file = read("姓名,会议日期,反馈时间,级别\n")
    #expect(file.told == ["T013"])
    #expect(file.diagnostics[0].message.zh.contains("上报时间"))
    // One more column of its own decides.
    #expect(read("姓名,会议日期,反馈时间,签到情况,汇报\n").table == 3)
  }

  @Test func measuredColumnsMustHaveAHeader() {
    let file = read("姓名,上报时间,级别\n张三,2022-02-03,一般\n")
    #expect(file.table == nil)
    #expect(file.told == ["T014"])
    #expect(file.diagnostics[0].message.zh.contains("反馈时间"))
    #expect(file.read == 2)
    // 签到情况 is measured too, but has a default.
    #expect(read("姓名,会议日期\n张三,2022-02-03\n").table == 3)
  }

  @Test func garbledHeaderIsTold() {
    let file = read("濮撳悕,鎴蜂富,鏃ユ湡\n寮犱笁,鏉庡洓,2022-02-03\n")
    #expect(file.told == ["T015"])
    #expect(file.diagnostics[0].message.zh.contains("姓名"))
    #expect(read("锟斤拷锟斤拷,锟斤拷\n1,2\n").told == ["T015"])
  }

  @Test func theLeftmostOfTwoHeadingsCounts() {
    let file = read("姓名,走访人,户主,日期\n张三,王五,李四,2022-02-03\n")
    #expect(file.texts("name") == ["张三"])
    #expect(file.told(.warning) == ["T017"])
    #expect(file.first("T017")?.place.column == "走访人")
    #expect(file.headings.map(\.column) == [1, nil, 4, 5])
  }

  @Test func undeclaredColumnsAreListedButNotTheNumbering() {
    let file = read("序号,姓名,户主,日期,走访日其\n1,张三,李四,2022-02-03,x\n")
    #expect(file.told == ["T018"])
    #expect(file.diagnostics[0].severity == .note)
    #expect(file.diagnostics[0].message.zh.contains("走访日其"))
    #expect(file.diagnostics[0].message.zh.contains("序号") == false)
  }
}

@Suite struct DialectTests {
  @Test(arguments: [",", "\t", ";", "|", "，"])
  func delimiters(delimiter: String) {
    let text = "姓名,户主,日期,内容\n张三,李四,2022-02-03,\"甲,乙\"\n".replacing(",", with: delimiter)
    let file = read(text)
    #expect(file.delimiter == delimiter)
    #expect(file.texts("name") == ["张三"])
    #expect(file.texts("date") == ["2022-02-03"])
    #expect(file.cells(ofRow: 0) == ["张三", "李四", "2022-02-03", "甲\(delimiter)乙"])
  }

  @Test(arguments: ["sep=;", "SEP=;", "sep=;;;", "\"sep=;\""])
  func separatorLineIsALineButNoRow(first: String) {
    let file = read("\(first)\n姓名;户主;日期\n张三;李四;2022-02-03\n")
    #expect(file.delimiter == ";")
    #expect(file.headerRow == 1)
    #expect(file.rows.row == [2])
    #expect(file.rows.line == [3])
    #expect(file.read == 2)
    #expect(file.addsUp)
  }

  @Test func commasInCellsOfASemicolonFileDoNotDecide() {
    let file = read("姓名;户主;日期;内容\n张三;李四;2022-02-03;a,b,c,d\n")
    #expect(file.delimiter == ";")
    #expect(file.rows.count == 1)
  }

  @Test func aWideCommaInOneRowIsCalledByItsName() {
    let file = read("姓名,户主,日期\n张三，李四，2022-02-03\n")
    #expect(file.told == ["T032"])
    #expect(file.diagnostics[0].help?.zh.contains("中文逗号") == true)
    #expect(file.found(["李四", "张三", "王五"], inRejected: 0) == ["张三", "李四"])
  }
}

@Suite struct LayoutTests {
  static let header = "走访人,行政村,户主,日期\n"

  @Test func linesAboveTheHeaderAreHarvested() {
    let file = read(
      "曙光村2022年2月登记表,,,\n填报单位：曙光村 填报日期：2022年3月1日,,,\n\n" + LayoutTests.header + "张三,,李四,2022-02-03\n")
    #expect(file.unit == "曙光村")
    #expect(file.headerRow == 4)
    #expect(file.dropped.title == 2)
    #expect(file.dropped.blank == 1)
    #expect(file.dropped.header == 1)
    #expect(file.told == [])
    #expect(file.addsUp)
  }

  @Test(
    arguments: [
      ("填报单位：曙光村", "曙光村"), ("填报单位:  曙光村  ,x", "曙光村"), ("填报单位（盖章）：曙光村", "曙光村"), ("填报单位：,,曙光 村", "曙光 村"),
      ("填 报 单 位：曙光村", "曙光村"), ("填报单位,曙光村", "曙光村"), ("日期：3月 填报单位：曙光村 联系人：张三", "曙光村"), ("填报人：张三", nil),
    ] as [(String, String?)])
  func unit(line: String, unit: String?) {
    #expect(read(line + "\n" + LayoutTests.header).unit == unit)
  }

  @Test(arguments: [
    ("2022年1月登记表", true), ("2022年2月登记表", false), ("2021年2月登记表", true), ("填报日期：2022年3月1日", false),
    ("2022 年 3 月份", true),
  ])
  func monthOfTheTitle(title: String, contradicts: Bool) {
    #expect(read(title + "\n" + LayoutTests.header).told(.warning) == (contradicts ? ["T020"] : []))
    // A roster has no dates and may be older than the period.
    #expect(read(title + "\n姓名,角色\n").told(.warning) == [])
  }

  @Test func oneRowOfNotesIsLeftOut() {
    let file = read(LayoutTests.header + "必填,选填,必填,yyyy-mm-dd\n张三,,李四,2022-02-03\n")
    #expect(file.dropped.notes == 1)
    #expect(file.told == ["T019"])
    #expect(file.rows.row == [3])
    // With a date that can be read it is a row, and further down it is one anyhow.
    #expect(read(LayoutTests.header + "示例,,李四,2022-02-03\n").rows.count == 1)
    #expect(read(LayoutTests.header + "张三,,李四,2022-02-03\n必填,,必填,yyyy\n").dropped.notes == 0)
    // An id that can be read makes a row of it, the word alone does not.
    #expect(read("人员编号,户主,日期\n填写编号,必填,格式\n").dropped.notes == 1)
    #expect(read("人员编号,户主,日期,内容\nA01,李四,,填写\n").dropped.notes == 0)
  }

  @Test func repeatedHeadersAreDropped() {
    let row = "张三,,李四,2022-02-03\n"
    let file = read(LayoutTests.header + row + LayoutTests.header + row + "走 访 人,行政村*,户主,日期：\n" + row)
    #expect(file.dropped.header == 3)
    #expect(file.rows.row == [2, 4, 6])
    #expect(file.told == [])
    #expect(file.addsUp)
  }

  @Test func aSecondTableRefusesTheFile() {
    let file = read(LayoutTests.header + "张三,,李四,2022-02-03\n\n姓名,加减分日期,项目,分值\n张三,2022-02-03,五水共治,5\n")
    #expect(file.table == nil)
    #expect(file.rows.count == 0)
    #expect(file.told(.error) == ["T016"])
    #expect(file.first("T016")?.place.row == 4)
    #expect(file.read == 5)
  }

  @Test(arguments: [
    "合计,,,", "合　计,,3,", "小计,,,", "总计：3,,,", ",,备注：无,", "注：以上,,,", "注:以上,,,", "填表人：王五,,审核人：赵六,", "制表人,,,",
    "审核人,,,", "负责人签字,,,",
    "支部书记签字：,,,", "签字：,,,", "（盖章）", "（ 盖 章 ）,,,", "(盖章),,,", "盖章：",
  ])
  func footers(row: String) {
    let file = read(LayoutTests.header + "张三,,李四,2022-02-03\n" + row + "\n")
    #expect(file.dropped.footer == 1)
    #expect(file.rejected.isEmpty)
    #expect(file.addsUp)
  }

  @Test func aNameBesideTheWordMakesARow() {
    let file = read("行政村,走访人,户主,日期\n备注,张三,李四,2022-02-03\n备注,—,,\n")
    #expect(file.rows.count == 1)
    #expect(file.dropped.footer == 1)
  }

  @Test func blankRowsCount() {
    let file = read(LayoutTests.header + "\n,,,\n \u{3000},\u{A0},,\n张三,,李四,2022-02-03\n\n")
    #expect(file.dropped.blank == 4)
    #expect(file.rows.row == [5])
    #expect(file.addsUp)
  }

  @Test func blanksOfMergedCellsAreFilledWhereDeclared() {
    let file = read(
      LayoutTests.header
        + "张三,曙光村,李四,2022-02-03\n张三,,王五,2022-02-04\n,曙光村,王五,2022-02-04\n\n张三,,赵六,2022-02-05\n")
    #expect(file.texts("village") == ["曙光村", "曙光村", "_"])
    #expect(file.rejected.map(\.row) == [4])
    #expect(file.told == ["T034", "T075"])
    #expect(file.first("T075")?.place.row == 3)
  }

  @Test func aBadCellAboveIsNotFilledDown() {
    let file = read(LayoutTests.header + "张三,曙光村,李四,2022-02-03\n张三,#REF!,王五,2022-02-04\n张三,,赵六,2022-02-05\n")
    #expect(file.texts("village") == ["曙光村", "_"])
    #expect(file.told == ["T055"])
  }

  @Test(arguments: [
    // Blank below, or the same: the merged cell goes on. Another village, or a cell that was lost: it ends.
    ("张三,,李四,2022-02-03,多\n", "曙光村"), ("张三,曙光村,李四,2022-02-03,多\n", "曙光村"), ("张三,东村,李四,2022-02-03,多\n", "_"),
    ("张三,东村,\"李四\"同志,2022-02-03\n", "_"), ("张三,曙光村,\"李四\"同志,2022-02-03\n", "曙光村"),
    ("\"张三\"同志,曙光村,李四,2022-02-03\n", "_"),
  ])
  func aRowThatCannotBeReadMayBeginAnotherMergedCell(row: String, filled: String) {
    let file = read(LayoutTests.header + "张三,曙光村,李四,2022-02-03\n" + row + "张三,,赵六,2022-02-05\n")
    #expect(file.texts("village") == ["曙光村", filled])
    #expect(file.rejected.map(\.row) == [3])
  }

  /// The quote of the second row ends at one below, and the record is too narrow: it took rows, and gives them back.
  /// Or it is as wide as it should be, but whole rows lie within.
  @Test(arguments: ["赵六,东村,\"王五\n\",2022-02-05\n", "赵六,东村,王五,\"\n2022-02-05\"\n"])
  func anUnclosedQuoteThatEndsByChanceLosesNoRow(last: String) {
    let file = read(LayoutTests.header + "张三,\"曙光村,李四,2022-02-03\n李四,曙光村,李四,2022-02-04\n" + last)
    #expect(file.told(.error) == ["T031"])
    #expect(file.rejected.map(\.row) == [2])
    #expect(file.rows.row == [3, 4])
    #expect(file.rows.line == [3, 4])
  }

  @Test func blankLinesBelowAnUnclosedQuoteAreNothing() {
    let file = read(
      LayoutTests.header
        + "张三,\"曙光村,李四,2022-02-03\n\n李四,曙光村,李四,2022-02-04\n赵六,\"东\n村\",王五,2022-02-05\n")
    #expect(file.rejected.map(\.row) == [2])
    #expect(file.rows.line == [4, 5])
  }

  @Test(arguments: ["", ",,"])
  func anUnclosedQuoteOfTheLastCellLosesNoRow(tail: String) {
    let file = read(
      LayoutTests.header + "张三,曙光村,李四,\"2022-02-03\n李四,曙光村,李四,2022-02-04\(tail)\n赵六,东村,\"\n王五\",2022-02-05\n")
    #expect(file.told(.error) == ["T031"])
    #expect(file.rejected.map(\.row) == [2])
    #expect(file.rows.line == [3, 4])
  }

  /// A cell of several lines stays one, also where a line of it has delimiters in it.
  @Test func aCellOfSeveralLinesIsNoRow() {
    let file = read(LayoutTests.header + "张三,曙光村,\"李四\n1,2,3\n4,5\",2022-02-03\n李四,曙光村,李四,2022-02-04\n")
    #expect(file.told(.error).isEmpty)
    #expect(file.rows.line == [2, 5])
  }

  @Test func totalsAndNumberingAreChecked() {
    let header = "序号,姓名,加减分日期,项目,分值\n"
    let rows = "1,张三,2022-02-03,甲,5\n2,李四,2022-02-04,乙,2.5\n"
    #expect(read(header + rows + "合计,,,,7.5\n").told == [])
    let wrong = read(header + rows + "合计,,,,8\n")
    #expect(wrong.told == ["T024"])
    #expect(wrong.diagnostics[0].severity == .warning)
    #expect(wrong.diagnostics[0].message.zh.contains("7.5"))
    // A rejected row is missing from the sum; that says nothing.
    #expect(read(header + rows + "3,王五,x,丙,1\n合计,,,,8.5\n").told == ["T041"])
    #expect(read(header + rows + "4,王五,2022-02-05,丙,1\n").told == ["T025"])
    #expect(read(header + rows + "1,王五,2022-02-05,丙,1\n").told == [])
    #expect(read(header + rows + "3,王五,x,丙,1\n4,王五,2022-02-05,丙,1\n").told == ["T041"])
  }

  @Test func aFileWithItsHeaderAloneIsATable() {
    let file = read(LayoutTests.header)
    #expect(file.table == 1)
    #expect(file.read == 1)
    #expect(file.rows.count == 0)
    #expect(file.addsUp)
  }
}
