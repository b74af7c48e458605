/// 猜方言: the delimiter and quote of a text that fits no declared table, by how even its rows and how plain its cells are.
///
/// Each candidate cuts a sample. What counts: the share of rows of the commonest width, how many columns that are, what the
/// cells look like (`CellKind`), and how likely the delimiter is at all.
enum DialectGuess {
  /// How much of a text is looked at.
  static let sample = 1 << 16

  /// What a candidate makes of the sample.
  struct Outcome {
    var dialect: TextDialect
    var score = 0.0
    var width = 1
  }

  /// The dialect of a text.
  static func choose(_ text: Bytes) -> TextDialect {
    if let declared = declared(text) { return refine(TextDialect(declared, quote: quote(text, declared)), text) }
    let part = text.part(0, end(of: text))
    var best: Outcome?
    for delimiter in TextDialect.candidates {
      guard part.has(delimiter) else { continue }
      let quote = quote(part, delimiter)
      let escape = escape(part, quote, delimiter)
      let outcome = score(part, TextDialect(delimiter, quote: quote, escape: escape))
      if outcome.score > (best?.score ?? 0) { best = outcome }
    }
    guard let best, best.width > 1 else {
      let comma = TextDialect.candidates[0]
      let quote = quote(part, comma)
      return TextDialect(comma, quote: quote, escape: escape(part, quote, comma))
    }
    return refine(best.dialect, part)
  }

  /// The end of the last whole line of the sample.
  private static func end(of text: Bytes) -> Int {
    guard text.count > sample else { return text.count }
    var end = sample
    while end > 0, text[end - 1] != 0x0A, text[end - 1] != 0x0D { end -= 1 }
    return end > 0 ? end : sample
  }

  /// `sep=;` on the first line.
  private static func declared(_ text: Bytes) -> [UInt8]? {
    guard text.count >= 5, text.part(0, 4).elementsEqual("sep=".utf8) || text.part(0, 4).elementsEqual("SEP=".utf8)
    else { return nil }
    let line = text.part(4, text.count).prefix { $0 != 0x0A && $0 != 0x0D }
    return (1...3).contains(line.count) ? Array(line) : nil
  }

  /// `"`, or `'` where that stands around cells and `"` does not.
  static func quote(_ text: Bytes, _ delimiter: [UInt8]) -> UInt8 {
    let double = around(text, 0x22, delimiter)
    let single = around(text, 0x27, delimiter)
    return single.pairs > 0 && single.pairs > double.pairs * 2 ? 0x27 : 0x22
  }

  /// How often a quote stands at the beginning, and at the end, of a cell; the lesser of both.
  private static func around(_ text: Bytes, _ quote: UInt8, _ delimiter: [UInt8]) -> (pairs: Int, opens: Int) {
    var opens = 0
    var closes = 0
    var index = 0
    while let hit = LineScan.find(quote, in: text, from: index) {
      index = hit + 1
      var before = hit
      if delimiter != [0x20] { while before > 0, text[before - 1] == 0x20 { before -= 1 } }
      var after = hit + 1
      if delimiter != [0x20] { while text.at(after) == 0x20 { after += 1 } }
      let isOpen =
        before == 0 || text[before - 1] == 0x0A || text[before - 1] == 0x0D || text.ends(delimiter, at: before)
      let isClose =
        after >= text.count || text[after] == 0x0A || text[after] == 0x0D || text.begins(delimiter, at: after)
      if isOpen, !isClose { opens += 1 }
      if isClose, !isOpen { closes += 1 }
    }
    return (min(opens, closes), opens)
  }

  /// `\` or NUL where quotes inside quotes are written with it.
  private static func escape(_ text: Bytes, _ quote: UInt8, _ delimiter: [UInt8]) -> UInt8 {
    for escape in [0x5C, 0x00] as [UInt8] {
      var index = 0
      var before = 0
      while let hit = LineScan.find(escape, in: text, from: index) {
        index = hit + 1
        guard text.at(hit + 1) == quote else { continue }
        // "C:\", is a path that ends, not a quote that goes on.
        let after = hit + 2
        let ends =
          after >= text.count || text[after] == 0x0A || text[after] == 0x0D || text.begins(delimiter, at: after)
        before += ends ? 0 : 2
        if ends, text.at(after) == quote { before += 1 }
      }
      if before > 0 { return escape }
    }
    return TextDialect.none
  }

  /// What a dialect makes of the sample.
  static func score(_ text: Bytes, _ dialect: TextDialect) -> Outcome {
    var source = AnyRecords(text: text, dialect: dialect)
    var widths: [Int: Int] = [:]
    var weights: [Int: (sum: Int, cells: Int)] = [:]
    var rows = 0
    var strays = 0
    var firstWidth = 0
    var whole = 0
    var plain = 0
    // `# a comment` is not two cells.
    var isComment = false
    while rows < 2_000, let record = source.next() {
      if record.isBlank, record.cells.count == 1 { continue }
      rows += 1
      if rows == 1 { firstWidth = record.cells.count }
      if rows <= 20, record.cells.first?.isEmpty == true { isComment = true }
      if rows <= 50, CellKind.weight(Array(text.part(record.start, record.next))) == 100 { whole += 1 }
      strays += record.strays
      widths[record.cells.count, default: 0] += 1
      var weight = weights[record.cells.count] ?? (0, 0)
      for cell in record.cells.prefix(64) {
        let own = CellKind.weight(cell)
        weight.sum += own
        if own == 100 { plain += 1 }
        weight.cells += 1
      }
      weights[record.cells.count] = weight
    }
    var outcome = Outcome(dialect: dialect)
    guard rows > 0 else { return outcome }
    let wide = widths.filter { $0.key > 1 }
    guard let common = wide.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return outcome }
    outcome.width = common.key
    // Pieces of rows that are wider or narrower count, but less.
    let near = wide.filter { abs($0.key - common.key) <= max(1, common.key / 10) }.map(\.value).reduce(0, +)
    let total = wide.map(\.value).reduce(0, +)
    let evenness =
      (Double(common.value) + 0.6 * Double(near - common.value) + 0.25 * Double(total - near)) / Double(rows)
    let all = weights.values.reduce((sum: 0, cells: 0)) { ($0.sum + $1.sum, $0.cells + $1.cells) }
    let plainness = Double(all.sum) / Double(max(1, all.cells)) / 100
    let columns = 1 - 1 / (Double(common.key) + 0.5)
    let misfits = 1 - min(0.8, Double(strays) / Double(rows))
    // A header without the delimiter, or lines that are one time or address each, speak against it.
    var doubt = firstWidth == 1 ? 0.8 : 1
    if dialect.isUnlikely, firstWidth == 1 || isComment || plain == 0 || whole * 2 >= min(rows, 50) { doubt = 0.01 }
    outcome.score = evenness * plainness * plainness * columns * misfits * doubt * likelihood(dialect)
    if doubt < 0.1 { outcome.width = 1 }
    return outcome
  }

  /// Blanks and colons stand inside cells more often than between them.
  private static func likelihood(_ dialect: TextDialect) -> Double {
    switch dialect.delimiter {
    case [0x20]: 0.55
    case [0x3A], [0x23]: 0.5
    case [0x2C], [0x3B], [0x09]: 1
    case [0x7C]: 0.98
    default: 0.9
    }
  }

  /// A delimiter of two characters: a blank behind each, or each doubled.
  private static func refine(_ dialect: TextDialect, _ text: Bytes) -> TextDialect {
    guard dialect.delimiter.count == 1, !dialect.isBlank else { return dialect }
    var source = AnyRecords(text: text, dialect: dialect)
    var hasBlank = true
    var isDoubled = true
    var seen = 0
    while seen < 500, let record = source.next() {
      guard record.cells.count > 1 else { continue }
      let raw = text.part(record.start, record.next)
      seen += 1
      if !DialectGuess.hasBlanks(raw, dialect) { hasBlank = false }
      if record.cells.count % 2 == 0
        || !stride(from: 1, to: record.cells.count, by: 2).allSatisfy({ record.cells[$0].isEmpty })
      {
        isDoubled = false
      }
      if !hasBlank, !isDoubled { return dialect }
    }
    guard seen > 0 else { return dialect }
    var refined = dialect
    if hasBlank { refined.delimiter.append(0x20) } else if isDoubled { refined.delimiter += dialect.delimiter }
    return refined
  }

  /// Whether a blank stands behind every delimiter outside quotes.
  private static func hasBlanks(_ record: Bytes, _ dialect: TextDialect) -> Bool {
    var isInQuotes = false
    for (index, byte) in record.enumerated() {
      if byte == dialect.quote { isInQuotes.toggle() }
      guard byte == dialect.delimiter[0], !isInQuotes else { continue }
      let next = record.at(index + 1)
      if next != 0x20, next != 0x0A, next != 0x0D, index + 1 < record.count { return false }
    }
    return true
  }
}

extension UnsafeRawBufferPointer {
  /// Whether bytes stand anywhere.
  fileprivate func has(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    var index = 0
    while let hit = LineScan.find(first, in: self, from: index) {
      if begins(bytes, at: hit) { return true }
      index = hit + 1
    }
    return false
  }

  /// Whether bytes stand at an index.
  fileprivate func begins(_ bytes: [UInt8], at index: Int) -> Bool {
    index >= 0 && index + bytes.count <= count && part(index, index + bytes.count).elementsEqual(bytes)
  }

  /// Whether bytes end at an index.
  fileprivate func ends(_ bytes: [UInt8], at index: Int) -> Bool { begins(bytes, at: index - bytes.count) }
}
