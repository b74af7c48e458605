import Quantities

/// 标记: what a workbook knows of a sheet beside the texts of its cells; a text file knows nothing of the kind.
struct SheetMarks {
  /// Why a cell has no content that counts, though there is something in it.
  enum Fault { case error, uncalculated }

  /// By row, column and kind, ascending.
  private var faults: [UInt64] = []
  /// By first column: the rows of merged ranges, ascending.
  private var merged: [Int: [ClosedRange<Int32>]] = [:]
  /// By row, as far down as headings may stand: merged ranges of several columns.
  private var wide: [Int32: [ClosedRange<Int>]] = [:]
  private static let headings: Int32 = 64

  init() {}

  /// Marks a cell; cells come in order.
  mutating func add(_ fault: Fault, row: Int32, column: Int) {
    faults.append(SheetMarks.key(row, column) | (fault == .error ? 1 : 0))
  }

  /// Takes the ranges that go over several rows, and those of headings that go over several columns.
  mutating func add(_ areas: [CellArea]) {
    for area in areas where area.columns.count > 1 && area.rows.lowerBound <= SheetMarks.headings {
      for row in area.rows.clamped(to: area.rows.lowerBound...SheetMarks.headings) {
        guard wide[row]?.count ?? 0 < 1_000 else { continue }
        wide[row, default: []].append(area.columns)
      }
    }
    for area in areas where area.rows.count > 1 { merged[area.columns.lowerBound, default: []].append(area.rows) }
    for column in merged.keys { merged[column]?.sort { $0.lowerBound < $1.lowerBound } }
  }

  /// What is wrong with a cell.
  func fault(row: Int32, column: Int) -> Fault? {
    guard !faults.isEmpty else { return nil }
    let key = SheetMarks.key(row, column)
    let place = BinarySearch.first(faults.count) { faults[$0] >= key }
    guard place < faults.count, faults[place] | 1 == key | 1 else { return nil }
    return faults[place] & 1 == 1 ? .error : .uncalculated
  }

  /// Whether some merged range goes over several rows of a column.
  func merges(_ column: Int) -> Bool { merged[column] != nil }

  /// The row in which the merged range of a cell begins; nil for a cell of none, and for the first of a range.
  func top(row: Int32, column: Int) -> Int32? {
    guard let ranges = merged[column] else { return nil }
    let after = BinarySearch.first(ranges.count) { ranges[$0].lowerBound >= row }
    guard after > 0, ranges[after - 1].contains(row) else { return nil }
    return ranges[after - 1].lowerBound
  }

  /// Whether cells of a row of headings are merged sideways.
  func hasWide(row: Int32) -> Bool { wide[row] != nil }

  /// The column in which the merged range of a heading begins; nil for a cell of none.
  func left(row: Int32, column: Int) -> Int? { wide[row]?.first { $0.contains(column) }?.lowerBound }

  private static func key(_ row: Int32, _ column: Int) -> UInt64 {
    UInt64(UInt32(bitPattern: row)) << 32 | UInt64(UInt32(truncatingIfNeeded: column)) << 1
  }
}
