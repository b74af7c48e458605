import Quantities

/// 显示: the text of a number cell under its format.
enum CellRendering {
  /// Appends the text of a number; tells what kind of cell it is.
  static func append(
    _ number: NumberText, format: NumberFormat, from1904: Bool, to text: inout [UInt8]
  ) -> WorkbookCell.Kind {
    switch format {
    case .plain: break
    case .padded(let pieces):
      if let whole = number.whole, !number.isNegative {
        append(whole, pieces: pieces, to: &text)
        return .text
      }
    case .percent:
      number.append(to: &text, shifted: 2)
      text.append(0x25)
      return .number
    case .date(let parts):
      if let kind = append(number, parts: parts, from1904: from1904, to: &text) { return kind }
    }
    number.append(to: &text)
    return .number
  }

  /// Digits into their places from the right; those left over stand before the first.
  private static func append(_ whole: UInt64, pieces: [PaddedPiece], to text: inout [UInt8]) {
    let places = pieces.count { $0 == .digit }
    let digits = Array(String(whole).utf8)
    var missing = places - digits.count
    var next = 0
    var isFirst = true
    for piece in pieces {
      switch piece {
      case .literal(let literal): text.append(contentsOf: literal.utf8)
      case .digit:
        if isFirst, missing < 0 {
          text.append(contentsOf: digits[..<(-missing)])
          next = -missing
        }
        isFirst = false
        if missing > 0 {
          text.append(0x30)
          missing -= 1
        } else if next < digits.count {
          text.append(digits[next])
          next += 1
        }
      }
    }
  }

  /// A date as it is read everywhere, but never more than is shown of it: `2022-02` where the day is not shown and is
  /// the first, `2月3日` where the year is not shown.
  private static func append(
    _ number: NumberText, parts: DateParts, from1904: Bool, to text: inout [UInt8]
  ) -> WorkbookCell.Kind? {
    guard let serial = SerialDate(number) else { return nil }
    let showsDay = !parts.isDisjoint(with: [.year, .month, .day, .weekday])
    if !showsDay, parts.contains(.elapsed) || serial.day == 0 {
      append(clock: serial.second + serial.day * 86_400, to: &text)
      return .time
    }
    guard let day = serial.civil(from1904: from1904) else { return nil }
    let (year, month, dayOfMonth) = day.civil
    let hasTime = parts.contains(.time) || serial.second != 0
    if parts.contains(.month), parts.contains(.day), !parts.contains(.year) {
      text.append(contentsOf: "\(month)月\(dayOfMonth)日".utf8)
    } else if parts.isSuperset(of: [.year, .month]), parts.isDisjoint(with: [.day, .time]), dayOfMonth == 1, !hasTime {
      append(year, width: 4, to: &text)
      text.append(0x2D)
      append(month, width: 2, to: &text)
    } else {
      text.append(contentsOf: day.text.utf8)
    }
    if hasTime {
      text.append(0x20)
      append(clock: serial.second, to: &text)
    }
    return .date
  }

  /// `09:05`, with seconds where they are not zero.
  private static func append(clock seconds: Int, to text: inout [UInt8]) {
    append(seconds / 3600, width: 2, to: &text)
    text.append(0x3A)
    append(seconds / 60 % 60, width: 2, to: &text)
    guard seconds % 60 != 0 else { return }
    text.append(0x3A)
    append(seconds % 60, width: 2, to: &text)
  }

  private static func append(_ value: Int, width: Int, to text: inout [UInt8]) {
    let digits = String(value).utf8
    for _ in digits.count..<max(width, digits.count) { text.append(0x30) }
    text.append(contentsOf: digits)
  }

  /// An ISO 8601 date of a cell of type `d`; false where it is none, and nothing was appended.
  static func append(iso bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) -> Bool {
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count <= 2, let date = parts.first else { return false }
    let numbers = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let dayOfMonth = numbers[2],
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return false }
    guard parts.count == 2 else {
      text.append(contentsOf: day.text.utf8)
      return true
    }
    let clock = parts[1].prefix { $0 != "." && $0 != "Z" }.split(separator: ":").map { Int($0) ?? -1 }
    guard clock.count == 3 || clock.count == 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else {
      return false
    }
    let second = clock.count == 3 ? clock[2] : 0
    guard (0..<60).contains(second) else { return false }
    let moment = Moment(day: day, second: Int32(clock[0] * 3600 + clock[1] * 60 + second))
    text.append(contentsOf: moment.text.utf8)
    return true
  }
}
