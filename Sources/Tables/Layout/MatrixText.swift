import Diagnostics
import Quantities

/// 矩阵版式: a sign-in sheet with people down and meetings across (`layout: matrix`) is read as one sheet for each meeting.
///
/// Each of them is a text with the same lines, so that rows and lines stay what they are: whom it is about, the meeting's
/// date and type from the heading, and the cell as the status. A blank cell is no row: the person is not on that list.
struct MatrixText {
  let table: Int
  let shape: TableShape
  let matrix: MatrixShape
  /// The cells of the header that name a column of the table, with that column.
  private var kept: [(cell: Int, column: Int)] = []
  private var meetings: [(cell: Int, heading: MatrixHeading)] = []
  private var headerRow: Int32 = 0

  /// Finds the table and the header among the first records of a text that is no table as it stands.
  init?(_ text: Bytes, _ dialect: Dialect, _ shapes: PreparedShapes) {
    guard let table = shapes.shapes.firstIndex(where: { $0.matrix != nil }), let matrix = shapes.shapes[table].matrix
    else { return nil }
    self.table = table
    shape = shapes.shapes[table]
    self.matrix = matrix
    var source = CSVRecords(text: text, dialect: dialect)
    var batch = RecordBatch()
    _ = source.fill(&batch, limit: HeaderSearch.depth)
    for record in batch.records {
      let cells = MatrixText.cells(record, batch, text)
      kept = []
      meetings = []
      for (index, cell) in cells.enumerated() {
        let folded = HeaderFold.fold(cell)
        let known = folded.withUnsafeBytes { shapes.meanings(of: $0) }.first { $0.table == table }
        if let known {
          if !kept.contains(where: { $0.column == known.column }) { kept.append((index, known.column)) }
        } else if let heading = MatrixHeading(cell) {
          meetings.append((index, heading))
        }
      }
      let hasPerson = shape.requiredGroups.allSatisfy { set in set.contains { kept.map(\.column).contains($0) } }
      guard hasPerson, !kept.isEmpty, !meetings.isEmpty else { continue }
      headerRow = record.start.row
      return
    }
    return nil
  }

  /// The name and the text of each meeting's sheet.
  func sheets(_ text: Bytes, _ dialect: Dialect) -> [(name: String, text: [UInt8])] {
    meetings.map { meeting in
      (meeting.heading.date + meeting.heading.type, sheet(meeting, text, dialect))
    }
  }

  private func sheet(_ meeting: (cell: Int, heading: MatrixHeading), _ text: Bytes, _ dialect: Dialect) -> [UInt8] {
    var out: [UInt8] = []
    var source = CSVRecords(text: text, dialect: dialect)
    var batch = RecordBatch()
    var line: Int32 = 1
    while source.fill(&batch, limit: 512) {
      for record in batch.records {
        // What stands before the first record (`sep=`) is a line too.
        while line < record.start.line {
          if line == 1 { out += Array("sep=".utf8) + [dialect.delimiter] }
          out.append(0x0A)
          line += 1
        }
        let lines = max(1, record.next.line - record.start.line)
        append(record, batch, text, meeting, dialect, padding: Int(lines) - 1, to: &out)
        out.append(0x0A)
        line += lines
      }
      batch.clear()
    }
    return out
  }

  private func append(
    _ record: Record, _ batch: RecordBatch, _ text: Bytes, _ meeting: (cell: Int, heading: MatrixHeading),
    _ dialect: Dialect, padding: Int, to out: inout [UInt8]
  ) {
    let cells = MatrixText.cells(record, batch, text)
    var row: [String]
    if record.trouble != .none || record.start.row < headerRow {
      row = cells
    } else if record.start.row == headerRow {
      row = kept.map { cells[$0.cell] } + [heading(matrix.date)]
      if let type = matrix.type { row.append(heading(type)) }
      row.append(heading(matrix.value))
    } else {
      let status = meeting.cell < cells.count ? cells[meeting.cell] : ""
      let whom = kept.map { $0.cell < cells.count ? cells[$0.cell] : "" }
      if Cleaning.text(status).isEmpty {
        row = []
      } else {
        row = whom + [meeting.heading.date] + (matrix.type == nil ? [] : [meeting.heading.type]) + [status]
        // A cell too many or too few is told as such, not hidden.
        if cells.count > (meetings.map(\.cell) + kept.map(\.cell)).max().map({ $0 + 1 }) ?? 0,
          let last = cells.last, !Cleaning.text(last).isEmpty, record.width > width
        {
          row.append(last)
        }
      }
    }
    if padding > 0 { row.append(String(repeating: "\n", count: padding)) }
    for (index, cell) in row.enumerated() {
      if index > 0 { out.append(dialect.delimiter) }
      let flat = padding > 0 && index < row.count - 1 ? String(cell.map { $0.isNewline ? " " : $0 }) : cell
      MatrixText.append(flat, dialect, to: &out)
    }
  }

  /// A heading by which the sheet of one meeting is read: as the office calls the column.
  private func heading(_ column: Int) -> String {
    shape.columns[column].headers.first { $0 != shape.columns[column].id } ?? shape.columns[column].id
  }

  /// The width of the header.
  private var width: Int { (meetings.map(\.cell) + kept.map(\.cell)).max().map { $0 + 1 } ?? 0 }

  private static func append(_ cell: String, _ dialect: Dialect, to out: inout [UInt8]) {
    let needsQuotes = cell.utf8.contains { $0 == dialect.delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { out.append(0x22) }
    for byte in cell.utf8 {
      if byte == 0x22 { out.append(0x22) }
      out.append(byte)
    }
    if needsQuotes { out.append(0x22) }
  }

  private static func cells(_ record: Record, _ batch: RecordBatch, _ text: Bytes) -> [String] {
    batch.cells.withUnsafeBufferPointer { cells in
      batch.side.withUnsafeBytes { side in
        let view = RecordView(record, cells: cells, text: text, side: side)
        return (0..<view.width).map { view[$0].string }
      }
    }
  }
}

/// 矩阵列: which columns of a table the headings and cells of a matrix fill.
public struct MatrixShape: Sendable, Hashable {
  /// The column of the meeting's date.
  public var date: Int
  /// The column of its type; nil where the table has none.
  public var type: Int?
  /// The column that the cells fill: the status.
  public var value: Int

  /// The columns by their indices.
  public init(date: Int, type: Int?, value: Int) {
    self.date = date
    self.type = type
    self.value = value
  }
}

extension TableReader {
  /// A text that is a matrix as one sheet for each meeting; nil where it is none.
  static func matrix(_ refused: ReadFile, _ shapes: PreparedShapes, _ period: Period) -> [ReadFile]? {
    guard refused.table == nil, !refused.text.isEmpty, shapes.shapes.contains(where: { $0.matrix != nil }) else {
      return nil
    }
    let parts = refused.text.withUnsafeBytes { raw -> [(name: String, text: [UInt8])]? in
      guard let matrix = MatrixText(raw, refused.dialect, shapes) else { return nil }
      return matrix.sheets(raw, refused.dialect)
    }
    guard let parts, !parts.isEmpty else { return nil }
    var files: [ReadFile] = []
    for part in parts {
      var name = refused.path + "#" + part.name.map { "/\\:*?#".contains($0) ? "_" : String($0) }.joined()
      while files.contains(where: { $0.path == name }) { name += "′" }
      var file = read(path: name, bytes: part.text, shapes: shapes, period: period)
      guard file.table != nil else { return [refusal(refused, by: file)] }
      file.encoding = refused.encoding
      files.append(file)
    }
    files[0].diagnostics.append(
      Problem.matrix(parts.map(\.name)).at(Place(file: refused.path, row: files[0].headerRow), .note))
    return files
  }

  /// The whole file, refused for what its meetings lack.
  private static func refusal(_ whole: ReadFile, by part: ReadFile) -> ReadFile {
    var file = whole
    file.refusedTable = part.refusedTable
    file.diagnostics.removeAll { $0.severity == .error }
    file.diagnostics += part.diagnostics.filter { $0.severity == .error }.map { problem in
      var problem = problem
      problem.place.file = whole.path
      return problem
    }
    return file
  }
}
