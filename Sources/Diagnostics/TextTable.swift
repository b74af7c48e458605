/// 文字表: rows whose columns line up on a terminal, Chinese characters counted as two cells.
public struct TextTable: Sendable {
  /// 对齐: at which side of its column a cell stands.
  public enum Alignment: Sendable, Hashable {
    /// 左: texts
    case left
    /// 右: numbers
    case right
  }

  /// The headings and where each column's cells stand.
  public var columns: [(title: String, alignment: Alignment)]
  /// The cells; a short row ends early, cells beyond the columns are left out.
  public var rows: [[String]] = []

  /// A table without rows.
  public init(columns: [(title: String, alignment: Alignment)]) { self.columns = columns }

  /// Adds a row.
  public mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The heading, a rule, and the rows, each line ended by a line feed; no blanks at line ends.
  public var text: String {
    guard !columns.isEmpty else { return "" }
    let body = rows.map { row in columns.indices.map { $0 < row.count ? Visible.text(row[$0]) : "" } }
    let head = columns.map { Visible.text($0.title) }
    let widths = columns.indices.map { column in
      body.reduce(DisplayWidth.of(head[column])) { max($0, DisplayWidth.of($1[column])) }
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([head, rule] + body).map { line($0, widths) + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(cell)))
      if column > 0 { line += "  " }
      line += columns[column].alignment == .right ? padding + cell : cell + padding
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
