import Diagnostics

/// 代码表: every code that reading a rulebook can give, with what `explain-code` prints.
public enum RulesCodes {
  /// In the order of the codes.
  public static let all: [CodeEntry] =
    (textEntries + valueEntries + referenceEntries + measureEntries + outcomeEntries + exampleEntries
    + publicationEntries + tableEntries).map {
      entry in
      CodeEntry(
        entry.code.rawValue, title: Words(zh: entry.zh.title, en: entry.en.title),
        explanation: Words(zh: entry.zh.long, en: entry.en.long))
    }

  typealias Entry = (code: RuleCode, zh: (title: String, long: String), en: (title: String, long: String))
}
