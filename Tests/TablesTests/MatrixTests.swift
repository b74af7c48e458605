import Diagnostics
import Quantities
import Testing

@testable import Tables

/// A sign-in sheet with people down and meetings across, from text.
@Suite struct MatrixTests {
  /// 1: the table that may be a matrix, in `shapes`.
  static let attendance: TableShape = {
    var shape = TableShape(
      id: "attendance", name: "会议签到",
      columns: Shapes.person() + [
        ColumnShape(id: "date", headers: ["日期", "会议日期"], type: .date, isNeeded: true),
        ColumnShape(
          id: "type", headers: ["类型"], type: .text, isNeeded: true,
          values: [("主题党日", ["党日"]), ("议事日", []), ("三会一课", [])], isOpen: true),
        ColumnShape(
          id: "status", headers: ["情况", "到会情况", "签到"], type: .text, isNeeded: true,
          values: [("出席", ["√", "到", "1"]), ("请假", ["病假", "/"]), ("缺席", ["×"])], defaultValue: "出席"),
        ColumnShape(id: "reported", headers: ["汇报"], type: .flag, isNeeded: true),
      ], requiredGroups: [[0, 1]], oneOf: [[3]], nameColumn: 1)
    shape.matrix = MatrixShape(date: 3, type: 4, value: 5)
    return shape
  }()

  static let shapes = PreparedShapes([Shapes.visits, attendance, Shapes.roster])

  static func read(_ text: String, shapes: PreparedShapes = shapes, period: Period = february) -> ReadFile {
    read(Array(text.utf8), shapes: shapes, period: period)
  }

  static func read(_ bytes: [UInt8], shapes: PreparedShapes = shapes, period: Period = february) -> ReadFile {
    TableReader.readAll(path: "签到.csv", bytes: bytes, shapes: shapes, period: period).first ?? ReadFile(path: "")
  }

  @Test func readsPeopleDownAndMeetingsAcross() {
    let file = Self.read("2月签到\n序号,姓名,2月10日主题党日,\"2月20日\n议事日\"\n1,张三,出席,缺席\n2,李四,,√\n")
    #expect(file.path == "签到.csv" && file.table == 1 && file.headerRow == 2)
    #expect(file.signIns == ["3 张三 2022-02-10 主题党日 出席", "3 张三 2022-02-20 议事日 缺席", "4 李四 2022-02-20 议事日 出席"])
    // Rows as the spreadsheet numbers them, lines as the text has them.
    #expect(file.rows.line == [4, 4, 5])
    #expect(file.recordCount == 2 && file.read == 4 && file.dropped.title == 1 && file.dropped.header == 1)
    #expect(file.told(.note) == ["T027"])
    #expect(file.first("T027")?.message.zh.contains("C 2022-02-10 主题党日、D 2022-02-20 议事日") == true)
    #expect(file.cells(ofRow: 1) == ["1", "张三", "出席", "缺席"] && file.cells(ofRow: 2) == ["2", "李四", "", "√"])
  }

  @Test func aBadCellSendsTheRecordBackWholeUnderItsOwnHeading() throws {
    let file = Self.read("姓名,2月10日主题党日,2月20日议事日\n张三,出席,飞了\n李四,来了,#REF!\n王五,√,√\n")
    #expect(file.rejected.map(\.row) == [2, 3] && file.rows.count == 2)
    let rejected = try #require(file.rejected.first)
    #expect(file.cells(ofRejected: 0) == ["张三", "出席", "飞了"] && file.items(ofRejected: 0, column: 1) == ["张三"])
    #expect(rejected.reasons.map(\.code) == ["T040"] && rejected.reasons[0].cell == "飞了")
    #expect(rejected.reasons[0].place == Place(file: "签到.csv", row: 2, line: 2, column: "2月20日议事日", columnLetter: "C"))
    #expect(file.rejected[1].reasons.map(\.place.columnLetter) == ["B", "C"])
    #expect(file.isAccounted)
  }

  @Test(arguments: [
    // Two rows: date over type, type over date, month over day, year over date, a label over all.
    ("姓名,2月10日,,2月20日\n,主题党日,三会一课,议事日", ["2022-02-10 主题党日", "2022-02-10 三会一课", "2022-02-20 议事日"]),
    ("姓名,主题党日,,议事日\n,2月10日,2022/2/17,2.20", ["2022-02-10 主题党日", "2022-02-17 主题党日", "2022-02-20 议事日"]),
    ("姓名,2月,,3月\n,10日主题党日,17,3号", ["2022-02-10 主题党日", "2022-02-17 ", "2022-03-03 "]),
    ("姓名,2022年2月,,\n,10,17日议事日,28", ["2022-02-10 ", "2022-02-17 议事日", "2022-02-28 "]),
    ("姓名,到会情况,,\n,2月10日主题党日,2月17日,2月24日", ["2022-02-10 主题党日", "2022-02-17 ", "2022-02-24 "]),
    (",主题党日,,议事日\n姓名,2月10日,2月17日,2月20日", ["2022-02-10 主题党日", "2022-02-17 主题党日", "2022-02-20 议事日"]),
    // Three.
    ("姓名,2月份,,\n,主题党日,,议事日\n,10日,17,20日", ["2022-02-10 主题党日", "2022-02-17 主题党日", "2022-02-20 议事日"]),
    // A title is no row of headings.
    ("2022年2月签到表,,,\n姓名,10日,17日,24日", ["2022-02-10 ", "2022-02-17 ", "2022-02-24 "]),
    ("签到表,填报日期：2022年2月28日,,\n姓名,2月10日,2月17日,2月24日", ["2022-02-10 ", "2022-02-17 ", "2022-02-24 "]),
    // But it may give the type.
    ("2022年1月主题党日签到表,,,\n姓名,10日,2月17日,24日", ["2022-01-10 主题党日", "2022-02-17 主题党日", "2022-01-24 主题党日"]),
    ("主题党日、议事日签到表,,,\n姓名,2月10日,2月17日,2月24日", ["2022-02-10 ", "2022-02-17 ", "2022-02-24 "]),
    ("日期＼姓名,2月10日,2月17日,2月24日", ["2022-02-10 ", "2022-02-17 ", "2022-02-24 "]),
  ])
  func readsHeadingsOfSeveralRows(headings: String, meetings: [String]) {
    let file = Self.read(headings + "\n张三,√,√,√\n")
    #expect(file.table == 1)
    #expect(file.signIns == meetings.map { "\(headings.split(separator: "\n").count + 1) 张三 \($0) 出席" })
    #expect(file.isAccounted && file.rejected.isEmpty)
    // What is sent back has these headings in one row, and must be read the same.
    let header = file.headings.map { "\"\($0.returned ?? $0.text)\"" }.joined(separator: ",")
    #expect(Self.read(header + "\n张三,√,√,√\n").signIns == meetings.map { "2 张三 \($0) 出席" })
  }

  @Test func whatIsAskedOfEachMeetingStandsBesideItsStatus() {
    let below = Self.read("姓名,2月10日主题党日,,2月20日主题党日,\n,签到,汇报,签到,汇报\n张三,√,√,缺席,×\n李四,√,,,\n")
    #expect(
      below.signIns.map { $0.dropFirst(2) } == [
        "张三 2022-02-10 主题党日 出席 是", "张三 2022-02-20 主题党日 缺席 否", "李四 2022-02-10 主题党日 出席",
      ])
    let behind = Self.read("姓名,2月10日主题党日,2月10日主题党日汇报\n张三,√,√\n")
    #expect(behind.signIns == ["2 张三 2022-02-10 主题党日 出席 是"])
    let once = Self.read("姓名,汇报,2月10日主题党日,2月20日主题党日\n张三,√,√,×\n")
    #expect(once.signIns == ["2 张三 2022-02-10 主题党日 出席 是", "2 张三 2022-02-20 主题党日 缺席 是"])
  }

  @Test func blankMarksCountsAndSignaturesAreNobodysSignIn() {
    let file = Self.read(
      """
      序号,姓名,2月10日主题党日,2月20日议事日,应到,实到,出勤率,备注
      1,张三,√,—,2,1,50%,病假
      2,李四,,,2,0,0%,
      3,王五,/,缺席,2,0,0%,
      ,应到人数,3,3,,,,
      合计,3人,1,0,6,1,,
      支部书记签字：,,,,,,,
      """)
    #expect(file.signIns == ["2 张三 2022-02-10 主题党日 出席", "4 王五 2022-02-10 主题党日 请假", "4 王五 2022-02-20 议事日 缺席"])
    #expect(file.dropped.footer == 3 && file.dropped.blank == 1 && file.rejected.isEmpty && file.isAccounted)
    #expect(file.first("T018")?.message.zh.hasSuffix("应到、实到、出勤率、备注") == true)
    #expect(file.first("T090")?.place.row == 3)
    #expect(file.cells(ofUnmarked: 0) == ["2", "李四", "", "", "2", "0", "0%", ""])
  }

  @Test func aColumnWithoutMarksAMeetingTwiceAndOneOfAnotherMonthAreTold() throws {
    let file = Self.read("姓名,1月6日主题党日,2月10日主题党日,2月10日党日活动,2月10日主题党日,2月20日议事日\n张三,√,√,√,√,\n李四,,√,,×,\n")
    #expect(file.told(.warning) == ["T087", "T088", "T089"])
    #expect(file.diagnostics.filter { $0.severity == .warning }.map(\.place.columnLetter) == ["E", "F", "B"])
    #expect(
      try #require(file.first("T089")).message.en.hasSuffix("not counted: 1 meeting with 1 mark: B 2022-01-06 主题党日"))
    #expect(
      file.signIns == [
        "2 张三 2022-01-06 主题党日 出席", "2 张三 2022-02-10 主题党日 出席", "2 张三 2022-02-10 党日活动 出席",
        "3 李四 2022-02-10 主题党日 出席", "3 李四 2022-02-10 主题党日 缺席",
      ])
  }

  @Test(arguments: [
    ("姓名,2月30日主题党日,2月20日议事日\n张三,√,√", "T042", "B"),
    ("姓名,2月10日主题党日,议事日\n张三,√,√", "T086", "C"),
    ("姓名,主题党日,议事日\n张三,√,√", "T086", "B"),
    ("姓名,2.1,2.10,2.20\n张三,√,√,√", "T086", "B"),
    ("姓名,2月10-11日主题党日,2月20日议事日\n张三,√,√", "T086", "B"),
    ("姓名,2月10日主题党日,,2月20日议事日\n张三,√,×,√", "T086", "C"),
    ("姓名,2022年13月1日主题党日,2月20日议事日\n张三,√,√", "T086", "B"),
  ])
  func aHeadingWhoseDayCannotBeToldRefusesTheFile(text: String, code: String, letter: String) {
    let file = Self.read(text)
    #expect(file.table == nil && file.refusedTable == 1 && file.rows.count == 0)
    #expect(file.told(.error).first == code)
    #expect(file.first(code)?.place.columnLetter == letter && file.first(code)?.place.row == 1)
  }

  @Test func aSheetOfTheWholeYearIsReadForItsPeriod() {
    let file = Self.read("姓名,1月6日党日,2月10日党日,6月9日党日,12月20日党日\n张三,√,×,√,√\n")
    #expect(file.told(.error).isEmpty && file.meetings.map(\.day.text).last == "2022-12-20")
    #expect(file.first("T089")?.message.en.contains("2022-02, and so not counted: 3 meetings with 3 marks: ") == true)
    #expect(file.signIns.contains("2 张三 2022-02-10 主题党日 缺席"))
  }

  @Test func aMatrixOfNobodySaysWhatItLacks() throws {
    let file = Self.read("2月签到\n成员,2月10日主题党日,2月20日议事日\n张三,√,√\n")
    let problem = try #require(file.first("T011"))
    #expect(file.table == nil && problem.place.row == 2)
    #expect(problem.message.zh == "最像“会议签到”（有 2月10日主题党日、2月20日议事日），但缺少 人员编号/姓名")
  }

  @Test(arguments: [
    ("姓名,日期,类型\n张三,2022-02-10,主题党日", 1), ("姓名,角色,截至2月10日情况\n张三,党员,√", 2),
    ("曙光村花名册,,填报日期：2022年2月1日,\n姓名,村,角色,出生年月\n张三,曙光村,党员,1990-01", 2),
    ("曙光村花名册,,2022年2月1日,\n姓名,村,角色,出生年月\n张三,曙光村,党员,1990-01", 2),
    ("花名册,,2022年2月1日,\n,,,\n姓名,村,角色,出生年月\n张三,曙光村,党员,1990-01", 2),
    ("姓名,户主,日期,2月10日情况,2月20日情况\n张三,李四,2022-02-10,谈心,谈心", 0),
  ])
  func anOrdinarySheetStaysOne(text: String, table: Int) {
    let file = Self.read(text)
    #expect(file.table == table && file.meetings.isEmpty && file.rows.count == 1)
  }

  @Test func aDateInTheTitleMakesNoMatrixOfAnIncompleteRoster() {
    let file = Self.read("花名册,,2022年2月1日,\n姓名,村,出生年月,止\n张三,曙光村,1990-01,\n")
    #expect(file.table == nil && file.told == ["T011"])
    #expect(file.first("T011")?.message.zh.contains("“花名册”") == true)
  }

  @Test func aRoleBesideTheNameMakesNoRosterOfASignInSheet() {
    let file = Self.read("姓名,角色,2月10日主题党日,2月20日议事日\n张三,党员,√,√\n")
    #expect(file.table == 1 && file.rows.count == 2)
  }

  @Test func aReturnNamesTheRowsOfTheSheetAndOneLeftBlankTakesItBack() {
    let file = Self.read("原文件,原行,退回原因,姓名,2月10日主题党日,2月20日议事日\n签到.csv,3,T040,李四,√,√\n签到.csv,4,T040,王五,,\n")
    #expect(file.isReturn && file.rows.returnOf.map(\.row) == [3, 3])
    #expect(file.cleared.map(\.row) == [4] && file.cleared.map(\.file) == ["签到.csv"])
    #expect(file.isAccounted)
  }

  @Test func anyEncodingAndDelimiterGivesTheSame() {
    let text = "姓名，2月10日主题党日，2月20日议事日\n张三，√，病假\n"
    let expected = ["2 张三 2022-02-10 主题党日 出席", "2 张三 2022-02-20 议事日 请假"]
    #expect(Self.read(text).signIns == expected)
    #expect(Self.read(text.replacing("，", with: "\t")).signIns == expected)
    #expect(Self.read("sep=;\n" + text.replacing("，", with: ";")).signIns == expected)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)] }
    #expect(Self.read(wide).signIns == expected)
    #expect(Self.read("姓名,2月10日主题党日,2月20日议事日\n张三,√\n").told.contains("T077"))
    #expect(Self.read("姓名,2月10日主题党日,2月20日议事日\n张三,√,√,√\n").rejected.map { $0.reasons[0].code } == ["T032"])
  }

  @Test func aNotesRowIsLeftOutButNoPerson() {
    let notes = Self.read("姓名,2月10日主题党日,2月20日议事日,备注\n必填,填写√,填写√,\n张三,√,√,\n")
    #expect(notes.dropped.notes == 1 && notes.rows.count == 2)
    let person = Self.read("姓名,2月10日主题党日,2月20日议事日,备注\n张三,√,√,上次填写有误\n")
    #expect(person.dropped.notes == 0 && person.rows.count == 2)
  }

  @Test func aPrefilledRowWithAMarkIsNotBlank() {
    let file = Self.read("预填,姓名,2月10日主题党日,2月20日议事日\n是,张三,√,\n是,李四,,\n")
    #expect(file.signIns == ["2 张三 2022-02-10 主题党日 出席"] && file.dropped.blank == 1)
  }

  @Test func aMatrixThatIsTooLargeIsRefused() throws {
    let days = (0...400).map { Day(number: 18_993 + $0).text + "党日" }
    let marks = days.map { _ in "√" }.joined(separator: ",")
    let wide = Self.read("姓名," + days.joined(separator: ",") + "\n张三," + marks + "\n")
    #expect(wide.table == nil && wide.refusedTable == 1 && wide.told == ["T091"])
    #expect(wide.first("T091")?.place.columnLetter == "OK")
    #expect(Self.read("姓名," + days.dropLast().joined(separator: ",") + "\n张三,√\n").table == 1)
    var shapes = Self.shapes
    shapes.matrixLimits.marks = 3
    let full = "姓名,2月10日主题党日,2月20日议事日\n张三,√,√\n李四,√,\n"
    #expect(Self.read(full, shapes: shapes).rows.count == 3)
    let over = Self.read(full + "\n王五,,飞了\n", shapes: shapes)
    #expect(over.table == nil && over.refusedTable == 1 && over.told.last == "T091" && over.rows.count == 0)
    #expect(over.first("T091")?.place.row == 5 && over.read == 5)
  }

  @Test func aMatrixThatLacksAColumnOfAMeasureSaysSo() throws {
    var shape = Self.attendance
    shape.columns[6].isMeasured = true
    let shapes = PreparedShapes([Shapes.visits, shape])
    let refused = Self.read("姓名,2月10日主题党日\n张三,出席\n", shapes: shapes)
    #expect(refused.table == nil && refused.refusedTable == 1 && refused.told == ["T014"])
    #expect(Self.read("姓名,汇报,2月10日主题党日\n张三,√,出席\n", shapes: shapes).rows.columns.last == [1])
    #expect(Self.read("姓名,2月10日主题党日,2月10日主题党日汇报\n张三,出席,√\n", shapes: shapes).rows.columns.last == [1])
  }
}

extension ReadFile {
  /// The rows of a matrix of `MatrixTests` in words.
  var signIns: [String] {
    (0..<rows.count).map { row in
      func cell(_ column: Int) -> Int64 {
        rows.columns.indices.contains(column) ? rows.columns[column]?[row] ?? RowBlock.blank : RowBlock.blank
      }
      func text(_ column: Int) -> String {
        cell(column) < 0 ? "" : rows.symbols.text(Int32(truncatingIfNeeded: cell(column)))
      }
      let flag = cell(6) == RowBlock.blank ? "" : cell(6) == 1 ? " 是" : " 否"
      return "\(rows.row[row]) \(text(1)) \(Day(number: Int32(truncatingIfNeeded: cell(3))).text) \(text(4)) \(text(5))"
        + flag
    }
  }

  /// Whether every record is one thing, once.
  var isAccounted: Bool { read == recordCount + rejected.count + dropped.total }
}
