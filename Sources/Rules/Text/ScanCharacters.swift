/// 字符: what the scan before YAML must tell apart.
enum ScanCharacter {
  /// Blank in YAML: a space; a tab is blank too, but is told.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  /// Looks like a blank and is none for YAML: U+3000, no-break and other odd spaces, marks without width.
  static func isOddBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x180E, 0x2000...0x200F, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// What an odd blank is in plain ones: U+3000 is two cells, a mark without width nothing.
  static func blanks(for scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0x3000: [" ", " "]
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0x180E: []
    default: [" "]
    }
  }

  /// Full-width punctuation that has a half-width twin or stands for one.
  static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3001, 0x3002, 0x3010, 0x3011, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF5E:
      true
    default: isCurly(scalar)
    }
  }

  /// What a full-width mark stands for in YAML's grammar.
  static func meant(by scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "：": ":"
    case "，", "、", "；": ","
    case "［", "【": "["
    case "］", "】": "]"
    case "｛": "{"
    case "｝": "}"
    case "－": "-"
    case "＃": "#"
    case "％": "%"
    default: nil
    }
  }

  /// Curly and full-width quotation marks.
  static func isCurly(_ scalar: Unicode.Scalar) -> Bool { isDoubleCurly(scalar) || isSingleCurly(scalar) }

  private static func isDoubleCurly(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "“" || scalar == "”" || scalar == "„" || scalar == "＂"
  }

  private static func isSingleCurly(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "‘" || scalar == "’" || scalar == "＇"
  }

  /// Whether a curly quote closes what another opened.
  static func closes(_ closer: Unicode.Scalar, _ opener: Unicode.Scalar) -> Bool {
    isDoubleCurly(opener) ? isDoubleCurly(closer) : isSingleCurly(closer)
  }

  /// The offset behind a quoted text that begins at `start`, or nil if it does not end on this line.
  static func endOfQuoted(_ text: [Unicode.Scalar], from start: Int, quote: Unicode.Scalar) -> Int? {
    var i = start
    while i < text.count {
      if quote == "\"", text[i] == "\\" {
        i += 2
      } else if text[i] == quote {
        if quote == "'", i + 1 < text.count, text[i + 1] == "'" { i += 2 } else { return i + 1 }
      } else {
        i += 1
      }
    }
    return nil
  }
}
