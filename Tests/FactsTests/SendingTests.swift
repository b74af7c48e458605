import Testing

@testable import Facts

struct SendingTests {
  private static let roster = "编号,姓名,村,身份\nA1,张一,甲村,党员\nB1,李一,乙村,党员\n"

  private func sent(_ files: [(String, String)], _ table: String = "visits") throws -> [String] {
    var town = Town()
    town.files = [("standing/花名册.csv", Self.roster)] + files.map { (path: $0.0, text: $0.1) }
    return try town.gather().sent.filter { $0.tables.first { $0.table == table }?.sent ?? false }.map(\.village)
  }

  @Test func aFileOfTheVillageWithARowInThePeriod() throws {
    #expect(try sent([("甲村/a.csv", "姓名,户主,日期\n张一,赵户,2022-02-03\n")]) == ["甲村"])
  }

  @Test func aNilReturnIsSent() throws {
    #expect(try sent([("甲村/a.csv", "甲村走访,,\n姓名,户主,日期\n合计,,\n")]) == ["甲村"])
  }

  @Test func aFileOfRejectedRowsIsNotSent() throws {
    #expect(try sent([("甲村/a.csv", "姓名,户主,日期\n谁也不是,赵户,2022-02-03\n")]) == [])
  }

  @Test func rowsThatNameTheVillageInAFileOfNoVillage() throws {
    #expect(try sent([("a.csv", "姓名,村,户主,日期\n李一,乙村,赵户,2022-02-03\n")]) == ["乙村"])
  }

  @Test func aStandingFileCountsAsSent() throws {
    #expect(try sent([("standing/甲村/联系户.csv", "姓名,户主,关系\n张一,赵户,联系户\n")], "links") == ["甲村"])
  }

  @Test func whoHasNotSentIsTold() throws {
    var town = Town()
    town.files = [("standing/花名册.csv", Self.roster)]
    let told = try town.gather().diagnostics.filter { $0.code == "F032" }
    #expect(told.map(\.message.zh).first == "乙村没有报“联系户”")
    #expect(told.count == 4)
  }

  @Test func aPeriodsFileTakesThePlaceOfTheStandingOne() throws {
    var town = Town()
    town.files = [
      ("standing/甲村/花名册.csv", "编号,姓名,身份\nA1,张一,党员\nA2,王一,党员\n"),
      ("甲村/花名册.csv", "编号,姓名,身份\nA1,张一,党员\n"),
      ("standing/乙村/花名册.csv", "编号,姓名,身份\nB1,李一,党员\n"),
    ]
    let result = try town.gather()
    #expect(result.facts.people.map(\.id) == ["B1", "A1"])
    #expect(result.account("standing/甲村/花名册.csv") == "3=0+0+3")
  }
}
