import Diagnostics
import Facts

/// 差错回执表: a village's slip as a CSV file that can be sent back: file, row, column, what stood there, what is wrong,
/// what to write, and a blank column for the mended cell.
public enum SlipSheets {
  /// One file for each village that has something to put right, and one for the files of the town.
  public static func files(view: AssessmentView, result: FactsResult, problems: [Diagnostic]) -> [OutputFile] {
    let book = SlipBook(view: view, result: result, problems: problems)
    let language = view.language
    var names = UniqueNames()
    let villages: [String?] = book.villages.map { $0 } + (book.problems(of: nil).isEmpty ? [] : [nil])
    return villages.map { village in
      let title = village ?? SlipWords.townFiles[language]
      let path = names.claim(SafeName.path("\(title) \(PaperWords.slip[language]).csv"))
      let own = book.problems(of: village)
      let unsent = village.map { book.unsent(of: $0) } ?? []
      return OutputFile(path: path) { render(own, unsent, language) }
    }
  }

  private static func render(_ problems: [Diagnostic], _ unsent: [String], _ language: Language) -> [UInt8] {
    var out = CSVText(capacity: 256 + problems.count * 200)
    out.byteOrderMark()
    out.row(
      [
        PaperWords.number, PaperWords.severity, PaperWords.file, PaperWords.row, PaperWords.column, PaperWords.cell,
        PaperWords.wrong, PaperWords.toDo, SlipWords.mended,
      ].map { $0[language] })
    var number = 0
    for table in unsent {
      number += 1
      out.cell(number)
      out.row([
        PaperWords.severity(.error)[language], "", "", "", "", SlipWords.unsent[language] + table,
        SlipWords.send[language], "",
      ])
    }
    for problem in problems {
      number += 1
      out.cell(number)
      out.cell(PaperWords.severity(problem.severity)[language])
      out.cell(problem.place.file)
      out.cell(problem.place.row)
      out.cell(problem.place.column ?? "")
      out.cell(problem.cell ?? "")
      out.row([problem.message[language], problem.help?[language] ?? "", ""])
    }
    return out.bytes
  }
}
