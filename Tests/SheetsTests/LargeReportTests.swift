import Testing

@testable import Sheets

/// The report of a whole town: small enough to send, and drawn as one scrolls.
@Suite struct LargeReportTests {
  @Test func aTownsReportStaysSmallAndDrawsWhatIsInView() throws {
    let page = Report(SampleTown(villages: 38, people: 100).context()).html()
    #expect(page.count < 6_000_000)
    #expect(page.count > 1_000_000)
    guard Browser.path != nil else { return }
    let answer = try Browser.ask(
      page,
      script: """
        const rows = () => document.querySelectorAll("#rows tr:not(.spacer)").length;
        const first = rows(), total = shown.length, top = $("rows").rows[0].cells[0].textContent;
        $("scroll").scrollTop = 2000 * ROW; drawRows();
        const later = rows(), number = +$("rows").rows[13].cells[0].textContent;
        $("search").value = "曙光"; state.query = "曙光"; refresh();
        return [first > 5 && first < 80, total, top, later < 80, number > 1900, shown.length].join(" ");
        """)
    // 3,800 people less a sixth, who are representatives.
    #expect(answer == "true 3192 1 true true 84")
  }
}
