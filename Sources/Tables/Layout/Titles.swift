import Quantities

/// 表头以上: what the lines above a header say: 填报单位 and the month of the title.
struct Titles {
  /// The text of 填报单位, up to a blank.
  var unit: String?
  /// Months that stand in titles, with the index of the record.
  var months: [(year: Int, month: Int, record: Int)] = []

  /// The month of the titles, where they name one only.
  var onlyMonth: MatrixMonth? {
    guard let first = months.first, months.allSatisfy({ $0.year == first.year && $0.month == first.month }) else {
      return nil
    }
    return MatrixMonth(year: first.year, month: first.month)
  }

  /// Reads one record above the header.
  mutating func read(_ record: RecordView, index: Int) {
    for cell in 0..<record.width {
      let text = Array(Cleaning.text(record[cell].string).unicodeScalars)
      if unit == nil, let rest = Titles.afterUnit(text) {
        let value = Titles.upToBlank(rest)
        unit = value.isEmpty ? Titles.nextFilled(record, after: cell) : value
      }
      if let found = Titles.month(text.filter { $0 != " " }) {
        months.append((found.year, found.month, index))
      }
    }
  }

  /// What stands behind 填报单位 and its colon; the word may be spaced out.
  private static func afterUnit(_ text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    let word = Array("填报单位".unicodeScalars)
    for start in text.indices where text[start] == word[0] {
      var index = start
      var matched = 0
      while index < text.count, matched < word.count {
        if text[index] == word[matched] { matched += 1 } else if text[index] != " " { break }
        index += 1
      }
      guard matched == word.count else { continue }
      let rest = text[index...]
      // 填报单位（盖章）：曙光村: what stands before the colon is a note.
      guard let colon = rest.firstIndex(of: ":") else { return rest }
      return text[(colon + 1)...]
    }
    return nil
  }

  private static func upToBlank(_ text: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.drop { Scalars.isSpace($0.value) }.prefix { !Scalars.isSpace($0.value) })
    return String(view)
  }

  private static func nextFilled(_ record: RecordView, after cell: Int) -> String? {
    for next in (cell + 1)..<max(cell + 1, record.width) {
      let text = Cleaning.text(record[next].string)
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// `2022年2月` with no day behind it (a day would be when the sheet was filled in).
  private static func month(_ text: [Unicode.Scalar]) -> (year: Int, month: Int)? {
    for at in text.indices where text[at] == "年" && at >= 4 {
      guard let year = number(text[(at - 4)..<at]), (1900...2099).contains(year) else { continue }
      var index = at + 1
      let start = index
      while index < text.count, text[index].value &- 0x30 <= 9 { index += 1 }
      guard index - start <= 2, let month = number(text[start..<index]), (1...12).contains(month) else {
        continue
      }
      guard index < text.count, text[index] == "月" else { continue }
      if index + 1 < text.count, text[index + 1].value &- 0x30 <= 9 { continue }
      return (year, month)
    }
    return nil
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for digit in digits {
      guard digit.value &- 0x30 <= 9 else { return nil }
      value = value * 10 + Int(digit.value &- 0x30)
    }
    return value
  }

  /// The first month that lies outside the period.
  func contradiction(_ period: Period) -> (text: String, record: Int)? {
    for (year, month, record) in months {
      guard let first = Day(year: year, month: month, day: 1) else { continue }
      if first.lastOfMonth < period.start || first >= period.end { return ("\(year)年\(month)月", record) }
    }
    return nil
  }
}
