/// 语言: the language of what people read.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// 中文
  case zh
  /// English
  case en
}

/// 措辞: one sentence in both languages, side by side.
public struct Words: Sendable, Hashable {
  /// The Chinese wording.
  public var zh: String
  /// The English wording.
  public var en: String

  /// Both wordings of one sentence.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// So many of something as English counts them: `1 row`, `2 rows`.
  public static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  /// The wording in one language.
  public subscript(language: Language) -> String { language == .zh ? zh : en }
}
