/// Within `[]` and `{}`, over as many lines as they take.
extension RawScan {
  /// Scans the rest of a line; `quotedKey` is a text in quotes that has just ended and may be a key.
  mutating func scanFlow(from start: Int, quotedKey: (key: [Unicode.Scalar], offset: Int, end: Int)?) {
    let text = lines[number]
    var i = start
    var token = quotedKey
    while true {
      if let ended = token {
        token = nil
        i = afterToken(ended.key, ended.offset, ended.end)
      }
      i = flowBlanks(i)
      guard i < text.count, !flow.isEmpty || i == start else { break }
      let scalar = text[i]
      switch scalar {
      case "#" where i == 0 || ScanCharacter.isBlank(text[i - 1]):
        return
      case "[", "{", "［", "｛", "【":
        if scalar != "[", scalar != "{" { fullWidth(i) }
        if let top = flow.indices.last { flow[top].state = .done }
        flow.append(FlowLevel(isMap: scalar == "{" || scalar == "｛", offset: i, line: number))
        i += 1
      case "]", "}", "］", "｝", "】":
        if scalar != "]", scalar != "}" { fullWidth(i) }
        guard let open = flow.popLast() else { return }
        if open.isMap != (scalar == "}" || scalar == "｝") {
          fatal(number, i, 1, .wrongBracket(isMap: open.isMap, line: open.line + 1))
          flow = []
          return
        }
        i += 1
        if flow.isEmpty {
          behindFlow(i)
          return
        }
      case let mark
      where mark != "," && ScanCharacter.meant(by: mark) == "," && flow[flow.count - 1].isMap
        && !isKeyAhead(i + 1):
        // `{role: 党员、村民代表}`: several values of one key, and no new entry.
        find(i, 1, .fullWidthInValue(scalar))
        i += 1
      case ",", "，", "、", "；":
        if scalar != "," { fullWidth(i) }
        flow[flow.count - 1].state = .start
        i += 1
      case "\"", "'":
        guard let end = ScanCharacter.endOfQuoted(text, from: i + 1, quote: scalar) else {
          quote = (scalar, number, i)
          return
        }
        token = (Array(text[(i + 1)..<(end - 1)]), i, end)
      case "&", "*", "!":
        fatal(number, i, 1, .notForRulebooks(String(Character(scalar))))
        i += 1
      case ":":
        // A colon by itself, as after a quoted key on the line before.
        flow[flow.count - 1].state = .value
        i += 1
      default:
        token = word(from: i)
      }
    }
  }

  private mutating func flowBlanks(_ start: Int) -> Int { skipBlanks(start) }

  /// What stands behind the last bracket of a line.
  private mutating func behindFlow(_ start: Int) {
    let i = skipBlanks(start)
    let text = lines[number]
    if i < text.count, text[i] != "#", ScanCharacter.isFullWidth(text[i]) {
      find(i, 1, .fullWidth(text[i], meant: nil))
      edit(i, 1, [" "])
    }
  }

  /// A plain or curly-quoted word; the end is where it ends.
  private mutating func word(from start: Int) -> (key: [Unicode.Scalar], offset: Int, end: Int) {
    let text = lines[number]
    if ScanCharacter.isCurly(text[start]),
      let close = text[(start + 1)...].firstIndex(where: { ScanCharacter.closes($0, text[start]) })
    {
      var i = close + 1
      while i < text.count, ScanCharacter.isBlank(text[i]) { i += 1 }
      if i == text.count || ends(i) || text[i] == ":" || text[i] == "：" {
        straighten(start, close)
        return (Array(text[(start + 1)..<close]), start, close + 1)
      }
    }
    var i = start
    var told = false
    var tight: Int?
    let level = flow[flow.count - 1]
    while i < text.count, !ends(i) {
      if text[i] == "#", i > 0, ScanCharacter.isBlank(text[i - 1]) { break }
      if text[i] == ":" {
        if i + 1 == text.count || ScanCharacter.isBlank(text[i + 1]) || ScanCharacter.isOddBlank(text[i + 1])
          || endsASCII(i + 1)
        {
          break
        }
        if tight == nil { tight = i }
      }
      if text[i] == "：", level.isMap, level.state == .start { break }
      if ScanCharacter.isFullWidth(text[i]), !told {
        told = true
        find(i, 1, .fullWidthInFlow(text[i]))
      }
      i += 1
    }
    // `{kind:count}`: in a mapping a key must end in a colon and a blank.
    if let tight, level.isMap, level.state == .start, i == text.count || (text[i] != ":" && text[i] != "："),
      text[start..<tight].contains(where: { $0.properties.isAlphabetic })
    {
      find(tight, 1, .blankAfterColon)
      edit(tight + 1, 0, [" "])
      return (Array(text[start..<tight]), start, tight)
    }
    var end = i
    while end > start, ScanCharacter.isBlank(text[end - 1]) || ScanCharacter.isOddBlank(text[end - 1]) {
      end -= 1
    }
    tabs(from: start, to: end)
    return (Array(text[start..<end]), start, max(end, start + 1))
  }

  /// Whether a key with its colon comes before the next comma or bracket.
  private func isKeyAhead(_ start: Int) -> Bool {
    let text = lines[number]
    var i = start
    while i < text.count, !ends(i) {
      if text[i] == ":" || text[i] == "：" { return true }
      i += 1
    }
    // An entry may go on on the next line.
    return text[start...].allSatisfy(ScanCharacter.isBlank)
  }

  private func endsASCII(_ i: Int) -> Bool { ",[]{}".unicodeScalars.contains(lines[number][i]) }

  private func ends(_ i: Int) -> Bool {
    endsASCII(i) || "，、；［］｛｝【】".unicodeScalars.contains(lines[number][i])
  }

  /// A colon after a word makes it a key; returns where to go on.
  private mutating func afterToken(_ name: [Unicode.Scalar], _ offset: Int, _ end: Int) -> Int {
    let text = lines[number]
    guard !flow.isEmpty else { return end }
    let top = flow.count - 1
    var i = end
    while i < text.count, ScanCharacter.isBlank(text[i]) { i += 1 }
    let isColon = i < text.count && (text[i] == ":" || text[i] == "：")
    guard isColon, flow[top].state == .start else {
      if flow[top].state == .start || flow[top].state == .value { flow[top].state = .done }
      return end
    }
    if text[i] == "：" {
      fullWidth(i)
    }
    if flow[top].isMap {
      var keys = flow[top].keys
      flow[top].keys = [:]
      key(name, at: offset, width: end - offset, in: &keys)
      flow[top].keys = keys
    }
    flow[top].state = .value
    return i + 1
  }
}
