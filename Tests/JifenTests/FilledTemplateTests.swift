import Foundation
import TestSupport
import Testing

/// The empty sheets of the shipped rulebook, filled in as a village would, are read without a remark.
@Suite struct FilledTemplateTests {
  static func town() throws -> TempFolder {
    let temp = try Shipped.copy()
    try temp.write(
      "standing/曙光村/花名册.csv", "编号,姓名,组,身份\n001,张三,一组,党员\n002,李四,二组,党员\n003,王五,一组,党员、村民代表\n009,吴六,,联村干部\n")
    try temp.write(
      "standing/曙光村/联系户.csv",
      "人员编号,姓名,户编号,户主,关系\n001,张三,H1,赵一,联系户\n002,李四,H2,钱二,联系户\n003,王五,H3,孙三,联系户\n003,王五,H4,周四,推选户\n")
    try #require(
      try Program.run("template", "--period", "2022-03", "--out", "2022-03", "standing", in: temp.path).code == 0)
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

  @Test func untouchedSheetsAreNilReturns() throws {
    let temp = try Self.town()
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
    let check = try Program.run("check", "2022-03", in: temp.path)
    #expect(check.code == 0 && check.out.contains("都已报齐，没有问题。"), "\(check.out)\(check.error)")
    let json = try Program.run("check", "2022-03", "--format", "json", in: temp.path).out
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let files = try #require(object["files"] as? [[String: Any]])
    let counted = Dictionary(
      uniqueKeysWithValues: files.map { ($0["file"] as? String ?? "", $0["counted"] as? Int ?? -1) })
    #expect(counted["曙光村/走访联系记录.csv"] == 2 && counted["曙光村/会议签到.csv"] == 2)
    for table in Self.written.keys { #expect(counted["曙光村/\(table).csv"] == 1, "\(table)") }
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
