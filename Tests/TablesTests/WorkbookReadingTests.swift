import Diagnostics
import Testing

@testable import Tables

@Suite struct WorkbookReadingTests {
  /// A workbook of sheets by name, their rows as XML.
  static func book(_ sheets: [(name: String, rows: String, after: String)]) -> [UInt8] {
    var builder = WorkbookBuilder(formats: ["yyyy/m/d"])
    let list = sheets.enumerated().map { "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"s\($0)\"/>" }
    builder.add("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>\(list.joined())</sheets></workbook>")
    builder.add(
      "xl/_rels/workbook.xml.rels",
      WorkbookBuilder.relations(
        sheets.indices.map { ("s\($0)", "worksheet", "worksheets/s\($0).xml") } + [("st", "styles", "styles.xml")]))
    for (index, sheet) in sheets.enumerated() {
      builder.add(
        "xl/worksheets/s\(index).xml", "<worksheet><sheetData>\(sheet.rows)</sheetData>\(sheet.after)</worksheet>")
    }
    return builder.bytes
  }

  static func row(_ number: Int, _ cells: String?...) -> String {
    let xml = cells.enumerated().compactMap { column, text in
      text.map { text -> String in
        let place = "\(Place.letter(ofColumn: column))\(number)"
        if text.hasPrefix("<") { return "<c r=\"\(place)\"\(text.dropFirst())" }
        return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
    }
    return "<row r=\"\(number)\">\(xml.joined())</row>"
  }

  static let header = row(1, "姓名", "村", "身份", "人员编号", "电话")

  func roster(_ rows: String, after: String = "") -> ReadFile? {
    WorkbookShapes.read("名册.xlsx", Self.book([("花名册", Self.header + rows, after)])).first
  }

  @Test func aSingleSheetHasThePathOfItsFile() throws {
    let file = try #require(roster(Self.row(2, "张三", "曙光村", "党员")))
    #expect(file.path == "名册.xlsx")
    #expect(file.table == 0)
    #expect(file.typed(1) == ["张三"])
    #expect(file.delimiter == "")
  }

  @Test func onlyRealMergesAreFilledDown() throws {
    let file = try #require(
      roster(
        Self.row(2, "张三", "曙光村", "党员") + Self.row(3, "李四", nil, "党员") + Self.row(6, "王五", nil, "党员")
          + Self.row(7, "赵六", nil, "党员") + Self.row(8, "钱七", "东村", "党员") + Self.row(9, "孙八", nil, "党员"),
        after: "<mergeCells><mergeCell ref=\"B2:B6\"/><mergeCell ref=\"A8:B9\"/></mergeCells>"))
    #expect(file.typed(1) == ["张三", "李四", "王五", "赵六", "钱七", "孙八"])
    #expect(file.typed(2) == ["曙光村", "曙光村", "曙光村", "", "东村", ""])
    #expect(file.dropped.blank == 2)
    #expect(file.read == 9)
  }

  @Test func lookAlikesOfRareCharactersAreMapped() throws {
    let file = try #require(roster(Self.row(2, "王\u{E863}", "曙光村", "党员") + Self.row(3, "李\u{E801}", "曙光村", "党员")))
    #expect(file.typed(1) == ["王䶮"])
    #expect(file.told == ["T053", "T023"])
  }

  @Test func aColumnWithoutAnyMergeIsFilledAsInATextFile() throws {
    let file = try #require(
      roster(
        Self.row(2, "张三", "曙光村", "党员") + Self.row(3, "李四", nil, "党员") + Self.row(5, "王五", nil, "党员"),
        after: "<mergeCells><mergeCell ref=\"A8:A9\"/></mergeCells>"))
    #expect(file.typed(2) == ["曙光村", "曙光村", ""])
  }

  @Test func rowsAreAsWideAsTheSheet() throws {
    // A remark beside the table, under no heading, moves nothing and rejects nothing.
    let file = try #require(
      roster(Self.row(2, "张三", nil, "党员") + Self.row(3, "李四", nil, "党员", nil, nil, nil, "已核")))
    #expect(file.typed(1) == ["张三", "李四"])
    #expect(file.rejected.isEmpty)
    #expect(file.cells(ofRow: 1) == ["李四", "", "党员", "", "", "", "已核"])
    // But it is told.
    #expect(file.told == ["T115"])
    #expect(file.diagnostics.first?.message.en.contains("(G3)") == true)
  }

  @Test func formulasWithoutValueAndErrorsRejectTheirRows() throws {
    let file = try #require(
      roster(
        Self.row(2, "<><f>A1</f></c>", nil, "党员") + Self.row(3, "李四", "< t=\"e\"><v>#FIELD!</v></c>", "党员")
          + Self.row(4, "王五", nil, "党员", nil, "<><f>B1</f></c>")))
    #expect(file.rejected.map(\.row) == [2, 3])
    #expect(file.rejected.map { $0.reasons.map(\.code) } == [["T109"], ["T055"]])
    #expect(file.cells(ofRejected: 0)[0] == "=A1")
    #expect(file.typed(1) == ["王五"])
    #expect(file.diagnostics.filter { $0.code == "T109" }.map(\.severity.rawValue) == ["error", "warning"])
  }

  @Test func idsThatAreNumbersAreDamagedWhateverTheirCheckDigit() throws {
    // 330724199001100000 passes the check of GB 11643: as text it is read, as a number its end is lost.
    let file = try #require(
      roster(
        Self.row(2, "张三", nil, "党员", "330724199001100000")
          + Self.row(3, "李四", nil, "党员", "<><v>330724199001100000</v></c>")
          + Self.row(4, "王五", nil, "党员", "<><v>17</v></c>", "<><v>6228480402564890018</v></c>")))
    #expect(file.rejected.map(\.row) == [3])
    #expect(file.rejected[0].reasons.map(\.code) == ["T049"])
    #expect(file.typed(0).last == "17")
    #expect(file.diagnostics.first { $0.code == "T113" }?.message.en.contains(": E4") == true)
  }

  @Test func sheetsOfNoTableAreTold() throws {
    let table = Self.header + Self.row(2, "张三", nil, "党员")
    let lacking = Self.row(1, "姓名", "村", "电话") + Self.row(2, "张三", "曙光村", "1")
    let notes = Self.row(1, "请填写姓名")
    let files = WorkbookShapes.read(
      "a/名册.xlsx", Self.book([("说明/..", notes, ""), ("一", lacking, ""), ("空", "", ""), ("二", table, "")]))
    #expect(files.map(\.path) == ["a/名册.xlsx#一", "a/名册.xlsx#二"])
    #expect(files.map(\.table) == [nil, 0])
    #expect(files[0].read == 2)
    #expect(files[0].diagnostics.map(\.code) == ["T011", "T108"])
    #expect(files[0].diagnostics[1].place.file == "a/名册.xlsx#说明_..")
    #expect(files[0].diagnostics[1].severity == .warning)
    // Without any table every sheet is refused.
    let none = WorkbookShapes.read("a/名册.xlsx", Self.book([("说明", notes, ""), ("一", lacking, "")]))
    #expect(none.map(\.path) == ["a/名册.xlsx#说明", "a/名册.xlsx#一"])
    #expect(none.map { $0.diagnostics.map(\.code) } == [["T010"], ["T011"]])
  }

  @Test func sheetsOfOneNameStayApart() {
    let table = Self.header + Self.row(2, "张三", nil, "党员")
    let files = WorkbookShapes.read("名册.xlsx", Self.book([("甲:", table, ""), ("甲_", table, ""), ("甲?", table, "")]))
    #expect(files.map(\.path) == ["名册.xlsx#甲_", "名册.xlsx#甲_~2", "名册.xlsx#甲_~3"])
  }

  @Test func aWorkbookWithoutAnythingIsRefused() {
    let files = WorkbookShapes.read("名册.xlsx", Self.book([("甲", "", "")]))
    #expect(files.map { $0.diagnostics.map(\.code) } == [["T106"]])
    #expect(files[0].table == nil)
  }

  @Test func cellsFarOutsideTheTableAreBounded() {
    let rows = (2...5000).map { Self.row($0, "张三", nil, "党员") }.joined()
    let far = "<row r=\"5001\"><c r=\"XFD5001\"><v>1</v></c></row>"
    let files = WorkbookShapes.read("名册.xlsx", Self.book([("甲", Self.header + rows + far, "")]))
    #expect(files.map { $0.diagnostics.map(\.code) } == [["T105"]])
  }

  @Test func blankRowsUpToTheLastAreCountedQuickly() throws {
    let file = try #require(roster(Self.row(2, "张三", nil, "党员") + Self.row(100_000, "李四", nil, "党员")))
    #expect(file.rows.row == [2, 100_000])
    #expect(file.dropped.blank == 99_997)
  }

  @Test func separatorsOfTheTextCannotStandInACell() throws {
    let file = try #require(roster(Self.row(2, "张_x001F_三_x001E_", nil, "党员") + Self.row(3, "李四", nil, "党员")))
    #expect(file.typed(1) == ["张三", "李四"])
    #expect(file.rows.row == [2, 3])
  }

  @Test func aDamagedWorkbookIsOneRefusedFile() {
    var bytes = Self.book([("甲", Self.header, "")])
    bytes.removeLast(30)
    let files = WorkbookShapes.read("名册.xlsx", bytes)
    #expect(files.map { $0.diagnostics.map(\.code) } == [["T103"]])
  }
}
