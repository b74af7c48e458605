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

  /// Sets the ranks of all who are ranked; the order from the first rank down, by group.
  func rank(_ subjects: inout [SubjectResult]) {
    for pool in pools(subjects, by: { ($0.group ?? groups.count, 0) }) {
      assign(pool, &subjects) { $0.rank = $1 }
    }
    for pool in pools(subjects, by: { ($0.group ?? groups.count, people[$0.person].village) }) {
      assign(pool, &subjects) { $0.villageRank = $1 }
    }
  }

  private func pools(_ subjects: [SubjectResult], by key: (SubjectResult) -> (Int, Int)) -> [[Int]] {
    let ranked = subjects.indices.filter { subjects[$0].isRanked }
    let ordered = ranked.sorted { a, b in
      let (left, right) = (key(subjects[a]), key(subjects[b]))
      if left != right { return left < right }
      let order = compare(subjects[a], subjects[b])
      return order == 0 ? subjects[a].person < subjects[b].person : order < 0
    }
    var pools: [[Int]] = []
    for index in ordered {
      if let last = pools.last?.last, key(subjects[last]) == key(subjects[index]) {
        pools[pools.count - 1].append(index)
      } else {
        pools.append([index])
      }
    }
    return pools
  }

  private func assign(
    _ pool: [Int], _ subjects: inout [SubjectResult], set: (inout SubjectResult, Int) -> Void
  ) {
    var rank = 0
    for (place, index) in pool.enumerated() {
      if place == 0 || compare(subjects[pool[place - 1]], subjects[index]) != 0 {
        rank = rule.isDense ? rank + 1 : place + 1
      }
      set(&subjects[index], rank)
    }
  }

  /// Below 0 where `a` stands before `b`: by total, then by the tie-break criteria; no points count below any.
  private func compare(_ a: SubjectResult, _ b: SubjectResult) -> Int {
    if a.total != b.total { return (b.total ?? .zero) < (a.total ?? .zero) ? -1 : 1 }
    for criterion in rule.tieBreak {
      let left = a.criteria.indices.contains(criterion) ? a.criteria[criterion].points?.units : nil
      let right = b.criteria.indices.contains(criterion) ? b.criteria[criterion].points?.units : nil
      if left != right { return (left ?? .min) > (right ?? .min) ? -1 : 1 }
    }
    return 0
  }

  /// The order of the sheet: by rank, then village, then person_id; the unranked after them by village and person_id.
  ///
  /// People stand in the facts by village and person_id, so that their index is that order.
  static func listed(_ subjects: [SubjectResult]) -> [SubjectResult] {
    subjects.sorted { a, b in
      if a.isRanked != b.isRanked { return a.isRanked }
      let (left, right) = (a.rank ?? 0, b.rank ?? 0)
      return left == right ? a.person < b.person : left < right
    }
  }
}
