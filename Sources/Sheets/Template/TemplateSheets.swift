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
  public static func files(
    _ rulebook: Rulebook, period: Period, facts: Facts? = nil, format: TemplateFormat = .xlsx
  ) -> [PaperFile] {
    var names = UniqueNames()
    return sheets(rulebook, period, facts).map { folder, sheet in
      let path = names.claim(SafeName.path(folder + sheet.name + "." + format.rawValue))
      return PaperFile(path: path, visibility: .restricted, content: sheet.content(format))
    }
  }

  private static func sheets(
    _ rulebook: Rulebook, _ period: Period, _ facts: Facts?
  ) -> [(folder: String, sheet: TemplateSheet)] {
    guard let facts else {
      return rulebook.tables.map { ("", TemplateSheet($0, period, rulebook.language)) }
    }
    let dated = rulebook.tables.indices.filter { rulebook.tables[$0].dateColumn != nil }
    return facts.villages.indices.flatMap { village -> [(String, TemplateSheet)] in
      guard facts.people.contains(where: { $0.village == village }) else { return [] }
      let name = facts.villages[village]
      let expected = TemplateRows(rulebook: rulebook, facts: facts, village: village)
      return dated.map { table in
        let sheet = TemplateSheet(
          rulebook.tables[table], period, rulebook.language, village: name, expected: expected.rows(of: table))
        return (name + "/", sheet)
      }
    }
  }
}
