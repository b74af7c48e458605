/// 单元格地址: `C7` in words and numbers.
enum CellReference {
  /// Reads `C7`: the column from 0, the row from 1; nil for anything that is no cell of a sheet.
  static func parse(_ bytes: UnsafeRawBufferPointer) -> (column: Int, row: Int32)? {
    var column = 0
    var row = 0
    var index = 0
    while index < bytes.count {
      let letter = bytes[index] & 0xDF
      guard letter >= 0x41, letter <= 0x5A else { break }
      column = column &* 26 &+ Int(letter &- 0x40)
      guard column <= WorkbookLimits.columns else { return nil }
      index &+= 1
    }
    let digits = index
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      row = row &* 10 &+ Int(byte &- 0x30)
      guard row <= Int(WorkbookLimits.rows) else { return nil }
      index &+= 1
    }
    guard column > 0, index > digits, row > 0 else { return nil }
    return (column &- 1, Int32(truncatingIfNeeded: row))
  }

  /// Reads a whole number of at most 9 digits.
  static func number(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value &* 10 &+ Int(byte &- 0x30)
    }
    return value
  }
}

/// 区域: a rectangle of cells, `A1:C3`.
struct CellArea: Hashable {
  /// Columns from 0, both included.
  var columns: ClosedRange<Int>
  /// Rows from 1, both included.
  var rows: ClosedRange<Int32>

  /// Reads `A1:C3`, or `A1` for one cell; corners in any order.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let colon = bytes.firstIndex(of: 0x3A) ?? bytes.count
    guard let a = CellReference.parse(UnsafeRawBufferPointer(rebasing: bytes[..<colon])) else { return nil }
    var b = a
    if colon < bytes.count {
      guard let corner = CellReference.parse(UnsafeRawBufferPointer(rebasing: bytes[(colon + 1)...])) else {
        return nil
      }
      b = corner
    }
    columns = min(a.column, b.column)...max(a.column, b.column)
    rows = min(a.row, b.row)...max(a.row, b.row)
  }

  /// Whether a cell lies in it.
  func contains(column: Int, row: Int32) -> Bool { columns.contains(column) && rows.contains(row) }
}
