import Diagnostics
import Facts
import Quantities
import Rules

/// 台账视图: the rows of a table together with what their columns mean. Nothing in it can be out of range.
struct TableView {
  /// What stands for a blank cell.
  static let blank = Int64.min

  let index: Int
  let declaration: TableDeclaration
  let facts: FactTable
  /// The person of each row; in the roster, which is indexed by person, the row itself.
  let person: [Int32]
  let count: Int

  init(table: Int, facts all: Facts, rulebook: Rulebook) {
    index = table
    declaration =
      rulebook.tables.indices.contains(table) ? rulebook.tables[table] : TableDeclaration(id: "", name: "")
    facts = all.tables.indices.contains(table) ? all.tables[table] : FactTable()
    let rows = facts.columns.reduce(facts.row.count) { Swift.max($0, $1?.count ?? 0) }
    let isRoster = table == rulebook.roster
    count = isRoster ? all.people.count : Swift.max(rows, facts.person.count)
    person = isRoster ? (0..<Int32(all.people.count)).map { $0 } : facts.person
  }

  /// The cells of a column; empty where the column is absent or was not needed.
  func cells(_ column: Int?) -> [Int64] {
    guard let column, facts.columns.indices.contains(column) else { return [] }
    return facts.columns[column] ?? []
  }

  /// The cells of a column named by id, for the columns that a kind of measure knows by name.
  func cells(id: String) -> [Int64] { cells(declaration.column(id)) }

  /// How a column's cells are to be read.
  func type(_ column: Int) -> ColumnType? {
    declaration.columns.indices.contains(column) ? declaration.columns[column].type : nil
  }

  /// The village of a row, or `FactTable.none`.
  func village(_ row: Int) -> Int32 { row < facts.village.count ? facts.village[row] : FactTable.none }

  /// The household of a row, or `FactTable.none`.
  func household(_ row: Int) -> Int32 { row < facts.household.count ? facts.household[row] : FactTable.none }

  /// The days by which rows are placed in a period; nil where every row always holds.
  var dates: DayColumn? { declaration.dateColumn.map { DayColumn(self, column: $0) } }

  /// A line of evidence about a row.
  func evidence(
    _ row: Int, _ kind: Evidence.Kind, _ value: Rational? = nil, about subject: Evidence.Subject = .row
  ) -> Evidence {
    var evidence = Evidence(
      file: row < facts.file.count ? facts.file[row] : -1, row: row < facts.row.count ? facts.row[row] : 0,
      line: row < facts.line.count ? facts.line[row] : 0, kind: kind, value: value, subject: subject)
    if !facts.meeting.isEmpty { evidence.fact = Int32(truncatingIfNeeded: row) }
    return evidence
  }
}

/// 日期列: a date, month or datetime column as days.
struct DayColumn {
  let cells: [Int64]
  let isMoment: Bool

  init(_ view: TableView, column: Int) {
    cells = view.cells(column)
    isMoment = view.type(column) == .datetime
  }

  /// Days that stand in no file.
  init(days: [Int64]) {
    cells = days
    isMoment = false
  }

  /// The day of a row; nil for a blank.
  func day(_ row: Int) -> Int32? {
    guard row < cells.count, cells[row] != TableView.blank else { return nil }
    return isMoment ? Moment(code: cells[row]).day.number : Int32(truncatingIfNeeded: cells[row])
  }

  /// The date and time of a row; nil for a blank.
  func moment(_ row: Int) -> Moment? {
    guard row < cells.count, cells[row] != TableView.blank else { return nil }
    if isMoment { return Moment(code: cells[row]) }
    return Moment(day: Day(number: Int32(truncatingIfNeeded: cells[row])))
  }
}
