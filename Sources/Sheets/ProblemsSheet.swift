import Diagnostics

/// problems.csv: every error, warning and note with its place.
enum ProblemsSheet {
  /// Exactly these words, for programs that read them.
  static let header = ["severity", "code", "file", "row", "line", "column", "cell", "message"]

  /// The file.
  static func file(_ diagnostics: [Diagnostic], language: Language) -> OutputFile {
    OutputFile(path: "problems.csv", lines: diagnostics.count) {
      var out = CSVText()
      out.byteOrderMark()
      out.row(header)
      return out.bytes
    } render: { range in
      render(diagnostics[range], language)
    }
  }

  private static func render(_ diagnostics: ArraySlice<Diagnostic>, _ language: Language) -> [UInt8] {
    var out = CSVText(capacity: diagnostics.count * 200)
    for diagnostic in diagnostics {
      out.cell(diagnostic.severity.rawValue)
      out.cell(diagnostic.code)
      out.cell(diagnostic.place.file)
      out.cell(diagnostic.place.row)
      out.cell(diagnostic.place.line)
      if let column = diagnostic.place.column {
        out.cell(column)
      } else {
        out.cell(diagnostic.place.character)
      }
      out.cell(diagnostic.cell ?? "")
      out.cell(sentence(diagnostic, language))
      out.endRow()
    }
    return out.bytes
  }

  /// What is wrong and, after it, what to do.
  static func sentence(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let message = diagnostic.message[language]
    guard let help = diagnostic.help?[language], !help.isEmpty else { return message }
    let isClosed = message.last.map { "。！？.!?".contains($0) } ?? true
    switch language {
    case .zh: return message + (isClosed ? "" : "。") + help
    case .en: return message + (isClosed ? " " : ". ") + help
    }
  }
}
