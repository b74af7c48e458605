import Facts
import Quantities
import Rules

/// 名次: ranks in the town and in the village, within ranking groups.
struct Ranking {
  private let rule: RankRule
  private let groups: [RowFilter]
  private let people: [Person]

  init(_ run: Run, _ rule: RankRule) {
    self.rule = rule
    groups = rule.groups.map { run.roster($0.where) }
    people = run.facts.people
  }

  /// The first group that a person passes; nil where there are none.
  func group(of person: Int) -> Int? { groups.firstIndex { $0.passes(person) } }

  /// Sets the ranks of all who are ranked.
  func rank(_ subjects: inout [SubjectResult]) {
    var keys = subjects.indices.filter { subjects[$0].isRanked }.map { key($0, subjects) }
    keys.sort { ($0.group, $0.standing) < ($1.group, $1.standing) }
    assign(keys, isSamePool: { $0.group == $1.group }, set: { subjects[$0].rank = $1 })
    keys.sort { ($0.group, $0.village, $0.standing) < ($1.group, $1.village, $1.standing) }
    assign(
      keys, isSamePool: { $0.group == $1.group && $0.village == $1.village },
      set: { subjects[$0].villageRank = $1 })
  }

  /// 排名键: what a subject's rank depends on.
  private struct Key {
    var index: Int
    var group: Int
    var village: Int
    var standing: Standing
  }

  /// 高低: by total, then by the tie-break criteria; no points count below any. The better is the smaller.
  private struct Standing: Comparable {
    var total: Int64
    var tieBreak: [Int64]

    static func < (a: Standing, b: Standing) -> Bool {
      a.total != b.total ? a.total > b.total : b.tieBreak.lexicographicallyPrecedes(a.tieBreak)
    }
  }

  private func key(_ index: Int, _ subjects: [SubjectResult]) -> Key {
    let tieBreak = rule.tieBreak.map { criterion in
      subjects[index].criteria.indices.contains(criterion)
        ? subjects[index].criteria[criterion].points?.units ?? .min : .min
    }
    return Key(
      index: index, group: subjects[index].group ?? groups.count,
      village: people[subjects[index].person].village,
      standing: Standing(total: subjects[index].total?.units ?? .min, tieBreak: tieBreak))
  }

  /// Ranks each pool of sorted keys: equals share a rank; the next counts them, or follows at once where dense.
  private func assign(_ keys: [Key], isSamePool: (Key, Key) -> Bool, set: (Int, Int) -> Void) {
    var rank = 0
    var first = 0
    for (place, key) in keys.enumerated() {
      if place == 0 || !isSamePool(keys[place - 1], key) {
        first = place
        rank = 1
      } else if keys[place - 1].standing != key.standing {
        rank = rule.isDense ? rank + 1 : place - first + 1
      }
      set(key.index, rank)
    }
  }

  /// The order of the sheet: by rank, then village, then person_id; the unranked after them by village and person_id.
  ///
  /// People stand in the facts by village and person_id, so that their index is that order.
  static func listed(_ subjects: [SubjectResult]) -> [SubjectResult] {
    let keys = subjects.enumerated().map {
      (rank: $1.isRanked ? $1.rank ?? 0 : Int.max, person: $1.person, index: $0)
    }
    return keys.sorted { ($0.rank, $0.person) < ($1.rank, $1.person) }.map { subjects[$0.index] }
  }
}
