import Quantities

/// 截止时刻: `--as-of DATE[TIME]` (SPEC section 1).
public enum AsOf {
  /// The instant at which what is open is judged: a bare date stands for the first moment after that day.
  ///
  /// Reads `2022-03-05`, `2022/3/5`, `2022.3.5`, `2022年3月5日`, each with `T` or a blank and `09:05` or `09:05:30`.
  public static func parse(_ text: String) -> Moment? {
    let (dateText, timeText) = split(text)
    let parts = dateText.split(omittingEmptySubsequences: false) { "-/.年月".contains($0) }
    let day = parts.last.map { $0.hasSuffix("日") ? $0.dropLast() : $0 }
    guard parts.count == 3, let day, let year = number(parts[0], 4...4), let month = number(parts[1], 1...2),
      let number = number(day, 1...2), (1900...2099).contains(year),
      let date = Day(year: year, month: month, day: number)
    else { return nil }
    guard let timeText else { return Moment(day: date.advanced(by: 1), second: 0) }
    let clock = timeText.split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2 || clock.count == 3 else { return nil }
    let values = clock.compactMap { self.number($0, 1...2) }
    guard values.count == clock.count, values[0] < 24, values[1] < 60, values.last ?? 0 < 60 else {
      return nil
    }
    let seconds = values.count == 3 ? values[2] : 0
    return Moment(day: date, second: Int32(values[0] * 3600 + values[1] * 60 + seconds))
  }

  private static func split(_ text: String) -> (Substring, Substring?) {
    let text = Substring(text).trimmed()
    guard let mark = text.firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " || $0 == "日" }) else {
      return (text, nil)
    }
    let date = text[..<mark]
    var rest = text[text.index(after: mark)...].trimmed()
    if text[mark] == "日", let first = rest.first, first == "T" || first == "t" {
      rest = rest.dropFirst().trimmed()
    }
    if text[mark] == "日", rest.isEmpty { return (date, nil) }
    return (date, rest)
  }

  private static func number(_ digits: Substring, _ length: ClosedRange<Int>) -> Int? {
    guard length.contains(digits.utf8.count), digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return nil
    }
    return Int(digits)
  }
}
