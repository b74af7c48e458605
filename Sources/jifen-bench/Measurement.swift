import Diagnostics
import Foundation
import Workspace

/// 测量: one run's times and its peak of memory.
struct Measurement {
  let times: StageTimes
  let total: Int64
  let peak: Int

  struct Failed: Error, CustomStringConvertible { let description: String }

  /// Runs once.
  init(_ request: RunRequest) throws {
    Measurement.resetPeak()
    let start = Clock.now
    let outcome = Run.perform(request)
    total = Clock.now - start
    peak = Measurement.peak()
    guard let report = outcome.report, outcome.ending == .written else {
      throw Failed(
        description: "the run ended with \(outcome.ending.exitCode)\n"
          + DiagnosticPrinter(language: .en, limit: 10).text(outcome.problems))
    }
    times = report.times
  }

  /// The medians, a stage a line.
  static func table(_ runs: [Measurement], bytes: Int) -> String {
    var table = TextTable(columns: [("stage", .left), ("ms", .right), ("MB/s", .right)])
    func add(_ name: String, _ value: (Measurement) -> Int64, rate: Bool = false) {
      let nanoseconds = median(runs.map(value))
      let speed = rate && nanoseconds > 0 ? decimal(bytes * 1000, Int(nanoseconds), 0) : ""
      table.add([name, decimal(Int(nanoseconds), 1_000_000, 1), speed])
    }
    add("find") { $0.times.find }
    add("read, hash, tables", { $0.times.reading }, rate: true)
    add("  read (all threads)", { $0.times.read }, rate: true)
    add("  hash (all threads)", { $0.times.hash }, rate: true)
    add("  tables (all threads)", { $0.times.tables }, rate: true)
    add("facts") { $0.times.facts }
    add("scoring") { $0.times.scoring }
    add("sheets and writing") { $0.times.writing }
    add("whole run", { $0.total }, rate: true)
    return table.text + "peak memory: \(decimal(Int(median(runs.map { Int64($0.peak) })), 1024, 0)) MB\n"
  }

  private static func median(_ values: [Int64]) -> Int64 {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// VmHWM in kB.
  static func peak() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }

  /// From here on the peak is this run's.
  private static func resetPeak() {
    guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
    try? file.write(contentsOf: Data("5".utf8))
    try? file.close()
  }
}

/// A whole number divided, with so many places; exact enough for a table without a floating point number.
func decimal(_ value: Int, _ divisor: Int, _ places: Int) -> String {
  let scale = (0..<places).reduce(1) { product, _ in product * 10 }
  let units = (value * scale + divisor / 2) / max(1, divisor)
  guard places > 0 else { return String(units) }
  let fraction = String(units % scale)
  return "\(units / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
}
