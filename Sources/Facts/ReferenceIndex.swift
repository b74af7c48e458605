import Quantities
import Rules
import Tables

/// 引用索引: the rows of a table that others refer to by id, those outside the period too.
struct ReferenceIndex {
  /// 被引行
  struct Entry {
    /// The village of the row, or `VillageBook.none` for a town-wide one.
    var village: Int32
    /// The day that places it in a period; nil where it has none.
    var day: Day?
    /// Its row among the facts, or -1 where it lies outside the period.
    var fact: Int32
    /// Its cells by column of its table, with the run's symbols.
    var cells: [Int64]
  }

  /// By id.
  var byID: [String: [Entry]] = [:]

  /// What an id alone tells: outside where all its rows are, inside where one is not, nil where it is unknown.
  func verdict(_ id: String, in period: Period) -> PeriodTest.Verdict? {
    guard let entries = byID[id] else { return nil }
    return entries.allSatisfy { $0.day.map { !period.contains($0) } ?? false } ? .outside : .inside
  }

  /// The row that an id means for somebody of a village: of that village, then town-wide, then the only one.
  func find(_ id: String, village: Int32) -> Entry? {
    guard let entries = byID[id] else { return nil }
    if village >= 0 {
      let own = entries.filter { $0.village == village }
      if !own.isEmpty { return own.count == 1 ? own[0] : nil }
    }
    let townWide = entries.filter { $0.village == VillageBook.none }
    if !townWide.isEmpty { return townWide.count == 1 ? townWide[0] : nil }
    return entries.count == 1 ? entries[0] : nil
  }
}
