import Testing

@testable import Tables

@Suite struct WorkbookKindTests {
  /// A compound file with these streams.
  static func compound(_ streams: String...) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
    for name in ["Root Entry"] + streams {
      var entry = [UInt8](repeating: 0, count: 128)
      for (index, unit) in name.utf16.enumerated() {
        entry[index * 2] = UInt8(unit & 0xFF)
        entry[index * 2 + 1] = UInt8(unit >> 8)
      }
      bytes += entry
    }
    return bytes
  }

  static func zip(_ parts: (String, String)...) -> [UInt8] {
    var builder = WorkbookBuilder()
    for (name, text) in parts { builder.add(name, text) }
    return builder.bytes
  }

  static let cases: [([UInt8], WorkbookKind, String)] = [
    (WorkbookBuilder().bytes + [], .archive, "T004"),
    (zip(("xl/workbook.bin", "x"), ("[Content_Types].xml", "x")), .binaryWorkbook, "T102"),
    (zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "x")), .openDocument, "T102"),
    (zip(("word/document.xml", "x"), ("[Content_Types].xml", "x")), .document, "T004"),
    (zip(("ppt/presentation.xml", "x"), ("[Content_Types].xml", "x")), .document, "T004"),
    (zip(("走访.csv", "x")), .archive, "T004"),
    (zip(("[Content_Types].xml", "x")), .workbook, "T103"),
    ([0x50, 0x4B, 3, 4, 1, 2, 3], .workbook, "T103"),
    (compound("EncryptedPackage", "EncryptionInfo"), .encrypted, "T101"),
    (compound("Workbook"), .oldWorkbook, "T003"), (compound("Book"), .oldWorkbook, "T003"),
    (compound("WordDocument"), .document, "T004"),
    ([0x09, 0x04, 0x06, 0x00, 0, 0], .oldWorkbook, "T003"),
    (Array("\u{FEFF}<html><body><table><tr><td>姓名".utf8), .webPage, "T004"),
    (Array("\r\n  <!DOCTYPE HTML PUBLIC>\n<HTML>".utf8), .webPage, "T004"),
    (Array("<\0h\0t\0m\0l\0>\0".utf8), .webPage, "T004"),
    (Array("MIME-Version: 1.0\r\n".utf8), .webPage, "T004"),
    (
      Array("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".utf8),
      .xmlSpreadsheet, "T004"
    ),
    (Array("%PDF-1.7".utf8), .pdf, "T004"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], .picture, "T004"),
    ([0xFF, 0xD8, 0xFF, 0xE0], .picture, "T004"), (Array("Rar!\u{1A}".utf8), .archive, "T004"), ([], .empty, "T001"),
  ]

  @Test(arguments: cases.indices) func namedByItsBytes(index: Int) {
    let (bytes, kind, code) = Self.cases[index]
    #expect(WorkbookKind.of(bytes) == kind)
    let files = WorkbookShapes.read("名册.xlsx", bytes)
    #expect(files.map { $0.diagnostics.map(\.code) } == [[code]])
    #expect(files.allSatisfy { $0.table == nil && $0.diagnostics.allSatisfy { $0.help != nil } })
  }

  @Test func textUnderAnotherNameIsReadAsText() {
    let text = Array("姓名\t身份\n张三\t党员\n".utf8)
    #expect(WorkbookKind.of(text) == .other)
    let files = WorkbookShapes.read("名册.xls", text)
    #expect(files.map { $0.rows.count } == [1])
    #expect(files[0].told == ["T114"])
    #expect(WorkbookShapes.read("名册.csv", text)[0].told == [])
  }

  @Test func aWorkbookUnderATextsNameIsRead() {
    let book = WorkbookReadingTests.book([
      ("甲", WorkbookReadingTests.header + WorkbookReadingTests.row(2, "张三", nil, "党员"), "")
    ])
    #expect(WorkbookShapes.read("名册.csv", book)[0].typed(1) == ["张三"])
  }
}
