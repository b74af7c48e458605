extension Place {
  /// Whether this place comes before another: by file, row, line, then along the line.
  public static func isBefore(_ a: Place, _ b: Place) -> Bool {
    if a.file != b.file { return a.file.unicodeScalars.lexicographicallyPrecedes(b.file.unicodeScalars) }
    let left = (a.row ?? 0, a.line ?? 0, a.character ?? 0)
    let right = (b.row ?? 0, b.line ?? 0, b.character ?? 0)
    return left < right
  }
}

extension Sequence where Element == Diagnostic {
  /// By place; what stands at one place keeps its order.
  public func sortedByPlace() -> [Diagnostic] {
    enumerated().sorted {
      if Place.isBefore($0.element.place, $1.element.place) { return true }
      if Place.isBefore($1.element.place, $0.element.place) { return false }
      return $0.offset < $1.offset
    }.map(\.element)
  }
}
