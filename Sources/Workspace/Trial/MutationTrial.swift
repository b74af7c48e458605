import Diagnostics
import Facts
import Quantities
import Rules
import Scoring
import Tables

/// 变异试验: reads changed files and sees whether what must always hold still does. Anyone can run it: `jifen-bench mutate`.
public struct MutationTrial: Sendable {
  /// What is asked.
  public struct Request: Sendable {
    /// A folder of a period, whose files (and the standing ones) are changed.
    public var folder: String
    /// The rulebook or a folder of them.
    public var rules = "rules"
    /// The seed.
    public var seed: UInt64 = 1
    /// The first case.
    public var start = 0
    /// How many cases.
    public var count = 10_000
    /// Every so many cases the whole town is computed with the changed file in it.
    public var wholeEvery = 10

    /// A trial over a folder.
    public init(folder: String) { self.folder = folder }
  }

  /// What was found.
  public struct Outcome: Sendable {
    /// Cases tried.
    public var cases = 0
    /// Files that were read as a table.
    public var tables = 0
    /// Rows that counted.
    public var rows = 0
    /// What did not hold, a line each: the case, the file, what.
    public var failures: [String] = []
    /// The slowest case, in nanoseconds.
    public var slowest: (index: Int, time: Int64) = (0, 0)
  }

  /// No file of a few kilobytes takes so long, in nanoseconds.
  static let longest: Int64 = 10_000_000_000

  private let request: Request
  private let files: [(input: InputFile, bytes: [UInt8])]
  private let rulebook: Rulebook
  private let period: Period
  private let shapes: PreparedShapes
  private let inputs: [FactsGatherer.Input]

  /// Reads the unchanged files.
  public init(_ request: Request) throws(RunOutcome) {
    self.request = request
    let name = request.folder.split(separator: "/").last.map(String.init) ?? ""
    guard let period = Period(name) else {
      throw RunOutcome(ending: .usage, problems: [RunProblem.periodMissing(request.folder).diagnostic])
    }
    let (found, problems) = RulebookFinder.read(request.rules, period: period)
    guard let rulebook = found else { throw RunOutcome(ending: .data, problems: problems) }
    let (files, _) = InputFinder.find(
      folder: request.folder, standing: Run.standingFolders(beside: request.folder),
      excluded: rulebook.sources.map(\.path))
    self.rulebook = rulebook
    self.period = period
    shapes = PreparedShapes(FactsGatherer.shapes(rulebook))
    self.files = files.compactMap { file in
      ((try? Disk.read(file.location, limit: 1 << 20)) ?? nil).map { (file, $0) }
    }
    guard !self.files.isEmpty else {
      throw RunOutcome(ending: .noInput, problems: [RunProblem.inputEmpty(request.folder).diagnostic])
    }
    inputs =
      FileReading(
        files, shapes: FactsGatherer.shapes(rulebook), period: period, threads: 1, progress: { _ in }
      ).inputs
  }

  /// Tries every case; `progress` is told the number of each before it is tried.
  public func run(_ progress: (Int) -> Void) -> Outcome {
    var outcome = Outcome()
    for index in request.start..<request.start &+ max(0, request.count) {
      progress(index)
      let start = Clock.now
      attempt(index, &outcome)
      let time = Clock.now - start
      if time > outcome.slowest.time { outcome.slowest = (index, time) }
      if time > MutationTrial.longest { outcome.failures.append("case \(index): took \(time / 1_000_000) ms") }
    }
    return outcome
  }

  private func attempt(_ index: Int, _ outcome: inout Outcome) {
    var mutation = Mutation(seed: request.seed, index: index)
    let file = files[mutation.random.below(files.count)]
    let bytes = changed(file, &mutation)
    func fail(_ what: String) { outcome.failures.append("case \(index) (\(file.input.path)): \(what)") }
    let sheets = TableReader.readAll(path: file.input.path, bytes: bytes, shapes: shapes, period: period)
    outcome.cases += 1
    for sheet in sheets {
      if sheet.table != nil { outcome.tables += 1 }
      outcome.rows += sheet.rows.count
      SheetTrial(sheet).failures().forEach(fail)
    }
    let text = AnyText.read(path: file.input.path, bytes: bytes)
    let kept = text.tables.reduce(0) { $0 + $1.count }
    if kept + text.dropped.total != text.read {
      fail("any text: read \(text.read), written \(kept), dropped \(text.dropped.total)")
    }
    guard request.wholeEvery > 0, index % request.wholeEvery == 0 else { return }
    var town = inputs.filter { $0.file.path != file.input.path }
    town += sheets.map { FactsGatherer.Input(file: $0, isStanding: file.input.isStanding, contentHash: "changed") }
    town.sort { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
    let result = FactsGatherer.gather(
      town, rulebook: rulebook, period: period, asOf: Moment(day: period.end, second: 0))
    for account in result.accounts where account.read != account.counted + account.rejected + account.dropped.total {
      fail(
        "\(account.path): read \(account.read) ≠ \(account.counted) + \(account.rejected) + \(account.dropped.total)")
    }
    _ = Assessor.assess(result.facts, rulebook: rulebook, collectsEvidence: true)
  }

  /// Half of the cases stay UTF-8, so that a change of one byte is not merely another encoding.
  private func changed(_ file: (input: InputFile, bytes: [UInt8]), _ mutation: inout Mutation) -> [UInt8] {
    let other = files[mutation.random.below(files.count)]
    guard mutation.random.below(2) == 0 else { return mutation.change(file.bytes, with: other.bytes) }
    func text(_ file: (input: InputFile, bytes: [UInt8])) -> [UInt8] {
      inputs.first { $0.file.path == file.input.path }?.file.text ?? file.bytes
    }
    let bytes = mutation.change(text(file), with: text(other))
    // Halves of characters become nothing, as a program that re-saves the file would have it.
    var whole = String.UnicodeScalarView()
    whole.append(contentsOf: String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\u{FFFD}" })
    return Array(String(whole).utf8)
  }
}
