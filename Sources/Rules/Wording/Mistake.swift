import Diagnostics

/// 错处: one mistake in a rulebook, with its words; all wording of this module stands in this folder.
struct Mistake {
  /// How grave it is.
  var severity: Severity = .error
  /// Its code.
  let code: RuleCode
  /// What stood there and what was expected.
  let message: Words
  /// What to write instead.
  let help: Words?

  init(_ code: RuleCode, zh: String, en: String, help: Words? = nil, severity: Severity = .error) {
    self.severity = severity
    self.code = code
    message = Words(zh: zh, en: en)
    self.help = help
  }
}

/// 措辞: small parts of sentences.
enum Say {
  /// A text in quotes, shortened where it is long.
  static func quoted(_ text: String) -> String {
    "“" + (text.count > 40 ? text.prefix(40) + "…" : text) + "”"
  }

  /// A key at the head of a Chinese sentence: a blank parts it from what follows if it is Latin.
  static func lead(_ label: String) -> String {
    label + (label.unicodeScalars.last.map { $0.isASCII ? " " : "" } ?? "")
  }

  /// `weight（权重）`
  static func both(_ word: Keyword) -> Words {
    Words(zh: "\(word.en)（\(word.zh)）", en: "\(word.en) (\(word.zh))")
  }

  /// All words of a place.
  static func all(_ words: [Keyword]) -> Words {
    Words(
      zh: words.map { both($0).zh }.joined(separator: "、"),
      en: words.map { both($0).en }.joined(separator: ", "))
  }

  /// Up to twelve names, and that there are more.
  static func names(_ names: [String]) -> Words {
    let shown = names.prefix(12)
    let isCut = names.count > shown.count
    return Words(
      zh: shown.joined(separator: "、") + (isCut ? "等 \(names.count) 个" : ""),
      en: shown.joined(separator: ", ") + (isCut ? " and \(names.count - shown.count) more" : ""))
  }

  /// “是不是……？” for the nearest names, else the names there are; nil where there are none.
  static func nearest(_ text: String, in known: [String]) -> Words? {
    let near = Nearest.names(to: text, in: known)
    if !near.isEmpty {
      let names = near.map(quoted)
      return Words(
        zh: "是不是想写\(names.joined(separator: "或"))？", en: "did you mean \(names.joined(separator: " or "))?")
    }
    guard !known.isEmpty else { return nil }
    let all = names(known)
    return Words(zh: "可以写：\(all.zh)", en: "there are: \(all.en)")
  }

  /// The nearest of a place's words, both languages of it; else all of them.
  static func nearest(_ text: String, in place: KeywordPlace) -> Words {
    let near = Nearest.names(to: text, in: place.spellings)
    var words: [Keyword] = []
    for name in near {
      if let word = place.words.first(where: { $0.en == name || $0.zh == name }), !words.contains(word) {
        words.append(word)
      }
    }
    if words.isEmpty {
      let all = all(place.words)
      return Words(zh: "可以写：\(all.zh)", en: "there are: \(all.en)")
    }
    return Words(
      zh: "是不是想写 \(words.map { both($0).zh }.joined(separator: " 或 "))？",
      en: "did you mean \(words.map { both($0).en }.joined(separator: " or "))?")
  }

  /// The name of a column's type.
  static func type(_ type: ColumnType) -> Words {
    let word = Keywords.types.words.first { $0.en == type.rawValue } ?? Keyword(type.rawValue, type.rawValue)
    return both(word)
  }

  /// The names of types, in the order of their declaration.
  static func types(_ types: Set<ColumnType>) -> Words {
    let words = ColumnType.allCases.filter(types.contains).map(type)
    return Words(zh: words.map(\.zh).joined(separator: " 或 "), en: words.map(\.en).joined(separator: " or "))
  }

  /// `visits（走访联系记录）`
  static func table(_ table: TableDeclaration) -> Words {
    table.id == table.name ? Words(zh: table.id, en: table.id) : both(Keyword(table.id, table.name))
  }

  /// `date（日期）`: a column with the heading that people know.
  static func column(_ column: ColumnDeclaration) -> Words {
    guard let heading = column.headers.first(where: { $0 != column.id }) else {
      return Words(zh: column.id, en: column.id)
    }
    return both(Keyword(column.id, heading))
  }
}
