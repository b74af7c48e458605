/// 格式记号: the pieces of the first section of a number format's code.
enum FormatToken: Equatable {
  /// A run of one of the date letters y m d h s a g e b.
  case letters(Character, count: Int)
  /// Hours, minutes or seconds that go on counting: `[h]`.
  case elapsed
  /// `AM/PM`, `上午/下午`
  case half
  /// `0`
  case zero
  /// `%`
  case percent
  /// `#`, `?`, a comma, `/`, an exponent: the number, but not in fixed digits.
  case numeric
  /// `.`
  case point
  /// `General`, `@`
  case general
  /// Text that stands as it is.
  case literal(String)

  /// Takes a code apart.
  static func scan(_ code: String) -> [FormatToken] {
    var tokens: [FormatToken] = []
    let text = Array(code)
    var index = 0
    while index < text.count, text[index] != ";" {
      let character = text[index]
      if let (token, length) = word(text, at: index) {
        tokens.append(token)
        index += length
        continue
      }
      index += 1
      switch character {
      case "\"":
        let end = text[index...].firstIndex(of: "\"") ?? text.count
        tokens.append(.literal(String(text[index..<end])))
        index = end + 1
      case "\\", "!":
        if index < text.count { tokens.append(.literal(String(text[index]))) }
        index += 1
      case "_", "*": index += 1
      case "[":
        let end = text[index...].firstIndex(of: "]") ?? text.count
        let inside = String(text[index..<end]).lowercased()
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
          tokens.append(.elapsed)
        }
        index = end + 1
      case "0": tokens.append(.zero)
      case "%": tokens.append(.percent)
      case "#", "?", ",": tokens.append(.numeric)
      case ".": tokens.append(.point)
      case "@": tokens.append(.general)
      default:
        let lower = Character(character.lowercased())
        guard "ymdhsageb".contains(lower) else {
          tokens.append(.literal(String(character)))
          continue
        }
        var count = 1
        while index < text.count, text[index].lowercased() == character.lowercased() {
          count += 1
          index += 1
        }
        tokens.append(.letters(lower, count: count))
      }
    }
    return tokens
  }

  /// A word that stands at an index.
  private static func word(_ text: [Character], at index: Int) -> (FormatToken, Int)? {
    for (word, token) in words {
      guard index + word.count <= text.count else { continue }
      let found = zip(text[index..<(index + word.count)], word).allSatisfy { $0.lowercased() == $1.lowercased() }
      if found { return (token, word.count) }
    }
    return nil
  }

  private static let words: [([Character], FormatToken)] = [
    (Array("General"), .general), (Array("G/通用格式"), .general), (Array("AM/PM"), .half), (Array("A/P"), .half),
    (Array("上午/下午"), .half), (Array("E+"), .numeric), (Array("E-"), .numeric),
  ]

  /// Which parts of a date the tokens show; nil where they show a number.
  static func dateParts(_ tokens: [FormatToken]) -> DateParts? {
    var parts: DateParts = []
    var lastIsHour = false
    var pendingMonth = false
    for (index, token) in tokens.enumerated() {
      switch token {
      case .general, .numeric, .percent: return nil
      case .zero:
        // Parts of a second are the only digits within a time.
        guard parts.contains(.time), index > 0, tokens[index - 1] == .point || tokens[index - 1] == .zero else {
          return nil
        }
      case .half: parts.insert(.time)
      case .elapsed:
        parts.formUnion([.time, .elapsed])
        lastIsHour = true
      case .letters(let letter, _):
        switch letter {
        case "y", "e", "b": parts.insert(.year)
        case "g": break
        case "d": parts.insert(.day)
        case "a": parts.insert(.weekday)
        case "h", "s":
          parts.insert(.time)
          if letter == "s" { pendingMonth = false }
        case "m":
          if lastIsHour { break }
          if pendingMonth { parts.insert(.month) }
          pendingMonth = true
        default: break
        }
        if letter != "m", letter != "s", pendingMonth {
          parts.insert(.month)
          pendingMonth = false
        }
        lastIsHour = letter == "h"
      case .point, .literal: break
      }
    }
    if pendingMonth { parts.insert(.month) }
    return parts.isEmpty ? nil : parts
  }

  /// The pieces of a format of fixed digits; nil where the tokens are another, or change nothing that matters.
  static func paddedPieces(_ tokens: [FormatToken]) -> [PaddedPiece]? {
    var pieces: [PaddedPiece] = []
    var digits = 0
    var hasPrefix = false
    for token in tokens {
      switch token {
      case .zero:
        digits += 1
        pieces.append(.digit)
      case .literal(let text):
        // A currency sign makes no prefix of an id.
        if digits == 0, text.contains(where: { $0.isLetter || $0.isNumber }) {
          hasPrefix = !text.contains(where: \.isCurrencySymbol)
        }
        pieces.append(.literal(text))
      case .letters(let letter, let count):
        // Letters of dates outside a date are text that nobody quoted.
        if digits == 0 { hasPrefix = true }
        pieces.append(.literal(String(repeating: letter, count: count)))
      default: return nil
      }
    }
    return digits >= 2 || (digits == 1 && hasPrefix) ? pieces : nil
  }
}
