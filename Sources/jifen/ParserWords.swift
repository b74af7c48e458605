import Diagnostics

/// 解析措辞: the parser's fixed English words in Chinese; what is not known stays as it is.
enum ParserWords {
  /// English with `%` for what stays, and the Chinese with `%` in its place.
  private static let templates: [(english: String, chinese: String)] = [
    ("Missing expected argument '%'", "缺少参数“%”"),
    ("Missing value for '%'", "“%”后面缺少值"),
    ("Missing one of: ", "需要其中之一："),
    ("Unknown option '%'", "没有选项“%”"),
    ("Unexpected argument '%'", "多余的参数“%”"),
    ("The value '%' is invalid for '%'", "值“%”不能用于“%”"),
    ("Please provide one of '%', '%' and '%'.", "可写 %、%、%。"),
    ("Please provide one of '%' and '%'.", "可写 % 或 %。"),
    (". Did you mean '%'?", "。是不是“%”？"),
    ("Did you mean '%'?", "是不是“%”？"),
    ("See '%' for more information.", "详见：%"),
    ("See '%' for detailed help.", "详见：%"),
    ("Show subcommand help information.", "显示某个命令的帮助。"),
    ("Show help information.", "显示帮助。"),
    ("Show the version.", "显示版本。"),
    (" (values: %)", "（可写：%）"),
    (" (default: %)", "（不写：%）"),
    ("<subcommand>", "<命令>"),
  ]

  private static let headings = [
    ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："), ("Usage: ", "用法："), ("Error: ", "错误："), ("Help:  ", "帮助："),
  ]

  /// A message of the parser in a language.
  static func text(_ message: String, _ language: Language) -> String {
    guard language == .zh else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
      .joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    var text = line
    for (english, chinese) in headings where text.hasPrefix(english) {
      text = chinese + text.dropFirst(english.count)
      break
    }
    for template in templates { text = replaced(text, template.english, template.chinese) }
    // A sentence that was translated ends as Chinese ones do.
    return replaced(text, "”. ", "”。").replacingEnd("”.", with: "”。")
  }

  /// The text with the first place that fits the template in the other language.
  private static func replaced(_ text: String, _ english: String, _ chinese: String) -> String {
    let pieces = english.split(separator: "%", omittingEmptySubsequences: false)
    guard let first = pieces.first, let start = range(of: first, in: text[...]) else { return text }
    var kept: [Substring] = []
    var end = start.upperBound
    for piece in pieces.dropFirst() {
      guard let next = piece.isEmpty ? text.endIndex..<text.endIndex : range(of: piece, in: text[end...]) else {
        return text
      }
      kept.append(text[end..<next.lowerBound])
      end = next.upperBound
    }
    var out = String(text[..<start.lowerBound])
    for (index, piece) in chinese.split(separator: "%", omittingEmptySubsequences: false).enumerated() {
      if index > 0, index - 1 < kept.count { out += kept[index - 1] }
      out += piece
    }
    return out + text[end...]
  }

  private static func range(of needle: Substring, in text: Substring) -> Range<String.Index>? {
    guard let first = needle.first else { return nil }
    var start = text.startIndex
    while let found = text[start...].firstIndex(of: first) {
      if text[found...].hasPrefix(needle) { return found..<text.index(found, offsetBy: needle.count) }
      start = text.index(after: found)
    }
    return nil
  }
}

extension String {
  fileprivate func replacingEnd(_ ending: String, with other: String) -> String {
    hasSuffix(ending) ? dropLast(ending.count) + other : self
  }
}
