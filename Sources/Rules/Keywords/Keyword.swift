/// 关键词: one word of the rulebook's language in English and Chinese.
struct Keyword: Hashable, Sendable {
  /// The English word, by which the readers ask for it.
  let en: String
  /// The Chinese word of this place (SPEC section 9).
  let zh: String

  init(_ en: String, _ zh: String) {
    self.en = en
    self.zh = zh
  }
}

/// 用处: the words that one place takes: the keys of a mapping, or the words that a value may be.
struct KeywordPlace: Sendable {
  /// The words, in the order in which they are offered.
  let words: [Keyword]

  init(_ words: [Keyword]) { self.words = words }

  init(_ lists: [Keyword]...) { words = lists.flatMap { $0 } }

  /// The English word for one as written, or nil. A Chinese word that belongs elsewhere to the same English word is
  /// taken where only one fits (等次 in an effect is `grade`).
  func english(_ written: String) -> String? {
    if let word = words.first(where: { $0.en == written || $0.zh == written }) { return word.en }
    let elsewhere = words.filter { Keywords.chinese[$0.en]?.contains(written) ?? false }
    return elsewhere.count == 1 ? elsewhere[0].en : nil
  }

  /// Every spelling, English first, for the nearest name.
  var spellings: [String] { words.map(\.en) + words.map(\.zh) }
}
