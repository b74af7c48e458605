import Diagnostics
import Quantities
import Rules
import Tables

extension Gathering {
  /// Lets each row of a return take the place of the row that it names (SPEC section 3, rejected rows).
  ///
  /// Where several returns name one row, the last in path order that could be read counts.
  mutating func settleReturns() {
    var byPath: [String: Int] = [:]
    for index in files.indices where !files[index].isIdle { byPath[files[index].file.path] = index }
    /// Original file and row to the return that now stands for it.
    var winner: [String: (file: Int, isAccepted: Bool)] = [:]
    let returns = files.indices.filter { files[$0].file.isReturn && !files[$0].isIdle && files[$0].file.table != nil }
    for index in returns {
      for (key, isAccepted) in namedRows(files[index].file) {
        if let other = winner[key], other.isAccepted, !isAccepted { continue }
        winner[key] = (index, isAccepted)
      }
    }
    for index in returns { settle(index, byPath: byPath, winner: winner) }
  }

  private func namedRows(_ file: ReadFile) -> [(key: String, isAccepted: Bool)] {
    file.rows.returnOf.filter { $0.file >= 0 }.map {
      (Gathering.key(file.rows.symbols.text($0.file), Int($0.row)), true)
    }
      + file.cleared.map { (Gathering.key($0.file, $0.row), true) }
      + file.rejected.compactMap { row in row.returnOf.map { (Gathering.key($0.file, $0.row), false) } }
  }

  private static func key(_ file: String, _ row: Int) -> String { "\(file)\n\(row)" }

  private mutating func settle(_ index: Int, byPath: [String: Int], winner: [String: (file: Int, isAccepted: Bool)]) {
    let file = files[index].file
    var mended = 0
    var originals = Set<String>()
    // A row that names none is one that the village added.
    for (row, named) in file.rows.returnOf.enumerated() where named.file >= 0 {
      let path = file.rows.symbols.text(named.file)
      let target = (file: path, row: Int(named.row))
      if winner[Gathering.key(target.file, target.row)]?.file != index {
        files[index].fate[row] = .mended
        continue
      }
      guard let original = byPath[path] else {
        files[index].reject(row, .returnFileUnknown(file: path), heading: "原文件", cell: path)
        continue
      }
      files[index].originalVillage[named.file] = files[original].village
      // A refused file has no rows to name; the return brings what it could not.
      if files[original].file.table == nil || withdraw(target.row, in: original) {
        if !file.isFirstOfRecord(row) { continue }
        mended += 1
        originals.insert(path)
      } else {
        files[index].reject(
          row, .returnUnknown(file: path, row: target.row), heading: "原行", cell: String(target.row))
      }
    }
    // A row of a matrix in which nothing is marked any more takes back what it said.
    for named in file.cleared where winner[Gathering.key(named.file, named.row)]?.file == index {
      guard let original = byPath[named.file], withdraw(named.row, in: original) else { continue }
      mended += 1
      originals.insert(named.file)
    }
    for (row, rejected) in file.rejected.enumerated() {
      guard let named = rejected.returnOf else { continue }
      if winner[Gathering.key(named.file, named.row)]?.file != index {
        files[index].isWithdrawn[row] = true
        files[index].silenced.insert(rejected.row)
      } else if let original = byPath[named.file] {
        _ = withdraw(named.row, in: original)
      }
    }
    if mended > 0 {
      files[index].diagnostics.append(
        FactProblem.mended(rows: mended, files: originals.sorted(by: CodePoints.less).joined(separator: "、"))
          .at(Place(file: file.path)))
    }
  }

  /// Drops a row of an original as mended; whether the file has such a row of data.
  private mutating func withdraw(_ row: Int, in index: Int) -> Bool {
    let file = files[index].file
    // Rows are in file order: a binary search finds one in a large file.
    let first = BinarySearch.first(file.rows.count) { Int(file.rows.row[$0]) >= row }
    // A record of a matrix gave a row for each meeting.
    let rows = file.rows.row.indices[first...].prefix { Int(file.rows.row[$0]) == row }
    if !rows.isEmpty {
      for accepted in rows { files[index].fate[accepted] = .mended }
      files[index].silenced.insert(row)
      return true
    }
    let rejected = BinarySearch.first(file.rejected.count) { file.rejected[$0].row >= row }
    if rejected < file.rejected.count, file.rejected[rejected].row == row {
      files[index].isWithdrawn[rejected] = true
      files[index].silenced.insert(row)
      return true
    }
    // A row of a matrix without any mark said nothing; what comes for it now does.
    let unmarked = BinarySearch.first(file.unmarked.count) { Int(file.unmarked[$0].row) >= row }
    return unmarked < file.unmarked.count && file.unmarked[unmarked].row == row
  }
}
