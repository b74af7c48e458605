import Diagnostics
import Quantities

/// What is told of a header: why none fits, headings that stand twice, headings that nobody declares.
extension SheetReader {
  /// The table and its header record; tells why there is none.
  static func header(
    _ search: HeaderSearch, _ shapes: PreparedShapes, text: Bytes, into file: inout ReadFile
  ) -> (HeaderMatch, Record)? {
    let at = search.header < search.batch.records.count ? search.batch.records[search.header] : nil
    let place = Place(file: file.path, row: at.map { Int($0.start.row) }, line: at.map { Int($0.start.line) })
    func name(_ match: HeaderMatch) -> String { shapes.shapes[match.table].name }
    switch search.choice {
    case .one(let match):
      if let at { return (match, at) }
    case .tie(let matches):
      file.diagnostics.append(Problem.tie(matches.map(name)).at(place, .error))
    case .rivalled(let match, let rival):
      file.diagnostics.append(
        Problem.rivalled(name(match), by: name(rival), missing: missingNames(rival, shapes)).at(place, .error))
    case .none(let nearest):
      tellNone(search, nearest, shapes, text: text, at: place, into: &file)
    }
    return nil
  }

  /// Why there is no header: headings that are garbled, that lack something, or none at all.
  private static func tellNone(
    _ search: HeaderSearch, _ nearest: HeaderMatch?, _ shapes: PreparedShapes, text: Bytes, at place: Place,
    into file: inout ReadFile
  ) {
    if let lacking = search.lacking {
      tellLacking(lacking, search, shapes, into: &file)
    } else if let found = Garbled.find(search, shapes, text: text) {
      let start = search.batch.records[found.record].start
      let letter = Place.letter(ofColumn: found.column)
      let place = Place(
        file: file.path, row: Int(start.row), line: Int(start.line), column: letter, columnLetter: letter)
      file.diagnostics.append(Problem.garbled(found.cell, meant: found.meant).at(place, .error, cell: found.cell))
    } else if let nearest {
      let shape = shapes.shapes[nearest.table]
      let found = nearest.cells.indices.filter { nearest.cells[$0] >= 0 }.map { declaredName(shape, $0) }
      file.diagnostics.append(
        Problem.lacks(table: shape.name, missing: missingNames(nearest, shapes), found: found).at(place, .error))
    } else {
      let first = search.batch.records.indices.first { search.batch.records[$0].width > 0 }
      let preview = first.map {
        search.view($0, text: text) { view in
          (0..<view.width).map { view[$0].string }.joined(separator: " ")
        }
      }
      let start = first.map { search.batch.records[$0].start }
      let place = Place(file: file.path, row: start.map { Int($0.row) }, line: start.map { Int($0.line) })
      file.diagnostics.append(Problem.noHeader(preview ?? "").at(place, .error))
    }
  }

  /// What a header lacks of a table, as the office calls it; of columns that stand for each other all.
  private static func missingNames(_ match: HeaderMatch, _ shapes: PreparedShapes) -> [String] {
    let shape = shapes.shapes[match.table]
    return match.missing(shape).map { set in set.map { declaredName(shape, $0) }.joined(separator: "/") }
  }

  /// How a column is called that a file may lack.
  static func declaredName(_ shape: TableShape, _ column: Int) -> String {
    guard column >= 0, column < shape.columns.count else { return "" }
    let declared = shape.columns[column]
    return declared.headers.first { $0 != declared.id } ?? declared.id
  }

  static func headings(_ sheet: Sheet, _ match: HeaderMatch, _ matrix: MatrixHeader?) -> [Heading] {
    var headings = sheet.header.indices.map { cell in
      Heading(
        text: String(decoding: sheet.header[cell], as: UTF8.self), column: match.cells.firstIndex(of: cell))
    }
    for (index, meeting) in sheet.meetings.enumerated() {
      for (column, cell) in meeting.cells where headings.indices.contains(cell) {
        headings[cell].column = column
        headings[cell].meeting = index
        headings[cell].returned = matrix?.returned[cell]
      }
    }
    return headings
  }

  static func tellHeadings(_ sheet: Sheet, _ match: HeaderMatch, _ header: Record, into file: inout ReadFile) {
    func place(_ cell: Int) -> Place {
      Place(
        file: file.path, row: Int(header.start.row), line: Int(header.start.line), column: sheet.label(cell),
        columnLetter: Place.letter(ofColumn: cell))
    }
    for (cell, column) in match.repeated.sorted(by: { $0.cell < $1.cell }) {
      file.diagnostics.append(
        Problem.repeatedHeading(sheet.label(cell), first: sheet.label(match.cells[column]))
          .at(place(cell), .warning, cell: String(decoding: sheet.header[cell], as: UTF8.self)))
    }
    let repeated = Set(match.repeated.map(\.cell))
    let own: [String] = ["原文件", "原行", "退回原因", "reason", "序号", "预填"]
    let ofMeetings = Set(sheet.meetings.flatMap(\.cells.values))
    let ignored = sheet.header.indices.filter { cell in
      !match.cells.contains(cell) && !ofMeetings.contains(cell) && !repeated.contains(cell)
        && !sheet.folded[cell].isEmpty
        && !own.contains(String(decoding: sheet.folded[cell], as: UTF8.self))
    }
    guard let first = ignored.first else { return }
    // In a matrix the meetings say what date, type and status columns would.
    let absent = sheet.shape.columns.indices.filter { match.cells[$0] < 0 && ofMeetings.isEmpty }
    let near = ignored.compactMap { cell -> (heading: String, column: String)? in
      let names = absent.flatMap { sheet.shape.columns[$0].headers }
      guard let best = Nearest.names(to: sheet.label(cell), in: names).first, best.count > 1 else {
        return nil
      }
      return (sheet.label(cell), best)
    }
    file.diagnostics.append(
      Problem.ignored(ignored.map { sheet.label($0) }, near: near).at(place(first), .note))
  }

  /// What stands above the header.
  static func readTitles(
    _ search: HeaderSearch, text: Bytes, _ period: Period, _ shape: TableShape, into file: inout ReadFile
  ) -> Titles {
    var titles = Titles()
    for index in 0..<search.record {
      search.view(index, text: text) { titles.read($0, index: index) }
    }
    // A roster of last year may still hold; only tables with dates belong to a period.
    let hasDates = shape.columns.contains { $0.type == .date || $0.type == .datetime }
    if hasDates, let (found, index) = titles.contradiction(period) {
      let record = search.batch.records[index]
      file.diagnostics.append(
        Problem.otherPeriod(found, expected: period.label).at(
          Place(file: file.path, row: Int(record.start.row), line: Int(record.start.line)), .warning))
    }
    return titles
  }
}

extension HeaderSearch {
  /// Whether a record holds nothing.
  func isBlank(_ index: Int, text: Bytes) -> Bool {
    view(index, text: text) { record in
      (0..<record.width).allSatisfy { cell in
        record[cell].string.unicodeScalars.allSatisfy {
          Scalars.isSpace($0.value) || Scalars.isInvisible($0.value)
        }
      }
    }
  }
}
