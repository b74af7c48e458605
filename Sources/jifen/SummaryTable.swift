import Diagnostics

/// 汇总表: the one place where the terminal's tables are set.
enum SummaryTable {
  /// Lines of a table; columns of `right` are set to the right.
  static func lines(_ headings: [String], _ rows: [[String]], right: Set<Int> = []) -> [String] {
    var table = TextTable(
      columns: headings.enumerated().map { (title: $1, alignment: right.contains($0) ? .right : .left) })
    rows.forEach { table.add($0) }
    return table.text.split(separator: "\n").map { "  " + $0 }
  }
}
