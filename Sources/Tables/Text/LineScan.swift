import Glibc

/// Physical lines: where they end, and on which one a byte stands.
enum LineScan {
  /// The index of a byte at or after `from`.
  @inline(__always) static func find(_ byte: UInt8, in bytes: Bytes, from: Int) -> Int? {
    guard from < bytes.count, let base = bytes.baseAddress else { return nil }
    guard let hit = memchr(base + from, Int32(byte), bytes.count &- from) else { return nil }
    return UnsafeRawPointer(hit) - base
  }

  /// Whether a CR stands anywhere that no LF follows.
  static func hasLoneReturn(_ bytes: Bytes) -> Bool {
    var index = 0
    while let hit = find(0x0D, in: bytes, from: index) {
      if bytes.at(hit &+ 1) != 0x0A { return true }
      index = hit &+ 2
    }
    return false
  }

  /// The number of physical lines, a last one without an end included.
  static func count(_ bytes: Bytes) -> Int {
    var lines = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || (byte == 0x0D && bytes.at(index &+ 1) != 0x0A) { lines += 1 }
      index += 1
    }
    if let last = bytes.last, last != 0x0A, last != 0x0D { lines += 1 }
    return lines
  }

  /// The line (from 1) of a byte offset and the offset at which that line begins.
  static func line(of offset: Int, in bytes: Bytes) -> (line: Int, start: Int) {
    var line = 1
    var start = 0
    var index = 0
    while index < min(offset, bytes.count) {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && bytes.at(index) != 0x0A) {
        line += 1
        start = index
      }
    }
    return (line, start)
  }
}
