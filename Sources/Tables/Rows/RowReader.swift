import Diagnostics
import Quantities

/// 读行: records to accepted and rejected rows of one sheet; every record is counted once.
struct RowReader {
  let sheet: Sheet
  let shapes: PreparedShapes
  var cells: CellReader
  var plans: [ColumnPlan]
  var problems = RowProblems()

  /// Rows, lines, offsets and digests of the accepted rows.
  var block = RowBlock()
  /// Their needed cells, row after row: one array to append to; `columns` turns it.
  private var accepted: [Int64] = []
  private let needed: [Int]
  var rejected: [RejectedRow] = []
  var diagnostics: [Diagnostic] = []
  var dropped = DroppedCounts()
  var read = 0
  var tally = Tally()
  var checks: SheetChecks
  /// The record that turned out to be the header of another table.
  var secondTable: (record: Record, table: Int)?
  private var isFirst = true
  /// A few header cells by which a repeated header is suspected: the quick test that every row takes.
  private let probes: [Int]
  /// Where what stands above the header begins, and how long its first cell is: by that a repetition is suspected.
  private let headMarks: [(start: Int, count: Int)]
  /// By required group and `one_of`: the plans of which one must be filled.
  let alternatives: [[Int]]
  let orders: [[Int]]
  let fillsDown: Bool
  private let nameCell: Int
  let splits: SplitPairs

  init(_ sheet: Sheet, _ shapes: PreparedShapes, orders known: [Int: DateOrder]) {
    self.sheet = sheet
    self.shapes = shapes
    var plans = sheet.shape.columns.enumerated().map { column, declared in
      var plan = ColumnPlan(
        declared, column: column, cell: sheet.cells[column], values: shapes.values[sheet.table][column])
      plan.order = known[column]
      return plan
    }
    needed = plans.indices.filter { plans[$0].isNeeded }
    checks = SheetChecks(plans)
    probes = Array(sheet.cells.filter { $0 >= 0 }.prefix(3))
    headMarks = sheet.headRows.map { ($0.start, $0.length) }
    alternatives = (sheet.shape.requiredGroups + sheet.shape.oneOf).filter { !$0.isEmpty }
    orders = sheet.shape.order
    fillsDown = plans.contains { $0.fillsDown && $0.cell >= 0 }
    nameCell = sheet.shape.nameColumn.flatMap { $0 < sheet.cells.count ? sheet.cells[$0] : nil } ?? -1
    splits = SplitPairs(plans)
    var cells = CellReader(sheet.period)
    for index in plans.indices {
      plans[index].dropsDuplicates = splits.isAlone(index)
      guard plans[index].cell < 0, var text = sheet.shape.columns[index].defaultValue else { continue }
      plans[index].value = text.withUTF8 { cells.read(Bytes($0), &plans[index]) }
      cells.fault = nil
      cells.repairs = []
    }
    self.plans = plans
    self.cells = cells
  }

  /// The accepted cells by declared column; nil where the column is not needed.
  var columns: [[Int64]?] {
    var columns = [[Int64]?](repeating: nil, count: plans.count)
    for (place, plan) in needed.enumerated() {
      columns[plans[plan].column] = (0..<block.count).map { accepted[$0 &* needed.count &+ place] }
    }
    return columns
  }

  /// Takes every record of a batch; stops early at the header of a second table.
  mutating func take(_ batch: RecordBatch, text: Bytes) {
    batch.cells.withUnsafeBufferPointer { ranges in
      batch.side.withUnsafeBytes { side in
        for record in batch.records {
          take(record, RecordView(record, cells: ranges, text: text, side: side))
          if secondTable != nil { return }
        }
      }
    }
  }

  @inline(__always)
  private mutating func take(_ record: Record, _ view: RecordView) {
    read &+= 1
    let wasFirst = isFirst
    isFirst = false
    guard record.trouble == .none else { return rejectBroken(record, view) }
    let filled = firstFilled(view)
    guard filled >= 0 else {
      dropped.blank &+= 1
      return stopFilling()
    }
    if let mark = sheet.prefilledCell, isUntouched(view, mark) {
      dropped.blank &+= 1
      return
    }
    if Footer.mayBegin(view[filled]), isFooter(view, filled) {
      dropped.footer &+= 1
      checks.footer(view, plans, rejected: rejected.count)
      if let sum = checks.difference { tellSum(sum, record) }
      return stopFilling()
    }
    if wasFirst, isNotesRow(view) {
      dropped.notes &+= 1
      diagnostics.append(Problem.notesRow.at(place(record, nil), .note, cell: view[filled].string))
      return
    }
    if mayBeHeader(view, filled: filled), sheet.isHeader(view) {
      dropped.header &+= 1
      return stopFilling()
    }
    guard fitsWidth(view) else { return rejectWidth(record, view) }
    readCells(record, view)
  }

  /// Whether a row that the office filled in before holds nothing that the village wrote: only whom it is about.
  private func isUntouched(_ view: RecordView, _ mark: Int) -> Bool {
    guard !RowReader.isWhite(view[mark]), view.width <= sheet.header.count else { return false }
    return plans.allSatisfy { $0.cell < 0 || $0.group != nil || RowReader.isWhite(view[$0.cell]) }
  }

  /// The first cell with something in it, or -1.
  @inline(__always)
  private func firstFilled(_ view: RecordView) -> Int {
    var cell = 0
    while cell < view.width {
      let raw = view[cell]
      if !raw.isEmpty, raw[0] > 0x20 && raw[0] < 0x80 || !RowReader.isWhite(raw) { return cell }
      cell &+= 1
    }
    return -1
  }

  private static func isWhite(_ raw: Bytes) -> Bool {
    var index = 0
    while index < raw.count {
      let (scalar, length) = raw.scalar(at: index)
      guard Scalars.isSpace(scalar) || Scalars.isInvisible(scalar) else { return false }
      index &+= length
    }
    return true
  }

  mutating func stopFilling() {
    guard fillsDown else { return }
    for index in plans.indices where mergedRanges(plans[index].cell) == nil { plans[index].above = nil }
  }

  private func isFooter(_ view: RecordView, _ filled: Int) -> Bool {
    guard Footer.word(view[filled]) != nil else { return false }
    guard nameCell >= 0, nameCell != filled else { return true }
    return Cleaning.isBlank(Cleaning.text(view[nameCell].string))
  }

  private mutating func isNotesRow(_ view: RecordView) -> Bool {
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
    return true
  }

  @inline(__always)
  private func mayBeHeader(_ view: RecordView, filled: Int) -> Bool {
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
  private func fitsWidth(_ view: RecordView) -> Bool {
    if view.width == sheet.header.count { return true }
    if view.width > sheet.header.count {
      return (sheet.header.count..<view.width).allSatisfy { RowReader.isWhite(view[$0]) }
    }
    return plans.allSatisfy { $0.cell < view.width || !$0.isNeeded } && returnFits(view.width)
  }

  private func returnFits(_ width: Int) -> Bool {
    sheet.returnCells.map { $0.file < width && $0.row < width } ?? true
  }

  @inline(__always)
  private mutating func readCells(_ record: Record, _ view: RecordView) {
    // The plans are taken out, so that the loop over them touches no array that has to be checked for owners.
    var held: [ColumnPlan] = []
    swap(&held, &plans)
    var digest = CellHash.blank
    var isDoubtful = held.withUnsafeMutableBufferPointer { readEach(record, view, $0, &digest) }
    swap(&held, &plans)
    if !alternatives.isEmpty || !orders.isEmpty || splits.isNeeded {
      isDoubtful = checkTogether() || isDoubtful
    }
    var source: (file: Int32, row: Int32) = (-1, 0)
    if let cells = sheet.returnCells { isDoubtful = !readReturn(view, cells, &source) || isDoubtful }
    if isDoubtful, !settle(record, view, source) { return }
    if record.strayQuotes > 0 || view.width < sheet.header.count { noteShape(record, view) }
    if checks.isNeeded { checks.row(plans) }
    if let cell = sheet.numberCell { checks.number(view[cell]) }
    block.row.append(record.start.row)
    block.line.append(record.start.line)
    block.offset.append(record.start.offset)
    block.digest.append(RowDigest(high: digest.high, low: digest.low))
    if sheet.returnCells != nil { block.returnOf.append(source) }
    for index in needed { accepted.append(plans[index].value.value) }
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
      digest.add(plans[index].tellsRowsApart ? value.hash : .blank)
    }
    return isDoubtful
  }

  /// The marks of a workbook that say themselves how far each merged cell of a column goes.
  ///
  /// A column without any was written by a program that leaves the blanks without merging them: read as a text file.
  private func mergedRanges(_ cell: Int) -> SheetMarks? {
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
