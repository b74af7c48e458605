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

  private(set) var households: [Household] = []
  /// By the run's symbol of their id.
  private var byID: [Int32: Int32] = [:]
  /// Households without an id, by village and head.
  private var byHead: [Pair: Int32] = [:]
  /// By person.
  var links: [[Link]] = []

  /// Two numbers that name something together.
  struct Pair: Hashable {
    var first: Int32
    var second: Int32
  }

  /// The household of an id (the run's symbol), or `FactTable.none`.
  func find(id: Int32) -> Int32 { byID[id] ?? FactTable.none }

  /// The household of an id, made if it is new; a head is noted where none was known.
  mutating func household(id: Int32, head: Int32, symbols: SymbolTable) -> Int32 {
    let household = byID[id] ?? make(Household(id: symbols.text(id), head: ""))
    byID[id] = household
    if households[Int(household)].head.isEmpty { households[Int(household)].head = symbols.text(head) }
    return household
  }

  /// The household without id of a head in a village, made if it is new.
  mutating func household(head: Int32, village: Int32, symbols: SymbolTable) -> Int32 {
    let key = Pair(first: village, second: head)
    let household = byHead[key] ?? make(Household(id: "", head: symbols.text(head)))
    byHead[key] = household
    return household
  }

  private mutating func make(_ household: Household) -> Int32 {
    households.append(household)
    return Int32(households.count - 1)
  }

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
  var row: Int
  var person: Int32
  var village: Int32
  /// The run's symbols, or -1.
  var id: Int32
  var head: Int32
}

extension Gathering {
  /// Finds the household of every link of a table, in path order, and what each person is linked to.
  ///
  /// A link without id is the household of that person's one link with that head's name and an id; else it is
  /// the household of that head in that village.
  mutating func linkHouseholds(_ pending: [PendingLink], table: Int) {
    if households.links.count != facts.people.count {
      households.links = [[HouseholdBook.Link]](repeating: [], count: facts.people.count)
    }
    /// By person and head, the one household with an id; `none` where there are several.
    var withID: [HouseholdBook.Pair: Int32] = [:]
    var found = facts.tables[table].household
    for link in pending where link.id >= 0 {
      let household = households.household(id: link.id, head: link.head, symbols: facts.symbols)
      found[link.row] = household
      guard link.head >= 0, link.person >= 0 else { continue }
      let key = HouseholdBook.Pair(first: link.person, second: link.head)
      withID[key] = withID[key].map { $0 == household ? household : FactTable.none } ?? household
    }
    for link in pending where link.id < 0 {
      let own = withID[HouseholdBook.Pair(first: link.person, second: link.head)] ?? FactTable.none
      found[link.row] =
        own != FactTable.none
        ? own : households.household(head: link.head, village: link.village, symbols: facts.symbols)
    }
    for link in pending where link.person >= 0 {
      // A link that begins after its person has left never holds.
      let span = facts.tables[table].holds[link.row]
      let holds = span.from <= span.until && span.from <= period.last.number && span.until >= period.start.number
      households.links[Int(link.person)].append(
        HouseholdBook.Link(household: found[link.row], head: link.head, holdsInPeriod: holds))
    }
    facts.tables[table].household = found
    facts.households = households.households
  }
}
