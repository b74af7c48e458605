import Diagnostics

/// One thing to be told: its code and what a person reads. All wording of this module stands in this folder.
struct Problem {
  let code: String
  let message: Words
  let help: Words?

  init(_ code: String, zh: String, en: String, help: Words? = nil) {
    self.code = code
    message = Words(zh: zh, en: en)
    self.help = help
  }

  /// The diagnostic at a place.
  func at(_ place: Place, _ severity: Severity, cell: String? = nil) -> Diagnostic {
    Diagnostic(severity, code, place, cell: cell, message: message, help: help)
  }

  /// Names as a Chinese and an English reader lists them.
  static func list(_ names: [String]) -> Words {
    Words(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
  }

  /// A cell's text as it is quoted in a sentence: not too long, line ends shown.
  static func quoted(_ text: String) -> String {
    // Nearly every cell is short and of one line; other line ends than LF and CR begin with C2 or E2.
    if text.utf8.count <= 40, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }) { return text }
    let shown = text.prefix(40).map { character in
      character.isNewline ? "⏎" : character == "\t" ? "⇥" : String(character)
    }.joined()
    return shown + (text.count > 40 ? "…" : "")
  }
}
