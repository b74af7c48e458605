/// Where a reader stands: the next byte (or row of a workbook), the row as the spreadsheet numbers it, the line.
struct RecordCursor {
  var offset = 0
  /// The number that the next record gets.
  var row: Int32 = 1
  var line: Int32 = 1
}

/// What is wrong with a record as text, before anybody asks what it means.
enum RecordTrouble: UInt8 {
  case none
  case textAfterQuote
  case unclosedQuote
}

/// 格: the bytes of one cell, relative to its record's base.
struct CellRange {
  var start: UInt32
  var length: UInt32
}

/// 记录: one record of a sheet. Its cells lie in the text itself, or in the batch's side bytes where quotes had to be undone.
struct Record {
  /// Where it begins, and its row and line.
  var start: RecordCursor
  /// Where the next one begins.
  var next: RecordCursor
  /// The index of its first cell in the batch.
  var first: Int
  /// The number of its cells; 0 for a blank line.
  var width: Int
  /// What its cells' ranges count from.
  var base: Int
  var isSide = false
  var trouble = RecordTrouble.none
  /// The cell in which the trouble stands.
  var troubleCell = 0
  /// Quotes inside an unquoted cell, which were kept.
  var strayQuotes = 0
}

/// 一批记录: what a source hands over at once; reused, so that no record costs an allocation.
struct RecordBatch {
  var records: [Record] = []
  var cells: [CellRange] = []
  var side: [UInt8] = []

  mutating func clear() {
    records.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    side.removeAll(keepingCapacity: true)
  }
}

/// 记录源: where records come from. Layout and typing know nothing of text files: a workbook reader fills the same batches.
protocol RecordSource {
  /// What the ranges of records that are not `isSide` count from.
  var text: Bytes { get }
  /// What is known of cells beside their texts; nil for a text file.
  var marks: SheetMarks? { get }
  /// Appends up to `limit` records; false when none was left.
  mutating func fill(_ batch: inout RecordBatch, limit: Int) -> Bool
  /// Goes to where a record began or ended.
  mutating func move(to cursor: RecordCursor)
  /// Learns how wide the header is, and so what a record should be.
  mutating func expect(width: Int)
}

extension RecordSource {
  var marks: SheetMarks? { nil }
  mutating func expect(width: Int) {}
}

/// One record lent with its cells.
struct RecordView {
  let bytes: Bytes
  let cells: UnsafeBufferPointer<CellRange>

  init(_ record: Record, cells: UnsafeBufferPointer<CellRange>, text: Bytes, side: Bytes) {
    let source = record.isSide ? side : text
    bytes = source.part(record.base, source.count)
    let end = record.first &+ record.width
    self.cells =
      record.first >= 0 && end <= cells.count
      ? UnsafeBufferPointer(rebasing: cells[record.first..<end]) : UnsafeBufferPointer(start: nil, count: 0)
  }

  /// The number of cells.
  @inline(__always) var width: Int { cells.count }

  /// A cell; empty beyond the last.
  @inline(__always) subscript(_ index: Int) -> Bytes {
    guard index >= 0, index < cells.count else { return Bytes(start: nil, count: 0) }
    let cell = cells[index]
    return bytes.part(Int(cell.start), Int(cell.start) &+ Int(cell.length))
  }
}
