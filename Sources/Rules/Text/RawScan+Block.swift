/// Lines outside `[]`, `{}` and quotes.
extension RawScan {
  mutating func scanBlockLine(_ text: [Unicode.Scalar]) {
    var i = 0
    while i < text.count, ScanCharacter.isBlank(text[i]) || ScanCharacter.isOddBlank(text[i]) { i += 1 }
    if i == text.count || text[i] == "#" { return }
    if let open = openBlock {
      if i > open { return }
      openBlock = nil
    }
    if i == 0, text.starts(with: ["-", "-", "-"]) || text.starts(with: [".", ".", "."]) {
      maps = []
      openPlain = nil
      return
    }
    indentation(text, i)
    var column = i + shift
    if let open = openPlain, column > open {
      continuation(from: i)
      return
    }
    openPlain = nil
    defer { if awaitingLine != number { awaiting = nil } }
    maps.removeAll { $0.column > column }
    var dash: Int?
    while i < text.count, text[i] == "-" || text[i] == "－",
      i + 1 == text.count || isBlankHere(text, i + 1) || text[i] == "－"
    {
      if text[i] == "－" {
        find(i, 1, .fullWidth("－", meant: "-"))
        edit(i, 1, i + 1 < text.count && !ScanCharacter.isBlank(text[i + 1]) ? ["-", " "] : ["-"])
      }
      dash = column
      let next = skipBlanks(i + 1)
      column += next - i
      i = next
    }
    if i < text.count, text[i] != "#" { keyOrItem(from: i, column: column, dash: dash) }
  }

  private func isBlankHere(_ text: [Unicode.Scalar], _ i: Int) -> Bool {
    i < text.count && (ScanCharacter.isBlank(text[i]) || ScanCharacter.isOddBlank(text[i]))
  }

  /// Tells tabs and odd blanks at the beginning of a line, and guesses how deep it was meant to stand.
  private mutating func indentation(_ text: [Unicode.Scalar], _ end: Int) {
    guard let odd = text[..<end].firstIndex(where: { $0 != " " }) else { return }
    let isTab = text[odd] == "\t"
    var last = odd
    while last < end, (text[last] == "\t") == isTab, text[last] != " " { last += 1 }
    find(odd, last - odd, isTab ? .tab(isIndent: true) : .oddBlank(text[odd], isIndent: true))
    var depth = end
    for width in [2, 4, 8] {
      depth = text[..<end].reduce(0) {
        $0 + ($1 == " " ? 1 : $1 == "\t" ? width : ScanCharacter.blanks(for: $1).count)
      }
      if maps.contains(where: { $0.column == depth }) { break }
    }
    edit(0, end, Array(repeating: " ", count: depth))
    shift = depth - end
  }

  /// A line that goes on with the plain text above: text, unless it looks like a key with a full-width colon.
  private mutating func continuation(from start: Int) {
    let text = lines[number]
    var i = start
    while i < text.count, text[i].properties.isAlphabetic || text[i] == "_" || text[i] == "-" { i += 1 }
    if i > start, i < text.count, text[i] == "：" { fullWidth(i, repair: false) }
    tabs(from: start, to: endOfPlain(from: start))
  }

  /// The offset at which a plain text on this line ends: before ` #`, or at the end of the line.
  func endOfPlain(from start: Int) -> Int {
    let text = lines[number]
    var i = start
    while i < text.count {
      if text[i] == "#", i > 0, ScanCharacter.isBlank(text[i - 1]) { break }
      i += 1
    }
    return i
  }

  /// Tells tabs within a plain text.
  mutating func tabs(from start: Int, to end: Int) {
    let text = lines[number]
    guard start < end, let tab = text[start..<end].firstIndex(of: "\t") else { return }
    find(tab, 1, .tab(isIndent: false))
    for i in tab..<end where text[i] == "\t" { edit(i, 1, [" "]) }
  }

  // MARK: Keys

  private mutating func keyOrItem(from start: Int, column: Int, dash: Int?) {
    let text = lines[number]
    let first = text[start]
    if first == "?", start + 1 == text.count || ScanCharacter.isBlank(text[start + 1]) {
      fatal(number, start, 1, .notForRulebooks("?"))
      return
    }
    if first == "\"" || first == "'" {
      guard let end = ScanCharacter.endOfQuoted(text, from: start + 1, quote: first) else {
        parent = dash ?? column
        quote = (first, number, start)
        return
      }
      if let colon = separator(after: end) {
        register(Array(text[(start + 1)..<(end - 1)]), start, end, column, colon)
      }
      return
    }
    if let (end, key) = curly(from: start) {
      if let colon = separator(after: end) { register(key, start, end, column, colon) }
      return
    }
    let opens = "[{［｛【&*!".unicodeScalars.contains(first)
    if opens || (dash != nil && (first == "|" || first == ">")) {
      value(from: start, column: dash ?? column)
      return
    }
    plainKey(from: start, column: column, dash: dash)
  }

  private mutating func plainKey(from start: Int, column: Int, dash: Int?) {
    let text = lines[number]
    let end = endOfPlain(from: start)
    var tight: Int?
    for i in start..<end {
      if text[i] == "：" {
        fullWidth(i)
        registerPlain(start, i, column)
        return
      }
      guard text[i] == ":" else { continue }
      if i + 1 == text.count || ScanCharacter.isBlank(text[i + 1]) || ScanCharacter.isOddBlank(text[i + 1]) {
        registerPlain(start, i, column)
        return
      }
      if tight == nil { tight = i }
    }
    if let tight, isKeyWithoutBlank(start, tight, dash) {
      find(tight, 1, .blankAfterColon)
      edit(tight + 1, 0, [" "])
      registerPlain(start, tight, column)
      return
    }
    if dash == nil, let open = awaiting, column > open {
      // The text of a key that stands alone on the line above.
      tabs(from: start, to: end)
      openPlain = open
      return
    }
    var told = false
    for i in start..<end where ScanCharacter.isFullWidth(text[i]) {
      let separates = text[i] == "，" || text[i] == "、" || text[i] == "；"
      guard separates || !told else { continue }
      told = true
      find(i, 1, .fullWidthInItem(text[i], isSeparator: separates))
    }
    tabs(from: start, to: end)
    openPlain = dash ?? max(0, column - 1)
  }

  /// `weight:40`: in an item only if the word before the colon is a keyword; times and addresses have colons too.
  private func isKeyWithoutBlank(_ start: Int, _ colon: Int, _ dash: Int?) -> Bool {
    let word = lines[number][start..<colon]
    guard !word.isEmpty, !word.contains(" "), word.contains(where: { $0.properties.isAlphabetic }) else {
      return false
    }
    if colon + 2 < lines[number].count, lines[number][colon + 1] == "/", lines[number][colon + 2] == "/" {
      return false
    }
    return dash == nil || Keywords.isKeyword(String(String.UnicodeScalarView(word)))
  }

  private mutating func registerPlain(_ start: Int, _ colon: Int, _ column: Int) {
    let text = lines[number]
    var end = colon
    while end > start, ScanCharacter.isBlank(text[end - 1]) || ScanCharacter.isOddBlank(text[end - 1]) {
      end -= 1
    }
    tabs(from: start, to: colon)
    if let mark = text[start..<end].firstIndex(where: ScanCharacter.isFullWidth) {
      find(mark, 1, .fullWidthInKey(text[mark]))
    }
    register(Array(text[start..<end]), start, end, column, colon)
  }

  private mutating func register(
    _ name: [Unicode.Scalar], _ start: Int, _ end: Int, _ column: Int, _ colon: Int
  ) {
    if maps.last?.column != column { maps.append((column, [:])) }
    var keys = maps[maps.count - 1].keys
    maps[maps.count - 1].keys = [:]
    key(name, at: start, width: end - start, in: &keys)
    maps[maps.count - 1].keys = keys
    value(from: skipBlanks(colon + 1), column: column)
  }

  /// The colon behind a quoted key; a full-width one is told.
  private mutating func separator(after end: Int) -> Int? {
    let text = lines[number]
    var i = end
    while i < text.count, ScanCharacter.isBlank(text[i]) { i += 1 }
    guard i < text.count else { return nil }
    if text[i] == "：" {
      fullWidth(i)
      return i
    }
    guard text[i] == ":", i + 1 == text.count || isBlankHere(text, i + 1) else { return nil }
    return i
  }

  // MARK: Values

  private mutating func value(from start: Int, column: Int) {
    let text = lines[number]
    guard start < text.count, text[start] != "#" else {
      awaiting = column
      awaitingLine = number
      return
    }
    parent = column
    switch text[start] {
    case "\"", "'":
      if ScanCharacter.endOfQuoted(text, from: start + 1, quote: text[start]) == nil {
        quote = (text[start], number, start)
      }
    case "[", "{", "［", "｛", "【":
      scanFlow(from: start, quotedKey: nil)
    case "|", ">":
      openBlock = column
    case "&", "*":
      if start + 1 < text.count, !ScanCharacter.isBlank(text[start + 1]) {
        fatal(number, start, 1, .notForRulebooks(String(Character(text[start]))))
      }
    case "!":
      fatal(number, start, 1, .notForRulebooks("!"))
    default:
      if curly(from: start) != nil { return }
      plain(from: start)
      openPlain = column
    }
  }

  private mutating func plain(from start: Int) {
    let text = lines[number]
    var end = endOfPlain(from: start)
    while end > start, text[end - 1] == " " { end -= 1 }
    tabs(from: start, to: end)
    var last = end
    while last > start, ScanCharacter.isOddBlank(text[last - 1]) { last -= 1 }
    if last < end { find(last, end - last, .oddBlank(text[last], isIndent: false)) }
    if last < end { edit(last, end - last, []) }
  }

  /// A text in curly quotes from here up to a colon or the end of the line; told, and put in straight ones.
  private mutating func curly(from start: Int) -> (end: Int, inside: [Unicode.Scalar])? {
    let text = lines[number]
    guard start < text.count, ScanCharacter.isCurly(text[start]),
      let close = text[(start + 1)...].firstIndex(where: { ScanCharacter.closes($0, text[start]) })
    else { return nil }
    var i = close + 1
    while i < text.count, ScanCharacter.isBlank(text[i]) { i += 1 }
    guard i == text.count || text[i] == ":" || text[i] == "：" || text[i] == "#" else { return nil }
    straighten(start, close)
    return (close + 1, Array(text[(start + 1)..<close]))
  }

  /// Tells a pair of curly quotes and puts straight ones, if nothing within would clash.
  mutating func straighten(_ open: Int, _ close: Int) {
    let text = lines[number]
    find(open, close - open + 1, .curlyQuotes(text[open], text[close]))
    let inside = text[(open + 1)..<close]
    let mark: Unicode.Scalar = inside.contains("\"") || inside.contains("\\") ? "'" : "\""
    guard mark == "\"" || !inside.contains("'") else { return }
    edit(open, 1, [mark])
    edit(close, 1, [mark])
  }
}
