import Facts
import Quantities
import Rules
import Tables

@testable import Scoring

/// A cell as a test writes it.
enum TestCell {
  case text(String)
  case list([String])
  case number(String)
  case day(String)
  case moment(String)
  case flag(Bool)
}

/// A small town for a test: people, links and rows put in by hand, assessed as a whole.
struct World {
  static let roster = 0
  static let links = 1
  static let visits = 2
  static let meetings = 3
  static let attendance = 4
  static let matters = 5
  static let entries = 6

  var facts: Facts
  var rulebook = Rulebook()
  var scorecard = Scorecard(id: "members", name: "党员积分")

  init(_ period: String = "2022-02", asOf: String? = nil) {
    let period = Period(period) ?? World.noPeriod
    facts = Facts(period: period, asOf: asOf.map(World.moment) ?? Moment(day: period.end, second: 0))
    facts.files = ["a.csv", "b.csv"]
    rulebook.tables = World.declarations
    rulebook.roster = World.roster
    rulebook.links = World.links
    facts.tables = rulebook.tables.map { table in
      var facts = FactTable()
      facts.columns = table.columns.map { _ in [] }
      return facts
    }
  }

  private static var noPeriod: Period { preconditionFailure("a test named no period") }

  private static func declare(_ id: String, date: String? = nil, _ columns: [(String, ColumnType)])
    -> TableDeclaration
  {
    var table = TableDeclaration(id: id, name: id)
    table.columns = columns.map { ColumnDeclaration(id: $0.0, type: $0.1, headers: [$0.0]) }
    table.dateColumn = date.flatMap { table.column($0) }
    return table
  }

  private static let declarations = [
    declare("roster", [("role", .list), ("status", .text), ("age", .number)]),
    declare("links", [("relation", .text)]),
    declare("visits", date: "date", [("date", .date), ("method", .text), ("hours", .number)]),
    declare(
      "meetings", date: "date",
      [
        ("meeting_id", .id), ("type", .text), ("date", .date), ("village", .text), ("group", .text),
        ("audience", .list),
      ]),
    declare(
      "attendance", date: "date",
      [("meeting_id", .id), ("type", .text), ("date", .date), ("status", .text), ("reported", .flag)]),
    declare(
      "matters", date: "raised_at", [("level", .text), ("raised_at", .datetime), ("feedback_at", .datetime)]),
    declare(
      "entries", date: "date",
      [
        ("date", .date), ("item", .text), ("points", .number), ("level", .text), ("act", .id),
        ("tags", .list),
        ("ok", .flag),
      ]),
  ]

  static func day(_ text: String) -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return Day(year: parts[0], month: parts[1], day: parts[2]) ?? Day(number: 0)
  }

  static func moment(_ text: String) -> Moment {
    let parts = text.split(separator: " ")
    guard parts.count > 1 else { return Moment(day: day(text)) }
    let clock = parts[1].split(separator: ":").compactMap { Int32($0) }
    return Moment(day: day(String(parts[0])), second: clock[0] * 3600 + clock[1] * 60)
  }

  /// The column of a table.
  func column(_ table: Int, _ id: String) -> Int { rulebook.tables[table].column(id) ?? -1 }

  /// A filter with one term.
  func filter(_ table: Int, _ id: String, _ condition: Condition) -> Filter {
    Filter([(column: column(table, id), condition: condition)])
  }

  /// A filter for one text, or any of several.
  func filter(_ table: Int, _ id: String, is texts: String...) -> Filter {
    filter(table, id, Condition(anyOf: texts.map(FilterValue.text)))
  }

  mutating func village(_ name: String) -> Int {
    if let index = facts.villages.firstIndex(of: name) { return index }
    _ = facts.symbols.intern(name)
    facts.villages.append(name)
    facts.sent.append([Bool](repeating: true, count: rulebook.tables.count))
    return facts.villages.count - 1
  }

  /// Adds a person; call in the order of village and id.
  @discardableResult mutating func person(
    _ id: String, village name: String = "曙光村", roles: [String] = ["党员"], group: String = "",
    status: String = "",
    age: String = "", from: String? = nil, until: String? = nil
  ) -> Int {
    let village = village(name)
    var person = Person(
      id: id, name: "人\(id)", village: village, group: group, from: from.map(World.day),
      until: until.map(World.day))
    person.roles = roles.map { facts.symbols.intern($0) }
    if !group.isEmpty { _ = facts.symbols.intern(group) }
    facts.people.append(person)
    let index = facts.people.count - 1
    var cells: [String: TestCell] = ["role": .list(roles)]
    if !status.isEmpty { cells["status"] = .text(status) }
    if !age.isEmpty { cells["age"] = .number(age) }
    add(World.roster, person: index, village: village, cells)
    return index
  }

  /// The household of a name.
  mutating func household(_ head: String) -> Int {
    if let index = facts.households.firstIndex(where: { $0.head == head }) { return index }
    facts.households.append(Household(id: "", head: head))
    return facts.households.count - 1
  }

  mutating func link(
    _ person: Int, _ head: String, relation: String = "联系户", from: String? = nil, until: String? = nil
  ) {
    let index = household(head)
    add(World.links, person: person, household: index, ["relation": .text(relation)])
    facts.tables[World.links].holds.append(
      (from: from.map { World.day($0).number } ?? .min, until: until.map { World.day($0).number } ?? .max))
  }

  mutating func visit(
    _ person: Int, _ head: String?, _ day: String, method: String = "电话沟通", hours: String = ""
  ) {
    let index = head.map { household($0) } ?? -1
    var cells: [String: TestCell] = ["date": .day(day), "method": .text(method)]
    if !hours.isEmpty { cells["hours"] = .number(hours) }
    add(World.visits, person: person, household: index, cells)
  }

  mutating func meeting(
    _ day: String, type: String = "主题党日", id: String = "", village name: String? = nil, group: String = "",
    audience: [String] = []
  ) {
    let place = name.map { self.village($0) } ?? -1
    var cells: [String: TestCell] = ["date": .day(day), "type": .text(type)]
    if !id.isEmpty { cells["meeting_id"] = .text(id) }
    if !group.isEmpty { cells["group"] = .text(group) }
    if !audience.isEmpty { cells["audience"] = .list(audience) }
    add(World.meetings, village: place, cells)
  }

  mutating func signIn(
    _ person: Int, _ day: String? = nil, id: String = "", type: String = "", status: String = "出席",
    reported: Bool? = nil
  ) {
    var cells: [String: TestCell] = [:]
    if let day { cells["date"] = .day(day) }
    if !id.isEmpty { cells["meeting_id"] = .text(id) }
    if !type.isEmpty { cells["type"] = .text(type) }
    if !status.isEmpty { cells["status"] = .text(status) }
    if let reported { cells["reported"] = .flag(reported) }
    add(World.attendance, person: person, cells)
  }

  mutating func matter(_ person: Int, _ raised: String, _ feedback: String? = nil, level: String = "") {
    var cells: [String: TestCell] = ["raised_at": .moment(raised)]
    if let feedback { cells["feedback_at"] = .moment(feedback) }
    if !level.isEmpty { cells["level"] = .text(level) }
    add(World.matters, person: person, cells)
  }

  mutating func entry(
    _ person: Int, _ day: String, _ points: String = "", item: String = "", level: String = "",
    act: String = "",
    tags: [String] = [], ok: Bool? = nil
  ) {
    var cells: [String: TestCell] = ["date": .day(day)]
    if !points.isEmpty { cells["points"] = .number(points) }
    if !item.isEmpty { cells["item"] = .text(item) }
    if !level.isEmpty { cells["level"] = .text(level) }
    if !act.isEmpty { cells["act"] = .text(act) }
    if !tags.isEmpty { cells["tags"] = .list(tags) }
    if let ok { cells["ok"] = .flag(ok) }
    add(World.entries, person: person, cells)
  }

  /// Adds a row of any table; rows are numbered from 2, as under a header.
  mutating func add(
    _ table: Int, person: Int? = nil, household: Int? = nil, village: Int? = nil, _ cells: [String: TestCell]
  ) {
    facts.tables[table].person.append(Int32(person ?? -1))
    facts.tables[table].household.append(Int32(household ?? -1))
    facts.tables[table].village.append(Int32(village ?? person.map { facts.people[$0].village } ?? -1))
    facts.tables[table].file.append(0)
    facts.tables[table].row.append(Int32(facts.tables[table].row.count + 2))
    facts.tables[table].line.append(Int32(facts.tables[table].line.count + 2))
    for (index, declared) in rulebook.tables[table].columns.enumerated() {
      let cell = cells[declared.id].map { encode($0) } ?? RowBlock.blank
      facts.tables[table].columns[index]?.append(cell)
    }
  }

  private mutating func encode(_ cell: TestCell) -> Int64 {
    switch cell {
    case .text(let text): return Int64(facts.symbols.intern(text))
    case .list(let items):
      let symbols = items.map { facts.symbols.intern($0) }
      if symbols.count == 1 { return Int64(symbols[0]) }
      facts.lists.append(symbols)
      return ~Int64(facts.lists.count - 1)
    case .number(let text): return Decimal6(text)?.micro ?? RowBlock.blank
    case .day(let text): return Int64(World.day(text).number)
    case .moment(let text): return World.moment(text).code
    case .flag(let flag): return flag ? 1 : 0
    }
  }

  /// Assesses the one scorecard.
  func assess(evidence: Bool = true) -> Assessment {
    var rulebook = rulebook
    rulebook.scorecards = [scorecard]
    return Assessor.assess(facts, rulebook: rulebook, collectsEvidence: evidence)
  }

  /// The result of one person.
  func result(_ person: Int) -> SubjectResult {
    assess().scorecards[0].subjects.first { $0.person == person } ?? SubjectResult(person: -1)
  }

  /// The person's result in a criterion.
  func criterion(_ person: Int, _ index: Int = 0) -> CriterionResult { result(person).criteria[index] }

  /// Adds a criterion.
  @discardableResult mutating func addCriterion(
    id: String = "c", weight: Int? = nil, _ measure: Measure, points: PointsForm = .proportional,
    whenNone: WhenNone = .skip, section: Int? = nil, edit: (inout Criterion) -> Void = { _ in }
  ) -> Int {
    var criterion = Criterion(id: id, name: id, measure: measure)
    criterion.weight = weight.map { Rational($0) }
    criterion.points = points
    criterion.whenNone = whenNone
    criterion.section = section
    edit(&criterion)
    scorecard.criteria.append(criterion)
    return scorecard.criteria.count - 1
  }

  /// Coverage of links by visits.
  func coverage(
    atLeast: Int = 1, perMonth: Bool = false, filter: Filter = Filter(), targets: Filter = Filter()
  ) -> Measure {
    Measure(
      kind: .coverage(atLeast: atLeast, perMonth: perMonth), table: World.visits, filter: filter,
      targets: World.links,
      targetsFilter: targets)
  }

  /// A sum of `points` of the entries.
  func sum(_ edit: (inout SumRule) -> Void = { _ in }) -> Measure {
    var rule = SumRule(value: ValueColumn(column: column(World.entries, "points")))
    edit(&rule)
    return Measure(kind: .sum(rule), table: World.entries)
  }

  /// The number of entries.
  func count(_ filter: Filter = Filter(), distinct: Distinct? = nil) -> Measure {
    Measure(kind: .count(distinct: distinct), table: World.entries, filter: filter)
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }
}

/// An exact decimal as tests write it.
func exact(_ text: String) -> Rational { Decimal6(text).map { Rational($0) } ?? .invalid }

/// Points of two decimals as text.
func text(_ points: Points?) -> String? { points?.text(decimals: 2) }
