import Testing

@testable import Facts

struct PeopleIndexTests {
  /// Two villages; 甲村 has two 张一 in two groups, 王一 is unique in the town, 孙一 left before the period.
  private func visits(_ rows: String, header: String = "编号,姓名,村,组,户主,日期") throws -> (people: [String], codes: [String])
  {
    var town = Town()
    town.files = [
      (
        "standing/花名册.csv",
        "编号,姓名,村,组,身份,止\n001,张一,甲村,一组,党员,\n002,张一,甲村,二组,党员,\n003,王一,甲村,一组,党员,\n"
          + "004,李一,甲村,一组,党员,\n005,李一,乙村,一组,党员,\n006,孙一,甲村,一组,党员,2021-12\n"
      ),
      ("visits.csv", header + "\n" + rows + "\n"),
    ]
    let result = try town.gather()
    let table = try result.table("visits", town)
    return (
      table.person.map { $0 < 0 ? "none" : result.facts.people[Int($0)].id },
      result.codes("visits.csv").filter { $0 != "F014" }
    )
  }

  @Test(arguments: [
    // By id, leading zeros matter; a name beside it must agree.
    ("001,张一,,,户,2022-02-01", ["001"], []),
    ("001,,,,户,2022-02-01", ["001"], []),
    ("1,张一,,,户,2022-02-01", [], ["F008"]),
    ("009,王一,甲村,,户,2022-02-01", [], ["F008"]),
    ("003,张一,,,户,2022-02-01", [], ["F009"]),
    ("006,孙一,,,户,2022-02-01", [], ["F012"]),
    // An id whose roster village is another than the row's: counts, with a warning.
    ("005,李一,甲村,,户,2022-02-01", ["005"], ["F013"]),
    // By village and name, then by group where that alone decides.
    (",李一,乙村,,户,2022-02-01", ["005"], []),
    (",李一,甲村,九组,户,2022-02-01", ["004"], []),
    (",张一,甲村,二组,户,2022-02-01", ["002"], []),
    (",张一,甲村,,户,2022-02-01", [], ["F011"]),
    (",张一,甲村,三组,户,2022-02-01", [], ["F011"]),
    (",王一,乙村,,户,2022-02-01", [], ["F010"]),
    (",孙一,甲村,,户,2022-02-01", [], ["F012"]),
    // Village unknown: by a name unique in the town.
    (",王一,,,户,2022-02-01", ["003"], []),
    (",李一,,,户,2022-02-01", [], ["F011"]),
  ])
  func finds(_ row: String, _ people: [String], _ codes: [String]) throws {
    let found = try visits(row)
    #expect(found.people == people)
    #expect(found.codes == codes)
  }

  @Test func nobodyOfThatNameIsToldWithTheNearest() throws {
    var town = Town()
    town.files = [
      ("standing/花名册.csv", "编号,姓名,村,身份\n001,王小明,甲村,党员\n"),
      ("visits.csv", "姓名,村,户主,日期\n王晓明,甲村,户,2022-02-01\n"),
    ]
    let told = try #require(try town.gather().diagnostics.first { $0.code == "F010" })
    #expect(told.message.zh.contains("王小明"))
    #expect(told.place.row == 2 && told.place.line == 2 && told.place.column == "姓名")
    #expect(told.cell == "王晓明")
  }
}
