import Diagnostics
import Quantities
import Rules
import Tables

/// 示例取数: an example's people and rows to facts, by the way that every spreadsheet takes.
public struct ExampleFacts: Sendable {
  /// The facts; every table counts as sent.
  public var facts: Facts
  /// By person of the example: the index in the facts; nil where the roster did not take the person.
  public var people: [Int?]
  /// What was wrong with the rows, at their places in the rulebook.
  public var diagnostics: [Diagnostic]

  /// Writes the example as tables, reads them, and gathers the facts. Pure.
  public static func gather(_ example: Example, rulebook: Rulebook, period: Period) -> ExampleFacts {
    let asOf = example.asOf ?? Moment(day: period.end, second: 0)
    let roster = ExampleRoster(example, rulebook: rulebook, period: period)
    var sheets = [roster.sheet]
    for table in rulebook.tables.indices where table != rulebook.roster {
      var rows: [ExampleRow] = example.rows.filter { $0.table == table }
      for (index, person) in example.people.enumerated() {
        rows += person.rows.filter { $0.table == table }.map { roster.named($0, person: index) }
      }
      if !rows.isEmpty { sheets.append(ExampleSheet(table: table, rows: rows, rulebook: rulebook)) }
    }
    let shapes = FactsGatherer.shapes(rulebook)
    let folder = roster.village
    let inputs = sheets.map { sheet -> FactsGatherer.Input in
      // Only the one table can be meant: a row of few cells would fit several.
      let shape = shapes.indices.contains(sheet.table) ? [shapes[sheet.table]] : []
      var file = TableReader.read(
        path: sheet.path(in: folder, rulebook), bytes: Array(sheet.text.utf8), shapes: shape, period: period)
      if file.table != nil { file.table = sheet.table }
      return FactsGatherer.Input(file: file, isStanding: false)
    }
    var result = FactsGatherer.gather(inputs, rulebook: rulebook, period: period, asOf: asOf)
    for village in result.facts.sent.indices {
      result.facts.sent[village] = [Bool](repeating: true, count: rulebook.tables.count)
    }
    let places = sheets.reduce(into: [String: [Place]]()) { $0[$1.path(in: folder, rulebook)] = $1.places }
    return ExampleFacts(
      facts: result.facts, people: roster.indices(in: result.facts),
      diagnostics: result.diagnostics.compactMap { diagnostic in
        moved(diagnostic, places, isRoster: diagnostic.place.file == roster.sheet.path(in: folder, rulebook))
      })
  }

  /// A problem of a row, told where the row stands in the rulebook. Of the roster only errors are of interest.
  private static func moved(_ diagnostic: Diagnostic, _ places: [String: [Place]], isRoster: Bool) -> Diagnostic? {
    guard diagnostic.severity != .note, !isRoster || diagnostic.severity == .error else { return nil }
    // What belongs to no file speaks of a whole town (a village without a roster): of no matter here.
    guard let rows = places[diagnostic.place.file], let first = rows.first else { return nil }
    var diagnostic = diagnostic
    let row = (diagnostic.place.row ?? 2) - 2
    diagnostic.place = rows.indices.contains(row) ? rows[row] : first
    return diagnostic
  }
}
