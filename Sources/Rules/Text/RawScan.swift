import Diagnostics

/// 预扫: looks through a rulebook's text before YAML does, for what YAML would misread, stop at, or tell at the wrong place.
///
/// Found: full-width punctuation where YAML wants its own, tabs, odd blanks, curly quotes around a key or value, repeated
/// keys, a missing blank after a colon, anchors and tags, brackets and quotes that do not close. Within `[]` and `{}` all
/// full-width punctuation outside quotes is told. On a line of its own it is told until a key stands before it: what
/// follows `note: ` is text, in which Chinese punctuation is at home (`note: 每月一次，不得缺席`).
///
/// It follows YAML's structure without being a YAML parser; Yams stays the authority.
struct RawScan {
  /// What was found, with its place.
  private(set) var finds: [(span: RuleSpan, mistake: Mistake)] = []
  /// How to put it so that reading can go on.
  private(set) var edits: [TextRepair.Edit] = []
  /// A bracket or quote does not close, or an anchor stands there: YAML is not asked.
  private(set) var isFatal = false

  let lines: [[Unicode.Scalar]]
  /// The line being scanned, from 0.
  var number = 0
  /// Blanks by which the repaired line is longer than what stands there, at its beginning.
  var shift = 0
  /// Open block mappings: their column, and their keys with line (from 1).
  var maps: [(column: Int, keys: [[Unicode.Scalar]: Int])] = []
  /// Open `[` and `{`.
  var flow: [FlowLevel] = []
  /// The column of the key or dash under which a flow, quote or plain text stands.
  var parent = 0
  /// A quote that is open at the end of a line.
  var quote: (mark: Unicode.Scalar, line: Int, offset: Int)?
  /// A plain text may go on in lines indented deeper than this.
  var openPlain: Int?
  /// A block scalar goes on in lines indented deeper than this.
  var openBlock: Int?
  /// The column of a key whose value must stand on the lines below.
  var awaiting: Int?
  var awaitingLine = -1
  private var repeats: UInt32 = 0

  /// One open bracket.
  struct FlowLevel {
    var isMap: Bool
    var offset: Int
    var line: Int
    /// Keys so far with their line.
    var keys: [[Unicode.Scalar]: Int] = [:]
    var state = State.start

    enum State { case start, value, done }
  }

  init(_ lines: [[Unicode.Scalar]]) {
    self.lines = lines
    while number < lines.count {
      scanLine()
      number += 1
    }
    if let quote {
      fatal(quote.line, quote.offset, 1, .unclosedQuote(curlyNear: hasCurly(quote.line, quote.offset)))
    } else if let open = flow.last {
      fatal(open.line, open.offset, 1, .unclosedBracket(isMap: open.isMap))
    }
  }

  private mutating func scanLine() {
    shift = 0
    let text = lines[number]
    if quote != nil || !flow.isEmpty, isNewStructure(text) {
      if let quote {
        fatal(quote.line, quote.offset, 1, .unclosedQuote(curlyNear: hasCurly(quote.line, quote.offset)))
      } else if let open = flow.last {
        fatal(open.line, open.offset, 1, .unclosedBracket(isMap: open.isMap))
      }
      quote = nil
      flow = []
    }
    if let open = quote {
      guard let end = ScanCharacter.endOfQuoted(text, from: 0, quote: open.mark) else { return }
      quote = nil
      if flow.isEmpty { return }
      scanFlow(from: end, quotedKey: nil)
    } else if !flow.isEmpty {
      scanFlow(from: 0, quotedKey: nil)
    } else {
      scanBlockLine(text)
    }
  }

  /// A line that, by its look and place, begins a new key or item: what is still open above was never closed.
  private func isNewStructure(_ text: [Unicode.Scalar]) -> Bool {
    guard let first = text.firstIndex(where: { !ScanCharacter.isBlank($0) }), first <= parent else {
      return false
    }
    if text[first] == "-", first + 1 < text.count, text[first + 1] == " " { return true }
    var i = first
    while i < text.count, text[i].properties.isAlphabetic || text[i] == "_" || text[i] == "-" { i += 1 }
    guard i > first, i < text.count, text[i] == ":" || text[i] == "：" else { return false }
    guard i + 1 == text.count || text[i] == "：" || ScanCharacter.isBlank(text[i + 1]) else { return false }
    // Entries of a bracket that somebody wrote at the margin: a comma behind, or the closing bracket below.
    if quote == nil, text.last(where: { !ScanCharacter.isBlank($0) }) == "," { return false }
    let below = number + 1 < lines.count ? lines[number + 1].first { !ScanCharacter.isBlank($0) } : nil
    return quote != nil || (below != "}" && below != "]")
  }

  private func hasCurly(_ line: Int, _ offset: Int) -> Bool {
    lines[line].dropFirst(offset + 1).contains(where: ScanCharacter.isCurly)
  }

  // MARK: What the parts of the scan record

  mutating func find(_ offset: Int, _ width: Int, _ mistake: Mistake) {
    finds.append((RuleSpan(line: number + 1, column: offset + 1, width: max(1, width)), mistake))
  }

  mutating func fatal(_ line: Int, _ offset: Int, _ width: Int, _ mistake: Mistake) {
    finds.append((RuleSpan(line: line + 1, column: offset + 1, width: max(1, width)), mistake))
    isFatal = true
  }

  mutating func edit(_ offset: Int, _ count: Int, _ with: [Unicode.Scalar]) {
    edits.append(TextRepair.Edit(line: number, offset: offset, count: count, with: with))
  }

  /// Tells a full-width mark and puts its half-width twin; a colon gets the blank it needs.
  mutating func fullWidth(_ offset: Int, repair: Bool = true) {
    let text = lines[number]
    let scalar = text[offset]
    let meant = ScanCharacter.meant(by: scalar)
    find(offset, 1, .fullWidth(scalar, meant: meant))
    guard repair, let meant else { return }
    let needsBlank = meant == ":" && offset + 1 < text.count && !ScanCharacter.isBlank(text[offset + 1])
    edit(offset, 1, needsBlank ? [meant, " "] : [meant])
  }

  /// Tells the tabs and odd blanks from an offset on and returns the offset behind all blanks.
  mutating func skipBlanks(_ start: Int) -> Int {
    let text = lines[number]
    var i = start
    while i < text.count {
      if text[i] == "\t" {
        var end = i
        while end < text.count, text[end] == "\t" { end += 1 }
        find(i, end - i, .tab(isIndent: false))
        edit(i, end - i, [" "])
        i = end
      } else if ScanCharacter.isOddBlank(text[i]) {
        find(i, 1, .oddBlank(text[i], isIndent: false))
        edit(i, 1, [" "])
        i += 1
      } else if text[i] == " " {
        i += 1
      } else {
        break
      }
    }
    return i
  }

  /// Tells a key that stood before in the same mapping, and renames it so that YAML does not stop.
  mutating func key(
    _ text: [Unicode.Scalar], at offset: Int, width: Int, in keys: inout [[Unicode.Scalar]: Int]
  ) {
    if let before = keys[text] {
      let name = String(String.UnicodeScalarView(text))
      find(offset, width, .repeatedKey(name, line: before, sameWord: true))
      repeats += 1
      let isQuoted =
        offset < lines[number].count && (lines[number][offset] == "\"" || lines[number][offset] == "'")
      if let mark = Unicode.Scalar(RawScan.repeatMark + repeats % 0xFFF0) {
        if isQuoted { edit(offset + 1, 0, [mark]) } else { edit(offset, 0, [mark]) }
      }
    } else {
      keys[text] = number + 1
    }
  }

  /// The private character that marks a repeated key in the repaired text: `repeatMark + n`.
  static let repeatMark: UInt32 = 0xF0000

  /// Whether a key of the repaired text is a repeated one, to be left out.
  static func isRepeat(_ key: String) -> Bool {
    key.unicodeScalars.first.map { $0.value >= repeatMark && $0.value < repeatMark + 0x10000 } ?? false
  }
}
