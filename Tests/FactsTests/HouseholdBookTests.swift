import Testing

@testable import Facts

struct HouseholdBookTests {
  private static let roster = "编号,姓名,村,身份,起\nA1,张一,甲村,党员,\nA2,李一,甲村,党员,2022-02-10\n"

  private func town(links: String, visits: String) -> Town {
    var town = Town()
    town.files = [
      ("standing/花名册.csv", Self.roster),
      ("standing/联系户.csv", "编号,户号,户主,关系,起,止\n" + links + "\n"),
      ("visits.csv", "编号,户号,户主,日期\n" + visits + "\n"),
    ]
    return town
  }

  private func homes(_ links: String, _ visits: String) throws -> (homes: [Int32], codes: [String]) {
    let town = town(links: links, visits: visits)
    let result = try town.gather()
    return (try result.table("visits", town).household, result.codes("visits.csv"))
  }

  @Test func byIDThenByHeadAmongThePersonsLinks() throws {
    let links = "A1,H1,赵户,联系户,,\nA1,H2,钱户,联系户,,\nA2,H3,孙户,联系户,,"
    let found = try homes(
      links, "A1,H2,,2022-02-01\nA1,,赵户,2022-02-01\nA1,,孙户,2022-02-01\nA1,H3,,2022-02-01\nA1,H9,,2022-02-01")
    // 孙户 is linked to somebody else: by name it is nobody's here; by id it is known, but not linked.
    #expect(found.homes == [1, 0, -1, 2, 3])
    #expect(found.codes == ["F014", "F014", "F014"])
  }

  @Test func twoHouseholdsOfOneHeadAreNeither() throws {
    let found = try homes("A1,H1,赵户,联系户,,\nA1,H2,赵户,联系户,,", "A1,,赵户,2022-02-01")
    #expect(found.homes == [-1])
    #expect(found.codes == ["F015"])
  }

  @Test func aLinkWithoutIDIsTheHouseholdOfThatPersonsLinkWithOne() throws {
    let town = town(links: "A1,,赵户,推选户,,\nA1,H1,赵户,联系户,,", visits: "A1,,赵户,2022-02-01")
    let result = try town.gather()
    #expect(try result.table("links", town).household == [0, 0])
    #expect(try result.table("visits", town).household == [0])
    #expect(result.facts.households == [Household(id: "H1", head: "赵户")])
  }

  @Test func aLinkOutsideThePeriodNamesNobody() throws {
    let found = try homes("A1,H1,赵户,联系户,,2022-01", "A1,,赵户,2022-02-01")
    #expect(found.homes == [-1])
  }

  @Test func aLinkThatBeginsWhenItsPersonHasLeftNamesNobody() throws {
    var town = town(links: "A1,H1,赵户,联系户,2022-02-20,\nA1,H2,钱户,联系户,,", visits: "A1,,赵户,2022-02-05\nA1,,钱户,2022-02-05")
    town.files[0].text = "编号,姓名,村,身份,止\nA1,张一,甲村,党员,2022-02-10\n"
    let result = try town.gather()
    #expect(try result.table("visits", town).household == [-1, 1])
    #expect(result.codes("visits.csv") == ["F014"])
  }

  @Test func aLinkHoldsWhileItsDatesAndItsPersonsDo() throws {
    let town = town(links: "A2,H1,赵户,联系户,2022-01,2022-02\nA1,H2,钱户,联系户,,2022.2.15", visits: "A1,H2,,2022-02-01")
    let spans = try town.gather().table("links", town).holds
    let february: Int32 = 19_024
    #expect(spans.map(\.from) == [february + 9, Int32.min])
    #expect(spans.map(\.until) == [february + 27, february + 14])
  }
}
