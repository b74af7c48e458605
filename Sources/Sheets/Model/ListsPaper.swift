import Diagnostics
import Rules
import Scoring

/// 红黑榜: the lists that the rulebook asks for; nil where it asks for none.
struct ListsPaper {
  let context: PaperContext

  func make() -> PaperSheet? {
    let rules = context.view.rulebook.lists
    guard !rules.isEmpty else { return nil }
    let head = Letterhead(context: context)
    let name = context.say(PaperWords.lists)
    let headings = [
      SheetWords.rank, SheetWords.villageRank, SheetWords.name, SheetWords.village, SheetWords.group,
      SheetWords.total, SheetWords.grade, SheetWords.remark,
    ].map(context.say)
    var sheet = PaperSheet(name: name, widths: [8, 10, 12, 14, 10, 11, 10, 30])
    sheet.rows = head.top(name, columns: headings.count)
    for rule in rules {
      guard let card = context.view.scorecards.first(where: { $0.result.scorecard == rule.scorecard }) else { continue }
      let remarks = Remarks(context.view, card)
      let title = [rule.name, card.rules.name].filter { !$0.isEmpty }.joined(separator: " · ")
      sheet.rows.append(.init([.init(title, .section, across: headings.count)], height: 30))
      sheet.rows.append(.init(headings.map { .init($0, .head) }))
      // A list in each village is one table, village after village.
      let members = ListMembers(view: context.view).make(rule).flatMap(\.subjects)
      sheet.rows += members.map { row(card.result.subjects[$0], card, remarks) }
      if members.isEmpty { sheet.rows.append(.init([.init("—", .center, across: headings.count)])) }
    }
    sheet.rows += head.bottom(columns: headings.count)
    sheet.printing = head.printing(name, landscape: true, repeated: nil)
    return sheet
  }

  private func row(_ subject: SubjectResult, _ card: ScorecardView, _ remarks: Remarks) -> PaperSheet.Row {
    let person = context.view.person(subject.person)
    let tint = GradeTint.of(subject.grade, of: card.rules.grades.count)
    return .init(
      [
        .init(subject.rank.map(PaperSheet.Value.whole) ?? .empty, .whole),
        .init(subject.villageRank.map(PaperSheet.Value.whole) ?? .empty, .whole),
        .init(person?.name ?? "", .center), .init(context.view.villageName(person?.village ?? -1), .center),
        .init(person?.group ?? "", .center),
        .init(
          subject.total.map { .decimal($0.text(decimals: context.decimals)) } ?? .empty,
          PaperStyle.points(context.decimals).bold),
        .init(card.grade(subject) ?? "", PaperStyle.center.over(tint)),
        .init(PaperCells.remark(remarks, subject, context)),
      ])
  }
}
