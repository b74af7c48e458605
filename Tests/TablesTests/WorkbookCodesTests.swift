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
        "<c r=\"\(CellReference.letters(column))2\""
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

  /// For every code the smallest workbook that triggers it.
  static let examples: [(code: String, bytes: [UInt8])] = [
    ("T101", WorkbookKindTests.compound("EncryptedPackage")),
    ("T102", WorkbookKindTests.zip(("xl/workbook.bin", ""))),
    ("T103", WorkbookKindTests.zip(("[Content_Types].xml", ""))),
    ("T104", workbook("<!DOCTYPE workbook><workbook/>")),
    (
      "T105",
      sheet(
        (2...5000).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined()
          + "<row r=\"5001\"><c r=\"XFD5001\"><v>1</v></c></row>")
    ),
    ("T106", workbook("<workbook/>")),
    (
      "T107", workbook("<workbook xmlns:r=\"r\"><sheets>\(one)<sheet name=\"乙\" state=\"hidden\"/></sheets></workbook>")
    ),
    (
      "T108",
      WorkbookReadingTests.book([
        ("甲", header + good, ""), ("乙", WorkbookReadingTests.row(1, "说明"), ""),
      ])
    ),
    ("T109", sheet(row("<><f>1</f></c>", nil, "党员"))),
    ("T110", workbook("<workbook xmlns:r=\"r\"><sheets>\(one)</sheets><calcPr fullCalcOnLoad=\"1\"/></workbook>")),
    ("T111", sheet(row("张三", nil, "党员", hidden: true))),
    ("T112", sheet(good, before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>")),
    ("T113", sheet(row("张三", nil, "党员", nil, "<><v>6228480402564890018</v></c>"))),
    ("T115", sheet(row("张三", nil, "党员", nil, nil, "已核"))),
  ]

  @Test(arguments: examples.map(\.code))
  func everyCodeHasAWorkbookThatTriggersIt(code: String) {
    let bytes = Self.examples.first { $0.code == code }?.bytes ?? []
    let files = WorkbookShapes.read("名册.xlsx", bytes)
    #expect(files.flatMap(\.told).contains(code), "\(files.map(\.told))")
    // A workbook without the flaw does not.
    #expect(WorkbookShapes.read("名册.xlsx", Self.sheet(Self.good)).flatMap(\.told) == [])
  }

  @Test func everyCodeIsRegistered() {
    // T114 is of texts (WorkbookKindTests).
    #expect(WorkbookCodes.all.map(\.code) == (Self.examples.map(\.code) + ["T114"]).sorted())
  }
}
