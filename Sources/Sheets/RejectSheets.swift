import Diagnostics
import Facts

/// rejects/: rejected rows per file, to be mended by the village and sent back as they are.
enum RejectSheets {
  /// One file per file with rejected rows, under its own path, made safe.
  static func files(_ rejects: [RejectFile], language: Language) -> [OutputFile] {
    var names = UniqueNames()
    return rejects.filter { !$0.rows.isEmpty }.map { file in
      let path = names.claim("rejects/" + SafeName.path(name(file.path)))
      let delimiter: UInt8 = path.lowercased().hasSuffix(".tsv") ? 0x09 : UInt8(ascii: ",")
      return OutputFile(path: path, lines: file.rows.count) {
        heading(file, delimiter, language)
      } render: { range in
        render(file.rows[range], delimiter, language)
      }
    }
  }

  /// Rows of a workbook go back as a text, under a name that says so.
  private static func name(_ path: String) -> String {
    [".csv", ".tsv", ".txt"].contains { path.lowercased().hasSuffix($0) } ? path : path + ".csv"
  }

  /// Our three columns stand first, so that a row that is too wide cannot run into them.
  private static func heading(_ file: RejectFile, _ delimiter: UInt8, _ language: Language) -> [UInt8] {
    var out = CSVText(delimiter: delimiter)
    out.byteOrderMark()
    out.cell(SheetWords.originalFile[language])
    out.cell(SheetWords.originalRow[language])
    out.cell(SheetWords.rejectReason[language])
    out.row(file.header)
    return out.bytes
  }

  private static func render(_ rows: ArraySlice<RejectFile.Row>, _ delimiter: UInt8, _ language: Language) -> [UInt8] {
    var out = CSVText(delimiter: delimiter, capacity: rows.count * 200)
    for row in rows {
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
