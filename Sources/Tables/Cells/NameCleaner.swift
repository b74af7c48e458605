/// Why a name cannot be taken.
enum NameFault {
  /// `?` or U+FFFD stands where a rare character was.
  case damaged
  /// A private-use character that no table explains.
  case privateUse
  /// 全部, 所有, 若干, 等5户: names nobody.
  case none
}

/// 净姓名: no inner blanks, no invisible characters, one kind of middle dot, no titles in brackets.
enum NameCleaner {
  /// Whether a cell is hanzi and nothing else, and no word that names nobody.
  @inline(__always) static func isPlain(_ raw: Bytes) -> Bool {
    let count = raw.count
    guard count >= 6, count <= 30 else { return false }
    var index = 0
    while index < count {
      // E4–E9 lead the hanzi of U+4000–9FFF.
      guard raw[index] &- 0xE4 <= 5, index &+ 3 <= count else { return false }
      index &+= 3
    }
    switch code(raw, 0) {
    // 全 所 若 各 每 部 多, 锟 of 锟斤拷
    case 0xE585A8, 0xE68980, 0xE88BA5, 0xE59084, 0xE6AF8F, 0xE983A8, 0xE5A49A, 0xE9949F: return false
    default: break
    }
    switch code(raw, count &- 3) {
    // 户 人 家 名 等, 拷 of 锟斤拷
    case 0xE688B7, 0xE4BABA, 0xE5AEB6, 0xE5908D, 0xE7AD89, 0xE68BB7: return false
    default: return true
    }
  }

  /// Whether a cell is hanzi, letters, digits, `-`, `_` and `:` only, so that cleaning it, as a text, a list or a name,
  /// changes nothing.
  static func isVerbatim(_ raw: Bytes) -> Bool {
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      if byte &- 0xE4 <= 5, index &+ 3 <= raw.count {
        index &+= 3
      } else if byte &- 0x30 <= 10 || (byte | 0x20) &- 0x61 <= 25 || byte == 0x2D || byte == 0x5F {
        index &+= 1
      } else {
        return false
      }
    }
    return true
  }

  @inline(__always) private static func code(_ raw: Bytes, _ index: Int) -> UInt32 {
    UInt32(raw[index]) << 16 | UInt32(raw[index &+ 1]) << 8 | UInt32(raw[index &+ 2])
  }

  /// Cleans a text that is clean as a text.
  static func clean(
    _ text: Bytes, into output: inout [UInt8], repairs: inout Repairs
  ) -> NameFault? {
    var scalars: [UInt32] = []
    let isDamaged = TextCleaner.eachScalar(text, repairs: &repairs) { scalars.append($0) }
    // 锟斤拷 is U+FFFD twice, read as GBK.
    var fault: NameFault? =
      isDamaged || text.contains("锟斤拷") ? .damaged : scalars.contains(where: PrivateUse.contains) ? .privateUse : nil
    for at in scalars.indices {
      switch scalars[at] {
      case 0x30FB, 0x2022, 0x2027, 0x2219, 0x2E, 0xFF65:
        guard at > 0, at + 1 < scalars.count, isLetter(scalars[at - 1]), isLetter(scalars[at + 1]) else {
          continue
        }
        scalars[at] = 0xB7
        repairs.insert(.dots)
      default: break
      }
    }
    if let bracket = titleStart(scalars) {
      scalars.removeSubrange(bracket...)
      repairs.insert(.titles)
    }
    if fault == nil, namesNobody(scalars) { fault = NameFault.none }
    output.removeAll(keepingCapacity: true)
    for scalar in scalars { output.append(scalar: scalar) }
    return fault
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  /// Where a known title in brackets begins: 张三(书记). What tells two people apart, 张三(小), stays.
  private static func titleStart(_ scalars: [UInt32]) -> Int? {
    guard scalars.last == 0x29, let open = scalars.lastIndex(of: 0x28), open > 0, open + 1 < scalars.count - 1
    else {
      return nil
    }
    let note = string(scalars[(open + 1)..<(scalars.count - 1)])
    return titles.contains(note) ? open : nil
  }

  static let titles: Set<String> = [
    "书记", "副书记", "支书", "支部书记", "村支书", "党支部书记", "村书记", "第一书记", "主任", "副主任", "村主任", "村委主任", "村长",
    "委员", "支委", "支部委员", "村委", "村委委员", "组织委员", "宣传委员", "纪检委员", "妇女主任", "组长", "副组长", "党小组长",
    "小组长", "会计", "文书", "出纳", "党员", "正式党员", "预备党员", "代表", "村民代表", "网格员", "网格长", "专职网格员", "户主", "群众",
    "联村干部", "驻村干部", "村干部", "入党积极分子", "积极分子",
  ]

  /// Whether a “name” names nobody: 全部, 所有, 若干, 张三等5户, 5户.
  private static func namesNobody(_ scalars: [UInt32]) -> Bool {
    let text = string(scalars[...])
    for start in ["全部", "所有", "全体", "全村", "全组", "若干", "部分", "各户", "每户", "各家", "多户", "多人"]
    where text.hasPrefix(start) {
      return true
    }
    if text.contains("若干") { return true }
    guard scalars.count > 1, let last = scalars.last else { return false }
    var rest = scalars[...]
    // 户 人 家 名
    if [0x6237, 0x4EBA, 0x5BB6, 0x540D].contains(last) {
      rest = rest.dropLast()
    } else if last != 0x7B49 {
      return false
    }
    let hasUnit = rest.count < scalars.count
    let before = rest.count
    while let digit = rest.last, isNumeral(digit) { rest = rest.dropLast() }
    let hasNumber = rest.count < before
    if rest.last == 0x7B49, hasUnit || rest.count > 2 { return true }
    return rest.isEmpty && hasUnit && hasNumber
  }

  /// Digits, Chinese numerals, 几 数 多 余 两.
  private static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x51E0, 0x6570, 0x591A, 0x4F59, 0x4E24: true
    default: ChineseNumerals.digit(scalar) != nil || scalar == 0x5341 || scalar == 0x767E
    }
  }

  private static func string(_ scalars: ArraySlice<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}
