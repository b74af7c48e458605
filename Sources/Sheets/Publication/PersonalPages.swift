import Diagnostics
import Quantities
import Rules
import Scoring

/// 个人积分明细: a page for each person: each item, its points, the rows behind it, lines to sign.
struct PersonalPages {
  /// So many pages a sheet can hold: a workbook takes about a thousand page breaks in one.
  static let pagesOfSheet = 1_000
  /// After so many rows another sheet begins: a workbook holds about a million in one.
  static let rowsOfSheet = 100_000

  let context: PaperContext

  /// One sheet for each village, more for a very large one; made one after the other, since there may be a million rows.
  func make() -> some Sequence<PaperSheet> {
    context.villages.lazy.flatMap { village in sheets(of: village) }
  }

  /// About how many rows there are.
  var rows: Int {
    context.view.scorecards.reduce(0) { count, card in
      card.result.subjects.reduce(count) { count, subject in
        subject.criteria.reduce(count + 10) { $0 + 1 + $1.evidence.count }
      }
    }
  }

  private func sheets(of village: Int) -> [PaperSheet] {
    let pages = context.view.scorecards.indices.flatMap { index in
      let card = context.view.scorecards[index]
      return context.subjects(card: index, village: village).map { (card, card.result.subjects[$0]) }
    }
    guard !pages.isEmpty else { return [] }
    let name = context.view.villageName(village)
    var sheets: [PaperSheet] = []
    var pagesInSheet = 0
    for (card, subject) in pages {
      var rows = PersonalPage(context: context, card: card, subject: subject).rows()
      let isFull = pagesInSheet == PersonalPages.pagesOfSheet
      if isFull || sheets.isEmpty || sheets[sheets.count - 1].rows.count > PersonalPages.rowsOfSheet {
        var sheet = PaperSheet(name: name, widths: PersonalPage.widths)
        sheet.printing = Letterhead(context: context).printing(
          name + " " + context.say(PaperWords.personal), landscape: false, repeated: nil)
        sheets.append(sheet)
        pagesInSheet = 0
      }
      if pagesInSheet > 0, !rows.isEmpty { rows[0].startsPage = true }
      sheets[sheets.count - 1].rows += rows
      pagesInSheet += 1
    }
    return sheets
  }
}

/// 一人一页
struct PersonalPage {
  /// Together what an A4 page holds upright.
  static let widths = [13, 12, 19, 13, 6, 21]
  /// So many rows behind the points stand on a page; evidence.csv has them all.
  static let mostEvidence = 10_000

  let context: PaperContext
  let card: ScorecardView
  let subject: SubjectResult

  func rows() -> [PaperSheet.Row] {
    let columns = PersonalPage.widths.count
    let head = Letterhead(context: context)
    var rows: [PaperSheet.Row] = [
      .init([.init(context.title(card.rules.name), .title, across: columns)]),
      .init([.init(context.say(PaperWords.personal), .section.with { $0.alignment = .center }, across: columns)]),
    ]
    if context.view.isDraft { rows.append(.init([.init(context.say(PaperWords.draftWhy), .mark, across: columns)])) }
    rows += person() + criteria() + evidence()
    rows.append(.init([.init(head.version, .small, across: columns)]))
    rows.append(
      head.signatures(
        [
          context.say(PaperWords.personSign), context.say(PaperWords.secretarySign),
          context.say(PaperWords.date),
        ], columns: columns))
    return rows
  }

  private func person() -> [PaperSheet.Row] {
    let person = context.view.person(subject.person)
    let say = context.say
    let label = PaperStyle.center.bold.over(.soft)
    func whole(_ number: Int?) -> PaperSheet.Cell { .init(number.map(PaperSheet.Value.whole) ?? .empty, .whole) }
    let place = [context.view.villageName(person?.village ?? -1), person?.group ?? ""].filter { !$0.isEmpty }
    let remark = PaperCells.remark(Remarks(context.view, card), subject, context)
    var rows: [PaperSheet.Row] = [
      .init([
        .init(say(SheetWords.name), label), .init(person?.name ?? "", PaperStyle.center.bold),
        .init(say(SheetWords.personID), label), .init(person?.id ?? "", .center),
        .init(say(SheetWords.village), label), .init(place.joined(separator: " "), .center),
      ]),
      .init([
        .init(say(SheetWords.total), label),
        .init(
          subject.total.map { .decimal($0.text(decimals: context.decimals)) } ?? .text("—"),
          PaperStyle.points(context.decimals).with {
            $0.isBold = true
            $0.alignment = .center
          }),
        .init(say(SheetWords.grade), label), .init(card.grade(subject) ?? "—", .center),
        .init(say(SheetWords.rank), label),
        .init(PersonalWords.ranks(subject.rank, subject.villageRank)[context.language], .center),
      ]),
    ]
    if !remark.isEmpty {
      rows.append(.init([.init(say(SheetWords.remark), label), .init(remark, .text, across: 5)]))
    }
    return rows
  }

  private func criteria() -> [PaperSheet.Row] {
    let say = context.say
    let arithmetic = ArithmeticText(language: context.language, decimals: context.decimals)
    var rows: [PaperSheet.Row] = [
      .init([
        .init(say(PaperWords.criterion), .head), .init(say(PaperWords.measured), .head),
        .init(say(PaperWords.arithmetic), .head, across: 3), .init(say(PaperWords.points), .head),
      ])
    ]
    func line(_ name: String, _ measured: String, _ how: String, _ points: Points?, bold: Bool = false) {
      let number = PaperStyle.points(context.decimals)
      rows.append(
        .init([
          .init(name, bold ? .text.bold : .text), .init(measured, .center), .init(how, .text, across: 3),
          .init(
            points.map { .decimal($0.text(decimals: context.decimals)) } ?? .text("—"), bold ? number.bold : number),
        ]))
    }
    if card.showsBase { line(say(SheetWords.base), "", "", subject.base) }
    for (criterion, entry) in zip(card.rules.criteria, subject.criteria) {
      line(criterion.name, arithmetic.measured(entry), arithmetic.of(entry, criterion), entry.points)
    }
    for (section, points) in zip(card.rules.sections, subject.sections) { line(section.name, "", "", points) }
    var how = ""
    if let sum = subject.sumBeforeLimits, let total = subject.total, sum != total {
      how = PaperWords.beforeLimits(sum.text(decimals: context.decimals))[context.language]
    }
    line(say(SheetWords.total), "", how, subject.total, bold: true)
    return rows
  }

  private func evidence() -> [PaperSheet.Row] {
    let say = context.say
    let headings = [
      PaperWords.criterion, PaperWords.day, PaperWords.about, PaperWords.outcome, PaperWords.credit, PaperWords.source,
    ]
    var rows: [PaperSheet.Row] = []
    for (criterion, entry) in zip(card.rules.criteria, subject.criteria) {
      for line in entry.evidence.prefix(PersonalPage.mostEvidence - rows.count) { rows.append(row(line, criterion)) }
    }
    guard !rows.isEmpty else { return [] }
    let more = subject.criteria.reduce(-rows.count) { $0 + $1.evidence.count }
    if more > 0 {
      rows.append(.init([.init(PersonalWords.more(more)[context.language], .text, across: headings.count)]))
    }
    return [.init(headings.map { .init(say($0), .head) })] + rows
  }

  private func row(_ line: Evidence, _ criterion: Criterion) -> PaperSheet.Row {
    let small = PaperStyle.text.with { $0.size = .small }
    let middle = small.with { $0.alignment = .center }
    let day = line.day ?? context.rows.day(line, criterion.measure, card)
    let facts = context.view.facts
    var source = ""
    if line.file >= 0, Int(line.file) < facts.files.count {
      source = facts.files[Int(line.file)] + PersonalWords.rowOf(Int(line.row))[context.language]
    }
    return .init([
      .init(criterion.name, small), .init(day?.text ?? "", middle),
      .init(ShownText.cell(context.rows.about(line, criterion.measure, card)), small),
      .init(EvidenceWords.of(line.kind)[context.language], middle),
      .init(line.value.flatMap { $0.isValid ? $0.text(places: ResultsJSON.places) : nil } ?? "", middle),
      .init(source, small),
    ])
  }
}

/// 个人表措辞
enum PersonalWords {
  static func ranks(_ rank: Int?, _ village: Int?) -> Words {
    guard let rank else { return Words(zh: "不排名", en: "not ranked") }
    guard let village else { return Words(zh: "第 \(rank) 名", en: "\(rank)") }
    return Words(zh: "镇 \(rank) / 村 \(village)", en: "town \(rank) / village \(village)")
  }

  static func more(_ rows: Int) -> Words {
    Words(zh: "另有 \(rows) 行，见 evidence.csv", en: "\(Words.count(rows, "more row")), see evidence.csv")
  }

  static func rowOf(_ row: Int) -> Words {
    row > 0 ? Words(zh: " 第\(row)行", en: " row \(row)") : Words(zh: "", en: "")
  }
}
