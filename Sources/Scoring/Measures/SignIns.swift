import Facts
import Quantities
import Rules

/// 签到: a row about a meeting, and what it is worth.
struct SignIn {
  /// 所值
  enum Worth {
    case share(Rational)
    case excused
    /// A status that `credit` does not name.
    case unjudged
  }

  var row: Int
  var worth: Worth
  /// Whether it fails `that`.
  var failsThat = false
}

/// 签到折算: the worth of sign-ins by their status.
struct SignInCredits {
  private let run: Run
  private let view: TableView
  private let statuses: [Int64]
  private let credits: [Int64: AttendanceCredit]
  private let known: [String]
  private let that: RowFilter?
  private let missing: Rational

  init(_ run: Run, view: TableView, rule: AttendanceRule) {
    self.run = run
    self.view = view
    statuses = view.cells(id: "status")
    missing = rule.missing
    known = rule.credit.map(\.status)
    that = rule.that.map { run.filter($0, on: view.index) }
    var credits: [Int64: AttendanceCredit] = [:]
    for (status, credit) in rule.credit {
      if let symbol = run.facts.symbols.find(status) { credits[Int64(symbol)] = credit }
    }
    self.credits = credits
  }

  /// What a row is worth; a blank status, and one that is not named, are told.
  func judge(_ row: Int) -> SignIn {
    let column = view.declaration.column("status") ?? -1
    let status = row < statuses.count ? statuses[row] : TableView.blank
    var worth = SignIn.Worth.share(missing)
    if status == TableView.blank {
      run.problems.add(.statusBlank, view: view, row: row, column: column, cell: "")
    } else {
      switch credits[status] {
      case .excused: return SignIn(row: row, worth: .excused)
      case .share(let credit): worth = .share(credit)
      case nil:
        run.problems.add(
          .statusWithoutCredit(known: known), view: view, row: row, column: column,
          cell: run.facts.text(status))
        return SignIn(row: row, worth: .unjudged)
      }
    }
    if let that, !that.passes(row) { return SignIn(row: row, worth: .share(.zero), failsThat: true) }
    return SignIn(row: row, worth: worth)
  }
}

/// 应到会议: a meeting that calls the person at hand, with the person's sign-ins.
struct CalledMeeting {
  /// The row of the meetings table, or beyond it a derived meeting.
  let number: Int
  let subject: Evidence.Subject
  var signIns: [SignIn] = []

  init(number: Int, subject: Evidence.Subject) {
    self.number = number
    self.subject = subject
  }

  /// 到会结果: the credit, nil where the meeting is not asked (excused, or nothing could be judged).
  struct Result {
    var credit: Rational?
    /// The sign-in that gave it.
    var chosen: Int?
    var unjudged = 0
  }

  /// The best credit of the sign-ins, `excused` only if all are, `missing` on no list.
  func result(missing: Rational) -> Result {
    var result = Result(credit: signIns.isEmpty ? missing : nil)
    for (index, signIn) in signIns.enumerated() {
      switch signIn.worth {
      case .unjudged: result.unjudged += 1
      case .excused: break
      case .share(let credit):
        if let best = result.credit, best >= credit { continue }
        result.credit = credit
        result.chosen = index
      }
    }
    return result
  }

  /// A line for each sign-in, or one for a meeting that was missed.
  func evidence(_ result: Result, missing: Rational, view: TableView) -> [Evidence] {
    guard !signIns.isEmpty else {
      return [Evidence(kind: .missed, value: missing.isZero ? nil : missing, subject: subject)]
    }
    return signIns.enumerated().map { index, signIn in
      switch signIn.worth {
      case .unjudged: return view.evidence(signIn.row, .unjudged, about: subject)
      case .excused:
        return view.evidence(signIn.row, result.credit == nil ? .excused : .betterElsewhere, about: subject)
      case .share(let credit):
        guard index == result.chosen else {
          return view.evidence(signIn.row, .betterElsewhere, about: subject)
        }
        if signIn.failsThat { return view.evidence(signIn.row, .notDone, about: subject) }
        return view.evidence(
          signIn.row, credit.isZero ? .missed : .attended, credit.isZero ? nil : credit, about: subject)
      }
    }
  }
}

/// 召集: whom a meeting calls, by group and audience.
struct MeetingCalls {
  private let groups: [Int64]
  private let audiences: [Int64]
  /// By person, the symbol of the group; blank where there is none, or no cell names it.
  private let groupOf: [Int64]
  private let people: [Person]
  private let roles: [[Int32: Bool]]

  init(_ run: Run, meetings: TableView) {
    groups = meetings.cells(id: "group")
    audiences = meetings.cells(id: "audience")
    people = run.facts.people
    let symbols = run.facts.symbols
    groupOf = people.map { person in
      person.group.isEmpty ? TableView.blank : symbols.find(person.group).map(Int64.init) ?? TableView.blank
    }
    let known = Set(people.flatMap(\.roles)).sorted()
    let names = known.map { symbols.text($0) }
    roles = audiences.map { cell in
      let items = MeetingCalls.items(cell, facts: run.facts)
      return zip(known, names).reduce(into: [:]) { called, role in
        called[role.0] = items.contains { MeetingCalls.item($0, calls: role.1) }
      }
    }
    everybody = audiences.map { MeetingCalls.items($0, facts: run.facts).contains("全体") }
  }

  private let everybody: [Bool]

  /// Whether a meeting calls a person, village and date aside.
  func calls(_ meeting: Int, _ person: Int) -> Bool {
    if meeting < groups.count, groups[meeting] != TableView.blank, groups[meeting] != groupOf[person] {
      return false
    }
    guard meeting < audiences.count, audiences[meeting] != TableView.blank, !everybody[meeting] else {
      return true
    }
    return people[person].roles.contains { roles[meeting][$0] ?? false }
  }

  /// An item calls a role that is it, or that ends in it: 党员 calls 预备党员, 全体党员 calls 党员.
  static func item(_ item: String, calls role: String) -> Bool {
    let name = item.hasPrefix("全体") ? item.dropFirst(2) : item[...]
    return role.hasSuffix(name)
  }

  private static func items(_ cell: Int64, facts: Facts) -> [String] {
    guard cell != TableView.blank else { return [] }
    guard cell < 0 else { return [facts.text(cell)] }
    let index = Int(~cell)
    return facts.lists.indices.contains(index) ? facts.lists[index].map { facts.symbols.text($0) } : []
  }
}
