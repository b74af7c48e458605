import Quantities
import Rules
import Tables

/// 筛选器: a filter compiled once to comparisons of integers over the columns of one table of facts.
public struct RowFilter: Sendable {
  private let tests: [CellTest]
  private let columns: [[Int64]]

  /// Compiles a filter over a table; a column that is not there is blank in every row.
  public init(_ filter: Filter, table: Int, facts: Facts, rulebook: Rulebook) {
    let declared = rulebook.tables.indices.contains(table) ? rulebook.tables[table].columns : []
    let cells = facts.tables.indices.contains(table) ? facts.tables[table].columns : []
    tests = filter.terms.map { term in
      let type = declared.indices.contains(term.column) ? declared[term.column].type : nil
      return CellTest(term.condition, column: term.column, type: type, facts: facts)
    }
    columns = filter.terms.map { cells.indices.contains($0.column) ? cells[$0.column] ?? [] : [] }
  }

  /// Whether it passes everything.
  public var isEmpty: Bool { tests.isEmpty }

  /// Whether a row passes: every term holds.
  public func passes(_ row: Int) -> Bool {
    for index in tests.indices {
      let cell = row < columns[index].count ? columns[index][row] : RowBlock.blank
      if !tests[index].holds(cell) { return false }
    }
    return true
  }

  /// Whether a row that stands in no file passes, its cells given by column.
  public func passes(cells: (Int) -> Int64) -> Bool { tests.allSatisfy { $0.holds(cells($0.column)) } }

  /// Whether the terms on columns that are `known` hold; the others may.
  public func mayPass(cells: (Int) -> Int64?) -> Bool {
    tests.allSatisfy { test in cells(test.column).map(test.holds) ?? true }
  }
}

/// 条件式: one compiled condition. Every value is a closed range of the integers that stand in the column.
private struct CellTest: Sendable {
  let column: Int
  private let isSymbolic: Bool
  private let lists: [[Int32]]
  private let anyOf: [ClosedRange<Int64>]?
  private let not: [ClosedRange<Int64>]
  private let low: Int64
  private let below: Int64?
  private let passesBlank: Bool
  private let passesFilled: Bool

  init(_ condition: Condition, column: Int, type: ColumnType?, facts: Facts) {
    self.column = column
    switch type {
    case .text, .name, .id, .list, nil: isSymbolic = true
    case .date, .month, .datetime, .number, .flag: isSymbolic = false
    }
    lists = facts.lists
    anyOf = condition.anyOf.map { $0.compactMap { Bound.equal($0, type: type, facts: facts) } }
    not = condition.not?.compactMap { Bound.equal($0, type: type, facts: facts) } ?? []
    var isPossible = condition.present != false
    low =
      condition.atLeast.map { Bound.first($0, type: type) }.map { bound in
        if bound == nil { isPossible = false }
        return bound ?? .max
      } ?? .min + 1
    below = condition.below.map { Bound.first($0, type: type) ?? .max }
    passesFilled = isPossible
    passesBlank =
      condition.anyOf == nil && condition.atLeast == nil && condition.below == nil
      && condition.present != true
  }

  /// Whether a cell passes; on a list, a value matches if it is among the items.
  func holds(_ cell: Int64) -> Bool {
    guard cell != RowBlock.blank else { return passesBlank }
    guard passesFilled else { return false }
    if let anyOf, !matches(cell, anyOf) { return false }
    if !not.isEmpty, matches(cell, not) { return false }
    if cell < low { return false }
    if let below, cell >= below { return false }
    return true
  }

  private func matches(_ cell: Int64, _ ranges: [ClosedRange<Int64>]) -> Bool {
    if isSymbolic, cell < 0 {
      let index = Int(~cell)
      guard index < lists.count else { return false }
      return lists[index].contains { item in ranges.contains { $0.contains(Int64(item)) } }
    }
    return ranges.contains { $0.contains(cell) }
  }
}

/// 界: a condition's values as the integers of a column.
private enum Bound {
  private static let million = Rational(1_000_000)

  /// The cells that are equal to a value; nil where none can be.
  static func equal(_ value: FilterValue, type: ColumnType?, facts: Facts) -> ClosedRange<Int64>? {
    switch value {
    case .text(let text): return facts.symbols.find(cleaned(text, type)).map { Int64($0)...Int64($0) }
    case .number(let number):
      let micro = number * million
      guard micro.isValid, micro.den == 1, let exact = Int64(exactly: micro.num) else { return nil }
      return exact...exact
    case .flag(let flag): return flag ? 1...1 : 0...0
    case .day(let day): return span(of: day, type: type)
    case .moment(let moment):
      guard type == .datetime, moment.second != nil else { return span(of: moment.day, type: type) }
      return moment.code...moment.code
    }
  }

  /// A text as the cells of a column are cleaned.
  private static func cleaned(_ text: String, _ type: ColumnType?) -> String {
    switch type {
    case .name: Cleaning.name(text)
    case .id: Cleaning.id(text)
    default: Cleaning.text(text)
    }
  }

  /// All cells of one day.
  private static func span(of day: Day, type: ColumnType?) -> ClosedRange<Int64> {
    guard type == .datetime else { return Int64(day.number)...Int64(day.number) }
    let first = Moment(day: day).code
    return first...(first + 2 * 86_400 - 1)
  }

  /// The first cell that is not below a value; nil where all are.
  static func first(_ value: FilterValue, type: ColumnType?) -> Int64? {
    switch value {
    case .text: return nil
    case .number(let number):
      guard let ceiling = (number * million).ceiling else { return nil }
      return ceiling > Int128(Int64.max) ? nil : Int64(Swift.max(ceiling, Int128(Int64.min + 1)))
    case .flag(let flag): return flag ? 1 : 0
    case .day(let day): return type == .datetime ? Moment(day: day).code : Int64(day.number)
    case .moment(let moment):
      if type == .datetime { return moment.seconds * 2 }
      return Int64(moment.day.number) + ((moment.second ?? 0) > 0 ? 1 : 0)
    }
  }
}
