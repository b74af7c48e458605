import Diagnostics
import Quantities

/// What is told of a matrix: why it cannot be read, which meetings it was read as, and what stands out among them.
extension SheetReader {
  /// Headings that were meant for meetings, but whose date or type cannot be taken, refuse the file: all that stands
  /// below them would be lost. True if there is one.
  static func tellFaults(_ matrix: MatrixHeader, _ sheet: Sheet, _ header: Record, into file: inout ReadFile) -> Bool {
    var faults = matrix.faults
    if let shape = sheet.shape.matrix, let type = shape.type {
      let values = sheet.shape.columns[type].values.map(ValueTable.init)
      var cells = CellReader(sheet.period)
      var plans = sheet.shape.columns.enumerated().map { column, declared in
        ColumnPlan(declared, column: column, cell: -1, values: column == type ? values : nil)
      }
      for meeting in matrix.meetings {
        if let fault = cells.heads(meeting, shape, &plans).fault { faults.append((meeting.firstCell, fault)) }
      }
    }
    for (cell, problem) in faults.sorted(by: { $0.cell < $1.cell }) {
      file.diagnostics.append(
        problem.at(place(sheet, header, cell, file), .error, cell: String(decoding: sheet.header[cell], as: UTF8.self)))
    }
    if !faults.isEmpty { file.refusedTable = matrix.table }
    return !faults.isEmpty
  }

  private static func place(_ sheet: Sheet, _ header: Record, _ cell: Int, _ file: ReadFile) -> Place {
    var place = place(file, header)
    place.column = sheet.label(cell)
    place.columnLetter = Place.letter(ofColumn: cell)
    return place
  }

  /// Meetings, but no column that says who was there.
  static func tellLacking(
    _ matrix: MatrixHeader, _ search: HeaderSearch, _ shapes: PreparedShapes, into file: inout ReadFile
  ) {
    guard let words = MatrixWords(table: matrix.table, shapes) else { return }
    let shape = shapes.shapes[matrix.table]
    let missing = words.missing(matrix.match).map { set in
      set.map { declaredName(shape, $0) }.joined(separator: "/")
    }
    let record = search.batch.records[search.lackingRecord]
    let found = matrix.meetings.map { matrix.headings[$0.firstCell] }
    file.diagnostics.append(
      Problem.lacks(table: shape.name, missing: missing, found: found.map(Problem.quoted)).at(
        place(file, record), .error))
  }

  /// How the meetings were understood, and which of them nobody can have meant so.
  static func tellMatrix(_ matrix: MatrixHeader, _ reader: RowReader, into file: inout ReadFile) {
    let sheet = reader.sheet
    guard let shape = sheet.shape.matrix else { return }
    file.matrixColumns = Set([shape.date] + (shape.type.map { reader.plans[$0].cell < 0 ? [$0] : [] } ?? []))
    func tell(_ meeting: MatrixMeeting, _ problem: Problem, _ severity: Severity) {
      let cell = meeting.firstCell
      let at = Place(
        file: file.path, row: file.headerRow, line: file.headerLine, column: sheet.label(cell),
        columnLetter: Place.letter(ofColumn: cell))
      file.diagnostics.append(problem.at(at, severity, cell: String(decoding: sheet.header[cell], as: UTF8.self)))
    }
    let at = Place(file: file.path, row: file.headerRow, line: file.headerLine)
    file.diagnostics.append(
      Problem.matrix(sheet.meetings, rows: matrix.rows, lacksYear: matrix.lacksYear, ofTitle: matrix.typeIsOfTitle).at(
        at, .note))
    var seen: [String: Int] = [:]
    for (index, meeting) in sheet.meetings.enumerated() {
      if let first = seen[meeting.name] {
        tell(
          meeting, .meetingTwice(meeting.name, first: Place.letter(ofColumn: sheet.meetings[first].firstCell)), .warning
        )
      } else {
        seen[meeting.name] = index
      }
      if sheet.period.contains(meeting.day), reader.marked[index] == 0, reader.block.count + reader.rejected.count > 0 {
        tell(meeting, .meetingWithoutMarks(meeting.name), .warning)
      }
    }
    let outside = sheet.meetings.indices.filter { !sheet.period.contains(sheet.meetings[$0].day) }
    if let first = outside.first {
      let marks = outside.reduce(0) { $0 + reader.marked[$1] }
      tell(
        sheet.meetings[first],
        .meetingsOutside(outside.map { sheet.meetings[$0] }, period: sheet.period.label, marks: marks), .warning)
    }
    if let first = reader.unmarked.first {
      let at = Place(file: file.path, row: Int(first.row), line: Int(first.line))
      let rows = reader.unmarked.prefix(5).map { Int($0.row) }
      file.diagnostics.append(Problem.withoutMarks(reader.unmarked.count, first: rows).at(at, .note))
    }
  }
}

extension MatrixHeader {
  /// The columns of the table that the meetings give.
  func columns(_ shape: TableShape) -> Set<Int> {
    guard let matrix = shape.matrix else { return [] }
    let common = meetings.reduce(Set(meetings.first.map { Array($0.cells.keys) } ?? [])) {
      $0.intersection($1.cells.keys)
    }
    return common.union([matrix.date] + (matrix.type.map { [$0] } ?? []))
  }
}
