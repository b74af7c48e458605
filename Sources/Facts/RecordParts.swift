import Diagnostics
import Tables

/// 一行几条: in a matrix one record gives a row for each meeting; accounts, rejects and messages speak of the record.
extension FileState {
  /// Whether a row is a further one of the record that the row before it belongs to.
  func isPart(_ row: Int) -> Bool { !file.rows.meeting.isEmpty && !file.isFirstOfRecord(row) }

  /// The first row of a row's record.
  private func first(_ row: Int) -> Int {
    var row = row
    while row > 0, isPart(row) { row -= 1 }
    return row
  }

  /// What became of a record, by its first row: rejected if any row of it was, counted if any was; else what the
  /// first of them was dropped as.
  func recordFate(_ row: Int) -> RowFate {
    guard !file.rows.meeting.isEmpty else { return fate[row] }
    var next = row + 1
    var found = fate[row]
    while next < fate.count, isPart(next) {
      if RecordRank.of(fate[next]) < RecordRank.of(found) { found = fate[next] }
      next += 1
    }
    return found
  }

  /// Whether an earlier row of the same record had the same fate.
  func repeatsFate(_ row: Int) -> Bool {
    guard isPart(row) else { return false }
    return (first(row)..<row).contains { fate[$0] == fate[row] }
  }

  /// Reasons of rejected rows, one entry for a record, each reason once.
  func reasonsByRecord() -> [Int: [Diagnostic]] {
    guard !file.rows.meeting.isEmpty else { return reasons }
    var out: [Int: [Diagnostic]] = [:]
    var leader: [Int: Int] = [:]
    for row in reasons.keys.sorted() {
      let record = first(row)
      let shown = leader[record] ?? row
      leader[record] = shown
      for reason in reasons[row] ?? [] where !(out[shown] ?? []).contains(reason) {
        out[shown, default: []].append(reason)
      }
    }
    return out
  }

  /// Whether the same was told of the record already.
  func isTold(_ diagnostic: Diagnostic) -> Bool {
    guard !file.rows.meeting.isEmpty else { return false }
    return diagnostics.reversed().prefix { $0.place.row == diagnostic.place.row }.contains(diagnostic)
  }

  /// How many records have a fate, and no better one.
  func recordCount(_ wanted: RowFate) -> Int {
    guard !file.rows.meeting.isEmpty else { return fate.count { $0 == wanted } }
    return fate.indices.count { !isPart($0) && recordFate($0) == wanted }
  }
}

/// Which of several fates is the record's.
private enum RecordRank {
  static func of(_ fate: RowFate) -> Int {
    switch fate {
    case .rejected: 0
    case .counted, .pending: 1
    case .replaced: 2
    case .mended: 3
    case .repeated: 4
    case .outside: 5
    }
  }
}
