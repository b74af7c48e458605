/// 清洗: the cleaning that cells get, for texts from elsewhere that are compared with them.
public enum Cleaning {
  /// As a `text` cell: trimmed, full-width ASCII to ASCII, `="001"` and a leading `'` unwrapped.
  public static func text(_ text: String) -> String {
    var text = text
    var output: [UInt8] = []
    _ = text.withUTF8 { TextCleaner.clean(Bytes($0), into: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// As a `name` cell: no inner blanks, one kind of middle dot, no titles in brackets.
  public static func name(_ text: String) -> String {
    var cleaned = self.text(text)
    var output: [UInt8] = []
    var repairs: Repairs = []
    _ = cleaned.withUTF8 { NameCleaner.clean(Bytes($0), into: &output, repairs: &repairs) }
    return String(decoding: output, as: UTF8.self)
  }

  /// As an `id` cell: no inner blanks, X at the end of a citizen's number.
  public static func id(_ text: String) -> String {
    var cleaned = self.text(text)
    var output: [UInt8] = []
    var repairs: Repairs = []
    _ = cleaned.withUTF8 { IdCleaner.clean(Bytes($0), .other, into: &output, repairs: &repairs) }
    return String(decoding: output, as: UTF8.self)
  }

  /// The items of a `list` cell, cleaned as texts: split at 、 ， ； / , ; and line breaks, blank ones left out.
  public static func splitList(_ text: String) -> [String] {
    var cleaned = self.text(text)
    return cleaned.withUTF8 { bytes in
      var repairs: Repairs = []
      return ListSplitter.items(Bytes(bytes), repairs: &repairs).map {
        Bytes(bytes).part($0.lowerBound, $0.upperBound).string
      }
    }
  }

  /// Whether a cleaned text counts as blank: empty, 无, —, ——, -, --, /.
  public static func isBlank(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { TextCleaner.isBlank(Bytes($0)) }
  }
}

/// 切列表: where the items of a cleaned cell stand.
enum ListSplitter {
  /// Whether a cell holds a separator at all.
  @inline(__always) static func isNeeded(_ text: Bytes) -> Bool {
    for (index, byte) in text.enumerated() {
      if byte == 0x2C || byte == 0x3B || byte == 0x2F || byte == 0x0A { return true }
      if byte == 0xE3, text.at(index &+ 1) == 0x80, text.at(index &+ 2) == 0x81 { return true }
    }
    return false
  }

  /// The items, trimmed; blank ones are left out.
  static func items(_ text: Bytes, repairs: inout Repairs) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var kinds: Set<UInt32> = []
    var start = 0
    var index = 0
    func take(_ end: Int) {
      var from = start
      var to = end
      while from < to, text[from] == 0x20 { from += 1 }
      while to > from, text[to - 1] == 0x20 { to -= 1 }
      if !TextCleaner.isBlank(text.part(from, to)) { items.append(from..<to) }
    }
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      switch scalar {
      case 0x2C, 0x3B, 0x2F, 0x0A, 0x3001:
        take(index)
        start = index + length
        kinds.insert(scalar)
      default: break
      }
      index += length
    }
    take(text.count)
    if kinds.count > 1 { repairs.insert(.mixedSeparators) }
    return items
  }
}
