import Diagnostics
import Facts
import Quantities
import Rules

/// 只读名册: rosters and links of a folder and the standing one beside it, without the tables of the month.
extension Run {
  /// The people and links that hold in a period, and what is to be told of their files.
  static func roster(
    _ folder: String, rulebook: Rulebook, period: Period
  ) throws(RunOutcome) -> (facts: Facts, problems: [Diagnostic]) {
    do {
      try checkInput(folder)
    } catch {
      throw error.outcome
    }
    let (files, findProblems) = InputFinder.find(
      folder: folder, standing: standingFolders(beside: folder), excluded: rulebook.sources.map(\.path))
    guard !files.isEmpty else {
      throw RunOutcome(ending: .noInput, problems: findProblems + [RunProblem.inputEmpty(folder).diagnostic])
    }
    let reading = FileReading(
      files, shapes: FactsGatherer.shapes(rulebook), period: period, threads: RunRequest.threadsOfMachine,
      progress: { _ in })
    let lasting = reading.inputs.filter { input in
      input.file.table.map { rulebook.tables.indices.contains($0) && rulebook.tables[$0].dateColumn == nil } ?? false
    }
    let result = FactsGatherer.gather(
      lasting, rulebook: rulebook, period: period, asOf: Moment(day: period.end, second: 0))
    let problems = (findProblems + result.diagnostics).sortedByPlace()
    guard !result.facts.people.isEmpty else { throw RunOutcome(ending: .data, problems: problems) }
    let names = Set(lasting.map(\.file.path))
    return (result.facts, problems.filter { names.contains($0.place.file) })
  }
}
