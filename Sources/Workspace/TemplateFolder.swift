import Diagnostics
import Facts
import Quantities
import Rules
import Sheets

/// 空表文件夹: spreadsheets for the villages to fill in, in a folder that was empty or not there.
public enum TemplateFolder {
  /// What is asked.
  public struct Request: Sendable {
    /// The period for which they are.
    public var period: String
    /// Where they go.
    public var out: String
    /// The folder of a period, or of standing files, whose roster and links are filled in; nil: empty sheets.
    public var folder: String?
    /// The rulebook or a folder of them.
    public var rules = "rules"
    /// Workbooks, or text.
    public var format = TemplateFormat.xlsx

    /// Empty sheets of a period.
    public init(period: String, out: String) {
      self.period = period
      self.out = out
    }
  }

  /// Writes them; gives the paths below the folder and the problems of rulebook and roster.
  public static func write(_ request: Request) throws(RunOutcome) -> (paths: [String], problems: [Diagnostic]) {
    guard let period = Period(request.period) else {
      throw RunOutcome(ending: .usage, problems: [RunProblem.periodUnreadable(request.period).diagnostic])
    }
    let (found, ruleProblems) = RulebookFinder.read(request.rules, period: period)
    guard let rulebook = found else { throw RunOutcome(ending: .data, problems: ruleProblems) }
    var facts: Facts?
    var problems = ruleProblems
    if let folder = request.folder {
      let (gathered, told) = try Run.roster(folder, rulebook: rulebook, period: period)
      facts = gathered
      problems += told
    }
    let files = TemplateSheets.files(rulebook, period: period, facts: facts, format: request.format)
    try write(files, to: request.out)
    return (files.map(\.path), problems)
  }

  /// The folder is made, or was empty: what somebody has filled in is never written over.
  private static func write(_ files: [PaperFile], to folder: String) throws(RunOutcome) {
    let layer = SystemFileLayer()
    do {
      try make(folder, layer)
      try FolderWriter(root: folder, layer: layer).write([], papers: files, threads: RunRequest.threadsOfMachine)
    } catch let failure as OutputFailure {
      throw RunOutcome(ending: .output(failure.exitCode), problems: [failure.diagnostic])
    } catch {
      let failure = OutputFailure.cannotWrite(error as? SystemError ?? SystemError(number: 5, path: folder))
      throw RunOutcome(ending: .output(failure.exitCode), problems: [failure.diagnostic])
    }
  }

  private static func make(_ folder: String, _ layer: some FileLayer) throws {
    if let entry = try Disk.entry(folder) {
      guard entry.kind == .folder else { throw OutputFailure.notFolder(folder) }
      guard try Disk.names(in: Disk.bytes(folder)).isEmpty else { throw OutputFailure.notEmpty(folder) }
      return
    }
    var path = folder.hasPrefix("/") ? "/" : ""
    do throws(SystemError) {
      for part in folder.split(separator: "/") {
        path += (path.isEmpty || path.hasSuffix("/") ? "" : "/") + part
        if try Disk.entry(path) == nil { try layer.makeFolder(path) }
      }
    } catch {
      throw OutputFailure.cannotCreate(error)
    }
  }
}
