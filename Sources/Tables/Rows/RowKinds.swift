/// 行的种类: which records are no data: filled in by the office alone, footers, notes.
extension RowReader {
  /// Whether a row that the office filled in before holds nothing that the village wrote: only whom it is about.
  func isUntouched(_ view: RecordView, _ mark: Int) -> Bool {
    guard !RowReader.isWhite(view[mark]), view.width <= sheet.header.count else { return false }
    return plans.allSatisfy { $0.cell < 0 || $0.group != nil || RowReader.isWhite(view[$0.cell]) }
      && sheet.meetings.allSatisfy { $0.cells.values.allSatisfy { RowReader.isWhite(view[$0]) } }
  }

  func isFooter(_ view: RecordView, _ filled: Int) -> Bool {
    guard Footer.word(view[filled]) != nil || isMatrix && Footer.matrixWord(view[filled]) else { return false }
    guard nameCell >= 0, nameCell != filled else { return true }
    // 合计 | 6人: nobody's name.
    if isMatrix, view[nameCell].contains(where: { $0 &- 0x30 <= 9 }) { return true }
    return Cleaning.isBlank(Cleaning.text(view[nameCell].string))
  }

  mutating func isNotesRow(_ view: RecordView) -> Bool {
    guard (0..<view.width).contains(where: { Sheet.isNote(view[$0]) }) else { return false }
    for index in plans.indices where plans[index].cell >= 0 {
      let raw = view[plans[index].cell]
      switch plans[index].type {
      case .date, .datetime, .month, .number:
        var plan = plans[index]
        let value = cells.read(raw, &plan)
        let isReadable = cells.fault == nil && !value.isBlank
        cells.fault = nil
        cells.repairs = []
        if isReadable { return false }
      case .id:
        if raw.contains(where: { $0 &- 0x30 <= 9 }), !Sheet.isNote(raw) { return false }
      default: break
      }
    }
    return !hasMark(view)
  }

  /// Whether a cell under a meeting holds a declared status: the row is about somebody.
  private func hasMark(_ view: RecordView) -> Bool {
    sheet.meetings.contains { meeting in
      meeting.cells.contains { column, cell in
        let text = Array(Cleaning.text(view[cell].string).utf8)
        return plans[column].hasValues && text.withUnsafeBytes { plans[column].values.find($0) != nil }
      }
    }
  }
}
