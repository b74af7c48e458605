import Diagnostics
import Testing

@testable import Tables

/// A sign-in matrix on a sheet of a workbook: what only a workbook knows.
@Suite struct MatrixWorkbookTests {
  static func cells(_ row: Int, _ texts: [String]) -> String {
    let cells = texts.enumerated().map { column, text in
      text.isEmpty
        ? "" : "<c r=\"\(Place.letter(ofColumn: column))\(row)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(row)\">\(cells.joined())</row>"
  }

  static func read(_ rows: [[String]], merged: [String] = []) -> [ReadFile] {
    let areas = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let sheet = (
      name: "签到", rows: rows.enumerated().map { cells($0 + 1, $1) }.joined(), after: "<mergeCells>\(areas)</mergeCells>"
    )
    let other = (name: "说明", rows: cells(1, ["出席打√"]), after: "")
    return TableReader.readAll(
      path: "村.xlsx", bytes: WorkbookReadingTests.book([sheet, other]), shapes: MatrixTests.shapes, period: february)
  }

  @Test func mergedHeadingsReachAsFarAsTheirRange() throws {
    let rows = [["姓名", "2月10日", "", ""], ["", "主题党日", "议事日", "补课"], ["张三", "√", "×", "3次"]]
    let merged = try #require(Self.read(rows, merged: ["B1:C1"]).first)
    #expect(merged.path == "村.xlsx#签到")
    #expect(merged.signIns == ["3 张三 2022-02-10 主题党日 出席", "3 张三 2022-02-10 议事日 缺席"])
    #expect(merged.first("T018")?.place.columnLetter == "D")
    // Where nothing is merged, blanks belong to what stands at their left.
    let centred = try #require(Self.read(rows).first)
    #expect(centred.rejected.map { $0.reasons[0].place.columnLetter } == ["D"])
  }

  @Test func placesAreThoseOfTheSheet() throws {
    let file = try #require(
      Self.read([["2月签到"], [], ["姓名", "2月10日主题党日", "2月20日议事日"], [], ["张三", "√", "来过"], ["李四", "", ""]]).first)
    let reason = try #require(file.rejected.first?.reasons.first)
    #expect(file.rejected.map(\.row) == [5] && reason.code == "T040" && reason.cell == "来过")
    #expect(reason.place.file == "村.xlsx#签到" && reason.place.columnLetter == "C" && reason.place.column == "2月20日议事日")
    #expect(file.first("T090")?.place.row == 6 && file.isAccounted)
    // The sheet of explanations beside it is none of a table.
    #expect(file.told.contains("T108"))
  }

  @Test func errorsAndFormulasWithoutValueAreCellsToMend() throws {
    let rows =
      Self.cells(1, ["姓名", "2月10日主题党日", "2月20日议事日"])
      + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>张三</t></is></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c>"
      + "<c r=\"C2\"><f>A1</f></c></row>"
    let book = WorkbookReadingTests.book([(name: "签到", rows: rows, after: "")])
    let file = MatrixTests.read(book)
    #expect(file.rejected.first?.reasons.map(\.place.columnLetter) == ["B", "C"])
    #expect(file.rows.count == 0 && file.isAccounted)
  }
}
