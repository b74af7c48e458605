/// 表头日期: a date within the text of a heading, and where it stands.
struct MatrixDate {
  /// As a cell would have it.
  let text: String
  let start: Int
  let end: Int
  /// `2.1` and nothing else: perhaps 2.10, whose last 0 a spreadsheet dropped.
  private var isDecimal = false

  /// A date that begins at an index; line feeds stand between the rows of a heading.
  init?(_ text: [Unicode.Scalar], at start: Int, month: MatrixMonth?) {
    self.start = start
    let (numbers, marks, end) = MatrixDate.parts(text, from: start)
    self.end = end
    let values = numbers.map(\.value)
    let digits = numbers.map(\.digits)
    switch digits.count {
    case 3 where digits[0] == 4 && digits[2] <= 2 && MatrixDate.isDay(values[1], values[2]):
      self.text = "\(values[0])-\(values[1])-\(values[2])"
    case 2
    where digits[0] <= 2 && digits[1] <= 2 && MatrixDate.isDay(values[0], values[1])
      && (marks.contains("月") || marks.first == "/" || marks.first == "."):
      self.text = "\(values[0])月\(values[1])日"
      isDecimal = marks == ["."] && digits[1] == 1 && values[1] * 10 <= (values[0] == 2 ? 29 : 30)
    case 1 where digits[0] == 8 && values[0] >= 1900_00_00 && MatrixDate.isDay(values[0] / 100 % 100, values[0] % 100):
      self.text = "\(values[0] / 10_000)-\(values[0] / 100 % 100)-\(values[0] % 100)"
    case 1 where digits[0] == 5 && start == 0 && marks.isEmpty && (20_000...60_000).contains(values[0]):
      self.text = String(values[0])
    case 1 where digits[0] <= 2 && (1...31).contains(values[0]) && (marks == ["日"] || marks == ["号"]):
      // The 10 of 13月10日 is no day of another month.
      guard let month, start == 0 || !"年月日号./-~～至到".unicodeScalars.contains(text[start - 1]) else { return nil }
      self.text = month.date(values[0])
    default: return nil
    }
  }

  /// Up to three numbers with the marks behind them, and where the last of them ends.
  private static func parts(
    _ text: [Unicode.Scalar], from start: Int
  ) -> (numbers: [(value: Int, digits: Int)], marks: [Unicode.Scalar], end: Int) {
    var numbers: [(value: Int, digits: Int)] = []
    var marks: [Unicode.Scalar] = []
    var at = start
    var end = start
    while numbers.count < 3, at < text.count {
      let begin = at
      var value = 0
      while at < text.count, isDigit(text[at]), at - begin < 8 {
        value = value * 10 + Int(text[at].value - 0x30)
        at += 1
      }
      guard at > begin, !(at < text.count && isDigit(text[at])) else { break }
      numbers.append((value, at - begin))
      end = at
      guard at < text.count, let mark = mark(text, &at) else { break }
      // 2月10-11日: what follows the day is no third number of this date.
      if marks.first == "月", numbers.count == 2, mark != "日", mark != "号" { break }
      marks.append(mark)
      if mark == "日" || mark == "号" {
        end = at
        break
      }
    }
    return (numbers, marks, end)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 <= 9 }

  private static func isDay(_ month: Int, _ day: Int) -> Bool { (1...12).contains(month) && (1...31).contains(day) }

  /// What stands between two numbers of a date, or behind its last; nil where the date ends. Between a month and
  /// a day that stand in two rows there may be nothing but the line feed.
  private static func mark(_ text: [Unicode.Scalar], _ at: inout Int) -> Unicode.Scalar? {
    var next = at
    let mark = text[next]
    guard "年月日号./-\n".unicodeScalars.contains(mark) else { return nil }
    next += 1
    if mark == "日" || mark == "号" {
      at = next
      return mark
    }
    if mark == "月", next < text.count, text[next] == "份" { next += 1 }
    if mark != "\n", next < text.count, text[next] == "\n" { next += 1 }
    // A mark that no number follows belongs to what stands behind it.
    guard next < text.count, isDigit(text[next]) else { return nil }
    at = next
    return mark
  }

  /// Whether another day may be meant: `2月10-11日`, `2.1`.
  func isDoubtful(in text: [Unicode.Scalar]) -> Bool {
    if isDecimal, start == 0, end == text.count { return true }
    var next = end
    guard next < text.count, "-~～至到—–、及和".unicodeScalars.contains(text[next]) else { return false }
    while next < text.count, "-~～至到—–、及和".unicodeScalars.contains(text[next]) { next += 1 }
    return next < text.count && MatrixDate.isDigit(text[next])
  }
}
