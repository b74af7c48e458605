import Quantities

@testable import Tables

/// Tables as the tests of workbooks declare them.
enum WorkbookShapes {
  static let roster = TableShape(
    id: "roster", name: "花名册",
    columns: [
      ColumnShape(id: "person_id", headers: ["人员编号"], type: .id, isNeeded: true, group: "person"),
      ColumnShape(id: "name", headers: ["姓名"], type: .name, isRequired: true, isNeeded: true, group: "person"),
      ColumnShape(id: "village", headers: ["村"], type: .text, isNeeded: true, fillsDown: true, group: "person"),
      ColumnShape(
        id: "role", headers: ["身份"], type: .list, isRequired: true, isNeeded: true,
        values: [("党员", []), ("预备党员", []), ("村民代表", [])], isOpen: true),
      ColumnShape(id: "born", headers: ["出生年月"], type: .month(last: false), isNeeded: true),
      ColumnShape(id: "phone", headers: ["电话"], type: .text),
    ], nameColumn: 1)

  static let visits = TableShape(
    id: "visits", name: "走访联系记录",
    columns: [
      ColumnShape(id: "name", headers: ["走访人"], type: .name, isRequired: true, isNeeded: true, group: "person"),
      ColumnShape(id: "household_id", headers: ["户编号"], type: .id, isNeeded: true, group: "household"),
      ColumnShape(id: "household", headers: ["户主"], type: .name, isRequired: true, isNeeded: true, group: "household"),
      ColumnShape(id: "date", headers: ["日期"], type: .datetime, isRequired: true, isNeeded: true),
      ColumnShape(id: "method", headers: ["走访方式"], type: .text),
      ColumnShape(id: "content", headers: ["内容"], type: .text, isNeeded: true),
      ColumnShape(id: "score", headers: ["满意度"], type: .number, isNeeded: true),
    ], nameColumn: 0)

  static let all = [roster, visits]
  static let period = Period("2022-02") ?? Period("2022")

  /// Reads a file of any kind.
  static func read(_ path: String, _ bytes: [UInt8]) -> [ReadFile] {
    guard let period else { return [] }
    return TableReader.readAll(path: path, bytes: bytes, shapes: PreparedShapes(all), period: period)
  }
}

extension ReadFile {
  /// The typed cells of a column in words.
  func typed(_ column: Int) -> [String] {
    guard column < rows.columns.count, let cells = rows.columns[column] else { return [] }
    return cells.map { cell in
      if cell == RowBlock.blank { return "" }
      switch WorkbookShapes.all[table ?? 0].columns[column].type {
      case .text, .name, .id, .list:
        if cell >= 0 { return rows.symbols.text(Int32(cell)) }
        return rows.lists[Int(~cell)].map { rows.symbols.text($0) }.joined(separator: "+")
      case .date, .month: return Day(number: Int32(cell)).text
      case .datetime: return Moment(code: cell).text
      case .number: return Decimal6(micro: cell).text
      case .flag: return String(cell)
      }
    }
  }
}
