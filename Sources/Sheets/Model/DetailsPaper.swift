import Diagnostics
import Quantities
import Rules
import Scoring

/// 明细表: one row for each person and criterion: what was done, of what, the arithmetic, the points.
struct DetailsPaper {
  let context: PaperContext

  /// The sheets: one, or several where a workbook's sheet would be too long.
  func make(mostRows: Int = 1_000_000) -> [PaperSheet] {
    let head = Letterhead(context: context)
    let name = context.say(PaperWords.details)
    let headings = [
      SheetWords.personID, SheetWords.name, SheetWords.village, PaperWords.criterion, PaperWords.weight,
      PaperWords.done, PaperWords.of, PaperWords.amount, PaperWords.points, PaperWords.outcome, PaperWords.arithmetic,
    ].map(context.say)
    var sheets: [PaperSheet] = []
    var rows = body()[...]
    repeat {
      let part = rows.prefix(mostRows)
      rows = rows.dropFirst(mostRows)
      var sheet = PaperSheet(
        name: sheets.isEmpty ? name : "\(name) \(sheets.count + 1)", widths: [14, 10, 12, 18, 8, 8, 8, 9, 10, 12, 44])
      sheet.rows = head.top(name, columns: headings.count)
      let header = sheet.rows.count
      sheet.rows.append(.init(headings.map { .init($0, .head) }))
      sheet.rows += part
      sheet.filter = header..<sheet.rows.count
      sheet.rows += head.bottom(columns: headings.count)
      sheet.printing = head.printing(name, landscape: true, repeated: header..<header + 1)
      sheet.frozen = .init(rows: header + 1, columns: 2)
      sheets.append(sheet)
    } while !rows.isEmpty
    return sheets
  }

  private func body() -> [PaperSheet.Row] {
    let arithmetic = ArithmeticText(language: context.language, decimals: context.decimals)
    return context.view.scorecards.flatMap { card in
      card.result.subjects.flatMap { subject in
        zip(card.rules.criteria, subject.criteria).map { criterion, entry in
          row(subject, criterion, entry, arithmetic)
        }
      }
    }
  }

  private func row(
    _ subject: SubjectResult, _ criterion: Criterion, _ entry: CriterionResult, _ arithmetic: ArithmeticText
  ) -> PaperSheet.Row {
    let person = context.view.person(subject.person)
    let isMeasured = ![.exempt, .notApplicable, .unsent, .unjudged].contains(entry.outcome)
    let single = PaperStyle.center.with { $0.wraps = false }
    return .init(
      [
        .init(person?.id ?? "", single), .init(person?.name ?? "", single),
        .init(context.view.villageName(person?.village ?? -1), single), .init(criterion.name),
        number(criterion.weight), number(isMeasured ? entry.done : nil), number(isMeasured ? entry.of : nil),
        number(isMeasured ? entry.amount : nil),
        .init(
          entry.points.map { .decimal($0.text(decimals: context.decimals)) } ?? .empty, .points(context.decimals)),
        .init(DetailsPaper.outcome(entry)[context.language], .center),
        .init(arithmetic.of(entry, criterion)),
      ])
  }

  /// An exact number of at most four places.
  private func number(_ value: Rational?) -> PaperSheet.Cell {
    let style = PaperStyle(alignment: .end, wraps: false)
    guard let value, value.isValid else { return .init(.empty, style) }
    return .init(.decimal(value.text(places: ResultsJSON.places)), style)
  }

  /// An outcome in a word.
  static func outcome(_ entry: CriterionResult) -> Words {
    if entry.outcome == .scored { return Words(zh: "已计分", en: "scored") }
    if entry.outcome == .none { return Words(zh: "无数据给分", en: "no data, granted") }
    return SheetWords.noPoints(entry.outcome)
  }
}
