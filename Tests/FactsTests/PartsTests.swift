import Testing

@testable import Facts

struct PartsTests {
  private func visits(_ row: String) throws -> (pairs: [String], account: String, codes: [String]) {
    var town = Town()
    town.files = [
      ("standing/花名册.csv", "编号,姓名,村,身份\nA1,张一,甲村,党员\nA2,李一,甲村,党员\n"),
      ("standing/联系户.csv", "编号,户号,户主,关系\nA1,H1,赵户,联系户\nA1,H2,钱户,联系户\nA2,H1,赵户,联系户\nA2,H2,钱户,联系户\n"),
      ("甲村/a.csv", "编号,姓名,户号,户主,日期\n\(row),2022-02-03\n"),
    ]
    let result = try town.gather()
    let table = try result.table("visits", town)
    let pairs = (0..<table.count).map {
      result.facts.people[Int(table.person[$0])].id + "-" + result.facts.households[Int(table.household[$0])].id
    }
    return (pairs, result.account("甲村/a.csv"), result.codes("甲村/a.csv"))
  }

  @Test func differentGroupsMultiply() throws {
    let found = try visits(",张一、李一,,赵户；钱户")
    #expect(found.pairs == ["A1-H1", "A1-H2", "A2-H1", "A2-H2"])
    // A record is one of counted, rejected and dropped, whatever it splits into.
    #expect(found.account == "2=1+0+1")
  }

  @Test func columnsOfOneGroupPairUp() throws {
    #expect(try visits("A1、A2,张一、李一,,赵户").pairs == ["A1-H1", "A2-H1"])
    #expect(try visits("A1、A2,李一、张一,,赵户").codes == ["F009", "F009"])
  }

  @Test func unequalColumnsOfOneGroupAreRejected() throws {
    let found = try visits("A1、A2,张一,,赵户")
    #expect(found.pairs.isEmpty)
    #expect(found.codes == ["T036"])
  }

  @Test func ifOnePartIsRejectedTheWholeRecordIs() throws {
    let found = try visits(",张一、王一,,赵户")
    #expect(found.pairs.isEmpty)
    #expect(found.account == "2=0+1+1")
  }

  @Test func aValueThatStandsTwiceCountsOnce() throws {
    #expect(try visits(",张一,,赵户、赵户").pairs == ["A1-H1"])
  }
}
