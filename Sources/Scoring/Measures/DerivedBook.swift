import Facts
import Quantities
import Rules

/// 推定会议簿: the meetings of villages that sent no meetings, known from their sign-ins, where enough of a scorecard's
/// subjects are listed.
final class DerivedBook {
  /// A derived meeting with the symbols by which filters ask for it.
  struct Meeting {
    var village: Int
    var day: Int32
    var type: Int64
    var id: Int64
    var listed: Int
    /// Its index in the scorecard's list, where a measure of it asks for such meetings.
    var index: Int32?
  }

  /// 归会
  enum Finding {
    case meeting(Int)
    case none
    case several
  }

  private struct Derivation {
    var meetings: [Meeting] = []
    var byVillage: [Int: [Int]] = [:]
    var findings: [Int: Finding] = [:]

    /// What a row without id is about, of the meetings that there were, nil for none of them; a blank type may be any.
    func fitting(_ spot: Spot, type: Int64) -> Finding? {
      let fitting = (byVillage[spot.village] ?? []).filter {
        meetings[$0].day == spot.day && (type == TableView.blank || meetings[$0].type == type)
      }
      guard let first = fitting.first else { return nil }
      return fitting.count == 1 ? .meeting(first) : .several
    }
  }

  private let run: Run
  private let subjects: [Int]
  private let subjectsOfVillage: [Int: Int]
  private var sets: [MeetingBook.Key: Derivation] = [:]
  /// Those that some measure of the scorecard asks for, in order.
  private(set) var listed: [DerivedMeeting] = []

  init(_ run: Run, subjects: [Int]) {
    self.run = run
    self.subjects = subjects
    subjectsOfVillage = subjects.reduce(into: [:]) { $0[run.facts.people[$1].village, default: 0] += 1 }
  }

  /// Derives the meetings of one pair of tables, and lists those that pass the `where` of a measure.
  func derive(_ book: MeetingBook, key: MeetingBook.Key, listing passes: (Meeting) -> Bool) {
    var set =
      sets[key] ?? DerivedBook.meetings(of: book, run: run, subjects: subjects, sizes: subjectsOfVillage)
    for index in set.meetings.indices where set.meetings[index].index == nil && passes(set.meetings[index]) {
      let meeting = set.meetings[index]
      set.meetings[index].index = Int32(truncatingIfNeeded: listed.count)
      listed.append(
        DerivedMeeting(
          village: meeting.village, day: Day(number: meeting.day), type: run.facts.text(meeting.type),
          id: run.facts.text(meeting.id), listed: meeting.listed, of: subjectsOfVillage[meeting.village] ?? 0)
      )
    }
    sets[key] = set
  }

  /// The derived meetings of a village, by day.
  func meetings(of village: Int, key: MeetingBook.Key) -> [Int] { sets[key]?.byVillage[village] ?? [] }

  /// A derived meeting of a pair of tables.
  func meeting(_ index: Int, key: MeetingBook.Key) -> Meeting? {
    guard let set = sets[key], set.meetings.indices.contains(index) else { return nil }
    return set.meetings[index]
  }

  /// How many were derived for a pair of tables.
  func count(_ key: MeetingBook.Key) -> Int { sets[key]?.meetings.count ?? 0 }

  /// Which derived meeting a row is about; none where it is about one of the meetings table, or about nothing known.
  func finding(_ row: Int, key: MeetingBook.Key) -> Finding { sets[key]?.findings[row] ?? .none }

  private static func meetings(of book: MeetingBook, run: Run, subjects: [Int], sizes: [Int: Int])
    -> Derivation
  {
    let isSubject = subjects.reduce(into: [Bool](repeating: false, count: run.facts.people.count)) {
      $0[$1] = true
    }
    var groups: [Spot: [Sheet]] = [:]
    var dateless: [(row: Int, village: Int, id: Int64)] = []
    var withoutID: [(row: Int, spot: Spot)] = []
    for row in 0..<book.attendance.count {
      let person = row < book.attendance.person.count ? Int(book.attendance.person[row]) : -1
      guard isSubject.indices.contains(person) else { continue }
      let village = run.facts.people[person].village
      guard book.own.indices.contains(village), book.own[village].isEmpty else { continue }
      let isFound: Bool
      switch book.finding(row) {
      case .none: isFound = false
      case .meeting: isFound = true
      case .several, .elsewhere: continue
      }
      let id = book.cell(book.rowIDs, row)
      guard let day = book.rowDays?.day(row) else {
        if !isFound, id != TableView.blank { dateless.append((row, village, id)) }
        continue
      }
      let spot = Spot(village: village, day: day)
      if id == TableView.blank { withoutID.append((row, spot)) }
      guard !isFound else { continue }
      groups[spot, default: []].append(
        Sheet(
          row: row, subject: isSubject[person] ? person : nil, type: book.cell(book.rowTypes, row), id: id))
    }
    var set = Derivation()
    for spot in groups.keys.sorted() {
      let (meetings, of) = gather(groups[spot] ?? [], spot: spot, run: run)
      let size = sizes[spot.village] ?? 0
      var places: [Int: Int] = [:]
      for (index, meeting) in meetings.enumerated() where isEnough(meeting.listed, of: size) {
        places[index] = set.meetings.count
        set.byVillage[spot.village, default: []].append(set.meetings.count)
        set.meetings.append(meeting)
      }
      for (row, index) in of {
        if let place = index.flatMap({ places[$0] }) { set.findings[row] = .meeting(place) }
      }
    }
    // A row without id is about the one that fits of the meetings that there were, before any town-wide one.
    for (row, spot) in withoutID { set.findings[row] = set.fitting(spot, type: book.cell(book.rowTypes, row)) }
    // A row that gives the id alone is of the meeting that others date.
    for (row, village, id) in dateless {
      let named = (set.byVillage[village] ?? []).filter { set.meetings[$0].id == id }
      set.findings[row] = named.count == 1 ? .meeting(named[0]) : named.isEmpty ? Finding.none : .several
    }
    return set
  }

  /// At least 3 and a fifth of the village's subjects; half of them where they are fewer than 6.
  static func isEnough(_ listed: Int, of size: Int) -> Bool {
    size < 6 ? listed > 0 && listed * 2 >= size : listed >= 3 && listed * 5 >= size
  }

  /// 一处: a village on a day.
  private struct Spot: Hashable, Comparable {
    var village: Int
    var day: Int32
    static func < (a: Spot, b: Spot) -> Bool { (a.village, a.day) < (b.village, b.day) }
  }

  /// 一行签到
  private struct Sheet {
    var row: Int
    /// Whom it lists of the scorecard's subjects; others too tell which meetings there were.
    var subject: Int?
    var type: Int64
    var id: Int64
    /// Those that tell most come first: they make the meetings that the vaguer ones join.
    var vagueness: Int { (type == TableView.blank ? 2 : 0) + (id == TableView.blank ? 1 : 0) }
  }

  /// The meetings of one village and day, and by row which of them it joins; nil where it could join two.
  private static func gather(_ sheets: [Sheet], spot: Spot, run: Run) -> (
    [Meeting], [(row: Int, meeting: Int?)]
  ) {
    let blank = TableView.blank
    var meetings: [Meeting] = []
    var listed: [Set<Int>] = []
    var joined: [(row: Int, meeting: Int?)] = []
    let ordered = sheets.sorted {
      ($0.vagueness, run.facts.text($0.type), run.facts.text($0.id), $0.row)
        < ($1.vagueness, run.facts.text($1.type), run.facts.text($1.id), $1.row)
    }
    for sheet in ordered {
      let fitting = meetings.indices.filter {
        (sheet.type == blank || meetings[$0].type == sheet.type)
          && (sheet.id == blank || meetings[$0].id == sheet.id)
      }
      var place = fitting.first
      if fitting.isEmpty {
        place = meetings.count
        meetings.append(
          Meeting(village: spot.village, day: spot.day, type: sheet.type, id: sheet.id, listed: 0, index: nil)
        )
        listed.append([])
      } else if fitting.count > 1 {
        place = nil
      }
      if let place, let subject = sheet.subject { listed[place].insert(subject) }
      joined.append((sheet.row, place))
    }
    for index in meetings.indices { meetings[index].listed = listed[index].count }
    return (meetings, joined)
  }
}
