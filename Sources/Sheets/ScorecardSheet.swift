import Diagnostics
import Quantities
import Rules
import Scoring

/// 考评表单: the ranked sheet of one scorecard.
public enum ScorecardSheet {
  /// Builds the sheet: who, what for each criterion and section, total, grade, remarks.
  public static func make(_ view: AssessmentView, _ card: ScorecardView) -> Sheet {
    let language = view.language
    let columns = columns(card, language)
    let remarks = Remarks(view, card)
    let rows = card.result.subjects.map { subject in
      columns.map { cell($0.kind, subject, view, card, remarks) }
    }
    return Sheet(title: card.rules.name, columns: columns, rows: rows, decimals: view.decimals)
  }

  /// The columns; a section's sum stands behind the last of its criteria.
  static func columns(_ card: ScorecardView, _ language: Language) -> [Sheet.Column] {
    typealias W = SheetWords
    var out: [Sheet.Column] = [
      .init(W.rank[language], .rank), .init(W.villageRank[language], .villageRank),
      .init(W.personID[language], .id), .init(W.name[language], .name),
      .init(W.village[language], .village), .init(W.group[language], .group),
    ]
    if !card.rules.rank.groups.isEmpty { out.append(.init(W.rankingGroup[language], .rankingGroup)) }
    if card.showsBase { out.append(.init(W.base[language], .base)) }
    let sections = card.rules.sections
    for (index, criterion) in card.rules.criteria.enumerated() {
      out.append(.init(criterion.name, .criterion(index)))
      guard let section = criterion.section, section < sections.count,
        card.rules.criteria.lastIndex(where: { $0.section == section }) == index
      else { continue }
      out.append(.init(sections[section].name, .section(section)))
    }
    for (index, section) in sections.enumerated()
    where !card.rules.criteria.contains(where: { $0.section == index }) {
      out.append(.init(section.name, .section(index)))
    }
    return out + [
      .init(W.total[language], .total), .init(W.grade[language], .grade), .init(W.remark[language], .remark),
    ]
  }

  private static func cell(
    _ kind: Sheet.Kind, _ subject: SubjectResult, _ view: AssessmentView, _ card: ScorecardView,
    _ remarks: Remarks
  ) -> Sheet.Cell {
    typealias W = SheetWords
    let language = view.language
    let person = view.person(subject.person)
    switch kind {
    case .rank: return whole(subject.rank)
    case .villageRank: return whole(subject.villageRank)
    case .id: return text(person?.id)
    case .name: return text(person?.name)
    case .village: return text(view.villageName(person?.village ?? -1))
    case .group: return text(person?.group)
    case .rankingGroup: return text(card.rankingGroup(subject))
    case .criterion(let index):
      guard index < subject.criteria.count else { return .empty }
      let criterion = subject.criteria[index]
      return criterion.points.map(Sheet.Cell.points) ?? text(W.noPoints(criterion.outcome)[language])
    case .section(let index):
      return index < subject.sections.count ? points(subject.sections[index]) : .empty
    case .base: return points(subject.base)
    case .total: return points(subject.total)
    case .grade: return text(card.grade(subject))
    case .remark: return text(remarks.of(subject).joined(separator: W.between[language]))
    }
  }

  private static func text(_ text: String?) -> Sheet.Cell {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }

  private static func whole(_ number: Int?) -> Sheet.Cell { number.map(Sheet.Cell.whole) ?? .empty }
  private static func points(_ points: Points?) -> Sheet.Cell { points.map(Sheet.Cell.points) ?? .empty }
}
