import Diagnostics
import Testing

@testable import Tables

@Suite struct WorkbookCodesTests {
  static let header = WorkbookReadingTests.header

  static func sheet(_ rows: String, after: String = "", before: String = "") -> [UInt8] {
    var builder = WorkbookBuilder(rows: header + rows, after: after)
    if !before.isEmpty {
      builder.add(
        "xl/worksheets/sheet1.xml",
        "<worksheet>\(before)<sheetData>\(header + rows)</sheetData>\(after)</worksheet>")
    }
    return builder.bytes
  }

  static func row(_ cells: String?..., hidden: Bool = false) -> String {
    let xml = cells.enumerated().compactMap { column, text in
      text.map {
        "<c r=\"\(Place.letter(ofColumn: column))2\""
          + ($0.hasPrefix("<") ? $0.dropFirst() : " t=\"str\"><v>\($0)</v></c>")
      }
    }
    return "<row r=\"2\"\(hidden ? " hidden=\"1\"" : "")>\(xml.joined())</row>"
  }

  static func workbook(_ text: String) -> [UInt8] {
    var builder = WorkbookBuilder(rows: header + row("张三", nil, "<><f>1</f><v>党员</v></c>"))
    builder.add("xl/workbook.xml", text)
    return builder.bytes
  }

  static let good = row("张三", nil, "党员")
  static let one = "<sheet name=\"甲\" sheetId=\"1\" r:id=\"rId1\"/>"

  /// For every code what is told, and the smallest workbook that triggers it.
  static let examples: [(told: String, bytes: [UInt8])] = [
    ("error T101", WorkbookKindTests.compound("EncryptedPackage")),
    ("error T102", WorkbookKindTests.zip(("xl/workbook.bin", ""))),
    ("error T103", WorkbookKindTests.zip(("[Content_Types].xml", ""))),
    ("error T104", workbook("<!DOCTYPE workbook><workbook/>")),
    (
      "error T105",
      sheet(
        (2...5000).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined()
          + "<row r=\"5001\"><c r=\"XFD5001\"><v>1</v></c></row>")
    ),
    ("error T106", workbook("<workbook/>")),
    (
      "note T107",
      workbook("<workbook xmlns:r=\"r\"><sheets>\(one)<sheet name=\"乙\" state=\"hidden\"/></sheets></workbook>")
    ),
    (
      "warning T108",
      WorkbookReadingTests.book([
        ("甲", header + good, ""), ("乙", WorkbookReadingTests.row(1, "说明"), ""),
      ])
    ),
    ("error T109 2 姓名 “=1”", sheet(row("<><f>1</f></c>", nil, "党员"))),
    (
      "warning T110",
      workbook("<workbook xmlns:r=\"r\"><sheets>\(one)</sheets><calcPr fullCalcOnLoad=\"1\"/></workbook>")
    ),
    ("note T111 2", sheet(row("张三", nil, "党员", hidden: true))),
    ("note T112", sheet(good, before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>")),
    ("warning T113 2", sheet(row("张三", nil, "党员", nil, "<><v>6228480402564890018</v></c>"))),
    ("warning T115 2 F", sheet(row("张三", nil, "党员", nil, nil, "已核"))),
  ]

  @Test(arguments: examples.indices)
  func everyCodeHasAWorkbookThatTriggersIt(index: Int) throws {
    let example = Self.examples[index]
    let all = WorkbookShapes.read("名册.xlsx", example.bytes).flatMap(\.diagnostics)
    let found = try #require(all.first { $0.code == TablesCodesTests.code(example.told) }, "\(all.map(\.outcome))")
    #expect(found.outcome == example.told)
    TablesCodesTests.expectWords(found)
    // A workbook without the flaw does not.
    #expect(WorkbookShapes.read("名册.xlsx", Self.sheet(Self.good)).flatMap(\.told) == [])
  }

  @Test func everyCodeIsRegistered() {
    // T114 is of texts (WorkbookKindTests).
    #expect(WorkbookCodes.all.map(\.code) == (Self.examples.map { TablesCodesTests.code($0.told) } + ["T114"]).sorted())
  }
}
