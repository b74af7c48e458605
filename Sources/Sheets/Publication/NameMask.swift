/// 姓名隐去: 张*三, 张*; where two would look the same, the group stands beside them, then a number.
enum NameMask {
  /// One name: the first and the last sign stay, of two signs only the first.
  static func mask(_ name: String) -> String {
    let signs = Array(name)
    guard let first = signs.first else { return "" }
    guard signs.count > 1, let last = signs.last else { return "*" }
    guard signs.count > 2 else { return String(first) + "*" }
    return String(first) + String(repeating: "*", count: Swift.min(signs.count - 2, 6)) + String(last)
  }

  /// All names of one sheet, in its order, no two alike.
  static func mask(_ people: [(name: String, group: String)]) -> [String] {
    var names = people.map { mask($0.name) }
    for index in doubles(names) where !people[index].group.isEmpty { names[index] += "（\(people[index].group)）" }
    var seen: [String: Int] = [:]
    for index in doubles(names) {
      let name = names[index]
      seen[name, default: 0] += 1
      names[index] = name + "（\(seen[name, default: 1])）"
    }
    return names
  }

  private static func doubles(_ names: [String]) -> [Int] {
    var count: [String: Int] = [:]
    for name in names { count[name, default: 0] += 1 }
    return names.indices.filter { count[names[$0], default: 0] > 1 }
  }
}
