import Foundation
import TestSupport
import Testing

/// What a clerk changes by editing nothing but the rulebook's and the tables' text.
@Suite struct ClerkChangesTests {
  /// The members of a run, by person_id.
  private static func members(_ out: String, _ temp: TempFolder) throws -> [String: [String: Any]] {
    let data = Data(try Shipped.text(out + "/results.json", in: temp).utf8)
    let results = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let cards = try #require(results["scorecards"] as? [[String: Any]])
    let subjects = try #require(cards.first?["subjects"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: subjects.map { ($0["person_id"] as? String ?? "", $0) })
  }

  private static func criterion(_ id: String, of subject: [String: Any]?) -> [String: Any]? {
    (subject?["criteria"] as? [[String: Any]])?.first { $0["id"] as? String == id }
  }

  private static func points(_ id: String, of subject: [String: Any]?) -> String? {
    criterion(id, of: subject)?["points"] as? String
  }

  private static func run(_ out: String, _ temp: TempFolder) throws -> [String: [String: Any]] {
    let result = try Program.run("run", "samples/2022-02", "--out", out, in: temp.path)
    #expect(result.code == 0, "\(result.error)")
    return try members(out, temp)
  }

  /// Replaces a text that stands exactly once.
  private static func edit(_ name: String, _ temp: TempFolder, _ old: String, _ new: String) throws {
    let text = try Shipped.text(name, in: temp)
    let parts = text.components(separatedBy: old)
    try #require(parts.count == 2, "\(old) stands \(parts.count - 1) times in \(name)")
    try temp.write(name, parts.joined(separator: new))
  }

  @Test func otherWeights() throws {
    let temp = try Shipped.copy(withSamples: true)
    let before = try Self.run("before", temp)
    let first = "        name: 每月联系农户\n        weight: "
    try Self.edit("rules/weishan.yaml", temp, first + "40", first + "35")
    let second = "        name: 主题党日\n        weight: "
    try Self.edit("rules/weishan.yaml", temp, second + "20", second + "25")
    let after = try Self.run("after", temp)
    #expect(Set(before.keys) == Set(after.keys))
    let full = before.filter { Self.points("contact", of: $0.value) == "40.00" }.keys
    #expect(full.count > 3)
    for id in full { #expect(Self.points("contact", of: after[id]) == "35.00", "\(id)") }
    let present = before.filter { Self.points("party-day", of: $0.value) == "20.00" }.keys
    #expect(present.count > 3)
    for id in present { #expect(Self.points("party-day", of: after[id]) == "25.00", "\(id)") }
  }

  @Test func aNewBonusItem() throws {
    let temp = try Shipped.copy(withSamples: true)
    try temp.write(
      "samples/2022-02/曙光村/植树.csv",
      "人员编号,姓名,日期,项目,分值,事由,审核人\nSG002,沈文康,2022-02-19,植树造林,,村北荒坡,支委会\n")
    let before = try Self.run("before", temp)
    #expect(before["SG002"]?["incomplete"] as? Bool == true)
    try Self.edit("rules/weishan.yaml", temp, "      志愿服务: 1 ", "      植树造林: 3\n      志愿服务: 1 ")
    let after = try Self.run("after", temp)
    let gained = { (subject: [String: Any]?) in Double(Self.points("extra", of: subject) ?? "") }
    #expect(gained(after["SG002"]) == (gained(before["SG002"]) ?? 0) + 3)
    #expect(after["SG002"]?["incomplete"] as? Bool == false)
  }

  @Test func aNewTableOfTwoColumns() throws {
    let temp = try Shipped.copy(withSamples: true)
    try temp.write("samples/2022-02/曙光村/志愿时长.csv", "姓名,时长\n沈文康,5\n沈文康,2.5\n郭美荣,30\n")
    try Self.edit(
      "rules/tables.yaml", temp, "\n  # 加减分：加分、扣分写在一列里",
      "\n" + Self.volunteering + "\n  # 加减分：加分、扣分写在一列里")
    try Self.edit(
      "rules/weishan.yaml", temp, "      - id: extra\n",
      Self.volunteer + "      - id: extra\n")
    let after = try Self.run("after", temp)
    #expect(Self.criterion("volunteer", of: after["SG002"])?["amount"] as? String == "7.5")
    #expect(Self.points("volunteer", of: after["SG002"]) == "3.75")
    #expect(Self.points("volunteer", of: after["SG001"]) == "10.00")
    #expect(Self.points("volunteer", of: after["SG003"]) == "0.00")
  }

  private static let volunteering = """
      volunteering:
        name: 志愿时长
        columns:
          person: {required: true}
          hours: {type: number, required: true, headers: [时长, 小时数]}

    """

  private static let volunteer = """
          - id: volunteer
            name: 志愿服务时长
            measure: {kind: sum, table: volunteering, column: hours}
            points: {each: 0.5, max: 10}

    """

  @Test func aNewVillageName() throws {
    let temp = try Shipped.copy(withSamples: true)
    try temp.write("samples/standing/西山新村/花名册.csv", "编号,姓名,村,身份\nXS001,陶西山,西山新村,党员\n")
    let listed = "villages: {曙光村: [], 东方红村: [], 云岭社区: [], 前宅村: [], 双溪村: [], 白塔村: []}"
    try Self.edit(
      "rules/weishan.yaml", temp, "# villages: {曙光村: [东风大队], 东方红村: []}", listed)
    let before = try Self.run("before", temp)
    #expect(before["XS001"] == nil)
    #expect(before["SG001"] != nil)
    try Self.edit("rules/weishan.yaml", temp, "白塔村: []}", "白塔村: [], 西山新村: [西山]}")
    let after = try Self.run("after", temp)
    #expect(after["XS001"]?["village"] as? String == "西山新村")
    #expect(Self.points("party-day", of: after["SG001"]) == Self.points("party-day", of: before["SG001"]))
  }
}
