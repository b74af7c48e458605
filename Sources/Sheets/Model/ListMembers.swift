import Rules
import Scoring

/// 榜上名单: who is on a list of the rulebook; the same in the workbook and the report.
struct ListMembers {
  let view: AssessmentView

  /// By village (`scope: village`) or once: the subjects' positions in the scorecard's result, in order of rank.
  func make(_ rule: ListRule) -> [(village: Int?, subjects: [Int])] {
    guard let card = view.scorecards.first(where: { $0.result.scorecard == rule.scorecard }) else { return [] }
    let subjects = card.result.subjects
    let all = Array(subjects.indices)
    guard rule.scope == .village else { return [(nil, pick(rule, all, subjects) { $0.rank })] }
    var byVillage: [Int: [Int]] = [:]
    for index in all { byVillage[view.person(subjects[index].person)?.village ?? -1, default: []].append(index) }
    return byVillage.keys.sorted().map { village in
      (village, pick(rule, byVillage[village] ?? [], subjects) { $0.villageRank })
    }
  }

  private func pick(
    _ rule: ListRule, _ candidates: [Int], _ subjects: [SubjectResult], rank: (SubjectResult) -> Int?
  ) -> [Int] {
    switch rule.selection {
    case .grade(let grade): return candidates.filter { subjects[$0].grade == grade }
    case .top(let count): return edge(ranked(candidates, subjects, rank), count)
    case .bottom(let count): return edge(ranked(candidates, subjects, rank).reversed(), count).reversed()
    }
  }

  private func ranked(
    _ candidates: [Int], _ subjects: [SubjectResult], _ rank: (SubjectResult) -> Int?
  ) -> [(index: Int, rank: Int)] {
    candidates.compactMap { index in rank(subjects[index]).map { (index, $0) } }
      .sorted { $0.rank == $1.rank ? $0.index < $1.index : $0.rank < $1.rank }
  }

  /// The first so many, and whoever shares the last one's rank.
  private func edge(_ ranked: [(index: Int, rank: Int)], _ count: Int) -> [Int] {
    guard count > 0, let last = ranked.prefix(count).last?.rank else { return [] }
    var out = ranked.prefix(count).map(\.index)
    for entry in ranked.dropFirst(count) {
      guard entry.rank == last else { break }
      out.append(entry.index)
    }
    return out
  }
}
