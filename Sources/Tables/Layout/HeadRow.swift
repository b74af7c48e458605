/// 表头上的一行: a title, or one row of a header of two; where a sheet was printed in pages it comes again.
struct HeadRow {
  /// The first cell with something in it, and its bytes: how many.
  let start: Int
  let length: Int
  private let folded: [[UInt8]]
  private let filled: Int

  /// Nil for a blank record.
  init?(_ record: RecordView) {
    folded = Sheet.folded(record)
    filled = folded.count { !$0.isEmpty }
    guard let start = folded.firstIndex(where: { !$0.isEmpty }) else { return nil }
    self.start = start
    length = record[start].count
  }

  /// Whether a record is this row again: at least four fifths of what is filled in either are equal.
  func isRepeated(by record: RecordView) -> Bool {
    let own = Sheet.folded(record)
    let equal = zip(folded, own).count { !$0.isEmpty && $0 == $1 }
    return equal > 0 && equal * 5 >= max(filled, own.count { !$0.isEmpty }) * 4
  }
}
