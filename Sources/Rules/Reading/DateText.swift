import Quantities

/// 日期文: dates as rulebooks write them: `2022-02-03`, `2022/2/3`, `2022.2.3`, `2022年2月3日`; years 1900–2099.
enum DateText {
  /// A day.
  static func day(_ text: String) -> Day? {
    guard let parts = numbers(text), parts.count == 3 else { return nil }
    return day(parts[0], parts[1], parts[2])
  }

  /// A month (its first day), or a day.
  static func month(_ text: String) -> Day? {
    guard let parts = numbers(text) else { return nil }
    return parts.count == 2
      ? day(parts[0], parts[1], 1) : parts.count == 3 ? day(parts[0], parts[1], parts[2]) : nil
  }

  /// A day with or without a time: `2022-02-03 09:05`, `2022-02-03T09:05:30`.
  static func moment(_ text: String) -> Moment? {
    let halves = text.split(maxSplits: 1, omittingEmptySubsequences: true) { $0 == " " || $0 == "T" }
    guard let first = halves.first, let day = day(String(first)) else { return nil }
    guard halves.count == 2 else { return Moment(day: day) }
    let clock = halves[1].split(separator: ":", omittingEmptySubsequences: false).map { part -> Int? in
      part.utf8.count <= 2 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard clock.count == 2 || clock.count == 3, let hour = clock[0], let minute = clock[1], hour < 24,
      minute < 60
    else {
      return nil
    }
    let second = clock.count == 3 ? clock[2] : 0
    guard let second, second < 60 else { return nil }
    return Moment(day: day, second: Int32(hour * 3600 + minute * 60 + second))
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    guard (1900...2099).contains(year) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The two or three numbers of a date, if nothing but its own marks stands between them.
  private static func numbers(_ text: String) -> [Int]? {
    var numbers: [Int] = []
    var digits = 0
    var value = 0
    var marks = ""
    for character in text {
      if let digit = character.wholeNumberValue, character.isASCII {
        digits += 1
        value = value * 10 + digit
        guard digits <= 4 else { return nil }
      } else {
        guard digits > 0 || marks.hasSuffix("日") else { return nil }
        marks.append(character)
        if digits > 0 { numbers.append(value) }
        (digits, value) = (0, 0)
      }
    }
    if digits > 0 { numbers.append(value) }
    let known = ["--", "//", "..", "年月日", "年月", "-", "/", ".", "年月"]
    guard known.contains(marks), numbers.count == (marks == "年月日" ? 3 : marks == "年月" ? 2 : marks.count + 1)
    else {
      return nil
    }
    return numbers
  }
}
