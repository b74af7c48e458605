import Diagnostics
import Testing

@testable import Facts

/// 触发: the smallest town in which a code is told, with all that must be told of it.
struct FactTrigger: Sendable, CustomTestStringConvertible {
  let code: String
  /// Severity, file, row, column and cell, as `Diagnostic.told` writes them.
  let told: String
  /// What the message says in either language: what stood there.
  let says: [String]
  /// Files beside (or in the place of) the usual roster.
  let files: [(path: String, text: String)]
  var villages = ""
  var tableFile = Town.tables

  static let rosterPath = "standing/花名册.csv"
  static let roster = "编号,姓名,村,组,身份\nA1,张一,甲村,一组,党员\nA2,李一,甲村,二组,党员\nB1,王一,乙村,,党员\n"
  static let links = (path: "standing/联系户.csv", text: "编号,户号,户主,关系\nA1,H1,赵户,联系户\nA1,H2,赵户,联系户\nA1,H3,钱大户,联系户\n")

  init(_ code: String, _ told: String, says: [String], files: [(path: String, text: String)]) {
    self.code = code
    self.told = told
    self.says = says
    self.files = files
  }

  /// A roster that has the mistake, in its last row.
  static func roster(_ code: String, _ told: String, says: [String], _ rows: String) -> FactTrigger {
    FactTrigger(code, told, says: says, files: [(rosterPath, "编号,姓名,村,组,身份,止\n\(rows)\n")])
  }

  /// A file of visits of 甲村 that has it.
  static func visit(_ code: String, _ told: String, says: [String], _ rows: String) -> FactTrigger {
    FactTrigger(code, told, says: says, files: [links, ("甲村/走访.csv", "编号,姓名,村,户主,日期\n\(rows)\n")])
  }

  /// A row of points of 甲村 that has it.
  static func points(_ code: String, _ told: String, says: [String], _ row: String) -> FactTrigger {
    FactTrigger(code, told, says: says, files: [("甲村/加减分.csv", "姓名,日期,项目,分值,事由\n张一,2022-02-03,\(row)\n")])
  }

  var testDescription: String { code }

  func gather() throws -> [Diagnostic] {
    var town = Town()
    town.villages = villages
    town.tableFile = tableFile
    town.files = files
    if !files.contains(where: { $0.path == Self.rosterPath }) { town.files.append((Self.rosterPath, Self.roster)) }
    return try town.gather().diagnostics
  }

  /// Told where it should be, saying what stood there, with advice unless it is only for the record.
  func check() throws {
    let all = try gather()
    let found = try #require(all.first { $0.code == code }, "\(all.map(\.told))")
    #expect(found.told == told)
    for language in Language.allCases {
      for text in says { #expect(found.message[language].contains(text), "\(found.message[language])") }
      #expect(found.severity == .note || found.help?[language].isEmpty == false)
    }
    let isChinese = { (text: String) in text.unicodeScalars.contains { (0x3001...0x3002).contains($0.value) } }
    #expect(!isChinese(says.reduce(found.message.en) { $0.replacing($1, with: "") }), "\(found.message.en)")
  }
}

extension Diagnostic {
  /// `error 甲村/走访.csv 2 B 姓名 “张五”`.
  var told: String {
    var parts = ["\(severity)"]
    if !place.file.isEmpty { parts.append(place.file) }
    if let row = place.row { parts.append("\(row)") }
    if let letter = place.columnLetter { parts.append(letter) }
    if let column = place.column { parts.append(column) }
    if let cell { parts.append("“\(cell)”") }
    return parts.joined(separator: " ")
  }
}
