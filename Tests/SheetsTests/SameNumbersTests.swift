import Foundation
import Testing

@testable import Sheets

/// The numbers of CSV, JSON, workbook and report are the same, read back from what was written.
@Suite struct SameNumbersTests {
  static let town = SampleTown(villages: 4, people: 30).context()

  /// By id: total and points as the CSV has them.
  private func fromCSV() -> [String: String] {
    let context = SameNumbersTests.town
    let text = String(decoding: ScorecardSheet.make(context.view, context.view.scorecards[0]).csv(), as: UTF8.self)
    var out: [String: String] = [:]
    for line in text.split(separator: "\r\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      out[cells[2]] = (cells[6..<12] + [cells[0], cells[1]]).joined(separator: " ")
    }
    return out
  }

  private func value(_ text: String) -> String { Double(text).map { "\($0)" } ?? text }

  @Test func workbook() throws {
    let csv = fromCSV()
    let writer = XlsxWriter(title: "考评", created: SameNumbersTests.town.view.facts.period.start, language: .zh)
    let read = try ReadWorkbook.with({
      try writer.write(AssessmentWorkbook(context: SameNumbersTests.town).sheets(), to: $0)
    }) { try ReadWorkbook($0) }
    let ranked = read.sheets[1]
    var found = 0
    for row in 1...400 {
      guard let id = ranked["C\(row)"], let expected = csv[id] else { continue }
      // The same number to the last bit, however many digits the library writes it with.
      let cells = ["G", "H", "I", "J", "K", "L", "A", "B"].map { value(ranked[$0 + String(row)] ?? "") }
      let printed = expected.split(separator: " ", omittingEmptySubsequences: false).map { value(String($0)) }
      #expect(cells == printed)
      found += 1
    }
    #expect(found == csv.count)
    #expect(found > 80)
  }

  @Test func json() throws {
    let csv = fromCSV()
    let json = try JSONSerialization.jsonObject(with: Data(ResultsJSON.file(SameNumbersTests.town.view).bytes))
    let cards = try #require((json as? [String: Any])?["scorecards"] as? [[String: Any]])
    let subjects = try #require(cards[0]["subjects"] as? [[String: Any]])
    #expect(subjects.count == csv.count)
    for subject in subjects {
      let id = try #require(subject["person_id"] as? String)
      let cells = try #require(csv[id]).split(separator: " ", omittingEmptySubsequences: false)
      #expect(cells[5] == (subject["total"] as? String ?? ""))
      #expect(cells[6] == (subject["rank"] as? Int).map(String.init) ?? "")
    }
  }

  @Test(.enabled(if: Browser.path != nil, "no browser on this machine"))
  func report() throws {
    let answer = try Browser.ask(
      Report(SameNumbersTests.town).html(),
      script: """
        const c = D.cards[0];
        return c.pid.map((id, i) => id + " " + [...c.crit.map((q, k) => points(q.p[i]) || outcomeMark(q.o[i])),
          points(c.total[i]), c.rank[i] ?? "", c.vrank[i] ?? ""].join(" ")).sort().join("\\n");
        """)
    let expected = fromCSV().map { $0.key + " " + $0.value }.sorted().joined(separator: "\n")
    #expect(answer == expected)
  }

  /// The summary's formulas stand beside the values that they give.
  @Test func summaryCounts() throws {
    let context = SameNumbersTests.town
    let sheet = try #require(AssessmentWorkbook(context: context).sheets().first)
    let first = context.statistics[0].villages[0]
    let row = try #require(
      sheet.rows.first { $0.cells.first?.value == .text(context.view.villageName(first.village ?? -1)) })
    guard case .formula(let formula, let shown) = row.cells[1].value else {
      Issue.record("no formula: \(row.cells[1].value)")
      return
    }
    #expect(formula.hasPrefix("COUNTIFS('党员积分'!$E$"))
    #expect(shown == String(first.subjects))
    guard case .formula(let mean, let value) = row.cells[5].value else {
      Issue.record("no formula: \(row.cells[5].value)")
      return
    }
    #expect(mean.hasPrefix("IFERROR(ROUND(AVERAGEIFS("))
    #expect(value == first.mean(decimals: 2)?.text(decimals: 2))
  }
}
