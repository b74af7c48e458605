/// 格型: what a cell of unknown meaning looks like, by which a wrong delimiter is told from the right one.
///
/// Weights are in hundredths: a date or a number speaks for the cut, a piece of a sentence against it.
enum CellKind {
  /// How much a cell speaks for the cut that made it, 0 to 100.
  static func weight(_ cell: [UInt8]) -> Int {
    var start = 0
    var end = cell.count
    while start < end, cell[start] <= 0x20 { start += 1 }
    while end > start, cell[end - 1] <= 0x20 { end -= 1 }
    if start == end { return 60 }
    return cell.withUnsafeBytes { weight($0.part(start, end)) }
  }

  private struct Shape {
    var digits = 0
    var letters = 0
    var spaces = 0
    var marks = 0
    var wide = 0
    var separators = 0
    var quotes = 0
  }

  private static func weight(_ cell: Bytes) -> Int {
    var shape = Shape()
    for byte in cell {
      switch byte {
      case 0x30...0x39: shape.digits += 1
      case 0x41...0x5A, 0x61...0x7A: shape.letters += 1
      case 0x20: shape.spaces += 1
      case 0x80...0xFF: shape.wide += 1
      case 0x22: shape.quotes += 1
      case 0x2C, 0x3B, 0x09, 0x7C: shape.separators += 1
      default: shape.marks += 1
      }
    }
    if isNumber(cell, shape) { return 100 }
    if isDate(cell, shape) { return 100 }
    if isAddress(cell, shape) { return 100 }
    if shape.quotes % 2 == 1 { return 5 }
    if isWord(cell, shape) { return 90 }
    // A cell in which another delimiter stands between pieces was likely not cut where it should be.
    if shape.separators > 1 { return 15 }
    if shape.separators == 1 { return 30 }
    if isBracketed(cell) { return 70 }
    if shape.spaces > 12 { return 50 }
    return shape.marks * 3 > cell.count ? 35 : 65
  }

  private static func isNumber(_ cell: Bytes, _ shape: Shape) -> Bool {
    guard shape.digits > 0, shape.quotes == 0, shape.spaces <= 1, cell.count <= 40 else { return false }
    if shape.letters > 0 {
      // 1.5E+03, 12kg, 0x1F
      return shape.letters <= 3 && cell.at(0) &- 0x30 <= 9 && shape.marks <= 2 && shape.separators == 0
    }
    if shape.separators > 0 {
      // 1,200 or 0,75
      guard cell.filter({ $0 == 0x2C }).count == shape.separators else { return false }
      if shape.separators == 1, let comma = cell.firstIndex(of: 0x2C) {
        let rest = cell.count - comma - 1
        return comma > 0 && rest > 0 && cell[(comma + 1)...].allSatisfy { $0 &- 0x30 <= 9 } && comma <= 12
      }
      return groupsOfThree(cell)
    }
    return cell.allSatisfy { byte in
      byte &- 0x30 <= 9 || byte == 0x2E || byte == 0x2D || byte == 0x2B || byte == 0x25 || byte == 0x24 || byte == 0x20
        || byte == 0x28 || byte == 0x29 || byte >= 0x80
    } && shape.wide <= 6
  }

  private static func groupsOfThree(_ cell: Bytes) -> Bool {
    let groups = cell.split(separator: 0x2C, omittingEmptySubsequences: false)
    guard let head = groups.first, (1...4).contains(head.count) else { return false }
    return groups.dropFirst().allSatisfy { $0.prefix(3).count == 3 && $0.prefix(3).allSatisfy { $0 &- 0x30 <= 9 } }
  }

  private static func isDate(_ cell: Bytes, _ shape: Shape) -> Bool {
    guard shape.digits >= 3, cell.count <= 35, shape.quotes == 0, shape.separators == 0, shape.spaces <= 4 else {
      return false
    }
    let marks = cell.filter { $0 == 0x2D || $0 == 0x2F || $0 == 0x3A || $0 == 0x2E }.count
    let isHanzi = String(decoding: cell, as: UTF8.self).contains { $0 == "年" || $0 == "月" || $0 == "日" }
    return (marks >= 1 && shape.letters <= 9 && marks + shape.digits + shape.letters + shape.spaces + 2 >= cell.count)
      || isHanzi
  }

  private static func isAddress(_ cell: Bytes, _ shape: Shape) -> Bool {
    guard shape.spaces == 0, shape.quotes == 0, shape.letters > 2 else { return false }
    if cell.contains("://") || cell.has("www.", at: 0) { return true }
    guard let at = cell.firstIndex(of: 0x40), at > 0 else { return false }
    return cell[(at + 1)...].contains(0x2E)
  }

  /// A name, a code, a heading: letters with a few blanks and hyphens.
  private static func isWord(_ cell: Bytes, _ shape: Shape) -> Bool {
    guard shape.separators == 0, shape.quotes == 0, cell.count <= 60, shape.spaces <= 5 else { return false }
    let joining = cell.filter {
      $0 == 0x2D || $0 == 0x5F || $0 == 0x2E || $0 == 0x2F || $0 == 0x27 || $0 == 0x28 || $0 == 0x29
    }
    .count
    return shape.letters + shape.wide > 0 && shape.marks - joining <= 1 && shape.marks <= 8
  }

  private static func isBracketed(_ cell: Bytes) -> Bool {
    let first = cell.at(0)
    let last = cell.at(cell.count - 1)
    return (first == 0x7B && last == 0x7D) || (first == 0x5B && last == 0x5D) || (first == 0x3C && last == 0x3E)
  }
}
