import Diagnostics
import Facts
import Quantities
import Rules
import Scoring
import Tables

@testable import Sheets

/// An invented town of any size: people, households, visits, meetings, matters; the same for the same sizes.
struct SampleTown {
  var facts: Facts
  var result: FactsResult
  let rulebook: Rulebook
  private var state: UInt64 = 7

  /// The context that builders take, assessed by the program itself.
  func context(former: FormerPeriod? = nil, rulebook changed: Rulebook? = nil) -> PaperContext {
    let rulebook = changed ?? rulebook
    let assessment = Assessor.assess(facts, rulebook: rulebook, collectsEvidence: true)
    let view = AssessmentView(rulebook: rulebook, facts: facts, assessment: assessment)
    return PaperContext(
      view: view, result: result, problems: result.diagnostics + assessment.diagnostics, former: former)
  }

  private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗高").map(String.init)
  private static let given = Array("秀英桂兰建国志明玉梅伟芳军丽强敏静磊洋勇艳杰娟涛").map(String.init)
  private static let villageNames = ["白塔村", "曙光村", "东方红村", "云岭社区", "前宅村", "双溪村"]

  init(villages count: Int = 4, people each: Int = 12, rulebook: Rulebook = TownRules.make(), names: [String] = []) {
    self.rulebook = rulebook
    guard let period = Period("2022-02") else { preconditionFailure("a period that there is") }
    facts = Facts(period: period, asOf: Moment(day: period.end, second: 0))
    result = FactsResult(facts: facts)
    facts.villages = (0..<count).map { index in
      index < SampleTown.villageNames.count ? SampleTown.villageNames[index] : "第\(index + 1)村"
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    facts.files =
      ["standing/花名册.csv"]
      + facts.villages.flatMap { ["\($0)/联系户.csv", "\($0)/走访.csv", "\($0)/签到.csv", "\($0)/其他.csv"] }
    facts.tables = rulebook.tables.map { declaration in
      var table = FactTable()
      table.columns = declaration.columns.map { _ in [] }
      return table
    }
    facts.sent = facts.villages.map { _ in rulebook.tables.map { _ in true } }
    for village in facts.villages.indices {
      meetings(village)
      for number in 0..<each {
        let position = village * each + number
        person(village, number, name: position < names.count ? names[position] : nil)
      }
    }
    result.facts = facts
  }

  private mutating func next(_ below: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(below))
  }

  private func day(_ day: Int) -> Int64 { Int64((facts.period.start.number) + Int32(day)) }

  /// Adds a row with its cells, in the order of the table's columns.
  private mutating func add(
    _ table: Int, village: Int, person: Int, household: Int32 = FactTable.none, file: Int, _ cells: [Int64]
  ) {
    let row = facts.tables[table].row.count
    facts.tables[table].person.append(Int32(person))
    facts.tables[table].household.append(household)
    facts.tables[table].village.append(Int32(village))
    facts.tables[table].file.append(Int32(file))
    facts.tables[table].row.append(Int32(row + 2))
    facts.tables[table].line.append(Int32(row + 2))
    for (column, cell) in cells.enumerated() { facts.tables[table].columns[column]?.append(cell) }
    if table == TownRules.links { facts.tables[table].holds.append((.min, .max)) }
  }

  private mutating func symbol(_ text: String) -> Int64 {
    text.isEmpty ? RowBlock.blank : Int64(facts.symbols.intern(text))
  }

  private mutating func meetings(_ village: Int) {
    for date in [7, 21] {
      add(TownRules.meetings, village: village, person: -1, file: 1 + village * 4 + 3, [symbol("主题党日"), day(date)])
    }
  }

  private mutating func person(_ village: Int, _ number: Int, name: String?) {
    let index = facts.people.count
    let isRepresentative = number % 6 == 5
    let made =
      SampleTown.surnames[next(20)] + SampleTown.given[next(24)] + (next(3) == 0 ? "" : SampleTown.given[next(24)])
    let id = "QS" + String(10_000 + index).dropFirst()
    var person = Person(
      id: String(id), name: name ?? made, village: village, group: "第\(["一", "二", "三"][next(3)])组")
    person.roles = [Int32(symbol(isRepresentative ? "村民代表" : "党员"))]
    facts.people.append(person)
    add(
      TownRules.roster, village: village, person: index, file: 0,
      [
        symbol(person.id), symbol(person.name), symbol(facts.villages[village]), Int64(person.roles[0]),
        symbol(next(11) == 0 ? "流动" : ""),
      ])
    let base = 1 + village * 4
    for _ in 0..<(4 + next(7)) {
      let household = Int32(facts.households.count)
      facts.households.append(
        Household(
          id: "H\(household)",
          head: SampleTown.surnames[next(20)] + SampleTown.given[next(24)] + SampleTown.given[next(24)]))
      add(
        TownRules.links, village: village, person: index, household: household, file: base,
        [symbol(isRepresentative ? "推选户" : "联系户")])
      for _ in 0..<(next(9) == 0 ? 0 : 1 + next(5) / 4) {
        add(
          TownRules.visits, village: village, person: index, household: household, file: base + 1,
          [day(next(28)), symbol("上门走访")])
      }
    }
    guard !isRepresentative else { return }
    for date in [7, 21] {
      let status = ["出席", "出席", "出席", "出席", "迟到", "请假", "公假", "缺席"][next(8)]
      add(
        TownRules.attendance, village: village, person: index, file: base + 2,
        [symbol(status), day(date), next(3) == 0 ? 0 : 1, symbol("主题党日")])
    }
    for _ in 0..<(next(4) / 2) {
      let start = Moment(day: Day(number: Int32(day(next(26)))), second: 32_400)
      let end = Moment(day: start.day.advanced(by: next(5)), second: 40_000)
      add(
        TownRules.matters, village: village, person: index, file: base + 3,
        [start.code, next(8) == 0 ? RowBlock.blank : end.code, symbol("一般")])
    }
    if next(4) == 0 {
      let item = next(30) == 0 ? "违纪违法" : ["志愿服务", "好人好事", "封建迷信赌博"][next(3)]
      let points = ["违纪违法": 0, "志愿服务": 1, "好人好事": 5, "封建迷信赌博": -5][item] ?? 0
      add(
        TownRules.adjustments, village: village, person: index, file: base + 3,
        [day(next(28)), symbol(item), Int64(points) * 1_000_000, symbol("村里公示过")])
    }
  }
}
