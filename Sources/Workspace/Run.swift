import Diagnostics
import Facts
import Quantities
import Rules
import Scoring
import Sheets

/// 运行: one run from a folder of tables to a folder of sheets.
public enum Run {
  /// Runs; `progress` may be called from several threads.
  public static func perform(
    _ request: RunRequest, progress: @Sendable (Progress) -> Void = { _ in }
  ) -> RunOutcome {
    do {
      return try run(request, progress)
    } catch {
      return error.outcome
    }
  }

  /// What ends a run before there is anything to report.
  struct Stop: Error {
    var outcome: RunOutcome
    init(_ ending: RunOutcome.Ending, _ problems: [Diagnostic]) {
      outcome = RunOutcome(ending: ending, problems: problems)
    }
    init(_ failure: OutputFailure, _ problems: [Diagnostic]) {
      self.init(.output(failure.exitCode), problems + [failure.diagnostic])
    }
  }

  private static func run(
    _ request: RunRequest, _ progress: @Sendable (Progress) -> Void
  ) throws(Stop) -> RunOutcome {
    var times = StageTimes()
    var start = Clock.now
    progress(.finding)
    let (period, asOf) = try period(request)
    try checkInput(request.folder)
    let (found, ruleProblems) = RulebookFinder.read(request.rules, period: period)
    guard let rulebook = found else { throw Stop(.data, ruleProblems) }

    let former = try former(request)
    let target = request.out ?? "out/" + period.label
    let standing = standingFolders(beside: request.folder)
    var output: OutputFolder?
    if request.writes {
      do {
        output = try OutputFolder(
          target, protecting: [request.folder, request.rules] + standing.map(\.path), layer: request.layer)
      } catch {
        throw Stop(error, ruleProblems)
      }
    }
    let (files, findProblems) = InputFinder.find(
      folder: request.folder, standing: standing,
      excluded: [target, request.rules] + rulebook.sources.map(\.path))
    guard files.contains(where: { !$0.isStanding }) else {
      throw Stop(.noInput, findProblems + [RunProblem.inputEmpty(request.folder).diagnostic])
    }
    times.find = lap(&start)

    var reading = FileReading(
      files, shapes: FactsGatherer.shapes(rulebook), period: period, threads: request.threads,
      progress: progress)
    (times.read, times.hash, times.tables) = (reading.times.read, reading.times.hash, reading.times.tables)
    times.reading = lap(&start)

    progress(.gathering)
    let result = FactsGatherer.gather(
      reading.takeInputs(), rulebook: rulebook, period: period, asOf: asOf, threads: request.threads)
    let inputProblems = (findProblems + reading.problems + result.diagnostics).sortedByPlace()
    guard !result.facts.people.isEmpty else {
      throw Stop(.data, ruleProblems + inputProblems)
    }
    times.facts = lap(&start)

    progress(.assessing)
    let assessment = Assessor.assess(
      result.facts, rulebook: rulebook, collectsEvidence: request.keepsEvidence || request.hasEvidence && request.writes
    )
    let problems = ruleProblems + inputProblems + assessment.diagnostics
    let view = AssessmentView(rulebook: rulebook, facts: result.facts, assessment: assessment)
    times.scoring = lap(&start)

    var report = RunReport(
      view: view, result: result, output: nil, files: [], bytes: reading.bytes, times: times)
    let isClean = isClean(result, inputProblems)
    guard let output else {
      return RunOutcome(ending: isClean ? .clean : .unclean, problems: problems, report: report)
    }
    guard isClean || !request.isStrict else {
      return RunOutcome(ending: .unclean, problems: problems, report: report)
    }

    progress(.writing)
    let book = SheetBook(
      view: view, result: result, problems: problems.map { withoutFolder($0, rulebook) },
      record: record(rulebook, result, reading.hashes), hasEvidence: request.hasEvidence, formats: request.formats)
    let sheets = book.files()
    var papers: [PaperFile] = []
    if !request.formats.isDisjoint(with: [.xlsx, .html]) {
      let context = PaperContext(view: view, result: result, problems: book.problems, former: former)
      papers = PaperBook(context, formats: request.formats).files()
    }
    let leftovers: [Diagnostic]
    do {
      leftovers = try output.replace(with: sheets, papers: papers, threads: request.threads)
    } catch {
      throw Stop(error, problems)
    }
    report.output = target
    report.files = (papers.map(\.path) + sheets.map(\.path))
    report.times.writing = lap(&start)
    return RunOutcome(ending: .written, problems: problems + leftovers, report: report)
  }

  private static func former(_ request: RunRequest) throws(Stop) -> FormerPeriod? {
    guard let path = request.former else { return nil }
    do {
      return try FormerResults.read(path)
    } catch {
      throw Stop(.usage, [error.diagnostic])
    }
  }

  private static func period(_ request: RunRequest) throws(Stop) -> (Period, Moment) {
    let period: Period
    if let text = request.period {
      guard let named = Period(text) else {
        throw Stop(.usage, [RunProblem.periodUnreadable(text).diagnostic])
      }
      period = named
    } else {
      guard let named = Period(folderName(request.folder)) else {
        // A mistyped folder is told as missing, not as badly named.
        try checkInput(request.folder)
        throw Stop(.usage, [RunProblem.periodMissing(request.folder).diagnostic])
      }
      period = named
    }
    guard let text = request.asOf else { return (period, Moment(day: period.end, second: 0)) }
    guard let asOf = AsOf.parse(text) else {
      throw Stop(.usage, [RunProblem.asOfUnreadable(text).diagnostic])
    }
    return (period, asOf)
  }

  /// The last part of a path, resolved where it says nothing (`.`, `..`).
  private static func folderName(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    guard last.isEmpty || last == "." || last == ".." else { return last }
    return Disk.resolved(path)?.split(separator: "/").last.map(String.init) ?? ""
  }

  static func checkInput(_ folder: String) throws(Stop) {
    do {
      guard let entry = try Disk.entry(folder) else {
        throw Stop(.noInput, [RunProblem.inputMissing(folder).diagnostic])
      }
      guard entry.kind == .folder else {
        throw Stop(.noInput, [RunProblem.inputNotFolder(folder).diagnostic])
      }
      _ = try Disk.names(in: Disk.bytes(folder))
    } catch let stop as Stop {
      throw stop
    } catch {
      let system = error as? SystemError ?? SystemError(number: 5, path: folder)
      throw Stop(.noInput, [RunProblem.inputUnreadable(system).diagnostic])
    }
    if OwnFolder.isOurs(folder) { throw Stop(.noInput, [RunProblem.inputIsOutput(folder).diagnostic]) }
  }

  /// The standing folders beside the period's folder, where they are.
  static func standingFolders(beside folder: String) -> [(path: String, name: String)] {
    let last = folder.split(separator: "/").last.map(String.init) ?? ""
    var base = folder
    if last.isEmpty || last == "." || last == ".." { base = Disk.resolved(folder) ?? folder }
    while base.count > 1, base.hasSuffix("/") { base.removeLast() }
    let parent = base.lastIndex(of: "/").map { $0 == base.startIndex ? "/" : String(base[..<$0]) } ?? "."
    return InputFinder.standingNames.compactMap { name in
      let path = RulebookFinder.join(parent, name)
      guard let entry = (try? Disk.entry(path)) ?? nil, entry.kind == .folder else { return nil }
      return (path, name)
    }
  }

  /// Nothing rejected, refused or left unread, and everything sent.
  private static func isClean(_ result: FactsResult, _ problems: [Diagnostic]) -> Bool {
    !problems.contains { $0.severity == .error } && result.accounts.allSatisfy { $0.rejected == 0 }
      && result.sent.allSatisfy { $0.tables.allSatisfy(\.sent) }
  }

  /// The rulebook's files are named without their folder in what is written: where they lie is no part of the result.
  private static func withoutFolder(_ problem: Diagnostic, _ rulebook: Rulebook) -> Diagnostic {
    guard rulebook.sources.contains(where: { $0.path == problem.place.file }) else { return problem }
    var problem = problem
    problem.place.file = lastPart(problem.place.file)
    return problem
  }

  private static func record(_ rulebook: Rulebook, _ result: FactsResult, _ hashes: [String: String])
    -> RunRecord
  {
    RunRecord(
      version: Version.text,
      rules: rulebook.sources.map { (lastPart($0.path), Hash.hex(Hash.sha256($0.bytes))) },
      inputs: result.accounts.map { hashes[$0.path] ?? "" })
  }

  private static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func lap(_ start: inout Int64) -> Int64 {
    let now = Clock.now
    defer { start = now }
    return now - start
  }
}
