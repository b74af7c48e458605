import ArgumentParser
import Diagnostics
import Foundation
import Sheets
import Workspace

/// jifen-bench: makes a town, runs jifen over it in this process several times, and prints what each stage took.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jifen-bench", abstract: "Measure jifen, and try it on damaged files.",
    subcommands: [Measure.self, Mutate.self], defaultSubcommand: Measure.self)
}

/// jifen-bench measure: a made-up town.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Measure jifen on a made-up town, the same in every run.")

  @Option(help: "Villages.") var villages = TownSize().villages
  @Option(help: "Members.") var members = TownSize().members
  @Option(help: "Linked households.") var households = TownSize().households
  @Option(help: "Visits in the month.") var visits = TownSize().visits
  @Option(help: "How often to run; the median is printed.") var runs = 5
  @Flag(help: "Write workbooks and pages too.") var sheets = false
  @Option(help: "Threads.") var threads = RunRequest.threadsOfMachine
  @Option(help: "The rulebook.") var rules = "rules"
  @Option(help: "Seed of what is made up.") var seed: UInt64 = 1
  @Option(help: "Keep the town in this folder instead of a temporary one.") var keep: String?

  func run() throws {
    let root = keep ?? NSTemporaryDirectory() + "jifen-bench-\(ProcessInfo.processInfo.processIdentifier)"
    defer { if keep == nil { try? FileManager.default.removeItem(atPath: root) } }
    var town = Town(
      size: TownSize(villages: max(1, villages), members: members, households: households, visits: visits), seed: seed)
    var bytes = 0
    var count = 0
    for file in town.files() {
      let path = root + "/" + file.path
      let folder = (path as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(file.bytes).write(to: URL(fileURLWithPath: path))
      bytes += file.bytes.count
      count += 1
    }
    print("town: \(villages) villages, \(members) members, \(households) households, \(visits) visits")
    print("      \(count) files, \(decimal(bytes, 1_000_000, 1)) MB, \(threads) threads, \(runs) runs, medians")
    for hasEvidence in [true, false] {
      var request = RunRequest(folder: root + "/2022-02")
      request.rules = rules
      request.out = root + "/out"
      request.threads = threads
      request.hasEvidence = hasEvidence
      request.formats = sheets ? Set(PaperBook.Format.allCases) : [.csv, .json]
      var measured: [Measurement] = []
      for _ in 0..<max(1, runs) { measured.append(try Measurement(request)) }
      print("\nwith\(hasEvidence ? "" : "out") evidence:")
      print(Measurement.table(measured, bytes: bytes), terminator: "")
    }
  }
}
