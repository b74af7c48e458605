import Diagnostics
import Facts
import Quantities
import Rules
import Scoring
import Tables

@testable import Sheets

/// A small assessed town, made by hand: what scoring would give, so that sheets are tested alone.
enum Town {
  static let period = Period("2022-02").unsafelyUnwrapped

  static func rulebook(language: Language = .zh) -> Rulebook {
    var book = Rulebook()
    book.name = "镇规则"
    book.version = "2022-02"
    book.language = language
    var visits = TableDeclaration(id: "visits", name: "走访联系记录")
    visits.isExpected = true
    let links = TableDeclaration(id: "links", name: "联系户名单")
    var meetings = TableDeclaration(id: "meetings", name: "会议")
    meetings.columns = [
      ColumnDeclaration(id: "meeting_id", type: .id), ColumnDeclaration(id: "type", type: .text),
      ColumnDeclaration(id: "date", type: .date),
    ]
    meetings.dateColumn = 2
    let attendance = TableDeclaration(id: "attendance", name: "会议签到")
    book.tables = [TableDeclaration(id: "roster", name: "花名册"), visits, links, meetings, attendance]
    book.sources = [(path: "some/where/rules.yaml", bytes: [])]
    var card = Scorecard(id: "members", name: "党员积分")
    card.sections = [Section(id: "bonus", name: "加分项")]
    let coverage = Measure(kind: .coverage(atLeast: 1, perMonth: false), table: 1, targets: 2)
    var contact = Criterion(id: "contact", name: "联系农户", measure: coverage)
    contact.weight = Rational(40)
    let rule = AttendanceRule(meetings: 3, credit: [])
    let partyDay = Criterion(id: "party-day", name: "主题党日", measure: Measure(kind: .attendance(rule), table: 4))
    var extra = Criterion(id: "extra", name: "加减分", measure: Measure(kind: .count(distinct: nil), table: 1))
    extra.section = 0
    card.criteria = [contact, extra, partyDay]
    card.grades = [GradeBand(name: "优秀", from: Rational(90)), GradeBand(name: "合格")]
    card.vetoes = [Veto(name: "一票否决", subject: .person, effect: .init(grade: 1))]
    book.scorecards = [card]
    return book
  }

  static func facts() -> Facts {
    var facts = Facts(period: period, asOf: Moment(day: period.end, second: 0))
    facts.villages = ["双溪村", "曙光村"]
    facts.people = [
      Person(id: "001", name: "张三", village: 1, group: "一组"), Person(id: "=2", name: "李四", village: 1),
      Person(id: "003", name: "王五", village: 0),
    ]
    facts.files = ["双溪村/走访.csv", "曙光村/走访, 二.csv"]
    facts.households = [Household(id: "H1", head: "赵六"), Household(id: "", head: "钱七"), Household(id: "H3", head: "")]
    facts.sent = [[true, false, false, true, true], [true, true, true, true, true]]
    facts.tables = [FactTable](repeating: FactTable(), count: 5)
    let day = Int64(period.start.number) + 4
    facts.tables[3].row = [2]
    facts.tables[3].columns = [[RowBlock.blank], [Int64(facts.symbols.intern("主题党日"))], [day]]
    return facts
  }

  static func assessment() -> Assessment {
    func scored(_ points: Int64, done: Rational? = nil, of: Rational? = nil, amount: Rational? = nil) -> CriterionResult
    {
      var entry = CriterionResult(outcome: .scored)
      (entry.done, entry.of, entry.amount, entry.points) = (done, of, amount, Points(units: points))
      return entry
    }
    var first = SubjectResult(person: 0)
    (first.isRanked, first.rank, first.villageRank, first.grade) = (true, 1, 1, 0)
    (first.base, first.total, first.sections) = (Points(units: 0), Points(units: 9350), [Points(units: 350)])
    first.criteria = [
      scored(3600, done: Rational(9), of: Rational(10)), scored(350, amount: Rational(7, 3)),
      scored(5400, done: Rational(2, 3), of: Rational(1)),
    ]
    first.criteria[0].evidence = [
      Evidence(file: 1, row: 7, line: 8, kind: .counted, value: Rational(1), subject: .household(0)),
      Evidence(file: 1, row: 9, line: 10, kind: .coveredAlready, subject: .household(1)),
      Evidence(kind: .notContacted, subject: .household(2)),
    ]
    first.criteria[2].evidence = [
      Evidence(file: 0, row: 3, line: 3, kind: .attended, value: Rational(4, 5), subject: .meeting(table: 3, row: 0)),
      Evidence(kind: .missed, value: .zero, subject: .derivedMeeting(0)),
    ]
    var second = SubjectResult(person: 1)
    (second.isRanked, second.rank, second.villageRank, second.grade, second.vetoes) = (true, 2, 2, 1, [0])
    (second.base, second.total, second.sections) = (Points(units: 0), Points(units: -50), [Points(units: -50)])
    (second.isIncomplete, second.rejectedRows) = (true, 2)
    var none = CriterionResult(outcome: .none)
    (none.done, none.of, none.points) = (.zero, .zero, Points(units: 0))
    second.criteria = [none, scored(-50, amount: Rational(-1, 2)), CriterionResult(outcome: .notApplicable)]
    var third = SubjectResult(person: 2)
    third.unrankedReason = .unsent
    third.sections = [nil]
    third.criteria = [
      CriterionResult(outcome: .unsent), CriterionResult(outcome: .skipped), CriterionResult(outcome: .unjudged),
    ]
    third.criteria[0].done = Rational(3)
    var card = ScorecardResult(scorecard: 0)
    card.subjects = [first, second, third]
    card.derivedMeetings = [
      DerivedMeeting(village: 1, day: period.start, type: "议事日", id: "", listed: 3, of: 5)
    ]
    return Assessment(scorecards: [card])
  }

  static func view(language: Language = .zh) -> AssessmentView {
    AssessmentView(rulebook: rulebook(language: language), facts: facts(), assessment: assessment())
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
  static func lines(_ bytes: [UInt8]) -> [String] { text(bytes).split(separator: "\r\n").map(String.init) }
}
