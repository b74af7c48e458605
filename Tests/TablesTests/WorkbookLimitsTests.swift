import Diagnostics
import Testing

@testable import Tables

/// What is no honest workbook is refused, and nothing takes long or much.
@Suite struct WorkbookLimitsTests {
  static let row = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>一二三</v></c><c r=\"B1\"><v>2</v></c></row>"

  func failure(_ builder: WorkbookBuilder, _ limits: WorkbookLimits = WorkbookLimits()) -> WorkbookFailure? {
    do throws(WorkbookFailure) {
      _ = try WorkbookReader.read(builder.bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func limitsAreKeptAndNotOverdone() {
    var limits = WorkbookLimits()
    limits.cells = 2
    limits.text = 10
    #expect(failure(WorkbookBuilder(rows: Self.row), limits) == nil)
    limits.cells = 1
    #expect(failure(WorkbookBuilder(rows: Self.row), limits) == .tooLarge(.cells, limit: 1))
    limits.cells = 2
    limits.text = 9
    #expect(failure(WorkbookBuilder(rows: Self.row), limits) == .tooLarge(.text, limit: 9))
    limits = WorkbookLimits()
    limits.entries = 5
    #expect(failure(WorkbookBuilder(rows: Self.row), limits) == .tooLarge(.entries, limit: 5))
    limits = WorkbookLimits()
    limits.inflated = 500
    #expect(failure(WorkbookBuilder(rows: Self.row), limits) == .tooLarge(.inflated, limit: 500))
    limits = WorkbookLimits()
    limits.merged = 1
    let merges = "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/></mergeCells>"
    #expect(failure(WorkbookBuilder(after: merges), limits) == .tooLarge(.merged, limit: 1))
  }

  @Test func aSharedTextCountsAsOftenAsItIsUsed() {
    var limits = WorkbookLimits()
    limits.text = 1000
    let cells = (0..<30).map { "<c r=\"\(Place.letter(ofColumn: $0))1\" t=\"s\"><v>0</v></c>" }.joined()
    let text = String(repeating: "x", count: 40)
    #expect(
      failure(WorkbookBuilder(rows: "<row r=\"1\">\(cells)</row>", shared: ["<si><t>\(text)</t></si>"]), limits)
        == .tooLarge(.text, limit: 1000))
  }

  @Test func bombsOfBlanksAreDefused() {
    var builder = WorkbookBuilder()
    for part in WorkbookBuilder(rows: Self.row).parts { builder.parts.append(part) }
    builder.addBomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", blanks: 100 << 20)
    #expect(builder.bytes.count < 1 << 20)
    #expect(failure(builder) == .tooLarge(.ratio, limit: 120))
    var limits = WorkbookLimits()
    limits.ratio = 2000
    limits.inflated = 8 << 20
    #expect(failure(builder, limits) == .tooLarge(.inflated, limit: 8 << 20))
  }

  @Test func aTokenWithoutEndIsNotGathered() {
    var builder = WorkbookBuilder(rows: Self.row)
    builder.addBomb("xl/worksheets/sheet1.xml", "<worksheet a=\"", blanks: 30 << 20)
    #expect(failure(builder) == .tooLarge(.token, limit: 8 << 20))
  }

  @Test func elementsWithinElementsEnd() {
    let deep = String(repeating: "<x>", count: 300) + String(repeating: "</x>", count: 300)
    #expect(failure(WorkbookBuilder(after: deep)) == .tooLarge(.depth, limit: 256))
  }

  @Test func entitiesAreNotLetIn() {
    var builder = WorkbookBuilder()
    for part in WorkbookBuilder(rows: Self.row).parts { builder.parts.append(part) }
    builder.add(
      "xl/sharedStrings.xml",
      "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>")
    #expect(failure(builder) == .declaresEntities(part: "xl/sharedStrings.xml"))
  }

  @Test(arguments: [
    "<row r=\"1048577\"><c><v>1</v></c></row>", "<row r=\"0\"><c><v>1</v></c></row>", "<row r=\"x\"/>",
    "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
    "<row r=\"1\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>",
    "<row r=\"1\"><c t=\"s\"><v>0</v></c></row>", "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
    "<row r=\"1048576\"/><row><c><v>1</v></c></row>", "<row r=\"1\"><c>",
  ])
  func whatNoSheetHasIsDamage(rows: String) {
    guard case .damaged(let part, _)? = failure(WorkbookBuilder(rows: rows)) else {
      Issue.record("read")
      return
    }
    #expect(part == "xl/worksheets/sheet1.xml")
  }

  @Test func theFarthestCellIsRead() throws {
    let book = try WorkbookReader.read(
      WorkbookBuilder(rows: "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").bytes)
    #expect(book.texts() == ["XFD1048576": "1"])
  }

  @Test func missingParts() {
    var builder = WorkbookBuilder(rows: Self.row)
    builder.parts.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
    #expect(failure(builder) == .missing(part: "xl/worksheets/sheet1.xml"))
    builder.parts.removeAll { $0.name.hasSuffix(".rels") }
    #expect(failure(builder) == .missing(part: "花名册"))
  }

  @Test func everyPartIsChecked() {
    let bytes = WorkbookBuilder(rows: Self.row).bytes
    guard let at = bytes.indices.first(where: { bytes[$0...].starts(with: "一二三".utf8) }) else {
      Issue.record("not found")
      return
    }
    var changed = bytes
    changed.replaceSubrange(at..<(at + 3), with: "四".utf8)
    #expect(throws: WorkbookFailure.damaged(part: "xl/worksheets/sheet1.xml", detail: "CRC")) {
      try WorkbookReader.read(changed)
    }
  }
}
