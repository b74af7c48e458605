import Facts
import Quantities
import Rules
import Scoring
import Tables

/// 依据行: the day and the words of the table row that a line of evidence names.
struct EvidenceRows: Sendable {
  private let view: AssessmentView
  /// By table: file and row, packed, to the row in the facts.
  private let index: [[Int64: Int32]]

  init(_ view: AssessmentView) {
    self.view = view
    // Only tables that a criterion looks at; a split record keeps its first row: its parts share their date.
    let used = Set(view.scorecards.flatMap { $0.rules.criteria.map(\.measure.table) })
    index = view.facts.tables.indices.map { table in
      guard used.contains(table) else { return [:] }
      let rows = view.facts.tables[table]
      var out: [Int64: Int32] = [:]
      out.reserveCapacity(rows.count)
      for row in 0..<rows.count where row < rows.file.count {
        let key = EvidenceRows.key(rows.file[row], rows.row[row])
        if out[key] == nil { out[key] = Int32(truncatingIfNeeded: row) }
      }
      return out
    }
  }

  private static func key(_ file: Int32, _ row: Int32) -> Int64 { Int64(file) << 32 | Int64(row) }

  /// The row in the facts; nil where no row stands behind the line.
  func row(_ line: Evidence, _ measure: Measure) -> Int? {
    guard line.file >= 0, measure.table < index.count, measure.table >= 0 else { return nil }
    if line.fact >= 0 { return Int(line.fact) }
    return index[measure.table][EvidenceRows.key(line.file, line.row)].map(Int.init)
  }

  /// The day of a line: its row's date, or its meeting's.
  func day(_ line: Evidence, _ measure: Measure, _ card: ScorecardView) -> Day? {
    switch line.subject {
    case .derivedMeeting(let index):
      let derived = card.result.derivedMeetings
      return index >= 0 && Int(index) < derived.count ? derived[Int(index)].day : nil
    case .meeting(let table, let row):
      return day(table: Int(table), row: Int(row), column: nil)
    case .row, .household:
      guard let row = row(line, measure) else { return nil }
      var column: Int?
      if case .timeliness(let rule) = measure.kind { column = rule.start }
      return day(table: measure.table, row: row, column: column)
    }
  }

  private func day(table: Int, row: Int, column: Int?) -> Day? {
    guard view.rulebook.tables.indices.contains(table), view.facts.tables.indices.contains(table) else { return nil }
    let declaration = view.rulebook.tables[table]
    guard let column = column ?? declaration.dateColumn, declaration.columns.indices.contains(column) else {
      return nil
    }
    let cell = view.facts.tables[table].cell(column, row)
    guard cell != RowBlock.blank else { return nil }
    return declaration.columns[column].type == .datetime
      ? Moment(code: cell).day : Day(number: Int32(truncatingIfNeeded: cell))
  }

  /// The household, the meeting or the item that a line is about, in words; empty for none.
  func about(_ line: Evidence, _ measure: Measure, _ card: ScorecardView) -> String {
    switch line.subject {
    case .household(let index):
      guard index >= 0, Int(index) < view.facts.households.count else { return "" }
      let household = view.facts.households[Int(index)]
      return household.head.isEmpty ? household.id : household.head
    case .meeting(let table, let row): return meeting(Int(table), Int(row))
    case .derivedMeeting(let index):
      let derived = card.result.derivedMeetings
      guard index >= 0, Int(index) < derived.count else { return "" }
      return derived[Int(index)].type + EvidenceWords.derived[view.language]
    case .row: return words(line, measure)
    }
  }

  private func meeting(_ table: Int, _ row: Int) -> String {
    guard view.rulebook.tables.indices.contains(table), view.facts.tables.indices.contains(table),
      let column = view.rulebook.tables[table].column("type")
    else { return "" }
    return view.facts.text(view.facts.tables[table].cell(column, row))
  }

  /// The item of a row, where its table has such a column; nil where it has none.
  func item(_ line: Evidence, _ measure: Measure) -> String? {
    guard let row = row(line, measure), view.rulebook.tables.indices.contains(measure.table) else { return nil }
    let catalogue = view.rulebook.catalogues.first { $0.table == measure.table }
    guard let column = catalogue?.by ?? view.rulebook.tables[measure.table].column("item") else { return nil }
    return view.facts.text(view.facts.tables[measure.table].cell(column, row))
  }

  /// Of a row that is about nothing else: its item, type or level, and its reason.
  private func words(_ line: Evidence, _ measure: Measure) -> String {
    guard let row = row(line, measure), view.rulebook.tables.indices.contains(measure.table) else { return "" }
    let declaration = view.rulebook.tables[measure.table]
    let table = view.facts.tables[measure.table]
    if case .timeliness(let rule) = measure.kind { return span(rule, table, row, declaration) }
    return ["item", "type", "level", "reason"].compactMap { declaration.column($0) }
      .filter { declaration.columns[$0].type == .text }
      .map { view.facts.text(table.cell($0, row)) }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// From when to when, for what is judged by its time.
  private func span(_ rule: TimelinessRule, _ table: FactTable, _ row: Int, _ declaration: TableDeclaration) -> String {
    let ends = [rule.start, rule.end].map { column in
      let cell = table.cell(column, row)
      guard declaration.columns.indices.contains(column), cell != RowBlock.blank else { return "—" }
      return DateText.text(cell, declaration.columns[column].type)
    }
    return ends.joined(separator: " → ")
  }
}
