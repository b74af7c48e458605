import Quantities

/// 年月日的次序: how the three numbers of `2/3/2022` are meant.
enum DateOrder: Int, CaseIterable {
  case monthDayYear
  case dayMonthYear
  case yearMonthDay
}

/// What a date cell says.
enum DateReading {
  case moment(Moment)
  /// Three numbers whose order the cell alone does not tell; `time` is the second of the day.
  case unordered(Int, Int, Int, isShortYear: Bool, time: Int32?)
  case bad(DateFault)
}

/// Why a date cannot be taken.
enum DateFault: Equatable {
  case unreadable
  /// 2022/2/30
  case noSuchDay
  /// 25:70, 上午14点
  case noSuchTime
  /// 2/3/22
  case order
  /// 12月20日 in a period of January
  case farFromPeriod
  /// 2022.1 in a column of months
  case lostZero
}

/// 读日期: every form of SPEC section 3 and INTAKE 35–42.
struct DateReader {
  private let year: Int
  /// Dates without year are taken up to a month outside the period.
  private let near: ClosedRange<Day>
  private var parts = DateTokens()
  var repairs: Repairs = []

  init(_ period: Period) {
    year = period.year
    let first = DateReader.shifted(period.start, months: -1)
    let last = DateReader.shifted(period.last, months: 1)
    near = first...max(first, last)
  }

  private static func shifted(_ day: Day, months: Int) -> Day {
    let (year, month, date) = day.civil
    let count = year * 12 + month - 1 + months
    let length = Day.length(year: count / 12, month: count % 12 + 1)
    return Day(year: count / 12, month: count % 12 + 1, day: min(date, length)) ?? day
  }

  /// `2022-02-03`, `2022/2/3`, `2022.2.3` and nothing else: the forms that nearly all cells have.
  @inline(__always) static func plain(_ raw: Bytes) -> Day? {
    guard raw.count >= 8, raw.count <= 10 else { return nil }
    let mark = raw[4]
    guard mark == 0x2D || mark == 0x2F || mark == 0x2E else { return nil }
    let y = (raw[0] &- 0x30, raw[1] &- 0x30, raw[2] &- 0x30, raw[3] &- 0x30)
    guard y.0 <= 9, y.1 <= 9, y.2 <= 9, y.3 <= 9 else { return nil }
    let year = Int(y.0) &* 1000 &+ Int(y.1) &* 100 &+ Int(y.2) &* 10 &+ Int(y.3)
    var index = 5
    guard let month = short(raw, &index), raw.at(index) == mark else { return nil }
    index &+= 1
    guard let day = short(raw, &index), index == raw.count, year >= 1900, year <= 2099 else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// One or two digits.
  @inline(__always) private static func short(_ raw: Bytes, _ index: inout Int) -> Int? {
    let first = raw.at(index) &- 0x30
    guard first <= 9 else { return nil }
    index &+= 1
    let second = raw.at(index) &- 0x30
    guard second <= 9 else { return Int(first) }
    index &+= 1
    return Int(first) &* 10 &+ Int(second)
  }

  /// Reads a date with or without time.
  mutating func read(_ text: Bytes, repairs: inout Repairs) -> DateReading {
    parts.read(text)
    guard !parts.isTooLong else { return .bad(.unreadable) }
    self.repairs = parts.repairs
    var tokens = parts.tokens[...]
    let reading = date(&tokens, text: text)
    repairs.formUnion(self.repairs)
    return reading
  }

  /// Reads a month, or a date as such; `last` gives a bare month its last day.
  mutating func readMonth(_ text: Bytes, last: Bool, repairs: inout Repairs) -> DateReading {
    parts.read(text)
    guard !parts.isTooLong else { return .bad(.unreadable) }
    var tokens = parts.tokens.filter { $0 != .blank }[...]
    if let (year, month, isDecimal) = DateReader.bareMonth(&tokens) {
      if isDecimal { return .bad(.lostZero) }
      guard (1900...2099).contains(year), let day = Day(year: year, month: month, day: 1) else {
        return .bad(.noSuchDay)
      }
      repairs.formUnion(parts.repairs)
      return .moment(Moment(day: last ? day.lastOfMonth : day))
    }
    return read(text, repairs: &repairs)
  }

  /// Year and month and nothing else; `2022.1` may have been 2022.10 before a spreadsheet saved it.
  private static func bareMonth(_ tokens: inout ArraySlice<DateToken>) -> (
    year: Int, month: Int, isDecimal: Bool
  )? {
    guard case .number(let value, let digits)? = tokens.popFirst() else { return nil }
    if digits == 6, tokens.isEmpty { return (value / 100, value % 100, false) }
    guard digits == 4, case .mark(let mark)? = tokens.popFirst() else { return nil }
    guard case .number(let month, let width)? = tokens.popFirst(), width <= 2 else { return nil }
    switch mark {
    case 0x2E, 0x2D, 0x2F:
      return tokens.isEmpty ? (value, month, mark == 0x2E && width == 1 && month == 1) : nil
    case 0x5E74:
      if tokens.first == .mark(0x6708) { tokens.removeFirst() }
      return tokens.isEmpty ? (value, month, false) : nil
    default: return nil
    }
  }

  private mutating func date(_ tokens: inout ArraySlice<DateToken>, text: Bytes) -> DateReading {
    guard case .number(let first, let digits)? = tokens.popFirst() else { return .bad(.unreadable) }
    if digits == 8, first >= 1900_00_00 {
      return finish(first / 10_000, first / 100 % 100, first % 100, &tokens)
    }
    if digits == 5, let reading = serial(first, &tokens, text: text) { return reading }
    skipBlank(&tokens)
    guard case .mark(let mark)? = tokens.popFirst() else { return .bad(.unreadable) }
    skipBlank(&tokens)
    guard case .number(let second, let width)? = tokens.popFirst(), width <= 4 else {
      return .bad(.unreadable)
    }
    switch mark {
    case 0x5E74:  // 年
      guard digits == 4 else { return .bad(.unreadable) }
      skipBlank(&tokens)
      guard width <= 2, tokens.popFirst() == .mark(0x6708) else { return .bad(.unreadable) }
      skipBlank(&tokens)
      guard case .number(let day, let size)? = tokens.popFirst(), size <= 2 else { return .bad(.unreadable) }
      skipDayMark(&tokens)
      return finish(first, second, day, &tokens)
    case 0x6708:  // 月
      guard digits <= 2, width <= 2 else { return .bad(.unreadable) }
      skipDayMark(&tokens)
      return withoutYear(first, second, &tokens)
    case 0x2D, 0x2F, 0x2E:
      return numeric(mark, (first, digits), (second, width), &tokens)
    default: return .bad(.unreadable)
    }
  }

  private mutating func numeric(
    _ mark: UInt32, _ first: (value: Int, digits: Int), _ second: (value: Int, digits: Int),
    _ tokens: inout ArraySlice<DateToken>
  ) -> DateReading {
    guard second.digits <= 2 else { return .bad(.unreadable) }
    let rest = tokens
    skipBlank(&tokens)
    guard tokens.first == .mark(mark) else {
      // 2/3 and 2-3; 2.3 is a number.
      tokens = rest
      guard mark != 0x2E, first.digits <= 2 else { return .bad(.unreadable) }
      return withoutYear(first.value, second.value, &tokens)
    }
    tokens.removeFirst()
    skipBlank(&tokens)
    guard case .number(let third, let digits)? = tokens.popFirst() else { return .bad(.unreadable) }
    if first.digits == 4 {
      guard digits <= 2 else { return .bad(.unreadable) }
      return finish(first.value, second.value, third, &tokens)
    }
    guard first.digits <= 2, digits == 4 || digits <= 2 else { return .bad(.unreadable) }
    let clock = time(&tokens)
    guard clock.isGood else { return .bad(.noSuchTime) }
    guard tokens.isEmpty else { return .bad(.unreadable) }
    return .unordered(first.value, second.value, third, isShortYear: digits <= 2, time: clock.second)
  }

  /// Days since the start of 1900 as Excel counts them, with the time as a fraction.
  private mutating func serial(_ days: Int, _ tokens: inout ArraySlice<DateToken>, text: Bytes)
    -> DateReading?
  {
    guard (20_000...60_000).contains(days) else { return nil }
    let rest = tokens
    var moment = Moment(day: Day(number: Int32(truncatingIfNeeded: days - 25_569)))
    if tokens.first == .mark(0x2E) {
      tokens.removeFirst()
      guard case .number(let value, let digits)? = tokens.popFirst(), tokens.isEmpty else {
        tokens = rest
        return nil
      }
      var scale: Int128 = 1
      for _ in 0..<min(digits, 15) { scale *= 10 }
      let seconds = (Int128(value) * 86_400 * 2 + scale) / (scale * 2)
      // 44613.0 is how some programs write a whole number; 44613.000000 is midnight.
      if value > 0 || digits > 1 {
        moment =
          seconds == 86_400
          ? Moment(day: moment.day.advanced(by: 1), second: 0)
          : Moment(day: moment.day, second: Int32(truncatingIfNeeded: seconds))
      }
    } else {
      let clock = time(&tokens)
      guard clock.isGood else { return .bad(.noSuchTime) }
      guard tokens.isEmpty else {
        tokens = rest
        return nil
      }
      moment.second = clock.second
    }
    repairs.insert(.serial)
    return .moment(moment)
  }

  private mutating func withoutYear(_ month: Int, _ day: Int, _ tokens: inout ArraySlice<DateToken>)
    -> DateReading
  {
    let reading = finish(year, month, day, &tokens)
    guard case .moment(let moment) = reading else { return reading }
    guard near.contains(moment.day) else { return .bad(.farFromPeriod) }
    repairs.insert(.noYear)
    return reading
  }

  private mutating func finish(
    _ year: Int, _ month: Int, _ day: Int, _ tokens: inout ArraySlice<DateToken>
  ) -> DateReading {
    let clock = time(&tokens)
    guard tokens.isEmpty else { return .bad(.unreadable) }
    guard (1900...2099).contains(year), let day = Day(year: year, month: month, day: day) else {
      return .bad(.noSuchDay)
    }
    guard clock.isGood else { return .bad(.noSuchTime) }
    return .moment(Moment(day: day, second: clock.second))
  }

  func skipBlank(_ tokens: inout ArraySlice<DateToken>) {
    if tokens.first == .blank { tokens.removeFirst() }
  }

  /// 日 or 号, which may be missing.
  private func skipDayMark(_ tokens: inout ArraySlice<DateToken>) {
    let rest = tokens
    skipBlank(&tokens)
    if tokens.first == .mark(0x65E5) || tokens.first == .mark(0x53F7) {
      tokens.removeFirst()
    } else {
      tokens = rest
    }
  }

  /// The day that three numbers mean in an order; nil where there is none.
  static func day(_ a: Int, _ b: Int, _ c: Int, isShortYear: Bool, _ order: DateOrder, near year: Int) -> Day? {
    let last = isShortYear ? 2000 + c : c
    return switch order {
    case .monthDayYear: (1900...2099).contains(last) ? Day(year: last, month: a, day: b) : nil
    case .dayMonthYear: (1900...2099).contains(last) ? Day(year: last, month: b, day: a) : nil
    // A year in front is believed only near the period: 15/2/22 is no day of 2015.
    case .yearMonthDay: isShortYear && abs(2000 + a - year) <= 1 ? Day(year: 2000 + a, month: b, day: c) : nil
    }
  }
}
