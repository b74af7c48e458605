import Diagnostics
@testable import Tables

/// Writes workbooks for tests: parts as text, stored in a zip archive byte by byte, so that any of them can be wrong.
struct WorkbookBuilder {
  var parts: [(name: String, bytes: [UInt8], isDeflated: Bool, size: Int)] = []

  /// A workbook of one sheet with this XML inside `sheetData`, and these number formats as styles 1, 2 and so on.
  init(rows: String = "", formats: [String] = [], shared: [String] = [], after: String = "", workbook: String = "") {
    self.init()
    add(
      "_rels/.rels",
      Self.relations([("rId1", "officeDocument", "xl/workbook.xml")]))
    add(
      "xl/workbook.xml",
      "<workbook xmlns:r=\"r\">\(workbook)<sheets><sheet name=\"花名册\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    )
    add(
      "xl/_rels/workbook.xml.rels",
      Self.relations([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
        ("rId3", "sharedStrings", "sharedStrings.xml"),
      ]))
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\($0 + 200)\" formatCode=\"\(Self.escape($1))\"/>" }
    let styles = formats.indices.map { "<xf numFmtId=\"\($0 + 200)\"/>" }
    add(
      "xl/styles.xml",
      "<styleSheet><numFmts>\(codes.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
    )
    add("xl/sharedStrings.xml", "<sst>\(shared.joined())</sst>")
    add("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>")
  }

  init() {}

  mutating func add(_ name: String, _ text: String) {
    parts.removeAll { $0.name == name }
    parts.append((name, Array(text.utf8), false, text.utf8.count))
  }

  static func relations(_ list: [(id: String, type: String, target: String)]) -> String {
    let items = list.map {
      "<Relationship Id=\"\($0.id)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\($0.type)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships>\(items.joined())</Relationships>"
  }

  static func escape(_ text: String) -> String {
    text.map { $0 == "\"" ? "&quot;" : $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
  }

  /// The archive.
  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      // A deflated part's sum is not known here: whoever reads it to the end finds that out.
      let fields =
        Self.little(20, 2) + Self.little(0x800, 2) + Self.little(part.isDeflated ? 8 : 0, 2) + Self.little(0, 4)
        + Self.little(part.isDeflated ? 0 : Self.crc(part.bytes), 4) + Self.little(UInt32(part.bytes.count), 4)
        + Self.little(UInt32(part.size), 4) + Self.little(UInt32(name.count), 2) + Self.little(0, 2)
      directory += [0x50, 0x4B, 1, 2] + Self.little(20, 2) + fields + Self.little(0, 10)
      directory += Self.little(UInt32(file.count), 4) + name
      file += [0x50, 0x4B, 3, 4] + fields + name + part.bytes
    }
    let start = UInt32(file.count)
    file += directory + [0x50, 0x4B, 5, 6] + Self.little(0, 4)
    file += Self.little(UInt32(parts.count), 2) + Self.little(UInt32(parts.count), 2)
    file += Self.little(UInt32(directory.count), 4) + Self.little(start, 4) + Self.little(0, 2)
    return file
  }

  private static func little(_ value: UInt32, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 4 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
  }

  static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }

  /// Deflates a text followed by very many blanks: 13 bits stand for 258 of them.
  mutating func addBomb(_ name: String, _ text: String, blanks: Int) {
    var bits: [UInt8] = []
    var held: UInt32 = 0
    var count = 0
    func put(_ value: UInt32, _ width: Int, reversed: Bool = false) {
      for index in 0..<width {
        held |= (value >> (reversed ? width - 1 - index : index) & 1) << count
        count += 1
        if count == 8 {
          bits.append(UInt8(held))
          held = 0
          count = 0
        }
      }
    }
    put(1, 1)
    put(1, 2)
    for byte in text.utf8 + [0x20] { put(0x30 + UInt32(byte), 8, reversed: true) }
    for _ in 0..<(blanks / 258) {
      put(0b1100_0101, 8, reversed: true)
      put(0, 5)
    }
    put(0, 7)
    put(0, 7)
    parts.removeAll { $0.name == name }
    parts.append((name, bits, true, text.utf8.count + 1 + blanks / 258 * 258))
  }
}

extension Workbook {
  /// The cells of a sheet by their addresses.
  func texts(_ index: Int = 0) -> [String: String] {
    var texts: [String: String] = [:]
    each(index) { texts[$0] = $2 }
    return texts
  }

  /// The kinds of the cells of a sheet by their addresses.
  func kinds(_ index: Int = 0) -> [String: WorkbookCell.Kind] {
    var kinds: [String: WorkbookCell.Kind] = [:]
    each(index) { address, cell, _ in kinds[address] = cell.kind }
    return kinds
  }

  /// The addresses of damaged cells, in order.
  func damaged(_ index: Int = 0) -> [String] {
    var found: [String] = []
    each(index) { address, cell, _ in if cell.isDamaged { found.append(address) } }
    return found
  }

  func each(_ index: Int, _ body: (String, WorkbookCell, String) -> Void) {
    guard index < sheets.count else { return }
    let sheet = sheets[index]
    for row in sheet.rows {
      for cell in sheet.cells[row.first..<(row.first + row.count)] {
        let arena = cell.isShared ? sharedText : sheet.text
        let text = String(decoding: arena[Int(cell.start)..<Int(cell.start + cell.length)], as: UTF8.self)
        body(Place.letter(ofColumn: Int(cell.column)) + String(row.number), cell, text)
      }
    }
  }
}
