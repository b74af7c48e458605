import Foundation
import Testing

@testable import Workspace

@Suite struct MutationTrialTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  @Test func damagedFilesKeepWhatMustHold() throws {
    var request = MutationTrial.Request(folder: Self.root + "/samples/2022-02")
    request.rules = Self.root + "/rules"
    request.seed = 3
    request.count = 80
    request.wholeEvery = 40
    let outcome = try MutationTrial(request).run { _ in }
    #expect(outcome.failures == [])
    #expect(outcome.cases == 80)
    #expect(outcome.tables > 10 && outcome.rows > 100)
  }

  @Test func theSameSeedMakesTheSameChanges() {
    let bytes = Array("编号,姓名\n001,张三\n".utf8)
    func changed(_ seed: UInt64, _ index: Int) -> [UInt8] {
      var mutation = Mutation(seed: seed, index: index)
      return mutation.change(bytes, with: bytes)
    }
    #expect((0..<50).allSatisfy { changed(5, $0) == changed(5, $0) })
    #expect(Set((0..<50).map { changed(5, $0) }).count > 30)
    #expect((0..<50).contains { changed(5, $0) != changed(6, $0) })
  }

  @Test func nothingCanBeTakenFromNothing() {
    let sizes = (0..<200).map { index in
      var mutation = Mutation(seed: 1, index: index)
      return mutation.change([], with: []).count
    }
    #expect(sizes.contains(0) && sizes.contains { $0 > 0 })
  }
}
