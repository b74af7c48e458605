import Foundation
import TestSupport
import Testing

@Suite struct CheckTests {
  @Test func listsVillagesFirstThenProblemsWorstFirst() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    try temp.write("2022-02/双溪村/走访.csv", "编号,户号,日期\n101,H9,昨天\n101,H9,2022-02-31\n101,H9,2022-02-03\n")
    let out = try Program.run("check", "2022-02", in: temp.path).out
    let table = try #require(out.range(of: "各村报送"))
    let worst = try #require(out.range(of: "双溪村：错误 2"))
    let other = try #require(out.range(of: "曙光村：错误 1"))
    #expect(table.lowerBound < worst.lowerBound && worst.lowerBound < other.lowerBound)
    #expect(out.contains("第2行 C列(日期) 错误[T041] “昨天”") || out.contains("第2行 “日期”列 错误[T041] “昨天”"), "\(out)")
  }

  @Test func givesProgramsTheSame() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    let out = try Program.run("check", "2022-02", "--format", "json", in: temp.path).out
    let object = try #require(try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any])
    #expect(object["period"] as? String == "2022-02")
    #expect(object["clean"] as? Bool == false)
    let villages = try #require(object["villages"] as? [[String: Any]])
    #expect(villages.compactMap { $0["village"] as? String } == ["曙光村", "双溪村"])
    #expect(villages[1]["unsent"] as? [String] == ["走访联系记录"])
    let files = try #require(villages.first?["files"] as? [[String: Any]])
    let problem = try #require((files.first?["problems"] as? [[String: Any]])?.first)
    #expect(problem["row"] as? Int == 4)
    #expect(problem["cell"] as? String == "2022-02-30")
  }

  @Test func writesASlipForEachVillageAndLeavesNoneOfLastTime() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    #expect(try Program.run("check", "2022-02", "--slips", "slips", in: temp.path).code == 1)
    var slips = temp.snapshot("slips")
    let slip = try #require(slips["曙光村 差错回执.csv"]).split(separator: "\r\n")
    #expect(slip[0] == "\u{FEFF}序号,程度,文件,行,列,原内容,问题,怎么改,改正为")
    #expect(slip[1].hasPrefix("1,错误,曙光村/走访.csv,4,日期,2022-02-30,"))
    #expect(slips["双溪村 差错回执.csv"]?.contains("尚未报送：走访联系记录") == true)
    try SmallTown.writeClean(temp)
    #expect(try Program.run("check", "2022-02", "--slips", "slips", in: temp.path).code == 0)
    slips = temp.snapshot("slips")
    #expect(slips["曙光村 差错回执.csv"] == nil && slips["双溪村 差错回执.csv"] == nil)
  }

  @Test func doesNotWriteSlipsIntoAFolderOfOthers() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    try temp.write("slips/letter.txt")
    #expect(try Program.run("check", "2022-02", "--slips", "slips", in: temp.path).code == 73)
    #expect(temp.snapshot("slips").count == 1)
  }
}
