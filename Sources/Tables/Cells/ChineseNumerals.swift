/// 中文数字: numbers as 二〇二二 and 二十三, in dates.
enum ChineseNumerals {
  /// 〇–九; ○ (U+25CB) and 零 are typed for 〇.
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x25CB, 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// Whether a scalar is part of such a number.
  static func isPart(_ scalar: UInt32) -> Bool { scalar == 0x5341 || digit(scalar) != nil }

  /// The value and the number of digits that it would have in figures; nil for 二十三十 and the like.
  static func value(_ scalars: [UInt32]) -> (value: Int, digits: Int)? {
    guard let ten = scalars.firstIndex(of: 0x5341) else {
      guard scalars.count <= 8 else { return nil }
      let value = scalars.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
      return (value, scalars.count)
    }
    guard ten <= 1, scalars.count <= ten + 2, scalars.lastIndex(of: 0x5341) == ten else { return nil }
    let tens = ten == 0 ? 1 : digit(scalars[0]) ?? 0
    let units = ten + 1 < scalars.count ? digit(scalars[ten + 1]) ?? 0 : 0
    return tens == 0 ? nil : (tens * 10 + units, 2)
  }
}
