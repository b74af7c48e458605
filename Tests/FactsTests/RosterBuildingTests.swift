import Testing

@testable import Facts

struct RosterBuildingTests {
  private func roster(_ rows: String, header: String = "编号,姓名,组,身份,起,止", more: [(String, String)] = []) throws
    -> FactsResult
  {
    var town = Town()
    town.files = [("standing/甲村/花名册.csv", header + "\n" + rows + "\n")] + more.map { (path: $0.0, text: $0.1) }
    return try town.gather()
  }

  private func people(_ result: FactsResult) -> [String] {
    result.facts.people.map { person in
      person.id + ":" + person.roles.map { result.facts.symbols.text($0) }.joined(separator: "+")
    }
  }

  @Test func rowsOfOneIDAreOnePersonWithRolesUnited() throws {
    let result = try roster("A1,张一,一组,党员,,\nA1,张一,,村民代表,,")
    #expect(people(result) == ["A1:党员+村民代表"])
    #expect(result.facts.people[0].group == "一组")
  }

  @Test func anIDUnderAnotherNameIsRejected() throws {
    let result = try roster("A1,张一,,党员,,\nA1,张二,,党员,,")
    #expect(people(result) == ["A1:党员"])
    #expect(result.codes("standing/甲村/花名册.csv").contains("F003"))
    #expect(result.account("standing/甲村/花名册.csv") == "3=1+1+1")
  }

  @Test func withoutIDThePersonIsVillageAndName() throws {
    #expect(people(try roster(",张一,一组,党员,,")) == ["甲村/张一:党员"])
  }

  @Test func theGroupTellsTwoOfOneNameApart() throws {
    #expect(
      people(try roster(",张一,一组,党员,,\n,张一,二组,党员,,")) == ["甲村/一组/张一:党员", "甲村/二组/张一:党员"])
  }

  @Test func aRowWithoutIDJoinsTheOnePersonThatHasOne() throws {
    #expect(people(try roster("A1,张一,一组,党员,,\n,张一,一组,村民代表,,")) == ["A1:党员+村民代表"])
  }

  @Test func twoRowsOfOneNameAndRoleWithoutIDAreBothRejected() throws {
    let result = try roster(",张一,一组,党员,,\n,张一,一组,党员,2020-01,\n,李一,,党员,,")
    #expect(people(result) == ["甲村/李一:党员"])
    #expect(result.account("standing/甲村/花名册.csv") == "4=1+2+1")
  }

  @Test func twoRowsOfOneNameAndOtherRolesAreUnitedWithAWarning() throws {
    let result = try roster(",张一,一组,党员,,\n,张一,一组,村民代表,,")
    #expect(people(result) == ["甲村/张一:党员+村民代表"])
    #expect(result.codes("standing/甲村/花名册.csv").contains("F005"))
  }

  @Test(arguments: [
    ("2022-02", "", true), ("2022-03", "", false), ("", "2022-01", false), ("", "2022-02", true),
    ("2021-01", "2022-12", true), ("2022.02.28", "", true), ("", "2022-02-01", true),
  ])
  func aRowHoldsWhereItOverlapsThePeriod(_ from: String, _ until: String, _ holds: Bool) throws {
    let result = try roster("A1,张一,,党员,\(from),\(until)\nA2,李一,,党员,,")
    #expect(result.facts.people.contains { $0.id == "A1" } == holds)
  }

  @Test func aRowOfNoVillageIsRejected() throws {
    var town = Town()
    town.files = [("standing/花名册.csv", "编号,姓名,村,身份\nA1,张一,甲村,党员\nA2,李一,,党员\n")]
    let result = try town.gather()
    #expect(people(result) == ["A1:党员"])
    #expect(result.codes("standing/花名册.csv").contains("F002"))
  }

  @Test func peopleStandByVillageThenIDInCodePointOrder() throws {
    var town = Town()
    town.files = [("standing/花名册.csv", "编号,姓名,村,身份\nB2,张一,乙村,党员\nB10,李一,乙村,党员\nZ1,王一,丁村,党员\n")]
    #expect(try town.gather().facts.people.map(\.id) == ["Z1", "B10", "B2"])
  }

  @Test func rolesThatNoScorecardNamesAreTold() throws {
    let result = try roster("A1,张一,,党员、群众,,\nA2,李一,,群众,,")
    #expect(result.codes("standing/甲村/花名册.csv") == ["F029", "F030"])
  }
}
