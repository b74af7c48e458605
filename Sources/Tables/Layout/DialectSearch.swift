import Quantities

/// 找分隔符: the delimiter under which most columns are found; the first on a tie.
enum DialectSearch {
  static let delimiters: [UInt8] = [0x2C, 0x09, 0x3B, 0x7C]

  /// Chooses; translates a text of full-width commas, so that libcsv has a delimiter of one byte.
  static func choose(_ text: inout [UInt8], _ shapes: PreparedShapes, _ period: Period) -> (
    Dialect, HeaderSearch
  ) {
    var dialect = Dialect()
    let head = text.withUnsafeBytes { raw -> (declared: UInt8?, present: [UInt8], hasWideComma: Bool) in
      dialect.hasLoneReturns = LineScan.hasLoneReturn(raw)
      let declared = separatorLine(raw, &dialect)
      let part = raw.part(0, min(raw.count, 1 << 16))
      let present = delimiters.filter { LineScan.find($0, in: part, from: 0) != nil }
      let hasWide = part.contains("，") && LineScan.find(0x1F, in: raw, from: 0) == nil
      return (declared, present, hasWide)
    }
    if let declared = head.declared {
      var told = dialect
      told.delimiter = declared
      let found = search(text, told, shapes, period)
      // The line speaks for itself unless nothing at all is found by it.
      if found.choice.found > 0 { return (told, found) }
    }
    var best = dialect
    var bestSearch = search(text, dialect, shapes, period)
    for delimiter in head.present where delimiter != dialect.delimiter {
      dialect.delimiter = delimiter
      let found = search(text, dialect, shapes, period)
      if found.choice.found > bestSearch.choice.found { (best, bestSearch) = (dialect, found) }
    }
    guard head.hasWideComma else { return (best, bestSearch) }
    dialect.delimiter = 0x1F
    dialect.isWideComma = true
    // Only the head is tried: most texts have such commas, few are cut by them.
    let sample = translated(text, limit: 1 << 16)
    if search(sample, dialect, shapes, period).choice.found > bestSearch.choice.found {
      text = translated(text, limit: text.count)
      return (dialect, search(text, dialect, shapes, period))
    }
    return (best, bestSearch)
  }

  private static func search(_ text: [UInt8], _ dialect: Dialect, _ shapes: PreparedShapes, _ period: Period)
    -> HeaderSearch
  {
    text.withUnsafeBytes { raw in
      var source = CSVRecords(text: raw, dialect: dialect)
      return HeaderSearch(&source, shapes, period)
    }
  }

  /// `sep=;` on the first line: the delimiter that Excel is told; the line is no row of the sheet.
  private static func separatorLine(_ text: Bytes, _ dialect: inout Dialect) -> UInt8? {
    let isQuoted = text.at(0) == 0x22
    let text = isQuoted ? text.part(1, text.count) : text
    guard text.count >= 5, text[0] | 0x20 == 0x73, text[1] | 0x20 == 0x65, text[2] | 0x20 == 0x70,
      text[3] == 0x3D
    else {
      return nil
    }
    var end = 5
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D {
      // Saved again, the line is padded with delimiters and perhaps quoted.
      guard [0x20, 0x22, text[4]].contains(text[end]) else { return nil }
      end += 1
    }
    let next = end >= text.count ? end : text[end] == 0x0D && text.at(end + 1) == 0x0A ? end + 2 : end + 1
    dialect.start = RecordCursor(offset: isQuoted ? next + 1 : next, row: 1, line: 2)
    let delimiter = text[4]
    return delimiters.contains(delimiter) ? delimiter : nil
  }

  private static func translated(_ text: [UInt8], limit: Int) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(min(limit, text.count))
    text.withUnsafeBytes { raw in
      var copied = 0
      var index = 0
      let stop = min(limit, raw.count)
      while let lead = LineScan.find(0xEF, in: raw, from: index), lead < stop {
        index = lead &+ 1
        guard raw.has("，", at: lead) else { continue }
        output.append(contentsOf: raw.part(copied, lead))
        output.append(0x1F)
        index = lead &+ 3
        copied = index
      }
      output.append(contentsOf: raw.part(copied, max(copied, stop)))
    }
    return output
  }
}
