import Diagnostics
import Quantities
import Rules
import Scoring

/// 排名表: the ranked sheet of a scorecard, for the office (everybody) or for one village.
struct RankedPaper {
  /// Above so many cells only the total has a note: a workbook with very many notes opens slowly.
  static let mostNotes = 3_000

  let context: PaperContext
  let cardIndex: Int
  let card: ScorecardView
  /// The plain sheet that CSV is written from: headings and cells are taken from it, so that numbers are the same.
  let plain: Sheet
  let remarks: Remarks

  init(_ context: PaperContext, card index: Int) {
    self.context = context
    cardIndex = index
    card = context.view.scorecards[index]
    plain = context.plain[index]
    remarks = Remarks(context.view, card)
  }

  /// Where things stand in the finished sheet, for formulas that count in it.
  struct Anchors {
    /// The rows of people.
    var rows: Range<Int>
    /// The column of each kind.
    var columns: [Sheet.Kind: Int]
  }

  /// The sheet; with a village only its people, `name` is what the title says.
  func make(name: String, village: Int? = nil) -> (sheet: PaperSheet, anchors: Anchors) {
    let columns = plain.columns
    let head = Letterhead(context: context)
    let villageName = village.map { context.view.villageName($0) }
    var sheet = PaperSheet(name: name, widths: widths())
    sheet.rows = head.top(name, columns: columns.count, village: villageName)
    let header = sheet.rows.count
    sheet.rows.append(.init(columns.map { .init($0.heading, .head) }))
    let isFew = plain.rows.count * (card.rules.criteria.count + 1) <= RankedPaper.mostNotes
    for place in context.subjects(card: cardIndex, village: village) where place < plain.rows.count {
      sheet.rows.append(row(card.result.subjects[place], plain.rows[place], withNotes: isFew))
    }
    let last = sheet.rows.count
    sheet.rows += head.bottom(columns: columns.count)
    sheet.printing = head.printing(name, landscape: sheet.widths.reduce(0, +) > 86, repeated: header..<header + 1)
    sheet.frozen = .init(rows: header + 1, columns: 4)
    sheet.filter = header..<Swift.max(header + 1, last)
    var places: [Sheet.Kind: Int] = [:]
    for (index, column) in columns.enumerated() { places[column.kind] = index }
    if let total = places[.total], last > header + 1 {
      sheet.bars = [.init(column: total, rows: header + 1..<last, full: full)]
    }
    return (sheet, Anchors(rows: header + 1..<last, columns: places))
  }

  /// The number that fills a bar: the limit of the total, or the highest one.
  private var full: String {
    if let max = card.rules.limits.max { return max.text(places: context.decimals) }
    return context.statistics[cardIndex].town.highest?.text(decimals: context.decimals) ?? "100"
  }

  private func row(_ subject: SubjectResult, _ cells: [Sheet.Cell], withNotes: Bool) -> PaperSheet.Row {
    let arithmetic = ArithmeticText(language: context.language, decimals: context.decimals)
    let tint = GradeTint.of(subject.grade, of: card.rules.grades.count)
    return .init(
      zip(plain.columns, cells).map { column, cell in
        var out = PaperCells.cell(cell, column.kind, decimals: context.decimals)
        switch column.kind {
        case .total:
          out.style = out.style.bold
          if subject.total != nil { out.note = arithmetic.total(subject, card) }
        case .criterion(let index) where withNotes && index < subject.criteria.count:
          out.note = arithmetic.of(subject.criteria[index], card.rules.criteria[index])
        case .grade: out.style = PaperStyle.center.over(tint)
        case .remark: out = .init(PaperCells.remark(remarks, subject, context), .text)
        default: break
        }
        return out
      })
  }

  /// Widths: the heading in two lines at most, names as long as they are within reason.
  private func widths() -> [Int] {
    plain.columns.enumerated().map { index, column in
      let heading = TextWidth.of(column.heading)
      switch column.kind {
      case .rank, .villageRank: return Swift.max(6, (heading + 1) / 2 + 2)
      case .id: return longest(index, 8...20)
      case .name: return longest(index, 9...20)
      case .village: return longest(index, 9...20)
      case .group: return longest(index, 6...14)
      case .rankingGroup: return longest(index, 8...14)
      case .grade: return longest(index, 8...12)
      case .remark: return 30
      case .criterion, .section, .base, .total: return Swift.min(14, Swift.max(9, (heading + 1) / 2 + 2))
      }
    }
  }

  private func longest(_ column: Int, _ range: ClosedRange<Int>) -> Int {
    let widest = plain.rows.reduce(TextWidth.of(plain.columns[column].heading)) { widest, row in
      if case .text(let text) = row[column] { return Swift.max(widest, TextWidth.of(text)) }
      return widest
    }
    return Swift.min(range.upperBound, Swift.max(range.lowerBound, widest + 2))
  }
}

/// 等次底色: the best grade green, the worst red, those between in order.
enum GradeTint {
  static func of(_ grade: Int?, of count: Int) -> PaperStyle.Tint {
    guard let grade, count > 1 else { return .none }
    if grade == 0 { return .best }
    if grade == count - 1 { return .bad }
    return grade * 2 < count ? .good : .fair
  }
}

/// 单元格换装: a plain cell as a cell on paper.
enum PaperCells {
  static func cell(_ cell: Sheet.Cell, _ kind: Sheet.Kind, decimals: Int) -> PaperSheet.Cell {
    switch cell {
    case .empty: .init(.empty, style(kind, decimals))
    case .text(let text): .init(text, kind == .remark ? .text : .center)
    case .whole(let number): .init(.whole(number), .whole)
    case .points(let points): .init(.decimal(points.text(decimals: decimals)), .points(decimals))
    }
  }

  private static func style(_ kind: Sheet.Kind, _ decimals: Int) -> PaperStyle {
    switch kind {
    case .criterion, .section, .base, .total: .points(decimals)
    case .remark: .text
    default: .center
    }
  }

  /// The remarks without 未定稿, which stands over the sheet already.
  static func remark(_ remarks: Remarks, _ subject: SubjectResult, _ context: PaperContext) -> String {
    let draft = context.say(SheetWords.draft)
    return remarks.of(subject).filter { $0 != draft }.joined(separator: context.say(SheetWords.between))
  }
}
