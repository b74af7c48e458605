import ArgumentParser
import Diagnostics
import Workspace

/// jifen-bench mutate: changes bytes of sample files and sees that nothing crashes, hangs, gets lost or lies about its place.
struct Mutate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate", abstract: "Read many damaged files and see whether what must hold still does.",
    discussion: "A crash names no case: the last one printed with --verbose is it; --start N --count 1 tries it alone.")

  @Argument(help: "The folder of a period whose files are changed.") var folder = "samples/2022-02"
  @Option(help: "The rulebook.") var rules = "rules"
  @Option(help: "Seed: the same seed makes the same changes everywhere.") var seed: UInt64 = 1
  @Option(help: "Number of cases.") var count = 10_000
  @Option(help: "The first case.") var start = 0
  @Option(help: "Compute the whole town every so many cases; 0: never.") var wholeEvery = 10
  @Flag(help: "Print the number of each case before it is tried.") var verbose = false

  func run() throws {
    var request = MutationTrial.Request(folder: folder)
    request.rules = rules
    request.seed = seed
    request.count = count
    request.start = start
    request.wholeEvery = wholeEvery
    do {
      let outcome = try MutationTrial(request).run { if verbose { print("case \($0)") } }
      for failure in outcome.failures.prefix(50) { print(failure) }
      print(
        "\(outcome.cases) cases, \(outcome.tables) tables, \(outcome.rows) rows counted, \(outcome.failures.count) failures, "
          + "slowest case \(outcome.slowest.index): \(outcome.slowest.time / 1_000_000) ms, peak memory "
          + "\(decimal(Measurement.peak(), 1024, 0)) MB")
      if !outcome.failures.isEmpty { throw ExitCode(1) }
    } catch let outcome as RunOutcome {
      print(DiagnosticPrinter(language: .en).text(outcome.problems))
      throw ExitCode(outcome.ending.exitCode)
    }
  }
}
