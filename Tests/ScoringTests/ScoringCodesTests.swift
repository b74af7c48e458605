import Diagnostics
import Facts
import Quantities
import Rules
import Tables
import Testing

@testable import Scoring

/// 触发: a small town, as files and a rulebook, in which a code of scoring is told.
struct ScoringTrigger: Sendable, CustomTestStringConvertible {
  let code: String
  /// Severity, file, row, column and cell.
  let told: String
  /// What the message says in both languages.
  let says: [String]
  /// The criterion, below its id and name.
  let criterion: String
  let files: [(path: String, text: String)]
  var subjects = "党员"

  init(
    _ code: String, _ told: String, says: [String], criterion: String, files: [(path: String, text: String)]
  ) {
    self.code = code
    self.told = told
    self.says = says
    self.criterion = criterion
    self.files = files
  }

  var testDescription: String { code }

  static let tables = """
    groups:
      person:
        person_id: {type: id, headers: [编号]}
        name: {type: name, headers: [姓名]}
    tables:
      roster:
        name: 花名册
        columns:
          person_id: {type: id, headers: [编号]}
          name: {type: name, required: true, headers: [姓名]}
          village: {type: text, headers: [村]}
          role: {type: list, required: true, open: true, headers: [身份]}
      meetings:
        name: 会议
        date: date
        columns:
          meeting_id: {type: id, headers: [活动编号, 会议编号]}
          type: {type: text, required: true, headers: [类型]}
          date: {type: date, required: true, headers: [日期]}
          village: {type: text, headers: [村]}
          audience: {type: list, headers: [对象]}
      attendance:
        name: 签到
        date: date
        one_of: [[meeting_id, date]]
        columns:
          person: {required: true}
          meeting_id: {type: id, refers: meetings, headers: [活动编号, 会议编号]}
          type: {type: text, headers: [类型]}
          date: {type: date, headers: [日期]}
          status: {type: text, open: true, default: 出席, headers: [签到], values: {出席: [], 缺席: []}}
      matters:
        name: 事项
        date: raised_at
        columns:
          person: {required: true}
          raised_at: {type: datetime, required: true, headers: [提出]}
          feedback_at: {type: datetime, headers: [反馈]}
      awards:
        name: 荣誉
        date: date
        columns:
          person: {required: true}
          date: {type: date, required: true, headers: [日期]}
          level: {type: text, open: true, headers: [级别], values: {国家级: [], 省级: []}}
          points: {type: number, headers: [分值]}
    """

  func tell() throws -> [Diagnostic] {
    let rules = """
      name: 试
      tables: tables.yaml
      scorecards:
        - id: members
          name: 党员积分
          subjects: {role: \(subjects)}
          criteria: [{id: c, name: 考核, \(criterion)}]
      """
    let (rulebook, mistakes) = RulebookReader.read(RuleSource(path: "rules.yaml", bytes: Array(rules.utf8))) { _ in
      RuleSource(path: "tables.yaml", bytes: Array(Self.tables.utf8))
    }
    let book = try #require(rulebook, "\(mistakes.map(\.message.zh))")
    let period = try #require(Period("2022-02"))
    let shapes = FactsGatherer.shapes(book)
    let roster = (path: "花名册.csv", text: "编号,姓名,村,身份\nA1,张一,甲村,党员\nA2,李一,甲村,党员\nA3,王一,甲村,党员\n")
    let inputs = (files + [roster]).sorted { $0.path < $1.path }.map { path, text in
      FactsGatherer.Input(
        file: TableReader.read(path: path, bytes: Array(text.utf8), shapes: shapes, period: period),
        isStanding: false, contentHash: text)
    }
    let result = FactsGatherer.gather(
      inputs, rulebook: book, period: period, asOf: Moment(day: period.end, second: 0))
    return Assessor.assess(result.facts, rulebook: book, collectsEvidence: false).diagnostics
  }
}

@Suite struct ScoringCodesTests {
  static let attendance =
    "weight: 10, measure: {kind: attendance, table: attendance, meetings: meetings, credit: {出席: 1, 缺席: 0}}"
  static let meetings = (
    path: "会议.csv", text: "会议编号,类型,日期,对象\nM1,主题党日,2022-02-10,党员\nM2,主题党日,2022-02-20,党员\nM3,议事日,2022-02-20,党员\n"
  )

  static func signIn(_ code: String, _ told: String, says: [String], _ row: String) -> ScoringTrigger {
    ScoringTrigger(
      code, told, says: says, criterion: attendance,
      files: [meetings, ("甲村/签到.csv", "编号,会议编号,类型,日期,签到\n\(row)\n")])
  }

  static var all: [ScoringTrigger] {
    var nobody = ScoringTrigger("S008", "warning rules.yaml", says: ["党员积分"], criterion: attendance, files: [])
    nobody.subjects = "村民代表"
    let large = "99999999999,"
    return [
      signIn(
        "S001", "error 甲村/签到.csv 2 B 会议编号 “M9”", says: ["M9", "2022-02-10 主题党日 M1"], "A1,M9,,2022-02-10,出席"),
      signIn(
        "S002", "error 甲村/签到.csv 2 D 日期 “2022-02-20”", says: ["2022-02-20", "M2", "M3"], "A1,,,2022-02-20,出席"),
      signIn("S003", "warning 甲村/签到.csv 2 E 签到", says: [], "A1,M1,,,"),
      signIn("S004", "error 甲村/签到.csv 2 E 签到 “线上”", says: ["线上", "出席", "缺席"], "A1,M1,,,线上"),
      ScoringTrigger(
        "S005", "error 甲村/事项.csv 2 C 反馈 “2022-02-03”", says: ["30", "2022-02-03"],
        criterion:
          "weight: 10, measure: {kind: timeliness, table: matters, start: raised_at, end: feedback_at, credit: [{within: 30m, gives: 1}]}",
        files: [("甲村/事项.csv", "编号,提出,反馈\nA1,2022-02-03 09:00,2022-02-03\n")]),
      ScoringTrigger(
        "S006", "error 甲村/荣誉.csv 2 C 级别 “县级”", says: ["县级", "国家级", "省级"],
        criterion:
          "measure: {kind: sum, table: awards, column: level, values: {国家级: 10, 省级: 8}}, points: {each: 1}",
        files: [("甲村/荣誉.csv", "编号,日期,级别,分值\nA1,2022-02-03,县级,\n")]),
      ScoringTrigger(
        "S007", "error rules.yaml", says: ["考核", "张一"],
        criterion: "measure: {kind: sum, table: awards, column: points}, points: {each: 999999999999}",
        files: [
          ("甲村/荣誉.csv", "编号,日期,级别,分值\n" + (1...9).map { "A1,2022-02-0\($0),,999999999999\n" }.joined() + large)
        ]),
      nobody,
    ]
  }

  @Test(arguments: all) func everyCodeIsToldWhereItStands(_ trigger: ScoringTrigger) throws {
    let all = try trigger.tell()
    let found = try #require(all.first { $0.code == trigger.code }, "\(all.map(\.line))")
    #expect(found.line == trigger.told)
    for language in Language.allCases {
      for text in trigger.says { #expect(found.message[language].contains(text), "\(found.message[language])") }
      #expect(found.help?[language].isEmpty == false)
    }
  }

  @Test func everyCodeHasATownAndEveryCodeToldIsRegistered() throws {
    #expect(Self.all.map(\.code) == ScoringCodes.all.map(\.code))
    let told = try Set(Self.all.flatMap { try $0.tell().map(\.code) })
    #expect(told == Set(ScoringCodes.all.map(\.code)))
  }
}

extension Diagnostic {
  fileprivate var line: String {
    var parts = ["\(severity)", place.file]
    if let row = place.row { parts.append("\(row)") }
    if let letter = place.columnLetter { parts.append(letter) }
    if let column = place.column { parts.append(column) }
    if let cell, !cell.isEmpty { parts.append("“\(cell)”") }
    return parts.joined(separator: " ")
  }
}
