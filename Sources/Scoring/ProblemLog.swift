import Diagnostics
import Facts
import Rules

/// 问题簿: collects what is to be told; a row is told once of each thing, however many criteria look at it.
final class ProblemLog {
  private struct Key: Hashable {
    var code: String
    var file: Int32
    var row: Int32
    var column: Int
  }

  private let facts: Facts
  private var seen: Set<Key> = []
  private var found: [Diagnostic] = []

  init(_ facts: Facts) { self.facts = facts }

  private var files: [String] { facts.files }

  /// Tells of a row; `column` names the cell, which is also shown as it reads.
  func add(_ problem: ScoringProblem, view: TableView, row: Int, column: Int, cell: String) {
    guard isNew(problem.code, view, row, column) else { return }
    tell(problem, place: place(view, row, column), cell: cell)
  }

  /// Tells of a sign-in that finds no meeting, or several.
  func addMeeting(book: MeetingBook, row: Int, village: Int, several: [Int], facts: Facts) {
    let view = book.attendance
    let code = several.isEmpty ? "S001" : "S002"
    let id = book.cell(book.rowIDs, row)
    let type = book.cell(book.rowTypes, row)
    let date = book.rowDays?.moment(row).map { $0.day.text } ?? ""
    let stood = [date, facts.text(type), facts.text(id)].filter { !$0.isEmpty }.joined(separator: " ")
    // One row of a matrix may speak of several meetings that are not to be found.
    guard isNew(code + stood, view, row, -1) else { return }
    let column = id != TableView.blank ? view.declaration.column("meeting_id") : view.declaration.dateColumn
    let problem =
      several.isEmpty
      ? ScoringProblem.meetingNotFound(
        row: stood,
        nearest: book.nearest(row, village: village, facts: facts).map { book.text($0, facts: facts) })
      : ScoringProblem.meetingAmbiguous(
        row: stood, found: several.filter { $0 >= 0 }.map { book.text($0, facts: facts) })
    tell(problem, place: place(view, row, column ?? -1), cell: id != TableView.blank ? facts.text(id) : date)
  }

  /// Tells of a place in the rulebook.
  func add(_ problem: ScoringProblem, place: Place) { tell(problem, place: place, cell: nil) }

  /// Everything told, by file, row, column and code; what concerns the rulebook first.
  var diagnostics: [Diagnostic] {
    let order = files.enumerated().reduce(into: [String: Int]()) { $0[$1.element] = $1.offset }
    return found.enumerated().sorted { a, b in
      let left = a.element
      let right = b.element
      let one = (order[left.place.file] ?? -1, left.place.row ?? 0, left.place.line ?? 0)
      let two = (order[right.place.file] ?? -1, right.place.row ?? 0, right.place.line ?? 0)
      if one != two { return one < two }
      if left.code != right.code { return left.code < right.code }
      return a.offset < b.offset
    }.map(\.element)
  }

  private func isNew(_ code: String, _ view: TableView, _ row: Int, _ column: Int) -> Bool {
    // By the row of the file: what was split into several rows is told once.
    let facts = view.facts
    let file = row < facts.file.count ? facts.file[row] : -1
    let line = row < facts.row.count ? facts.row[row] : Int32(truncatingIfNeeded: row)
    return seen.insert(Key(code: code, file: file, row: line, column: column)).inserted
  }

  private func tell(_ problem: ScoringProblem, place: Place, cell: String?) {
    found.append(
      Diagnostic(
        problem.severity, problem.code, place, cell: cell, message: problem.message(cell: cell ?? ""),
        help: problem.help))
  }

  private func place(_ view: TableView, _ row: Int, _ column: Int) -> Place {
    let rows = view.facts
    let file = row < rows.file.count ? Int(rows.file[row]) : -1
    var name = facts.columnNames.indices.contains(file) ? facts.columnNames[file][column] : nil
    if let meeting = rows.meeting[Int32(truncatingIfNeeded: row)], rows.meetingHeadings.indices.contains(Int(meeting)) {
      name = rows.meetingHeadings[Int(meeting)][column] ?? name
    }
    return Place(
      file: files.indices.contains(file) ? files[file] : "",
      row: row < rows.row.count ? Int(rows.row[row]) : nil,
      line: row < rows.line.count ? Int(rows.line[row]) : nil,
      column: name?.label ?? declared(view, column), columnLetter: name?.letter)
  }

  /// A column that the file has not, by its first own name; one of an example has no other.
  private func declared(_ view: TableView, _ column: Int) -> String? {
    guard view.declaration.columns.indices.contains(column) else { return nil }
    let headers = view.declaration.columns[column].headers
    return headers.count > 1 ? headers[1] : headers.first ?? view.declaration.columns[column].id
  }
}
