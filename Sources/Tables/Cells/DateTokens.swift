/// A piece of a date cell: a number with its count of digits, or a mark.
enum DateToken: Equatable {
  case number(Int, digits: Int)
  /// The digits behind a point as they stand, for the fraction of a serial number.
  case mark(UInt32)
  case blank
  /// 上午 AM: false; 下午 PM: true.
  case half(afternoon: Bool)
}

/// 日期切分: a date cell into numbers and marks; at most 24 pieces.
struct DateTokens {
  var tokens: [DateToken] = []
  var repairs: Repairs = []
  /// The digits of the second number as text, where the first is followed by a point: a serial's fraction.
  var isTooLong = false

  mutating func read(_ text: Bytes) {
    tokens.removeAll(keepingCapacity: true)
    repairs = []
    isTooLong = false
    var index = 0
    while index < text.count {
      guard tokens.count < 24 else {
        isTooLong = true
        return
      }
      let (scalar, length) = text.scalar(at: index)
      if scalar >= 0x30, scalar <= 0x39 {
        var value = 0
        var digits = 0
        while index < text.count, text[index] &- 0x30 <= 9 {
          // More digits than any date or time has; a serial's fraction is cut far below a second.
          if digits < 15 { value = value * 10 + Int(text[index] &- 0x30) }
          digits += 1
          index += 1
        }
        tokens.append(.number(value, digits: digits))
        continue
      }
      if ChineseNumerals.isPart(scalar) {
        var scalars: [UInt32] = []
        while index < text.count {
          let (next, size) = text.scalar(at: index)
          guard ChineseNumerals.isPart(next) else { break }
          scalars.append(next)
          index += size
        }
        guard let number = ChineseNumerals.value(scalars) else {
          isTooLong = true
          return
        }
        tokens.append(.number(number.value, digits: number.digits))
        repairs.insert(.chineseNumerals)
        continue
      }
      index += length
      if Scalars.isSpace(scalar) {
        if scalar == 0x0A { repairs.insert(.lineBreaks) }
        if tokens.last != .blank { tokens.append(.blank) }
      } else if scalar == 0x4E0A || scalar == 0x4E0B, text.has("午", at: index) {
        index += 3
        tokens.append(.half(afternoon: scalar == 0x4E0B))
      } else if scalar | 0x20 == 0x61 || scalar | 0x20 == 0x70, text.at(index) | 0x20 == 0x6D {
        index += 1
        tokens.append(.half(afternoon: scalar | 0x20 == 0x70))
      } else {
        tokens.append(.mark(scalar))
      }
    }
  }
}
