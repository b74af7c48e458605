/// 变异: bytes of one file changed as disks, mail programs and hands change them; the same seed makes the same change.
struct Mutation {
  /// splitmix64: the same on every machine.
  struct Random {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(truncatingIfNeeded: next() >> 1) % Swift.max(1, bound) }
  }

  /// Bytes that mean something to a reader of tables.
  private static let marks: [[UInt8]] = [
    [0x22], [0x22, 0x22], [0x2C], [0x09], [0x3B], [0x7C], [0x0A], [0x0D], [0x0D, 0x0A], [0x00], [0xEF, 0xBB, 0xBF],
    [0x80],
    [0xFF], [0xFF, 0xFE], [0xA3, 0xAC], [0x1F], [0x1A], [0xC2, 0xA0], [0xE3, 0x80, 0x80], [0xE2, 0x80, 0x8B], [0x3D],
    [0x27],
    [0x5C], [0x2D], [0x84, 0x31, 0xA4, 0x37], Array("合计".utf8), Array("，".utf8), Array("原文件,原行".utf8),
    Array("99999999999999999999".utf8), Array("2022-02-30".utf8), Array("sep=;\n".utf8),
  ]

  var random: Random

  init(seed: UInt64, index: Int) {
    random = Random(state: seed &* 0xD6E8_FEB8_6659_FD93 &+ UInt64(truncatingIfNeeded: index))
    _ = random.next()
  }

  /// One to four changes of a file; `other` is what is spliced in.
  mutating func change(_ bytes: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(4) { change(&bytes, other) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let count = bytes.count
    switch random.below(8) {
    case 0:
      for _ in 0...random.below(20) where count > 0 { bytes[random.below(count)] ^= 1 << UInt8(random.below(8)) }
    case 1:
      for _ in 0...random.below(6) where count > 0 {
        bytes[random.below(count)] = UInt8(truncatingIfNeeded: random.next())
      }
    case 2: bytes.removeSubrange(range(count, longest: 400))
    case 3: bytes.removeLast(random.below(count))
    case 4: bytes.insert(contentsOf: other[range(other.count, longest: 600)], at: random.below(count + 1))
    case 5: bytes.insert(contentsOf: bytes[range(count, longest: 600)], at: random.below(count + 1))
    case 6: bytes.replaceSubrange(range(count, longest: 60), with: other[range(other.count, longest: 60)])
    default:
      for _ in 0...random.below(6) {
        bytes.insert(contentsOf: Mutation.marks[random.below(Mutation.marks.count)], at: random.below(bytes.count + 1))
      }
    }
  }

  private mutating func range(_ count: Int, longest: Int) -> Range<Int> {
    let start = random.below(count + 1)
    return start..<min(count, start + random.below(longest))
  }
}
