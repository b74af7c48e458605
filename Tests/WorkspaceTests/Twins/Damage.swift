import TestSupport
import Testing

/// 一种坏行: a row that no careful reader could count, and the code by which it comes back.
struct Damage: CustomTestStringConvertible, Sendable {
  let code: String
  let table: String
  /// Cells by their places, put into a row that is otherwise right; or the line as it stands.
  var cells: [Int: String] = [:]
  var line: String?

  var testDescription: String { "\(code) \(table) \(line ?? cells.values.joined())" }

  /// Puts the row below the first.
  func spoil(_ sheet: inout MessySheet) {
    var row = sheet.rows[1]
    for (cell, text) in cells { row[cell] = text }
    sheet.rows.insert(row, at: 2)
    if let line { sheet.raw[2] = line }
  }

  private static func dates(_ code: String, _ texts: String...) -> [Damage] {
    texts.map { Damage(code: code, table: "走访联系记录", cells: [2: $0]) }
  }

  private static func names(_ code: String, _ texts: String...) -> [Damage] {
    texts.map { Damage(code: code, table: "走访联系记录", cells: [0: $0]) }
  }

  private static func points(_ code: String, _ cells: [Int: String]...) -> [Damage] {
    cells.map { Damage(code: code, table: "加减分", cells: $0) }
  }

  /// Each E of INTAKE section 2.
  static let all =
    dates("T042", "2022/2/30", "2022-13-01") + dates("T041", "2.3-2.5", "3日、5日", "十二月廿三", "昨天")
    + dates("T044", "2/3/22") + dates("T033", "") + dates("T055", "#REF!", "########")
    + names("T052", "王?") + names("F010", "无名氏", "张 叁") + names("T054", "全部", "张三等3人") + names("T053", "王\u{E001}")
    + points("T049", [0: "3.30724E+17"]) + points("T050", [0: "330724199001010000"]) + points("F008", [0: "S099"])
    + points("F009", [1: "李四"])
    + points("T047", [4: "90（补考）"], [4: "≥90"]) + points("F022", [4: "60"]) + points("F020", [3: "拔河"])
    + points("F024", [5: ""])
    + [
      Damage(code: "T040", table: "会议签到", cells: [4: "?"]), Damage(code: "T040", table: "会议签到", cells: [4: "○"]),
      Damage(code: "T035", table: "问题事项", cells: [4: "2022-01-01 08:00"]),
      Damage(code: "T030", table: "走访联系记录", line: "\"张三\"同志,孙大,2022-02-09,,"),
      Damage(code: "T031", table: "走访联系记录", line: "张三,\"孙大,2022-02-09,,"),
      Damage(code: "T032", table: "走访联系记录", line: "张三,孙大,2022-02-09,,送米,送油"),
      Damage(code: "T032", table: "走访联系记录", line: "张三，孙大，2022-02-09"),
    ]
}
