import Diagnostics
import Quantities

/// 读整表: header, what stands above it, and the rows below; from records of any source.
enum SheetReader {
  /// How many records are taken at once.
  static let batch = 512
  /// Room is made for rows of so many bytes at the least.
  private static let shortestRow = 16

  /// Reads what a source holds by a header that was found.
  static func read(
    _ source: inout some RecordSource, _ search: HeaderSearch, _ shapes: PreparedShapes, _ period: Period,
    into file: inout ReadFile
  ) {
    guard let (match, header) = header(search, shapes, text: source.text, into: &file) else { return }
    let shape = shapes.shapes[match.table]
    var sheet = search.view(search.header, text: source.text) { record in
      Sheet(
        path: file.path, table: match.table, shape: shape, period: period, header: record, match: match,
        meetings: search.matrix?.meetings ?? [])
    }
    sheet.marks = source.marks
    if let matrix = search.matrix, tellFaults(matrix, sheet, header, into: &file) { return }
    let head = search.record + (search.rows > 1 ? search.rows : 0)
    sheet.headRows = (0..<head).compactMap { search.view($0, text: source.text) { HeadRow($0) } }
    let missing = unmeasured(shape, match, search.matrix)
    file.headings = headings(sheet, match, search.matrix)
    file.headerRow = Int(header.start.row)
    file.headerLine = Int(header.start.line)
    if !missing.isEmpty {
      let problem = Problem.unmeasurable(shape.name, missing: missing.map { sheet.name($0) })
      file.diagnostics.append(problem.at(place(file, header), .error))
      file.refusedTable = match.table
      return
    }
    tellHeadings(sheet, match, header, into: &file)
    if search.rows > 1, search.matrix == nil {
      file.diagnostics.append(Problem.joinedHeader.at(place(file, header), .note))
    }
    let titles = readTitles(search, text: source.text, period, shape, into: &file)
    file.unit = titles.unit

    guard let reader = readRows(sheet, shapes, from: header.next, &source, into: &file) else { return }
    finish(reader, match, search, text: source.text, into: &file)
  }

  /// Reads the rows, again where only the whole column tells the order of its dates; nil where the file cannot be taken.
  private static func readRows(
    _ sheet: Sheet, _ shapes: PreparedShapes, from start: RecordCursor, _ source: inout some RecordSource,
    into file: inout ReadFile
  ) -> RowReader? {
    var reader = rows(sheet, shapes, from: start, &source, orders: [:])
    let orders = settledOrders(reader)
    if !reader.isStopped, !orders.isEmpty {
      reader = rows(sheet, shapes, from: start, &source, orders: orders)
    }
    if let (record, table) = reader.secondTable {
      file.diagnostics.append(Problem.secondTable(shapes.shapes[table].name).at(place(file, record), .error))
      return nil
    }
    if let record = reader.excess {
      file.refusedTable = sheet.table
      file.diagnostics.append(Problem.tooManyMarks(shapes.matrixLimits.marks).at(place(file, record), .error))
      return nil
    }
    return reader
  }

  /// Columns that a measure uses and the file lacks; of a group that it uses, the first.
  private static func unmeasured(_ shape: TableShape, _ match: HeaderMatch, _ matrix: MatrixHeader?) -> [Int] {
    let given = matrix?.columns(shape) ?? []
    let columns = shape.columns.indices.filter { column in
      let declared = shape.columns[column]
      return !given.contains(column) && declared.isMeasured && match.cells[column] < 0 && declared.defaultValue == nil
        && !declared.isFilledByReference
    }
    let groups = shape.measuredGroups.filter { group in
      !group.isEmpty && !group.contains { $0 < match.cells.count && match.cells[$0] >= 0 }
    }
    return columns + groups.compactMap(\.last)
  }

  static func place(_ file: ReadFile, _ record: Record) -> Place {
    Place(file: file.path, row: Int(record.start.row), line: Int(record.start.line))
  }

  private static func rows(
    _ sheet: Sheet, _ shapes: PreparedShapes, from cursor: RecordCursor, _ source: inout some RecordSource,
    orders: [Int: DateOrder]
  ) -> RowReader {
    var reader = RowReader(sheet, shapes, orders: orders)
    source.move(to: cursor)
    source.expect(width: sheet.header.count)
    var batch = RecordBatch()
    while !reader.isStopped, source.fill(&batch, limit: SheetReader.batch) {
      if reader.read == 0, let last = batch.records.last, last.next.offset > cursor.offset {
        // As many rows as the rest holds if it goes on like this, and some more; but a few blank lines say little.
        let rest = source.text.count - cursor.offset
        let rows = batch.records.count * (rest + rest / 16) / (last.next.offset - cursor.offset)
        reader.reserve(min(rows, rest / SheetReader.shortestRow))
      }
      reader.take(batch, text: source.text)
      batch.clear()
    }
    return reader
  }

  /// Columns in which every date without a leading year allows one order only.
  private static func settledOrders(_ reader: RowReader) -> [Int: DateOrder] {
    var orders: [Int: DateOrder] = [:]
    for plan in reader.plans where plan.hasUnordered && plan.possibleOrders.count == 1 {
      orders[plan.column] = plan.possibleOrders.first
    }
    return orders
  }

  private static func finish(
    _ reader: RowReader, _ match: HeaderMatch, _ search: HeaderSearch, text: Bytes, into file: inout ReadFile
  ) {
    file.table = match.table
    file.isReturn = reader.sheet.returnCells != nil
    var block = reader.block
    block.symbols = reader.cells.symbols
    block.lists = reader.cells.lists
    block.columns = reader.columns
    file.rows = block
    file.rejected = reader.rejected
    file.meetings = reader.sheet.meetings
    file.unmarked = reader.unmarked
    file.cleared = reader.cleared
    file.rejectedColumns = reader.rejectedColumns
    file.dropped = reader.dropped
    for index in 0..<search.record {
      if search.isBlank(index, text: text) { file.dropped.blank += 1 } else { file.dropped.title += 1 }
    }
    file.dropped.header += search.rows
    file.read = reader.read + search.record + search.rows
    if let matrix = search.matrix { tellMatrix(matrix, reader, into: &file) }
    file.diagnostics.append(contentsOf: reader.diagnostics)
    file.diagnostics.append(contentsOf: reader.tally.diagnostics)
    if let gap = reader.checks.gap, let cell = reader.sheet.numberCell {
      let at = Place(
        file: file.path, row: Int(gap.at.row), line: Int(gap.at.line), column: reader.sheet.label(cell),
        columnLetter: Place.letter(ofColumn: cell))
      file.diagnostics.append(Problem.numberingGap(gap.expected, gap.found).at(at, .warning, cell: gap.cell))
    }
  }
}
