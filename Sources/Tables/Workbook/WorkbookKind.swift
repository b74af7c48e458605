/// 文件种类: what a file is by its bytes, whatever its name says.
public enum WorkbookKind: String, Sendable, Hashable, CaseIterable {
  /// 工作簿: `.xlsx` or `.xlsm`, which is read.
  case workbook
  /// 旧版工作簿: `.xls`, and `.et` of WPS.
  case oldWorkbook
  /// 二进制工作簿: `.xlsb`.
  case binaryWorkbook
  /// 加密工作簿: it asks for a password when opened.
  case encrypted
  /// 开放文档表格: `.ods`.
  case openDocument
  /// 网页: a table of a web page, often named `.xls`.
  case webPage
  /// XML 表格 2003: named `.xls` or `.xml`.
  case xmlSpreadsheet
  /// 文字文档: `.doc`, `.docx`, `.wps`.
  case document
  /// 压缩包: zip, rar, 7z or gzip.
  case archive
  /// PDF
  case pdf
  /// 图片
  case picture
  /// 空文件: no byte at all.
  case empty
  /// 文本或其他: what none of these is; a text of cells, as far as can be told.
  case other

  /// Tells by the bytes.
  public static func of(_ bytes: [UInt8]) -> WorkbookKind {
    guard !bytes.isEmpty else { return .empty }
    if starts(bytes, [0x50, 0x4B, 0x03, 0x04]) || starts(bytes, [0x50, 0x4B, 0x05, 0x06]) { return zipped(bytes) }
    if starts(bytes, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compound(bytes) }
    for (magic, kind) in magics where starts(bytes, magic) { return kind }
    return marked(bytes)
  }

  private static let magics: [([UInt8], WorkbookKind)] = [
    (Array("%PDF".utf8), .pdf), (Array("Rar!".utf8), .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive),
    ([0x1F, 0x8B, 0x08], .archive), ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF8".utf8), .picture), (Array("MIME-Version:".utf8), .webPage),
    // BIFF 2 to 4: workbooks before there were folders in files.
    ([0x09, 0x00, 0x04, 0x00], .oldWorkbook), ([0x09, 0x02, 0x06, 0x00], .oldWorkbook),
    ([0x09, 0x04, 0x06, 0x00], .oldWorkbook),
  ]

  private static func starts(_ bytes: [UInt8], _ magic: [UInt8]) -> Bool { bytes.starts(with: magic) }

  /// A zip archive by the parts in it; one that cannot be opened is taken for a broken workbook.
  private static func zipped(_ bytes: [UInt8]) -> WorkbookKind {
    bytes.withUnsafeBufferPointer { buffer in
      guard let archive = try? WorkbookArchive(buffer, limits: WorkbookLimits()) else { return .workbook }
      if archive.has("xl/workbook.bin") { return .binaryWorkbook }
      if archive.has("word/document.xml") { return .document }
      if let type = archive.beginning(of: "mimetype") {
        let name = String(decoding: type, as: UTF8.self)
        return name.contains("opendocument.spreadsheet") ? .openDocument : .document
      }
      if archive.has("[Content_Types].xml") || archive.hasFolder("xl/") || archive.has("_rels/.rels") {
        return archive.hasFolder("ppt/") ? .document : .workbook
      }
      return .archive
    }
  }

  /// A compound file (OLE 2) by the names of the streams in it, which stand in UTF-16.
  private static func compound(_ bytes: [UInt8]) -> WorkbookKind {
    if hasStream("EncryptedPackage", in: bytes) { return .encrypted }
    if hasStream("Workbook", in: bytes) || hasStream("Book", in: bytes) { return .oldWorkbook }
    return hasStream("WordDocument", in: bytes) ? .document : .oldWorkbook
  }

  /// Entries of the folder are 128 bytes long and begin with the name.
  private static func hasStream(_ name: String, in bytes: [UInt8]) -> Bool {
    var pattern: [UInt8] = []
    for unit in name.utf16 { pattern += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)] }
    pattern += [0, 0]
    return stride(from: 512, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: pattern) }
  }

  /// Text that is marked up: by its first thousand characters, in any encoding that holds ASCII.
  private static func marked(_ bytes: [UInt8]) -> WorkbookKind {
    let head = bytes.prefix(4096).filter { $0 > 0x20 && $0 < 0x7F }
    guard head.first == 0x3C, bytes.prefix(8).contains(0x3C) || bytes.first.map({ $0 <= 0x20 }) == true else {
      return .other
    }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") || text.contains("excel.sheet") {
      return .xmlSpreadsheet
    }
    let marks = ["<html", "<!doctypehtml", "<table", "<head", "<meta", "<body"]
    return marks.contains(where: text.contains) ? .webPage : .other
  }
}
