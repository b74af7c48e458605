import Facts
import Rules

/// 预填: who is expected in a table, of one village: cells by the ids of their columns.
struct TemplateRows {
  let rulebook: Rulebook
  let facts: Facts
  let village: Int

  /// Of a table with households each link, of one of persons that every village sends each person; of others none.
  func rows(of table: Int) -> [[String: String]] {
    let declaration = rulebook.tables[table]
    guard declaration.isExpected, declaration.column("name") ?? declaration.column("person_id") != nil else {
      return []
    }
    let people = facts.people.indices.filter { facts.people[$0].village == village }
    guard declaration.column("household") ?? declaration.column("household_id") != nil else { return people.map(row) }
    guard let links = rulebook.links, facts.tables.indices.contains(links) else { return [] }
    let households = households(in: facts.tables[links])
    return people.flatMap { person in
      (households[person] ?? []).map { household in
        var cells = row(person)
        if !household.id.isEmpty { cells["household_id"] = household.id }
        if !household.head.isEmpty { cells["household"] = household.head }
        return cells
      }
    }
  }

  private func row(_ person: Int) -> [String: String] {
    let person = facts.people[person]
    // An id that was made of village and name is not one to be written down.
    return person.id.contains("/") ? ["name": person.name] : ["person_id": person.id, "name": person.name]
  }

  /// By person: the households to which the person is linked in the period, each once, in the order of the links.
  private func households(in book: FactTable) -> [Int: [Household]] {
    var seen: Set<[Int32]> = []
    var households: [Int: [Household]] = [:]
    for index in 0..<book.count where index < book.person.count && index < book.household.count {
      let (person, household) = (Int(book.person[index]), Int(book.household[index]))
      guard facts.people.indices.contains(person), facts.people[person].village == village,
        facts.households.indices.contains(household), holds(index, in: book),
        seen.insert([book.person[index], book.household[index]]).inserted
      else { continue }
      households[person, default: []].append(facts.households[household])
    }
    return households
  }

  private func holds(_ index: Int, in book: FactTable) -> Bool {
    guard index < book.holds.count else { return true }
    return book.holds[index].from < facts.period.end.number && book.holds[index].until >= facts.period.start.number
  }
}
