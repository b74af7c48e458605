import Testing

@testable import Facts

/// Pitfalls that only the roster, or other files, decide: 48, 50, 56 and 57.
@Suite struct PitfallTests {
  static let roster = "编号,姓名,村,组,身份\n001,张国平,甲村,一组,党员\n002,李明,甲村,一组,党员\n003,李明,甲村,二组,党员\n"

  /// Files of 甲村 by name; the codes told of the last of them, and its account.
  static func gather(_ files: (name: String, text: String)...) throws -> (codes: [String], account: String, FactsResult)
  {
    var town = Town()
    town.files =
      [(path: "standing/花名册.csv", text: roster)] + files.map { (path: "甲村/" + $0.name, text: $0.text) }
    let result = try town.gather()
    let last = "甲村/" + (files.last?.name ?? "")
    return (result.codes(last).filter { $0 != "F014" }, result.account(last), result)
  }

  static let header = "姓名,户主,日期\n"

  @Test func aTraditionalFormIsSuggestedNeverTaken() throws {
    let (codes, account, result) = try Self.gather(("走访.csv", Self.header + "张國平,赵户,2022-02-03\n"))
    #expect(codes == ["F010"] && account == "2=0+1+1")
    #expect(result.diagnostics.first { $0.code == "F010" }?.message.zh.contains("张国平") == true)
  }

  @Test func twoOfOneNameAreListedAndToldApartByGroupOrID() throws {
    let (codes, account, result) = try Self.gather(("走访.csv", Self.header + "李明,赵户,2022-02-03\n"))
    #expect(codes == ["F011"] && account == "2=0+1+1")
    let message = try #require(result.diagnostics.first { $0.code == "F011" }?.message.zh)
    #expect(message.contains("002") && message.contains("003"), "\(message)")
    let told = try Self.gather(
      ("走访.csv", "编号,姓名,组,户主,日期\n,李明,二组,赵户,2022-02-03\n002,李明,,赵户,2022-02-04\n"))
    #expect(told.codes == [] && told.account == "3=2+0+1")
  }

  @Test func aRowTwiceCountsOnceAndTheWarningSaysHowToKeepBoth() throws {
    let row = "张国平,赵户,2022-02-03,看望\n"
    let (codes, account, result) = try Self.gather(
      ("走访.csv", "姓名,户主,日期,内容\n" + row + row.replacing("2022-02-03", with: "2022年2月3日")))
    #expect(codes == ["F016"] && account == "3=1+0+2")
    #expect(result.diagnostics.first { $0.code == "F016" }?.help?.zh.contains("事由") == true)
    let both = try Self.gather(("走访.csv", "姓名,户主,日期,内容\n" + row + row.replacing("看望", with: "送药")))
    #expect(both.codes == [] && both.account == "3=2+0+1")
  }

  @Test func aFileTwiceCountsOnceAndAnOldMonthIsNotSent() throws {
    let text = Self.header + "张国平,赵户,2022-02-03\n"
    let twice = try Self.gather(("走访.csv", text), ("走访-副本.csv", text))
    #expect(twice.2.account("甲村/走访.csv") == "2=1+0+1" || twice.account == "2=1+0+1")
    #expect(twice.2.diagnostics.count { $0.code == "F017" } == 1)
    let old = try Self.gather(("走访.csv", Self.header + "张国平,赵户,2022-01-03\n"))
    #expect(old.codes == ["F019"] && old.account == "2=0+0+2")
    #expect(old.2.sent.first { $0.village == "甲村" }?.tables.first { $0.table == "visits" }?.sent == false)
  }
}
