/// 直接切分: a line without quotes is cut at its delimiters without libcsv, which would give the same (proven by a
/// differential test); eight bytes at a time.
enum PlainSplit {
  /// Appends the cells of `line[start..<end]`, trimmed as libcsv trims; ranges count from `base`.
  @inline(__always)
  static func split(
    _ line: Bytes, _ start: Int, _ end: Int, base: Int, delimiter: UInt8, into cells: inout [CellRange]
  ) {
    let pattern = UInt64(delimiter) &* 0x0101_0101_0101_0101
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let tabs: UInt8 = delimiter == 0x09 ? 0x20 : 0x09
    var from = start
    var index = start
    while index &+ 8 <= end {
      let word = line.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ pattern
      // The top bit of each byte that equals the delimiter; exact, with no carry between bytes.
      var hits = ~(((word & low) &+ low) | word | low)
      while hits != 0 {
        let at = index &+ hits.trailingZeroBitCount &>> 3
        cells.append(trimmed(line, from, at, base, tabs))
        from = at &+ 1
        hits &= hits &- 1
      }
      index &+= 8
    }
    while index < end {
      if line[index] == delimiter {
        cells.append(trimmed(line, from, index, base, tabs))
        from = index &+ 1
      }
      index &+= 1
    }
    cells.append(trimmed(line, from, end, base, tabs))
  }

  @inline(__always)
  private static func trimmed(_ line: Bytes, _ start: Int, _ end: Int, _ base: Int, _ tab: UInt8) -> CellRange {
    var start = start
    var end = end
    while start < end, line[start] == 0x20 || line[start] == tab { start &+= 1 }
    while end > start, line[end &- 1] == 0x20 || line[end &- 1] == tab { end &-= 1 }
    return CellRange(
      start: UInt32(truncatingIfNeeded: start &- base), length: UInt32(truncatingIfNeeded: end &- start))
  }

  /// Whether a line holds nothing but what libcsv passes over.
  @inline(__always)
  static func isBlank(_ line: Bytes, _ start: Int, _ end: Int, delimiter: UInt8) -> Bool {
    var index = start
    while index < end {
      let byte = line[index]
      guard byte == 0x20 || (byte == 0x09 && delimiter != 0x09) else { return false }
      index &+= 1
    }
    return true
  }
}
