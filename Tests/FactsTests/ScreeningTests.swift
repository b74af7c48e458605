import Testing

@testable import Facts

struct ScreeningTests {
  private static let roster = "编号,姓名,村,身份\nA1,张一,甲村,党员\nB1,李一,乙村,党员\n"

  private func gather(_ files: [(String, String)]) throws -> (town: Town, result: FactsResult) {
    var town = Town()
    town.files = [("standing/花名册.csv", Self.roster)] + files.map { (path: $0.0, text: $0.1) }
    return (town, try town.gather())
  }

  @Test func equalRowsCountOnceAcrossFilesOfAVillage() throws {
    let (_, result) = try gather([
      ("甲村/a.csv", "姓名,户主,日期,内容\n张一,赵户,2022-02-03,看望\n张 一,赵户,2022/2/3,看望\n"),
      ("甲村/b.csv", "姓名,户主,日期,内容\n张一,赵户,2022年2月3日,看望\n张一,赵户,2022-02-03,帮工\n"),
    ])
    #expect(result.account("甲村/a.csv") == "3=1+0+2")
    #expect(result.account("甲村/b.csv") == "3=1+0+2")
    #expect(result.codes("甲村/b.csv").contains("F016"))
  }

  @Test func aVillageWrittenOtherwiseIsTheSame() throws {
    let (_, result) = try gather([
      (
        "a.csv", "编号,村,户主,日期\nA1,甲村,赵户,2022-02-03\nA1,某镇甲村党支部,赵户,2022-02-03\nA1,丙村,赵户,2022-02-03\nA1,丁村,赵户,2022-02-03\n"
      ),
      ("甲村/b.csv", "编号,户主,日期,村\nA1,赵户,2022-02-03,\n"),
    ])
    #expect(result.account("a.csv") == "5=3+0+2")
    // A blank cell is not one that is filled, though the village of the row is the same.
    #expect(result.account("甲村/b.csv") == "2=1+0+1")
  }

  @Test func equalRowsOfTwoVillagesAreTwo() throws {
    let (_, result) = try gather([
      ("甲村/a.csv", "编号,户主,日期\nA1,赵户,2022-02-03\n"),
      ("乙村/a.csv", "编号,户主,日期,内容\nA1,赵户,2022-02-03,\n"),
    ])
    #expect(result.account("甲村/a.csv") == "2=1+0+1")
    #expect(result.account("乙村/a.csv") == "2=1+0+1")
  }

  @Test func aFileSentTwiceCountsOnce() throws {
    let text = "编号,户主,日期\nA1,赵户,2022-02-03\n"
    let (_, result) = try gather([("甲村/a.csv", text), ("甲村/b.csv", text), ("乙村/c.csv", text)])
    #expect(result.account("甲村/a.csv") == "2=1+0+1")
    #expect(result.account("甲村/b.csv") == "2=0+0+2")
    #expect(result.account("乙村/c.csv") == "2=1+0+1")
    #expect(result.codes("甲村/b.csv") == ["F017"])
  }

  @Test func rowsOutsideThePeriodAreDroppedBeforePeopleAreSought() throws {
    let (_, result) = try gather([
      ("甲村/a.csv", "姓名,户主,日期\n张一,赵户,2022-02-28\n谁也不是,赵户,2022-03-01\n张一,赵户,2022-01-31\n")
    ])
    #expect(result.account("甲村/a.csv") == "4=1+0+3")
    #expect(result.codes("甲村/a.csv").filter { $0 != "F014" } == ["F018"])
  }

  @Test func aFileOfAnotherMonthIsAnErrorAndNotSent() throws {
    let (_, result) = try gather([("甲村/a.csv", "姓名,户主,日期\n张一,赵户,2022-01-31\n")])
    #expect(result.codes("甲村/a.csv") == ["F019"])
    #expect(result.sent.first { $0.village == "甲村" }?.tables.first { $0.table == "visits" }?.sent == false)
  }

  @Test(arguments: [
    ("好事,3,帮忙", true, ""), ("好事,6,帮忙", false, "F022"), ("好事,,帮忙", false, "F023"), ("好事,3,", false, "F024"),
    ("违建,,未拆", true, ""), ("违建,-40,未拆", true, ""), ("违建,−40分,未拆", true, ""), ("违建,-39,未拆", false, "F021"),
    ("怪事,1,x", false, "F020"),
  ])
  func catalogues(_ cells: String, _ counts: Bool, _ code: String) throws {
    let (town, result) = try gather([("甲村/a.csv", "姓名,日期,项目,分值,事由\n张一,2022-02-03,\(cells)\n")])
    let table = try result.table("adjustments", town)
    #expect(table.count == (counts ? 1 : 0))
    #expect(result.codes("甲村/a.csv") == (code.isEmpty ? [] : [code]))
    if cells.hasPrefix("违建"), counts { #expect(table.cell(6, 0) == -40_000_000) }
  }
}
