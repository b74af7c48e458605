import Facts
import Quantities
import Rules

/// 取值: the number of a row: a number cell, or what a text stands for.
struct RowNumbers {
  /// 行值: a row and what it adds; nil where the cell is blank, or its text stands for no number.
  struct Entry {
    var row: Int
    var number: Rational?
    /// What the row is told to have done.
    var kind: Evidence.Kind
  }

  /// A plain column of numbers in millionths, for adding up without fractions; nil for texts.
  let micros: [Int64]?
  private let run: Run
  private let view: TableView
  private let column: Int
  private let cells: [Int64]
  private let numbers: [Int64: Rational]
  private let known: [String]

  init(_ run: Run, _ view: TableView, _ value: ValueColumn) {
    self.run = run
    self.view = view
    column = value.column
    cells = view.cells(value.column)
    micros = value.values == nil ? cells : nil
    known = value.values?.map(\.text) ?? []
    numbers = RowNumbers.table(value, run)
  }

  /// What each text stands for, by symbol.
  static func table(_ value: ValueColumn, _ run: Run) -> [Int64: Rational] {
    var numbers: [Int64: Rational] = [:]
    for (text, number) in value.values ?? [] {
      if let symbol = run.facts.symbols.find(text) { numbers[Int64(symbol)] = number }
    }
    return numbers
  }

  /// A person's rows in their order; texts that stand for no number are told.
  func entries(_ rows: ArraySlice<Int32>) -> [Entry] {
    rows.map { row in
      let row = Int(row)
      guard row < cells.count, cells[row] != TableView.blank else {
        return Entry(row: row, number: nil, kind: .blank)
      }
      if micros != nil {
        return Entry(row: row, number: Rational(Decimal6(micro: cells[row])), kind: .counted)
      }
      if let number = numbers[cells[row]] { return Entry(row: row, number: number, kind: .counted) }
      run.problems.add(
        .textWithoutNumber(known: known), view: view, row: row, column: column,
        cell: run.facts.text(cells[row]))
      return Entry(row: row, number: nil, kind: .unjudged)
    }
  }

  /// The lines of evidence of entries: what counts bears its number.
  func evidence(_ entries: [Entry]) -> [Evidence] {
    entries.map { view.evidence($0.row, $0.kind, $0.kind == .counted ? $0.number : nil) }
  }
}
