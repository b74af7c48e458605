import Diagnostics
import Quantities

/// Rows that count for nothing, with all that is needed to send them back and to find whom they concern.
extension RowReader {
  /// Where a record stands, and in which column.
  func place(_ record: Record, _ cell: Int?) -> Place {
    Place(
      file: sheet.path, row: Int(record.start.row), line: Int(record.start.line), column: cell.map { sheet.label($0) },
      columnLetter: cell.map(Sheet.letter))
  }

  /// A record whose quotes cannot be understood.
  mutating func rejectBroken(_ record: Record, _ view: RecordView) {
    let problem: Problem = record.trouble == .unclosedQuote ? .unclosedQuote : .textAfterQuote
    let cell = view[record.troubleCell].string
    let reason = problem.at(place(record, record.troubleCell), .error, cell: cell)
    diagnostics.append(reason)
    checks.loseNumber()
    fillPast(view, upTo: record.troubleCell)
    reject(record, view, [reason], readable: [:], returnOf: nil)
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
    let cells = (0..<view.width).map { view[$0].string }
    let problem = Problem.width(
      view.width, header: sheet.header.count, cells: cells,
      hasWideComma: view.width < sheet.header.count && cells.contains { $0.contains("，") })
    let reason = problem.at(place(record, nil), .error)
    checks.loseNumber()
    if isSomeHeader(record, view) { return }
    fillPast(view, upTo: sheet.header.count)
    diagnostics.append(reason)
    reject(record, view, [reason], readable: [:], returnOf: nil)
  }

  mutating func reject(
    _ record: Record, _ view: RecordView, _ reasons: [Diagnostic], readable: [Int: [String]],
    returnOf: (file: String, row: Int)?
  ) {
    var row = RejectedRow(
      row: Int(record.start.row), line: Int(record.start.line),
      cells: (0..<view.width).map { view[$0].string },
      reasons: reasons, readable: readable, returnOf: returnOf)
    row.texts = RowReader.texts(view)
    rejected.append(row)
  }

  /// Whether a row that would be rejected is a header: this one again, a little different, or that of a second table.
  mutating func isSomeHeader(_ record: Record, _ view: RecordView) -> Bool {
    if sheet.isHeader(view) {
      dropped.header &+= 1
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

  /// Every cell cleaned as a name and split, so that a person's name is found wherever it stands.
  static func texts(_ view: RecordView) -> [String] {
    var texts: [String] = []
    var seen: Set<String> = []
    for cell in 0..<view.width {
      let plain = view[cell].string.filter { $0 != "\"" }
      for item in Cleaning.splitList(plain) {
        let name = Cleaning.name(item)
        if !name.isEmpty, seen.insert(name).inserted { texts.append(name) }
      }
    }
    return texts
  }

  /// What could be read of a row that was rejected, by declared column.
  mutating func readable(_ view: RecordView) -> [Int: [String]] {
    var readable: [Int: [String]] = [:]
    for index in plans.indices where plans[index].cell >= 0 && !plans[index].value.isBlank {
      let column = plans[index].column
      let value = plans[index].value.value
      switch plans[index].type {
      case .date, .month: readable[column] = [Day(number: Int32(truncatingIfNeeded: value)).text]
      case .datetime: readable[column] = [Moment(code: value).text]
      case .number, .flag: break
      case .text, .name, .id, .list:
        if !plans[index].isNeeded {
          readable[column] = [Cleaning.text(view[plans[index].cell].string)]
        } else if value < 0 {
          let list = Int(~value)
          readable[column] = list < cells.lists.count ? cells.lists[list].map { cells.symbols.text($0) } : []
        } else {
          readable[column] = [cells.symbols.text(Int32(truncatingIfNeeded: value))]
        }
      }
    }
    return readable
  }

  /// Counts what was mended in a cell.
  mutating func note(_ repairs: Repairs, _ record: Record, _ cell: Int?, _ raw: Bytes) {
    let shown = tally.wants(repairs) ? (place(record, cell), raw.string) : nil
    tally.add(repairs, shown)
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
  mutating func tellSum(_ sum: (plan: Int, stated: Decimal6, computed: Decimal6), _ record: Record) {
    let column = sheet.name(plans[sum.plan].column)
    diagnostics.append(
      Problem.sumDiffers(column: column, stated: sum.stated.text, computed: sum.computed.text)
        .at(place(record, plans[sum.plan].cell), .warning))
  }
}
