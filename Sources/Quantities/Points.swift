/// 得分: points as they are printed, in units of 10^-decimals; what is printed is what is added.
///
/// The number of decimals is the rulebook's and the same for a whole run, so it is not stored.
public struct Points: Hashable, Comparable, Sendable {
  /// The value times 10^decimals.
  public var units: Int64

  /// Wraps a count of units.
  public init(units: Int64) { self.units = units }

  /// No points.
  public static let zero = Points(units: 0)

  /// Rounds an exact value once, half away from zero; nil where it is invalid or beyond 10^15 units.
  public init?(rounding value: Rational, decimals: Int) {
    guard let units = value.rounded(places: decimals), units.magnitude <= 1_000_000_000_000_000 else {
      return nil
    }
    self.units = Int64(units)
  }

  /// Smaller by value.
  public static func < (a: Points, b: Points) -> Bool { a.units < b.units }
  /// The exact sum: both sides were rounded before.
  public static func + (a: Points, b: Points) -> Points { Points(units: a.units &+ b.units) }
  /// The exact difference.
  public static func - (a: Points, b: Points) -> Points { Points(units: a.units &- b.units) }

  /// The exact value as a fraction.
  public func rational(decimals: Int) -> Rational {
    Rational(Int128(units), Rational.powerOfTen(decimals))
  }

  /// `36.00`: always with the rulebook's number of decimals.
  public func text(decimals: Int) -> String {
    DecimalText.text(units: Int128(units), places: decimals, trim: false)
  }
}

/// Decimal text of a scaled integer, the one place that puts a point between digits.
enum DecimalText {
  static func text(units: Int128, places: Int, trim: Bool) -> String {
    var rest = units.magnitude
    var places = places
    if trim { while places > 0, rest % 10 == 0 { (rest, places) = (rest / 10, places - 1) } }
    // From the last digit to the first: hundreds of thousands of these are written in a run.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Swift.max(24, places + 3))
    var count = 0
    while rest > 0 || count <= places {
      if count == places, places > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      count += 1
    }
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.reverse()
    return String(decoding: bytes, as: UTF8.self)
  }
}
