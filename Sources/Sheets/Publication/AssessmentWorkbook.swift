import Diagnostics

/// 考评工作簿: assessment.xlsx: summary, a ranked sheet per scorecard, lists, details, problems, notes.
struct AssessmentWorkbook {
  let context: PaperContext

  /// The sheets in the order of their tabs.
  func sheets() -> [PaperSheet] {
    let cards = context.view.scorecards
    let summary = context.say(PaperWords.summary)
    // The tabs must be known before the formulas that speak of them; the first ones stand before all others.
    let tabs = XlsxWriter.tabs([summary] + cards.map(\.rules.name))
    let ranked = cards.indices.map { RankedPaper(context, card: $0).make(name: cards[$0].rules.name) }
    let sources = ranked.enumerated().map { SummaryPaper.Source(tab: tabs[$0 + 1], anchors: $1.anchors) }
    var sheets = [SummaryPaper(context: context, sources: sources).make()]
    sheets += ranked.map(\.sheet)
    if let lists = ListsPaper(context: context).make() { sheets.append(lists) }
    sheets.append(NotesPaper(context: context).make())
    sheets += DetailsPaper(context: context).make()
    sheets.append(ProblemsPaper(context: context).make())
    return sheets
  }
}
