import Diagnostics
import Quantities
import Rules

/// 汇总表: per village and for the town, scorecard by scorecard; counts and means are formulas over the ranked sheets.
struct SummaryPaper {
  /// Where a scorecard's ranked sheet stands in the workbook: its tab, and its anchors.
  struct Source {
    var tab: String
    var anchors: RankedPaper.Anchors
  }

  let context: PaperContext
  /// By scorecard; without one the numbers stand alone.
  let sources: [Source]

  func make() -> PaperSheet {
    let context = context
    let widest = context.view.scorecards.map { columns($0).count }.max() ?? 8
    let head = Letterhead(context: context)
    let name = context.say(PaperWords.summary)
    var sheet = PaperSheet(name: name, widths: [11] + [Int](repeating: 8, count: Swift.max(1, widest - 2)) + [20])
    sheet.rows = head.top(name, columns: widest)
    for (index, card) in context.view.scorecards.enumerated() {
      sheet.rows.append(.init([.init(card.rules.name, .section, across: widest)], height: 30))
      let columns = columns(card)
      let spare = widest - columns.count
      let header = sheet.rows.count
      sheet.rows.append(
        .init(
          columns.enumerated().map { position, column in
            .init(column.heading, .head, across: position == columns.count - 1 ? spare + 1 : 1)
          }))
      let statistics = context.statistics[index]
      let first = header + 1
      for (offset, line) in statistics.villages.enumerated() {
        sheet.rows.append(row(line, columns, index, at: first + offset, header: header, spare: spare, villages: nil))
      }
      let villages = first..<first + statistics.villages.count
      sheet.rows.append(
        row(statistics.town, columns, index, at: villages.upperBound, header: header, spare: spare, villages: villages))
    }
    sheet.rows += head.bottom(columns: widest)
    sheet.printing = head.printing(name, landscape: true, repeated: nil)
    sheet.frozen = .init(rows: 0, columns: 1)
    return sheet
  }

  private enum Kind {
    case village, subjects, ranked, byRule, unscored, exempt, mean, highest, lowest
    case grade(Int)
    case rate(Int)
    case incomplete, missing
  }

  private func columns(_ card: ScorecardView) -> [(heading: String, kind: Kind)] {
    let say = context.say
    var out: [(heading: String, kind: Kind)] = [
      (say(SheetWords.village), .village), (say(PaperWords.people), .subjects), (say(PaperWords.ranked), .ranked),
      (say(PaperWords.byRule), .byRule), (say(PaperWords.unscored), .unscored),
    ]
    if card.result.subjects.contains(where: { $0.criteria.contains { $0.outcome == .exempt } }) {
      out.append((say(PaperWords.exempt), .exempt))
    }
    out += [
      (say(PaperWords.mean), .mean), (say(PaperWords.highest), .highest), (say(PaperWords.lowest), .lowest),
    ]
    out += card.rules.grades.enumerated().map { ($1.name, .grade($0)) }
    for (index, criterion) in card.rules.criteria.enumerated() where criterion.measure.kind.isRatio {
      out.append((say(PaperWords.rate(criterion.name)), .rate(index)))
    }
    return out + [(say(PaperWords.incomplete), .incomplete), (say(PaperWords.missing), .missing)]
  }

  private func row(
    _ line: CardStatistics.Line, _ columns: [(heading: String, kind: Kind)], _ card: Int, at row: Int, header: Int,
    spare: Int, villages: Range<Int>?
  ) -> PaperSheet.Row {
    let isTown = line.village == nil
    return .init(
      columns.enumerated().map { position, column in
        var cell = cell(line, column.kind, card, at: row, header: header, column: position, villages: villages)
        if isTown { cell.style = cell.style.bold.over(.soft) }
        if position == columns.count - 1 { cell.across = spare + 1 }
        return cell
      })
  }

  private func cell(
    _ line: CardStatistics.Line, _ kind: Kind, _ card: Int, at row: Int, header: Int, column: Int,
    villages: Range<Int>?
  ) -> PaperSheet.Cell {
    let decimals = context.decimals
    let formulas = SummaryFormulas(
      source: sources.indices.contains(card) ? sources[card] : nil, village: line.village.map(context.view.villageName),
      key: "$A\(row + 1)", decimals: decimals)
    func count(_ number: Int, _ formula: String?) -> PaperSheet.Cell {
      let sum = villages.map { SummaryFormulas.sum(column: column, rows: $0) }
      guard let formula = sum ?? formula else { return .init(.whole(number), .whole) }
      return .init(.formula(formula, shown: String(number)), .whole)
    }
    func points(_ points: Points?, _ formula: String? = nil) -> PaperSheet.Cell {
      guard let text = points?.text(decimals: decimals) else { return .init("—", .center) }
      return .init(formula.map { .formula($0, shown: text) } ?? .decimal(text), .points(decimals))
    }
    switch kind {
    case .village:
      return .init(line.village.map(context.view.villageName) ?? context.say(PaperWords.wholeTown), .center)
    case .subjects: return count(line.subjects, formulas.subjects)
    case .ranked: return count(line.ranked, formulas.ranked)
    case .byRule: return count(line.byRule, nil)
    case .unscored: return count(line.subjects - line.totals.count, formulas.unscored)
    case .exempt: return count(line.exempt, nil)
    case .mean: return points(line.mean(decimals: decimals), formulas.mean)
    case .highest: return points(line.highest)
    case .lowest: return points(line.lowest)
    case .grade(let grade):
      return count(
        line.grades.indices.contains(grade) ? line.grades[grade] : 0,
        formulas.grade(heading: SummaryFormulas.cell(column: column, row: header), name: name(card, grade)))
    case .rate(let criterion):
      guard let percent = line.percent(criterion) else { return .init("—", .center) }
      return .init(.decimal(percent), .points(1))
    case .incomplete: return count(line.incomplete, nil)
    case .missing:
      return .init(line.unsent.map { context.view.tableName($0) }.joined(separator: context.say(SheetWords.listed)))
    }
  }

  private func name(_ card: Int, _ grade: Int) -> String {
    let grades = context.view.scorecards[card].rules.grades
    return grades.indices.contains(grade) ? grades[grade].name : ""
  }
}
