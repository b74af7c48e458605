import Diagnostics

extension RuleLint {
  /// Warnings about columns that the rulebook uses and nobody fills; `isFilled` says so of a table's column.
  ///
  /// `hasRows` tells which tables had any row: of the others nothing can be said.
  public static func unfilled(
    _ rulebook: Rulebook, hasRows: (Int) -> Bool, isFilled: (_ table: Int, _ column: Int) -> Bool
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (table, declared) in rulebook.tables.enumerated() where hasRows(table) {
      let measured = rulebook.measuredColumns.indices.contains(table) ? rulebook.measuredColumns[table] : []
      let people = table == rulebook.roster ? rosterColumns(rulebook) : []
      for column in measured.union(people).sorted() where declared.columns.indices.contains(column) {
        guard !declared.columns[column].isDerived, !isFilled(table, column) else { continue }
        found.append(
          Mistake.neverFilled(declared.columns[column], of: declared).diagnostic(at: declared.columns[column].place))
      }
    }
    return found
  }

  /// The roster's columns that conditions over people speak of.
  private static func rosterColumns(_ rulebook: Rulebook) -> Set<Int> {
    var filters: [Filter] = []
    for card in rulebook.scorecards {
      filters += [card.subjects] + [card.unranked].compactMap(\.self) + card.base.map(\.where)
      filters += card.criteria.flatMap { [$0.appliesTo].compactMap(\.self) + $0.exempt.map(\.where) }
      filters += card.vetoes.compactMap(\.filter) + card.grades.compactMap(\.filter) + card.rank.groups.map(\.where)
    }
    return Set(filters.flatMap { $0.terms.map(\.column) })
  }
}
