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
    let plan = try plan(request)
    times.find = lap(&start)

    var reading = FileReading(
      plan.files, shapes: FactsGatherer.shapes(plan.rulebook), period: plan.period, threads: request.threads,
      progress: progress)
    (times.read, times.hash, times.tables) = (reading.times.read, reading.times.hash, reading.times.tables)
    times.reading = lap(&start)

    progress(.gathering)
    let result = FactsGatherer.gather(
      reading.takeInputs(), rulebook: plan.rulebook, period: plan.period, asOf: plan.asOf, threads: request.threads)
    let inputProblems = (plan.findProblems + reading.problems + result.diagnostics).sortedByPlace()
    guard !result.facts.people.isEmpty else { throw Stop(.data, plan.ruleProblems + inputProblems) }
    times.facts = lap(&start)

    progress(.assessing)
    let assessment = Assessor.assess(
      result.facts, rulebook: plan.rulebook,
      collectsEvidence: request.keepsEvidence || request.hasEvidence && request.writes)
    let problems = plan.ruleProblems + inputProblems + assessment.diagnostics
    let view = AssessmentView(rulebook: plan.rulebook, facts: result.facts, assessment: assessment)
    times.scoring = lap(&start)

    var report = RunReport(view: view, result: result, output: nil, files: [], bytes: reading.bytes, times: times)
    let isClean = isClean(result, inputProblems)
    guard let output = plan.output, isClean || !request.isStrict else {
      return RunOutcome(ending: isClean ? .clean : .unclean, problems: problems, report: report)
    }
    progress(.writing)
    let leftovers = try write(&report, problems, request, plan, reading.hashes, to: output)
    report.times.writing = lap(&start)
    return RunOutcome(ending: .written, problems: problems + leftovers, report: report)
  }

  /// 备料: all that is settled before a file is read.
  private struct Plan {
    let period: Period
    let asOf: Moment
    let rulebook: Rulebook
    let ruleProblems: [Diagnostic]
    let former: FormerPeriod?
    let target: String
    /// Nil where nothing is to be written.
    let output: OutputFolder?
    let files: [InputFile]
    let findProblems: [Diagnostic]
  }

  private static func plan(_ request: RunRequest) throws(Stop) -> Plan {
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
    return Plan(
      period: period, asOf: asOf, rulebook: rulebook, ruleProblems: ruleProblems, former: former, target: target,
      output: output, files: files, findProblems: findProblems)
  }

  /// Writes the sheets and notes in the report which they are; gives what is told of the writing.
  private static func write(
    _ report: inout RunReport, _ problems: [Diagnostic], _ request: RunRequest, _ plan: Plan,
    _ hashes: [String: String], to output: OutputFolder
  ) throws(Stop) -> [Diagnostic] {
    let book = SheetBook(
      view: report.view, result: report.result, problems: problems.map { withoutFolder($0, plan.rulebook) },
      record: record(plan.rulebook, report.result, hashes), hasEvidence: request.hasEvidence, formats: request.formats)
    let sheets = book.files()
    var papers: [PaperFile] = []
    if !request.formats.isDisjoint(with: [.xlsx, .html]) {
      let context = PaperContext(
        view: report.view, result: report.result, problems: book.problems, former: plan.former)
      papers = PaperBook(context, formats: request.formats).files()
    }
    let leftovers: [Diagnostic]
    do {
      leftovers = try output.replace(with: sheets, papers: papers, threads: request.threads)
    } catch {
      throw Stop(error, problems)
    }
    report.output = plan.target
    report.files = papers.map(\.path) + sheets.map(\.path)
    return leftovers
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
