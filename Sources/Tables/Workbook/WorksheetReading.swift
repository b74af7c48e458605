import Diagnostics
import Quantities

/// 读工作表: one sheet of a workbook to a `ReadFile`.
struct WorksheetReading {
  let sheet: WorkbookSheet
  let text: SheetText
  let wantsRecalculation: Bool

  /// Reads it; `found` is the number of declared columns in the likeliest header.
  func read(path: String, shapes: PreparedShapes, period: Period) -> (file: ReadFile, found: Int) {
    var file = ReadFile(path: path, encoding: "XLSX")
    file.dialect.isWorkbook = true
    var found = 0
    text.text.withUnsafeBytes { raw in
      var source = WorkbookRecords(text, text: raw)
      let search = HeaderSearch(&source, shapes, period)
      found = search.choice.found
      SheetReader.read(&source, search, shapes, period, into: &file)
    }
    if file.table == nil { file.read = Int(text.rows.last?.number ?? 0) }
    file.text = text.text
    if let table = file.table { tell(shapes.shapes[table], in: &file) }
    addLetters(&file)
    return (file, found)
  }

  /// What a reader of the sheet may not see on it.
  private func tell(_ shape: TableShape, in file: inout ReadFile) {
    let place = Place(file: file.path)
    let below = sheet.hiddenRows.filter { Int($0) > file.headerRow }
    if let first = below.first {
      file.diagnostics.append(
        Problem.hiddenRows(below.count, first: Array(below.prefix(5)))
          .at(Place(file: file.path, row: Int(first), line: Int(first)), .note))
    }
    let columns = sheet.hiddenColumns.flatMap { Array($0.clamped(to: 0...max(0, text.width - 1))) }
      .filter { column in column < file.headings.count && file.headings[column].column != nil }
    if !columns.isEmpty {
      file.diagnostics.append(Problem.hiddenColumns(columns.map(Place.letter(ofColumn:))).at(place, .note))
    }
    if wantsRecalculation, sheet.formulas > 0 {
      file.diagnostics.append(Problem.staleFormulas(sheet.formulas).at(place, .warning))
    }
    if text.mappedCodes > 0 { file.diagnostics.append(Problem.mappedCodes(text.mappedCodes).at(place, .note)) }
    tellLongNumbers(shape, in: &file)
    tellCellsUnderNoHeading(in: &file)
  }

  /// What stands beside the table moves nothing and is not read; but it may have been meant.
  private func tellCellsUnderNoHeading(in file: inout ReadFile) {
    let bare = file.headings.indices.filter { Cleaning.text(file.headings[$0].text).isEmpty }
    guard !bare.isEmpty else { return }
    var count = 0
    var first: [(row: Int32, cell: Int)] = []
    text.text.withUnsafeBytes { raw in
      var cells: [CellRange] = []
      for index in 0..<file.rows.count where file.isFirstOfRecord(index) {
        let (row, offset) = (file.rows.row[index], file.rows.offset[index])
        cells.removeAll(keepingCapacity: true)
        _ = SheetText.split(raw, at: offset, into: &cells)
        for cell in bare.prefix(while: { $0 < cells.count }) where cells[cell].length > 0 {
          count += 1
          if first.count < 5 { first.append((row, cell)) }
        }
      }
    }
    guard let place = first.first else { return }
    file.diagnostics.append(
      Problem.noHeading(count, first: first.map { Place.letter(ofColumn: $0.cell) + String($0.row) })
        .at(
          Place(file: file.path, row: Int(place.row), line: Int(place.row), column: Place.letter(ofColumn: place.cell)),
          .warning)
    )
  }

  /// Ids that lost digits reject their rows; anywhere else a person has to look.
  private func tellLongNumbers(_ shape: TableShape, in file: inout ReadFile) {
    let lost = text.damaged.filter { cell in
      guard cell.row > Int32(clamping: file.headerRow), cell.column < file.headings.count,
        let column = file.headings[cell.column].column, column < shape.columns.count
      else { return false }
      switch shape.columns[column].type {
      case .text, .list, .name: return true
      default: return false
      }
    }
    guard let first = lost.first else { return }
    let shown = lost.prefix(5).map { Place.letter(ofColumn: $0.column) + String($0.row) }
    file.diagnostics.append(
      Problem.longNumbers(lost.count, first: shown)
        .at(Place(file: file.path, row: Int(first.row), line: Int(first.row)), .warning))
  }

  /// Adds the letters of the columns to every place, so that a cell is found on the sheet.
  private func addLetters(_ file: inout ReadFile) {
    var letters: [String: String] = [:]
    for (cell, heading) in file.headings.enumerated() {
      let label = Cleaning.text(heading.text).filter { !$0.isNewline }
      if !label.isEmpty, letters[label] == nil { letters[label] = Place.letter(ofColumn: cell) }
    }
    func add(_ diagnostic: inout Diagnostic) {
      guard diagnostic.place.columnLetter == nil, let column = diagnostic.place.column else { return }
      diagnostic.place.columnLetter = letters[column]
    }
    for index in file.diagnostics.indices { add(&file.diagnostics[index]) }
    for row in file.rejected.indices {
      for reason in file.rejected[row].reasons.indices { add(&file.rejected[row].reasons[reason]) }
    }
  }
}
