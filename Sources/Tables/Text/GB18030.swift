import Glibc

/// GB18030 by the C library's iconv, with the gaps of its table filled (INTAKE section 5, measured).
enum GB18030 {
  static func decode(_ bytes: [UInt8]) throws(DecodingFailure) -> DecodedText {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
      throw .converterMissing
    }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var mapped = 0
    var first = 0
    var input = bytes
    let failure: Int? = input.withUnsafeMutableBytes { raw in
      let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      var position = 0
      var room = [CChar](repeating: 0, count: 1 << 15)
      while position < raw.count {
        var source = base.map { $0 + position }
        var left = raw.count - position
        var code: Int32 = 0
        room.withUnsafeMutableBufferPointer { buffer in
          var target = buffer.baseAddress
          var free = buffer.count
          if iconv(converter, &source, &left, &target, &free) == -1 { code = errno }
          output.append(
            contentsOf: UnsafeRawBufferPointer(
              rebasing: UnsafeRawBufferPointer(buffer)[0..<buffer.count - free]))
        }
        position = raw.count - left
        if code == 0 || code == E2BIG { continue }
        guard let (scalar, length) = missing(UnsafeRawBufferPointer(raw), position) else { return position }
        if length == 1 {
          if mapped == 0 { first = output.count }
          mapped += 1
        }
        output.append(scalar: scalar)
        position += length
      }
      return nil
    }
    if let failure { throw .invalid(encoding: "GB18030", offset: failure) }
    var text = DecodedText(bytes: output, encoding: "GB18030")
    text.map(mapped, first: first, in: output)
    return text
  }

  /// Codes that iconv refuses though they mean something: 0x80 (the € of code page 936), and 18 four-byte codes.
  private static func missing(_ raw: Bytes, _ position: Int) -> (scalar: UInt32, length: Int)? {
    if raw.at(position) == 0x80 { return (0x20AC, 1) }
    guard position + 4 <= raw.count else { return nil }
    let code = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(raw[position + $1]) }
    switch code {
    case 0x8235_9037...0x8235_9039: return (0x9FB4 + code - 0x8235_9037, 4)
    case 0x8235_9130...0x8235_9134: return (0x9FB7 + code - 0x8235_9130, 4)
    case 0x8431_8236...0x8431_8239: return (0xFE10 + code - 0x8431_8236, 4)
    case 0x8431_8330...0x8431_8335: return (0xFE14 + code - 0x8431_8330, 4)
    default: return nil
    }
  }

  /// The length of the character at an index of raw GB18030, and whether it is ASCII, of GB 2312, or another.
  enum Kind { case ascii, common, rare }

  static func character(_ raw: Bytes, _ index: Int) -> (kind: Kind, length: Int) {
    let lead = raw.at(index)
    if lead < 0x80 { return (.ascii, 1) }
    let trail = raw.at(index &+ 1)
    if lead >= 0x81, trail >= 0x30, trail <= 0x39 { return (.rare, 4) }
    guard trail >= 0x40 else { return (.rare, 1) }
    let isCommon = trail >= 0xA1 && (lead >= 0xA1 && lead <= 0xA9 || lead >= 0xB0 && lead <= 0xF7)
    return (isCommon ? .common : .rare, 2)
  }

  /// The offset of the first odd character of a text that is plainly no Chinese office text: nil where it is one.
  ///
  /// Big5 and others “decode” too, into rare characters (31–44 % common ones measured) and private use.
  static func implausible(_ bytes: [UInt8], decoded: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw in
      var common = 0
      var rare = 0
      var firstRare: Int?
      var index = 0
      while index < raw.count {
        let (kind, length) = character(raw, index)
        if kind == .common { common += 1 }
        if kind == .rare, raw[index] != 0x80 {
          rare += 1
          if firstRare == nil { firstRare = index }
        }
        index += length
      }
      // A few rare names under English headings are no sign of another encoding.
      if rare >= 3, common * 10 < (common + rare) * 6 {
        // Nor are characters that say nothing, pasted from a web page: no other encoding decodes into so many.
        rare -= decoded.withUnsafeBytes { blanks($0) }
        if rare >= 3, common * 10 < (common + rare) * 6 { return firstRare }
      }
      return unknownPrivateUse(decoded).map { lineStart($0, in: raw) }
    }
  }

  /// How many no-break spaces and invisible characters a text has.
  private static func blanks(_ text: Bytes) -> Int {
    var count = 0
    var index = 0
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      if scalar == 0xA0 || scalar > 0x7F && Scalars.isInvisible(scalar) { count += 1 }
      index += length
    }
    return count
  }

  /// The line (from 0) of the first private-use character that no table explains.
  private static func unknownPrivateUse(_ decoded: [UInt8]) -> Int? {
    decoded.withUnsafeBytes { text in
      var first: Int?
      for lead: UInt8 in [0xEE, 0xEF] {
        var index = 0
        while let hit = LineScan.find(lead, in: text, from: index) {
          let (scalar, length) = text.scalar(at: hit)
          if PrivateUse.contains(scalar), PrivateUse.standard(scalar) == nil {
            first = min(hit, first ?? hit)
            break
          }
          index = hit &+ length
        }
      }
      return first.map { LineScan.line(of: $0, in: text).line - 1 }
    }
  }

  /// Where a line (from 0) begins; line ends are the same bytes in both encodings.
  private static func lineStart(_ line: Int, in raw: Bytes) -> Int {
    var index = 0
    var passed = 0
    while index < raw.count, passed < line {
      let byte = raw[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && raw.at(index) != 0x0A) { passed += 1 }
    }
    return index
  }
}

/// 混合编码: rows of UTF-8 and rows of another encoding pasted into one file.
enum EncodingMix {
  /// Where a file that is not UTF-8 as a whole changes from one encoding to the other; nil where it is of one.
  static func find(_ bytes: [UInt8]) -> (offset: Int, firstIsUTF8: Bool)? {
    bytes.withUnsafeBytes { raw in
      var first: Bool?
      var start = 0
      while start < raw.count {
        let end = LineScan.find(0x0A, in: raw, from: start) ?? raw.count
        let line = raw.part(start, end)
        if let sure = isUTF8(line) {
          if let first, first != sure { return (start &+ firstOdd(line, valid: sure), first) }
          first = sure
        }
        start = end &+ 1
      }
      return nil
    }
  }

  /// Whether the line around an offset holds at least two hanzi of GB2312 and, beside ASCII, nothing else.
  static func isPlainGBK(_ bytes: [UInt8], lineOf offset: Int) -> Bool {
    bytes.withUnsafeBytes { raw in
      let start = LineScan.line(of: offset, in: raw).start
      let line = raw.part(start, LineScan.find(0x0A, in: raw, from: start) ?? raw.count)
      var hanzi = 0
      var index = 0
      while index < line.count {
        if line[index] < 0x80 {
          index &+= 1
          continue
        }
        guard (0xA1...0xF7).contains(line[index]), (0xA1...0xFE).contains(line.at(index &+ 1)) else { return false }
        if line[index] >= 0xB0 { hanzi &+= 1 }
        index &+= 2
      }
      return hanzi >= 2
    }
  }

  /// The stretches of lines, from 1, that are surely not in the encoding of the first; a line that fits both belongs to
  /// the stretch around it.
  static func stretches(_ bytes: [UInt8], firstIsUTF8: Bool) -> [ClosedRange<Int>] {
    bytes.withUnsafeBytes { raw in
      var found: [ClosedRange<Int>] = []
      var isOther = false
      var start = 0
      var line = 1
      while start < raw.count {
        let end = LineScan.find(0x0A, in: raw, from: start) ?? raw.count
        if let sure = isUTF8(raw.part(start, end)) {
          if sure != firstIsUTF8 {
            if isOther, let last = found.last {
              found[found.count - 1] = last.lowerBound...line
            } else {
              found.append(line...line)
            }
          }
          isOther = sure != firstIsUTF8
        }
        start = end &+ 1
        line += 1
      }
      return found
    }
  }

  /// True for a line of UTF-8 that cannot be GBK office text, false for one that is not UTF-8, nil where nothing tells.
  private static func isUTF8(_ line: Bytes) -> Bool? {
    guard line.contains(where: { $0 >= 0x80 }) else { return nil }
    if firstInvalid(line) != nil { return false }
    var index = 0
    while index < line.count {
      let (kind, length) = GB18030.character(line, index)
      if kind == .rare { return true }
      index += length
    }
    return nil
  }

  private static func firstOdd(_ line: Bytes, valid: Bool) -> Int {
    valid ? line.firstIndex { $0 >= 0x80 } ?? 0 : firstInvalid(line) ?? 0
  }

  private static func firstInvalid(_ line: Bytes) -> Int? {
    var index = 0
    while index < line.count {
      if line[index] < 0x80 {
        index += 1
      } else {
        guard let length = TextDecoding.validLength(line, index) else { return index }
        index += length
      }
    }
    return nil
  }
}
