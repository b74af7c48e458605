import Diagnostics

/// 换关键词: a rulebook or table file with its keywords in the other language; all else byte for byte.
///
/// It goes by what the reader itself took for keywords, so that it cannot take a column or a name for one.
public enum KeywordTranslation {
  /// The text with its keywords in a language; nil with what is wrong where the file cannot be read.
  public static func translate(
    _ source: RuleSource, to language: Language, load: (String) -> RuleSource?
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    let (keywords, diagnostics) = keywords(of: source, load: load)
    guard let keywords else { return (nil, diagnostics) }
    let bytes = replace(keywords, in: source.bytes, by: language)
    // What it prints must mean the same: at the least, it must be a rulebook.
    let again = self.keywords(of: RuleSource(path: source.path, bytes: bytes), load: load)
    guard again.keywords?.count == keywords.count else { return (nil, again.diagnostics) }
    return (bytes, diagnostics)
  }

  /// Whether a file is a table file and no rulebook.
  public static func isTableFile(_ source: RuleSource) -> Bool {
    guard let entries = RuleParser(source).root?.entries else { return false }
    let keys = entries.compactMap { $0.key.text }
    guard !keys.contains(where: { Keywords.rulebook.english($0) == "scorecards" }) else { return false }
    return entries.contains { entry in
      entry.key.text.flatMap(Keywords.tableFile.english) == "tables" && entry.value.entries != nil
    }
  }

  private static func keywords(
    of source: RuleSource, load: (String) -> RuleSource?
  ) -> (keywords: [RuleSpan: Keyword]?, diagnostics: [Diagnostic]) {
    if isTableFile(source) {
      let parser = RuleParser(source)
      let reading = RuleReading(text: parser.text, finds: parser.finds, day: nil)
      if let root = parser.root { _ = TableFileReading(reading).read(root) }
      return (reading.hasErrors ? nil : reading.keywords, reading.diagnostics.sortedByPlace())
    }
    let read = RulebookReader.readAll(source, on: nil, load: load)
    return (read.rulebook == nil ? nil : read.reading.keywords, read.diagnostics)
  }

  /// Puts the words of a language where keywords stand. Lines are counted as the reader counts them.
  private static func replace(_ keywords: [RuleSpan: Keyword], in bytes: [UInt8], by language: Language) -> [UInt8] {
    var starts: [Int: [Int: (width: Int, word: Keyword)]] = [:]
    for (span, word) in keywords { starts[span.line, default: [:]][span.column] = (span.width, word) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let hasMark = bytes.starts(with: mark)
    let scalars = Array(String(decoding: hasMark ? bytes[3...] : bytes[...], as: UTF8.self).unicodeScalars)
    var out = String.UnicodeScalarView()
    var line = 1
    var column = 1
    var index = 0
    while index < scalars.count {
      if let found = starts[line]?[column], index + found.width <= scalars.count {
        out.append(contentsOf: translated(Array(scalars[index..<index + found.width]), found.word, language))
        index += found.width
        column += found.width
        continue
      }
      let scalar = scalars[index]
      out.append(scalar)
      index += 1
      if scalar == "\n" || scalar == "\r" {
        if scalar == "\r", index < scalars.count, scalars[index] == "\n" {
          out.append("\n")
          index += 1
        }
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return (hasMark ? mark : []) + Array(String(out).utf8)
  }

  /// One word; quotes around it and a number before it (of a unit) stay.
  private static func translated(_ text: [Unicode.Scalar], _ word: Keyword, _ language: Language)
    -> String.UnicodeScalarView
  {
    let target = language == .zh ? word.zh : word.en
    var view = String.UnicodeScalarView()
    let isQuoted = text.count >= 2 && (text[0] == "\"" || text[0] == "'") && text[text.count - 1] == text[0]
    let inner = isQuoted ? text.dropFirst().dropLast() : text[...]
    let number = inner.prefix { ("0"..."9").contains($0) }
    if isQuoted { view.append(text[0]) }
    view.append(contentsOf: number)
    if !number.isEmpty { view.append(contentsOf: inner.dropFirst(number.count).prefix { $0 == " " }) }
    view.append(contentsOf: target.unicodeScalars)
    if isQuoted { view.append(text[0]) }
    return view
  }
}
