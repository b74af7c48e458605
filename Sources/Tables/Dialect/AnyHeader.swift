/// 任意表头: where the header stands in a text that fits no declared table, and where a second table begins.
enum AnyHeader {
  /// The index of the header, title lines and blank lines passed over.
  ///
  /// Only what plainly is no record is passed over: a line with one filled cell (or less than half of the header's) above
  /// a full row of texts. Where there is doubt the first line stays.
  static func find(_ records: ArraySlice<AnyRecord>, width: Int) -> Int {
    guard width > 1, let first = records.firstIndex(where: { !$0.isBlank }) else { return 0 }
    let begin = first - records.startIndex
    // The first line is whole: it is the header, or the first record of a text without one.
    let least = max(2, (width + 1) / 2)
    if records[first].filled >= least, records[first].cells.count > 1 { return begin }
    for candidate in first..<records.endIndex {
      let record = records[candidate]
      guard record.filled >= least, record.cells.count * 4 >= width * 3, isText(record) else { continue }
      let above = records[first..<candidate].map(\.filled).max() ?? 0
      return above * 2 < record.filled || above <= 1 ? candidate - records.startIndex : begin
    }
    return begin
  }

  /// Whether a row may be a header: no cell of it is a number or a date.
  static func isText(_ record: AnyRecord) -> Bool {
    record.filled > 0 && !record.cells.contains { CellKind.weight($0) == 100 }
  }

  /// Whether a second table begins with a record: it has most of the header's names but not the same ones, or it stands
  /// behind a blank line, is a row of texts of another width, and the rows behind it are as wide as it is.
  static func beginsTable(
    _ record: AnyRecord, header: [String], isAfterBlank: Bool, following: (Int) -> ArraySlice<AnyRecord>
  ) -> Bool {
    guard header.count > 1, record.cells.count > 1, isText(record) else { return false }
    let names = Set(header.map(folded).filter { !$0.isEmpty })
    let own = record.cells.map { folded(String(decoding: $0, as: UTF8.self)) }
    let shared = own.count { names.contains($0) }
    if shared >= 2, shared * 5 >= names.count * 3 { return true }
    guard isAfterBlank, record.cells.count != header.count, record.filled == record.cells.count else { return false }
    let rows = following(5).prefix { !$0.isBlank }
    return rows.count >= 2 && rows.allSatisfy { $0.cells.count == record.cells.count } && !rows.allSatisfy(isText)
  }

  private static func folded(_ heading: String) -> String { String(decoding: HeaderFold.fold(heading), as: UTF8.self) }
}
