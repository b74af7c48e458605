import Quantities

/// 读数字: an exact decimal; `+5`, `−5` with U+2212, `1,000`, `5分`, `¥1,200.00`.
enum NumberReader {
  /// A few ASCII digits and nothing else, in millionths.
  @inline(__always) static func plain(_ raw: Bytes) -> Int64? {
    guard raw.count > 0, raw.count <= 9 else { return nil }
    var value: Int64 = 0
    for byte in raw {
      guard byte &- 0x30 <= 9 else { return nil }
      value = value &* 10 &+ Int64(byte &- 0x30)
    }
    return value &* 1_000_000
  }

  /// Reads a cleaned text; nil where it is no such number.
  static func read(_ text: Bytes, repairs: inout Repairs) -> Decimal6? {
    var end = text.count
    if text.has("分", at: end &- 3) {
      end &-= 3
      while end > 0, text[end &- 1] == 0x20 { end &-= 1 }
    }
    var digits: [UInt8] = []
    var index = 0
    if text.has("−", at: 0) {
      digits.append(0x2D)
      index = 3
    } else if text.at(0) == 0x2D || text.at(0) == 0x2B {
      digits.append(text[0])
      index = 1
    }
    // The sign of a currency, U+00A5 or U+FFE5.
    if text.has("¥", at: index) { index += 2 } else if text.has("￥", at: index) { index += 3 }
    let whole = text.part(index, end)
    guard let first = whole.first, first &- 0x30 <= 9 || first == 0x2E else { return nil }
    let point = whole.firstIndex(of: 0x2E) ?? whole.count
    let grouped = whole.part(0, point)
    if grouped.contains(0x2C) {
      guard isGrouped(grouped) else { return nil }
      repairs.insert(.thousands)
      digits.append(contentsOf: grouped.filter { $0 != 0x2C })
    } else {
      digits.append(contentsOf: grouped)
    }
    digits.append(contentsOf: whole.part(point, whole.count))
    return Decimal6(ascii: digits)
  }

  /// Commas after every third digit from the right and nowhere else.
  private static func isGrouped(_ text: Bytes) -> Bool {
    let groups = text.split(separator: 0x2C, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count) else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
      && text.allSatisfy { $0 == 0x2C || $0 &- 0x30 <= 9 }
  }
}

/// 读是否: 是 √ ✓ 1 有 已 Y yes true, 否 × 0 没有 未 N no false.
enum FlagReader {
  static func read(_ text: Bytes) -> Bool? {
    switch text.count {
    case 1:
      switch text[0] {
      case 0x31, 0x59, 0x79: true
      case 0x30, 0x4E, 0x6E: false
      default: nil
      }
    case 2:
      if text.equals("×") { false } else { (text[0] | 0x20 == 0x6E && text[1] | 0x20 == 0x6F) ? false : nil }
    case 3, 4, 5, 6:
      if ["是", "√", "✓", "✔", "有", "已"].contains(where: { text.equals($0) }) {
        true
      } else if ["否", "✗", "✘", "没有", "未"].contains(where: { text.equals($0) }) {
        false
      } else {
        word(text)
      }
    default: nil
    }
  }

  private static func word(_ text: Bytes) -> Bool? {
    switch text.string.lowercased() {
    case "yes", "true": true
    case "false": false
    default: nil
    }
  }
}
