import Tables

/// 表的检验: what must hold of any file that was read: its records add up, and every counted cell stands where it says.
struct SheetTrial {
  let file: ReadFile

  init(_ file: ReadFile) { self.file = file }

  /// What does not hold.
  func failures() -> [String] {
    guard file.table != nil else {
      return file.rows.count == 0 ? [] : ["a refused file has \(file.rows.count) rows"]
    }
    var found: [String] = []
    let sum = file.recordCount + file.rejected.count + file.dropped.total
    if file.read != sum {
      found.append("read \(file.read) ≠ \(file.recordCount) + \(file.rejected.count) + \(file.dropped.total)")
    }
    for (name, column) in file.rows.columns.enumerated() {
      if let column, column.count != file.rows.count { found.append("column \(name) has \(column.count) cells") }
    }
    return found + places()
  }

  /// Cells looked for in the text itself, from the line on which their row is said to begin.
  private func places() -> [String] {
    guard file.encoding != "XLSX" else { return [] }
    let starts = lineStarts()
    var found: [String] = []
    var before: (row: Int32, line: Int32) = (0, 0)
    for row in 0..<file.rows.count where found.count < 3 && file.isFirstOfRecord(row) {
      let (number, line) = (file.rows.row[row], file.rows.line[row])
      if number <= before.row || line <= before.line { found.append("row \(number), line \(line) follow \(before)") }
      before = (number, line)
      guard line >= 1, Int(line) <= starts.count else {
        found.append("row \(number) begins on line \(line) of \(starts.count)")
        continue
      }
      var at = starts[Int(line) - 1]
      // A record ends where the next one begins, at the latest.
      let below = file.rows.line[row...].first { $0 != line }
      let next = below.map { Int($0) - 1 } ?? starts.count
      let end = next < starts.count ? starts[max(next, Int(line))] : file.text.count
      for cell in file.cells(ofRow: row) {
        let bytes = Array(cell.utf8)
        guard let place = find(bytes, from: at, to: end) ?? find(doubled(bytes), from: at, to: end) else {
          found.append("row \(number), line \(line): “\(cell.prefix(40))” is not there")
          break
        }
        at = place
      }
    }
    return found
  }

  private func lineStarts() -> [Int] {
    var starts = [0]
    var index = 0
    while index < file.text.count {
      if file.text[index] == 0x0A
        || (file.text[index] == 0x0D && !(index + 1 < file.text.count && file.text[index + 1] == 0x0A))
      {
        starts.append(index + 1)
      }
      index += 1
    }
    return starts
  }

  /// The index behind bytes that stand in a part of the text. Where the full-width comma was a delimiter it is U+001F there.
  private func find(_ bytes: [UInt8], from: Int, to: Int) -> Int? {
    guard let first = bytes.first else { return from }
    let wanted = file.delimiter == "，" ? widened(bytes) : bytes
    var index = from
    while index + wanted.count <= to {
      if file.text[index] == first || file.text[index] == wanted[0],
        file.text[index..<index + wanted.count].elementsEqual(wanted)
      {
        return index + wanted.count
      }
      index += 1
    }
    return nil
  }

  private func widened(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if index + 2 < bytes.count, bytes[index] == 0xEF, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x8C {
        out.append(0x1F)
        index += 3
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return out
  }

  private func doubled(_ bytes: [UInt8]) -> [UInt8] { bytes.flatMap { $0 == 0x22 ? [$0, $0] : [$0] } }
}
