/// 读时刻: the time behind a date, as `09:05`, `9点5分`, `下午3点20分`, `3:20 PM`.
extension DateReader {
  /// The time behind a date, if there is one. What is left over in `tokens` was no time.
  mutating func time(_ tokens: inout ArraySlice<DateToken>) -> (second: Int32?, isGood: Bool) {
    let rest = tokens
    skipBlank(&tokens)
    if tokens.first == .mark(0x54) || tokens.first == .mark(0x74) { tokens.removeFirst() }
    if tokens.isEmpty { return (nil, true) }
    var half: Bool?
    if case .half(let afternoon)? = tokens.first {
      half = afternoon
      tokens.removeFirst()
      skipBlank(&tokens)
    }
    guard case .number(let hour, let digits)? = tokens.popFirst(), digits <= 2,
      case .mark(let mark)? = tokens.popFirst()
    else {
      tokens = rest
      return (nil, true)
    }
    var minute = 0
    var second = 0
    var roundsUp = false
    switch mark {
    case 0x3A:  // :
      guard case .number(let m, 2)? = tokens.popFirst() else {
        tokens = rest
        return (nil, true)
      }
      minute = m
      if tokens.first == .mark(0x3A) {
        tokens.removeFirst()
        guard case .number(let s, 2)? = tokens.popFirst() else {
          tokens = rest
          return (nil, true)
        }
        second = s
        roundsUp = takeFraction(&tokens)
      }
    case 0x70B9, 0x65F6:  // 点 时
      if case .number(let m, let size)? = tokens.first, size <= 2 {
        tokens.removeFirst()
        minute = m
        if tokens.first == .mark(0x5206) {
          tokens.removeFirst()
          if case .number(let s, let width)? = tokens.first, width <= 2 {
            tokens.removeFirst()
            second = s
            if tokens.first == .mark(0x79D2) { tokens.removeFirst() }
          }
        }
      }
    default:
      tokens = rest
      return (nil, true)
    }
    let afterTime = tokens
    skipBlank(&tokens)
    if half == nil, case .half(let afternoon)? = tokens.first {
      half = afternoon
      tokens.removeFirst()
    } else {
      tokens = afterTime
    }
    let read = clock(hour, minute, second, half)
    // The last second of a day is not rounded into the next.
    return (read.second.map { roundsUp ? min($0 + 1, 86_399) : $0 }, read.isGood)
  }

  /// `.000` or `.4` behind the seconds, as databases and spreadsheets write it; true if the second is rounded up.
  private func takeFraction(_ tokens: inout ArraySlice<DateToken>) -> Bool {
    guard tokens.count >= 2, tokens.first == .mark(0x2E),
      case .number(let value, let digits) = tokens[tokens.startIndex + 1], digits <= 15
    else { return false }
    tokens.removeFirst(2)
    return value * 2 >= (0..<digits).reduce(1) { power, _ in power * 10 }
  }

  /// 上午12 is 0 h, 下午12 is 12 h; 下午14 says the same thing twice, 上午14 contradicts itself.
  private mutating func clock(_ hour: Int, _ minute: Int, _ second: Int, _ half: Bool?) -> (
    second: Int32?, isGood: Bool
  ) {
    var hour = hour
    switch half {
    case true?:
      if hour > 12 { repairs.insert(.afternoon) }
      if hour == 0 { return (nil, false) }
      if hour < 12 { hour += 12 }
    case false?:
      if hour > 12 { return (nil, false) }
      if hour == 12 { hour = 0 }
    case nil: break
    }
    guard hour < 24, minute < 60, second < 60 else { return (nil, false) }
    return (Int32(truncatingIfNeeded: hour * 3600 + minute * 60 + second), true)
  }
}
