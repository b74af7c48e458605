import Foundation
import TestSupport
import Testing

@Suite struct ExplainTests {
  @Test func tellsAPersonsMonth() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    let before = temp.snapshot()
    // The only period here needs no name.
    let result = try Program.run("explain", "李四", in: temp.path)
    #expect(result.code == 0)
    #expect(result.error.isEmpty)
    try Golden.expect(result.out, is: "small/explain.zh.txt")
    let english = try Program.run("explain", "002", "2022-02", "--lang", "en", in: temp.path)
    try Golden.expect(english.out, is: "small/explain.en.txt")
    let json = try Program.run("explain", "王五", "2022-02", "--format", "json", in: temp.path)
    try Golden.expect(json.out, is: "small/explain.json")
    #expect(temp.snapshot() == before)
  }

  @Test func listsSeveralAndNamesTheNearest() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    try temp.write("standing/双溪村/花名册.csv", "编号,姓名,村,身份\n101,张三,双溪村,党员\n")
    let several = try Program.run("explain", "张三", in: temp.path)
    #expect(several.code == 1)
    #expect(several.error.contains("C042") && several.error.contains("2 人"))
    #expect(several.out.contains("101") && several.out.contains("001") && !several.out.contains("002"))
    #expect(try Program.run("explain", "双溪村/张三", in: temp.path).code == 0)
    let nobody = try Program.run("explain", "李五", in: temp.path)
    #expect(nobody.code == 1)
    #expect(nobody.out.isEmpty && nobody.error.contains("C041") && nobody.error.contains("李四"))
  }

  @Test func asksForTheFolderWhereItIsNotPlain() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    try temp.folder("2022-03")
    let result = try Program.run("explain", "张三", in: temp.path)
    #expect(result.code == 64)
    #expect(result.error.contains("C043") && result.error.contains("2022-02、2022-03"))
    #expect(try Program.run("explain", "张三", "2022-02", in: temp.path).code == 0)
    #expect(try Program.run("explain", "张三", "2022-03", in: temp.path).code == 66)
  }
}
