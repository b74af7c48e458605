import Diagnostics
import Quantities
import Testing

@testable import Tables

/// The tables of the tests: small, but with every kind of column.
enum Shapes {
  static func person(split: Bool = false, extra: [String] = []) -> [ColumnShape] {
    [
      ColumnShape(
        id: "person_id", headers: ["人员编号", "身份证号"], type: .id, isNeeded: true, isSplit: split, group: "person"
      ),
      ColumnShape(
        id: "name", headers: ["姓名"] + extra, type: .name, isNeeded: true, isSplit: split, group: "person"),
      ColumnShape(
        id: "village", headers: ["村", "行政村"], type: .text, isNeeded: true, fillsDown: true, group: "person"),
    ]
  }

  /// 0 roster
  static let roster = TableShape(
    id: "roster", name: "花名册",
    columns: person() + [
      ColumnShape(
        id: "role", headers: ["角色"], type: .list, isRequired: true,
        values: [("党员", ["中共党员", "正式党员"]), ("村民代表", [])],
        isOpen: true),
      ColumnShape(id: "born", headers: ["出生年月"], type: .month(last: false), isNeeded: true),
      ColumnShape(id: "until", headers: ["止"], type: .month(last: true), isNeeded: true),
    ], requiredGroups: [[1]], nameColumn: 1)

  /// 1 visits
  static let visits = TableShape(
    id: "visits", name: "走访联系记录",
    columns: person(split: true, extra: ["走访人"]) + [
      ColumnShape(
        id: "household_id", headers: ["户号"], type: .id, isNeeded: true, isSplit: true, group: "household"),
      ColumnShape(
        id: "household", headers: ["户主"], type: .name, isNeeded: true, isSplit: true, group: "household"),
      ColumnShape(id: "date", headers: ["日期", "走访日期"], type: .date, isRequired: true, isNeeded: true),
      ColumnShape(
        id: "method", headers: ["方式"], type: .text, values: [("上门走访", ["上门", "入户"]), ("电话沟通", ["电话"])]),
      ColumnShape(id: "content", headers: ["内容"], type: .text),
    ], requiredGroups: [[0, 1], [3, 4]], nameColumn: 1)

  /// 2 matters
  static let matters = TableShape(
    id: "matters", name: "问题事项",
    columns: person() + [
      ColumnShape(
        id: "level", headers: ["级别"], type: .text, isNeeded: true, values: [("一般", []), ("重大", ["重要"])]),
      ColumnShape(id: "raised_at", headers: ["上报时间"], type: .datetime, isRequired: true),
      ColumnShape(id: "feedback_at", headers: ["反馈时间"], type: .datetime, isNeeded: true, isMeasured: true),
      ColumnShape(id: "resolved_at", headers: ["办结时间"], type: .datetime),
    ], requiredGroups: [[0, 1]], order: [[4, 5], [4, 6]], nameColumn: 1)

  /// 3 attendance
  static let attendance = TableShape(
    id: "attendance", name: "会议签到",
    columns: person() + [
      ColumnShape(id: "meeting_id", headers: ["会议编号"], type: .id, isNeeded: true),
      ColumnShape(id: "meeting_date", headers: ["会议日期"], type: .date, isNeeded: true),
      ColumnShape(
        id: "status", headers: ["签到情况"], type: .text, isNeeded: true, isMeasured: true,
        values: [("出席", ["到", "√"]), ("请假", ["/"]), ("缺席", [])], defaultValue: "出席"),
      ColumnShape(id: "reported", headers: ["汇报"], type: .flag, isNeeded: true),
    ], requiredGroups: [[0, 1]], oneOf: [[3, 4]], nameColumn: 1)

  /// 4 adjustments
  static let adjustments = TableShape(
    id: "adjustments", name: "加减分",
    columns: person() + [
      ColumnShape(id: "day", headers: ["加减分日期"], type: .date, isRequired: true),
      ColumnShape(id: "item", headers: ["项目"], type: .text, isRequired: true),
      ColumnShape(id: "points", headers: ["分值"], type: .number, isNeeded: true),
    ], requiredGroups: [[0, 1]], nameColumn: 1)

  static let all = [roster, visits, matters, attendance, adjustments]
  static let prepared = PreparedShapes(all)
}

/// A period that the tests name themselves.
func period(_ text: String) -> Period {
  guard let period = Period(text) else { preconditionFailure("no period: \(text)") }
  return period
}

/// February 2022.
let february = period("2022-02")

/// Reads a text as a file.
func read(_ text: String, path: String = "曙光村/走访.csv", period: Period = february) -> ReadFile {
  read(Array(text.utf8), path: path, period: period)
}

func read(_ bytes: [UInt8], path: String = "曙光村/走访.csv", period: Period = february) -> ReadFile {
  TableReader.read(path: path, bytes: bytes, shapes: Shapes.prepared, period: period)
}

extension ReadFile {
  /// The codes that were told, in order.
  var told: [String] { diagnostics.map(\.code) }

  func told(_ severity: Severity) -> [String] { diagnostics.filter { $0.severity == severity }.map(\.code) }

  func first(_ code: String) -> Diagnostic? { diagnostics.first { $0.code == code } }

  /// A declared column of the accepted rows as text.
  func texts(_ id: String) -> [String] {
    guard let table, let column = Shapes.all[table].columns.firstIndex(where: { $0.id == id }),
      let cells = rows.columns[column]
    else { return [] }
    return cells.map { value in
      if value == RowBlock.blank { return "_" }
      switch Shapes.all[table].columns[column].type {
      case .date, .month: return Day(number: Int32(truncatingIfNeeded: value)).text
      case .datetime: return Moment(code: value).text
      case .number: return Decimal6(micro: value).text
      case .flag: return value == 1 ? "是" : "否"
      default:
        if value < 0 { return rows.lists[Int(~value)].map { rows.symbols.text($0) }.joined(separator: "+") }
        return rows.symbols.text(Int32(truncatingIfNeeded: value))
      }
    }
  }

  /// Whether every record is accounted for once.
  var addsUp: Bool { table == nil || read == rows.count + rejected.count + dropped.total }
}

/// The same random numbers in every run.
struct Random {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

extension ReadFile {
  /// Which of these texts stand in a rejected row, in its order.
  func found(_ texts: [String], inRejected index: Int) -> [String] {
    var known = SymbolTable()
    for text in texts { _ = known.intern(text) }
    return self.texts(ofRejected: index, among: known).map { known.text($0) }
  }
}
