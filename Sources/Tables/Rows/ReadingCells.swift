/// The cells of a row: read by their columns' types, and taken if nothing is wrong. The hot loop of the program.
extension RowReader {
  @inline(__always)
  mutating func readCells(_ record: Record, _ view: RecordView) {
    var digest = CellHash.blank
    var isDoubtful = readPlans(record, view, &digest)
    if !alternatives.isEmpty || !orders.isEmpty || splits.isNeeded {
      isDoubtful = checkTogether(record, view) || isDoubtful
    }
    var source: (file: Int32, row: Int32) = (-1, 0)
    if let cells = sheet.returnCells { isDoubtful = !readReturn(view, cells, &source) || isDoubtful }
    if isDoubtful, !settle(record, view, source) { return }
    if record.strayQuotes > 0 || view.width < sheet.header.count { noteShape(record, view) }
    if footerRow > 0 { tellRowsBehindFooter(record) }
    if checks.isNeeded { checks.row(plans) }
    if let cell = sheet.numberCell { checks.number(view[cell], at: record.start) }
    accept(record, digest, source)
  }

  /// Takes the values of the plans as an accepted row.
  @inline(__always)
  mutating func accept(_ record: Record, _ digest: CellHash, _ source: (file: Int32, row: Int32)) {
    block.row.append(record.start.row)
    block.line.append(record.start.line)
    block.offset.append(record.start.offset)
    block.digest.append(RowDigest(high: digest.high, low: digest.low))
    if sheet.returnCells != nil { block.returnOf.append(source) }
    for index in needed { accepted.append(plans[index].value.value) }
  }

  /// Reads the declared columns that stand for themselves; true if something may be wrong.
  @inline(__always)
  mutating func readPlans(_ record: Record, _ view: RecordView, _ digest: inout CellHash) -> Bool {
    // The plans are taken out, so that the loop over them touches no array that has to be checked for owners.
    var held: [ColumnPlan] = []
    swap(&held, &plans)
    let isDoubtful = held.withUnsafeMutableBufferPointer { readEach(record, view, $0, &digest) }
    swap(&held, &plans)
    return isDoubtful
  }

  /// Reads every declared column of a row; true if something may be wrong.
  @inline(__always)
  private mutating func readEach(
    _ record: Record, _ view: RecordView, _ plans: UnsafeMutableBufferPointer<ColumnPlan>,
    _ digest: inout CellHash
  ) -> Bool {
    var isDoubtful = false
    for index in plans.indices {
      let cell = plans[index].cell
      guard cell >= 0 else {
        digest.add(plans[index].value.hash)
        continue
      }
      let raw = view[cell]
      if let fault = sheet.marks?.fault(row: record.start.row, column: cell) {
        problems.add(index, fault == .error ? .spreadsheetError : .uncalculated)
        isDoubtful = true
        plans[index].above = nil
        plans[index].value = .blank
        digest.add(.blank)
        continue
      }
      var value = CellValue.blank
      if raw.count == plans[index].lastCount, let last = plans[index].lastStart,
        raw.same(Bytes(start: last, count: raw.count))
      {
        value = plans[index].lastValue
      } else if !raw.isEmpty {
        value = cells.read(raw, &plans[index])
        if cells.fault != nil {
          problems.add(index, cells.fault)
          cells.fault = nil
          cells.repairs = []
          isDoubtful = true
          plans[index].above = nil
          plans[index].value = .blank
          digest.add(.blank)
          continue
        }
        if !cells.repairs.isEmpty {
          note(cells.repairs, record, cell, raw)
          cells.repairs = []
        } else if !record.isSide {
          plans[index].lastStart = raw.baseAddress
          plans[index].lastCount = raw.count
          plans[index].lastValue = value
        }
      }
      if plans[index].fillsDown { value = filled(&plans[index], value, record) }
      if value.isBlank, plans[index].isRequired { isDoubtful = true }
      plans[index].value = value
      digest.add(plans[index].digestPart)
    }
    return isDoubtful
  }

  /// The marks of a workbook that say themselves how far each merged cell of a column goes.
  ///
  /// A column without any was written by a program that leaves the blanks without merging them: read as a text file.
  func mergedRanges(_ cell: Int) -> SheetMarks? {
    guard let marks = sheet.marks, marks.merges(cell) else { return nil }
    return marks
  }

  /// The value, or for a blank the one above it that it was merged with.
  private mutating func filled(_ plan: inout ColumnPlan, _ value: CellValue, _ record: Record) -> CellValue {
    if !value.isBlank {
      plan.above = value
      plan.aboveRow = record.start.row
      return value
    }
    if let marks = mergedRanges(plan.cell) {
      guard marks.top(row: record.start.row, column: plan.cell) == plan.aboveRow else { return value }
    }
    guard let above = plan.above else { return value }
    note(.filledDown, record, plan.cell, Bytes(start: nil, count: 0))
    return above
  }
}
