import Testing

@testable import Facts

struct VillagesTests {
  @Test(arguments: [
    ("曙光村", "曙光村"),
    ("巍山镇曙光村", "曙光村"),
    ("巍山镇曙光村党支部", "曙光村"),
    ("东阳市巍山镇云岭社区", "云岭社区"),
    ("某街道云岭社区党委", "云岭社区"),
    ("东方红", "东方红"),
    ("巍山镇东方红", "巍山镇东方红"),
    ("城镇村", "城镇村"),
    ("村", "村"),
  ])
  func reduces(_ text: String, _ expected: String) {
    #expect(VillageBook.reduced(text) == expected)
  }

  @Test(arguments: [
    ("曙光村", "曙光村"),
    ("巍山镇曙光村党支部", "曙光村"),
    ("曙光", "曙光村"),
    ("东风大队", "东方红村"),
    ("大东方红村走访", "东方红村"),
    ("云岭", "云岭社区"),
    ("曙光村和双溪村", "none"),
    ("新曙光村", "新曙光村"),
    ("新曙光村支部", "新曙光村"),
    ("别的村", "none"),
    ("", "none"),
  ])
  func names(_ text: String, _ expected: String) {
    var book = VillageBook(
      names: ["曙光村", "东方红村", "云岭社区", "双溪村", "新曙光村"], aliases: [("东风大队", "东方红村")])
    let found = book.village(named: text)
    #expect((found < 0 ? "none" : book.names[Int(found)]) == expected)
  }

  @Test func twoVillagesOfOneStemAreNamedByNeither() {
    var book = VillageBook(names: ["云岭村", "云岭社区"])
    #expect(book.village(named: "云岭") == VillageBook.none)
    #expect(book.village(named: "云岭村") == 0)
  }

  @Test func aShortFormInARosterIsTheVillage() throws {
    var town = Town()
    town.files = [
      (
        "standing/花名册.csv",
        "编号,姓名,村,身份\nA1,张一,曙光村,党员\nA2,张二,曙光,党员\nB1,李一,云岭村,党员\nB2,李二,云岭社区,党员\nB3,李三,云岭,党员\n"
      )
    ]
    let result = try town.gather()
    #expect(result.facts.villages == ["云岭村", "云岭社区", "曙光村"])
    #expect(result.facts.people.map(\.village) == [0, 1, 2, 2])
    #expect(result.codes().filter { $0 == "F038" } == ["F038"])
    #expect(result.codes("standing/花名册.csv").contains("F002"))
  }

  /// A cell that names none does not fall through; a blank one falls to 填报单位, then folder, then file name.
  @Test func rowVillageFallsThroughInOrder() throws {
    var town = Town()
    town.files = [
      ("standing/甲村/花名册.csv", "编号,姓名,村,身份\nA1,张一,甲村,党员\nB1,李一,乙村,党员\n"),
      ("2022/甲村/走访.csv", "姓名,户主,日期\n李一,赵户,2022-02-03\n"),
      ("2022/填.csv", "填报单位：乙村,,\n姓名,户主,日期\n李一,赵户,2022-02-03\n"),
      ("2022/乙村走访.csv", "姓名,户主,日期\n李一,赵户,2022-02-04\n"),
      ("2022/甲村/别处.csv", "姓名,村,户主,日期\n李一,丙村,赵户,2022-02-05\n"),
    ]
    let result = try town.gather()
    #expect(result.codes("2022/甲村/走访.csv") == ["F010"])
    #expect(result.account("2022/填.csv").hasSuffix("+0+2"))
    #expect(result.account("2022/乙村走访.csv") == "2=1+0+1")
    // Village unknown: the name is unique in the town.
    #expect(result.account("2022/甲村/别处.csv") == "2=1+0+1")
    #expect(result.codes("2022/甲村/别处.csv").contains("F001"))
  }
}
