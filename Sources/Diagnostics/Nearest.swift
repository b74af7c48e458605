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
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      for j in 0..<b.count {
        var cost = Swift.min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = Swift.min(cost, before[j - 1] + 1) }
        current.append(cost)
      }
      if (current.min() ?? 0) > limit { return nil }
      before = previous
      previous = current
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
