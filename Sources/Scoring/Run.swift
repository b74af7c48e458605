import Diagnostics
import Facts
import Quantities
import Rules

/// 一次考评: what every part of one assessment shares: the facts, the rules, and where problems are told.
///
/// Lives and dies inside `Assessor.assess`, on one thread.
final class Run {
  let facts: Facts
  let rulebook: Rulebook
  let collectsEvidence: Bool
  /// What is given instead of measured.
  let given: GivenMeasures
  let problems: ProblemLog
  private var views: [Int: TableView] = [:]
  private var books: [MeetingBook.Key: MeetingBook] = [:]

  init(facts: Facts, rulebook: Rulebook, collectsEvidence: Bool, given: GivenMeasures = GivenMeasures()) {
    self.facts = facts
    self.rulebook = rulebook
    self.collectsEvidence = collectsEvidence
    self.given = given
    problems = ProblemLog(facts)
  }

  var period: Period { facts.period }

  /// A table's rows with its declaration; empty for an index that is not declared or has no facts.
  func view(_ table: Int) -> TableView {
    if let view = views[table] { return view }
    let view = TableView(table: table, facts: facts, rulebook: rulebook)
    views[table] = view
    return view
  }

  /// A filter ready to be asked about the rows of a table.
  func filter(_ filter: Filter, on table: Int) -> RowFilter {
    RowFilter(filter, table: table, facts: facts, rulebook: rulebook)
  }

  /// The roster's filter; people are its rows.
  func roster(_ filter: Filter) -> RowFilter { self.filter(filter, on: rulebook.roster) }

  /// Which meeting each row of an attendance table is about.
  func meetingBook(attendance: Int, meetings: Int) -> MeetingBook {
    let key = MeetingBook.Key(attendance: attendance, meetings: meetings)
    if let book = books[key] { return book }
    let book = MeetingBook(run: self, attendance: view(attendance), meetings: view(meetings))
    books[key] = book
    return book
  }
}
