import Quantities
import Rules

/// 比较计分: points that depend on the values of all scored subjects: by rank, and in proportion to the best.
struct Comparison {
  private let form: PointsForm
  private let weight: Rational

  /// Nil for a form that looks at one person alone.
  init?(_ criterion: Criterion) {
    switch criterion.points {
    case .byRank, .ofBest: break
    default: return nil
    }
    form = criterion.points
    weight = criterion.weight ?? .zero
  }

  /// 参比: a scored subject's place among the results, village and value.
  struct Entry {
    var subject: Int
    var village: Int
    var value: Rational
  }

  /// By entry: the exact points, and the rank or best value that they come from.
  func points(_ entries: [Entry]) -> [(points: Rational, comparedWith: Rational)] {
    var out = [(points: Rational, comparedWith: Rational)](
      repeating: (.invalid, .invalid), count: entries.count)
    for pool in pools(entries) {
      switch form {
      case .byRank(let points, let otherwise, _, let bestIsSmallest):
        let ordered = pool.sorted {
          bestIsSmallest ? entries[$0].value < entries[$1].value : entries[$1].value < entries[$0].value
        }
        var rank = 0
        for (place, index) in ordered.enumerated() {
          if place == 0 || entries[ordered[place - 1]].value != entries[index].value { rank = place + 1 }
          out[index] = (rank <= points.count ? points[rank - 1] : otherwise, Rational(rank))
        }
      case .ofBest:
        guard let best = pool.map({ entries[$0].value }).max() else { continue }
        for index in pool {
          out[index] = (best > .zero ? weight * entries[index].value / best : .zero, best)
        }
      default: break
      }
    }
    return out
  }

  /// The entries that are compared with each other: of the town, or of each village.
  private func pools(_ entries: [Entry]) -> [[Int]] {
    let scope: Scope
    switch form {
    case .byRank(_, _, let given, _): scope = given
    case .ofBest(let given): scope = given
    default: return []
    }
    guard scope == .village else { return [Array(entries.indices)] }
    let villages = Set(entries.map(\.village)).sorted()
    let places = villages.enumerated().reduce(into: [Int: Int]()) { $0[$1.element] = $1.offset }
    var pools = [[Int]](repeating: [], count: villages.count)
    for (index, entry) in entries.enumerated() { pools[places[entry.village] ?? 0].append(index) }
    return pools
  }
}
