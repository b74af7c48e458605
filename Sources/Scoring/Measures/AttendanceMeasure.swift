import Facts
import Quantities
import Rules

/// 出席率: of the meetings that call a person, the credit of the sign-ins.
struct AttendanceMeasure: Measuring {
  private let run: Run
  private let rule: AttendanceRule
  private let key: MeetingBook.Key
  private let book: MeetingBook
  private let derived: DerivedBook
  private let calls: MeetingCalls
  private let credits: SignInCredits
  private let filter: RowFilter
  private let selection: RowSelection
  /// By village, its own and the town-wide meetings that pass `where`, by date; the last entry is the town's alone.
  private let asked: [[Int]]
  /// By meeting (rows of the table, then derived ones), 1 + its place among those of the person at hand.
  private var slot: [Int32]

  init(_ run: Run, _ measure: Measure, rule: AttendanceRule, derived: DerivedBook) {
    self.run = run
    self.rule = rule
    self.derived = derived
    key = MeetingBook.Key(attendance: measure.table, meetings: rule.meetings)
    let book = run.meetingBook(attendance: measure.table, meetings: rule.meetings)
    self.book = book
    let filter = run.filter(measure.filter, on: rule.meetings)
    self.filter = filter
    let townWide = book.townWide.filter { filter.passes($0) }
    asked =
      book.own.map { own in
        (own.filter { filter.passes($0) } + townWide)
          .sorted { (book.days[$0] ?? 0, $0) < (book.days[$1] ?? 0, $1) }
      } + [townWide]
    calls = MeetingCalls(run, meetings: book.meetings)
    credits = SignInCredits(run, view: book.attendance, rule: rule)
    selection = RowSelection(
      view: book.attendance, dates: nil, span: 0..<0,
      filter: run.filter(Filter(), on: measure.table),
      people: run.facts.people.count, ownedBy: nil, households: 0)
    slot = [Int32](repeating: 0, count: book.meetings.count + derived.count(key))
  }

  mutating func measure(_ person: Int) -> Measured {
    var measured = Measured()
    var meetings = called(person)
    for (place, meeting) in meetings.enumerated() {
      slot[meeting.number] = Int32(truncatingIfNeeded: place + 1)
    }
    var lost: [Int] = []
    for row in selection.rows(of: person) {
      let row = Int(row)
      guard let number = meeting(of: row, person: person, lost: &lost) else { continue }
      let place = Int(slot[number]) - 1
      if place >= 0 { meetings[place].signIns.append(credits.judge(row)) }
    }
    for meeting in meetings { slot[meeting.number] = 0 }
    var done = Rational.zero
    var of = 0
    var isExcused = false
    for meeting in meetings {
      let result = meeting.result(missing: rule.missing)
      if let credit = result.credit {
        of += 1
        done = done + credit
      } else if result.unjudged == 0 {
        isExcused = true
      }
      measured.unjudged += result.unjudged
      if run.collectsEvidence {
        measured.evidence.append(
          contentsOf: meeting.evidence(result, missing: rule.missing, view: book.attendance))
      }
    }
    measured.unjudged += lost.count
    // Rows that cannot be judged decide the outcome only where nothing else is left: an excused meeting is something.
    if of == 0, isExcused { measured.unjudged = 0 }
    if run.collectsEvidence {
      measured.evidence.append(contentsOf: lost.map { book.attendance.evidence($0, .unjudged) })
    }
    if of > 0 { measured.value = .ratio(done: done, of: Rational(of)) }
    return measured
  }

  /// The meetings that call a person, by date.
  private func called(_ person: Int) -> [CalledMeeting] {
    let someone = run.facts.people[person]
    let village = asked.indices.dropLast().contains(someone.village) ? someone.village : asked.count - 1
    var meetings = asked[village].filter { row in
      calls.calls(row, person) && someone.holds(on: Day(number: book.days[row] ?? .min))
    }.map { row in
      CalledMeeting(
        number: row,
        subject: .meeting(table: Int32(truncatingIfNeeded: key.meetings), row: Int32(truncatingIfNeeded: row))
      )
    }
    for index in derived.meetings(of: someone.village, key: key) {
      guard let meeting = derived.meeting(index, key: key), let listed = meeting.index,
        someone.holds(on: Day(number: meeting.day)),
        filter.passes(cells: DerivedCells(run, book, meeting).cell)
      else { continue }
      meetings.append(CalledMeeting(number: book.meetings.count + index, subject: .derivedMeeting(listed)))
    }
    return meetings
  }

  /// The number of the meeting that a row is about; a row that finds none, or two, is told and noted as lost.
  private func meeting(of row: Int, person: Int, lost: inout [Int]) -> Int? {
    var several: [Int] = []
    switch derived.finding(row, key: key) {
    case .meeting(let index): return book.meetings.count + index
    case .several: several = [-1]
    case .none:
      switch book.finding(row) {
      case .meeting(let meeting): return meeting
      case .elsewhere: return nil
      case .several(let meetings): several = meetings
      case .none: break
      }
    }
    // A sign-in for a kind of meeting that this criterion does not ask for says nothing about it; but a type that
    // nobody knows may be one that was meant, and mistyped.
    let isAsked = filter.mayPass(cells: { known(row, column: $0) })
    if isAsked { lost.append(row) }
    if isAsked || !book.knowsType(of: row) {
      run.problems.addMeeting(
        book: book, row: row, village: run.facts.people[person].village, several: several, facts: run.facts)
    }
    return nil
  }

  /// What a row without a meeting tells of the meeting it means; nil where it tells nothing.
  private func known(_ row: Int, column: Int) -> Int64? {
    let cells: [Int64]
    if column == book.meetings.declaration.column("type") {
      cells = book.rowTypes
    } else if column == book.meetings.declaration.column("meeting_id") {
      cells = book.rowIDs
    } else {
      return nil
    }
    let cell = book.cell(cells, row)
    return cell == TableView.blank ? nil : cell
  }
}

/// 推定会议的单元格: a derived meeting as the row of the meetings table that nobody sent.
struct DerivedCells {
  private let meeting: DerivedBook.Meeting
  private let type: Int?
  private let id: Int?
  private let village: Int?
  private let date: Int?
  private let dateIsMoment: Bool
  private let villageSymbol: Int64

  init(_ run: Run, _ book: MeetingBook, _ meeting: DerivedBook.Meeting) {
    self.meeting = meeting
    let declaration = book.meetings.declaration
    type = declaration.column("type")
    id = declaration.column("meeting_id")
    village = declaration.column("village")
    date = declaration.dateColumn
    dateIsMoment = date.map { book.meetings.type($0) == .datetime } ?? false
    villageSymbol =
      run.facts.villages.indices.contains(meeting.village)
      ? run.facts.symbols.find(run.facts.villages[meeting.village]).map(Int64.init) ?? TableView.blank
      : TableView.blank
  }

  /// The cell of a column; blank for what no sign-in tells.
  func cell(_ column: Int) -> Int64 {
    switch column {
    case type: meeting.type
    case id: meeting.id
    case village: villageSymbol
    case date:
      dateIsMoment ? Moment(day: Day(number: meeting.day)).code : Int64(meeting.day)
    default: TableView.blank
    }
  }
}
