import Facts
import Quantities
import Rules
import Scoring
import Testing

@testable import Sheets

/// What the page makes of other weights is what the program makes of them, in a real browser.
@Suite(.enabled(if: Browser.path != nil, "no browser on this machine"))
struct WhatIfTests {
  /// Ten weightings of the four plain ratio criteria, whole, with decimals, and fractions.
  static let weightings: [[String]] = [
    ["40", "20", "15", "25"], ["10", "20", "30", "40"], ["33.5", "16.25", "0.25", "50"], ["1/3", "1/7", "2/9", "5"],
    ["0", "50", "25", "25"], ["97.333333", "1", "1", "0.666667"], ["25", "25", "25", "25"],
    ["12.34", "56.78", "9.1", "21.78"],
    ["100", "0", "0", "0"], ["0", "0", "0", "100"],
  ]

  @Test func trialEqualsTheProgram() throws {
    let town = SampleTown(villages: 5, people: 40)
    try check(town.context(), town.facts, town.rulebook, least: 150)
  }

  @Test func trialEqualsTheProgramOnTheSample() throws {
    let sample = try #require(try SampleFolder())
    try check(sample.context(), sample.result.facts, sample.rulebook, least: 50)
  }

  private func check(_ context: PaperContext, _ facts: Facts, _ rulebook: Rulebook, least: Int) throws {
    let asked = WhatIfTests.weightings.map { "[" + $0.map { "\"\($0)\"" }.joined(separator: ",") + "]" }
    let answer = try Browser.ask(
      Report(context).html(),
      script: """
        const card = D.cards[0];
        return [\(asked.joined(separator: ","))].map(texts => {
          const result = tryWeights(card, card.criteria.map((rule, k) => rule.plain ? weightOf(texts[k]) : null));
          return card.pid.map((id, i) => [id, points(result.total[i]), result.rank[i] ?? "", result.vrank[i] ?? "",
            result.grade[i] ?? "", ...result.points.map(p => points(p[i]))].join(" ")).sort().join("\\n");
        }).join("\\n\\n");
        """)
    let expected = WhatIfTests.weightings.map { WhatIfTests.program(facts, rulebook, $0) }
    #expect(answer.components(separatedBy: "\n\n") == expected)
    #expect((expected.first?.split(separator: "\n").count ?? 0) >= least)
  }

  /// The program's own result under other weights, in the same words.
  static func program(_ facts: Facts, _ rulebook: Rulebook, _ weights: [String]) -> String {
    var rulebook = rulebook
    for (index, text) in weights.enumerated() {
      let parts = text.split(separator: "/").compactMap { Decimal6(String($0)) }.map { Rational($0) }
      rulebook.scorecards[0].criteria[index].weight = parts.count == 2 ? parts[0] / parts[1] : parts[0]
    }
    let result = Assessor.assess(facts, rulebook: rulebook, collectsEvidence: false).scorecards[0]
    return result.subjects.map { subject in
      ([facts.people[subject.person].id, subject.total?.text(decimals: 2) ?? ""]
        + [subject.rank, subject.villageRank, subject.grade].map { $0.map(String.init) ?? "" }
        + subject.criteria.map { $0.points?.text(decimals: 2) ?? "" }).joined(separator: " ")
    }.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }.joined(separator: "\n")
  }
}
