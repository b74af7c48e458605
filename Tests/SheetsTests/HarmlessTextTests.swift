import Diagnostics
import Foundation
import Testing

@testable import Sheets

/// Names that would run, break out or lead away do no harm anywhere.
@Suite struct HarmlessTextTests {
  static let names = [
    "<script>alert(1)</script>", "=HYPERLINK(\"http://x\",\"y\")", "../../x", String(repeating: "长", count: 10_000),
    "</script><!--\u{2028}\u{2029}", "a\"b'c&d", "_x0041_",
  ]
  static let context: PaperContext = {
    var town = SampleTown(villages: 2, people: 10, names: names)
    town.rename(village: 0, to: "CON")
    town.rename(village: 1, to: "../<b>村")
    return town.context()
  }()

  @Test func pathsStayInside() {
    let files = PaperBook(HarmlessTextTests.context).files()
    #expect(files.count > 8)
    for file in files {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(!parts.contains("..") && !parts.contains("") && !parts.contains("CON"))
      #expect(!file.path.contains { "<>:\"|?*\\".contains($0) })
      #expect((file.visibility == .open) == file.path.hasPrefix("public/"))
    }
    #expect(Set(files.map { $0.path.lowercased() }).count == files.count)
  }

  @Test func pagesHoldNoMarkupOfTheInput() {
    for file in PaperBook(HarmlessTextTests.context, formats: [.html]).files() {
      guard case .bytes(let render) = file.content else { continue }
      let page = String(decoding: render(), as: UTF8.self)
      #expect(!page.contains("<script>alert"))
      #expect(!page.contains("<b>村"))
      if file.path == "report.html" {
        let body = page.split(separator: "</title>")[1]
        #expect(!body.unicodeScalars.contains { $0.value == 0x2028 || $0.value == 0x2029 })
        // The script and the data elements are ours, and no other.
        #expect(page.components(separatedBy: "</script>").count - 1 == 4)
        #expect(page.contains("\\u003c/script>\\u003c!--\\u2028\\u2029"))
      }
    }
  }

  @Test(.enabled(if: Browser.path != nil, "no browser on this machine"))
  func reportShowsNamesAsTheyAre() throws {
    let answer = try Browser.ask(
      Report(HarmlessTextTests.context).html(),
      script: """
        const names = [...D.cards[0].names, ...D.cards[1].names];
        openDetail(0);
        return [document.querySelectorAll("#rows tr").length > 5, document.scripts.length, JSON.stringify(names)].join("\\n");
        """)
    let lines = answer.split(separator: "\n", maxSplits: 2).map(String.init)
    #expect(lines.first == "true")
    // Data, two of evidence, the page's script, and two that ask.
    #expect(lines[1] == "6")
    let shown = try JSONDecoder().decode([String].self, from: Data(lines[2].utf8))
    for name in HarmlessTextTests.names { #expect(shown.contains(name)) }
  }

  @Test func workbookCellsAreTexts() throws {
    let writer = XlsxWriter(title: "x", created: HarmlessTextTests.context.view.facts.period.start, language: .zh)
    let read = try ReadWorkbook.with({
      try writer.write(AssessmentWorkbook(context: HarmlessTextTests.context).sheets(), to: $0)
    }) { try ReadWorkbook($0) }
    let names = read.column("D", of: 1) + read.column("D", of: 2)
    #expect(names.contains("=HYPERLINK(\"http://x\",\"y\")"))
    #expect(names.contains("<script>alert(1)</script>"))
    #expect(names.contains(HarmlessTextTests.names[3]))
    #expect(names.contains("_x005F_x0041_"))
    #expect(!read.xml[1].contains("<f>"))
  }

  @Test func tabsAreWhatAWorkbookTakes() {
    let tabs = XlsxWriter.tabs(["a/b:c", "A_B_C", "'引'", "", String(repeating: "长", count: 50), "History"])
    #expect(tabs == ["a_b_c", "A_B_C~2", "引", "_", String(repeating: "长", count: 28), "History~2"])
  }
}
