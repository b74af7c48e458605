import Foundation
import TestSupport
import Testing

@Suite struct TemplateTests {
  @Test func fillsInNamesAndLinkedHouseholdsAndIsReadWithoutARemark() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    let made = try Program.run(
      "template", "--format", "csv", "--period", "2022-03", "--out", "2022-03", "2022-02", in: temp.path)
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
    #expect(
      try Program.run("template", "--period", "2022-03", "--format", "csv", "--out", "forms/2022-03", in: temp.path)
        .code == 0)
    let sheets = temp.snapshot("forms/2022-03")
    #expect(sheets.keys.sorted() == ["联系户名单.csv", "花名册.csv", "走访联系记录.csv"])
    #expect(sheets["花名册.csv"]?.split(separator: "\r\n").last == "编号,姓名*,村,组,身份*,from,until")
  }

  @Test func writesWorkbooksUnlessTextIsAskedFor() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    let made = try Program.run("template", "--period", "2022-03", "--out", "2022-03", "2022-02", in: temp.path)
    #expect(made.code == 0 && made.out == "空表 2 份，在 2022-03/\n")
    let sheets = temp.snapshot("2022-03")
    #expect(sheets.keys.sorted() == ["双溪村", "双溪村/走访联系记录.xlsx", "曙光村", "曙光村/走访联系记录.xlsx"])
    #expect(try temp.mode("2022-03/曙光村/走访联系记录.xlsx") == 0o600)
    let check = try Program.run("check", "2022-03", in: temp.path)
    #expect(check.code == 0 && check.error.isEmpty && check.out.contains("都已报齐，没有问题。"), "\(check.out)")
    // Made again they are the same, byte for byte.
    _ = try Program.run("template", "--period", "2022-03", "--out", "again", "2022-02", in: temp.path)
    for name in sheets.keys where name.hasSuffix(".xlsx") {
      let (one, other) = (temp.path + "/2022-03/" + name, temp.path + "/again/" + name)
      #expect(FileManager.default.contentsEqual(atPath: one, andPath: other))
    }
    let odd = try Program.run("template", "--period", "2022-03", "--out", "odd", "--format", "xls", in: temp.path)
    #expect(odd.code == 64 && !temp.exists("odd"))
  }

  /// What spoils a text file in a spreadsheet: ids with zeros in front, ids of 18 digits, a month with a zero at its end.
  @Test func aRosterThatWasTypedInIsReadWithoutARemark() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    #expect(try Program.run("template", "--period", "2022-03", "--out", "empty", in: temp.path).code == 0)
    try FileManager.default.removeItem(atPath: temp.path + "/standing/曙光村/花名册.csv")
    try FileManager.default.moveItem(
      atPath: temp.path + "/empty/花名册.xlsx", toPath: temp.path + "/standing/曙光村/花名册.xlsx")
    try FilledWorkbook.fill(
      temp.path + "/standing/曙光村/花名册.xlsx",
      texts: [
        "A3": "001", "B3": "张三", "C3": "曙光村", "D3": "一组", "E3": "党员", "A4": "002", "B4": "李四", "C4": "曙光村", "E4": "党员",
        "A5": "33072419800203013X", "B5": "王小明", "C5": "曙光村", "E5": "党员、村民代表",
        "A6": "330724199001010010", "B6": "周九", "C6": "曙光村", "E6": "党员",
      ], numbers: ["F5": 44835])
    #expect(try Program.run("template", "--period", "2022-03", "--out", "2022-03", "standing", in: temp.path).code == 0)
    let check = try Program.run("check", "2022-03", in: temp.path)
    #expect(check.code == 0 && check.error.isEmpty && check.out.contains("都已报齐，没有问题。"), "\(check.out)\(check.error)")
    let read = try Program.run("inspect", "standing/曙光村/花名册.xlsx", "--period", "2022-03", in: temp.path)
    #expect(read.out.contains("可计 4 + 退回 0"))
    #expect(read.out.contains("33072419800203013X") && read.out.contains("2022-10"))
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
