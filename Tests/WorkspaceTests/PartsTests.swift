import Tables
import TestSupport
import Testing

@testable import Workspace

@Suite struct PartsTests {
  @Test func parallelWorkStandsInOrder() {
    let squares = Parallel.map(1000, threads: 4, order: (0..<1000).reversed()) { $0 * $0 }
    #expect(squares == (0..<1000).map { $0 * $0 })
    #expect(Parallel.map(0, threads: 4) { $0 } == [])
  }

  @Test func hashesAsTheStandardSays() {
    #expect(
      Hash.hex(Hash.sha256(Array("abc".utf8))) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(arguments: [
    ("{\"program\":\"jifen\"}", true), ("{\n  \"version\": \"1\",\n  \"program\" : \"jifen\"\n}", true),
    ("{\"program\":\"jifen2\"}", false), ("{\"app\": \"program:jifen\"}", false), ("", false), ("{}", false),
    ("\"program\":\"jifen\"", false),
  ])
  func knowsItsRecord(text: String, isOurs: Bool) { #expect(OwnFolder.isRecord(Array(text.utf8)) == isOurs) }

  @Test func readsFilesWholeAndBounded() throws {
    let temp = try TempFolder()
    let file = try temp.write("a", String(repeating: "村", count: 100_000))
    #expect(try Disk.read(Disk.bytes(file), limit: 1 << 20)?.count == 300_000)
    #expect(try Disk.read(Disk.bytes(file), limit: 1000) == nil)
    #expect(throws: SystemError.self) { try Disk.read(Disk.bytes(temp.path + "/none"), limit: 10) }
    #expect(throws: SystemError.self) { try Disk.read(Disk.bytes(temp.path), limit: 1 << 30) }
  }

  @Test func everyCodeIsRegisteredOnce() {
    let codes = WorkspaceCodes.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    let told: [InputProblem] = [
      .spreadsheetNotRead(""), .archiveNotRead(""), .documentNotRead(""), .unknownNotRead(""), .leftover(""),
      .replaced("", by: ""), .rivalCorrections("", of: "", also: ""),
      .unreadable("", SystemError(number: 13, path: "")),
      .tooLarge("", bytes: 0, limit: 0), .linkLoop(""), .deadLink(""), .tooDeep("", levels: 0), .special(""),
      .tooMany("", limit: 0), .foreignName(""),
    ]
    let failure = SystemError(number: 28, path: "")
    let runs: [RunProblem] = [
      .periodUnreadable(""), .periodMissing(""), .asOfUnreadable(""), .inputMissing(""), .inputNotFolder(""),
      .inputUnreadable(failure), .inputEmpty(""), .inputIsOutput(""), .rulesMissing(""),
      .rulesUnreadable(failure), .fileMissing(""), .notAFile(""),
    ]
    let outputs: [OutputFailure] = [
      .notOurs(""), .notEmpty(""), .notFolder(""), .holdsInput("", input: ""), .cannotCreate(failure),
      .cannotWrite(failure),
    ]
    let emitted =
      told.map(\.diagnostic.code) + runs.map(\.diagnostic.code) + outputs.map(\.diagnostic.code)
      + [RulebookProblem.notWritten(failure).diagnostic.code, "O006", FormerResults.Failure(path: "").diagnostic.code]
    #expect(Set(emitted) == Set(codes))
  }
}
