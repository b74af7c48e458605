import Quantities
import Rules
import Tables

/// 找人: who is meant by an id, or by village, name and group (SPEC section 3, people).
struct PeopleIndex: Sendable {
  /// People by id.
  var byID: [String: Int32] = [:]
  /// People by name, in index order.
  var byName: [String: [Int32]] = [:]
  /// Roster rows that do not overlap the period, for messages: id and name to their span.
  var formerByID: [String: (name: String, span: String)] = [:]
  /// By village and name.
  var formerByName: [String: String] = [:]

  init() {}

  init(_ people: [Person]) {
    for (index, person) in people.enumerated() {
      byID[person.id] = Int32(index)
      byName[person.name, default: []].append(Int32(index))
    }
  }

  static func key(_ village: Int32, _ name: String) -> String { "\(village)\n\(name)" }
}

/// 一份表内的找人: the answers of one file, cached by its own symbols, so that a row costs a few array look-ups.
struct PeopleFinder {
  private let index: PeopleIndex
  private let people: [Person]
  private let villages: [String]
  private let symbols: SymbolTable
  private let columns: TableColumns
  private var byID: [Int32]
  private var candidates: [[Int32]?]

  /// How many names may still be compared in search of the nearest: a file of nothing but mistakes is not worth hours.
  private var comparisons = 2_000_000

  private static let unread: Int32 = -3
  private static let unknown: Int32 = -1

  init(index: PeopleIndex, people: [Person], villages: [String], symbols: SymbolTable, columns: TableColumns) {
    self.index = index
    self.people = people
    self.villages = villages
    self.symbols = symbols
    self.columns = columns
    byID = [Int32](repeating: PeopleFinder.unread, count: symbols.count)
    candidates = [[Int32]?](repeating: nil, count: symbols.count)
  }

  /// Who is meant; the symbols are the file's, negative where the cell is blank.
  mutating func find(id: Int32, name: Int32, group: Int32, village: Int32) -> PersonFinding {
    if id >= 0 { return findByID(id, name: name) }
    guard name >= 0 else { return .failed(.nobody(names: [], village: nil, nearest: []), column: columns.name) }
    let known = named(name)
    if village >= 0 {
      var found: Int32 = -1
      var several = false
      for person in known where people[Int(person)].village == Int(village) {
        several = found >= 0
        if several { break }
        found = person
      }
      if found >= 0, !several { return .found(found) }
      if several { return byGroup(known.filter { people[Int($0)].village == Int(village) }, name: name, group: group) }
      return nobody(name, village: village)
    }
    if known.count == 1 { return .found(known[0]) }
    if known.isEmpty { return nobody(name, village: village) }
    return .failed(.severalPeople(name: symbols.text(name), candidates: known.map(describe)), column: columns.name)
  }

  private mutating func named(_ name: Int32) -> [Int32] {
    if let known = candidates[Int(name)] { return known }
    let known = index.byName[symbols.text(name)] ?? []
    candidates[Int(name)] = known
    return known
  }

  private mutating func findByID(_ id: Int32, name: Int32) -> PersonFinding {
    if byID[Int(id)] == PeopleFinder.unread { byID[Int(id)] = index.byID[symbols.text(id)] ?? PeopleFinder.unknown }
    let person = byID[Int(id)]
    guard person >= 0 else {
      let text = symbols.text(id)
      if let former = index.formerByID[text] {
        return .failed(.notInPeriod(name: former.name, span: former.span), column: columns.personID)
      }
      return .failed(.unknownID(text, nearest: nearest(to: text, in: people.lazy.map(\.id))), column: columns.personID)
    }
    if name >= 0, !named(name).contains(person) {
      return .failed(
        .nameDiffers(id: symbols.text(id), known: people[Int(person)].name, found: symbols.text(name)),
        column: columns.name)
    }
    return .found(person)
  }

  private func byGroup(_ known: [Int32], name: Int32, group: Int32) -> PersonFinding {
    if group >= 0 {
      let text = symbols.text(group)
      let inGroup = known.filter { people[Int($0)].group == text }
      if inGroup.count == 1 { return .found(inGroup[0]) }
    }
    return .failed(.severalPeople(name: symbols.text(name), candidates: known.map(describe)), column: columns.name)
  }

  private mutating func nobody(_ name: Int32, village: Int32) -> PersonFinding {
    let text = symbols.text(name)
    if let span = index.formerByName[PeopleIndex.key(village, text)] {
      return .failed(.notInPeriod(name: text, span: span), column: columns.name)
    }
    let known = people.lazy.filter { village < 0 || $0.village == Int(village) }.map(\.name)
    let place = village >= 0 && Int(village) < villages.count ? villages[Int(village)] : nil
    let unknown = UnknownNames(names: [text], village: place, nearest: nearest(to: text, in: known))
    return .failed(PersonFailure(unknown, column: columns.name))
  }

  private mutating func nearest(to text: String, in known: some Sequence<String>) -> [String] {
    guard comparisons > 0 else { return [] }
    comparisons -= people.count
    return NearNames.of(text, in: known)
  }

  /// `张三（曙光村 一组，…0012）`: enough to tell two of one name apart, without the whole id.
  private func describe(_ person: Int32) -> String {
    let person = people[Int(person)]
    let village = person.village < villages.count ? villages[person.village] : ""
    let tail = person.id.count > 6 ? "…" + person.id.suffix(4) : person.id
    return "\(person.name)（\(village)\(person.group.isEmpty ? "" : " " + person.group)，\(tail)）"
  }
}
