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
  var accepted: [Int64] = []
  let needed: [Int]
  var rejected: [RejectedRow] = []
  /// Their cells that tell whom they concern, row after row, as `accepted`.
  var readable: [Int64] = []
  /// The plans of those cells.
  let concerned: [Int]
  /// By code, what was told last.
  var recent: [String: Problem] = [:]
  /// How many rows were of another width than the header, and of how many the cells are told.
  var widths = 0
  static let mostShown = 1_000
  var diagnostics: [Diagnostic] = []
  var dropped = DroppedCounts()
  var read = 0
  var tally = Tally()
  var checks: SheetChecks
  /// The record that turned out to be the header of another table.
  var secondTable: (record: Record, table: Int)?
  /// In a matrix: how many cells under meetings were filled, and the record that went beyond what is taken.
  var marks = 0
  var excess: Record?
  /// Whether nothing below is read any more: the file cannot be taken.
  var isStopped: Bool { secondTable != nil || excess != nil }
  private var isFirst = true
  /// The row of the last footer, until rows behind it are told, or a header begins the next page; 0: none.
  var footerRow: Int32 = 0
  /// A few header cells by which a repeated header is suspected: the quick test that every row takes.
  let probes: [Int]
  /// Where what stands above the header begins, and how long its first cell is: by that a repetition is suspected.
  let headMarks: [(start: Int, count: Int)]
  /// By required group and `one_of`: the plans of which one must be filled.
  let alternatives: [[Int]]
  let orders: [[Int]]
  let fillsDown: Bool
  let nameCell: Int
  let splits: SplitPairs
  /// In a matrix: how many cells under each meeting are filled, the people without any, what a return takes back.
  var marked: [Int]
  var unmarked: [(row: Int32, line: Int32, bytes: RowBytes)] = []
  var cleared: [(file: String, row: Int)] = []
  let isMatrix: Bool
  /// In a matrix: by meeting, the date and the type that its heading gives to its rows.
  private(set) var heads: [[(plan: Int, value: CellValue)]] = []
  /// By meeting, the cells that speak of it.
  let asked: [[(plan: Int, cell: Int)]]

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
    concerned = needed.filter { ["person_id", "name", "village"].contains(sheet.shape.columns[plans[$0].column].id) }
    checks = SheetChecks(plans)
    probes = Array(sheet.cells.filter { $0 >= 0 }.prefix(3))
    headMarks = sheet.headRows.map { ($0.start, $0.length) }
    alternatives = (sheet.shape.requiredGroups + sheet.shape.oneOf).filter { !$0.isEmpty }
    orders = sheet.shape.order
    fillsDown = plans.contains { $0.fillsDown && $0.cell >= 0 }
    nameCell = sheet.shape.nameColumn.flatMap { $0 < sheet.cells.count ? sheet.cells[$0] : nil } ?? -1
    splits = SplitPairs(plans)
    isMatrix = !sheet.meetings.isEmpty
    marked = [Int](repeating: 0, count: sheet.meetings.count)
    asked = sheet.meetings.map { $0.cells.sorted { $0.key < $1.key }.map { (plan: $0.key, cell: $0.value) } }
    var cells = CellReader(sheet.period)
    for index in plans.indices {
      plans[index].dropsDuplicates = splits.isAlone(index)
      guard plans[index].cell < 0, var text = sheet.shape.columns[index].defaultValue else { continue }
      plans[index].value = text.withUTF8 { cells.read(Bytes($0), &plans[index]) }
      cells.fault = nil
      cells.repairs = []
    }
    if let matrix = sheet.shape.matrix {
      heads = sheet.meetings.map { cells.heads($0, matrix, &plans).values }
    }
    self.plans = plans
    self.cells = cells
  }

  /// The accepted cells by declared column; nil where the column is not needed.
  var columns: [[Int64]?] { turned(accepted, needed, rows: block.count) }

  /// What tells whom rejected rows concern, in the same form.
  var rejectedColumns: [[Int64]?] { turned(readable, concerned, rows: rejected.count) }

  private func turned(_ cells: [Int64], _ kept: [Int], rows: Int) -> [[Int64]?] {
    var columns = [[Int64]?](repeating: nil, count: plans.count)
    for (place, plan) in kept.enumerated() {
      columns[plans[plan].column] = (0..<rows).map { cells[$0 &* kept.count &+ place] }
    }
    return columns
  }

  /// Makes room for about so many rows, so that nothing is moved while they come.
  mutating func reserve(_ rows: Int) {
    block.row.reserveCapacity(rows)
    block.line.reserveCapacity(rows)
    block.offset.reserveCapacity(rows)
    block.digest.reserveCapacity(rows)
    accepted.reserveCapacity(rows &* needed.count)
  }

  /// Takes every record of a batch; stops early where the file cannot be taken.
  mutating func take(_ batch: RecordBatch, text: Bytes) {
    batch.cells.withUnsafeBufferPointer { ranges in
      batch.side.withUnsafeBytes { side in
        for record in batch.records {
          take(record, RecordView(record, cells: ranges, text: text, side: side))
          if isStopped { return }
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
    if Footer.mayBegin(view[filled]) || isMatrix, isFooter(view, filled) {
      dropped.footer &+= 1
      if Footer.ends(view[filled]) { footerRow = record.start.row }
      checks.footer(view, plans, rejected: rejected.count)
      if let sum = checks.difference { tellSum(sum, record, view) }
      return stopFilling()
    }
    if wasFirst, isNotesRow(view) {
      dropped.notes &+= 1
      diagnostics.append(Problem.notesRow.at(place(record, nil), .note, cell: view[filled].string))
      return
    }
    if mayBeHeader(view, filled: filled), sheet.isHeader(view) {
      dropped.header &+= 1
      footerRow = 0
      return stopFilling()
    }
    guard fitsWidth(view) else { return rejectWidth(record, view) }
    if isMatrix { return readMatrix(record, view) }
    readCells(record, view)
  }

  mutating func stopFilling() {
    guard fillsDown else { return }
    for index in plans.indices where mergedRanges(plans[index].cell) == nil { plans[index].above = nil }
  }
}
