/// What cleaning has mended in a cell, for the notes.
struct Repairs: OptionSet {
  let rawValue: UInt32

  /// 空格 inside a name or an id.
  static let spaces = Repairs(rawValue: 1 << 0)
  /// Characters without shape.
  static let invisible = Repairs(rawValue: 1 << 1)
  /// ・ • ‧ ∙ . for ·
  static let dots = Repairs(rawValue: 1 << 2)
  /// Radicals and compatibility characters.
  static let radicals = Repairs(rawValue: 1 << 3)
  /// 张三（书记）
  static let titles = Repairs(rawValue: 1 << 4)
  /// A line break in a name, id or date.
  static let lineBreaks = Repairs(rawValue: 1 << 5)
  /// 二〇二二年二月三日
  static let chineseNumerals = Repairs(rawValue: 1 << 6)
  /// A date without year.
  static let noYear = Repairs(rawValue: 1 << 7)
  /// An Excel serial number.
  static let serial = Repairs(rawValue: 1 << 8)
  /// A date whose order the whole column told.
  static let order = Repairs(rawValue: 1 << 9)
  /// 下午14:30
  static let afternoon = Repairs(rawValue: 1 << 10)
  /// 1,000
  static let thousands = Repairs(rawValue: 1 << 11)
  /// Two kinds of separators in one list.
  static let mixedSeparators = Repairs(rawValue: 1 << 12)
  /// One item twice in a list.
  static let duplicates = Repairs(rawValue: 1 << 13)
  /// 18 digits that end in 000 and pass the check.
  static let lateZeros = Repairs(rawValue: 1 << 14)
  /// A blank that took the value from above.
  static let filledDown = Repairs(rawValue: 1 << 15)
  /// A quote inside an unquoted cell.
  static let strayQuote = Repairs(rawValue: 1 << 16)
  /// Cells missing at the end of a row.
  static let padded = Repairs(rawValue: 1 << 17)
  /// A serial number that the 1904 system would put into the period.
  static let otherEpoch = Repairs(rawValue: 1 << 18)
  /// The number of kinds.
  static let kinds = 19
}

/// 净文本: trimmed, full-width ASCII to ASCII, `="001"` and a leading `'` unwrapped.
enum TextCleaner {
  /// Goes through a name or an id without the blanks in it; true if a character of it was lost (`?`, U+FFFD).
  static func eachScalar(_ text: Bytes, repairs: inout Repairs, _ body: (UInt32) -> Void) -> Bool {
    var isDamaged = false
    var index = 0
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      index &+= length
      if Scalars.isSpace(scalar) {
        repairs.insert(scalar == 0x0A ? .lineBreaks : .spaces)
        continue
      }
      if scalar == 0x3F || scalar == 0xFFFD { isDamaged = true }
      body(scalar)
    }
    return isDamaged
  }

  /// Whether cleaning would change nothing: true for nearly every cell, so it has to be quick.
  @inline(__always) static func isPlain(_ raw: Bytes) -> Bool {
    let count = raw.count
    guard count > 0 else { return true }
    let first = raw[0]
    guard first > 0x20, first != 0x27, first != 0x3D, raw[count &- 1] > 0x20 else { return false }
    var index = 0
    while index &+ 8 <= count {
      if isSuspect(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
        return isPlainSlowly(raw, index)
      }
      index &+= 8
    }
    return index == count || isPlainSlowly(raw, index)
  }

  /// Whether one of eight bytes asks for a closer look; may say yes too often.
  @inline(__always) private static func isSuspect(_ word: UInt64) -> Bool {
    // A byte that is zero, found by the borrow that it causes.
    @inline(__always) func hasZero(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
    @inline(__always) func has(_ byte: UInt64) -> UInt64 { hasZero(word ^ (byte &* 0x0101_0101_0101_0101)) }
    let controls = (word &- 0x2020_2020_2020_2020) & ~word
    let wide = has(0xEF) | has(0xE2) | has(0xE3) | has(0xC2) | has(0xE1) | has(0xD8) | has(0x7F)
    return (controls | wide) & 0x8080_8080_8080_8080 != 0
  }

  private static func isPlainSlowly(_ raw: Bytes, _ start: Int) -> Bool {
    var index = start
    while index < raw.count {
      let byte = raw[index]
      // Controls; leads of wide forms, of blanks, of invisible characters, of radicals; U+3000.
      if byte < 0x20 || byte == 0x7F || byte == 0xEF || byte == 0xE2 || byte == 0xC2 || byte == 0xE1
        || byte == 0xD8
      {
        return false
      }
      if byte == 0xE3, raw.at(index &+ 1) == 0x80, raw.at(index &+ 2) == 0x80 { return false }
      index &+= 1
    }
    return true
  }

  /// Cleans into `output`, which is emptied first.
  static func clean(_ raw: Bytes, into output: inout [UInt8]) -> Repairs {
    output.removeAll(keepingCapacity: true)
    let inner = unwrapped(raw)
    var repairs: Repairs = []
    var index = 0
    // What was written up to here ends in something that is no blank.
    var solid = 0
    while index < inner.count {
      var (scalar, length) = inner.scalar(at: index)
      index &+= length
      if scalar >= 0x80 {
        if scalar >= 0xFF01, scalar <= 0xFF5E {
          scalar -= 0xFEE0
        } else if scalar >= 0x2E9F, let ordinary = CompatibilityHanzi.ordinary(scalar) {
          scalar = ordinary
          repairs.insert(.radicals)
        }
      }
      if Scalars.isSpace(scalar) {
        // CR LF is one line break.
        if output.isEmpty || (scalar == 0x0D && inner.at(index) == 0x0A) { continue }
        output.append(scalar == 0x0A || scalar == 0x0D ? 0x0A : 0x20)
        continue
      }
      if Scalars.isInvisible(scalar) {
        repairs.insert(.invisible)
        continue
      }
      output.append(scalar: scalar)
      solid = output.count
    }
    output.removeLast(output.count &- solid)
    return repairs
  }

  /// Without outer blanks, a leading `'` (ours on cells that look like formulas, or a clerk's), and `="…"`.
  private static func unwrapped(_ raw: Bytes) -> Bytes {
    var text = trimmed(raw)
    if text.at(0) == 0x27 { text = trimmed(text.part(1, text.count)) }
    if text.count >= 3, text[0] == 0x3D, text[1] == 0x22, text[text.count &- 1] == 0x22 {
      text = trimmed(text.part(2, text.count &- 1))
    }
    return text
  }

  private static func trimmed(_ raw: Bytes) -> Bytes {
    var start = 0
    var end = raw.count
    while start < end {
      let (scalar, length) = raw.scalar(at: start)
      guard Scalars.isSpace(scalar) || Scalars.isInvisible(scalar) else { break }
      start &+= length
    }
    trimming: while end > start {
      var begin = end &- 1
      while begin > start, raw[begin] & 0xC0 == 0x80 { begin &-= 1 }
      let (scalar, length) = raw.scalar(at: begin)
      guard begin &+ length == end, Scalars.isSpace(scalar) || Scalars.isInvisible(scalar) else {
        break trimming
      }
      end = begin
    }
    return raw.part(start, end)
  }

  /// 空白: an empty cell, 无, —, ——, -, --, /.
  @inline(__always) static func isBlank(_ text: Bytes) -> Bool {
    switch text.count {
    case 0: true
    case 1: text[0] == 0x2D || text[0] == 0x2F
    case 2: text[0] == 0x2D && text[1] == 0x2D
    case 3: text.equals("无") || text.equals("—")
    case 6: text.equals("——")
    default: false
    }
  }

  /// `#REF!` and the like: what a spreadsheet shows where a formula failed, or a column too narrow for a number.
  static func isSpreadsheetError(_ text: Bytes) -> Bool {
    guard text.count >= 2, text[0] == 0x23 else { return false }
    if text.allSatisfy({ $0 == 0x23 }) { return true }
    return text.equals("#DIV/0!") || text.equals("#N/A") || text.equals("#REF!") || text.equals("#VALUE!")
      || text.equals("#NAME?") || text.equals("#NUM!") || text.equals("#NULL!") || text.equals("#SPILL!")
      || text.equals("#CALC!")
  }
}
