import Testing

@testable import Facts

struct ReferenceIndexTests {
  private static let roster = "编号,姓名,村,身份\nA1,张一,甲村,党员\nB1,李一,乙村,党员\n"

  private func attendance(_ rows: String, header: String = "编号,会议编号,类型,日期") throws
    -> (town: Town, result: FactsResult)
  {
    var town = Town()
    town.files = [
      ("standing/花名册.csv", Self.roster),
      ("甲村/会议.csv", "会议编号,类型,日期,对象\nM1,主题党日,2022-02-10,党员\nM9,主题党日,2022-01-10,党员\n"),
      ("全镇会议.csv", "会议编号,类型,日期,对象\nM1,大会,2022-02-11,党员\nM2,大会,2022-02-12,党员\n"),
      ("签到.csv", header + "\n" + rows + "\n"),
    ]
    return (town, try town.gather())
  }

  @Test func theIDIsFoundInTheVillageThenTownWideAndFillsBlanks() throws {
    let (town, result) = try attendance("A1,M1,,\nB1,M1,,\nA1,M2,,")
    let table = try result.table("attendance", town)
    #expect(table.referred[4] == [0, 1, 2] || table.referred[4] == [2, 0, 1])
    #expect((0..<3).map { result.facts.text(table.cell(5, $0)) } == ["主题党日", "大会", "大会"])
  }

  @Test func aRowHasItsMeetingsDateForItsPeriod() throws {
    let (_, result) = try attendance("A1,M9,,\nA1,M1,,")
    #expect(result.account("签到.csv") == "3=1+0+2")
    // The own date says February, the meeting was in January.
    #expect(try attendance("A1,M9,,2022-02-10\nA1,M1,,").result.account("签到.csv") == "3=1+0+2")
  }

  @Test func anIDThatLeadsNowhereLeavesTheOwnDate() throws {
    #expect(try attendance("A1,MX,主题党日,2022-02-10").result.account("签到.csv") == "2=1+0+1")
    #expect(try attendance("A1,MX,主题党日,2022-01-10\nA1,M1,,").result.account("签到.csv") == "3=1+0+2")
  }
}
