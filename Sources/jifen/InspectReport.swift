import Diagnostics
import Quantities
import Tables
import Workspace

/// 察看报告: a file as understood, for a person.
struct InspectReport {
  let inspection: Inspection
  let file: String
  let language: Language

  init(_ inspection: Inspection, file: String, language: Language) {
    self.inspection = inspection
    self.file = file
    self.language = language
  }

  private typealias W = InspectWords

  /// What is to be told of the file.
  var problems: [Diagnostic] {
    if let text = inspection.text, inspection.shapes.isEmpty { return text.diagnostics }
    return inspection.sheets.flatMap(\.diagnostics) + (inspection.text?.diagnostics ?? [])
  }

  /// Whether anything was rejected or refused.
  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// All of it.
  func text() -> String {
    var lines: [String] = []
    for (index, sheet) in inspection.sheets.enumerated() {
      if index > 0 { lines.append("") }
      lines += sheet.table != nil || inspection.text == nil ? self.sheet(sheet) : anyText(sheet.path)
    }
    let problems = self.problems
    lines.append("")
    lines.append(problems.isEmpty ? CommandWords.noProblems[language] : W.problems[language])
    let printer = DiagnosticPrinter(language: language, isColored: Terminal.isColoured(1))
    return lines.joined(separator: "\n") + "\n" + (problems.isEmpty ? "" : "\n" + printer.text(problems))
  }

  /// One line about how the file is cut.
  func dialect() -> String {
    if let text = inspection.text {
      return [text.encoding, W.delimiter(text.dialect.delimiterText)[language], text.lineEnds].filter { !$0.isEmpty }
        .joined(separator: " · ")
    }
    let sheet = inspection.sheets.first
    return [sheet?.encoding ?? "", W.delimiter(sheet?.delimiter ?? "")[language]].joined(separator: " · ")
  }

  private func fact(_ name: Words, _ value: String) -> String {
    let label = name[language]
    return label + String(repeating: " ", count: max(1, 10 - DisplayWidth.of(label))) + value
  }

  private func sheet(_ sheet: ReadFile) -> [String] {
    var lines = [fact(W.file, Visible.text(sheet.path) + W.size(inspection.size)[language])]
    if !sheet.encoding.isEmpty { lines.append(fact(W.encoding, sheet.encoding)) }
    if !sheet.delimiter.isEmpty { lines.append(fact(W.delimiterName, W.delimiter(sheet.delimiter)[language])) }
    guard let table = sheet.table, inspection.shapes.indices.contains(table) else {
      lines.append(fact(W.table, W.noTable[language]))
      return lines
    }
    let shape = inspection.shapes[table]
    lines.append(
      fact(W.table, "\(Visible.text(shape.name)) (\(shape.id))" + (sheet.isReturn ? W.isReturn[language] : "")))
    lines.append(fact(W.header, W.row(sheet.headerRow)[language]))
    if let unit = sheet.unit { lines.append(fact(W.unit, Visible.text(unit))) }
    lines.append(fact(W.rows, W.account(sheet)[language]))
    lines += ["", W.columns[language]] + columns(sheet, shape)
    if sheet.rows.count > 0 { lines += ["", W.first[language]] + rows(sheet, shape) }
    return lines
  }

  /// Which heading was taken for which field.
  private func columns(_ sheet: ReadFile, _ shape: TableShape) -> [String] {
    var rows = sheet.headings.enumerated().map { index, heading in
      var row = [Place.letter(ofColumn: index), heading.text]
      if let column = heading.column, shape.columns.indices.contains(column) {
        let meeting = heading.meeting.map { sheet.meetings.indices.contains($0) ? " · " + sheet.meetings[$0].name : "" }
        row += [
          shape.columns[column].id + (meeting ?? ""), W.type(shape.columns[column].type)[language],
          use(shape.columns[column]),
        ]
      } else {
        row += [W.ignored[language], "", ""]
      }
      return row
    }
    for (index, column) in shape.columns.enumerated() where !column.headers.isEmpty {
      guard !sheet.headings.contains(where: { $0.column == index }), !sheet.matrixColumns.contains(index) else {
        continue
      }
      rows.append(["", W.absent[language], column.id, W.type(column.type)[language], use(column)])
    }
    return SummaryTable.lines([W.letter, W.heading, W.field, W.kind, W.use].map { $0[language] }, rows)
  }

  private func use(_ column: ColumnShape) -> String {
    column.isRequired ? W.required[language] : column.isNeeded ? W.needed[language] : W.unused[language]
  }

  /// The first three rows as understood.
  private func rows(_ sheet: ReadFile, _ shape: TableShape) -> [String] {
    // In a matrix a row stands for one meeting: whom it is about, then what heading and cell say.
    let ofMeetings = sheet.matrixColumns.sorted() + Set(sheet.meetings.flatMap(\.cells.keys)).sorted()
    let shown: [(heading: String, column: Int)] =
      sheet.headings.filter { $0.meeting == nil }.compactMap { heading in heading.column.map { (heading.text, $0) } }
      + ofMeetings.map { column in
        let declared = shape.columns[column]
        return (declared.headers.first { $0 != declared.id } ?? declared.id, column)
      }
    let headings = [W.rowNumber[language]] + shown.map(\.heading)
    let rows = (0..<min(3, sheet.rows.count)).map { row in
      [String(sheet.rows.row[row])] + shown.map { value(sheet, shape, row: row, column: $0.column) }
    }
    return SummaryTable.lines(headings, rows, right: [0])
  }

  private func value(_ sheet: ReadFile, _ shape: TableShape, row: Int, column: Int) -> String {
    guard column < sheet.rows.columns.count, let cells = sheet.rows.columns[column], row < cells.count else {
      // A column that nothing uses in this run is not kept: shown as it stands.
      return sheet.cell(ofRow: row, column: column) ?? ""
    }
    let cell = cells[row]
    guard cell != RowBlock.blank else { return "—" }
    switch shape.columns[column].type {
    case .date, .month: return Day(number: Int32(truncatingIfNeeded: cell)).text
    case .datetime: return Moment(code: cell).text
    case .number: return Decimal6(micro: cell).text
    case .flag: return W.flag(cell != 0)[language]
    case .text, .name, .id, .list:
      guard cell < 0 else { return sheet.rows.symbols.text(Int32(truncatingIfNeeded: cell)) }
      let index = Int(~cell)
      guard index < sheet.rows.lists.count else { return "" }
      return sheet.rows.lists[index].map { sheet.rows.symbols.text($0) }.joined(separator: " + ")
    }
  }

  private func anyText(_ path: String) -> [String] {
    guard let text = inspection.text else { return [] }
    var lines = [fact(W.file, Visible.text(path) + W.size(inspection.size)[language])]
    // Of nothing there is no encoding and no delimiter.
    guard !text.tables.isEmpty else { return lines }
    let isGuess = problems.contains { ["T005", "T006", "T007", "T008"].contains($0.code) }
    lines.append(fact(W.encoding, text.encoding + (isGuess ? W.guess[language] : "")))
    lines.append(fact(W.delimiterName, W.delimiter(text.dialect.delimiterText)[language]))
    lines.append(
      fact(W.quote, String(UnicodeScalar(text.dialect.quote)) + (text.dialect.escapeText.map { "  " + $0 } ?? "")))
    lines.append(fact(W.lineEnd, text.lineEnds))
    lines.append(fact(W.table, W.noTable[language]))
    for table in text.tables {
      lines.append(fact(W.header, table.headerRow > 0 ? W.row(table.headerRow)[language] : W.noHeader[language]))
      lines.append(fact(W.rows, String(max(0, table.count - (table.headerRow > 0 ? 1 : 0)))))
      let first = (0..<min(4, table.count)).map { table.record($0) }
      let rows = (first.first ?? []).indices.map { index in
        [Place.letter(ofColumn: index)] + first.map { index < $0.count ? String($0[index].prefix(24)) : "" }
      }
      let numbers = table.rows.prefix(4).dropFirst().map { W.row(Int($0))[language] }
      lines += SummaryTable.lines([W.letter[language], W.heading[language]] + numbers, rows)
    }
    return lines
  }
}
