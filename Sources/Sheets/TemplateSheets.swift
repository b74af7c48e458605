import Diagnostics
import Facts
import Quantities
import Rules
import Scoring
import Tables

/// 空表: spreadsheets for a village to fill in, one for each declared table: a line of notes, the headings, and where a
/// roster is known the names and linked households of that village.
///
/// A prefilled row bears √ in the column 预填: while nothing else is written in it, reading takes it for a blank row.
public enum TemplateSheets {
  /// The files. Without facts: one empty sheet for each table; with them: a folder for each village, and in it the tables
  /// that are sent every period (rosters and links hold from month to month and are not replaced).
  public static func files(_ rulebook: Rulebook, period: Period, facts: Facts? = nil) -> [OutputFile] {
    var names = UniqueNames()
    guard let facts else {
      return rulebook.tables.indices.map { table in
        file(rulebook, table, period, folder: "", village: nil, rows: [], &names)
      }
    }
    let dated = rulebook.tables.indices.filter { rulebook.tables[$0].dateColumn != nil }
    return facts.villages.indices.flatMap { village -> [OutputFile] in
      guard facts.people.contains(where: { $0.village == village }) else { return [] }
      return dated.map { table in
        file(
          rulebook, table, period, folder: facts.villages[village] + "/", village: facts.villages[village],
          rows: prefilled(rulebook, table, facts, village: village), &names)
      }
    }
  }

  private static func file(
    _ rulebook: Rulebook, _ table: Int, _ period: Period, folder: String, village: String?, rows: [[String: String]],
    _ names: inout UniqueNames
  ) -> OutputFile {
    let declaration = rulebook.tables[table]
    let path = names.claim(SafeName.path(folder + declaration.name + ".csv"))
    let language = rulebook.language
    let columns = declaration.columns.indices.filter { index in
      let column = declaration.columns[index]
      // The line above says which village it is; who is named is known by it.
      return !column.isDerived && !(village != nil && ["village", "group"].contains(column.id))
    }
    return OutputFile(path: path) {
      var out = CSVText(capacity: 512 + rows.count * 64)
      out.byteOrderMark()
      out.row([TemplateWords.notes(declaration, period, village: village, isPrefilled: !rows.isEmpty)[language]])
      for index in columns { out.cell(heading(declaration, index)) }
      if !rows.isEmpty { out.cell(TemplateWords.prefilled) }
      out.endRow()
      for row in rows {
        for index in columns { out.cell(row[declaration.columns[index].id] ?? "") }
        out.cell("√")
        out.endRow()
      }
      return out.bytes
    }
  }

  /// The first Chinese heading; a `*` where the cell must be filled.
  private static func heading(_ table: TableDeclaration, _ index: Int) -> String {
    let column = table.columns[index]
    let name =
      column.headers.first { $0 != column.id && $0.unicodeScalars.contains { $0.value > 0x2E80 } }
      ?? column.headers.first { $0 != column.id } ?? column.id
    let isOne = table.requiredGroups.contains { $0.contains(index) && $0.last == index }
    return column.isRequired || isOne ? name + "*" : name
  }

  /// Who is expected in a table: of one with households each link, of one of persons that every village sends each person.
  private static func prefilled(
    _ rulebook: Rulebook, _ table: Int, _ facts: Facts, village: Int
  ) -> [[String: String]] {
    let declaration = rulebook.tables[table]
    guard declaration.isExpected, declaration.column("name") ?? declaration.column("person_id") != nil else {
      return []
    }
    let people = facts.people.indices.filter { facts.people[$0].village == village }
    func row(_ person: Int) -> [String: String] {
      let person = facts.people[person]
      // An id that was made of village and name is not one to be written down.
      return person.id.contains("/") ? ["name": person.name] : ["person_id": person.id, "name": person.name]
    }
    guard declaration.column("household") ?? declaration.column("household_id") != nil else { return people.map(row) }
    guard let links = rulebook.links, facts.tables.indices.contains(links) else { return [] }
    let book = facts.tables[links]
    var rows: [[String: String]] = []
    for person in people {
      var seen: Set<Int32> = []
      for index in 0..<book.count where index < book.person.count && Int(book.person[index]) == person {
        guard index < book.household.count, facts.households.indices.contains(Int(book.household[index])),
          seen.insert(book.household[index]).inserted
        else { continue }
        if index < book.holds.count,
          book.holds[index].from >= facts.period.end.number || book.holds[index].until < facts.period.start.number
        {
          continue
        }
        let household = facts.households[Int(book.household[index])]
        var cells = row(person)
        if !household.id.isEmpty { cells["household_id"] = household.id }
        if !household.head.isEmpty { cells["household"] = household.head }
        rows.append(cells)
      }
    }
    return rows
  }
}

/// 空表措辞
enum TemplateWords {
  /// The column that marks rows which the office filled in before; table reading knows it by this name.
  static let prefilled = "预填"

  /// The line above the headings. It begins with whose table it is, which reading looks for.
  static func notes(_ table: TableDeclaration, _ period: Period, village: String?, isPrefilled: Bool) -> Words {
    let unit = village ?? ""
    let (year, month, _) = period.start.civil
    let whenZh = period.label.count == 7 && !period.label.contains("Q") ? "\(year)年\(month)月" : period.label
    let hasDate = table.dateColumn != nil
    // A day of the period, so that nobody copies another month.
    let day = period.start.text
    let zh = ["带 * 的必填", "日期写成 \(day) 的样子"] + (isPrefilled ? ["预填的行没有内容就留着不动"] : [])
    let en =
      ["* must be filled", "dates like \(day)"]
      + (isPrefilled ? ["leave prefilled rows without content as they are"] : [])
    return Words(
      zh: "填报单位：\(unit) \(hasDate ? whenZh : "")\(table.name) （\(zh.joined(separator: "；"))）",
      en: "填报单位：\(unit) \(table.name)\(hasDate ? " " + period.label : "") (\(en.joined(separator: "; ")))")
  }
}
