/// 矩阵表头: the text of a heading that gives a meeting's date and perhaps its type: `2月10日主题党日`,
/// `2022.2.10 议事日`, `主题党日(2/10)`, `2022-02-10 09:05`; of two rows, `2月` over `10日主题党日`.
struct MatrixHeading: Equatable {
  /// The date as a cell would have it.
  var date: String
  /// What else stands there, without weekday, clock and brackets; empty where nothing does.
  var type: String
  /// Two dates, or a date that a spreadsheet may have shortened: which day is meant cannot be told.
  var isDoubtful = false

  /// Reads the parts of a heading, from the upper row to the lower one; nil where no date stands in them. A bare day
  /// (`10日`) is a date in a month that a part of its own gives (`2月`), where a mere `10` is one too, or that is known
  /// from elsewhere.
  init?(_ parts: [String], month: MatrixMonth? = nil) {
    guard parts.contains(where: MatrixHeading.mayHoldDate) else { return nil }
    var texts = parts.map(MatrixHeading.squeezed).filter { !$0.isEmpty }
    var known = month
    if texts.count > 1, let at = texts.firstIndex(where: { MatrixMonth($0) != nil }), let own = MatrixMonth(texts[at]) {
      known = own
      texts.remove(at: at)
      if let day = texts.firstIndex(where: { Int($0).map { (1...31).contains($0) } ?? false }) { texts[day] += "日" }
    }
    let text = Array(texts.joined(separator: "\n").unicodeScalars)
    var index = 0
    while index < text.count {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      if let found = MatrixDate(text, at: index, month: known) {
        self.init(found, text)
        return
      }
      // A number that is no date is passed over whole: the 2 of 12月 is no month.
      while index < text.count, isDigit(text[index]) { index += 1 }
    }
    return nil
  }

  /// Reads a heading of one row.
  init?(_ heading: String) { self.init([heading]) }

  private init(_ found: MatrixDate, _ text: [Unicode.Scalar]) {
    date = found.text
    let before = String(String.UnicodeScalarView(text[..<found.start]))
    let after = String(String.UnicodeScalarView(text[found.end...]))
    isDoubtful = found.isDoubtful(in: text)
    let beside = before + "\n" + after
    let rest = beside.utf8.count > 1 ? beside.replacing(MatrixHeading.noise, with: " ") : ""
    type = String(rest.unicodeScalars.filter { !Scalars.isSpace($0.value) && !MatrixHeading.marks.contains($0) })
  }

  private static let marks = Set("()[]【】〔〕:,、-/.\\~～".unicodeScalars)

  /// What stands beside a date and is no type: weekday, half of the day, clock, number of the meeting.
  nonisolated(unsafe) private static let noise =
    /(星期|礼拜)[一二三四五六日天]|周[一二三四五六日天](?=[)\]】\s]|$)|第[0-9一二三四五六七八九十]+[次场期]|[上下中]午|晚上|T?[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?|[0-9]{1,2}[点时]([0-9]{1,2}分?|半|整)?/

  /// The quick test that every heading takes: a digit of any width, or 月, 日, 号, without which a numeral is no date.
  private static func mayHoldDate(_ part: String) -> Bool {
    part.unicodeScalars.contains {
      isDigit($0) || (0xFF10...0xFF19).contains($0.value) || "月日号".unicodeScalars.contains($0)
    }
  }

  /// Cleaned, without blanks but for those between digits, which keep a date from its time.
  private static func squeezed(_ part: String) -> String {
    let text = Array(MatrixHeading.figures(Cleaning.text(part)).unicodeScalars)
    var out = String.UnicodeScalarView()
    for (index, scalar) in text.enumerated() {
      guard Scalars.isSpace(scalar.value) else {
        if !Scalars.isInvisible(scalar.value) { out.append(scalar) }
        continue
      }
      let next = text[index...].first { !Scalars.isSpace($0.value) }
      if let last = out.last, let next, isDigit(last), isDigit(next) { out.append(" ") }
    }
    return String(out)
  }

  /// 二月十日 in figures; numerals elsewhere (三会一课) stay.
  private static func figures(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { "年月日号".unicodeScalars.contains($0) }) else { return text }
    return text.replacing(/([〇○零一二三四五六七八九十]+)([年月])(?=[〇○零一二三四五六七八九十]+[月日号])|([一二三四五六七八九十]+)([日号])/) { match in
      let (numeral, mark) = (match.output.1 ?? match.output.3 ?? "", match.output.2 ?? match.output.4 ?? "")
      guard let value = ChineseNumerals.value(numeral.unicodeScalars.map(\.value)) else {
        return String(match.output.0)
      }
      return "\(value.value)\(mark)"
    }
  }
}

/// 表头月份: a month that stands over days: `2月`, `2月份`, `2022年2月`, `2022-02`; the year may be missing.
struct MatrixMonth: Equatable {
  var year: Int?
  var month: Int

  init(year: Int?, month: Int) {
    self.year = year
    self.month = month
  }

  /// Reads a text that is a month and nothing else.
  init?(_ text: String) {
    // Nearly every heading is something else, which its first character tells.
    guard text.unicodeScalars.first.map(isDigit) == true,
      let match = text.wholeMatch(of: /(?:([0-9]{4})[年.\/-])?([0-9]{1,2})(月份?)?/),
      let month = Int(match.output.2), (1...12).contains(month), match.output.1 != nil || match.output.3 != nil
    else { return nil }
    self.init(year: match.output.1.flatMap { Int($0) }, month: month)
  }

  /// A day of it as a cell would have it.
  func date(_ day: Int) -> String { year.map { "\($0)-\(month)-\(day)" } ?? "\(month)月\(day)日" }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 <= 9 }
