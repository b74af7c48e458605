import Foundation
import TestSupport
import Testing

/// A village that sends its sign-in sheet with people down and meetings across: checked, run, mended, run again.
@Suite struct MatrixTownTests {
  static let rules = """
    name: 签到
    version: "1"
    effective: 2022-01-01
    tables: tables.yaml
    scorecards:
      - id: members
        name: 党员积分
        subjects: {role: 党员}
        criteria:
          - id: day
            name: 主题党日
            weight: 60
            measure: {kind: attendance, table: attendance, meetings: meetings, where: {type: 主题党日}, missing: 0,
                      credit: {出席: 1, 迟到: 0.8, 早退: 0.8, 补学: 0.8, 代会: 0.5, 公假: excused, 请假: 0.5, 缺席: 0}}
          - id: council
            name: 议事日
            weight: 40
            measure: {kind: attendance, table: attendance, meetings: meetings, where: {type: 议事日}, missing: 0,
                      credit: {出席: 1, 迟到: 0.8, 早退: 0.8, 补学: 0.8, 代会: 0.5, 公假: excused, 请假: 0.5, 缺席: 0}}
    """

  static let roster = "编号,姓名,村,身份\nA1,张三,曙光村,党员\nA2,李四,曙光村,党员\nA3,王五,曙光村,党员\nA4,赵六,曙光村,党员\n"

  static let sheet = """
    曙光村2022年2月签到表,,,,,
    序号,姓名,主题党日,,议事日,应到
    ,,2月3日,17日,2月20日,
    1,张三,√,√,√,3
    2,李四,飞了,迟到,√,3
    3,王五,请假,,×,3
    4,赵溜,√,√,√,3
    合计,4人,3,3,3,

    """

  static func town(_ sheet: String = sheet) throws -> TempFolder {
    let temp = try Shipped.copy(withSamples: false)
    try temp.write("rules/weishan.yaml", rules)
    try temp.write("名册/花名册.csv", roster)
    try temp.write("2022-02/曙光村/会议.csv", "会议类型,会议日期,参加对象\n主题党日,2022-02-03,党员\n主题党日,2022-02-17,党员\n议事日,2022-02-20,党员\n")
    try temp.write("2022-02/曙光村/签到.csv", sheet)
    return temp
  }

  struct Member: Equatable {
    var points: [String]
    var isIncomplete: Bool
  }

  static func run(_ temp: TempFolder) throws -> [String: Member] {
    let result = try Program.run("run", "2022-02", in: temp.path)
    #expect(result.code == 0, "\(result.error)")
    let data = Data(try Shipped.text("out/2022-02/results.json", in: temp).utf8)
    let results = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let card = try #require((results["scorecards"] as? [[String: Any]])?.first)
    return Dictionary(
      uniqueKeysWithValues: (card["subjects"] as? [[String: Any]] ?? []).map { subject in
        let criteria = subject["criteria"] as? [[String: Any]] ?? []
        return (
          subject["name"] as? String ?? "",
          Member(
            points: criteria.map { $0["points"] as? String ?? "-" },
            isIncomplete: subject["incomplete"] as? Bool ?? false)
        )
      })
  }

  /// The account of a file in run.json.
  static func account(_ path: String, _ temp: TempFolder) throws -> [String: Int] {
    let data = Data(try Shipped.text("out/2022-02/run.json", in: temp).utf8)
    let record = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let files = try #require(record["files"] as? [[String: Any]]).filter { $0["path"] as? String == path }
    #expect(files.count == 1)
    return ["read", "counted", "rejected", "dropped"].reduce(into: [:]) { $0[$1] = files.first?[$1] as? Int }
  }

  @Test func everyProblemNamesTheSheetAsItStands() throws {
    let temp = try Self.town()
    let out = try Program.run("check", "2022-02", in: temp.path).out
    #expect(out.contains("第5行 C列(主题党日2月3日) 错误[T040] “飞了”"), "\(out)")
    // One person who is not in the roster is one problem, however many meetings the row speaks of.
    #expect(
      out.components(separatedBy: "错误[F010]").count == 2 && out.contains("第7行 B列(姓名) 错误[F010] 曙光村花名册里没有“赵溜”"), "\(out)")
    #expect(!out.contains("#"))
  }

  @Test func aRecordIsOneInTheAccountAndGoesBackWhole() throws {
    let temp = try Self.town()
    let members = try Self.run(temp)
    #expect(members["张三"] == Member(points: ["60.00", "40.00"], isIncomplete: false))
    #expect(members["王五"] == Member(points: ["15.00", "0.00"], isIncomplete: false))
    #expect(members["李四"] == Member(points: ["0.00", "0.00"], isIncomplete: true))
    #expect(try Self.account("曙光村/签到.csv", temp) == ["read": 8, "counted": 2, "rejected": 2, "dropped": 4])
    let back = try Shipped.text("out/2022-02/rejects/曙光村/签到.csv", in: temp)
    let lines = back.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0].hasSuffix("原文件,原行,退回原因,序号,姓名,主题党日2月3日,2022-02-17 主题党日,议事日2月20日,应到"))
    #expect(lines[1].hasPrefix("曙光村/签到.csv,5,T040 主题党日2月3日：") && lines[1].hasSuffix(",2,李四,飞了,迟到,√,3"))
    #expect(lines[2].hasPrefix("曙光村/签到.csv,7,F010 姓名：") && lines[2].hasSuffix(",4,赵溜,√,√,√,3"))
    // Evidence names the row, and the meeting.
    let evidence = try Shipped.text("out/2022-02/evidence.csv", in: temp)
    #expect(evidence.contains("members,A3,day,曙光村/签到.csv,6,6,attended,0.5,2022-02-03 主题党日,"), "\(evidence)")
  }

  @Test func theReturnTakesThePlaceOfItsRowsAndNothingIsAskedAgain() throws {
    let temp = try Self.town()
    _ = try Self.run(temp)
    let back = try Shipped.text("out/2022-02/rejects/曙光村/签到.csv", in: temp)
    try temp.write("2022-02/更正/曙光村退回.csv", back.replacing("飞了", with: "√").replacing("赵溜", with: "赵六"))
    let members = try Self.run(temp)
    #expect(members["李四"] == Member(points: ["54.00", "40.00"], isIncomplete: false))
    #expect(members["赵六"] == Member(points: ["60.00", "40.00"], isIncomplete: false))
    #expect(members["王五"] == Member(points: ["15.00", "0.00"], isIncomplete: false))
    #expect(try Self.account("曙光村/签到.csv", temp) == ["read": 8, "counted": 2, "rejected": 0, "dropped": 6])
    #expect(try Self.account("更正/曙光村退回.csv", temp) == ["read": 3, "counted": 2, "rejected": 0, "dropped": 1])
    #expect(!temp.exists("out/2022-02/rejects"))
    let out = try Program.run("check", "2022-02", in: temp.path).out
    #expect(!out.contains("T040") && !out.contains("F010"), "\(out)")
  }

  @Test func aReturnWithoutAnyMarkTakesTheRowBack() throws {
    let temp = try Self.town()
    _ = try Self.run(temp)
    let lines = try Shipped.text("out/2022-02/rejects/曙光村/签到.csv", in: temp).components(separatedBy: "\r\n")
    let cleared = lines[1].replacing("飞了,迟到,√", with: ",,")
    try temp.write(
      "2022-02/曙光村/退回.csv", [lines[0], cleared, lines[2].replacing("赵溜", with: "赵六")].joined(separator: "\r\n"))
    let members = try Self.run(temp)
    #expect(members["李四"] == Member(points: ["0.00", "0.00"], isIncomplete: false))
    #expect(members["赵六"] == Member(points: ["60.00", "40.00"], isIncomplete: false))
    #expect(try Self.account("曙光村/签到.csv", temp)["rejected"] == 0)
    #expect(!temp.exists("out/2022-02/rejects"))
  }

  @Test func theSameLineTwiceCountsOnceAndAnOrdinaryListBesideItAddsNothing() throws {
    let twice = Self.sheet.replacing("1,张三,√,√,√,3\n", with: "1,张三,√,√,√,3\n1,张三,√,√,√,3\n")
    let temp = try Self.town(twice)
    try temp.write("2022-02/曙光村/签到单.csv", "姓名,日期,类型,签到\n张三,2022-02-03,主题党日,出席\n王五,2022-02-17,主题党日,出席\n")
    let members = try Self.run(temp)
    #expect(members["张三"]?.points == ["60.00", "40.00"] && members["王五"]?.points == ["45.00", "0.00"])
    #expect(try Self.account("曙光村/签到.csv", temp) == ["read": 9, "counted": 2, "rejected": 2, "dropped": 5])
    #expect(try Self.account("曙光村/签到单.csv", temp) == ["read": 3, "counted": 1, "rejected": 0, "dropped": 2])
    let problems = try Shipped.text("out/2022-02/problems.csv", in: temp)
    #expect(problems.components(separatedBy: "F016").count + problems.components(separatedBy: "F017").count >= 3)
  }

  @Test func meetingsOfOtherMonthsDoNotCount() throws {
    let temp = try Self.town("姓名,1月6日主题党日,2月3日主题党日,2月17日主题党日\n张三,√,√,\n李四,√,,\n王五,,√,√\n")
    let members = try Self.run(temp)
    #expect(members["张三"]?.points[0] == "30.00" && members["王五"]?.points[0] == "60.00")
    // 李四 is marked for January alone.
    #expect(try Self.account("曙光村/签到.csv", temp) == ["read": 4, "counted": 2, "rejected": 0, "dropped": 2])
    let problems = try Shipped.text("out/2022-02/problems.csv", in: temp)
    #expect(problems.contains("warning,T089,曙光村/签到.csv,1,1,1月6日主题党日,"))
  }

  @Test func meetingsThatNobodyFindsAreEachTold() throws {
    let temp = try Self.town("姓名,2月4日主题党日,2月18日主题党日\n张三,√,√\n")
    let out = try Program.run("check", "2022-02", in: temp.path).out
    #expect(out.contains("第2行 B列(2月4日主题党日) 错误[S001]") && out.contains("第2行 C列(2月18日主题党日) 错误[S001]"), "\(out)")
  }

  /// A sheet that lists only those present: no status column, and whoever is on no list is missing.
  @Test func aListOfThosePresentNeedsNoStatus() throws {
    let temp = try Self.town("日期,类型,参会人员\n2022-02-03,主题党日,\"张三、李四\"\n2022-02-17,主题党日,张三\n2022-02-20,议事日,张三、王五\n")
    let members = try Self.run(temp)
    #expect(members["张三"]?.points == ["60.00", "40.00"])
    #expect(members["李四"]?.points == ["30.00", "0.00"])
    #expect(members["王五"]?.points == ["0.00", "40.00"])
    #expect(members["赵六"]?.points == ["0.00", "0.00"])
    let evidence = try Shipped.text("out/2022-02/evidence.csv", in: temp)
    #expect(evidence.contains("members,A2,day,,,,missed,,2022-02-17 主题党日,"), "\(evidence)")
  }

  @Test func inspectShowsEachMeetingsColumnAndWritesTheSheetAsItIs() throws {
    let temp = try Self.town()
    let result = try Program.run("inspect", "2022-02/曙光村/签到.csv", "--as-csv", "clean.csv", in: temp.path)
    #expect(result.code == 0)
    let shown = try Program.run("inspect", "2022-02/曙光村/签到.csv", in: temp.path).out
    #expect(shown.contains("status · 2022-02-17 主题党日"))
    #expect(shown.contains("读 8 = 可计 3 + 退回 1 + 略去 4"))
    let clean = try Shipped.text("clean.csv", in: temp).components(separatedBy: "\r\n")
    #expect(
      clean.prefix(4) == [
        "序号,姓名,主题党日2月3日,2022-02-17 主题党日,议事日2月20日,应到", "1,张三,√,√,√,3", "2,李四,飞了,迟到,√,3", "3,王五,请假,,×,3",
      ])
  }

  /// Evidence that is about a row alone gives the day of the meeting, not that of the record's first.
  @Test func evidenceOfACountTellsTheMeetingsApart() throws {
    let temp = try Self.town()
    try temp.write(
      "rules/weishan.yaml",
      Self.rules
        + "\n      - {id: times, name: 次数, measure: {kind: count, table: attendance, where: {status: 出席}}, points: {each: 1}}\n"
    )
    #expect(try Self.run(temp)["张三"]?.points[2] == "3.00")
    let told = try Program.run("explain", "张三", in: temp.path).out
    for meeting in ["2022-02-03 主题党日", "2022-02-17 主题党日", "2022-02-20 议事日"] {
      #expect(told.contains("曙光村/签到.csv 第4行 \(meeting) [1] 计入"), "\(told)")
    }
  }
}
