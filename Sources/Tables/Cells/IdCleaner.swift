/// Why an id cannot be taken.
enum IdFault {
  /// `3.30724E+17`
  case scientific
  /// 18 digits that end in 000 and fail the check digit.
  case zeros
  /// `330724…984.000000`
  case decimals
  /// A mobile number where a person's id should stand.
  case phone
  /// `?` or U+FFFD.
  case damaged
  /// `2026/1/2`, `1月2日`: a number like 1-2 that a spreadsheet took for a date.
  case date
}

/// What ids a column holds.
enum IdKind {
  /// Of meetings, matters and the like: anything may be one, a date too.
  case other
  /// Of a household.
  case household
  /// Of a person, which is no phone number.
  case person
}

/// 净编号: no inner blanks, X at the end of a citizen's number; what a spreadsheet has damaged is told.
enum IdCleaner {
  /// Whether a cell is letters and digits that need nothing done and raise no doubt.
  @inline(__always) static func isPlain(_ raw: Bytes, _ kind: IdKind) -> Bool {
    let count = raw.count
    guard count > 0 else { return false }
    for byte in raw {
      let isDigit = byte &- 0x30 <= 9
      let isLetter = (byte | 0x20) &- 0x61 <= 25
      guard isDigit || isLetter || byte == 0x2D || byte == 0x5F else { return false }
    }
    if count <= 2 { return raw[0] != 0x2D }
    if count == 18 { return raw[17] != 0x78 && !(raw[17] == 0x30 && raw[16] == 0x30 && raw[15] == 0x30) }
    return !(kind == .person && count == 11 && raw[0] == 0x31)
  }

  /// Cleans a text that is clean as a text.
  static func clean(
    _ text: Bytes, _ kind: IdKind, into output: inout [UInt8], repairs: inout Repairs
  ) -> IdFault? {
    output.removeAll(keepingCapacity: true)
    let isDamaged = TextCleaner.eachScalar(text, repairs: &repairs) { output.append(scalar: $0) }
    if output.count == 18, output[17] == 0x78, output[..<17].allSatisfy(isDigit) { output[17] = 0x58 }
    return isDamaged ? .damaged : output.withUnsafeBytes { damage($0, kind, repairs: &repairs) }
  }

  @inline(__always) private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

  private static func damage(_ id: Bytes, _ kind: IdKind, repairs: inout Repairs) -> IdFault? {
    if isScientific(id) { return .scientific }
    if let point = id.firstIndex(of: 0x2E), point >= 15, id[..<point].allSatisfy(isDigit),
      id[(point + 1)...].allSatisfy({ $0 == 0x30 }), point + 1 < id.count
    {
      return .decimals
    }
    if id.count == 18, id.allSatisfy(isDigit), id[15] == 0x30, id[16] == 0x30, id[17] == 0x30 {
      guard checkDigit(id) == id[17] else { return .zeros }
      repairs.insert(.lateZeros)
    }
    if kind == .person, id.count == 11, id.allSatisfy(isDigit), id[0] == 0x31, id[1] >= 0x33 { return .phone }
    return kind != .other && isDate(id) ? .date : nil
  }

  /// `2026/1/2`, `1/2/26`, `1月2日`, `2026年1月2日`: as spreadsheets write dates, and nobody numbers people or houses.
  private static func isDate(_ id: Bytes) -> Bool {
    var tokens = DateTokens()
    tokens.read(id)
    var numbers: [(value: Int, digits: Int)] = []
    var marks: [UInt32] = []
    for token in tokens.tokens {
      switch token {
      case .number(let value, let digits) where numbers.count == marks.count: numbers.append((value, digits))
      case .mark(let mark) where numbers.count == marks.count + 1: marks.append(mark)
      default: return false
      }
    }
    func isMonth(_ at: Int) -> Bool { (1...12).contains(numbers[at].value) && numbers[at].digits <= 2 }
    func isDay(_ at: Int) -> Bool { (1...31).contains(numbers[at].value) && numbers[at].digits <= 2 }
    func isYear(_ at: Int) -> Bool { (1900...2099).contains(numbers[at].value) && numbers[at].digits == 4 }
    switch (numbers.count, marks) {
    case (2, [0x6708, 0x65E5]): return isMonth(0) && isDay(1)
    case (3, [0x5E74, 0x6708, 0x65E5]): return isYear(0) && isMonth(1) && isDay(2)
    case (3, [0x2F, 0x2F]):
      if isYear(0) { return isMonth(1) && isDay(2) }
      return isMonth(0) && isDay(1) && (isYear(2) || numbers[2].digits == 2)
    default: return false
    }
  }

  /// Digits, perhaps a point and more, `E+`, digits.
  private static func isScientific(_ id: Bytes) -> Bool {
    guard let mark = id.firstIndex(where: { $0 | 0x20 == 0x65 }), mark > 0, id.at(mark + 1) == 0x2B else {
      return false
    }
    let mantissa = id[..<mark]
    return mantissa.allSatisfy { isDigit($0) || $0 == 0x2E } && mantissa.filter { $0 == 0x2E }.count <= 1
      && mark + 2 < id.count && id[(mark + 2)...].allSatisfy(isDigit)
  }

  /// The check character of GB 11643 for the first 17 digits.
  static func checkDigit(_ id: Bytes) -> UInt8 {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    var sum = 0
    for (index, weight) in weights.enumerated() { sum += Int(id.at(index) &- 0x30) * weight }
    let characters = Array("10X98765432".utf8)
    return characters[sum % 11]
  }
}
