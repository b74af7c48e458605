import Diagnostics
import Foundation
import Testing

@Test func jsonHasStableKeysAndNulls() {
  let diagnostics = [
    Diagnostic(
      .error, "T012", Place(file: "双溪村/走访.csv", row: 12, line: 14, column: "日期", columnLetter: "E"),
      cell: "a\"b\\\n\u{1}\u{2028}", message: Words(zh: "不是日期", en: "no date"),
      help: Words(zh: "写成…", en: "write…")),
    Diagnostic(.note, "C001", Place(file: ""), message: Words(zh: "甲", en: "a")),
  ]
  #expect(
    DiagnosticJSON.text(diagnostics, language: .zh) == #"""
      [
        {"severity": "error", "code": "T012", "file": "双溪村/走访.csv", "row": 12, "line": 14, "column": "日期", "columnLetter": "E", "character": null, "width": null, "cell": "a\"b\\\n\u0001\u2028", "message": "不是日期", "help": "写成…"},
        {"severity": "note", "code": "C001", "file": null, "row": null, "line": null, "column": null, "columnLetter": null, "character": null, "width": null, "cell": null, "message": "甲", "help": null}
      ]

      """#)
  #expect(DiagnosticJSON.text([], language: .en) == "[]\n")
}

@Test func jsonIsReadBackAsItWas() throws {
  let cell = "=1+1\t“x”\u{7F}\u{0}𠮷"
  let place = Place(file: "r.yaml", line: 1, character: 2, width: 3, excerpt: "abc")
  let text = DiagnosticJSON.text(
    [Diagnostic(.warning, "R001", place, cell: cell, message: Words(zh: "甲", en: "a"))], language: .en)
  let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
  #expect(read?.first?["cell"] as? String == cell)
  #expect(read?.first?["width"] as? Int == 3)
  #expect(read?.first?["message"] as? String == "a")
}
