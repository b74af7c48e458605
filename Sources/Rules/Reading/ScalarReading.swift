import Quantities

/// Reading single values. Every reader tells what is wrong at the node and gives nil.
extension RuleReading {
  /// A text of at least one character.
  func string(_ node: RuleNode, label: String) -> String? {
    guard let text = node.text else {
      report(.textExpected(label), at: node)
      return nil
    }
    let trimmed = TextFold.value(text, type: .text) == "" ? "" : trim(text)
    guard !trimmed.isEmpty else {
      report(.blankValue(label), at: node)
      return nil
    }
    return trimmed
  }

  private func trim(_ text: String) -> String {
    var slice = text[...]
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return String(slice)
  }

  /// A number in any form, or a dated list of numbers.
  func number(_ node: RuleNode, label: String) -> NumberText? {
    guard let node = inForce(node, label: label) else { return nil }
    guard let text = node.text else {
      report(.notNumber(label, found: nil, guess: nil), at: node)
      return nil
    }
    let trimmed = trim(text)
    guard let number = NumberText(trimmed) else {
      if NumberText.isTooLong(trimmed) {
        report(.numberTooLong(label, found: trimmed), at: node)
      } else {
        report(.notNumber(label, found: trimmed, guess: NumberText.guess(trimmed)), at: node)
      }
      return nil
    }
    return number
  }

  /// A number, as a fraction of exact value.
  func rational(_ node: RuleNode, label: String) -> Rational? { number(node, label: label)?.value }

  /// A plain number: an amount or points, where a percentage would be a misunderstanding.
  func plain(_ node: RuleNode, label: String) -> Rational? {
    guard let number = number(node, label: label) else { return nil }
    guard number.form != .percent else {
      report(.percentNotHere(label, found: node.text ?? ""), at: node)
      return nil
    }
    return number.value
  }

  /// A share between 0 and 1: `95%`, `1/3`; a bare number but 0 is told, because 95 and 0.95 would be guessed.
  func share(_ node: RuleNode, label: String) -> Rational? {
    guard let number = number(node, label: label) else { return nil }
    guard number.form != .plain || number.value.isZero else {
      report(.shareExpected(label, found: node.text ?? "", value: number.value), at: node)
      return nil
    }
    guard !number.value.isNegative, number.value <= .one else {
      report(.outOfRange(label, found: node.text ?? "", range: "0%–100%"), at: node)
      return nil
    }
    return number.value
  }

  /// A whole number within a range.
  func whole(_ node: RuleNode, label: String, in range: ClosedRange<Int>) -> Int? {
    guard let number = number(node, label: label) else { return nil }
    guard number.form == .plain, number.value.den == 1 else {
      report(.wholeExpected(label, found: node.text ?? ""), at: node)
      return nil
    }
    guard number.value.num >= range.lowerBound, number.value.num <= range.upperBound else {
      let shown =
        range.upperBound == Int.max || range.upperBound >= 1_000_000_000
        ? "≥ \(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
      report(.outOfRange(label, found: node.text ?? "", range: shown), at: node)
      return nil
    }
    return Int(number.value.num)
  }

  /// 是 or 否.
  func flag(_ node: RuleNode, label: String) -> Bool? {
    let text = node.text.map(trim) ?? ""
    if let word = Keywords.flags.english(text) { note(node, word, in: Keywords.flags) }
    switch Keywords.flags.english(text) ?? text.lowercased() {
    case "true": return true
    case "false": return false
    default:
      report(.flagExpected(label, found: text), at: node)
      return nil
    }
  }

  /// One of the words of a place; the English one.
  func word(_ node: RuleNode, label: String, of place: KeywordPlace) -> String? {
    guard let text = node.text.map(trim) else {
      report(.unknownWord("", label: label, of: place), at: node)
      return nil
    }
    guard let word = place.english(text) else {
      report(.unknownWord(text, label: label, of: place), at: node)
      return nil
    }
    note(node, word, in: place)
    return word
  }

  /// A day.
  func date(_ node: RuleNode, label: String) -> Day? {
    let text = node.text.map(trim) ?? ""
    guard let day = DateText.day(text) else {
      report(.notDate(label, found: text), at: node)
      return nil
    }
    return day
  }

  /// The items of a list; a bare value where a list is usual counts as a list of one, if `orOne`.
  func list(_ node: RuleNode, label: String, orOne: Bool = false, example: String) -> [RuleNode]? {
    if let items = node.items { return items }
    if orOne, node.text != nil { return [node] }
    report(.listExpected(label, example: example), at: node)
    return nil
  }

  /// An id: what ends up in file names and in other programs.
  func identifier(_ node: RuleNode, label: String) -> String? {
    guard let id = string(node, label: label) else { return nil }
    let isBad = id.unicodeScalars.contains { "/\\:*?\"<>|".unicodeScalars.contains($0) || $0.value < 0x20 }
    guard !isBad, id.first != ".", id.unicodeScalars.count <= 64 else {
      report(.badIdentifier(id), at: node)
      return nil
    }
    return id
  }
}

extension NumberText {
  /// Whether a text is a number of more digits than are kept exactly.
  static func isTooLong(_ text: String) -> Bool {
    var body = text[...]
    if body.last == "%" { body.removeLast() }
    if body.first == "-" || body.first == "+" { body.removeFirst() }
    guard let first = body.first, first.isASCII, first.isNumber else { return false }
    return body.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } && body.count { $0 == "." } <= 1
      && body.last != "."
  }
}
