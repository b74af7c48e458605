/// A run of bytes lent for the length of a call.
typealias Bytes = UnsafeRawBufferPointer

extension UnsafeRawBufferPointer {
  /// The bytes of a range, cut to what is there.
  @inline(__always) func part(_ start: Int, _ end: Int) -> Bytes {
    guard start >= 0, start < end, end <= count else { return Bytes(start: nil, count: 0) }
    return Bytes(rebasing: self[start..<end])
  }

  /// A byte, 0 beyond the end.
  @inline(__always) func at(_ index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0 }

  /// Whether these are the bytes of an ASCII or UTF-8 literal.
  @inline(__always) func equals(_ literal: StaticString) -> Bool {
    guard count == literal.utf8CodeUnitCount else { return false }
    return has(literal, at: 0)
  }

  /// Whether the bytes of a literal stand at an index.
  func has(_ literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index >= 0, index &+ length <= count else { return false }
    return literal.withUTF8Buffer { text in
      for offset in 0..<length where text[offset] != self[index &+ offset] { return false }
      return true
    }
  }

  /// Whether a literal stands anywhere.
  func contains(_ literal: StaticString) -> Bool {
    guard let first = literal.withUTF8Buffer({ $0.first }) else { return true }
    var index = 0
    while let hit = LineScan.find(first, in: self, from: index) {
      if has(literal, at: hit) { return true }
      index = hit &+ 1
    }
    return false
  }

  /// Whether two runs hold the same bytes.
  @inline(__always) func same(_ other: Bytes) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index &+ 8 <= count {
      if loadUnaligned(fromByteOffset: index, as: UInt64.self)
        != other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      {
        return false
      }
      index &+= 8
    }
    while index < count {
      if self[index] != other[index] { return false }
      index &+= 1
    }
    return true
  }

  /// The text as a `String`, for what a person will read.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// The scalar that begins at an index and its length; U+FFFD and 1 where the bytes are not UTF-8.
  @inline(__always) func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let lead = at(index)
    if lead < 0x80 { return (UInt32(lead), 1) }
    let second = UInt32(at(index &+ 1))
    if lead >= 0xC2, lead < 0xE0, second & 0xC0 == 0x80 {
      return (UInt32(lead & 0x1F) << 6 | second & 0x3F, 2)
    }
    let third = UInt32(at(index &+ 2))
    if lead >= 0xE0, lead < 0xF0, second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
      return (UInt32(lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F, 3)
    }
    let fourth = UInt32(at(index &+ 3))
    if lead >= 0xF0, lead < 0xF5, second & 0xC0 == 0x80, third & 0xC0 == 0x80, fourth & 0xC0 == 0x80 {
      return (UInt32(lead & 7) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F, 4)
    }
    return (0xFFFD, 1)
  }

  /// The number of characters (scalars).
  var scalarCount: Int {
    var total = 0
    for byte in self where byte & 0xC0 != 0x80 { total &+= 1 }
    return total
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8.
  @inline(__always) mutating func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80: append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0x1_0000:
      append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}

/// Classes of characters that cleaning asks for.
enum Scalars {
  /// Blanks and line ends, wide ones too.
  @inline(__always) static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Characters without any shape: zero width, direction marks, a byte order mark in the middle, controls.
  @inline(__always) static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F,
      0x202A...0x202E,
      0x2060...0x2064, 0x2066...0x206F, 0xFEFF:
      true
    default: false
    }
  }
}
