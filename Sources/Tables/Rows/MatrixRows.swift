import Quantities

/// 读矩阵行: one record of a matrix to a row for each meeting that it speaks of.
extension RowReader {
  /// Reads whom the record is about once, then each meeting's cells; a blank cell is no row: the person is not on that
  /// list. One bad cell rejects the record, so that it comes back whole.
  mutating func readMatrix(_ record: Record, _ view: RecordView) {
    var digest = CellHash.blank
    var isDoubtful = readPlans(record, view, &digest)
    let rows = readMeetings(record, view, &isDoubtful)
    marks &+= rows.count
    guard marks <= shapes.matrixLimits.marks else {
      excess = record
      return
    }
    var source: (file: Int32, row: Int32) = (-1, 0)
    if let cells = sheet.returnCells { isDoubtful = !readReturn(view, cells, &source) || isDoubtful }
    if rows.isEmpty, problems.returnCell == nil, !problems.entries.contains(where: { $0.cell != nil }) {
      return dropUnmarked(record, view, source)
    }
    if let row = rows.first { take(row) }
    if !alternatives.isEmpty || !orders.isEmpty || splits.isNeeded {
      isDoubtful = checkTogether(record, view) || isDoubtful
    }
    if isDoubtful, !settle(record, view, source) { return }
    if record.strayQuotes > 0 || view.width < sheet.header.count { noteShape(record, view) }
    if let cell = sheet.numberCell { checks.number(view[cell], at: record.start) }
    var taken: Set<RowDigest> = []
    for row in rows {
      take(row)
      var digest = CellHash.blank
      for plan in plans { digest.add(plan.digestPart) }
      // The same meeting in two columns, marked alike, is one row.
      guard taken.insert(RowDigest(high: digest.high, low: digest.low)).inserted else { continue }
      block.meeting.append(Int32(truncatingIfNeeded: row.meeting))
      accept(record, digest, source)
    }
  }

  /// 一次会议的格: what a record says of one meeting.
  struct MeetingCells {
    var meeting: Int
    /// By plan, what it holds.
    var values: [(plan: Int, value: CellValue)]
  }

  /// Sets the plans to what a record says of one meeting.
  private mutating func take(_ row: MeetingCells) {
    for (plan, value) in row.values { plans[plan].value = value }
  }

  /// The meetings of which a record says something.
  private mutating func readMeetings(_ record: Record, _ view: RecordView, _ isDoubtful: inout Bool) -> [MeetingCells] {
    var rows: [MeetingCells] = []
    for index in asked.indices {
      guard sheet.marks != nil || asked[index].contains(where: { !view[$0.cell].isEmpty }) else { continue }
      var values = heads.indices.contains(index) ? heads[index] : []
      var isMarked = false
      for (plan, cell) in asked[index] {
        let value = readMark(record, view, plan: plan, cell: cell, &isDoubtful, &isMarked)
        values.append((plan, value))
      }
      guard isMarked else { continue }
      marked[index] += 1
      rows.append(MeetingCells(meeting: index, values: values))
    }
    return rows
  }

  private mutating func readMark(
    _ record: Record, _ view: RecordView, plan: Int, cell: Int, _ isDoubtful: inout Bool, _ isMarked: inout Bool
  ) -> CellValue {
    let raw = view[cell]
    if let fault = sheet.marks?.fault(row: record.start.row, column: cell) {
      problems.add(plan, fault == .error ? .spreadsheetError : .uncalculated, cell: cell)
    } else if !raw.isEmpty {
      let value = cells.read(raw, &plans[plan])
      if let fault = cells.fault {
        problems.add(plan, fault, cell: cell)
        cells.fault = nil
        cells.repairs = []
      } else {
        if !cells.repairs.isEmpty { note(cells.repairs, record, cell, raw) }
        cells.repairs = []
        if !value.isBlank { isMarked = true }
        return value
      }
    } else {
      return .blank
    }
    isDoubtful = true
    isMarked = true
    return .blank
  }

  /// Nobody's row: in a return it takes back what the row that it names said.
  private mutating func dropUnmarked(_ record: Record, _ view: RecordView, _ source: (file: Int32, row: Int32)) {
    problems = RowProblems()
    dropped.blank &+= 1
    if let cell = sheet.numberCell { checks.number(view[cell], at: record.start) }
    let bytes = RowBytes(start: record.start.offset, end: record.next.offset)
    unmarked.append((record.start.row, record.start.line, bytes))
    if source.row > 0 { cleared.append((cells.symbols.text(source.file), Int(source.row))) }
  }
}

extension CellReader {
  /// The date and the type that the heading of a meeting gives, as cells of its rows; what is wrong with the type.
  mutating func heads(
    _ meeting: MatrixMeeting, _ matrix: MatrixShape, _ plans: inout [ColumnPlan]
  ) -> (values: [(plan: Int, value: CellValue)], fault: Problem?) {
    let day = meeting.day
    let isMoment = plans[matrix.date].type == .datetime
    var values = [(plan: matrix.date, value: CellValue(isMoment ? Moment(day: day).code : Int64(day.number)))]
    if let type = matrix.type, plans[type].cell < 0 {
      var text = meeting.type
      let value = text.withUTF8 { $0.isEmpty ? .blank : read(Bytes($0), &plans[type]) }
      values.append((type, value))
    }
    defer {
      fault = nil
      repairs = []
    }
    return (values, fault)
  }
}
