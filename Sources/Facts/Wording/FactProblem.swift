import Diagnostics

/// 取数问题: one thing that gathering tells: its code and what a person reads. All wording stands in this folder.
struct FactProblem {
  let code: String
  let severity: Severity
  let message: Words
  let help: Words?

  init(_ code: String, _ severity: Severity, _ message: Words, help: Words? = nil) {
    self.code = code
    self.severity = severity
    self.message = message
    self.help = help
  }

  /// The diagnostic at a place; `severity` overrides the usual one.
  func at(_ place: Place, cell: String? = nil, severity: Severity? = nil) -> Diagnostic {
    Diagnostic(severity ?? self.severity, code, place, cell: cell, message: message, help: help)
  }

  /// What is added where known names are near to one that is not known.
  static func nearest(_ names: [String]) -> Words {
    guard !names.isEmpty else { return Words(zh: "", en: "") }
    return Words(
      zh: "，最接近的是 \(names.joined(separator: "、"))", en: "; nearest: \(names.joined(separator: ", "))")
  }

  /// A range or span as English writes it; a span may be open at one end.
  static func english(_ range: String) -> String {
    if range.hasPrefix("～") { return "until " + range.dropFirst() }
    return range.hasSuffix("～") ? "from " + range.dropLast() : range.replacing("～", with: " to ")
  }
}
