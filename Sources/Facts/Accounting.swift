import Diagnostics
import Rules
import Tables

extension Gathering {
  /// The accounts of all files: read = counted + rejected + dropped, always.
  func accounts() -> [FileAccount] {
    files.map { state in
      let file = state.file
      let village = state.village >= 0 ? villages.names[Int(state.village)] : nil
      guard let table = file.table else {
        var dropped = DroppedCounts()
        if state.isIdle { dropped.replaced = file.read }
        return FileAccount(
          path: file.path, table: nil, village: village, encoding: file.encoding, read: file.read, counted: 0,
          rejected: file.read - dropped.total, dropped: dropped)
      }
      var dropped = file.dropped
      var counted = 0
      var rejected = 0
      for row in state.fate.indices where !state.isPart(row) {
        switch state.recordFate(row) {
        case .counted: counted += 1
        case .rejected: rejected += 1
        case .repeated: dropped.repeated += 1
        case .mended: dropped.mended += 1
        case .outside: dropped.outside += 1
        case .replaced: dropped.replaced += 1
        case .pending: counted += 1
        }
      }
      for isWithdrawn in state.isWithdrawn {
        if !isWithdrawn {
          rejected += 1
        } else if state.isIdle {
          if state.isRepeat { dropped.repeated += 1 } else { dropped.replaced += 1 }
        } else {
          dropped.mended += 1
        }
      }
      return FileAccount(
        path: file.path, table: rulebook.tables[table].id, village: village, encoding: file.encoding,
        read: file.read, counted: counted, rejected: rejected, dropped: dropped)
    }
  }

  /// The rejected rows of each file that goes back, with their reasons.
  func rejectFiles() -> [RejectFile] {
    files.compactMap { state in
      guard state.file.table != nil, !state.isIdle else { return nil }
      let file = state.file
      // A return that is rejected again goes back with its own columns only; the three of the return are added anew.
      let added = Set(file.isReturn ? ReturnColumns.all : [])
      let header = file.headings.map { $0.returned ?? $0.text }
      let dropped = Set(header.indices.filter { added.contains(Cleaning.text(header[$0])) })
      let original = file.original.without(cells: dropped)
      var rows: [RejectFile.Row] = []
      // In order: two rows of a return may name one row of the original, and then nothing else tells them apart.
      for (row, reasons) in state.reasonsByRecord().sorted(by: { $0.key < $1.key }) where state.fate[row] == .rejected {
        let named = file.isReturn && row < file.rows.returnOf.count ? file.rows.returnOf[row] : nil
        rows.append(
          RejectFile.Row(
            row: named.map { Int($0.row) } ?? Int(file.rows.row[row]),
            file: named.map { file.rows.symbols.text($0.file) } ?? file.path, text: original,
            bytes: file.bytes(ofRow: row), reasons: reasons))
      }
      for (position, rejected) in file.rejected.enumerated() where !state.isWithdrawn[position] {
        rows.append(
          RejectFile.Row(
            row: rejected.returnOf?.row ?? rejected.row, file: rejected.returnOf?.file ?? file.path, text: original,
            bytes: rejected.bytes, reasons: rejected.reasons))
      }
      guard !rows.isEmpty else { return nil }
      rows.sort { ($0.file, $0.row) < ($1.file, $1.row) }
      return RejectFile(
        path: file.path, header: header.indices.filter { !dropped.contains($0) }.map { header[$0] }, rows: rows)
    }
  }

  /// Everything told, by file, row and column; what a return has put right is silent.
  func allDiagnostics() -> [Diagnostic] {
    var out = diagnostics
    for state in files {
      if !state.isIdle {
        out += state.file.diagnostics.filter { diagnostic in
          diagnostic.place.row.map { !state.silenced.contains($0) } ?? true
        }
      }
      out += state.diagnostics.filter { diagnostic in
        diagnostic.place.row.map { !state.silenced.contains($0) } ?? true
      }
    }
    return out
  }
}

/// 退回表的附加列: the columns that a return has beside the original's.
public enum ReturnColumns {
  /// The original's path.
  public static let file = "原文件"
  /// The row in the original.
  public static let row = "原行"
  /// Why the row was rejected; ignored on reading.
  public static let reason = Words(zh: "退回原因", en: "Reason for return")
  /// All of them, in both languages.
  public static let all = [file, row, reason.zh, reason.en]
}
