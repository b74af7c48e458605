import Diagnostics
import Quantities
import Rules

/// 表头表尾: what stands above and below every table: title, unit, period, rules, who made it.
struct Letterhead {
  let context: PaperContext

  /// The title and the lines under it, over all columns.
  func top(_ name: String, columns: Int, village: String? = nil, mark: Words? = PaperWords.draftWhy) -> [PaperSheet.Row]
  {
    let context = context
    let unit = village ?? context.publication.unit ?? context.publication.town ?? ""
    let left = Swift.max(1, columns / 2)
    var rows: [PaperSheet.Row] = [
      .init([.init(context.title(name), .title, across: columns)]),
      .init(
        [
          .init(context.say(PaperWords.unit) + unit, .line, across: left),
          .init(context.say(PaperWords.period) + span, .lineEnd, across: Swift.max(1, columns - left)),
        ].prefix(columns > 1 ? 2 : 1).map { $0 }),
    ]
    if context.view.isDraft, let mark {
      rows.append(.init([.init(context.say(mark), .mark, across: columns)]))
    }
    return rows
  }

  /// 2022-02-01 至 2022-02-28
  var span: String {
    let period = context.view.facts.period
    return period.start.text + (context.language == .zh ? " 至 " : " to ") + period.last.text
  }

  /// The rules and their version.
  var version: String {
    let rulebook = context.view.rulebook
    return context.say(PaperWords.version) + context.say(PaperWords.versionOf(rulebook.name, rulebook.version))
  }

  /// The lines under a table: the rules' version; who made it, who checked it, when.
  func bottom(columns: Int) -> [PaperSheet.Row] {
    [
      .init([.init(version, .small, across: columns)]),
      signatures(
        [
          context.say(PaperWords.preparedBy) + (context.publication.preparedBy ?? ""),
          context.say(PaperWords.reviewedBy) + (context.publication.reviewedBy ?? ""),
          context.say(PaperWords.date),
        ], columns: columns),
    ]
  }

  /// Lines to sign on, side by side over all columns.
  func signatures(_ texts: [String], columns: Int) -> PaperSheet.Row {
    let texts = columns < texts.count ? [texts.joined(separator: "　　　")] : texts
    var used = 0
    let cells = texts.enumerated().map { index, text in
      let end = columns * (index + 1) / texts.count
      defer { used = end }
      return PaperSheet.Cell(text, .line.with { $0.wraps = false }, across: Swift.max(1, end - used))
    }
    return .init(cells, height: 28)
  }

  /// How the sheet is printed.
  func printing(_ name: String, landscape: Bool, repeated: Range<Int>?) -> PaperSheet.Printing {
    var printing = PaperSheet.Printing()
    printing.isLandscape = landscape
    printing.repeated = repeated
    printing.header = context.title(name)
    printing.footer = context.say(
      PaperWords.versionOf(context.view.rulebook.name, context.view.rulebook.version))
    printing.mark = context.view.isDraft ? context.say(PaperWords.draft) : ""
    return printing
  }
}
