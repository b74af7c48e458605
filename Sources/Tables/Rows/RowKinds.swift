import Diagnostics

/// 行的种类: what a record is before its cells are read: blank, untouched, a footer, notes, a header, or too wide.
extension RowReader {
  /// Whether a row that the office filled in before holds nothing that the village wrote: only whom it is about.
  func isUntouched(_ view: RecordView, _ mark: Int) -> Bool {
    guard !RowReader.isWhite(view[mark]), view.width <= sheet.header.count else { return false }
    return plans.allSatisfy { $0.cell < 0 || $0.group != nil || RowReader.isWhite(view[$0.cell]) }
      && sheet.meetings.allSatisfy { $0.cells.values.allSatisfy { RowReader.isWhite(view[$0]) } }
  }

  /// The first cell with something in it, or -1.
  @inline(__always)
  func firstFilled(_ view: RecordView) -> Int {
    var cell = 0
    while cell < view.width {
      let raw = view[cell]
      if !raw.isEmpty, raw[0] > 0x20 && raw[0] < 0x80 || !RowReader.isWhite(raw) { return cell }
      cell &+= 1
    }
    return -1
  }

  static func isWhite(_ raw: Bytes) -> Bool {
    var index = 0
    while index < raw.count {
      let (scalar, length) = raw.scalar(at: index)
      guard Scalars.isSpace(scalar) || Scalars.isInvisible(scalar) else { return false }
      index &+= length
    }
    return true
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

  @inline(__always)
  func mayBeHeader(_ view: RecordView, filled: Int) -> Bool {
    for mark in headMarks where mark.start == filled && mark.count == view[filled].count { return true }
    for cell in probes {
      let raw = view[cell]
      if sheet.header[cell].count == raw.count, sheet.header[cell].withUnsafeBytes({ $0.same(raw) }),
        !raw.isEmpty
      {
        return true
      }
    }
    return false
  }

  /// Extra cells must be blank; missing ones must not be needed.
  @inline(__always)
  func fitsWidth(_ view: RecordView) -> Bool {
    if view.width == sheet.header.count { return true }
    if view.width > sheet.header.count {
      return (sheet.header.count..<view.width).allSatisfy { RowReader.isWhite(view[$0]) }
    }
    return plans.allSatisfy { $0.cell < view.width || !$0.isNeeded } && returnFits(view.width)
  }

  func returnFits(_ width: Int) -> Bool {
    sheet.returnCells.map { $0.file < width && $0.row < width } ?? true
  }
}
