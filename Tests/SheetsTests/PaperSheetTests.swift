import Diagnostics
import Quantities
import Rules
import Scoring
import Testing

@testable import Sheets

/// The pieces of printed sheets.
@Suite struct PaperSheetTests {
  @Test func everyPersonBeginsAPage() {
    let context = SampleTown(villages: 2, people: 15).context()
    let sheets = Array(PersonalPages(context: context).make())
    #expect(sheets.count == 2)
    for (village, sheet) in sheets.enumerated() {
      let people = context.view.scorecards.flatMap(\.result.subjects)
        .count { context.view.person($0.person)?.village == village }
      #expect(sheet.rows.count { $0.startsPage } == people - 1)
      #expect(sheet.rows.count { $0.cells.first?.value == .text("本人签字：") } == people)
    }
  }

  @Test func aMillionProblemsAreNotPrinted() {
    let few = SampleTown(villages: 1, people: 3).context()
    let problem = Diagnostic(
      .warning, "F001", Place(file: "甲村/走访.csv", row: 2), message: Words(zh: "不对", en: "wrong"))
    let error = Diagnostic(.error, "F002", Place(file: "甲村/走访.csv", row: 3), message: Words(zh: "错", en: "bad"))
    let many = [Diagnostic](repeating: problem, count: ProblemsPaper.most) + [error]
    let context = PaperContext(view: few.view, result: few.result, problems: many)
    let rows = ProblemsPaper(context: context).make().rows
    let codes = rows.filter { $0.cells.count == 8 }.dropFirst().map(\.cells[1].value)
    #expect(codes.count == ProblemsPaper.most)
    #expect(codes.first == .text("F002"))
    #expect(rows.contains { $0.cells.first?.value == .text("另有 1 条，见 problems.csv") })
  }

  @Test func rowsFillTheWidthOfTheirSheet() {
    let context = SampleTown(villages: 2, people: 15).context()
    let sheets =
      AssessmentWorkbook(context: context).sheets() + PersonalPages(context: context).make()
      + PostedPaper(context: context, village: 0).make()
    for sheet in sheets {
      for row in sheet.rows { #expect(row.cells.reduce(0) { $0 + $1.across } <= sheet.columnCount) }
      if let filter = sheet.filter { #expect(sheet.rows[filter.lowerBound].cells.count == sheet.columnCount) }
    }
  }

  @Test(arguments: [("abc", 3), ("张三", 4), ("8÷9", 4), ("", 0), ("e\u{301}", 1)])
  func widths(text: String, width: Int) { #expect(TextWidth.of(text) == width) }

  @Test func longTextsTakeMoreLines() {
    let short = PaperSheet.Row([.init("张三", .text)])
    let long = PaperSheet.Row([.init(String(repeating: "很", count: 50), .text)])
    #expect(RowHeight.of(short, widths: [20]) == 18)
    #expect(RowHeight.of(long, widths: [20]) == 6 * 16 + 4)
    #expect(RowHeight.of(.init([.init(String(repeating: "很", count: 10_000), .text)]), widths: [20]) == 409)
  }

  @Test func arithmeticCanBeFollowed() {
    var entry = CriterionResult(outcome: .scored)
    entry.done = Rational(9, 2)
    entry.of = Rational(5)
    entry.points = Points(units: 4_500)
    entry.scale = Rational(5, 4)
    let criterion = TownRules.members().criteria[0]
    let text = ArithmeticText(language: .zh, decimals: 2)
    #expect(text.of(entry, criterion) == "40 × 4.5 ÷ 5 × 1.25 = 45.00")
    #expect(text.number(Rational(1, 3)) == "1/3")
    var sum = CriterionResult(outcome: .scored)
    sum.amount = Rational(-3)
    sum.points = Points(units: -300)
    #expect(text.of(sum, TownRules.members().criteria[4]) == "1 × -3（限 -40 至 20） = -3.00")
    #expect(text.of(CriterionResult(outcome: .unsent), criterion) == "村里未报所需台账")
  }

  @Test func listsKeepTiesWhole() throws {
    let context = SampleTown(villages: 4, people: 30).context()
    let subjects = context.view.scorecards[0].result.subjects
    for count in [1, 2, 3, 10] {
      let top = ListMembers(view: context.view).make(ListRule(name: "x", scorecard: 0, selection: .top(count)))[0]
        .subjects
      let edge = try #require(top.prefix(count).last.flatMap { subjects[$0].rank })
      #expect(top.count == subjects.count { ($0.rank ?? .max) <= edge })
      let bottom = ListMembers(view: context.view)
        .make(ListRule(name: "x", scorecard: 0, selection: .bottom(count)))[0].subjects
      let low = try #require(bottom.first.flatMap { subjects[$0].rank })
      #expect(bottom.count >= count)
      #expect(bottom.count == subjects.count { ($0.rank ?? 0) >= low })
    }
  }

  @Test func notesTellWhatIsMissing() {
    var town = SampleTown(villages: 3, people: 12)
    town.spoil()
    let notes = RunNotes(context: town.context()).make()
    #expect(notes.first?.text == NoteWords.isDraft.zh)
    #expect(notes.contains { $0.topic == "谁还没报" && $0.text.contains("走访联系记录") })
    #expect(notes.contains { $0.topic == "无人考评" && $0.text.contains("网格员") })
    #expect(notes.contains { $0.topic == "未联系的户" })
    #expect(notes.contains { $0.topic == "数据不全" && $0.text.contains("1 人") })
  }

  @Test func sheetsSpeakTheRulebooksLanguage() {
    let context = SampleTown(villages: 2, people: 12, rulebook: TownRules.make(language: .en)).context()
    let sheets = AssessmentWorkbook(context: context).sheets()
    #expect(sheets.first?.name == "Summary")
    #expect(sheets.first?.rows.first?.cells.first?.value == .text("青石镇 2022-02 Summary"))
    let page = String(decoding: Report(context).html(), as: UTF8.self)
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("\"trial\":\"What if: other weights\""))
  }

  @Test func workbooksAreTheSameEachTime() throws {
    let context = SampleTown(villages: 2, people: 12).context()
    let writer = XlsxWriter(title: "x", created: context.view.facts.period.start, language: .zh)
    func bytes() throws -> [UInt8] {
      try ReadWorkbook.with({ try writer.write(AssessmentWorkbook(context: context).sheets(), to: $0) }) {
        Array(try ReadWorkbook.data($0))
      }
    }
    let first = try bytes()
    #expect(first.count > 10_000)
    #expect(try bytes() == first)
    #expect(Report(context).html() == Report(SampleTown(villages: 2, people: 12).context()).html())
  }

  @Test func aWorkbookThatCannotBeWrittenIsToldOf() {
    let context = SampleTown(villages: 1, people: 6).context()
    let writer = XlsxWriter(title: "x", created: context.view.facts.period.start, language: .zh)
    #expect(throws: (any Error).self) {
      try writer.write(AssessmentWorkbook(context: context).sheets(), to: "/nowhere/at/all.xlsx")
    }
  }
}
