/// 数字文本: the decimal text of a number cell, exact, without `Double`.
///
/// A spreadsheet shows 15 significant digits and writes 17, of which the last two are noise (2.3 is stored as
/// `2.2999999999999998`): so the text is the number at 15 digits, as every user and every CSV export sees it.
struct NumberText: Equatable {
  /// The digits a spreadsheet number holds exactly.
  static let precision = 15

  /// Below zero.
  var isNegative = false
  /// The digits without zeros at the end, below 10^15.
  var mantissa: UInt64 = 0
  /// The power of ten by which they count.
  var exponent = 0

  /// Reads `-12.5`, `1E+2`; nil for anything else.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    var digits = 0
    var seen = 0
    var dropped = 0
    var isRoundedUp = false
    var afterPoint: Int?
    if let sign = bytes.first, sign == 0x2D || sign == 0x2B {
      isNegative = sign == 0x2D
      index = 1
    }
    scan: while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39:
        seen &+= 1
        let digit = UInt64(byte &- 0x30)
        if let places = afterPoint { afterPoint = places &+ 1 }
        if digits < NumberText.precision {
          mantissa = mantissa &* 10 &+ digit
          if mantissa > 0 { digits &+= 1 }
        } else {
          if dropped == 0 { isRoundedUp = digit >= 5 }
          dropped &+= 1
        }
      case 0x2E:
        guard afterPoint == nil else { return nil }
        afterPoint = 0
      case 0x45, 0x65:
        guard let power = NumberText.power(bytes, from: index &+ 1) else { return nil }
        exponent = power
        break scan
      default: return nil
      }
      index &+= 1
    }
    guard seen > 0 else { return nil }
    if isRoundedUp { mantissa &+= 1 }
    exponent = exponent &+ dropped &- (afterPoint ?? 0)
    guard mantissa > 0 else {
      self = NumberText()
      return
    }
    while mantissa % 10 == 0 {
      mantissa /= 10
      exponent &+= 1
    }
  }

  private init() {}

  /// Reads the sign and digits after the E; nil unless they are all there is.
  private static func power(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var index = start
    var isNegative = false
    if index < bytes.count, bytes[index] == 0x2D || bytes[index] == 0x2B {
      isNegative = bytes[index] == 0x2D
      index &+= 1
    }
    guard index < bytes.count else { return nil }
    var value = 0
    while index < bytes.count {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      // No number of a spreadsheet has a power near this; more digits change nothing.
      value = min(100_000, value &* 10 &+ Int(bytes[index] &- 0x30))
      index &+= 1
    }
    return isNegative ? -value : value
  }

  /// Digits before the point; zero or less for a number below one.
  var wholeDigits: Int { mantissa == 0 ? 1 : digitCount &+ exponent }
  /// More whole digits than a spreadsheet holds: what stands after the fifteenth is lost.
  var isDamaged: Bool { mantissa > 0 && wholeDigits > NumberText.precision }
  /// A whole number that a spreadsheet holds exactly; nil otherwise.
  var whole: UInt64? {
    guard exponent >= 0, !isDamaged else { return nil }
    return (0..<exponent).reduce(mantissa) { value, _ in value &* 10 }
  }

  private var digitCount: Int {
    var left = mantissa
    var count = 0
    while left > 0 {
      left /= 10
      count &+= 1
    }
    return count
  }

  /// Appends it with the point moved to the right by so many places.
  func append(to text: inout [UInt8], shifted places: Int) {
    var moved = self
    if mantissa > 0 { moved.exponent &+= places }
    moved.append(to: &text)
  }

  /// Appends `12.5`; a number too long or too small to be written out as `3.30724199001011E+17`.
  func append(to text: inout [UInt8]) {
    if isNegative { text.append(0x2D) }
    let digits = Array(String(mantissa).utf8)
    let point = wholeDigits
    if isDamaged || point < -20 {
      text.append(digits.first ?? 0x30)
      if digits.count > 1 {
        text.append(0x2E)
        text.append(contentsOf: digits.dropFirst())
      }
      text.append(contentsOf: (point > 0 ? "E+" : "E-").utf8)
      let power = String((point &- 1).magnitude)
      if power.utf8.count < 2 { text.append(0x30) }
      text.append(contentsOf: power.utf8)
      return
    }
    if point <= 0 {
      text.append(contentsOf: "0.".utf8)
      for _ in point..<0 { text.append(0x30) }
      text.append(contentsOf: digits)
      return
    }
    for index in 0..<point { text.append(index < digits.count ? digits[index] : 0x30) }
    if point < digits.count {
      text.append(0x2E)
      text.append(contentsOf: digits[point...])
    }
  }
}
