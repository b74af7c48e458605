/// 两行表头: an upper row of merged cells over a lower one, joined into one record: 走访 over 日期 is 走访日期.
///
/// The upper row is filled to the right, as merged cells are exported; where the joined heading is nobody's, the lower one
/// stands alone, and where the lower cell is blank, the upper one.
enum JoinedHeader {
  /// The joined headings; nil where the lower row holds a number or date, or nothing.
  static func join(_ upper: RecordView, _ lower: RecordView, _ shapes: PreparedShapes) -> [[UInt8]]? {
    let width = max(upper.width, lower.width)
    guard width > 1, width <= 1_000 else { return nil }
    var above: [UInt8] = []
    var joined: [[UInt8]] = []
    var hasBoth = false
    for cell in 0..<width {
      let own = Array(upper[cell])
      let below = Array(lower[cell])
      if below.contains(where: { $0 &- 0x30 <= 9 }) { return nil }
      if !isBlank(own) { above = own }
      if isBlank(below) {
        joined.append(own)
        continue
      }
      hasBoth = hasBoth || !isBlank(above)
      joined.append(isKnown(above + below, shapes) ? above + below : below)
    }
    return hasBoth ? joined : nil
  }

  private static func isBlank(_ cell: [UInt8]) -> Bool {
    cell.withUnsafeBytes { Cleaning.text($0.string).isEmpty }
  }

  private static func isKnown(_ heading: [UInt8], _ shapes: PreparedShapes) -> Bool {
    var folded: [UInt8] = []
    heading.withUnsafeBytes { HeaderFold.fold($0, into: &folded) }
    return !folded.isEmpty && !folded.withUnsafeBytes { shapes.meanings(of: $0) }.isEmpty
  }
}

extension HeaderSearch {
  /// Joins the record with the one below it, if together they find more columns of a table than it does alone.
  mutating func joinRows(_ index: Int, text: Bytes, _ shapes: PreparedShapes, scratch: inout [UInt8]) -> Bool {
    guard index + 1 < recordCount, batch.records[index + 1].trouble == .none,
      let cells = view(
        index, text: text,
        { upper in
          view(index + 1, text: text) { lower in JoinedHeader.join(upper, lower, shapes) }
        })
    else { return false }
    let before = (batch.cells.count, batch.side.count, batch.records.count)
    appendRecord(cells, of: index, rows: 2)
    let made = batch.records.count - 1
    let matches = view(made, text: text) { HeaderMatch.all($0, shapes, scratch: &scratch) }
    let found = TableChoice.choose(matches, shapes.shapes)
    let alone = view(index + 1, text: text) {
      TableChoice.choose(HeaderMatch.all($0, shapes, scratch: &scratch), shapes.shapes)
    }
    guard found.fits, found.found > choice.found || !choice.fits, found.found > alone.found || !alone.fits else {
      batch.cells.removeLast(batch.cells.count - before.0)
      batch.side.removeLast(batch.side.count - before.1)
      batch.records.removeLast(batch.records.count - before.2)
      return false
    }
    record = index
    header = made
    rows = 2
    choice = found
    return true
  }

  /// Appends a record made of the headings of several rows, behind those that were read.
  mutating func appendRecord(_ cells: [[UInt8]], of index: Int, rows: Int) {
    var record = Record(
      start: batch.records[index].start, next: batch.records[index + rows - 1].next, first: batch.cells.count,
      width: cells.count, base: batch.side.count)
    record.isSide = true
    for cell in cells {
      batch.cells.append(
        CellRange(
          start: UInt32(truncatingIfNeeded: batch.side.count - record.base),
          length: UInt32(truncatingIfNeeded: cell.count)))
      batch.side.append(contentsOf: cell)
    }
    batch.records.append(record)
  }
}
