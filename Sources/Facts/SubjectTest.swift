import Rules
import Tables

/// 对象判定: who is a subject of any scorecard, and which roles scorecards name.
struct SubjectTest {
  private let filters: [RowFilter]
  /// Roles that a scorecard's `subjects` names.
  let namedRoles: Set<String>

  init(facts: Facts, rulebook: Rulebook) {
    filters = rulebook.scorecards.map {
      RowFilter($0.subjects, table: rulebook.roster, facts: facts, rulebook: rulebook)
    }
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

  func isSubject(_ person: Int) -> Bool { filters.contains { $0.passes(person) } }
}
