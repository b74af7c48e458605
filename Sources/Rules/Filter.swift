import Diagnostics
import Quantities

/// 条件值: what a cell is compared with, by the type of its column.
public enum FilterValue: Sendable, Hashable {
  /// For text, name, id and list columns: canonical where the column has `values`.
  case text(String)
  /// For number columns and `age`.
  case number(Rational)
  /// For flag columns.
  case flag(Bool)
  /// For date and month columns.
  case day(Day)
  /// For datetime columns.
  case moment(Moment)
}

/// 条件: one column's condition; all parts that are given must hold.
///
/// A blank cell passes only `present: false` and `not`; on a list column a value matches if it is among the items.
public struct Condition: Sendable, Hashable {
  /// Any of these values (a bare value, or a list).
  public var anyOf: [FilterValue]?
  /// None of these values.
  public var not: [FilterValue]?
  /// Not below this.
  public var atLeast: FilterValue?
  /// Below this.
  public var below: FilterValue?
  /// Filled, or blank.
  public var present: Bool?

  /// No condition yet.
  public init(
    anyOf: [FilterValue]? = nil, not: [FilterValue]? = nil, atLeast: FilterValue? = nil,
    below: FilterValue? = nil, present: Bool? = nil
  ) {
    self.anyOf = anyOf
    self.not = not
    self.atLeast = atLeast
    self.below = below
    self.present = present
  }
}

/// 筛选: column to condition; all must hold. Without terms it passes everything.
public struct Filter: Sendable, Hashable {
  /// The terms: a column's index in the filtered table, and its condition.
  public var terms: [(column: Int, condition: Condition)]

  /// A filter; empty passes everything.
  public init(_ terms: [(column: Int, condition: Condition)] = []) { self.terms = terms }

  /// Whether it passes everything.
  public var isEmpty: Bool { terms.isEmpty }

  /// Equal if the terms are.
  public static func == (a: Filter, b: Filter) -> Bool {
    a.terms.count == b.terms.count
      && zip(a.terms, b.terms).allSatisfy { $0.column == $1.column && $0.condition == $1.condition }
  }

  /// Hashes the terms.
  public func hash(into hasher: inout Hasher) {
    for term in terms {
      hasher.combine(term.column)
      hasher.combine(term.condition)
    }
  }
}
