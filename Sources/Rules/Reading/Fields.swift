extension RuleNode {
  /// The value of a key in either language, without telling anything.
  func value(of english: String, in place: KeywordPlace) -> RuleNode? {
    entries?.first { $0.key.text.flatMap(place.english) == english }?.value
  }
}

/// 字段: the entries of one mapping, found by keyword in either language; tells unknown, repeated and missing keys.
final class Fields {
  /// One entry as it was written.
  struct Entry {
    let key: RuleNode
    let value: RuleNode
    /// The key as the user wrote it, for messages.
    var label: String { key.text ?? "" }
  }

  /// Where mistakes are told.
  let reading: RuleReading
  /// What is marked where a key is missing: the key to which the mapping belongs, or what names the item.
  let owner: RuleNode
  /// How the mapping is called in messages.
  let name: String
  private let place: KeywordPlace
  private var entries: [String: Entry] = [:]
  private var order: [String] = []

  /// Reads a mapping's keys; nil (and told) if the node is none.
  init?(
    _ node: RuleNode, in place: KeywordPlace, owner: RuleNode, label: String, _ reading: RuleReading,
    isRoot: Bool = false
  ) {
    self.reading = reading
    self.place = place
    guard let pairs = node.entries else {
      reading.report(
        .mapExpected(label, example: place.words.first?.en ?? "", found: node),
        at: node.isBlank ? owner : node)
      return nil
    }
    if owner.span == node.span {
      // An item of a list has no key of its own: what names it, or its first key, shows best which one is meant.
      let title =
        isRoot
        ? nil
        : pairs.first { pair in
          (pair.key.text.flatMap(place.english)).map { $0 == "id" || $0 == "name" } ?? false
            && !(pair.value.text ?? "").isEmpty
        }?.value
      self.owner = title ?? pairs.first?.key ?? owner
      name = title?.text ?? label
    } else {
      self.owner = owner
      name = owner.text ?? label
    }
    for (key, value) in pairs {
      guard let written = key.text else {
        reading.report(.keyNotText, at: key)
        continue
      }
      guard let english = place.english(written) else {
        reading.report(.unknownKey(written, in: place), at: key)
        continue
      }
      reading.note(key, english, in: place)
      if let before = entries[english] {
        reading.report(
          .repeatedKey(written, line: before.key.span.line, sameWord: before.key.text == written), at: key)
        continue
      }
      entries[english] = Entry(key: key, value: value)
      order.append(english)
    }
  }

  /// An entry that has a value; a key with nothing behind it is told.
  subscript(_ english: String) -> Entry? {
    guard let entry = entries[english] else { return nil }
    guard !entry.value.isBlank else {
      if blanks.insert(english).inserted { reading.report(.blankValue(entry.label), at: entry.key) }
      return nil
    }
    return entry
  }
  private var blanks: Set<String> = []

  /// Whether the key stands there, with or without a value.
  func has(_ english: String) -> Bool { entries[english] != nil }

  /// The key as it was written.
  func key(_ english: String) -> RuleNode? { entries[english]?.key }

  /// An entry that must be there; its absence is told at the owner.
  func required(_ english: String, example: String = "") -> Entry? {
    if !has(english) {
      reading.report(.missingKey(keyword(english), of: name, example: example), at: owner)
    }
    return self[english]
  }

  /// The keyword of this place.
  func keyword(_ english: String) -> Keyword {
    place.words.first { $0.en == english } ?? Keyword(english, english)
  }

  /// The keys that stand there, in the order of the text.
  var present: [String] { order }

  /// Tells the keys that do not go with what was chosen (`column` with `coverage`).
  func allow(_ allowed: Set<String>, with chosen: String) {
    for english in order where !allowed.contains(english) {
      guard let entry = entries[english] else { continue }
      let words = place.words.filter { allowed.contains($0.en) }
      reading.report(.keyNotHere(entry.label, with: chosen, allowed: words), at: entry.key)
      entries[english] = nil
    }
    order.removeAll { !allowed.contains($0) }
  }
}
