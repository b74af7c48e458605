import Diagnostics
import Facts
import Workspace

/// 报送汇总: villages by tables: rows that count, rows rejected, what was not sent.
struct SummaryVillages {
  /// With more villages than this, those of which there is nothing to tell are counted only.
  static let shownWhole = 20

  let report: RunReport
  let language: Language

  init(_ report: RunReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  private struct Cell {
    var counted = 0
    var rejected = 0
    var isUnsent = false
    var isThere = false
  }

  func lines() -> [String] {
    let accounts = report.result.accounts
    let tables = report.view.rulebook.tables.filter { table in
      accounts.contains { $0.table == table.id }
        || report.result.sent.contains { $0.tables.contains { $0.table == table.id } }
    }
    var cells: [String: [String: Cell]] = [:]
    var refused: [String: Int] = [:]
    for account in accounts {
      let village = account.village ?? ""
      guard let table = account.table else {
        refused[village, default: 0] += 1
        continue
      }
      cells[village, default: [:]][table, default: Cell()].counted += account.counted
      cells[village, default: [:]][table, default: Cell()].rejected += account.rejected
      cells[village, default: [:]][table, default: Cell()].isThere = true
    }
    for village in report.result.sent {
      for table in village.tables where !table.sent {
        cells[village.village, default: [:]][table.table, default: Cell()].isUnsent = true
      }
    }
    let names = Set(cells.keys).union(refused.keys).sorted { a, b in
      // What belongs to no village stands last.
      a.isEmpty != b.isEmpty ? b.isEmpty : a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    func isFine(_ village: String) -> Bool {
      refused[village] == nil
        && (cells[village] ?? [:]).values.allSatisfy { $0.rejected == 0 && !$0.isUnsent }
    }
    let isCut = names.count > SummaryVillages.shownWhole
    let shown = isCut ? names.filter { !isFine($0) } : names
    var lines = [CommandWords.villages[language]]
    let hasRefused = !refused.isEmpty
    let headings =
      [CommandWords.village[language]] + tables.map { Visible.text($0.name) }
      + (hasRefused ? [CommandWords.refused[language]] : [])
    let rows = shown.map { village in
      [village.isEmpty ? CommandWords.town[language] : Visible.text(village)]
        + tables.map { text(cells[village]?[$0.id]) } + (hasRefused ? [refused[village].map(String.init) ?? ""] : [])
    }
    if !shown.isEmpty { lines += SummaryTable.lines(headings, rows, right: Set(1..<max(2, headings.count))) }
    if isCut, names.count > shown.count { lines.append("  " + CommandWords.fine(names.count - shown.count)[language]) }
    return lines
  }

  private func text(_ cell: Cell?) -> String {
    guard let cell else { return "" }
    var parts: [String] = []
    if cell.isUnsent { parts.append(CommandWords.unsent[language]) }
    if cell.isThere, !cell.isUnsent || cell.counted > 0 { parts.append(String(cell.counted)) }
    if cell.rejected > 0 { parts.append(CommandWords.rejected(cell.rejected)[language]) }
    return parts.joined(separator: " ")
  }
}
