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

  @Test func unknownNamesOfARecordAreToldTogether() throws {
    var town = Town()
    town.files = [
      ("standing/花名册.csv", "编号,姓名,村,身份\nA1,张一,甲村,党员\n"),
      ("甲村/a.csv", "编号,姓名,户号,户主,日期\n,王一、张一、赵二,,钱户；孙户,2022-02-03\n"),
    ]
    let result = try town.gather()
    // Three people times two households are six parts, four of which fail.
    #expect(result.codes("甲村/a.csv").filter { $0 == "F010" }.count == 1)
    let told = try #require(result.diagnostics.first { $0.code == "F010" })
    #expect(told.message.zh.hasPrefix("甲村花名册里没有“王一”“赵二”"))
    #expect(result.rejects.first?.rows.first?.reasons.map(\.code) == ["F010"])
  }

  @Test func theThreadsChangeNothing() throws {
    var town = Town()
    let people = (1...40).map { "A\($0),张\($0),\($0 % 2 == 0 ? "甲村" : "乙村"),党员\n" }
    let links = (1...40).map { "A\($0),H\($0),户\($0),联系户\n" }
    town.files = [
      ("standing/花名册.csv", "编号,姓名,村,身份\n" + people.joined()),
      ("standing/联系户.csv", "编号,户号,户主,关系\n" + links.joined()),
    ]
    for file in 1...12 {
      let rows = (1...30).map { "A\($0 + file),,H\($0),,2022-02-\($0 % 28 + 1)\n" }
      town.files.append(("甲村/\(file).csv", "编号,姓名,户号,户主,日期\n" + rows.joined()))
    }
    let one = try town.gather()
    let four = try town.gather(threads: 4)
    #expect(one.diagnostics == four.diagnostics)
    #expect(one.diagnostics.isEmpty == false)
    #expect(one.facts.households == four.facts.households)
    for table in one.facts.tables.indices {
      #expect(one.facts.tables[table].person == four.facts.tables[table].person)
      #expect(one.facts.tables[table].household == four.facts.tables[table].household)
      #expect(one.facts.tables[table].columns == four.facts.tables[table].columns)
    }
  }

  @Test func aValueThatStandsTwiceCountsOnce() throws {
    #expect(try visits(",张一,,赵户、赵户").pairs == ["A1-H1"])
  }
}
