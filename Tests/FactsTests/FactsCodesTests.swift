import Testing

@testable import Facts

@Suite struct FactsCodesTests {
  static let visits = "甲村/走访.csv"
  static let visitHeader = "编号,姓名,村,户主,日期\n"

  static let roster: [FactTrigger] = [
    FactTrigger(
      "F002", "error standing/花名册.csv 3 C 村 “”", says: [],
      files: [(FactTrigger.rosterPath, "编号,姓名,村,身份\nA1,张一,甲村,党员\nA2,李一,,党员\n")]),
    .roster("F003", "error standing/花名册.csv 3 A 编号 “A1”", says: ["A1", "张一"], "A1,张一,甲村,,党员,\nA1,张二,甲村,,党员,"),
    .roster(
      "F004", "error standing/花名册.csv 2 B 姓名 “张一”", says: ["张一", "3"], ",张一,甲村,一组,党员,\n,张一,甲村,一组,党员,2030-01"),
    .roster("F005", "warning standing/花名册.csv 3 B 姓名 “张一”", says: ["张一", "2"], ",张一,甲村,,党员,\n,张一,甲村,,村民代表,"),
    .roster(
      "F006", "error standing/花名册.csv 4 B 姓名 “张一”", says: ["张一", "A1", "A3"],
      "A1,张一,甲村,一组,党员,\nA3,张一,甲村,二组,党员,\n,张一,甲村,,村民代表,"),
    .roster("F007", "warning standing/花名册.csv 3 C 村 “乙村”", says: ["张一", "甲村", "乙村"], "A1,张一,甲村,,党员,\nA1,张一,乙村,,党员,"),
    .roster("F029", "warning standing/花名册.csv 3 E 身份 “群众”", says: ["李一", "群众"], "A1,张一,甲村,,党员,\nA2,李一,甲村,,群众,"),
    .roster("F030", "warning standing/花名册.csv 3 E 身份 “群众”", says: ["群众", "1"], "A1,张一,甲村,,党员,\nA2,李一,甲村,,群众,"),
    .roster("F037", "error", says: [], "A1,张一,甲村,,党员,2020-01"),
    .roster("F038", "warning", says: ["曙光", "曙光村"], "A1,张一,曙光村,,党员,\nA2,李一,曙光,,党员,"),
  ]

  static let people: [FactTrigger] = [
    .visit("F001", "warning 甲村/走访.csv 2 C 村 “丙村”", says: ["丙村"], ",张一,丙村,赵户,2022-02-03"),
    .visit("F008", "error 甲村/走访.csv 2 A 编号 “A11”", says: ["A11", "A1"], "A11,张一,,赵户,2022-02-03"),
    .visit("F009", "error 甲村/走访.csv 2 B 姓名 “李一”", says: ["A1", "张一", "李一"], "A1,李一,,赵户,2022-02-03"),
    .visit("F010", "error 甲村/走访.csv 2 B 姓名 “张十”", says: ["张十", "甲村", "张一"], ",张十,,赵户,2022-02-03"),
    FactTrigger(
      "F011", "error 甲村/走访.csv 2 A 姓名 “张一”", says: ["张一", "A1", "A2"],
      files: [
        (FactTrigger.rosterPath, "编号,姓名,村,组,身份\nA1,张一,甲村,一组,党员\nA2,张一,甲村,二组,党员\n"),
        (visits, "姓名,户主,日期\n张一,赵户,2022-02-03\n"),
      ]),
    FactTrigger(
      "F012", "error 甲村/走访.csv 2 B 姓名 “李一”", says: ["李一", "2021-12-31"],
      files: [
        (FactTrigger.rosterPath, "编号,姓名,村,身份,止\nA1,张一,甲村,党员,\nA2,李一,甲村,党员,2021-12\n"),
        (visits, visitHeader + ",李一,,赵户,2022-02-03\n"),
      ]),
    .visit("F013", "warning 甲村/走访.csv 2 C 村 “乙村”", says: ["张一", "甲村", "乙村"], "A1,,乙村,钱大户,2022-02-03"),
    .visit("F014", "warning 甲村/走访.csv 2 D 户主 “钱大”", says: ["钱大", "张一", "钱大户"], "A1,,,钱大,2022-02-03"),
    .visit("F015", "warning 甲村/走访.csv 2 D 户主 “赵户”", says: ["赵户", "张一"], "A1,,,赵户,2022-02-03"),
  ]

  /// A household group in which only the head's name may stand several times.
  static let defaulted = Town.tables.replacing(
    "household: {required: true, household_id: {split: true}, household: {split: true}}",
    with: "household: {required: true, household_id: {split: true, default: H1}, household: {split: true}}")

  /// A table whose date may be missing.
  static let undated = Town.tables.replacing(
    "date: {type: date, required: true, headers: [日期]}\n      content",
    with: "date: {type: date, headers: [日期]}\n      content")

  static func many(_ letter: String) -> String { (0..<400).map { "\(letter)\($0)" }.joined(separator: "、") }

  static var rows: [FactTrigger] {
    var unequal = FactTrigger(
      "F025", "error 甲村/走访.csv 2 A 姓名 “张一”", says: ["1", "2"],
      files: [(visits, "姓名,户主,日期\n张一,赵户、钱户,2022-02-03\n")])
    unequal.tableFile = defaulted
    var undated = FactTrigger(
      "F027", "error 甲村/走访.csv 2 C 日期 “无”", says: ["日期"], files: [(visits, "姓名,户主,日期\n张一,赵户,无\n")])
    undated.tableFile = Self.undated
    let row = "A1,,,钱大户,2022-02-03\n"
    return [
      unequal, undated,
      .visit("F016", "warning 甲村/走访.csv 3", says: ["甲村/走访.csv", "2"], row + row),
      FactTrigger(
        "F017", "warning 甲村/走访2.csv", says: ["甲村/走访.csv"],
        files: [(visits, visitHeader + row), ("甲村/走访2.csv", visitHeader + row)]),
      .visit("F018", "warning 甲村/走访.csv 3", says: ["1", "2022-02", "3"], row + "A1,,,钱大户,2022-01-03"),
      .visit("F019", "error 甲村/走访.csv", says: ["1", "2022-02"], "A1,,,钱大户,2022-01-03"),
      .points("F020", "error 甲村/加减分.csv 2 C 项目 “好人”", says: ["好人", "好事"], "好人,3,帮忙"),
      .points("F021", "error 甲村/加减分.csv 2 D 分值 “-39”", says: ["违建", "-40"], "违建,-39,未拆"),
      .points("F022", "error 甲村/加减分.csv 2 D 分值 “6”", says: ["好事", "1", "5"], "好事,6,帮忙"),
      .points("F023", "error 甲村/加减分.csv 2 D 分值 “”", says: ["好事", "1", "5"], "好事,,帮忙"),
      .points("F024", "error 甲村/加减分.csv 2 E 事由 “”", says: ["好事", "事由"], "好事,3,"),
      FactTrigger(
        "F026", "error 甲村/走访.csv 2 A 姓名 “\(many("张"))”", says: ["100000"],
        files: [(visits, "姓名,户主,日期\n\(many("张")),\(many("李")),2022-02-03\n")]),
      FactTrigger(
        "F028", "error 会议.csv 2 C 村 “丙村”", says: ["丙村"],
        files: [("会议.csv", "类型,日期,村,对象\n主题党日,2022-02-03,丙村,党员\n")]),
    ]
  }

  static var sending: [FactTrigger] {
    var listed = FactTrigger("F031", "warning", says: ["丁村"], files: [])
    listed.villages = "villages: {甲村: [], 乙村: [], 丁村: []}"
    let original = (path: visits, text: "姓名,户主,日期\n张一,赵户,2022-02-03\n张二,钱户,2022-02-04\n")
    func returned(_ file: String, _ row: Int) -> (path: String, text: String) {
      ("退回/走访.csv", "原文件,原行,姓名,户主,日期\n\(file),\(row),张一,钱户,2022-02-04\n")
    }
    return [
      listed,
      FactTrigger("F032", "error", says: ["乙村", "联系户"], files: [FactTrigger.links]),
      FactTrigger(
        "F033", "note standing/甲村/联系户.csv", says: ["甲村/联系户.csv"],
        files: [
          ("standing/甲村/联系户.csv", FactTrigger.links.text), ("甲村/联系户.csv", FactTrigger.links.text + "A1,H4,孙户,联系户\n"),
        ]),
      FactTrigger("F034", "note 退回/走访.csv", says: ["1", visits], files: [original, returned(visits, 3)]),
      FactTrigger(
        "F035", "error 退回/走访.csv 2 B 原行 “99”", says: [visits, "99"], files: [original, returned(visits, 99)]),
      FactTrigger(
        "F036", "error 退回/走访.csv 2 A 原文件 “甲村/没有.csv”", says: ["甲村/没有.csv"],
        files: [original, returned("甲村/没有.csv", 3)]),
    ]
  }

  static let all = (roster + people + rows + sending).sorted { $0.code < $1.code }

  @Test(arguments: all) func everyCodeIsToldWhereItStands(_ trigger: FactTrigger) throws { try trigger.check() }

  @Test func everyCodeHasATownAndEveryCodeToldIsRegistered() throws {
    #expect(Self.all.map(\.code) == FactsCodes.all.map(\.code))
    let told = try Set(Self.all.flatMap { try $0.gather().map(\.code).filter { $0.hasPrefix("F") } })
    #expect(told == Set(FactsCodes.all.map(\.code)))
  }

  @Test(arguments: [("～2021-12-31", "until 2021-12-31"), ("2022-03-01～", "from 2022-03-01"), ("5～10", "5 to 10")])
  func rangesReadAsEnglish(range: String, text: String) {
    #expect(FactProblem.english(range) == text)
  }
}
