import Diagnostics
import Quantities
import Rules
import Scoring

/// 公示表: what is posted in a village: names, points, reasons; no ids, no phones, no texts of matters.
struct PostedPaper {
  let context: PaperContext
  let village: Int

  /// One sheet for each scorecard that has subjects in the village.
  func make() -> [PaperSheet] {
    context.view.scorecards.indices.compactMap { index in
      let card = context.view.scorecards[index]
      let subjects = context.subjects(card: index, village: village).map { card.result.subjects[$0] }
      return subjects.isEmpty ? nil : sheet(card, subjects)
    }
  }

  private func sheet(_ card: ScorecardView, _ subjects: [SubjectResult]) -> PaperSheet {
    let context = context
    let plain = ScorecardSheet.columns(card, context.language).filter { isShown($0.kind) }
    let head = Letterhead(context: context)
    let villageName = context.view.villageName(village)
    let name = card.rules.name + context.say(PaperWords.posted)
    let headings =
      [context.say(PaperWords.number), context.say(SheetWords.name)] + plain.map(\.heading)
      + [context.say(PostedWords.townRank), context.say(SheetWords.grade), context.say(PostedWords.reasons)]
    var sheet = PaperSheet(
      name: card.rules.name,
      widths: [6, 12] + plain.map { Swift.min(12, Swift.max(8, (TextWidth.of($0.heading) + 1) / 2 + 2)) } + [7, 10, 36])
    sheet.rows = head.top(
      name, columns: headings.count, village: villageName, mark: PaperWords.draftPosted)
    let header = sheet.rows.count
    sheet.rows.append(.init(headings.map { .init($0, .head) }))
    let names = shownNames(subjects)
    for (index, subject) in subjects.enumerated() {
      sheet.rows.append(row(index + 1, names[index], subject, plain, card))
    }
    sheet.rows += bottom(columns: headings.count, head)
    sheet.printing = head.printing(villageName + " " + name, landscape: true, repeated: header..<header + 1)
    sheet.frozen = .init(rows: header + 1, columns: 2)
    return sheet
  }

  private func isShown(_ kind: Sheet.Kind) -> Bool {
    switch kind {
    case .criterion, .section, .base, .total, .villageRank: true
    default: false
    }
  }

  private func shownNames(_ subjects: [SubjectResult]) -> [String] {
    let people = subjects.map { subject in
      let person = context.view.person(subject.person)
      return (name: person?.name ?? "", group: person?.group ?? "")
    }
    return context.publication.masksNames ? NameMask.mask(people) : people.map(\.name)
  }

  private func row(
    _ number: Int, _ name: String, _ subject: SubjectResult, _ columns: [Sheet.Column], _ card: ScorecardView
  ) -> PaperSheet.Row {
    let language = context.language
    let decimals = context.decimals
    let cells = columns.map { column -> PaperSheet.Cell in
      switch column.kind {
      case .criterion(let index) where index < subject.criteria.count:
        let entry = subject.criteria[index]
        return points(entry.points) ?? .init(SheetWords.noPoints(entry.outcome)[language], .center)
      case .section(let index) where index < subject.sections.count:
        return points(subject.sections[index]) ?? .init(.empty, .center)
      case .base: return points(subject.base) ?? .init(.empty, .center)
      case .total:
        return points(subject.total).map { .init($0.value, PaperStyle.points(decimals).bold) } ?? .init("—", .center)
      case .villageRank: return .init(subject.villageRank.map(PaperSheet.Value.whole) ?? .empty, .whole)
      default: return .init(.empty, .center)
      }
    }
    return .init(
      [.init(.whole(number), .whole), .init(name, .center)] + cells
        + [
          .init(subject.rank.map(PaperSheet.Value.whole) ?? .empty, .whole),
          .init(
            card.grade(subject) ?? "",
            PaperStyle.center.over(GradeTint.of(subject.grade, of: card.rules.grades.count))),
          .init(reasons(subject, card)),
        ])
  }

  private func points(_ points: Points?) -> PaperSheet.Cell? {
    points.map { .init(.decimal($0.text(decimals: context.decimals)), .points(context.decimals)) }
  }

  /// Remarks, what was missed, and the items that gave or took points.
  private func reasons(_ subject: SubjectResult, _ card: ScorecardView) -> String {
    let remarks = PaperCells.remark(Remarks(context.view, card), subject, context)
    let arithmetic = ArithmeticText(language: context.language, decimals: context.decimals)
    var parts = remarks.isEmpty ? [] : [remarks]
    for (criterion, entry) in zip(card.rules.criteria, subject.criteria) where entry.outcome == .scored {
      if let done = entry.done, let of = entry.of, done != of {
        parts.append(criterion.name + " " + arithmetic.number(done) + "/" + arithmetic.number(of))
      }
      parts += items(entry, criterion)
    }
    return parts.joined(separator: context.say(SheetWords.between))
  }

  /// `志愿服务 +1`: the items of a catalogue, which are public; never what somebody wrote beside them.
  private func items(_ entry: CriterionResult, _ criterion: Criterion) -> [String] {
    guard entry.amount != nil else { return [] }
    return entry.evidence.compactMap { line in
      guard line.kind == .counted, let item = context.rows.item(line, criterion.measure), !item.isEmpty else {
        return nil
      }
      guard let value = line.value, value.isValid else { return item }
      return item + " " + (value.isNegative ? "" : "+") + value.text(places: ResultsJSON.places)
    }
  }

  private func bottom(columns: Int, _ head: Letterhead) -> [PaperSheet.Row] {
    let context = context
    let publication = context.publication
    var posted = context.say(PaperWords.postedBlank)
    if let from = publication.from, let until = publication.until {
      posted = from.text + (context.language == .zh ? " 至 " : " to ") + until.text
    } else if let days = publication.days {
      posted = context.say(PaperWords.postedDays(days))
    }
    var text = context.say(PaperWords.postedFor) + posted
    if let phone = publication.phone { text += "　　" + context.say(PaperWords.phone) + phone }
    var rows: [PaperSheet.Row] = [.init([.init(text, .line, across: columns)], height: 26)]
    rows.append(.init([.init(publication.note ?? context.say(PaperWords.objections), .line, across: columns)]))
    return rows + head.bottom(columns: columns)
  }
}

/// 公示措辞
enum PostedWords {
  static let townRank = Words(zh: "全镇名次", en: "Rank in town")
  static let reasons = Words(zh: "备注、事由", en: "Remarks, reasons")
}
