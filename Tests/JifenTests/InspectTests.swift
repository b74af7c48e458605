import Foundation
import TestSupport
import Testing

@Suite struct InspectTests {
  @Test func showsHowAFileIsUnderstood() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    try temp.write("2022-02/曙光村/二月.csv", "填报单位：曙光村\n编号;户主;日 期;爱好\n001;赵一;2月3日;棋\n001;钱二;2月30日;\n合计;;;\n")
    let result = try Program.run("inspect", "2022-02/曙光村/二月.csv", in: temp.path)
    #expect(result.code == 1)
    for part in [
      "编码      UTF-8", "分隔符    分号", "台账      走访联系记录 (visits)", "表头      第 2 行", "填报单位  曙光村",
      "读 5 = 可计 1 + 退回 1 + 略去 3（标题 1、表头 1、表尾 1）", "A   编号      person_id", "C   日 期     date", "D   爱好      （不读）",
      "（没有）  household_id", "3  001   赵一  2022-02-03", "T042", "第4行",
    ] { #expect(result.out.contains(part), "\(part) in\n\(result.out)") }
  }

  @Test func readsByAnotherPeriodWhenAsked() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    try temp.write("2022-02/曙光村/二月.csv", "编号,户主,日期\n001,赵一,2月3日\n")
    let result = try Program.run("inspect", "2022-02/曙光村/二月.csv", "--period", "2023", in: temp.path)
    #expect(result.out.contains("2023-02-03"))
    #expect(result.code == 0)
  }

  @Test func writesATableWithoutTitlesFootersAndRepeatedHeaders() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    try temp.write(
      "2022-02/走访.csv", "走访表\n编号;户主;日期\n001;\"赵;一\";2022-02-03\n\n编号;户主;日期\n001;钱二;2月30日\n合计;2;\n")
    let result = try Program.run("inspect", "2022-02/走访.csv", "--as-csv", "-", in: temp.path)
    #expect(result.out == "编号,户主,日期\r\n001,赵;一,2022-02-03\r\n001,钱二,2月30日\r\n")
    #expect(result.code == 0)
    #expect(result.error.contains("T042"))
  }

  @Test func writesAnyCSVAndASecondTableBesideIt() throws {
    let temp = try TempFolder()
    try temp.write("a.csv", "x;y;z\n1;\"2;3\";4\n5;6;7\nx;y\n8;9\n")
    let result = try Program.run("inspect", "a.csv", "--as-csv", "b.csv", in: temp.path)
    #expect(result.code == 0)
    let files = temp.snapshot()
    #expect(files["b.csv"] == "x,y,z\r\n1,2;3,4\r\n5,6,7\r\n")
    #expect(files["b-2.csv"] == "x,y\r\n8,9\r\n")
    #expect(files.count == 3)
    #expect(result.error.contains("T082"))
  }

  @Test(arguments: [("none.csv", Int32(66), "C015"), ("folder", 66, "C016")])
  func tellsWhatIsNoFile(name: String, code: Int32, problem: String) throws {
    let temp = try TempFolder()
    try temp.folder("folder")
    let result = try Program.run("inspect", name, in: temp.path)
    #expect(result.code == code)
    #expect(result.error.contains(problem))
  }
}
