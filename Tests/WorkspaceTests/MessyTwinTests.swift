import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Workspace

/// Messy twins of a clean town give, person by person, the same scores; what must be rejected is, and nothing else.
@Suite struct MessyTwinTests {
  private struct Scores {
    var text: String
    var errors: [Diagnostic]
    var rejected: Int
  }

  /// The clean town, scored once.
  private static let clean = Result { try score(TwinTown.sheets) }

  private static func score(_ sheets: [MessySheet], _ codes: [MessySheet.Code] = [.utf8]) throws -> Scores {
    let temp = try TempFolder()
    try TwinTown.write(sheets, codes, temp)
    var request = RunRequest(folder: temp.path + "/2022-02")
    request.rules = temp.path + "/rules"
    request.out = temp.path + "/out"
    request.formats = [.json]
    let outcome = Run.perform(request)
    let report = try #require(outcome.report, "\(outcome.problems.map(\.message.en))")
    return Scores(
      text: try String(contentsOfFile: temp.path + "/out/results.json", encoding: .utf8)
        .replacing("\"incomplete\": true", with: "\"incomplete\": false"),
      errors: outcome.problems.filter { $0.severity == .error && $0.place.row != nil },
      rejected: report.result.accounts.map(\.rejected).reduce(0, +))
  }

  @Test(arguments: Mess.all)
  func aMessyTwinScoresTheSame(mess: Mess) throws {
    let clean = try Self.clean.get()
    for codes in mess.codes {
      var sheets = TwinTown.sheets
      mess.change(&sheets)
      let messy = try Self.score(sheets, codes)
      #expect(messy.text == clean.text, "\(codes)")
      #expect(messy.rejected == 0, "\(codes): \(messy.errors.map { "\($0.place) \($0.message.en)" })")
    }
  }

  @Test(arguments: Damage.all)
  func exactlyTheBadRowIsRejected(damage: Damage) throws {
    var sheets = TwinTown.sheets
    let index = try #require(sheets.firstIndex { $0.path.contains("2022-02/曙光村/" + damage.table) })
    damage.spoil(&sheets[index])
    let messy = try Self.score(sheets)
    #expect(messy.text == (try Self.clean.get().text))
    #expect(messy.rejected == 1)
    #expect(Set(messy.errors.map(\.code)) == [damage.code])
    #expect(Set(messy.errors.map(\.place.row)) == [3])
    #expect(messy.errors.allSatisfy { "2022-02/" + $0.place.file == sheets[index].path })
  }

  /// The town is one in which a lost or shifted row shows.
  @Test func theCleanTownScoresSomething() throws {
    let clean = try Self.clean.get()
    #expect(clean.rejected == 0)
    for points in ["\"40.00\"", "\"20.00\"", "\"-40.00\"", "\"6.00\"", "\"12.50\"", "\"18.00\""] {
      #expect(clean.text.contains(points), "\(points)")
    }
  }
}
