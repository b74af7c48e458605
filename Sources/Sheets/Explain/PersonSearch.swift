import Diagnostics
import Facts

/// 找人: whom a word on the command line means: an id, a name, or a part of a name.
public enum PersonSearch: Sendable, Hashable {
  /// The person's index.
  case one(Int)
  /// Several of one name, or with that part in their names.
  case several([Int])
  /// Nobody; the nearest names and ids.
  case none(near: [String])

  /// Looks for an id first, then for a whole name, then for a part of one; `村/姓名` narrows a name to a village.
  public static func find(_ text: String, in facts: Facts) -> PersonSearch {
    let wanted = trimmed(text)
    let people = facts.people
    func all(_ isWanted: (Person) -> Bool) -> [Int] { people.indices.filter { isWanted(people[$0]) } }
    var tries: [(Person) -> Bool] = [
      { $0.id == wanted }, { $0.id.lowercased() == wanted.lowercased() }, { $0.name == wanted },
    ]
    if let slash = wanted.lastIndex(of: "/") {
      let village = trimmed(wanted[..<slash])
      let name = trimmed(wanted[wanted.index(after: slash)...])
      tries.append { person in
        facts.villages.indices.contains(person.village) && facts.villages[person.village] == village
          && person.name == name
      }
    }
    if !wanted.isEmpty { tries.append { $0.name.lowercased().contains(wanted.lowercased()) } }
    for isWanted in tries {
      let found = all(isWanted)
      if let first = found.first { return found.count == 1 ? .one(first) : .several(found) }
    }
    var known: [String] = []
    var seen: Set<String> = []
    for name in people.map(\.name) + people.map(\.id) where seen.insert(name).inserted { known.append(name) }
    return .none(near: Array(Nearest.names(to: wanted, in: known).prefix(5)))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    var text = Substring(text).drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return String(text)
  }
}
