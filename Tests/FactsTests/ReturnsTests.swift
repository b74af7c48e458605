import Testing

@testable import Facts

struct ReturnsTests {
  private static let roster = "编号,姓名,村,身份\nA1,张一,甲村,党员\nA2,李一,甲村,党员\n"
  private static let original = "姓名,户主,日期\n张一,赵户,2022-02-03\n张二,钱户,2022-02-04\n李一,孙户,2022-02-30\n"

  private func gather(_ files: [(String, String)]) throws -> (town: Town, result: FactsResult) {
    var town = Town()
    town.files =
      [("standing/花名册.csv", Self.roster), ("甲村/走访.csv", Self.original)] + files.map { (path: $0.0, text: $0.1) }
    return (town, try town.gather())
  }

  @Test func withoutAReturnTheRowsAreRejectedAndPeopleIncomplete() throws {
    let (_, result) = try gather([])
    #expect(result.account("甲村/走访.csv") == "4=1+2+1")
    #expect(result.rejects.map(\.path) == ["甲村/走访.csv"])
    #expect(result.rejects.first?.rows.map(\.row) == [3, 4])
    #expect(result.rejects.first?.rows.first?.cells == ["张二", "钱户", "2022-02-04"])
    #expect(result.facts.people.map(\.rejectedRows) == [0, 1])
  }

  /// Where the structure of a row is broken, a name or an id may stand anywhere, and however it is written.
  @Test(arguments: [
    ("x,钱户,2022-02-04,李　一", [1, 0]), ("x,=\"00A1\",2022-02-04,无", [1, 0]),
    ("x,３３０７２４１９９００１０１００９x ,2022-02-04,无", [0, 1]), ("x,李一x,2022-02-04,无", [0, 0]),
  ])
  func whoStandsInABrokenRowIsIncomplete(row: String, rejected: [Int]) throws {
    var town = Town()
    town.files = [
      ("standing/花名册.csv", "编号,姓名,村,身份\n33072419900101009X,张一,甲村,党员\n00A1,李一,甲村,党员\n"),
      ("甲村/走访.csv", "姓名,户主,日期\n\(row)\n"),
    ]
    let people = try town.gather().facts.people
    #expect(people.map { $0.id } == ["00A1", "33072419900101009X"])
    #expect(people.map(\.rejectedRows) == rejected)
  }

  @Test func aMendedReturnTakesThePlaceOfItsRows() throws {
    let (town, result) = try gather([
      (
        "退回/走访.csv",
        "原文件,原行,退回原因,姓名,户主,日期\n甲村/走访.csv,3,查无此人,张一,钱户,2022-02-04\n甲村/走访.csv,4,日期,李一,孙户,2022-02-28\n"
      )
    ])
    #expect(result.account("甲村/走访.csv") == "4=1+0+3")
    #expect(result.account("退回/走访.csv") == "3=2+0+1")
    #expect(try result.table("visits", town).count == 3)
    #expect(result.rejects.isEmpty)
    #expect(result.facts.people.map(\.rejectedRows) == [0, 0])
    #expect(!result.diagnostics.contains { $0.severity == .error && $0.place.file == "甲村/走访.csv" })
  }

  @Test func aReturnThatIsWrongAgainGoesBackUnderItsOriginal() throws {
    let (_, result) = try gather([
      ("甲村/走访-退回.csv", "原文件,原行,退回原因,姓名,户主,日期\n甲村/走访.csv,3,查无此人,张三,钱户,2022-02-04\n")
    ])
    #expect(result.account("甲村/走访.csv") == "4=1+1+2")
    let back = try #require(result.rejects.first { $0.path == "甲村/走访-退回.csv" })
    #expect(back.header == ["姓名", "户主", "日期"])
    #expect(back.rows.map { "\($0.file) \($0.row)" } == ["甲村/走访.csv 3"])
    #expect(back.rows.first?.cells == ["张三", "钱户", "2022-02-04"])
  }

  @Test func aRowThatNamesNoneIsOneThatTheVillageAdded() throws {
    let (_, result) = try gather([
      ("甲村/r.csv", "原文件,原行,姓名,户主,日期\n,,张一,钱户,2022-02-05\n")
    ])
    #expect(result.account("甲村/r.csv") == "2=1+0+1")
  }

  @Test func aReturnThatNamesNothingGoesBack() throws {
    let (_, result) = try gather([
      ("甲村/r.csv", "原文件,原行,姓名,户主,日期\n甲村/没有.csv,3,张一,钱户,2022-02-05\n甲村/走访.csv,99,张一,李户,2022-02-05\n")
    ])
    #expect(result.codes("甲村/r.csv").filter { $0 != "F014" } == ["F036", "F035"])
    #expect(result.account("甲村/r.csv") == "3=0+2+1")
  }
}
