import Diagnostics
import Rules
import Tables

extension Gathering {
  /// Counts for each person the rejected rows that are theirs, or in which their name stands as the one concerned, in their village.
  mutating func markIncomplete() {
    let concern = Concern(facts.people)
    var villageOfPath: [String: Int32] = [:]
    for state in files where villageOfPath[state.file.path] == nil { villageOfPath[state.file.path] = state.village }
    for index in files.indices where !files[index].isIdle {
      guard let table = files[index].file.table else { continue }
      let known = columns[table]
      for row in files[index].fate.indices where files[index].fate[row] == .rejected && !files[index].repeatsFate(row) {
        let village = files[index].village(ofRow: row, column: known.village, book: &villages).village
        let ids = files[index].items(files[index].cell(known.personID, row))
        let names = files[index].items(files[index].cell(known.name, row))
        mark(concern.people(ids: ids, names: names, village: village))
      }
      let file = files[index].file
      for (position, rejected) in file.rejected.enumerated() where !files[index].isWithdrawn[position] {
        var village = files[index].village
        if let original = rejected.returnOf, let found = villageOfPath[original.file] { village = found }
        if rejected.isBroken {
          // Where the row's structure is broken, no cell can be trusted to stand in its column: a name may be anywhere.
          mark(concern.people(file.texts(ofRejected: position, among: concern.texts), village: village))
          continue
        }
        func items(_ column: Int?) -> [String] { column.map { file.items(ofRejected: position, column: $0) } ?? [] }
        if let named = items(known.village).first { village = villages.village(named: named) }
        mark(concern.people(ids: items(known.personID), names: items(known.name), village: village))
      }
    }
  }

  private mutating func mark(_ concerned: [Int32]) {
    for person in concerned { facts.people[Int(person)].rejectedRows += 1 }
  }
}

/// 涉及谁: whom ids and names of rejected rows concern.
private struct Concern {
  /// All ids and names of people.
  private(set) var texts = SymbolTable()
  /// By symbol: the person of that id, and the people of that name.
  private var meanings: [(id: Int32, named: [Int32])] = []
  private let villageOf: [Int]

  init(_ people: [Person]) {
    villageOf = people.map(\.village)
    for (place, person) in people.enumerated() {
      meaning(of: person.id) { $0.id = Int32(place) }
      meaning(of: person.name) { $0.named.append(Int32(place)) }
    }
  }

  private mutating func meaning(of text: String, _ note: (inout (id: Int32, named: [Int32])) -> Void) {
    let symbol = Int(texts.intern(text))
    if symbol == meanings.count { meanings.append((FactTable.none, [])) }
    note(&meanings[symbol])
  }

  /// Whoever has one of these ids, or one of these names in the village; without a village a name that only one has.
  func people(ids: [String], names: [String], village: Int32) -> [Int32] {
    var concerned: [Int32] = []
    for id in ids { if let symbol = texts.find(id) { add(meanings[Int(symbol)].id, to: &concerned) } }
    for name in names {
      guard let symbol = texts.find(name) else { continue }
      let named = meanings[Int(symbol)].named
      if village >= 0 {
        add(named, of: village, to: &concerned)
      } else if named.count == 1 {
        add(named[0], to: &concerned)
      }
    }
    return concerned
  }

  /// Whom texts concern that may be ids or names: a name tells only where the village is known.
  func people(_ found: [Int32], village: Int32) -> [Int32] {
    var concerned: [Int32] = []
    for symbol in found {
      add(meanings[Int(symbol)].id, to: &concerned)
      if village >= 0 { add(meanings[Int(symbol)].named, of: village, to: &concerned) }
    }
    return concerned
  }

  private func add(_ named: [Int32], of village: Int32, to concerned: inout [Int32]) {
    for person in named where villageOf[Int(person)] == Int(village) { add(person, to: &concerned) }
  }

  private func add(_ person: Int32, to concerned: inout [Int32]) {
    if person >= 0, !concerned.contains(person) { concerned.append(person) }
  }
}
