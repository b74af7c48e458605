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
  /// By required group and `one_of`: the plans of which one must be filled.
  private let alternatives: [[Int]]
  private let orders: [[Int]]
  private let fillsDown: Bool
  private let nameCell: Int
  private let splits: SplitPairs

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
    if mayBeHeader(view), sheet.isHeader(view) {
      dropped.header &+= 1
      return stopFilling()
    }
    guard fitsWidth(view) else { return rejectWidth(record, view) }
    readCells(record, view)
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
    // A workbook says itself how far a merged cell goes.
    guard fillsDown, sheet.marks == nil else { return }
    for index in plans.indices { plans[index].above = nil }
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
  private func mayBeHeader(_ view: RecordView) -> Bool {
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
      digest.add(value.hash)
    }
    return isDoubtful
  }

  /// The value, or for a blank the one above it that it was merged with.
  private mutating func filled(_ plan: inout ColumnPlan, _ value: CellValue, _ record: Record) -> CellValue {
    if !value.isBlank {
      plan.above = value
      plan.aboveRow = record.start.row
      return value
    }
    if let marks = sheet.marks {
      guard marks.top(row: record.start.row, column: plan.cell) == plan.aboveRow else { return value }
    }
    guard let above = plan.above else { return value }
    note(.filledDown, record, plan.cell, Bytes(start: nil, count: 0))
    return above
  }

  /// What several cells must be together; true if something is wrong.
  private mutating func checkTogether() -> Bool {
    var isWrong = false
    for set in alternatives where !set.contains(where: { $0 < plans.count && !plans[$0].value.isBlank }) {
      // A cell that could not be read has been told already.
      if set.contains(where: { problems.has($0) }) { continue }
      problems.add(
        set.first { plans[$0].cell >= 0 } ?? set[0], .requiredOne(of: set.map { sheet.name($0) }),
        always: true)
      isWrong = true
    }
    for list in orders { isWrong = checkOrder(list) || isWrong }
    if splits.isNeeded { isWrong = pair() || isWrong }
    return isWrong
  }

  private mutating func checkOrder(_ list: [Int]) -> Bool {
    for (place, later) in list.enumerated() {
      guard later < plans.count, !plans[later].value.isBlank else { continue }
      for earlier in list[..<place] where earlier < plans.count && !plans[earlier].value.isBlank {
        guard let first = moment(earlier), let second = moment(later) else { continue }
        let isTimed = first.second != nil && second.second != nil
        if isTimed ? first.seconds <= second.seconds : first.day <= second.day { continue }
        problems.add(
          later, .backwards(sheet.name(earlier), sheet.name(later), first.text, second.text), always: true)
        return true
      }
    }
    return false
  }

  private func moment(_ index: Int) -> Moment? {
    switch plans[index].type {
    case .datetime: Moment(code: plans[index].value.value)
    case .date, .month: Moment(day: Day(number: Int32(truncatingIfNeeded: plans[index].value.value)))
    default: nil
    }
  }

  private mutating func pair() -> Bool {
    guard let unequal = splits.pair(&plans, &cells.lists) else { return false }
    problems.add(
      unequal.first?.plan ?? 0, .unequalSplit(unequal.map { (sheet.name(plans[$0.plan].column), $0.count) }),
      always: true)
    return true
  }

  /// Reads 原文件 and 原行; false if one of them is missing or no row number.
  private mutating func readReturn(
    _ view: RecordView, _ at: (file: Int, row: Int), _ source: inout (file: Int32, row: Int32)
  ) -> Bool {
    let file = Sheet.pathText(view[at.file])
    let row = Cleaning.text(view[at.row].string)
    if file.isEmpty, row.isEmpty { return true }
    guard !file.isEmpty, let number = Int32(row), number > 0 else {
      problems.returnCell = at.row
      return false
    }
    source = (cells.symbols.intern(file), number)
    return true
  }

  /// Tells the problems of a row; false if it was rejected.
  private mutating func settle(_ record: Record, _ view: RecordView, _ source: (file: Int32, row: Int32))
    -> Bool
  {
    for index in plans.indices
    where plans[index].isRequired && plans[index].cell >= 0 && plans[index].value.isBlank
      && !problems.has(index)
    {
      problems.add(index, .required(sheet.name(plans[index].column)), always: true)
    }
    defer { problems = RowProblems() }
    var reasons: [Diagnostic] = []
    var all: [Diagnostic] = []
    for entry in problems.entries {
      let plan = plans[entry.plan]
      let isError = entry.always || plan.isNeeded
      let at = Place(
        file: sheet.path, row: Int(record.start.row), line: Int(record.start.line),
        column: sheet.name(plan.column))
      let cell = plan.cell >= 0 ? view[plan.cell].string : nil
      let problem = isError ? entry.problem : .andBlank(entry.problem)
      all.append(problem.at(at, isError ? .error : .warning, cell: cell))
      if isError, let last = all.last { reasons.append(last) }
    }
    if let cell = problems.returnCell {
      all.append(Problem.returnPlace.at(place(record, cell), .error, cell: view[cell].string))
      if let last = all.last { reasons.append(last) }
    }
    if !reasons.isEmpty, isSomeHeader(record, view) { return false }
    diagnostics.append(contentsOf: all)
    guard !reasons.isEmpty else { return true }
    if let cell = sheet.numberCell { checks.number(view[cell]) }
    let of = source.row > 0 ? (file: cells.symbols.text(source.file), row: Int(source.row)) : nil
    reject(record, view, reasons, readable: readable(view), returnOf: of)
    return false
  }
}
