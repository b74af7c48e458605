import Quantities

/// 表文本: a sheet's cells as one text, in which records and cells are found again by their bytes.
///
/// Cells are ended by U+001F, rows by U+001E, so that no cell has to be quoted; blank rows are not written down.
struct SheetText {
  static let cellEnd: UInt8 = 0x1F
  static let rowEnd: UInt8 = 0x1E

  /// The text.
  var text: [UInt8] = []
  /// The rows that hold a cell.
  var rows: [(number: Int32, offset: Int)] = []
  /// How wide the sheet is: every row is taken to be, as in an export.
  var width = 0
  /// Errors, formulas without value, merged ranges.
  var marks = SheetMarks()
  /// Private-use characters for which the standard ones were put.
  var mappedCodes = 0
  /// Numbers that lost digits.
  var damaged: [(row: Int32, column: Int)] = []

  /// Writes a sheet down; throws where rows times columns are more than any office has.
  init(_ sheet: WorkbookSheet, of book: Workbook, limits: WorkbookLimits) throws(WorkbookFailure) {
    for row in sheet.rows where row.count > 0 {
      width = max(width, Int(sheet.cells[row.first + row.count - 1].column) + 1)
    }
    guard sheet.rows.count * width <= limits.slots else { throw .tooLarge(.slots, limit: limits.slots) }
    marks.add(sheet.merged)
    book.sharedText.withUnsafeBytes { shared in
      sheet.text.withUnsafeBytes { own in
        for row in sheet.rows {
          rows.append((row.number, text.count))
          var column = 0
          for cell in sheet.cells[row.first..<(row.first + row.count)] {
            while column < Int(cell.column) {
              text.append(SheetText.cellEnd)
              column += 1
            }
            add((cell.isShared ? shared : own).part(Int(cell.start), Int(cell.start) + Int(cell.length)))
            mark(cell, row: row.number)
          }
          text.append(SheetText.rowEnd)
        }
      }
    }
  }

  private mutating func add(_ cell: Bytes) {
    if let found = PrivateUse.standardized(cell) {
      mappedCodes += found.count
      found.bytes.withUnsafeBytes { addPlain($0) }
    } else {
      addPlain(cell)
    }
  }

  private mutating func addPlain(_ cell: Bytes) {
    guard cell.contains(where: { $0 == SheetText.cellEnd || $0 == SheetText.rowEnd }) else {
      text.append(contentsOf: cell)
      return
    }
    text.append(contentsOf: cell.map { $0 == SheetText.cellEnd || $0 == SheetText.rowEnd ? 0x20 : $0 })
  }

  private mutating func mark(_ cell: WorkbookCell, row: Int32) {
    if cell.kind == .error { marks.add(.error, row: row, column: Int(cell.column)) }
    if cell.kind == .uncalculated { marks.add(.uncalculated, row: row, column: Int(cell.column)) }
    if cell.isDamaged { damaged.append((row, Int(cell.column))) }
  }

  /// Appends the cells of the record at an offset, counted from there; gives where the next one begins.
  static func split(_ text: Bytes, at offset: Int, into cells: inout [CellRange]) -> Int {
    var start = offset
    var index = offset
    while index < text.count {
      let byte = text[index]
      if byte == cellEnd || byte == rowEnd {
        cells.append(
          CellRange(
            start: UInt32(truncatingIfNeeded: start &- offset), length: UInt32(truncatingIfNeeded: index &- start)))
        start = index &+ 1
        if byte == rowEnd { return start }
      }
      index &+= 1
    }
    return text.count
  }
}

/// 工作簿记录: the records of a sheet; a record's line is its row.
struct WorkbookRecords: RecordSource {
  let text: Bytes
  let marks: SheetMarks?
  private let rows: [(number: Int32, offset: Int)]
  private let width: Int
  /// The row that comes next, which may be a blank one, and the next that is not.
  private var number: Int32 = 1
  private var next = 0

  init(_ sheet: SheetText, text: Bytes) {
    self.text = text
    marks = sheet.marks
    rows = sheet.rows
    width = sheet.width
  }

  mutating func move(to cursor: RecordCursor) {
    number = cursor.row
    next = BinarySearch.first(rows.count) { rows[$0].number >= cursor.row }
  }

  mutating func fill(_ batch: inout RecordBatch, limit: Int) -> Bool {
    let target = batch.records.count &+ limit
    while batch.records.count < target, next < rows.count {
      let row = rows[next]
      let first = batch.cells.count
      var end = row.offset
      if row.number == number {
        end = SheetText.split(text, at: row.offset, into: &batch.cells)
        // A record is as wide as the sheet, like a line of its export.
        while batch.cells.count &- first < width { batch.cells.append(CellRange(start: 0, length: 0)) }
        next &+= 1
      }
      let start = RecordCursor(offset: row.offset, row: number, line: number)
      number &+= 1
      batch.records.append(
        Record(
          start: start, next: RecordCursor(offset: end, row: number, line: number), first: first,
          width: batch.cells.count &- first, base: row.offset))
    }
    return !batch.records.isEmpty
  }
}
