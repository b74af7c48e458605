/// 解码: what was found out about the encoding of a file.
struct DecodedText {
  /// The text in UTF-8, without byte order mark.
  var bytes: [UInt8]
  /// As `ReadFile.encoding` names it.
  var encoding: String
  /// UTF-16 without a byte order mark, told by its zero bytes.
  var isGuessedUTF16 = false
  /// Old codes mapped to what they stand for: 0x80, A3A0, private-use look-alikes.
  var mappedCodes = 0
  /// The line of the first of them.
  var mappedLine: Int?

  /// Counts codes that were mapped, the first of them at an offset of the text as it then was.
  mutating func map(_ count: Int, first: Int, in text: [UInt8]) {
    guard count > 0 else { return }
    mappedCodes &+= count
    let line = text.withUnsafeBytes { LineScan.line(of: first, in: $0).line }
    mappedLine = min(mappedLine ?? line, line)
  }
}

/// Why a file is no text that can be read, with the byte at which that shows.
enum DecodingFailure: Error {
  case zeroBytes(offset: Int)
  case invalid(encoding: String, offset: Int)
  case mixed(offset: Int, firstIsUTF8: Bool)
  case implausible(offset: Int)
  case converterMissing
}

/// 解码: bytes to UTF-8 (INTAKE section 5): BOM, NUL pattern, strict UTF-8, GB18030.
enum TextDecoding {
  static func decode(_ bytes: [UInt8]) throws(DecodingFailure) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      if let bad = invalidUTF8(bytes) {
        // The mark says what the file is: only a line that plainly is GBK was pasted, any other is damaged.
        if EncodingMix.isPlainGBK(bytes, lineOf: bad), let mix = EncodingMix.find(bytes) {
          throw .mixed(offset: mix.offset, firstIsUTF8: mix.firstIsUTF8)
        }
        throw .invalid(encoding: "UTF-8", offset: bad)
      }
      return try mapped(DecodedText(bytes: Array(bytes[3...]), encoding: "UTF-8-BOM"))
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return try UTF16.decode(bytes, from: 2, bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try UTF16.decode(bytes, from: 2, bigEndian: true) }
    if let zero = firstZero(bytes) {
      guard let bigEndian = UTF16.pattern(bytes) else { throw .zeroBytes(offset: zero) }
      var text = try UTF16.decode(bytes, from: 0, bigEndian: bigEndian)
      text.isGuessedUTF16 = true
      return text
    }
    if invalidUTF8(bytes) == nil { return try mapped(DecodedText(bytes: bytes, encoding: "UTF-8")) }
    if let mix = EncodingMix.find(bytes) { throw .mixed(offset: mix.offset, firstIsUTF8: mix.firstIsUTF8) }
    let text = try GB18030.decode(bytes)
    if let odd = GB18030.implausible(bytes, decoded: text.bytes) { throw .implausible(offset: odd) }
    return try mapped(text)
  }

  /// The offset of the first byte that is not UTF-8: eight bytes of ASCII or one hanzi at a time.
  static func invalidUTF8(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw in
      var index = 0
      let count = raw.count
      while index < count {
        let lead = raw[index]
        if lead < 0x80 {
          if index &+ 8 <= count,
            raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
          {
            index &+= 8
          } else {
            index &+= 1
          }
        } else if lead &- 0xE3 <= 6, index &+ 3 <= count, raw[index &+ 1] & 0xC0 == 0x80,
          raw[index &+ 2] & 0xC0 == 0x80
        {
          // E3–E9: no overlong forms and no surrogates among them.
          index &+= 3
        } else {
          guard let length = validLength(raw, index) else { return index }
          index &+= length
        }
      }
      return nil
    }
  }

  /// The length of the valid sequence that begins with a byte of 0x80 or above.
  static func validLength(_ raw: Bytes, _ index: Int) -> Int? {
    let (scalar, length) = raw.scalar(at: index)
    switch length {
    case 2: return 2
    case 3: return scalar >= 0x800 && !(0xD800...0xDFFF).contains(scalar) ? 3 : nil
    case 4: return scalar >= 0x1_0000 && scalar <= 0x10_FFFF ? 4 : nil
    default: return nil
    }
  }

  private static func firstZero(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw in LineScan.find(0, in: raw, from: 0) }
  }

  /// Maps private-use look-alikes to the characters that they are.
  private static func mapped(_ text: DecodedText) throws(DecodingFailure) -> DecodedText {
    guard let found = text.bytes.withUnsafeBytes({ PrivateUse.standardized($0) }) else { return text }
    var mapped = text
    mapped.bytes = found.bytes
    mapped.map(found.count, first: found.first, in: text.bytes)
    return mapped
  }
}

/// UTF-16, which spreadsheets call “Unicode 文本”.
enum UTF16 {
  /// Big or little endian by where the zero bytes stand; nil where they fit neither.
  static func pattern(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    var even = 0
    var odd = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0 { even += 1 }
      if bytes[index + 1] == 0 { odd += 1 }
      index += 2
    }
    // Digits, tabs and line ends make many; a stray zero byte or two is no UTF-16.
    guard max(even, odd) * 20 >= bytes.count / 2, even != odd else { return nil }
    return even > odd
  }

  static func decode(_ bytes: [UInt8], from start: Int, bigEndian: Bool) throws(DecodingFailure)
    -> DecodedText
  {
    let name = bigEndian ? "UTF-16BE" : "UTF-16LE"
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    var count = 0
    var first = 0
    var index = start
    func unit(_ at: Int) -> UInt32 {
      bigEndian
        ? UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1]) : UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at])
    }
    while index < bytes.count {
      guard index + 1 < bytes.count else { throw .invalid(encoding: name, offset: index) }
      var scalar = unit(index)
      let begin = index
      index += 2
      if scalar >= 0xD800, scalar < 0xE000 {
        guard scalar < 0xDC00, index + 1 < bytes.count else { throw .invalid(encoding: name, offset: begin) }
        let low = unit(index)
        guard low >= 0xDC00, low < 0xE000 else { throw .invalid(encoding: name, offset: begin) }
        scalar = 0x1_0000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
        index += 2
      } else if let standard = PrivateUse.standard(scalar) {
        scalar = standard
        if count == 0 { first = output.count }
        count += 1
      } else if scalar == 0 {
        throw .zeroBytes(offset: begin)
      }
      output.append(scalar: scalar)
    }
    var text = DecodedText(bytes: output, encoding: name)
    text.map(count, first: first, in: output)
    return text
  }
}
