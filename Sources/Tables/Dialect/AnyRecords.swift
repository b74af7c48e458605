/// 任意记录源: cuts a text by a `TextDialect`. Nothing is ever lost: a quote that makes no sense is kept as a character.
struct AnyRecords {
  let text: Bytes
  let dialect: TextDialect
  private(set) var offset = 0
  private var line = 1
  private var row = 1
  private let first: UInt8

  init(text: Bytes, dialect: TextDialect, from offset: Int = 0) {
    self.text = text
    self.offset = offset
    self.dialect = dialect
    first = dialect.delimiter.first ?? 0x2C
  }

  /// The next record; nil at the end. `width`: the number of cells that is expected, by which quotes that make no sense
  /// are given the best one (`QuoteRepair`).
  mutating func next(width: Int? = nil) -> AnyRecord? {
    guard offset < text.count else { return nil }
    var record = plain()
    record.isOdd = record.strays > 0 || record.isUnclosed
    // What runs over line ends and is not as wide as it should be may have begun at a quote too many.
    if let width, width > 1, record.isOdd || (record.lines > 1 && record.cells.count != width) {
      let best = QuoteRepair.best(record, self, width: width)
      if best.next != record.next || best.cells != record.cells {
        record = best
        record.isOdd = true
      }
    }
    record.line = line
    record.row = row
    offset = record.next
    line += record.lines
    row += 1
    return record
  }

  /// The record as it is read from left to right.
  private func plain() -> AnyRecord {
    var record = AnyRecord()
    record.start = offset
    var at = offset
    while true {
      let cell: Cell
      if let quoted = quoted(at) {
        cell = quoted
        record.hasQuoted = true
      } else {
        cell = bare(at)
        if opening(at) != nil {
          record.isUnclosed = true
        } else if dialect.quote == 0x22, cell.bytes.contains(dialect.quote) {
          record.hasInnerQuote = true
        }
      }
      record.cells.append(cell.bytes)
      record.strays += cell.strays
      record.lines += cell.lineEnds
      if cell.isLast {
        record.next = cell.next
        return record
      }
      at = cell.next
    }
  }

  /// 格: one cell, and where it ends.
  struct Cell {
    var bytes: [UInt8]
    /// Where the next cell, or record, begins.
    var next: Int
    var isLast: Bool
    var strays = 0
    var lineEnds = 0
  }

  /// Whether the delimiter stands at an index.
  @inline(__always) func isDelimiter(_ index: Int) -> Bool {
    guard index < text.count, text[index] == first else { return false }
    let delimiter = dialect.delimiter
    guard delimiter.count > 1 else { return true }
    guard index + delimiter.count <= text.count else { return isLineEnd(after: index, delimiter) }
    for offset in 1..<delimiter.count where text[index + offset] != delimiter[offset] {
      return isLineEnd(after: index, delimiter)
    }
    return true
  }

  /// `a, b,` with the blank cut off at the end of the line: still a delimiter.
  private func isLineEnd(after index: Int, _ delimiter: [UInt8]) -> Bool {
    guard delimiter.count == 2, delimiter[1] == 0x20 else { return false }
    return index + 1 >= text.count || text[index + 1] == 0x0A || text[index + 1] == 0x0D
  }

  /// The index behind the delimiter at an index.
  @inline(__always) func behind(_ index: Int) -> Int {
    min(text.count, index + dialect.delimiter.count, lineEnd(index))
  }

  private func lineEnd(_ index: Int) -> Int {
    guard dialect.delimiter.count > 1 else { return .max }
    for at in index..<min(text.count, index + dialect.delimiter.count) where text[at] == 0x0A || text[at] == 0x0D {
      return at
    }
    return .max
  }

  /// The index behind a line end at an index.
  @inline(__always) func behindLine(_ index: Int) -> Int {
    index >= text.count ? index : text[index] == 0x0D && text.at(index + 1) == 0x0A ? index + 2 : index + 1
  }

  /// A cell without quotes around it.
  func bare(_ start: Int) -> Cell {
    var at = start
    while at < text.count, text[at] != 0x0A, text[at] != 0x0D {
      if isDelimiter(at) { return Cell(bytes: Array(text.part(start, at)), next: behind(at), isLast: false) }
      at += 1
    }
    return Cell(bytes: Array(text.part(start, at)), next: behindLine(at), isLast: true)
  }

  /// The opening quote of a cell, blanks before it passed over.
  func opening(_ start: Int) -> Int? {
    var at = start
    if !dialect.isBlank { while text.at(at) == 0x20 { at += 1 } }
    return at < text.count && text[at] == dialect.quote ? at : nil
  }

  /// Where a cell would end behind a closing quote: the index of the delimiter, line end or end of the text.
  func ending(behind quote: Int) -> Int? {
    var at = quote + 1
    if !dialect.isBlank { while text.at(at) == 0x20, !isDelimiter(at) { at += 1 } }
    return at >= text.count || text[at] == 0x0A || text[at] == 0x0D || isDelimiter(at) ? at : nil
  }

  /// A cell between quotes; nil where none is opened or it never closes.
  func quoted(_ start: Int) -> Cell? {
    guard let open = opening(start) else { return nil }
    var bytes: [UInt8] = []
    var at = open + 1
    var cell = Cell(bytes: [], next: 0, isLast: false)
    while at < text.count {
      let byte = text[at]
      if byte == dialect.escape, at + 1 < text.count, text[at + 1] == dialect.quote || text[at + 1] == dialect.escape {
        // An escape before a quote that closes the cell is a character of its own: "C:\",
        bytes.append(text[at + 1])
        at += 2
        continue
      }
      if byte == dialect.quote {
        if text.at(at + 1) == dialect.quote, at + 1 < text.count {
          bytes.append(byte)
          at += 2
          continue
        }
        if let end = ending(behind: at) {
          cell.bytes = bytes
          cell.isLast = end >= text.count || !isDelimiter(end)
          cell.next = cell.isLast ? behindLine(end) : behind(end)
          return cell
        }
        cell.strays += 1
      }
      if byte == 0x0A || (byte == 0x0D && text.at(at + 1) != 0x0A) {
        cell.lineEnds += 1
        if cell.lineEnds > CSVRecords.longestCell.lines * 4 { return nil }
      }
      if at - open > CSVRecords.longestCell.characters * 4 { return nil }
      bytes.append(byte)
      at += 1
    }
    return nil
  }
}
