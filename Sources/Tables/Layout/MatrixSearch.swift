import Quantities

/// Looking for the header of a matrix among the first records, beside those of ordinary tables.
extension HeaderSearch {
  /// Takes the record, with up to two below it, for the header of a matrix, if it is one.
  mutating func takeMatrix(
    _ index: Int, text: Bytes, marks: SheetMarks?, _ shapes: PreparedShapes, _ period: Period
  ) -> Bool {
    guard mayBeMatrix(index, text: text) else { return false }
    var title: Titles?
    for table in shapes.matrixTables {
      guard let words = MatrixWords(table: table, shapes) else { continue }
      let titles = title ?? readTitles(before: index, text: text)
      title = titles
      let dates = MatrixDates(period, title: titles.onlyMonth)
      guard var best = candidate(index, text: text, marks: marks, words, shapes, dates) else { continue }
      let sample = MatrixSample(self, from: index + best.rows, text: text, words: words)
      best.tellUndated(sample, words)
      guard words.missing(best.match).isEmpty else {
        if best.meetings.count > 1, best.meetings.count > lacking?.meetings.count ?? 0, !choice.fits {
          lacking = best
          lackingRecord = index
        }
        continue
      }
      let rival = ordinary(index, rows: best.rows, text: text, shapes)
      guard best.isChosen(over: rival, sample, words) else { continue }
      if let type = words.type(ofTitles: texts(before: index, text: text)) { best.takeType(type, words) }
      record = index
      rows = best.rows
      var match = best.match
      match.found = best.found
      choice = .one(match)
      matrix = best
      appendRecord(best.headings.map { Array($0.utf8) }, of: index, rows: best.rows)
      header = batch.records.count - 1
      return true
    }
    return false
  }

  /// What ordinary tables make of the rows of headings, the best of all: one that fits before one that does not.
  private func ordinary(_ index: Int, rows: Int, text: Bytes, _ shapes: PreparedShapes) -> TableChoice {
    var scratch: [UInt8] = []
    let below = (index + 1..<max(index + 1, index + rows)).map { row in
      view(row, text: text) { TableChoice.choose(HeaderMatch.all($0, shapes, scratch: &scratch), shapes.shapes) }
    }
    return below.reduce(choice) { best, next in
      if best.fits != next.fits { return best.fits ? best : next }
      return next.found > best.found ? next : best
    }
  }

  /// The quick test that every record takes. A date or a type has a digit, 月, 日, 党 or 会 in it; whom and what take two
  /// cells at least; of a table that fits by itself only the headings that it does not know can be meetings.
  private func mayBeMatrix(_ index: Int, text: Bytes) -> Bool {
    var known: [Int] = []
    var depth = MatrixHeader.depth
    if record == index, header == index, case .one(let match) = choice { (known, depth) = (match.cells, 1) }
    return (index..<min(index + depth, recordCount)).contains { row in
      view(row, text: text) { record in
        record.width > 1
          && (0..<record.width).contains { !known.contains($0) && HeaderSearch.mayBeMeeting(record[$0]) }
      }
    }
  }

  private static func mayBeMeeting(_ heading: Bytes) -> Bool {
    heading.contains { $0 &- 0x30 <= 9 } || heading.contains("月") || heading.contains("党") || heading.contains("会")
      || heading.contains("日")
  }

  /// The reading of one, two or three rows that finds most; nil where none finds a meeting, or what looks like one.
  private func candidate(
    _ index: Int, text: Bytes, marks: SheetMarks?, _ words: MatrixWords, _ shapes: PreparedShapes, _ dates: MatrixDates
  ) -> MatrixHeader? {
    var best: MatrixHeader?
    let below = min(MatrixHeader.depth, recordCount - index)
    let texts = (0..<below).map { offset in
      view(index + offset, text: text) { record in (0..<record.width).map { record[$0].string } }
    }
    for count in 1...max(1, below) where count <= below {
      let numbers = (0..<count).map { batch.records[index + $0].start.row }
      guard (0..<count).allSatisfy({ batch.records[index + $0].trouble == .none }) else { break }
      if texts[count - 1].allSatisfy({ Cleaning.text($0).isEmpty }) { break }
      // What holds statuses is no heading any more.
      if count > 1, texts[count - 1].contains(where: { words.isValue($0) && words.column($0) == nil }) { break }
      let filled = MergedHeadings.filled(Array(texts[..<count]), rows: numbers, marks: marks, words: words)
      let made = MatrixHeader(filled, table: words.table, words: words, shapes: shapes, dates: dates)
      guard made.isMatrix, made.match.cells[words.matrix.date] < 0 else { continue }
      if count > 1, !isNeeded(Array(texts[..<count]), for: made, words, shapes, dates) { continue }
      if made.score > best?.score ?? 0 || best == nil { best = made }
    }
    return best
  }

  /// Whether the upper row is one of headings, not a title: it names columns or types, or the dates need it.
  private func isNeeded(
    _ rows: [[String]], for made: MatrixHeader, _ words: MatrixWords, _ shapes: PreparedShapes, _ dates: MatrixDates
  ) -> Bool {
    guard let upper = rows.first else { return false }
    if upper.contains(where: { words.column($0) != nil || words.isType($0) }) { return true }
    let rest = Array(rows.dropFirst())
    return MatrixHeader(rest, table: words.table, words: words, shapes: shapes, dates: dates).meetings.count
      < made.meetings.count
  }

  private func texts(before index: Int, text: Bytes) -> [String] {
    (0..<index).flatMap { row in view(row, text: text) { record in (0..<record.width).map { record[$0].string } } }
  }

  private func readTitles(before index: Int, text: Bytes) -> Titles {
    var titles = Titles()
    for row in 0..<index { view(row, text: text) { titles.read($0, index: row) } }
    return titles
  }
}

/// 取样: the cells below the headings of meetings, as far as the header was looked for.
struct MatrixSample {
  private var cells: [Int: [String]] = [:]
  private let words: MatrixWords

  init(_ search: HeaderSearch, from first: Int, text: Bytes, words: MatrixWords) {
    self.words = words
    for row in min(first, search.recordCount)..<search.recordCount {
      search.view(row, text: text) { record in
        for cell in 0..<record.width {
          let text = Cleaning.text(record[cell].string)
          if !text.isEmpty { cells[cell, default: []].append(text) }
        }
      }
    }
  }

  /// How many cells of a column are filled, and how many of them hold a declared status.
  func count(_ cell: Int) -> (filled: Int, known: Int) {
    let texts = cells[cell] ?? []
    return (texts.count, texts.count { words.isValue($0) })
  }

  /// Whether a column holds numbers only.
  func isNumeric(_ cell: Int) -> Bool { (cells[cell] ?? []).allSatisfy { $0.utf8.allSatisfy { $0 &- 0x30 <= 9 } } }
}

extension MatrixHeader {
  /// Whether there is a meeting, or something that was meant for one.
  var isMatrix: Bool { !meetings.isEmpty || !faults.isEmpty || !undated.isEmpty }

  /// Statuses under a heading without date are of a meeting that nobody can find.
  mutating func tellUndated(_ sample: MatrixSample, _ words: MatrixWords) {
    guard !isTooWide else { return }
    let taken = Set(match.cells + meetings.flatMap(\.cells.values) + faults.map(\.cell) + match.repeated.map(\.cell))
    for cell in headings.indices where !taken.contains(cell) && words.column(headings[cell]) == nil {
      let count = sample.count(cell)
      guard words.mayBeMeeting(headings[cell]), count.known > 0, count.known * 2 >= count.filled,
        !sample.isNumeric(cell)
      else { continue }
      faults.append((cell, .headingWithoutDate))
    }
  }

  /// Whether it is taken rather than what an ordinary header would be.
  func isChosen(over choice: TableChoice, _ sample: MatrixSample, _ words: MatrixWords) -> Bool {
    guard !meetings.isEmpty || !faults.isEmpty else { return false }
    let counts = (meetings.compactMap { $0.cells[words.matrix.value] } + faults.map(\.cell)).map { sample.count($0) }
    let filled = counts.reduce(0) { $0 + $1.filled }
    let known = counts.reduce(0) { $0 + $1.known }
    let isBorneOut = filled == 0 || known * 2 >= filled
    if choice.fits { return isBorneOut && found > choice.found }
    // One date is found in many a heading; so the cells must speak for it, or what stands beside it.
    let isPlain = meetings.count > 1 || meetings.contains { $0.type.isEmpty || words.isType($0.type) }
    return isBorneOut && (isPlain || known > 0) || isPlain && !meetings.isEmpty && choice.found <= match.found
  }
}

/// 合并的表头: blank cells of merged headings take what stands at the left of their range.
enum MergedHeadings {
  /// The rows with the blanks of all but the last filled to the right: by the sheet's own merged ranges where it has
  /// any in that row, else from the last filled cell that heads no column by itself.
  static func filled(_ rows: [[String]], rows numbers: [Int32], marks: SheetMarks?, words: MatrixWords) -> [[String]] {
    let width = rows.map(\.count).max() ?? 0
    return rows.enumerated().map { index, row in
      guard index < rows.count - 1 else { return row }
      let row = row + [String](repeating: "", count: width - row.count)
      let number = index < numbers.count ? numbers[index] : 0
      if let marks, marks.hasWide(row: number) {
        return row.indices.map { cell in
          marks.left(row: number, column: cell).flatMap { $0 < row.count ? row[$0] : nil } ?? row[cell]
        }
      }
      var last = ""
      return row.map { cell in
        if Cleaning.text(cell).isEmpty { return last }
        last = words.column(cell) != nil && !words.isLabel(cell) ? "" : cell
        return cell
      }
    }
  }
}
