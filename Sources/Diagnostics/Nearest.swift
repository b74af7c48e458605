/// 最近似: which known names a mistyped one may have meant.
public enum Nearest {
  /// The known names at the least edit distance, if that is at most `max(1, length / 3)`; all of them on a tie, in the order given.
  public static func names(to text: String, in known: some Sequence<String>) -> [String] {
    let wanted = Array(text.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 200 else { return [] }
    let limit = Swift.max(1, wanted.count / 3)
    var best = limit
    var found: [String] = []
    for name in known {
      let scalars = Array(name.lowercased().unicodeScalars)
      guard abs(scalars.count - wanted.count) <= best,
        let distance = distance(wanted, scalars, limit: best), distance <= best
      else { continue }
      // A one-character word is as near to every other: that tells nothing.
      guard distance < Swift.max(scalars.count, wanted.count) else { continue }
      if distance < best || found.isEmpty { found = distance == best && !found.isEmpty ? found : [] }
      best = distance
      if !found.contains(name) { found.append(name) }
    }
    return found
  }

  /// Edit distance with a swap of neighbours as one step; nil above the limit.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
    var before = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = before
    for i in 0..<a.count {
      current[0] = i + 1
      var least = current[0]
      for j in 0..<b.count {
        var cost = Swift.min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = Swift.min(cost, before[j - 1] + 1) }
        current[j + 1] = cost
        least = Swift.min(least, cost)
      }
      if least > limit { return nil }
      (before, previous, current) = (previous, current, before)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
