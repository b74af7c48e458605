import Diagnostics
import Quantities
import Rules

/// 示例花名册: an example's people as rows of the roster; what is not said is filled so that they are subjects.
struct ExampleRoster {
  /// The village of those of whom none is named.
  let village: String
  let sheet: ExampleSheet
  private let rows: [ExampleRow]
  private let rulebook: Rulebook

  init(_ example: Example, rulebook: Rulebook, period: Period) {
    self.rulebook = rulebook
    let village = rulebook.villages?.first?.name ?? "某某村"
    self.village = village
    let card =
      rulebook.scorecards.indices.contains(example.scorecard) ? rulebook.scorecards[example.scorecard] : nil
    let roster = rulebook.tables[rulebook.roster]
    rows = example.people.enumerated().map { index, person in
      var cells = person.properties.filter { $0.column < roster.columns.count && !roster.columns[$0.column].isDerived }
      func fill(_ id: String, _ text: String) {
        guard let column = roster.column(id), !cells.contains(where: { $0.column == column }) else { return }
        cells.append((column, text))
      }
      fill("person_id", "S" + String(1001 + index).dropFirst())
      fill("name", ExampleRoster.name(index))
      fill("village", village)
      if let column = roster.column("age"), let age = person.properties.first(where: { $0.column == column }) {
        if let born = ExampleRoster.born(age.text, on: period.last) { fill("born", born.text) }
      }
      for term in card?.subjects.terms ?? [] {
        guard roster.columns.indices.contains(term.column), let text = ExampleRoster.passing(term.condition) else {
          continue
        }
        if !roster.columns[term.column].isDerived {
          fill(roster.columns[term.column].id, text)
        } else if let born = ExampleRoster.born(text, on: period.last) {
          fill("born", born.text)
        }
      }
      return ExampleRow(table: rulebook.roster, cells: cells, place: person.place)
    }
    sheet = ExampleSheet(table: rulebook.roster, rows: rows, rulebook: rulebook)
  }

  /// 张甲, 张乙, …
  private static func name(_ index: Int) -> String {
    let stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
    return "张" + stems[index % stems.count] + (index < stems.count ? "" : String(index / stems.count + 1))
  }

  /// A day of birth for somebody of that many full years.
  private static func born(_ age: String, on day: Day) -> Day? {
    guard let years = Int(age), (0...150).contains(years) else { return nil }
    let civil = day.civil
    return Day(year: civil.year - years, month: civil.month, day: min(civil.day, 28))
  }

  /// A text that passes a condition; nil where a blank does, or none is to be had.
  private static func passing(_ condition: Condition) -> String? {
    if condition.anyOf == nil, condition.atLeast == nil, case .number(let number)? = condition.below {
      return (number - .one).text(places: 6)
    }
    return switch condition.anyOf?.first ?? condition.atLeast {
    case .text(let text)?: text
    case .number(let number)?: number.text(places: 6)
    case .flag(let flag)?: flag ? "是" : "否"
    case .day(let day)?: day.text
    case .moment(let moment)?: moment.text
    case nil: condition.present == true ? "有" : nil
    }
  }

  private func text(_ id: String, _ person: Int) -> String? {
    guard let column = rulebook.tables[rulebook.roster].column(id), rows.indices.contains(person) else { return nil }
    return rows[person].cells.first { $0.column == column }?.text
  }

  /// A row under a person, who is named in it if the row names nobody.
  func named(_ row: ExampleRow, person: Int) -> ExampleRow {
    let table = rulebook.tables[row.table]
    let keys = ["person_id", "name"].compactMap { table.column($0) }
    guard !keys.isEmpty, !row.cells.contains(where: { keys.contains($0.column) }) else { return row }
    var row = row
    if let column = table.column("person_id"), let id = text("person_id", person) {
      row.cells.append((column, id))
    } else if let column = table.column("name"), let name = text("name", person) {
      row.cells.append((column, name))
      if let column = table.column("village"), !row.cells.contains(where: { $0.column == column }),
        let village = text("village", person)
      {
        row.cells.append((column, village))
      }
    }
    return row
  }

  /// Where the people stand in the facts.
  func indices(in facts: Facts) -> [Int?] {
    rows.indices.map { person in
      let id = text("person_id", person)
      let name = text("name", person)
      return facts.people.firstIndex { $0.id == id } ?? facts.people.firstIndex { id == nil && $0.name == name }
    }
  }
}
