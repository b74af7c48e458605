import Foundation
import Testing

@testable import Tables

/// Workbooks of three programs give the facts of their exports.
@Suite struct WorkbookFixtureTests {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    return try Array(Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func read(_ name: String) throws -> [ReadFile] { WorkbookShapes.read(name, try bytes(name)) }

  func expectSame(_ sheet: ReadFile, _ export: ReadFile) {
    #expect(sheet.table == export.table)
    #expect(sheet.headerRow == export.headerRow)
    #expect(sheet.unit == export.unit)
    #expect(sheet.rows.row == export.rows.row)
    #expect(sheet.rows.digest == export.rows.digest)
    for column in sheet.rows.columns.indices { #expect(sheet.typed(column) == export.typed(column)) }
    #expect(sheet.rejected.map(\.row) == export.rejected.map(\.row))
    #expect(sheet.rejected.map { $0.reasons.map(\.code) } == export.rejected.map { $0.reasons.map(\.code) })
    #expect(sheet.dropped == export.dropped)
    #expect(sheet.read == export.read)
    #expect(sheet.read == sheet.rows.count + sheet.rejected.count + sheet.dropped.total)
  }

  static let writers = ["openpyxl", "xlsxwriter", "libreoffice"]

  @Test(arguments: writers.map { "visits-\($0).xlsx" })
  func visits(name: String) throws {
    let sheets = try Self.read(name)
    #expect(sheets.map(\.path) == ["\(name)#曙光村", "\(name)#东方红村"])
    for (sheet, village) in zip(sheets, ["曙光村", "东方红村"]) {
      let exports = try Self.read("visits-\(village).csv")
      #expect(exports.count == 1)
      expectSame(sheet, exports[0])
    }
    let first = sheets[0]
    #expect(first.encoding == "XLSX")
    #expect(first.typed(1) == ["H0001", "H0002", "H0003", "H0004", "H0005", "H0006"])
    #expect(
      first.typed(3) == ["2022-02-03", "2022-02-04", "2022-02-05", "2022-02-06 09:05", "2022-02-07", "2022-02-08"])
    #expect(first.typed(5) == ["谈心", "两行\n内容", "有“引号\"", "有,逗号", "", "TRUE"])
    #expect(first.typed(6) == ["95", "95.5", "2.3", "100", "0.1", ""])
    #expect(first.rejected.map(\.row) == [9, 10])
    #expect(first.cells(ofRejected: 0) == ["王德胜", "H0009", "庚家", "2022年2月9日", "", "#N/A", "88"])
    #expect(first.rejected[0].reasons[0].place.columnLetter == "F")
    #expect(first.rejected[0].reasons[0].place.column == "内容")
    #expect(first.rejected[1].reasons[0].place.file == "\(name)#曙光村")
    #expect(first.cells(ofRow: 1) == ["李秀兰", "H0002", "乙家", "2022-02-04", "上门走访", "两行\n内容", "95.5"])
    #expect(first.told.contains("T110") == (name == "visits-xlsxwriter.xlsx"))
  }

  @Test(arguments: writers.map { "roster-\($0).xlsx" })
  func roster(name: String) throws {
    let sheets = try Self.read(name)
    #expect(sheets.map(\.path) == ["\(name)#花名册"])
    let sheet = sheets[0]
    let exports = try Self.read("roster-花名册.csv")
    expectSame(sheet, exports[0])
    #expect(sheet.unit == "巍山镇")
    #expect(sheet.headerRow == 3)
    #expect(sheet.rows.row == [4, 5, 6, 8, 9])
    #expect(sheet.rows.line == sheet.rows.row)
    #expect(sheet.typed(2) == ["曙光村", "曙光村", "曙光村", "东方红村", "东方红村"])
    #expect(sheet.typed(3)[1] == "党员+村民代表")
    #expect(sheet.typed(4) == ["1969-03-01", "1972-12-01", "1985-07-01", "1991-10-01", "1950-01-01"])
    #expect(sheet.rejected.map(\.row) == [7])
    #expect(sheet.rejected[0].reasons.map(\.code) == ["T049"])
    #expect(sheet.rejected[0].reasons[0].place.columnLetter == "D")
    // Hidden sheets, the sheet of explanations, a hidden row, a hidden column; a sheet without anything is no matter.
    for code in ["T107", "T108", "T111", "T112"] {
      #expect(sheet.told.filter { $0 == code }.count == 1, "\(code)")
    }
    #expect(sheet.diagnostics.first { $0.code == "T111" }?.place.row == 8)
    #expect(sheet.diagnostics.first { $0.code == "T112" }?.message.en.hasSuffix(": G") == true)
  }
  @Test(arguments: writers.map { "formats-\($0).xlsx" })
  func numbersAndTimesInEveryFormat(name: String) throws {
    let sheet = try #require(try Self.read(name).first)
    let export = try #require(try Self.read("formats-曙光村.csv").first)
    expectSame(sheet, export)
    #expect(
      sheet.typed(3) == [
        "2022-02-06 09:05:30", "2022-02-06 09:05:31", "2022-02-06 00:30", "2022-02-06", "2022-02-06", "2022-02-06",
        "2022-02-06",
      ])
    #expect(sheet.typed(5) == ["36:00", "TRUE", "50%", "00123", "007", "=1+1", "单引号"])
    #expect(sheet.typed(6) == ["1200", "1234.5", "95", "95.5", "80", "-5", "0.3"])
    // Whether 95% is 95 or 0.95 nobody can tell.
    #expect(sheet.rejected.map(\.row) == [4] && sheet.cells(ofRejected: 0)[6] == "95%")
  }

  @Test(arguments: writers.map { "matrix-\($0).xlsx" })
  func matrix(name: String) throws {
    let sheet = MatrixTests.read(try Self.bytes(name))
    let export = MatrixTests.read(try Self.bytes("matrix-2月签到.csv"))
    #expect(sheet.table == 1 && sheet.headerRow == 2 && export.headerRow == 2)
    #expect(sheet.signIns == export.signIns && sheet.rows.digest == export.rows.digest)
    #expect(sheet.rows.columns == export.rows.columns && sheet.meetings == export.meetings)
    #expect(
      sheet.signIns == [
        "5 王德胜 2022-02-03 主题党日 出席", "5 王德胜 2022-02-17 主题党日 出席", "5 王德胜 2022-02-20 议事日 出席",
        "5 王德胜 2022-02-28 议事日 出席", "6 李秀兰 2022-02-03 主题党日 请假", "6 李秀兰 2022-02-20 议事日 出席",
        "6 李秀兰 2022-02-28 议事日 缺席",
      ])
    // 飞了, an id that lost digits, 0 and 迟到 which this table does not know.
    #expect(sheet.rejected.map(\.row) == [7, 9, 10] && export.rejected.map(\.row) == [7, 9, 10])
    #expect(sheet.rejected.map { $0.reasons.map(\.code) } == [["T040"], ["T049"], ["T040", "T040"]])
    #expect(sheet.rejected[0].reasons[0].place.columnLetter == "D" && sheet.rejected[0].reasons[0].place.row == 7)
    #expect(sheet.cells(ofRejected: 0) == ["3", "陈𠮷", "330724198507230033", "飞了", "√", "", "", "4"])
    #expect(sheet.dropped == export.dropped && sheet.dropped.footer == 2 && sheet.dropped.blank == 1)
    #expect(sheet.isAccounted && export.isAccounted)
    #expect(sheet.told.contains("T111") && sheet.first("T112")?.message.en.hasSuffix(": G") == true)
  }
}
