import Testing

@testable import Workspace

@Suite struct CorrectionNameTests {
  @Test(arguments: [
    ("走访更正", "走访"), ("走访（更正）", "走访"), ("走访(修订)", "走访"), ("走访_更正", "走访"), ("走访-修订", "走访"),
    ("走访 【更正】", "走访"), ("走访－更正 ", "走访"), ("走访( 更正 )", "走访"), ("2月（1）更正", "2月（1）"),
  ])
  func knowsWhatItCorrects(stem: String, base: String) { #expect(CorrectionName.base(ofStem: stem) == base) }

  @Test(arguments: ["走访", "更正", "（修订）", "走访更正2", "更正走访", "走访（未更正）", "走访更正）", ""])
  func leavesOtherNamesAlone(stem: String) { #expect(CorrectionName.base(ofStem: stem) == nil) }

  @Test func splitsNames() {
    #expect(CorrectionName.split("a.b.csv") == ("a.b", ".csv"))
    #expect(CorrectionName.split("README") == ("README", ""))
    #expect(CorrectionName.split(".csv") == (".csv", ""))
  }
}
