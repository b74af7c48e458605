import Diagnostics
import Rules

/// 村名册: which texts name which village (SPEC section 3, villages).
struct VillageBook {
  /// The names, by code point order.
  let names: [String]
  private let byName: [String: Int32]
  private let byStem: [String: Int32]
  private let byAlias: [String: Int32]
  private let byLength: [(name: String, index: Int32)]
  private var cache: [String: Int32] = [:]

  /// No village.
  static let none: Int32 = -1

  /// Villages with the other names that the rulebook lists for them.
  init(names: Set<String>, aliases: [(alias: String, village: String)] = []) {
    let sorted = names.sorted(by: CodePoints.less)
    self.names = sorted
    var byName: [String: Int32] = [:]
    var byStem: [String: Int32] = [:]
    for (index, name) in sorted.enumerated() {
      byName[name] = Int32(index)
      if let stem = VillageBook.stem(name) {
        // Two villages of one stem (曙光村, 曙光社区): the stem names neither.
        byStem[stem] = byStem[stem] == nil ? Int32(index) : VillageBook.none
      }
    }
    var byAlias: [String: Int32] = [:]
    for (alias, village) in aliases {
      guard let index = byName[village] else { continue }
      byAlias[alias] = byAlias[alias] == nil || byAlias[alias] == index ? index : VillageBook.none
    }
    self.byName = byName
    self.byStem = byStem
    self.byAlias = byAlias
    byLength = sorted.enumerated().map { ($1, Int32($0)) }
      .sorted { $0.name.unicodeScalars.count > $1.name.unicodeScalars.count }
  }

  /// The village that a text names, or `none`.
  mutating func village(named text: String) -> Int32 {
    if let known = cache[text] { return known }
    let found = find(text)
    cache[text] = found
    return found
  }

  private func find(_ text: String) -> Int32 {
    guard !text.isEmpty else { return VillageBook.none }
    if let equal = byName[text] { return equal }
    var contained: Int32 = VillageBook.none
    var length = 0
    for (name, index) in byLength {
      let count = name.unicodeScalars.count
      if count < length { break }
      guard text.utf8.count >= name.utf8.count, contains(text, name) else { continue }
      if contained >= 0 { return VillageBook.none }
      contained = index
      length = count
    }
    if contained >= 0 { return contained }
    if let stem = byStem[text], stem >= 0 { return stem }
    return byAlias[text] ?? VillageBook.none
  }

  private func contains(_ text: String, _ part: String) -> Bool {
    let text = Array(text.utf8)
    let part = Array(part.utf8)
    guard !part.isEmpty, text.count >= part.count else { return false }
    for start in 0...(text.count - part.count) where text[start] == part[0] {
      if text[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }

  private static let towns = ["镇", "乡", "街道"]
  private static let suffixes = ["村", "社区", "居"]

  /// A village's name without its last 村, 社区 or 居; nil where it has none, or nothing would be left.
  static func stem(_ name: String) -> String? {
    for suffix in suffixes where name.hasSuffix(suffix) && name.count > suffix.count {
      return String(name.dropLast(suffix.count))
    }
    return nil
  }

  /// What stands after the last 镇, 乡 or 街道 and up to the last 村, 社区 or 居.
  ///
  /// Unreduced where there is no such end, or nothing but that word would be left.
  static func reduced(_ text: String) -> String {
    let characters = Array(text)
    var start = 0
    for town in towns { start = max(start, lastEnd(of: Array(town), in: characters[...])) }
    let rest = characters[start...]
    var end = rest.startIndex
    for suffix in suffixes { end = max(end, lastEnd(of: Array(suffix), in: rest)) }
    let kept = String(rest[rest.startIndex..<end])
    return kept.isEmpty || suffixes.contains(kept) ? text : kept
  }

  /// The index behind the last occurrence of a word, or the start where there is none.
  private static func lastEnd(of word: [Character], in text: ArraySlice<Character>) -> Int {
    guard text.count >= word.count else { return text.startIndex }
    for start in stride(from: text.endIndex - word.count, through: text.startIndex, by: -1)
    where text[start..<start + word.count].elementsEqual(word) {
      return start + word.count
    }
    return text.startIndex
  }
}
