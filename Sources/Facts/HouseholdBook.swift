import Quantities
import Rules
import Tables

/// 户名册: which households a person is linked to, and which one an id or a head's name means.
struct HouseholdBook: Sendable {
  /// 联系: one link of a person, in the period or not.
  struct Link: Sendable {
    var household: Int32
    /// The head's name as the run's symbol, or -1.
    var head: Int32
    var holdsInPeriod: Bool
  }

  var households: [Household] = []
  var byID: [String: Int32] = [:]
  /// Households without an id, by village and head.
  var byHead: [String: Int32] = [:]
  /// By person.
  var links: [[Link]] = []

  /// Whether a person is linked to a household in the period.
  func isLinked(_ person: Int32, to household: Int32) -> Bool {
    guard person >= 0, Int(person) < links.count else { return false }
    return links[Int(person)].contains { $0.household == household && $0.holdsInPeriod }
  }

  /// The household that a head's name means among a person's links that hold in the period.
  func find(head: Int32, of person: Int32) -> (household: Int32, isAmbiguous: Bool) {
    guard person >= 0, Int(person) < links.count, head >= 0 else { return (FactTable.none, false) }
    var found = FactTable.none
    for link in links[Int(person)] where link.head == head && link.holdsInPeriod && link.household != found {
      if found != FactTable.none { return (FactTable.none, true) }
      found = link.household
    }
    return (found, false)
  }
}

/// 待定联系: a link row whose household is still to be found.
struct PendingLink {
  var table: Int
  var row: Int
  var person: Int32
  var village: Int32
  var id: String
  var head: String
}

extension Gathering {
  /// Finds the household of every link, in path order, and what each person is linked to.
  ///
  /// A link without id is the household of that person's one link with that head's name and an id; else it is
  /// the household of that head in that village.
  mutating func linkHouseholds(_ pending: [PendingLink]) {
    var withID: [String: Set<Int32>] = [:]
    if households.links.count != facts.people.count {
      households.links = [[HouseholdBook.Link]](repeating: [], count: facts.people.count)
    }
    for link in pending where !link.id.isEmpty {
      let household: Int32
      if let known = households.byID[link.id] {
        household = known
        if households.households[Int(known)].head.isEmpty { households.households[Int(known)].head = link.head }
      } else {
        household = Int32(households.households.count)
        households.households.append(Household(id: link.id, head: link.head))
        households.byID[link.id] = household
      }
      if !link.head.isEmpty, link.person >= 0 { withID["\(link.person)\n\(link.head)", default: []].insert(household) }
      facts.tables[link.table].household[link.row] = household
    }
    for link in pending where link.id.isEmpty {
      let own = withID["\(link.person)\n\(link.head)"] ?? []
      let household: Int32
      if own.count == 1, let only = own.first {
        household = only
      } else {
        let key = PeopleIndex.key(link.village, link.head)
        if let known = households.byHead[key] {
          household = known
        } else {
          household = Int32(households.households.count)
          households.households.append(Household(id: "", head: link.head))
          households.byHead[key] = household
        }
      }
      facts.tables[link.table].household[link.row] = household
    }
    for link in pending where link.person >= 0 {
      let household = facts.tables[link.table].household[link.row]
      let span = facts.tables[link.table].holds[link.row]
      households.links[Int(link.person)].append(
        HouseholdBook.Link(
          household: household, head: link.head.isEmpty ? -1 : facts.symbols.intern(link.head),
          holdsInPeriod: span.from <= period.last.number && span.until >= period.start.number))
    }
    facts.households = households.households
  }
}
