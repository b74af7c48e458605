import Diagnostics
import Sheets

/// 回执文件夹: the villages' correction slips of a check, written whole: a slip of last time never stays behind.
public enum SlipFolder {
  /// Writes the slips of a finished check; gives the paths, or why it failed.
  public static func write(_ outcome: RunOutcome, to folder: String, request: RunRequest) throws(RunOutcome) -> [String]
  {
    guard let report = outcome.report else { return [] }
    var files = SlipSheets.files(view: report.view, result: report.result, problems: outcome.problems)
    let paths = files.map(\.path)
    let mark = "{\"\(RunRecord.mark.key)\": \"\(RunRecord.mark.value)\", \"holds\": \"slips\"}\n"
    files.append(OutputFile(path: RunRecord.fileName) { Array(mark.utf8) })
    do {
      let output = try OutputFolder(folder, protecting: [request.folder, request.rules], layer: request.layer)
      _ = try output.replace(with: files, threads: request.threads)
    } catch {
      throw RunOutcome(ending: .output(error.exitCode), problems: [error.diagnostic])
    }
    return paths
  }
}
