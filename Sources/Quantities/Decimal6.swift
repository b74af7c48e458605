/// 精确小数: an exact decimal with at most 12 digits before and 6 after the point, held in millionths.
///
/// No number on the way of a point is ever a `Double` (SPEC section 2, type `number`).
public struct Decimal6: Hashable, Comparable, Sendable {
  /// The value times one million.
  public var micro: Int64

  /// Wraps a count of millionths.
  public init(micro: Int64) { self.micro = micro }

  /// A whole number; the caller keeps it below 10^12.
  public init(_ whole: Int) { micro = Int64(whole) &* 1_000_000 }

  /// Zero.
  public static let zero = Decimal6(micro: 0)

  /// Smaller by value.
  public static func < (a: Decimal6, b: Decimal6) -> Bool { a.micro < b.micro }

  /// Reads `-12.5` in plain ASCII: sign, digits, point, digits; nil for anything else or too many digits.
  public init?(ascii bytes: some Collection<UInt8>) {
    var negative = false
    var value: Int64 = 0
    var whole = 0
    var fraction = -1
    var digits = 0
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x2B, 0x2D:
        guard offset == 0 else { return nil }
        negative = byte == 0x2D
      case 0x2E:
        guard fraction < 0 else { return nil }
        fraction = 0
      case 0x30...0x39:
        digits += 1
        let digit = Int64(byte - 0x30)
        if fraction < 0 {
          if whole > 0 || digit > 0 { whole += 1 }
          guard whole <= 12 else { return nil }
          value = value * 10 + digit
        } else {
          fraction += 1
          if fraction > 6 {
            // Zeros past the sixth place change nothing; another digit could not be held exactly.
            guard digit == 0 else { return nil }
            fraction = 6
          } else {
            value = value * 10 + digit
          }
        }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    var places = max(fraction, 0)
    while places < 6 {
      value *= 10
      places += 1
    }
    micro = negative ? -value : value
  }

  /// Reads the same from a string.
  public init?(_ text: String) { self.init(ascii: text.utf8) }

  /// The shortest decimal text: `12.5`, `-40`, `0`.
  public var text: String { Rational(self).text(places: 6) }
}
