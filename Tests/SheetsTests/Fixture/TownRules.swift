import Diagnostics
import Quantities
import Rules

/// The rulebook of the invented town: members on four ratio criteria and a sum, representatives on one.
enum TownRules {
  static let roster = 0
  static let links = 1
  static let visits = 2
  static let meetings = 3
  static let attendance = 4
  static let matters = 5
  static let adjustments = 6

  static func make(language: Language = .zh) -> Rulebook {
    var book = Rulebook()
    book.name = "青石镇“党建+网格”考评规则"
    book.version = "2022-02"
    book.language = language
    book.tables = [
      table(
        "roster", "花名册", [("person_id", .id), ("name", .name), ("village", .text), ("role", .list), ("status", .text)]),
      table("links", "联系户名单", [("relation", .text)], expected: true),
      table("visits", "走访联系记录", [("date", .date), ("method", .text)], date: 0, expected: true),
      table("meetings", "会议", [("type", .text), ("date", .date)], date: 1),
      table(
        "attendance", "会议签到", [("status", .text), ("date", .date), ("reported", .flag), ("type", .text)], date: 1,
        expected: true),
      table("matters", "问题事项", [("raised_at", .datetime), ("feedback_at", .datetime), ("level", .text)], date: 0),
      table("adjustments", "加减分", [("date", .date), ("item", .text), ("points", .number), ("reason", .text)], date: 0),
    ]
    book.roster = roster
    book.links = links
    book.scorecards = [members(), representatives()]
    book.publication = Publication(
      town: "青石镇", unit: "青石镇党建办", phone: "0579-80000000", days: 7, preparedBy: "王会计", reviewedBy: nil)
    book.lists = [
      ListRule(name: "红榜", scorecard: 0, selection: .top(10)),
      ListRule(name: "黑榜", scorecard: 0, selection: .bottom(5)),
      ListRule(name: "优秀代表", scorecard: 1, selection: .grade(0), scope: .village),
    ]
    return book
  }

  private static func table(
    _ id: String, _ name: String, _ columns: [(String, ColumnType)], date: Int? = nil, expected: Bool = false
  ) -> TableDeclaration {
    var table = TableDeclaration(id: id, name: name)
    table.columns = columns.map { ColumnDeclaration(id: $0.0, type: $0.1, headers: [$0.0]) }
    table.dateColumn = date
    table.isExpected = expected
    return table
  }

  private static func has(_ column: Int, _ values: String...) -> Filter {
    Filter([(column: column, condition: Condition(anyOf: values.map { .text($0) }))])
  }

  static func members() -> Scorecard {
    var card = Scorecard(id: "members", name: "党员积分")
    card.subjects = has(3, "党员")
    card.unranked = has(4, "流动")
    card.limits = Bounds(min: .zero, max: Rational(120))
    var contact = Criterion(
      id: "contact", name: "每月联系农户",
      measure: Measure(
        kind: .coverage(atLeast: 1, perMonth: false), table: visits, targets: links, targetsFilter: has(0, "联系户")))
    contact.weight = Rational(40)
    let credit: [(status: String, credit: AttendanceCredit)] = [
      ("出席", .share(.one)), ("迟到", .share(Rational(4, 5))), ("请假", .share(Rational(1, 2))), ("公假", .excused),
      ("缺席", .share(.zero)),
    ]
    var partyDay = Criterion(
      id: "party-day", name: "主题党日",
      measure: Measure(
        kind: .attendance(AttendanceRule(meetings: meetings, credit: credit)), table: attendance, filter: has(0, "主题党日")
      ))
    partyDay.weight = Rational(20)
    partyDay.whenNone = .full
    var reporting = Criterion(
      id: "reporting", name: "汇报走访情况",
      measure: Measure(
        kind: .attendance(
          AttendanceRule(
            meetings: meetings, that: Filter([(column: 2, condition: Condition(anyOf: [.flag(true)]))]), credit: credit)
        ),
        table: attendance, filter: has(0, "主题党日")))
    reporting.weight = Rational(15)
    var feedback = Criterion(
      id: "feedback", name: "反馈及时",
      measure: Measure(
        kind: .timeliness(
          TimelinessRule(
            start: 0, end: 1,
            credit: [(.init(count: 1, unit: .days), .one), (.init(count: 3, unit: .days), Rational(1, 2))])),
        table: matters))
    feedback.weight = Rational(25)
    var extra = Criterion(
      id: "extra", name: "加减分",
      measure: Measure(kind: .sum(SumRule(value: ValueColumn(column: 2))), table: adjustments))
    extra.points = .each(.init(each: [.one], bounds: Bounds(min: Rational(-40), max: Rational(20))))
    card.criteria = [contact, partyDay, reporting, feedback, extra]
    card.vetoes = [
      Veto(
        name: "一票否决",
        subject: .measure(Measure(kind: .count(distinct: nil), table: adjustments, filter: has(1, "违纪违法"))),
        atLeast: .one, effect: .init(grade: 3))
    ]
    card.grades = [
      GradeBand(name: "优秀", from: Rational(90), quota: .init(share: Rational(1, 5)), scope: .village),
      GradeBand(name: "合格", from: Rational(70)), GradeBand(name: "基本合格", from: Rational(60)), GradeBand(name: "不合格"),
    ]
    card.rank.tieBreak = [0]
    card.rank.needs = Rational(1, 2)
    return card
  }

  static func representatives() -> Scorecard {
    var card = Scorecard(id: "representatives", name: "村民代表考评")
    card.subjects = has(3, "村民代表")
    card.limits = Bounds(min: .zero, max: Rational(100))
    var service = Criterion(
      id: "service", name: "联系服务推选户",
      measure: Measure(
        kind: .coverage(atLeast: 1, perMonth: false), table: visits, targets: links, targetsFilter: has(0, "推选户")))
    service.weight = Rational(100)
    card.criteria = [service]
    card.grades = [GradeBand(name: "优秀", from: Rational(90)), GradeBand(name: "不合格")]
    return card
  }
}
