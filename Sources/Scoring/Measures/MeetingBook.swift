import Diagnostics
import Facts
import Quantities
import Rules

/// 会议簿: the meetings of a period by village and day, and which of them each row of a sign-in table is about.
final class MeetingBook {
  struct Key: Hashable {
    var attendance: Int
    var meetings: Int
  }

  /// 归会: what a row of a sign-in table was found to be about.
  enum Finding {
    /// A row of the meetings table.
    case meeting(Int)
    /// None; one of a village without meetings of its own may still be derived.
    case none
    case several([Int])
    /// Of another period, or of nobody.
    case elsewhere
  }

  let attendance: TableView
  let meetings: TableView
  let types: [Int64]
  let ids: [Int64]
  /// The day of each meeting; nil for those outside the period.
  let days: [Int32?]
  /// By village, its own meetings of the period by date, file and line.
  private(set) var own: [[Int]]
  /// Those of no village.
  private(set) var townWide: [Int] = []
  let rowTypes: [Int64]
  let rowIDs: [Int64]
  let rowDays: DayColumn?
  private let period: Period
  /// By person, the village.
  private let villageOf: [Int]
  private var byID: [Int64: [Int]] = [:]
  /// By row of the sign-in table, what was found, once it was asked for.
  private var findings: [Int32]
  private var ambiguous: [[Int]] = []
  private let knownTypes: Set<Int64>

  init(run: Run, attendance: TableView, meetings: TableView) {
    self.attendance = attendance
    self.meetings = meetings
    period = run.period
    villageOf = run.facts.people.map(\.village)
    findings = [Int32](repeating: Code.unknown, count: attendance.count)
    types = meetings.cells(id: "type")
    ids = meetings.cells(id: "meeting_id")
    rowTypes = attendance.cells(id: "type")
    rowIDs = attendance.cells(id: "meeting_id")
    rowDays = attendance.dates
    own = [[Int]](repeating: [], count: run.facts.villages.count)
    let declared = [attendance, meetings].flatMap { view in
      view.declaration.column("type").flatMap { view.declaration.columns[$0].values } ?? []
    }
    knownTypes = Set(declared.compactMap { run.facts.symbols.find($0.canonical).map(Int64.init) }).union(types)
      .subtracting([TableView.blank])
    let dates = meetings.dates
    let period = run.period
    days = (0..<meetings.count).map { row in
      dates?.day(row).flatMap { period.contains(Day(number: $0)) ? $0 : nil }
    }
    let ordered = (0..<meetings.count).filter { days[$0] != nil }
      .sorted { (days[$0] ?? 0, $0) < (days[$1] ?? 0, $1) }
    for row in ordered {
      let village = Int(meetings.village(row))
      if own.indices.contains(village) { own[village].append(row) } else { townWide.append(row) }
    }
    for row in 0..<meetings.count where cell(ids, row) != TableView.blank {
      byID[cell(ids, row), default: []].append(row)
    }
  }

  /// A cell of a column that may be absent.
  func cell(_ cells: [Int64], _ row: Int) -> Int64 { row < cells.count ? cells[row] : TableView.blank }

  /// Which meeting a row is about: by id, in the person's village, then town-wide; else by date and type likewise.
  func finding(_ row: Int) -> Finding {
    switch findings[row] {
    case Code.unknown:
      let finding = find(row)
      findings[row] = code(of: finding)
      return finding
    case Code.none: return .none
    case Code.elsewhere: return .elsewhere
    case let known where known >= 0: return .meeting(Int(known))
    case let known: return .several(ambiguous[Int(Code.several - known)])
    }
  }

  /// 归会代码: what was found for a row, as one integer: a meeting's number, or one of these.
  private enum Code {
    static let none: Int32 = -1
    static let elsewhere: Int32 = -2
    static let unknown: Int32 = -3
    /// And below: the first list of `ambiguous`, the second, …
    static let several: Int32 = -4
  }

  private func code(of finding: Finding) -> Int32 {
    switch finding {
    case .meeting(let meeting): return Int32(truncatingIfNeeded: meeting)
    case .none: return Code.none
    case .elsewhere: return Code.elsewhere
    case .several(let meetings):
      ambiguous.append(meetings)
      return Code.several - Int32(truncatingIfNeeded: ambiguous.count - 1)
    }
  }

  private func find(_ row: Int) -> Finding {
    let person = row < attendance.person.count ? Int(attendance.person[row]) : -1
    guard villageOf.indices.contains(person) else { return .elsewhere }
    let village = villageOf[person]
    let id = cell(rowIDs, row)
    if id != TableView.blank, let candidates = byID[id] {
      let here = candidates.filter { Int(meetings.village($0)) == village }
      let called =
        here.isEmpty ? candidates.filter { !own.indices.contains(Int(meetings.village($0))) } : here
      let inPeriod = called.filter { days[$0] != nil }
      if inPeriod.count == 1 { return .meeting(inPeriod[0]) }
      if inPeriod.count > 1 { return .several(inPeriod) }
      if !called.isEmpty { return .elsewhere }
    }
    guard let day = rowDays?.day(row) else { return .none }
    guard period.contains(Day(number: day)) else { return .elsewhere }
    let wanted = Wanted(day: day, type: cell(rowTypes, row), hasID: id != TableView.blank)
    if own.indices.contains(village), let found = search(own[village], wanted) { return found }
    return search(townWide, wanted) ?? .none
  }

  /// 所指: what a row tells of its meeting.
  private struct Wanted {
    var day: Int32
    var type: Int64
    var hasID: Bool
  }

  private func search(_ candidates: [Int], _ wanted: Wanted) -> Finding? {
    var first: Int?
    for meeting in candidates where fits(meeting, wanted) {
      guard first == nil else { return .several(candidates.filter { fits($0, wanted) }) }
      first = meeting
    }
    return first.map(Finding.meeting)
  }

  private func fits(_ meeting: Int, _ wanted: Wanted) -> Bool {
    days[meeting] == wanted.day && (wanted.type == TableView.blank || cell(types, meeting) == wanted.type)
      // Two ids tell two meetings apart: an id that names another meeting is no reason to credit this one.
      && (!wanted.hasID || cell(ids, meeting) == TableView.blank)
  }

  /// Whether a row names a type of meeting that is declared, or that some meeting has.
  func knowsType(of row: Int) -> Bool { knownTypes.contains(cell(rowTypes, row)) }

  /// The meetings that a row of this village may have meant: by a like id, else of the nearest days.
  func nearest(_ row: Int, village: Int, facts: Facts) -> [Int] {
    let all = (own.indices.contains(village) ? own[village] : []) + townWide
    let id = cell(rowIDs, row)
    if id != TableView.blank {
      let names = Nearest.names(to: facts.text(id), in: all.map { facts.text(cell(ids, $0)) })
      let found = all.filter { names.contains(facts.text(cell(ids, $0))) }
      if !found.isEmpty { return found }
    }
    guard let day = rowDays?.day(row) else { return [] }
    func distance(_ meeting: Int) -> Int { abs(Int(days[meeting] ?? day) - Int(day)) }
    let type = cell(rowTypes, row)
    let alike = all.filter { type != TableView.blank && cell(types, $0) == type }
    let candidates = alike.isEmpty ? all : alike
    guard let least = candidates.map(distance).min() else { return [] }
    return candidates.filter { distance($0) == least }
  }

  /// A meeting in words: `2022-02-10 主题党日 M1`.
  func text(_ meeting: Int, facts: Facts) -> String {
    var parts: [String] = []
    if let day = days[meeting] { parts.append(Day(number: day).text) }
    for cells in [types, ids] where cell(cells, meeting) != TableView.blank {
      parts.append(facts.text(cell(cells, meeting)))
    }
    return parts.joined(separator: " ")
  }
}
