import Diagnostics
import Facts

/// 输出册: every file of the output folder.
public struct SheetBook: Sendable {
  /// The assessment with names resolved.
  public let view: AssessmentView
  /// How the facts came about.
  public let result: FactsResult
  /// All problems of the run, in the order in which they are listed.
  public let problems: [Diagnostic]
  /// The run.
  public let record: RunRecord
  /// Whether evidence.csv is written.
  public let hasEvidence: Bool
  /// Which sheets are asked for; this book makes `csv` and `json`.
  public let formats: Set<PaperBook.Format>

  /// A book; nothing is rendered yet.
  public init(
    view: AssessmentView, result: FactsResult, problems: [Diagnostic], record: RunRecord, hasEvidence: Bool,
    formats: Set<PaperBook.Format> = Set(PaperBook.Format.allCases)
  ) {
    self.view = view
    self.result = result
    self.problems = problems
    self.record = record
    self.hasEvidence = hasEvidence
    self.formats = formats
  }

  /// The files, in the order in which they are written. run.json is last: it makes the folder ours.
  public func files() -> [OutputFile] {
    var out: [OutputFile] = []
    if formats.contains(.csv) {
      out += view.scorecards.map { card in
        OutputFile(path: card.fileStem + ".csv") { [view] in ScorecardSheet.make(view, card).csv() }
      }
    }
    if formats.contains(.json) { out.append(ResultsJSON.file(view)) }
    if hasEvidence { out.append(EvidenceSheet(view).file()) }
    out.append(ProblemsSheet.file(problems, language: view.language))
    out += RejectSheets.files(result.rejects, language: view.language)
    out.append(
      OutputFile(path: RunRecord.fileName) { [record, view, result] in record.render(view, result) })
    return out
  }
}
