import Foundation
import Sheets
import TestSupport
import Testing

@testable import Workspace

@Suite struct OutputFolderTests {
  static let record = "{\"program\": \"jifen\"}\n"
  static let former = ["members.csv": "former", "rejects": "/", "rejects/a.csv": "row", "run.json": record]
  static let fresh = [
    "members.csv": "onetwo", "rejects": "/", "rejects/村": "/", "rejects/村/b.csv": "new", "run.json": record,
  ]

  static func files() -> [OutputFile] {
    [
      OutputFile(path: "members.csv", parts: 2) { Array(($0 == 0 ? "one" : "two").utf8) },
      OutputFile(path: "rejects/村/b.csv") { Array("new".utf8) },
      OutputFile(path: "run.json") { Array(record.utf8) },
    ]
  }

  static func withFormer() throws -> TempFolder {
    let temp = try TempFolder()
    for (name, text) in former where text != "/" { try temp.write("out/2022-02/" + name, text) }
    return temp
  }

  static func write(_ temp: TempFolder, _ layer: any FileLayer = SystemFileLayer()) throws -> [String] {
    try OutputFolder(temp.path + "/out/2022-02", layer: layer).replace(with: files(), threads: 2).map(\.code)
  }

  @Test func writesIntoNothing() throws {
    let temp = try TempFolder()
    #expect(try Self.write(temp) == [])
    #expect(
      temp.snapshot()
        == ["out": "/", "out/2022-02": "/"].merging(
          Self.fresh.map { ("out/2022-02/" + $0.key, $0.value) }
        ) { a, _ in a })
  }

  @Test func replacesTheFormerWhole() throws {
    let temp = try Self.withFormer()
    #expect(try Self.write(temp) == [])
    #expect(temp.snapshot("out/2022-02") == Self.fresh)
    #expect(try FileManager.default.contentsOfDirectory(atPath: temp.path + "/out") == ["2022-02"])
  }

  @Test func replacesWhereFoldersCannotBeSwapped() throws {
    let temp = try Self.withFormer()
    let layer = FailingLayer(failing: 0, canExchange: false)
    #expect(try Self.write(temp, layer) == [])
    #expect(layer.log.filter { $0 == "rename" }.count == 3)
    #expect(temp.snapshot("out/2022-02") == Self.fresh)
    #expect(try FileManager.default.contentsOfDirectory(atPath: temp.path + "/out") == ["2022-02"])
  }

  /// In a process of its own, for the umask is the whole process's.
  @Test func isForItsOwnerOnlyWhateverTheUmask() async {
    await #expect(processExitsWith: .success) {
      for mask in [mode_t(0), 0o777] {
        let temp = try TempFolder()
        umask(mask)
        _ = try OutputFolderTests.write(temp)
        umask(0o022)
        #expect(try temp.mode("out") == 0o700)
        #expect(try temp.mode("out/2022-02") == 0o700)
        #expect(try temp.mode("out/2022-02/rejects/村") == 0o700)
        #expect(try temp.mode("out/2022-02/members.csv") == 0o600)
      }
    }
  }

  @Test func doesNotTouchWhatIsNotOurs() throws {
    let temp = try TempFolder()
    try temp.write("out/2022-02/letter.txt", "mine")
    let before = temp.snapshot()
    #expect(throws: OutputFailure.self) { try Self.write(temp) }
    #expect(temp.snapshot() == before)
    try temp.write("out/2022-02/run.json", "{\"program\": \"other\", \"about\": \"jifen\"}")
    #expect(throws: OutputFailure.notOurs(temp.path + "/out/2022-02")) { try Self.write(temp) }
  }

  @Test func takesAnEmptyFolderAndALinkToOne() throws {
    let temp = try TempFolder()
    try temp.folder("out/2022-02")
    #expect(try Self.write(temp) == [])
    #expect(temp.snapshot("out/2022-02") == Self.fresh)
    let other = try TempFolder()
    try other.folder("disk/results")
    try other.folder("out")
    try other.link("out/2022-02", to: other.path + "/disk/results")
    #expect(try Self.write(other) == [])
    #expect(other.snapshot("disk/results") == Self.fresh)
  }

  @Test func refusesAFile() throws {
    let temp = try TempFolder()
    try temp.write("out/2022-02", "a file")
    #expect(throws: OutputFailure.notFolder(temp.path + "/out/2022-02")) { try Self.write(temp) }
    #expect(throws: OutputFailure.notFolder(temp.path + "/out/2022-02")) {
      try OutputFolder(temp.path + "/out/2022-02/deeper/still")
    }
  }

  @Test func refusesAFolderThatHoldsTheInput() throws {
    let temp = try Self.withFormer()
    try temp.write("out/2022-02/in/visits.csv")
    let input = temp.path + "/out/2022-02/in"
    #expect(throws: OutputFailure.holdsInput(temp.path + "/out/2022-02", input: input)) {
      try OutputFolder(temp.path + "/out/2022-02", protecting: [input])
    }
  }

  /// Stopped at every operation, the run leaves the former output or the new one, never a mixture, and no litter.
  @Test(arguments: [true, false], [true, false])
  func leavesOneWholeOutputWhereverItFails(isKilled: Bool, canExchange: Bool) throws {
    var failing = 0
    var failures = 0
    var isDone = false
    while !isDone {
      failing += 1
      let temp = try Self.withFormer()
      let layer = FailingLayer(failing: failing, isKilled: isKilled, canExchange: canExchange)
      var warnings: [String]?
      do {
        warnings = try Self.write(temp, layer)
      } catch let failure as OutputFailure {
        failures += 1
        #expect(failure.exitCode == 73 || failure.exitCode == 74)
      }
      isDone = layer.operations < failing
      if isKilled {
        // Where folders cannot be swapped the former one may stand aside; looking at the folder again brings it back.
        _ = try OutputFolder(temp.path + "/out/2022-02")
      }
      let now = temp.snapshot("out/2022-02")
      #expect(now == (warnings == nil ? Self.former : Self.fresh), "stopped at \(failing): \(layer.log.last ?? "")")
      let litter = try FileManager.default.contentsOfDirectory(atPath: temp.path + "/out").filter { $0 != "2022-02" }
      if !isKilled, warnings == nil, failing < layer.operations {
        #expect(litter == [], "stopped at \(failing): \(layer.log)")
      }
      if isDone { #expect(warnings == []) }
      if warnings != nil, !isDone { #expect(isKilled || canExchange == false || warnings == ["O006"]) }
    }
    #expect(failures > 12)
  }

  @Test func aFailedRunIntoNothingLeavesNothing() throws {
    var failing = 1
    while true {
      let temp = try TempFolder()
      let layer = FailingLayer(failing: failing)
      do {
        _ = try Self.write(temp, layer)
        break
      } catch {
        #expect(temp.snapshot() == [:], "stopped at \(failing): \(layer.log)")
      }
      failing += 1
    }
    #expect(failing > 12)
  }

  @Test func removesWhatAKilledRunLeft() throws {
    let temp = try Self.withFormer()
    try temp.write("out/.jifen-new-1-0/members.csv", "half")
    #expect(try Self.write(temp) == [])
    #expect(!temp.exists("out/.jifen-new-1-0"))
  }

  @Test func neverFollowsALinkWhenItRemoves() throws {
    let temp = try Self.withFormer()
    let kept = try temp.write("elsewhere/kept.txt", "kept")
    try temp.link("out/2022-02/link", to: temp.path + "/elsewhere")
    #expect(try Self.write(temp) == [])
    #expect(FileManager.default.fileExists(atPath: kept))
    #expect(temp.snapshot("out/2022-02") == Self.fresh)
  }
}
