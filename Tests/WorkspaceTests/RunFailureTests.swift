import TestSupport
import Testing

@testable import Workspace

@Suite struct RunFailureTests {
  static func request(_ temp: TempFolder) -> RunRequest {
    var request = RunRequest(folder: temp.path + "/2022-02")
    request.rules = temp.path + "/rules"
    request.out = temp.path + "/out/2022-02"
    return request
  }

  /// A whole run that is stopped at any operation of writing ends with 73 or 74 and leaves the former sheets.
  @Test func leavesTheFormerSheetsWhereverItIsStopped() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    var first = Self.request(temp)
    first.formats = [.csv, .json]
    #expect(Run.perform(first).ending == .written)
    let former = temp.snapshot("out")
    try SmallTown.writeClean(temp)
    var codes: Set<Int32> = []
    var failing = 0
    while true {
      failing += 1
      let layer = FailingLayer(failing: failing)
      var request = Self.request(temp)
      request.layer = layer
      // How many files there are matters little here: OutputFolderTests stops at every operation on them.
      request.formats = [.csv, .json]
      let outcome = Run.perform(request)
      if outcome.ending == .written {
        // From the swap on nothing can go wrong that keeps the new sheets away.
        #expect(temp.snapshot("out/2022-02") != former)
        break
      }
      codes.insert(outcome.ending.exitCode)
      #expect(outcome.report == nil)
      #expect(outcome.problems.last?.severity == .error)
      #expect(temp.snapshot("out") == former, "stopped at \(failing): \(layer.log.last ?? "")")
    }
    #expect(codes == [73, 74])
    #expect(failing > 20)
    #expect(temp.snapshot("out/2022-02")["results.json"]?.contains("\"incomplete\": true") == false)
  }

  @Test func tellsStagesOnTheWay() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    let seen = Seen()
    let outcome = Run.perform(Self.request(temp)) { seen.add($0) }
    #expect(outcome.ending == .written)
    let stages = seen.all
    #expect(stages.first == .finding)
    #expect(stages.contains(.reading(done: 5, of: 5)))
    #expect(stages.suffix(3) == [.gathering, .assessing, .writing])
  }
}
