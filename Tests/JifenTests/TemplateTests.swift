import Foundation
import TestSupport
import Testing

@Suite struct TemplateTests {
  @Test func fillsInNamesAndLinkedHouseholdsAndIsReadWithoutARemark() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    let made = try Program.run("template", "--period", "2022-03", "--out", "2022-03", "2022-02", in: temp.path)
    #expect(made.code == 0)
    let sheet = try #require(temp.snapshot("2022-03")["曙光村/走访联系记录.csv"]).split(separator: "\r\n")
    #expect(sheet[0].hasPrefix("\u{FEFF}填报单位：曙光村 2022年3月走访联系记录 "))
    #expect(
      sheet.dropFirst() == [
        "编号,姓名*,户号,户主*,日期*,预填", "001,张三,H1,赵一,,√", "001,张三,H2,钱二,,√", "002,李四,H3,孙三,,√",
      ])
    let check = try Program.run("check", "2022-03", in: temp.path)
    #expect(check.code == 0, "\(check.out)")
    #expect(check.error.isEmpty)
    #expect(check.out.contains("都已报齐，没有问题。"))
    // A village that fills one row in has one row.
    let filled = sheet.joined(separator: "\r\n").replacingOccurrences(of: "H2,钱二,,", with: "H2,钱二,3月5日,")
    try temp.write("2022-03/曙光村/走访联系记录.csv", filled)
    let again = try Program.run("inspect", "2022-03/曙光村/走访联系记录.csv", in: temp.path)
    #expect(again.out.contains("可计 1 + 退回 0"), "\(again.out)")
    #expect(again.code == 0)
  }

  @Test func withoutARosterWritesEveryTableEmpty() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    #expect(try Program.run("template", "--period", "2022-03", "--out", "forms/2022-03", in: temp.path).code == 0)
    let sheets = temp.snapshot("forms/2022-03")
    #expect(sheets.keys.sorted() == ["联系户名单.csv", "花名册.csv", "走访联系记录.csv"])
    #expect(sheets["花名册.csv"]?.split(separator: "\r\n").last == "编号,姓名*,村,组,身份*,from,until")
  }

  @Test func neverWritesOverWhatIsThere() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    let before = temp.snapshot()
    let result = try Program.run("template", "--period", "2022-02", "--out", "2022-02", in: temp.path)
    #expect(result.code == 73)
    #expect(result.error.contains("O007"))
    #expect(temp.snapshot() == before)
  }
}
