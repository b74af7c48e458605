extension Sequence where Element == Diagnostic {
  /// By place; what stands at one place keeps its order.
  public func sortedByPlace() -> [Diagnostic] {
    let all = Array(self)
    let files = Set(all.lazy.map(\.place.file)).sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
    let ranks = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
    // Numbers are sorted in place of texts: there may be a million.
    let keys = all.enumerated().map { index, diagnostic in
      let place = diagnostic.place
      return PlaceKey(
        file: ranks[place.file] ?? 0, row: place.row ?? 0, line: place.line ?? 0, character: place.character ?? 0,
        index: index)
    }
    return keys.sorted().map { all[$0.index] }
  }
}

/// 位置序: a place as numbers, and where it stood in the list.
private struct PlaceKey: Comparable {
  var file: Int
  var row: Int
  var line: Int
  var character: Int
  var index: Int

  static func < (a: PlaceKey, b: PlaceKey) -> Bool {
    if a.file != b.file { return a.file < b.file }
    return (a.row, a.line, a.character, a.index) < (b.row, b.line, b.character, b.index)
  }
}
