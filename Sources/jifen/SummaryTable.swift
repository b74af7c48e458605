/// 汇总表: the one place where the terminal's tables are set.
enum SummaryTable {
  /// Lines of a table; columns of `right` are set to the right.
  static func lines(_ headings: [String], _ rows: [[String]], right: Set<Int> = [], indent: Int = 2) -> [String] {
    let all = [headings] + rows
    let widths = headings.indices.map { column in
      all.map { column < $0.count ? width($0[column]) : 0 }.max() ?? 0
    }
    return all.map { row in
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() where column < widths.count {
        let gap = String(repeating: " ", count: max(0, widths[column] - width(cell)))
        if column > 0 { line += "  " }
        line += right.contains(column) ? gap + cell : cell + gap
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 && isWide($1.value) ? 2 : 1) }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
      || (0xFFE0...0xFFE6).contains(value) || (0x20000...0x3FFFD).contains(value)
  }
}
