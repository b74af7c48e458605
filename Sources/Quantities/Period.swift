/// 考评期: a half-open interval of civil days, `start` to the day before `end`, both at 00:00.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let start: Day
  /// The day after the last.
  public let end: Day
  /// The canonical name: `2022-02`, `2022-Q1`, `2022-H1`, `2022`.
  public let label: String

  /// The last day.
  public var last: Day { end.advanced(by: -1) }

  /// Whether a day lies in it.
  @inlinable public func contains(_ day: Day) -> Bool { start <= day && day < end }

  /// The year of the first day, which dates without a year take.
  public var year: Int { start.civil.year }

  /// Reads `2022-02`, `2022年2月`, `2022-Q1`, `2022-H1`, `2022`; years 1900–2099 (SPEC section 1).
  public init?(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    // A folder name may be typed in full width.
    scalars = scalars.map {
      (0xFF01...0xFF5E).contains($0.value) ? Unicode.Scalar($0.value - 0xFEE0) ?? $0 : $0
    }
    .filter { $0 != " " && $0.value != 0x3000 }
    guard scalars.count >= 4, let year = Period.number(scalars[0..<4]), (1900...2099).contains(year) else {
      return nil
    }
    let rest = scalars[4...].map(Character.init)
    switch rest.count {
    case 0: self.init(year: year, months: 1...12, label: pad(year, 4))
    case 1 where rest[0] == "年": self.init(year: year, months: 1...12, label: pad(year, 4))
    case 3 where rest[0] == "-" && (rest[1] == "Q" || rest[1] == "q"):
      guard let quarter = Period.number(scalars[6..<7]), (1...4).contains(quarter) else { return nil }
      self.init(year: year, months: quarter * 3 - 2...quarter * 3, label: "\(pad(year, 4))-Q\(quarter)")
    case 3 where rest[0] == "-" && (rest[1] == "H" || rest[1] == "h"):
      guard let half = Period.number(scalars[6..<7]), (1...2).contains(half) else { return nil }
      self.init(year: year, months: half * 6 - 5...half * 6, label: "\(pad(year, 4))-H\(half)")
    case 2, 3:
      let digits: ArraySlice<Unicode.Scalar>
      if rest[0] == "-" {
        // `2022-2` would be taken for a day or a range elsewhere; a month has two digits.
        guard rest.count == 3 else { return nil }
        digits = scalars[5...]
      } else if rest[0] == "年" {
        guard rest.count == 3, rest[2] == "月" else { return nil }
        digits = scalars[5..<6]
      } else {
        return nil
      }
      guard let month = Period.number(digits), (1...12).contains(month) else { return nil }
      self.init(year: year, months: month...month, label: "\(pad(year, 4))-\(pad(month, 2))")
    case 4 where rest[0] == "年" && rest[3] == "月":
      guard let month = Period.number(scalars[5..<7]), (1...12).contains(month) else { return nil }
      self.init(year: year, months: month...month, label: "\(pad(year, 4))-\(pad(month, 2))")
    default: return nil
    }
  }

  private init?(year: Int, months: ClosedRange<Int>, label: String) {
    guard let start = Day(year: year, month: months.lowerBound, day: 1),
      let last = Day(year: year, month: months.upperBound, day: 1)
    else { return nil }
    self.start = start
    end = last.lastOfMonth.advanced(by: 1)
    self.label = label
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit.value) else { return nil }
      value = value * 10 + Int(digit.value - 0x30)
    }
    return digits.isEmpty ? nil : value
  }

  /// The calendar months that the period touches, each cut to the period.
  public var months: [(start: Day, end: Day)] {
    var out: [(start: Day, end: Day)] = []
    var day = start
    while day < end {
      let next = day.lastOfMonth.advanced(by: 1)
      out.append((day, Swift.min(next, end)))
      day = next
    }
    return out
  }
}
