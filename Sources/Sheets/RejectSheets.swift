import Diagnostics
import Facts

/// rejects/: rejected rows per file, to be mended by the village and sent back as they are.
enum RejectSheets {
  /// One file per file with rejected rows, under its own path, made safe.
  static func files(_ rejects: [RejectFile], language: Language) -> [OutputFile] {
    var names = UniqueNames()
    return rejects.filter { !$0.rows.isEmpty }.map { file in
      let path = names.claim("rejects/" + SafeName.path(name(file.path)))
      return OutputFile(path: path) { render(file, isTabbed: path.lowercased().hasSuffix(".tsv"), language) }
    }
  }

  /// Rows of a workbook go back as a text, under a name that says so.
  private static func name(_ path: String) -> String {
    [".csv", ".tsv", ".txt"].contains { path.lowercased().hasSuffix($0) } ? path : path + ".csv"
  }

  /// Our three columns stand first, so that a row that is too wide cannot run into them.
  static func render(_ file: RejectFile, isTabbed: Bool, _ language: Language) -> [UInt8] {
    var out = CSVText(delimiter: isTabbed ? 0x09 : UInt8(ascii: ","))
    out.byteOrderMark()
    out.cell(SheetWords.originalFile[language])
    out.cell(SheetWords.originalRow[language])
    out.cell(SheetWords.rejectReason[language])
    out.row(file.header)
    for row in file.rows {
      out.cell(row.file)
      out.cell(row.row)
      out.cell(row.reasons.map { reason($0, language) }.joined(separator: SheetWords.between[language]))
      out.row(row.cells)
    }
    return out.bytes
  }

  private static func reason(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let column = diagnostic.place.column.map { $0 + (language == .zh ? "：" : ": ") } ?? ""
    return diagnostic.code + " " + column + ProblemsSheet.sentence(diagnostic, language)
  }
}
