import Diagnostics
import Facts
import Scoring

@testable import Sheets

extension SampleTown {
  /// A village that has not sent its visits, rows that were rejected, a person of incomplete data.
  mutating func spoil() {
    let village = facts.villages.count - 1
    facts.sent[village][TownRules.visits] = false
    result.sent = facts.villages.indices.map { index in
      (facts.villages[index], [("links", true), ("visits", index != village), ("attendance", true)])
    }
    facts.people[2].rejectedRows = 2
    let path = facts.villages[0] + "/走访.csv"
    let reasons = [
      Diagnostic(
        .error, "F009", Place(file: path, row: 14, line: 14, column: "走访人"), cell: "王秀英",
        message: Words(zh: "编号 QS0003 是“李志”，这一行却写“王秀英”", en: "id QS0003 is “李志”, but this row says “王秀英”"),
        help: Words(zh: "核对编号和姓名，以花名册为准", en: "check id and name against the roster")),
      Diagnostic(
        .error, "T021", Place(file: path, row: 31, line: 33, column: "走访日期"), cell: "2022年2月30日",
        message: Words(zh: "没有这一天：2022年2月30日", en: "there is no such day"),
        help: Words(zh: "写成 2022-02-28 这样的日期", en: "write a date such as 2022-02-28")),
    ]
    result.accounts = facts.villages.flatMap { name in
      ["联系户", "走访", "签到", "其他"].map {
        FileAccount(
          path: "\(name)/\($0).csv", table: "visits", village: name, encoding: "UTF-8", read: 40, counted: 38,
          rejected: 1,
          dropped: .init())
      }
    }
    result.rejects = [
      RejectFile(
        path: path, header: ["走访人", "户主", "走访日期"],
        rows: reasons.map { .init(row: $0.place.row ?? 0, file: path, cells: ["王秀英", "张三", "x"], reasons: [$0]) })
    ]
    result.diagnostics =
      reasons + [
        Diagnostic(
          .warning, "F030", Place(file: "standing/花名册.csv", row: 9), cell: "网格员",
          message: Words(zh: "没有考评表考评“网格员”（3 人）", en: "no scorecard assesses “网格员” (3 people)"))
      ]
    result.facts = facts
  }

  /// Gives a village another name.
  mutating func rename(village: Int, to name: String) {
    facts.villages[village] = name
    result.facts = facts
  }

  /// A month before, in which everybody's total was a little other.
  func former() -> FormerPeriod {
    let assessment = Assessor.assess(facts, rulebook: rulebook, collectsEvidence: false)
    var subjects: [String: [String: FormerPeriod.Standing]] = [:]
    for result in assessment.scorecards {
      let id = rulebook.scorecards[result.scorecard].id
      for (place, subject) in result.subjects.enumerated() where subject.isRanked {
        subjects[id, default: [:]][facts.people[subject.person].id] = .init(
          rank: (place * 7 + 3) % result.subjects.count + 1, total: subject.total?.text(decimals: 2))
      }
    }
    return FormerPeriod(label: "2022-01", subjects: subjects)
  }
}
