import Quantities
import Rules
import Tables

extension Facts {
  /// Whether a row of a table passes a filter: all terms must hold.
  public func passes(_ filter: Filter, table: Int, row: Int, declaration: TableDeclaration) -> Bool {
    filter.terms.allSatisfy { term in
      guard term.column < declaration.columns.count else { return false }
      return passes(
        term.condition, cell: tables[table].cell(term.column, row), type: declaration.columns[term.column].type)
    }
  }

  private func passes(_ condition: Condition, cell: Int64, type: ColumnType) -> Bool {
    let isBlank = cell == RowBlock.blank
    if let present = condition.present, present == isBlank { return false }
    if let values = condition.anyOf, isBlank || !values.contains(where: { equals($0, cell, type) }) { return false }
    if let values = condition.not, !isBlank, values.contains(where: { equals($0, cell, type) }) { return false }
    if let bound = condition.atLeast {
      guard !isBlank, let order = compare(cell, type, bound), order >= 0 else { return false }
    }
    if let bound = condition.below {
      guard !isBlank, let order = compare(cell, type, bound), order < 0 else { return false }
    }
    return true
  }

  private func equals(_ value: FilterValue, _ cell: Int64, _ type: ColumnType) -> Bool {
    if case .text(let text) = value {
      let wanted = type == .name ? Cleaning.name(text) : type == .id ? Cleaning.id(text) : Cleaning.text(text)
      guard cell < 0 else { return symbols.text(Int32(truncatingIfNeeded: cell)) == wanted }
      let index = Int(~cell)
      return index < lists.count && lists[index].contains { symbols.text($0) == wanted }
    }
    return compare(cell, type, value) == 0
  }

  /// Below 0, 0 or above 0 as the cell is smaller than, equal to or larger than the value; nil where they do not compare.
  private func compare(_ cell: Int64, _ type: ColumnType, _ value: FilterValue) -> Int? {
    func order<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : a == b ? 0 : 1 }
    switch (value, type) {
    case (.number(let number), .number): return order(Rational(Decimal6(micro: cell)), number)
    case (.flag(let flag), .flag): return order(cell, flag ? 1 : 0)
    case (.day(let day), .date), (.day(let day), .month): return order(cell, Int64(day.number))
    case (.day(let day), .datetime): return order(Moment(code: cell).day, day)
    case (.moment(let moment), .datetime): return order(Moment(code: cell).seconds, moment.seconds)
    case (.moment(let moment), .date), (.moment(let moment), .month): return order(cell, Int64(moment.day.number))
    default: return nil
    }
  }
}

/// 对象判定: who is a subject of any scorecard, and which roles scorecards name.
struct SubjectTest {
  private let facts: Facts
  private let rulebook: Rulebook
  /// Roles that a scorecard's `subjects` names.
  let namedRoles: Set<String>

  init(facts: Facts, rulebook: Rulebook) {
    self.facts = facts
    self.rulebook = rulebook
    let role = rulebook.tables[rulebook.roster].column("role")
    var named = Set<String>()
    for scorecard in rulebook.scorecards {
      for term in scorecard.subjects.terms where term.column == role {
        for case .text(let text) in (term.condition.anyOf ?? []) + (term.condition.not ?? []) {
          named.insert(Cleaning.text(text))
        }
      }
    }
    namedRoles = named
  }

  func isSubject(_ person: Int) -> Bool {
    let table = rulebook.roster
    return rulebook.scorecards.contains {
      facts.passes($0.subjects, table: table, row: person, declaration: rulebook.tables[table])
    }
  }
}
