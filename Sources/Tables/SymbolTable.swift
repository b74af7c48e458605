/// 符号表: texts as small integers, found by their bytes; one arena, open addressing, no `String` and no per-run seed.
public struct SymbolTable: Sendable {
  @usableFromInline var arena: [UInt8] = []
  @usableFromInline var ends: [Int] = []
  @usableFromInline var slots: [Int32] = [Int32](repeating: -1, count: 64)
  @usableFromInline var hashes: [UInt64] = []

  /// An empty table.
  public init() {}

  /// The number of symbols; they are 0 ..< count in the order of their first appearance.
  @inlinable public var count: Int { ends.count }

  /// The symbol of these bytes, made if it is new.
  @inlinable public mutating func intern(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    intern(bytes, hash: SymbolTable.hash(bytes))
  }

  /// The same for bytes whose `hash` is known already.
  @inlinable mutating func intern(_ bytes: UnsafeRawBufferPointer, hash: UInt64) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while true {
      let symbol = slots[slot]
      if symbol < 0 { break }
      if hashes[Int(symbol)] == hash, matches(symbol, bytes) { return symbol }
      slot = (slot + 1) & (slots.count - 1)
    }
    let symbol = Int32(truncatingIfNeeded: ends.count)
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    hashes.append(hash)
    slots[slot] = symbol
    if ends.count * 2 > slots.count { grow() }
    return symbol
  }

  /// The symbol of a string, made if it is new.
  public mutating func intern(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  /// The symbol of a string if it has one.
  public func find(_ text: String) -> Int32? {
    var text = text
    return text.withUTF8 { find(UnsafeRawBufferPointer($0)) }
  }

  /// The symbol of these bytes if they have one.
  @inlinable public func find(_ bytes: UnsafeRawBufferPointer) -> Int32? {
    let hash = SymbolTable.hash(bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while true {
      let symbol = slots[slot]
      if symbol < 0 { return nil }
      if hashes[Int(symbol)] == hash, matches(symbol, bytes) { return symbol }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// The text of a symbol; empty for one that is not in the table.
  public func text(_ symbol: Int32) -> String {
    withBytes(symbol) { String(decoding: $0, as: UTF8.self) }
  }

  /// Lends the bytes of a symbol.
  @inlinable public func withBytes<R>(_ symbol: Int32, _ body: (UnsafeRawBufferPointer) -> R) -> R {
    guard symbol >= 0, Int(symbol) < ends.count else {
      return body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
    let start = symbol == 0 ? 0 : ends[Int(symbol) - 1]
    let end = ends[Int(symbol)]
    return arena.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
  }

  @inlinable func matches(_ symbol: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = symbol == 0 ? 0 : ends[Int(symbol) - 1]
    let end = ends[Int(symbol)]
    guard end - start == bytes.count else { return false }
    return arena.withUnsafeBytes { held in
      var index = 0
      while index &+ 8 <= bytes.count {
        if held.loadUnaligned(fromByteOffset: start &+ index, as: UInt64.self)
          != bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        {
          return false
        }
        index &+= 8
      }
      while index < bytes.count {
        if held[start &+ index] != bytes[index] { return false }
        index &+= 1
      }
      return true
    }
  }

  @usableFromInline mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for symbol in 0..<ends.count {
      var slot = Int(truncatingIfNeeded: hashes[symbol]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: symbol)
    }
  }

  /// A fixed-seed 64-bit hash, the same in every run.
  @inlinable public static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
    var index = 0
    while index &+ 8 <= bytes.count {
      state = mix(state ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index &+= 8
    }
    return mix(state ^ tail(bytes, index))
  }

  /// The last up to seven bytes, from `index` on, as one word.
  @inlinable @inline(__always) static func tail(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    let left = bytes.count &- index
    if left <= 0 { return 0 }
    if bytes.count >= 8 {
      // The last eight bytes, shifted so that only what was not taken yet remains.
      let word = bytes.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self)
      return word &>> UInt64(truncatingIfNeeded: (8 &- left) &* 8)
    }
    var tail: UInt64 = 0
    var at = index
    while at < bytes.count {
      tail |= UInt64(bytes[at]) &<< UInt64(truncatingIfNeeded: (at &- index) &* 8)
      at &+= 1
    }
    return tail
  }

  /// One multiply-and-fold step.
  @inlinable static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
