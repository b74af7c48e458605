import Diagnostics
import Quantities

/// Rows that count for nothing, with all that is needed to send them back and to find whom they concern.
extension RowReader {
  /// Where a record stands, and in which column.
  func place(_ record: Record, _ cell: Int?) -> Place {
    Place(
      file: sheet.path, row: Int(record.start.row), line: Int(record.start.line), column: cell.map { sheet.label($0) },
      columnLetter: cell.map(Place.letter(ofColumn:)))
  }

  /// A record whose quotes cannot be understood.
  mutating func rejectBroken(_ record: Record, _ view: RecordView) {
    let problem: Problem = record.trouble == .unclosedQuote ? .unclosedQuote : .textAfterQuote
    let cell = view[record.troubleCell].string
    let reason = shared(problem).at(place(record, record.troubleCell), .error, cell: cell)
    diagnostics.append(reason)
    checks.loseNumber()
    fillPast(view, upTo: record.troubleCell)
    reject(record, [reason], isBroken: true)
  }

  /// Goes on filling below a row that was not read only where its cell is blank, or says the same as the one above.
  private mutating func fillPast(_ view: RecordView, upTo end: Int) {
    guard fillsDown else { return }
    for index in plans.indices where plans[index].fillsDown {
      guard let above = plans[index].above else { continue }
      let cell = plans[index].cell
      plans[index].above = nil
      guard cell < end, cell < view.width else { continue }
      let value = cells.read(view[cell], &plans[index])
      if cells.fault == nil, value.isBlank || value.value == above.value { plans[index].above = above }
      cells.fault = nil
      cells.repairs = []
    }
  }

  /// A record that is not as wide as the header: nothing in it can be trusted to stand in its column.
  mutating func rejectWidth(_ record: Record, _ view: RecordView) {
    // The cells are told of so many rows only: the rows themselves go back whole.
    widths += 1
    let cells = widths > RowReader.mostShown ? [] : (0..<view.width).map { view[$0].string }
    let problem = Problem.width(
      view.width, header: sheet.header.count, cells: cells,
      hasWideComma: view.width < sheet.header.count && (0..<view.width).contains { view[$0].contains("，") })
    let reason = shared(problem).at(place(record, nil), .error)
    checks.loseNumber()
    if isSomeHeader(record, view) { return }
    fillPast(view, upTo: sheet.header.count)
    diagnostics.append(reason)
    reject(record, [reason], isBroken: true)
  }

  /// The same words again where they are the same, so that a million rows with one mistake do not hold them a million times.
  mutating func shared(_ problem: Problem) -> Problem {
    if let last = recent[problem.code], last.message == problem.message, last.help == problem.help { return last }
    recent[problem.code] = problem
    return problem
  }

  /// Takes in a row that counts for nothing; of one that is not broken, what was read is kept for finding whom it concerns.
  mutating func reject(
    _ record: Record, _ reasons: [Diagnostic], isBroken: Bool, returnOf: (file: String, row: Int)? = nil
  ) {
    rejected.append(
      RejectedRow(
        row: Int(record.start.row), line: Int(record.start.line),
        bytes: RowBytes(
          start: record.start.offset, end: record.next.offset, isUnreadable: record.trouble != .none),
        reasons: reasons, isBroken: isBroken, returnOf: returnOf))
    for index in concerned {
      readable.append(isBroken || plans[index].cell < 0 ? RowBlock.blank : plans[index].value.value)
    }
    if footerRow > 0 { tellRowsBehindFooter(record) }
  }

  /// Rows behind the end of a sheet are read, but may be a second sheet or notes.
  mutating func tellRowsBehindFooter(_ record: Record) {
    diagnostics.append(Problem.behindFooter(row: Int(footerRow)).at(place(record, nil), .warning))
    footerRow = 0
  }

  /// Whether a row that would be rejected is a header: this one again, a little different, or that of a second table.
  mutating func isSomeHeader(_ record: Record, _ view: RecordView) -> Bool {
    if sheet.isHeader(view) {
      dropped.header &+= 1
      footerRow = 0
      tally.withdraw(row: record.start.row)
      stopFilling()
      return true
    }
    var scratch: [UInt8] = []
    switch TableChoice.choose(HeaderMatch.all(view, shapes, scratch: &scratch), shapes.shapes) {
    case .one(let match), .rivalled(let match, _): secondTable = (record, match.table)
    case .tie(let matches): secondTable = matches.first.map { (record, $0.table) }
    case .none: return false
    }
    return true
  }

  /// Whether a cell of the row under way could be read that may tell whom it concerns.
  var hasReadable: Bool {
    plans.contains { plan in
      guard plan.cell >= 0, !plan.value.isBlank else { return false }
      switch plan.type {
      case .number, .flag: return false
      case .text, .name, .id, .list, .date, .month, .datetime: return true
      }
    }
  }

  /// Counts what was mended in a cell.
  mutating func note(_ repairs: Repairs, _ record: Record, _ cell: Int?, _ raw: Bytes) {
    let shown = tally.wants(repairs) ? (place(record, cell), raw.string) : nil
    tally.add(repairs, row: record.start.row, shown)
  }

  /// Counts what was mended in the shape of a row.
  mutating func noteShape(_ record: Record, _ view: RecordView) {
    if view.width < sheet.header.count { note(.padded, record, nil, view[view.width]) }
    guard record.strayQuotes > 0 else { return }
    for cell in 0..<view.width {
      let raw = view[cell]
      // ="001" is unwrapped, so nothing of its quotes is left.
      guard raw.contains(0x22), Cleaning.text(raw.string).contains("\"") else { continue }
      note(.strayQuote, record, cell, raw)
    }
  }

  /// A total that the rows do not add up to.
  mutating func tellSum(_ sum: (plan: Int, stated: Decimal6, computed: Decimal6), _ record: Record, _ view: RecordView)
  {
    let cell = plans[sum.plan].cell
    diagnostics.append(
      Problem.sumDiffers(stated: sum.stated.text, computed: sum.computed.text)
        .at(place(record, cell), .warning, cell: view[cell].string))
  }
}
