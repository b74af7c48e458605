/// 格摘要: 128 bits of one typed cell, the same in every file and run.
struct CellHash: Sendable {
  var high: UInt64
  var low: UInt64

  static let blank = CellHash(high: 0x243F_6A88_85A3_08D3, low: 0x1319_8A2E_0370_7344)

  /// A cell that is filled, whatever it says.
  static let filled = CellHash(high: 0x4528_21E6_38D0_1377, low: 0xBE54_66CF_34E9_0C6C)

  /// Of a number, date or flag.
  @inline(__always) init(_ value: Int64) {
    let word = UInt64(bitPattern: value)
    high = SymbolTable.mix(word ^ 0xA409_3822_299F_31D0)
    low = SymbolTable.mix(word ^ 0x082E_FA98_EC4E_6C89)
  }

  @inline(__always) init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Of a text; the upper half is the symbol table's own hash.
  @inline(__always) init(_ bytes: Bytes) {
    let count = bytes.count
    var high: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
    var low: UInt64 = 0xBE54_66CF_34E9_0C6C ^ UInt64(truncatingIfNeeded: count)
    var index = 0
    while index &+ 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      high = SymbolTable.mix(high ^ word)
      low = SymbolTable.mix(low ^ word &* 0x9E37_79B9_7F4A_7C15)
      index &+= 8
    }
    let tail = SymbolTable.tail(bytes, index)
    self.high = SymbolTable.mix(high ^ tail)
    self.low = SymbolTable.mix(low ^ tail &* 0x9E37_79B9_7F4A_7C15)
  }

  /// Takes in a further part: an item of a list, or a column of a row.
  @inline(__always) mutating func add(_ other: CellHash) {
    high = SymbolTable.mix(high ^ other.high)
    low = SymbolTable.mix((low ^ other.low) &+ 0x9E37_79B9_7F4A_7C15)
  }
}

/// 取值表: the declared values of a column, canonical ones and synonyms, by their cleaned texts.
struct ValueTable: Sendable {
  private var known = SymbolTable()
  private var canonicalOf: [Int] = []
  /// The canonical values as declared.
  let canonicals: [String]
  let hashes: [CellHash]

  init(_ values: [(canonical: String, synonyms: [String])]) {
    canonicals = values.map(\.canonical)
    hashes = values.map { value in
      var text = value.canonical
      return text.withUTF8 { CellHash(Bytes($0)) }
    }
    // A canonical value stands for itself whatever another's synonyms say.
    for (index, value) in values.enumerated() { add(value.canonical, index) }
    for (index, value) in values.enumerated() {
      for synonym in value.synonyms { add(synonym, index) }
    }
  }

  private mutating func add(_ text: String, _ index: Int) {
    let before = known.count
    _ = known.intern(Cleaning.text(text))
    if known.count > before { canonicalOf.append(index) }
  }

  /// The index of the canonical value that a cleaned text means.
  @inline(__always) func find(_ text: Bytes) -> Int? {
    guard let symbol = known.find(text), Int(symbol) < canonicalOf.count else { return nil }
    return canonicalOf[Int(symbol)]
  }
}
