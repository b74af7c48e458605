/// 有理数: an exact fraction; results that no 128-bit fraction can hold become `invalid` and stay so.
///
/// Weights, credits and ratios stay fractions until a criterion's points are rounded once (SPEC section 6).
/// Nothing here traps: a division by zero or an overflow gives `invalid`, which the caller reports.
public struct Rational: Hashable, Sendable {
  /// The numerator, in lowest terms.
  public let num: Int128
  /// The denominator, positive; 0 marks `invalid`.
  public let den: Int128

  /// Zero.
  public static let zero = Rational(0)
  /// One.
  public static let one = Rational(1)
  /// What an overflow or a division by zero leaves.
  public static let invalid = Rational(rawNum: 0, rawDen: 0)

  private init(rawNum: Int128, rawDen: Int128) {
    // The least integer has no counterpart above zero: it could not be negated.
    num = rawNum == .min ? 0 : rawNum
    den = rawNum == .min ? 0 : rawDen
  }

  /// A whole number.
  public init(_ whole: Int) { self.init(rawNum: Int128(whole), rawDen: 1) }

  /// An exact decimal.
  public init(_ decimal: Decimal6) { self.init(Int128(decimal.micro), 1_000_000) }

  /// `num / den` in lowest terms; `invalid` if `den` is zero.
  public init(_ num: Int128, _ den: Int128) {
    guard den != 0, den != .min, num != .min else {
      self = .invalid
      return
    }
    let divisor = Rational.gcd(num.magnitude, den.magnitude)
    let common = Int128(divisor == 0 ? 1 : divisor)
    let sign: Int128 = den < 0 ? -1 : 1
    self.init(rawNum: sign * num / common, rawDen: sign * den / common)
  }

  /// False for what overflowed or divided by zero.
  public var isValid: Bool { den != 0 }
  /// Whether the value is exactly zero.
  public var isZero: Bool { den != 0 && num == 0 }
  /// Whether the value is below zero.
  public var isNegative: Bool { num < 0 }

  /// The exact sum.
  public static func + (a: Rational, b: Rational) -> Rational {
    guard a.isValid, b.isValid else { return .invalid }
    if a.den == b.den {
      let (sum, over) = a.num.addingReportingOverflow(b.num)
      return over ? .invalid : a.den == 1 ? Rational(rawNum: sum, rawDen: 1) : Rational(sum, a.den)
    }
    let common = Int128(gcd(a.den.magnitude, b.den.magnitude))
    let (left, o1) = a.num.multipliedReportingOverflow(by: b.den / common)
    let (right, o2) = b.num.multipliedReportingOverflow(by: a.den / common)
    let (sum, o3) = left.addingReportingOverflow(right)
    let (den, o4) = a.den.multipliedReportingOverflow(by: b.den / common)
    return o1 || o2 || o3 || o4 ? .invalid : Rational(sum, den)
  }

  /// The exact difference.
  public static func - (a: Rational, b: Rational) -> Rational { a + -b }

  /// The negated value.
  public static prefix func - (a: Rational) -> Rational { Rational(rawNum: 0 &- a.num, rawDen: a.den) }

  /// The exact product.
  public static func * (a: Rational, b: Rational) -> Rational {
    guard a.isValid, b.isValid else { return .invalid }
    // Crosswise reduction first keeps the factors small.
    let g1 = Int128(max(1, gcd(a.num.magnitude, b.den.magnitude)))
    let g2 = Int128(max(1, gcd(b.num.magnitude, a.den.magnitude)))
    let (num, o1) = (a.num / g1).multipliedReportingOverflow(by: b.num / g2)
    let (den, o2) = (a.den / g2).multipliedReportingOverflow(by: b.den / g1)
    return o1 || o2 ? .invalid : Rational(rawNum: num, rawDen: num == 0 ? 1 : den)
  }

  /// The exact quotient; `invalid` for a zero divisor.
  public static func / (a: Rational, b: Rational) -> Rational {
    guard b.isValid, b.num != 0 else { return .invalid }
    return a
      * (b.num < 0
        ? Rational(rawNum: 0 &- b.den, rawDen: 0 &- b.num) : Rational(rawNum: b.den, rawDen: b.num))
  }

  /// The value rounded half away from zero, in units of 10^-places; nil if invalid or too large.
  public func rounded(places: Int) -> Int128? {
    guard isValid else { return nil }
    let (scaled, over) = num.multipliedReportingOverflow(by: Rational.powerOfTen(places))
    guard !over else { return nil }
    let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: den)
    let twice = rest.magnitude.multipliedReportingOverflow(by: 2)
    guard twice.overflow || twice.partialValue >= den.magnitude else { return quotient }
    return quotient + (num < 0 ? -1 : 1)
  }

  /// The largest whole number not above the value; nil if invalid.
  public var floor: Int128? {
    guard isValid else { return nil }
    let (quotient, rest) = num.quotientAndRemainder(dividingBy: den)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// The smallest whole number not below the value; nil if invalid.
  public var ceiling: Int128? {
    guard isValid else { return nil }
    let (quotient, rest) = num.quotientAndRemainder(dividingBy: den)
    return rest > 0 ? quotient + 1 : quotient
  }

  /// Decimal text of at most `places` digits after the point, rounded half away from zero, no trailing zeros.
  public func text(places: Int) -> String {
    guard let units = rounded(places: places) else { return "?" }
    return DecimalText.text(units: units, places: places, trim: true)
  }

  static func powerOfTen(_ places: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<Swift.max(0, Swift.min(places, 30)) { power *= 10 }
    return power
  }

  private static func gcd(_ a: UInt128, _ b: UInt128) -> UInt128 {
    if a <= UInt64.max, b <= UInt64.max {
      var x = UInt64(a)
      var y = UInt64(b)
      while y != 0 { (x, y) = (y, x % y) }
      return UInt128(x)
    }
    var x = a
    var y = b
    while y != 0 { (x, y) = (y, x % y) }
    return x
  }
}

extension Rational: Comparable {
  /// Smaller by value; an invalid value is equal to nothing but itself and below everything.
  public static func < (a: Rational, b: Rational) -> Bool {
    guard a.isValid, b.isValid else { return !a.isValid && b.isValid }
    if a.den == b.den { return a.num < b.num }
    if (a.num < 0) != (b.num < 0) { return a.num < 0 }
    let left = a.num.magnitude.multipliedFullWidth(by: b.den.magnitude)
    let right = b.num.magnitude.multipliedFullWidth(by: a.den.magnitude)
    let less = (left.high, left.low) < (right.high, right.low)
    return a.num < 0 ? (right.high, right.low) < (left.high, left.low) : less
  }
}
