import Foundation
import TestSupport
import Testing

/// The empty sheets of the shipped rulebook, filled in as a village would, are read without a remark.
@Suite struct FilledTemplateTests {
  static func town(_ format: String = "csv") throws -> TempFolder {
    let temp = try Shipped.copy()
    try temp.write(
      "standing/曙光村/花名册.csv", "编号,姓名,组,身份\n001,张三,一组,党员\n002,李四,二组,党员\n003,王五,一组,党员、村民代表\n009,吴六,,联村干部\n")
    try temp.write(
      "standing/曙光村/联系户.csv",
      "人员编号,姓名,户编号,户主,关系\n001,张三,H1,赵一,联系户\n002,李四,H2,钱二,联系户\n003,王五,H3,孙三,联系户\n003,王五,H4,周四,推选户\n")
    try #require(
      try Program.run(
        "template", "--period", "2022-03", "--out", "2022-03", "--format", format, "standing", in: temp.path
      ).code == 0)
    return temp
  }

  /// What the village writes behind the last row of each sheet that has none filled in before.
  static let written = [
    "会议": "M1,主题党日,2022-03-10,党员", "问题事项": "W1,001,张三,,,一般,2022-03-02 09:00,2022-03-02 15:00,",
    "网格任务": "R1,001,张三,2022-03-02 09:00,2022-03-02 15:00,2022-03-02 16:00", "加减分": "001,张三,2022-03-02,五水共治,5,参与清河,村委",
  ]

  static func edit(_ temp: TempFolder, _ table: String, _ change: (String) -> String) throws {
    let name = "2022-03/曙光村/\(table).csv"
    let text = try #require(temp.snapshot("2022-03")["曙光村/\(table).csv"])
    try temp.write(name, change(text))
  }

  @Test(arguments: ["csv", "xlsx"]) func untouchedSheetsAreNilReturns(_ format: String) throws {
    let temp = try Self.town(format)
    let check = try Program.run("check", "2022-03", in: temp.path)
    #expect(check.code == 0 && check.out.contains("都已报齐，没有问题。"), "\(check.out)\(check.error)")
  }

  @Test func filledSheetsAreReadWithoutARemark() throws {
    let temp = try Self.town()
    for (table, row) in Self.written { try Self.edit(temp, table) { $0 + row + "\r\n" } }
    try Self.edit(temp, "走访联系记录") {
      $0.replacing("001,张三,H1,赵一,,,,√", with: "001,张三,H1,赵一,2022-03-05,上门走访,看望,√")
        + "002,李四,H2,钱二,3月6日,电话沟通,又问了一次,\r\n"
    }
    try Self.edit(temp, "会议签到") {
      $0.replacing("001,张三,,,,,,√", with: "001,张三,M1,,,出席,√,√").replacing("002,李四,,,,,,√", with: "002,李四,M1,,,请假,,√")
    }
    try Self.expectCounts(in: temp, ".csv")
  }

  /// The same in workbooks, as a spreadsheet program saves them: dates are numbers, ids texts.
  @Test func filledWorkbooksAreReadWithoutARemark() throws {
    let temp = try Self.town("xlsx")
    let village = temp.path + "/2022-03/曙光村/"
    // 2022-03-02 9:00, 15:00, 16:00
    let (nine, three, four) = (44622.375, 44622.625, 44622 + 16.0 / 24)
    try FilledWorkbook.fill(
      village + "会议.xlsx", texts: ["A3": "M1", "B3": "主题党日", "D3": "党员"], numbers: ["C3": 44630])
    try FilledWorkbook.fill(
      village + "问题事项.xlsx", texts: ["A3": "W1", "B3": "001", "C3": "张三", "F3": "一般"],
      numbers: ["G3": nine, "H3": three])
    try FilledWorkbook.fill(
      village + "网格任务.xlsx", texts: ["A3": "R1", "B3": "001", "C3": "张三"],
      numbers: ["D3": nine, "E3": three, "F3": four])
    try FilledWorkbook.fill(
      village + "加减分.xlsx", texts: ["A3": "001", "B3": "张三", "D3": "五水共治", "F3": "参与清河", "G3": "村委"],
      numbers: ["C3": 44622, "E3": 5])
    try FilledWorkbook.fill(
      village + "走访联系记录.xlsx",
      texts: ["F3": "上门走访", "G3": "看望", "A7": "002", "B7": "李四", "C7": "H2", "D7": "钱二", "F7": "电话沟通", "G7": "又问了一次"],
      numbers: ["E3": 44625, "E7": 44626])
    try FilledWorkbook.fill(
      village + "会议签到.xlsx", texts: ["C3": "M1", "F3": "出席", "G3": "√", "C4": "M1", "F4": "请假"])
    try Self.expectCounts(in: temp, ".xlsx")
  }

  static func expectCounts(in temp: TempFolder, _ ending: String) throws {
    let check = try Program.run("check", "2022-03", in: temp.path)
    #expect(check.code == 0 && check.out.contains("都已报齐，没有问题。"), "\(check.out)\(check.error)")
    #expect(check.error.isEmpty, "\(check.error)")
    let json = try Program.run("check", "2022-03", "--format", "json", in: temp.path).out
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let files = try #require(object["files"] as? [[String: Any]])
    let counted = Dictionary(
      uniqueKeysWithValues: files.map { ($0["file"] as? String ?? "", $0["counted"] as? Int ?? -1) })
    #expect(counted["曙光村/走访联系记录" + ending] == 2 && counted["曙光村/会议签到" + ending] == 2)
    for table in written.keys { #expect(counted["曙光村/\(table)\(ending)"] == 1, "\(table)") }
  }

  @Test func theLineOfNotesNamesTheMonthAndADayOfIt() throws {
    let temp = try Self.town()
    let sheets = temp.snapshot("2022-03")
    let visits = try #require(sheets["曙光村/走访联系记录.csv"]?.split(separator: "\r\n").first)
    #expect(visits == "\u{FEFF}填报单位：曙光村 2022年3月走访联系记录 （带 * 的必填；日期写成 2022-03-01 的样子；预填的行没有内容就留着不动）")
    let points = try #require(sheets["曙光村/加减分.csv"]?.split(separator: "\r\n").first)
    #expect(points == "\u{FEFF}填报单位：曙光村 2022年3月加减分 （带 * 的必填；日期写成 2022-03-01 的样子）")
  }
}
