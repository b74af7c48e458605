import Tables

/// 摘要集: row digests with the place of their first row; the digests are hashes already.
struct DigestSet {
  private var slots: [Int32]
  private var digests: [RowDigest] = []
  private var places: [(file: Int32, row: Int32)] = []

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    digests.reserveCapacity(capacity)
    places.reserveCapacity(capacity)
  }

  /// The place of an equal row seen before; nil if this is the first, which is then kept.
  mutating func firstPlace(of digest: RowDigest, file: Int32, row: Int32) -> (file: Int32, row: Int32)? {
    var slot = Int(truncatingIfNeeded: digest.low) & (slots.count - 1)
    while slots[slot] >= 0 {
      if digests[Int(slots[slot])] == digest { return places[Int(slots[slot])] }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: digests.count)
    digests.append(digest)
    places.append((file, row))
    if digests.count * 2 > slots.count { grow() }
    return nil
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, digest) in digests.enumerated() {
      var slot = Int(truncatingIfNeeded: digest.low) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }
}

extension RowDigest {
  /// The digest of the same row in a village: rows of two villages are no repeats of each other.
  ///
  /// However a filled cell writes it: 曙光村 and 曙光村党支部 are one. A text that names no village stands for itself.
  func inVillage(_ village: Int32, unnamed: String = "") -> RowDigest {
    var mixed = UInt64(bitPattern: Int64(village) &+ 2) &* 0x9E37_79B9_7F4A_7C15
    for byte in unnamed.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return RowDigest(high: high ^ mixed, low: low ^ (mixed << 31 | mixed >> 33))
  }
}
