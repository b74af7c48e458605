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
    var numbers: [(value: Int, digits: Int)] = []
    var marks: [Unicode.Scalar] = []
    var at = start
    var end = start
    while numbers.count < 3, at < text.count {
      let begin = at
      var value = 0
      while at < text.count, MatrixDate.isDigit(text[at]), at - begin < 8 {
        value = value * 10 + Int(text[at].value - 0x30)
        at += 1
      }
      guard at > begin, !(at < text.count && MatrixDate.isDigit(text[at])) else { break }
      numbers.append((value, at - begin))
      end = at
      guard at < text.count, let mark = MatrixDate.mark(text, &at) else { break }
      // 2月10-11日: what follows the day is no third number of this date.
      if marks.first == "月", numbers.count == 2, mark != "日", mark != "号" { break }
      marks.append(mark)
      if mark == "日" || mark == "号" {
        end = at
        break
      }
    }
    self.end = end
    let isSpelt = marks.contains("月")
    switch numbers.count {
    case 3
    where numbers[0].digits == 4 && numbers[2].digits <= 2 && MatrixDate.isDay(numbers[1].value, numbers[2].value):
      self.text = "\(numbers[0].value)-\(numbers[1].value)-\(numbers[2].value)"
    case 2
    where numbers[0].digits <= 2 && numbers[1].digits <= 2 && MatrixDate.isDay(numbers[0].value, numbers[1].value)
      && (isSpelt || marks.first == "/" || marks.first == "."):
      self.text = "\(numbers[0].value)月\(numbers[1].value)日"
      isDecimal =
        marks == ["."] && numbers[1].digits == 1 && numbers[1].value * 10 <= (numbers[0].value == 2 ? 29 : 30)
    case 1 where numbers[0].digits == 8 && numbers[0].value >= 1900_00_00:
      let value = numbers[0].value
      guard MatrixDate.isDay(value / 100 % 100, value % 100) else { return nil }
      self.text = "\(value / 10_000)-\(value / 100 % 100)-\(value % 100)"
    case 1 where numbers[0].digits == 5 && start == 0 && marks.isEmpty && (20_000...60_000).contains(numbers[0].value):
      self.text = String(numbers[0].value)
    case 1 where numbers[0].digits <= 2 && (1...31).contains(numbers[0].value) && (marks == ["日"] || marks == ["号"]):
      // The 10 of 13月10日 is no day of another month.
      guard let month, start == 0 || !"年月日号./-~～至到".unicodeScalars.contains(text[start - 1]) else { return nil }
      self.text = month.date(numbers[0].value)
    default: return nil
    }
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
