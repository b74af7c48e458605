import Diagnostics
import Quantities
import Rules
import Tables

@testable import Facts

/// A small town for tests: a rulebook with the tables that matter, and files as text.
struct Town {
  var files: [(path: String, text: String)] = []
  var period = "2022-02"
  var villages = ""
  var extraRules = ""
  /// The table file; by default the one of all tests.
  var tableFile = Town.tables

  static let tables = """
    groups:
      person:
        person_id: {type: id, headers: [编号]}
        name: {type: name, headers: [姓名]}
        village: {type: text, headers: [村]}
        group: {type: text, headers: [组]}
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
          role: {type: list, required: true, open: true, headers: [身份], values: {党员: [], 村民代表: []}}
          born: {type: month, headers: [出生]}
          phone: {type: text, headers: [电话]}
          from: {type: month, headers: [起]}
          until: {type: month, headers: [止]}
      links:
        name: 联系户
        expected: true
        columns:
          person: {required: true}
          household: {required: true}
          relation: {type: text, headers: [关系], values: {联系户: [], 推选户: []}}
          from: {type: month, headers: [起]}
          until: {type: month, headers: [止]}
      visits:
        name: 走访
        date: date
        expected: true
        columns:
          person: {required: true, person_id: {split: true}, name: {split: true}}
          household: {required: true, household_id: {split: true}, household: {split: true}}
          date: {type: date, required: true, headers: [日期]}
          content: {type: text, headers: [内容]}
      meetings:
        name: 会议
        date: date
        columns:
          meeting_id: {type: id, headers: [会议编号]}
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
          meeting_id: {type: id, refers: meetings, headers: [会议编号]}
          type: {type: text, headers: [类型]}
          date: {type: date, headers: [日期]}
          status: {type: text, default: 出席, headers: [签到], values: {出席: [], 缺席: []}}
      adjustments:
        name: 加减分
        date: date
        columns:
          person: {required: true}
          date: {type: date, required: true, headers: [日期]}
          item: {type: text, required: true, headers: [项目]}
          points: {type: number, headers: [分值]}
          reason: {type: text, headers: [事由]}
    """

  private var rules: String {
    """
    name: 试
    version: "1"
    tables: tables.yaml
    \(villages)
    catalogues:
      adjustments: {by: item, column: points, needs: [reason], items: {好事: {min: 1, max: 5}, 违建: -40}}
    scorecards:
      - id: members
        name: 党员
        subjects: {role: [党员]}
        criteria:
          - {id: contact, name: 联系, weight: 60, measure: {kind: coverage, table: visits, targets: links, targets_where: {relation: 联系户}}}
          - {id: meet, name: 会, weight: 40, measure: {kind: attendance, table: attendance, meetings: meetings, where: {type: 主题党日}, credit: {出席: 1, 缺席: 0}}}
          - {id: extra, name: 加减, measure: {kind: sum, table: adjustments, column: points}, points: {each: 1}}
    \(extraRules)
    """
  }

  /// The rulebook, with what the reader had to say if it could not be read.
  func rulebook() throws -> Rulebook {
    let source = RuleSource(path: "rules.yaml", bytes: Array(rules.utf8))
    let (rulebook, diagnostics) = RulebookReader.read(source) { path in
      path == "tables.yaml" ? RuleSource(path: path, bytes: Array(tableFile.utf8)) : nil
    }
    guard let rulebook else { throw Unread(messages: diagnostics.map { "\($0.place): \($0.message.zh)" }) }
    return rulebook
  }

  /// Reads and gathers the files; those below `standing/` are standing ones.
  func gather(threads: Int = 1) throws -> FactsResult {
    let rulebook = try rulebook()
    guard let period = Period(period) else { throw Unread(messages: ["period"]) }
    let shapes = FactsGatherer.shapes(rulebook)
    let inputs = files.sorted { $0.path < $1.path }.map { path, text in
      FactsGatherer.Input(
        file: TableReader.read(path: path, bytes: Array(text.utf8), shapes: shapes, period: period),
        isStanding: path.hasPrefix("standing/"), contentHash: text)
    }
    return FactsGatherer.gather(
      inputs, rulebook: rulebook, period: period, asOf: Moment(day: period.end, second: 0), threads: threads)
  }

  struct Unread: Error { var messages: [String] }
}

extension FactsResult {
  /// The codes told of a file, or of the whole run for an empty path, in order.
  func codes(_ path: String = "") -> [String] {
    diagnostics.filter { $0.place.file == path && $0.severity != .note }.map(\.code)
  }

  /// The account of a file as `read=counted+rejected+dropped`.
  func account(_ path: String) -> String {
    guard let account = accounts.first(where: { $0.path == path }) else { return "none" }
    return "\(account.read)=\(account.counted)+\(account.rejected)+\(account.dropped.total)"
  }

  /// The fact table of an id.
  func table(_ id: String, _ town: Town) throws -> FactTable {
    let rulebook = try town.rulebook()
    guard let index = rulebook.tables.firstIndex(where: { $0.id == id }) else { return FactTable() }
    return facts.tables[index]
  }
}
