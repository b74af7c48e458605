/// 带引号的记录: the way of records with quotes, line by line through libcsv, and of quotes that were never closed.
extension CSVRecords {
  /// Reads one record that has a quote on its first line.
  mutating func readQuoted(into batch: inout RecordBatch) {
    parser.sink.clear()
    let start = at
    var strayQuotes = 0
    // The line on which the quoted cell that goes on over line ends was opened.
    var opened = start
    var position = start
    while position.offset < text.count {
      let (_, next) = lineEnd(position.offset)
      let following = RecordCursor(offset: next, row: start.row &+ 1, line: position.line &+ 1)
      let wasInQuotes = parser.isInQuotes
      let fields = parser.sink.ends.count
      var from = position.offset
      while from < next {
        let progress = parser.feed(text.part(from, next))
        if case .strayQuote(let consumed) = progress {
          strayQuotes += 1
          from += consumed
          continue
        }
        guard case .textAfterQuote(let consumed) = progress else { break }
        let cell = parser.sink.ends.count
        if wasInQuotes, cell == fields, isOpening(before: from &+ consumed, on: position, opened: opened) {
          return reject(start, .unclosedQuote, cell: cell, resumingAfter: opened, into: &batch)
        }
        return reject(start, .textAfterQuote, cell: cell, resumingAfter: position, into: &batch)
      }
      if next >= text.count, !parser.sink.isComplete, !parser.finish() { break }
      if parser.sink.isComplete, wasInQuotes, tookRows(from: opened, to: position) {
        return reject(start, .unclosedQuote, cell: fields, resumingAfter: opened, into: &batch)
      }
      if parser.sink.isComplete {
        return publish(start, next: following, strayQuotes: strayQuotes, into: &batch)
      }
      if !wasInQuotes || parser.sink.ends.count > fields { opened = position }
      position = following
      let tooMany = Int(position.line &- opened.line) >= CSVRecords.longestCell.lines
      if tooMany || isTooLong(from: opened.offset, to: position.offset) { break }
    }
    reject(start, .unclosedQuote, cell: parser.sink.ends.count, resumingAfter: opened, into: &batch)
  }

  /// Whether a quote that was open since an earlier line was never closed: the one that seemed to end it, before some text
  /// on this line, stands where a cell begins, or the lines are rows of their own.
  private func isOpening(before offset: Int, on line: RecordCursor, opened: RecordCursor) -> Bool {
    var at = offset &- 1
    while at > line.offset, text[at] != 0x22 { at &-= 1 }
    at &-= 1
    // ="001" is how a spreadsheet keeps a number as text.
    while at >= line.offset, [0x20, 0x09, 0x3D].contains(text[at]), text[at] != dialect.delimiter { at &-= 1 }
    if at < line.offset || text[at] == dialect.delimiter { return true }
    let count = delimiters(on: opened)
    return count > 0 && (width == 0 || count &+ 1 == width) && count == delimiters(on: line) || areRows(from: opened)
  }

  /// Whether the lines from which a record's last quote was opened are rows, and the record is not as wide as it should be,
  /// or a whole row of four cells or more lies within: the quote ended by chance at another, in a later row.
  private func tookRows(from opened: RecordCursor, to last: RecordCursor) -> Bool {
    var cells = parser.sink.ends.count
    // Blank cells behind the last column are nothing.
    while cells > width, isBlank(cell: cells &- 1) { cells &-= 1 }
    return (cells != width || width > 3 && last.line &- opened.line > 1) && areRows(from: opened)
  }

  private func isBlank(cell: Int) -> Bool {
    let sink = parser.sink
    return sink.bytes[(cell > 0 ? sink.ends[cell - 1] : 0)..<sink.ends[cell]].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether a line has as many cells as the header, and the one below too, or that one opens a cell which goes on over
  /// its end.
  private func areRows(from opened: RecordCursor) -> Bool {
    guard isRow(opened.offset) else { return false }
    var begin = line(at: opened.offset).next
    var (end, after) = line(at: begin)
    // Blank lines between rows are nothing.
    while end == begin, after > begin {
      begin = after
      (end, after) = line(at: begin)
    }
    if isRow(begin) { return true }
    guard let quote = text.part(begin, end).lastIndex(of: 0x22), quote > 0 else { return false }
    return text.part(begin, end)[quote &- 1] == dialect.delimiter
  }

  /// Whether the line at an offset has as many cells as the header; blank ones behind the last column are nothing.
  private func isRow(_ start: Int) -> Bool {
    var count = 0
    var filled = 0
    var at = start
    while at < text.count, text[at] != 0x0A, text[at] != 0x0D {
      if text[at] == dialect.delimiter { count &+= 1 } else if text[at] > 0x20 { filled = count }
      at &+= 1
    }
    return width > 1 && count &+ 1 >= width && filled < width
  }

  private func delimiters(on line: RecordCursor) -> Int {
    var count = 0
    var at = line.offset
    while at < text.count, text[at] != 0x0A, text[at] != 0x0D {
      if text[at] == dialect.delimiter { count &+= 1 }
      at &+= 1
    }
    return count
  }

  private func isTooLong(from: Int, to: Int) -> Bool {
    to &- from > CSVRecords.longestCell.characters
      && text.part(from, to).scalarCount > CSVRecords.longestCell.characters
  }

  /// As `lineEnd`, for a line near by, whatever was found before.
  private func line(at start: Int) -> (end: Int, next: Int) {
    var end = start
    while end < text.count, !endsLine(end) { end &+= 1 }
    guard end < text.count else { return (end, end) }
    return (end, text[end] == 0x0D && text.at(end &+ 1) == 0x0A ? end &+ 2 : end &+ 1)
  }

  private func endsLine(_ at: Int) -> Bool {
    text[at] == 0x0A || text[at] == 0x0D && (dialect.hasLoneReturns || text.at(at &+ 1) == 0x0A)
  }

  /// Hands over a record that libcsv has read.
  private mutating func publish(
    _ start: RecordCursor, next: RecordCursor, strayQuotes: Int, into batch: inout RecordBatch
  ) {
    var record = Record(
      start: start, next: next, first: batch.cells.count, width: parser.sink.ends.count,
      base: batch.side.count)
    record.isSide = true
    record.strayQuotes = strayQuotes
    if dialect.isWideComma {
      publishWide(record, into: &batch)
    } else {
      batch.side.append(contentsOf: parser.sink.bytes)
      var from = 0
      for end in parser.sink.ends {
        batch.cells.append(
          CellRange(start: UInt32(truncatingIfNeeded: from), length: UInt32(truncatingIfNeeded: end &- from)))
        from = end
      }
    }
    parser.sink.clear()
    batch.records.append(record)
    at = next
  }

  /// Inside quotes the full-width comma was text, so it is put back.
  private func publishWide(_ record: Record, into batch: inout RecordBatch) {
    var from = 0
    for end in parser.sink.ends {
      let begin = batch.side.count
      for byte in parser.sink.bytes[from..<end] {
        if byte == dialect.delimiter { batch.side.append(scalar: 0xFF0C) } else { batch.side.append(byte) }
      }
      batch.cells.append(
        CellRange(
          start: UInt32(truncatingIfNeeded: begin &- record.base),
          length: UInt32(truncatingIfNeeded: batch.side.count &- begin)))
      from = end
    }
  }

  /// Hands over a record that cannot be read, cut at its delimiters as it stands, and goes on after a line.
  private mutating func reject(
    _ start: RecordCursor, _ trouble: RecordTrouble, cell: Int, resumingAfter line: RecordCursor,
    into batch: inout RecordBatch
  ) {
    parser.reset()
    forgetNext(from: line.offset)
    let (end, next) = lineEnd(line.offset)
    at = RecordCursor(offset: next, row: start.row &+ 1, line: line.line &+ 1)
    let first = batch.cells.count
    PlainSplit.split(
      text, start.offset, end, base: start.offset, delimiter: dialect.delimiter, into: &batch.cells)
    var record = Record(
      start: start, next: at, first: first, width: batch.cells.count &- first, base: start.offset)
    record.trouble = trouble
    record.troubleCell = cell
    batch.records.append(record)
  }
}
