import Quantities

/// 可否同时符合: whether any row at all can pass several filters at once; in doubt, yes.
struct FilterReach {
  private let table: TableDeclaration

  init(_ table: TableDeclaration) { self.table = table }

  /// Whether a row may pass all of them.
  func canPass(_ filters: [Filter]) -> Bool {
    var byColumn: [Int: [Condition]] = [:]
    for term in filters.flatMap(\.terms) { byColumn[term.column, default: []].append(term.condition) }
    return byColumn.allSatisfy { column, conditions in
      let isList = table.columns.indices.contains(column) && table.columns[column].type == .list
      return canHold(conditions, isList: isList)
    }
  }

  private func canHold(_ conditions: [Condition], isList: Bool) -> Bool {
    let asksFilled = conditions.contains {
      $0.anyOf != nil || $0.atLeast != nil || $0.below != nil || $0.present == true
    }
    if asksFilled, conditions.contains(where: { $0.present == false }) { return false }
    let excluded = conditions.flatMap { $0.not ?? [] }
    let wanted = conditions.compactMap(\.anyOf)
    // On a list every wanted value may be another item, but none may be an excluded one.
    for values in wanted where values.allSatisfy({ excluded.contains($0) }) { return false }
    guard !isList else { return true }
    let lows = conditions.compactMap(\.atLeast)
    let highs = conditions.compactMap(\.below)
    if let first = wanted.first {
      let left = first.filter { value in
        wanted.allSatisfy { $0.contains { FilterReach.overlap($0, value) } } && !excluded.contains(value)
          && lows.allSatisfy { !FilterReach.isBelow(value, $0) }
          && highs.allSatisfy { !FilterReach.isAtLeast(value, $0) }
      }
      return !left.isEmpty
    }
    return lows.allSatisfy { low in highs.allSatisfy { !FilterValue.isEmptyRange(low, $0) } }
  }

  /// A day and a moment of it are no contradiction.
  private static func overlap(_ a: FilterValue, _ b: FilterValue) -> Bool {
    switch (a, b) {
    case (.moment(let one), .moment(let two)): one.day == two.day
    default: a == b
    }
  }

  private static func isBelow(_ value: FilterValue, _ bound: FilterValue) -> Bool {
    switch (value, bound) {
    case (.number(let a), .number(let b)): a < b
    case (.day(let a), .day(let b)): a < b
    case (.moment(let a), .moment(let b)): a.day < b.day
    default: false
    }
  }

  private static func isAtLeast(_ value: FilterValue, _ bound: FilterValue) -> Bool {
    switch (value, bound) {
    case (.number(let a), .number(let b)): a >= b
    case (.day(let a), .day(let b)): a >= b
    case (.moment(let a), .moment(let b)): a.day > b.day
    default: false
    }
  }
}
