/// 数字格式: what a cell's number format makes of its number.
///
/// Only what changes the meaning is followed: whether it is a date, and which parts of it are shown; leading zeros and
/// a prefix, and a percent sign: whether 95% was meant for 95 or for 0.95 is not ours to say. Rounding, grouping and
/// currency signs are not: the number itself is exact.
enum NumberFormat: Hashable {
  /// The number as it is.
  case plain
  /// A date or time, by what of it is shown.
  case date(DateParts)
  /// Digits filled up with zeros, with the texts around them: `000000`, `"DY"0000`.
  case padded([PaddedPiece])
  /// A hundred times the number, with a percent sign, as it is shown.
  case percent
}

/// A piece of a format of fixed digits.
enum PaddedPiece: Hashable {
  case literal(String)
  /// A place of one digit.
  case digit
}

/// 日期成分: which parts of a date a format shows.
struct DateParts: OptionSet, Hashable {
  let rawValue: UInt8
  static let year = DateParts(rawValue: 1)
  static let month = DateParts(rawValue: 2)
  static let day = DateParts(rawValue: 4)
  static let weekday = DateParts(rawValue: 8)
  static let time = DateParts(rawValue: 16)
  /// Hours that go on counting past 24.
  static let elapsed = DateParts(rawValue: 32)
}

extension NumberFormat {
  /// A format that every program knows by its number, as Chinese Excel shows it (ECMA-376, 18.8.30).
  static func builtIn(_ id: Int) -> NumberFormat {
    switch id {
    case 14, 15, 30, 31: .date([.year, .month, .day])
    case 16, 28, 29, 51, 53, 54, 58: .date([.month, .day])
    case 17, 27, 36, 50, 52, 57: .date([.year, .month])
    case 18...21, 32...35, 45, 47, 55, 56: .date([.time])
    case 22: .date([.year, .month, .day, .time])
    case 46: .date([.time, .elapsed])
    case 9, 10: .percent
    default: .plain
    }
  }

  /// A format by its code: `yyyy"年"m"月"d"日"`, `[h]:mm`, `000000`. Only its first section, for positive numbers, counts.
  init(code: String) {
    let tokens = FormatToken.scan(code)
    if let parts = FormatToken.dateParts(tokens) {
      self = .date(parts)
    } else if tokens.contains(.percent) {
      self = .percent
    } else if let pieces = FormatToken.paddedPieces(tokens) {
      self = .padded(pieces)
    } else {
      self = .plain
    }
  }
}
