import Foundation
import Testing

@testable import Sheets

/// Writes every printed sheet of the invented town into a folder, for looking at; only where one is named.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["JIFEN_RENDER"] != nil))
struct RenderForEyes {
  @Test func writeAll() throws {
    let environment = ProcessInfo.processInfo.environment
    let folder = try #require(environment["JIFEN_RENDER"])
    let people = environment["JIFEN_RENDER_PEOPLE"].flatMap(Int.init) ?? 16
    let villages = environment["JIFEN_RENDER_VILLAGES"].flatMap(Int.init) ?? 6
    var town = SampleTown(villages: villages, people: people)
    if environment["JIFEN_RENDER_DRAFT"] != nil { town.spoil() }
    let clock = ContinuousClock()
    let start = clock.now
    let sample = environment["JIFEN_RENDER_SAMPLE"] == nil ? nil : try SampleFolder()
    let context = sample?.context() ?? town.context(former: town.former())
    print("context", clock.now - start)
    for file in PaperBook(context).files() {
      let path = folder + "/" + file.path
      if environment["JIFEN_RENDER_ONLY"].map({ !file.path.contains($0) }) ?? false { continue }
      try FileManager.default.createDirectory(
        atPath: path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }, withIntermediateDirectories: true)
      let start = clock.now
      switch file.content {
      case .bytes(let render): try Data(render()).write(to: URL(fileURLWithPath: path))
      case .workbook(let write): try write(path)
      }
      if people * villages > 1000 { print(file.path, clock.now - start) }
      #expect(FileManager.default.fileExists(atPath: path))
    }
  }
}
