/// 代码说明: a code's entry in its layer's registry, which `explain-code` prints.
public struct CodeEntry: Sendable {
  /// The code: `R014`.
  public let code: String
  /// The short text.
  public let title: Words
  /// The long text: why it is told and what to do, with an example.
  public let explanation: Words

  /// An entry of a registry.
  public init(_ code: String, title: Words, explanation: Words) {
    self.code = code
    self.title = title
    self.explanation = explanation
  }

  /// An entry of short texts and long ones, each in Chinese and English.
  public init(_ code: String, _ zh: String, _ en: String, _ longZh: String, _ longEn: String) {
    self.init(code, title: Words(zh: zh, en: en), explanation: Words(zh: longZh, en: longEn))
  }
}
