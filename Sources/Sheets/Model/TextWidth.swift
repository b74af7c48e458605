/// 字宽: how wide a text is on paper, in half-width characters, and how many lines it takes.
enum TextWidth {
  /// The width; a Chinese character is two.
  static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The number of lines in a cell of that width; words are not kept together, which suits Chinese.
  static func lines(_ text: String, width: Int) -> Int {
    let width = Swift.max(2, width)
    var lines = 0
    var line = 0
    func end() {
      lines += Swift.max(1, (line + width - 1) / width)
      line = 0
    }
    for scalar in text.unicodeScalars { if scalar == "\n" { end() } else { line += of(scalar) } }
    end()
    return lines
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x200B...0x200F, 0x300...0x36F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2014, 0x2018...0x201D, 0x2026, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    // Signs that Chinese fonts draw full width: × ÷ · √ ≤ ≥ ①
    case 0xD7, 0xF7, 0xB7, 0x2200...0x22FF, 0x2460...0x24FF, 0x2500...0x27BF: 2
    default: 1
    }
  }
}

/// 行高: as high as the cell with most lines needs.
enum RowHeight {
  /// Points of one line of each size.
  static func line(_ size: PaperStyle.Size) -> Int {
    switch size {
    case .small: 15
    case .body: 18
    case .large: 24
    case .title: 30
    }
  }

  /// The height of a row in points; a workbook has none above 409.
  static func of(_ row: PaperSheet.Row, widths: [Int]) -> Int {
    if let height = row.height { return height }
    var column = 0
    var height = 18
    for cell in row.cells {
      let end = Swift.min(widths.count, column + cell.across)
      let width = column < end ? widths[column..<end].reduce(0, +) : 8
      column += cell.across
      var lines = 1
      if cell.style.wraps, case .text(let text) = cell.value {
        // Large letters are wider, and a cell has a margin.
        let room = width * 10 / scale(cell.style) - 1
        lines = TextWidth.lines(text, width: room)
      }
      let needed = lines == 1 ? line(cell.style.size) : lines * (line(cell.style.size) - 2) + 4
      height = Swift.max(height, needed)
    }
    return Swift.min(height, 409)
  }

  /// Tenths of the body's width.
  private static func scale(_ style: PaperStyle) -> Int {
    switch style.size {
    case .title: 17
    case .large: 13
    case .body: 10
    case .small: 9
    }
  }
}
