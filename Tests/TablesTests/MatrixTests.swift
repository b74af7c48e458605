import Quantities
import Testing

@testable import Tables

@Suite struct MatrixTests {
  static let attendance: TableShape = {
    var shape = TableShape(
      id: "attendance", name: "会议签到",
      columns: Shapes.person() + [
        ColumnShape(id: "date", headers: ["日期"], type: .date, isNeeded: true),
        ColumnShape(id: "type", headers: ["类型"], type: .text, isNeeded: true),
        ColumnShape(
          id: "status", headers: ["情况"], type: .text, isNeeded: true, values: [("出席", []), ("缺席", [])],
          defaultValue: "出席"),
      ], requiredGroups: [[0, 1]], oneOf: [[3]], nameColumn: 1)
    shape.matrix = MatrixShape(date: 3, type: 4, value: 5)
    return shape
  }()

  static let shapes = PreparedShapes([Shapes.visits, attendance])

  static func read(_ text: String) -> [ReadFile] {
    TableReader.readAll(path: "签到.csv", bytes: Array(text.utf8), shapes: shapes, period: february)
  }

  @Test(arguments: [
    ("2月10日主题党日", "2月10日", "主题党日"), ("主题党日\n(2月10日)", "2月10日", "主题党日"), ("2022.2.10 议事日", "2022-2-10", "议事日"),
    ("2/10", "2月10日", ""), ("2022年2月10日", "2022-2-10", ""), ("10.8三会一课", "10月8日", "三会一课"),
  ])
  func readsDateAndTypeOfAHeading(heading: String, date: String, type: String) throws {
    let found = try #require(MatrixHeading(heading))
    #expect((found.date, found.type) == (date, type))
  }

  @Test(arguments: ["姓名", "第3组", "2月", "13月40日", "2022年", "13812345678", "1-2"])
  func aHeadingWithoutADateIsNone(heading: String) { #expect(MatrixHeading(heading) == nil) }

  @Test func readsPeopleDownAndMeetingsAcross() throws {
    let files = Self.read("2月签到\n序号,姓名,2月10日主题党日,\"2月20日\n议事日\"\n1,张三,出席,缺席\n2,李四,,出席\n3,王五,飞了,\n")
    #expect(files.map(\.path) == ["签到.csv#2月10日主题党日", "签到.csv#2月20日议事日"])
    #expect(files.map { $0.rows.count } == [1, 2])
    #expect(files[0].rows.row == [3] && files[0].rows.line == [4])
    #expect(files[1].rows.row == [3, 4] && files[1].rows.line == [4, 5])
    #expect(
      files.map { Day(number: Int32(truncatingIfNeeded: $0.rows.columns[3]?.first ?? 0)).text } == [
        "2022-02-10", "2022-02-20",
      ])
    #expect(
      files[1].rows.columns[5]?.map { files[1].rows.symbols.text(Int32(truncatingIfNeeded: $0)) } == ["缺席", "出席"])
    // What no status is, is told at its row; it is nobody's absence.
    #expect(files[0].rejected.map(\.row) == [5])
    for file in files { #expect(file.read == file.rows.count + file.rejected.count + file.dropped.total) }
    #expect(files[0].diagnostics.contains { $0.code == "T027" && $0.place.file == "签到.csv" })
  }

  @Test func aSheetOfOneMeetingAndAnOrdinaryOneStayWhatTheyAre() {
    #expect(Self.read("姓名,日期,类型\n张三,2022-02-10,主题党日\n").map(\.path) == ["签到.csv"])
    #expect(Self.read("甲,乙\n1,2\n").map(\.table) == [nil])
  }

  @Test func aMatrixThatLacksAColumnOfAMeasureSaysSo() throws {
    var shape = Self.attendance
    shape.columns.append(ColumnShape(id: "reported", headers: ["汇报"], type: .flag, isNeeded: true, isMeasured: true))
    let shapes = PreparedShapes([Shapes.visits, shape])
    func read(_ text: String) -> [ReadFile] {
      TableReader.readAll(path: "签到.csv", bytes: Array(text.utf8), shapes: shapes, period: february)
    }
    let refused = try #require(read("姓名,2月10日主题党日\n张三,出席\n").first)
    #expect(refused.table == nil && refused.path == "签到.csv")
    #expect(refused.diagnostics.map(\.code) == ["T014"])
    let files = read("姓名,汇报,2月10日主题党日\n张三,√,出席\n")
    #expect(files.map(\.path) == ["签到.csv#2月10日主题党日"])
    #expect(files.first?.rows.columns.last == [1])
  }
}
