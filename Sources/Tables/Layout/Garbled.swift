import Glibc

/// 乱码: headings that were UTF-8, read as GBK and saved again (姓名 became 濮撳悕), or lost to 锟斤拷.
enum Garbled {
  /// A garbled heading: where it stands among the first records, and what it was; nil where all is lost.
  struct Found {
    var record: Int
    var column: Int
    var cell: String
    var meant: String?
  }

  /// The first garbled cell of the first records.
  static func find(_ search: HeaderSearch, _ shapes: PreparedShapes, text: Bytes) -> Found? {
    let headings = shapes.allHeadings
    for index in search.batch.records.indices {
      let cells = search.view(index, text: text) { view in (0..<min(view.width, 64)).map { view[$0].string } }
      for (column, cell) in cells.enumerated() where !cell.isEmpty && cell.utf8.count < 300 {
        if cell.contains("锟斤拷") { return Found(record: index, column: column, cell: cell) }
        guard let bytes = encoded(cell), bytes.contains(where: { $0 >= 0x80 }) else { continue }
        // The last character often lost a byte, so the beginning is compared.
        let readable = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" && $0 != "?" }
        guard readable.count >= 2 || (readable.count == 1 && bytes.count <= 4) else { continue }
        let folded = String(decoding: HeaderFold.fold(String(readable)), as: UTF8.self)
        if let meant = headings.first(where: { $0 == folded })
          ?? headings.first(where: { $0.hasPrefix(folded) })
        {
          return Found(record: index, column: column, cell: cell, meant: meant)
        }
      }
    }
    return nil
  }

  /// The bytes of a text in GB18030.
  private static func encoded(_ text: String) -> [UInt8]? {
    guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map(CChar.init(bitPattern:))
    var output = [CChar](repeating: 0, count: input.count * 2 + 8)
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var from = source.baseAddress
        var left = source.count
        var to = target.baseAddress
        var room = target.count
        return iconv(converter, &from, &left, &to, &room) == -1 ? nil : target.count - room
      }
    }
    return written.map { output[..<$0].map(UInt8.init(bitPattern:)) }
  }
}
