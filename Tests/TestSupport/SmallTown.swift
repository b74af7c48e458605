/// A town of two villages: one wrong row, one table not sent, everything else in order.
public enum SmallTown {
  /// The table file.
  public static let tables = """
    groups:
      person:
        person_id: {type: id, headers: [编号]}
        name: {type: name, headers: [姓名]}
      household:
        household_id: {type: id, headers: [户号]}
        household: {type: name, headers: [户主]}
    tables:
      roster:
        name: 花名册
        columns:
          person_id: {type: id, headers: [编号]}
          name: {type: name, required: true, headers: [姓名]}
          village: {type: text, headers: [村]}
          group: {type: text, headers: [组]}
          role: {type: list, required: true, open: true, headers: [身份]}
          from: {type: month}
          until: {type: month}
      links:
        name: 联系户名单
        expected: true
        columns:
          person: {required: true}
          household: {required: true}
          relation: {type: text, headers: [关系]}
          from: {type: month}
          until: {type: month}
      visits:
        name: 走访联系记录
        date: date
        expected: true
        columns:
          person: {required: true}
          household: {required: true}
          date: {type: date, required: true, headers: [日期]}
    """

  /// The rulebook.
  public static let rules = """
    name: 小镇规则
    version: "1"
    effective: 2022-01-01
    tables: tables.yaml
    scorecards:
      - id: members
        name: 党员积分
        subjects: {role: 党员}
        criteria:
          - id: contact
            name: 联系农户
            weight: 100
            measure: {kind: coverage, table: visits, targets: links}
        grades:
          - {name: 优秀, from: 90}
          - {name: 合格}
    """

  /// All files by path.
  public static let files = [
    "rules/tables.yaml": tables,
    "rules/rules.yaml": rules,
    "standing/曙光村/花名册.csv": "编号,姓名,村,组,身份\n001,张三,曙光村,一组,党员\n002,李四,曙光村,二组,党员\n",
    "standing/双溪村/花名册.csv": "编号,姓名,村,身份\n101,王五,双溪村,党员\n",
    "standing/双溪村/联系户.csv": "编号,户号,户主,关系\n101,H9,周九,联系户\n",
    "standing/曙光村/联系户.csv": "编号,户号,户主,关系\n001,H1,赵一,\n001,H2,钱二,\n002,H3,孙三,\n",
    "2022-02/曙光村/走访.csv":
      "编号,户号,日期\n001,H1,2022-02-03\n001,H2,2022-02-04\n002,H3,2022-02-30\n002,H3,2022年2月5日\n001,H1,2022-02-20\n",
    "2022-02/说明.docx": "no table",
  ]

  /// Writes it; the order in which the files are made is the caller's.
  public static func write(_ temp: TempFolder, reversed: Bool = false) throws {
    let names = files.keys.sorted()
    for name in reversed ? names.reversed() : names { try temp.write(name, files[name] ?? "") }
  }

  /// The same town with everything sent and right.
  public static func writeClean(_ temp: TempFolder) throws {
    try write(temp)
    try temp.write("2022-02/曙光村/走访.csv", "编号,户号,日期\n001,H1,2022-02-03\n001,H2,2022-02-04\n002,H3,2022-02-05\n")
    try temp.write("2022-02/双溪村/走访.csv", "编号,户号,日期\n")
  }
}
