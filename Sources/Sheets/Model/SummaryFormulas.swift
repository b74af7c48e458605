import Diagnostics
import Rules

/// 汇总公式: counts and means over a ranked sheet, as a spreadsheet computes them when it is changed.
struct SummaryFormulas {
  let source: SummaryPaper.Source?
  /// The village's name; nil for the town.
  let village: String?
  /// The cell that holds it.
  let key: String
  let decimals: Int

  var subjects: String? { counted("") }
  var ranked: String? { with(.rank) { ",\($0),\">0\"" } }
  var unscored: String? { with(.total) { ",\($0),\"\"" } }

  /// The mean of the totals that there are.
  var mean: String? {
    guard let total = range(.total) else { return nil }
    guard village != nil else { return "IFERROR(ROUND(AVERAGE(\(total)),\(decimals)),\"—\")" }
    guard let where_ = condition else { return nil }
    return "IFERROR(ROUND(AVERAGEIFS(\(total),\(where_)),\(decimals)),\"—\")"
  }

  /// How many have the grade that stands in a heading.
  func grade(heading: String, name: String) -> String? {
    guard isPlain(name) else { return nil }
    return with(.grade) { ",\($0),\(heading)" }
  }

  /// `SUM(B5:B9)`
  static func sum(column: Int, rows: Range<Int>) -> String? {
    guard !rows.isEmpty else { return nil }
    return "SUM(\(cell(column: column, row: rows.lowerBound)):\(cell(column: column, row: rows.upperBound - 1)))"
  }

  /// `F$12`, the row fixed.
  static func cell(column: Int, row: Int) -> String { Place.letter(ofColumn: column) + "\(row + 1)" }

  private func counted(_ more: String) -> String? { condition.map { "COUNTIFS(\($0)\(more))" } }

  private func with(_ kind: Sheet.Kind, _ more: (String) -> String) -> String? {
    range(kind).flatMap { counted(more($0)) }
  }

  /// The condition on the village's column; none where the name would be taken for a pattern.
  private var condition: String? {
    guard let village, isPlain(village), let range = range(.village) else { return nil }
    return "\(range),\(key)"
  }

  /// Whether a text stands for itself as a condition: no wildcard, no comparison.
  private func isPlain(_ text: String) -> Bool {
    guard let first = text.first, text.count < 200 else { return false }
    return !"=<>".contains(first) && !text.contains { "*?~".contains($0) }
  }

  private func range(_ kind: Sheet.Kind) -> String? {
    guard let source, let column = source.anchors.columns[kind], !source.anchors.rows.isEmpty else { return nil }
    let letters = Place.letter(ofColumn: column)
    let tab = source.tab.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    return "'\(tab)'!$\(letters)$\(source.anchors.rows.lowerBound + 1):$\(letters)$\(source.anchors.rows.upperBound)"
  }
}
