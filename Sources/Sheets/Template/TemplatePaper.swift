import Diagnostics
import Quantities
import Rules

/// 空表版面: an empty sheet as a workbook shows and prints it, and what its columns take.
extension TemplateSheet {
  /// Rows that take entries, beyond those that were filled in before.
  static let emptyRows = 1_000

  func paper() -> PaperSheet {
    let widths = columns.indices.map(width)
    var sheet = PaperSheet(name: name, widths: widths)
    let head = columns.map {
      PaperSheet.Cell($0.heading, .head.over($0.isRequired ? .fair : .head))
    }
    let styles = columns.map(style)
    sheet.rows = [
      PaperSheet.Row([PaperSheet.Cell(notes, .line, across: columns.count)]),
      PaperSheet.Row(head),
    ]
    // Only what stands above has a height of its own: a row grows with what is written in it.
    for index in sheet.rows.indices {
      sheet.rows[index].height = Swift.max(22, RowHeight.of(sheet.rows[index], widths: widths))
    }
    sheet.rows += rows.map { row in PaperSheet.Row(zip(row, styles).map { PaperSheet.Cell($0, $1) }) }
    sheet.frozen.rows = 2
    sheet.printing.isLandscape = true
    sheet.printing.repeated = 0..<2
    sheet.printing.header = title
    let takes = columns.indices.map { index in
      EntryForm.Column(style: styles[index], rule: rule(columns[index]))
    }
    sheet.form = EntryForm(columns: takes, rows: 2..<(2 + rows.count + TemplateSheet.emptyRows))
    return sheet
  }

  /// Wide enough for the heading, for what was filled in before, and for what is usual in a column of the type.
  private func width(_ index: Int) -> Int {
    let column = columns[index]
    let written = rows.lazy.map { TextWidth.of($0[index]) }.max() ?? 0
    let usual: Int
    switch column.declaration?.type {
    case nil: usual = 6
    case .id: usual = column.declaration?.id == "person_id" && rows.isEmpty ? 20 : 11
    case .name: usual = 12
    case .date: usual = 13
    case .datetime: usual = 18
    case .month, .number: usual = 11
    case .flag: usual = 8
    case .list: usual = 20
    case .text:
      if let values = column.declaration?.values {
        usual = Swift.min(20, Swift.max(10, (values.map { TextWidth.of($0.canonical) }.max() ?? 0) + 4))
      } else {
        usual = isShort(column) ? 12 : 26
      }
    }
    return Swift.min(40, Swift.max(usual, written + 3, TextWidth.of(column.heading) + 3))
  }

  /// Whether a text is a word or two: one of a set, or where somebody belongs.
  private func isShort(_ column: Column) -> Bool {
    column.declaration?.values != nil || ["village", "group"].contains(column.declaration?.id)
  }

  /// Text stays as it is typed, dates are shown as the notes ask for them, numbers as they come.
  private func style(_ column: Column) -> PaperStyle {
    guard let type = column.declaration?.type else {
      return PaperStyle(alignment: .center, border: .none, notation: .text)
    }
    return switch type {
    case .id, .name: PaperStyle(alignment: .center, border: .none, notation: .text)
    case .text, .list: PaperStyle(alignment: isShort(column) ? .center : .start, border: .none, notation: .text)
    case .date: PaperStyle(alignment: .center, border: .none, wraps: false, notation: .day)
    case .datetime: PaperStyle(alignment: .center, border: .none, wraps: false, notation: .minute)
    case .month: PaperStyle(alignment: .center, border: .none, wraps: false, notation: .month)
    case .number, .flag: PaperStyle(alignment: .center, border: .none, wraps: false)
    }
  }

  /// What the column takes, where more can be said than its heading does.
  private func rule(_ column: Column) -> EntryForm.Rule? {
    guard let declaration = column.declaration else { return nil }
    let isSeveral = declaration.isSplit || declaration.type == .list
    func make(_ taken: EntryForm.Taken, _ strictness: EntryForm.Strictness, _ words: TemplateHint) -> EntryForm.Rule {
      EntryForm.Rule(
        taken: taken, strictness: strictness, title: XlsxText.bounded(column.heading, 32),
        hint: XlsxText.bounded(words.hint[language], 250), objection: XlsxText.bounded(words.objection[language], 250))
    }
    switch declaration.type {
    case .flag: return make(.choices(["是", "否"]), .takesAll, .flag)
    case .text, .list, .name, .id:
      let values = (declaration.values ?? []).map(\.canonical)
      if values.isEmpty || EntryForm.list(values) == nil {
        // Who was filled in before needs no advice.
        return isSeveral && (declaration.group == nil || rows.isEmpty) ? make(.anything, .takesAll, .several) : nil
      }
      if isSeveral { return make(.choices(values), .takesAll, .choices(several: values)) }
      if declaration.isOpen { return make(.choices(values), .asks, .choices(open: values)) }
      // Reading knows other words for these; whoever writes such a one is not stopped.
      let hasSynonyms = (declaration.values ?? []).contains { !$0.synonyms.isEmpty }
      return make(
        .choices(values), hasSynonyms ? .asks : .refuses, .choices(closed: values, hasSynonyms: hasSynonyms))
    case .date where !isSeveral:
      let days = column.isDated ? period.start...period.last : nil
      return make(.days(days ?? TemplateSheet.anyDay), .asks, .day(period.start, within: days))
    case .datetime where !isSeveral:
      let days = column.isDated ? period.start...period.last : nil
      return make(.minutes(days ?? TemplateSheet.anyDay), .asks, .minute(period.start, within: days))
    case .month where !isSeveral: return make(.days(TemplateSheet.anyDay), .asks, .month(period.start))
    case .date, .datetime, .month: return make(.anything, .takesAll, .several)
    case .number: return nil
    }
  }

  /// Any date that an office writes down. `2022.10`, which a spreadsheet takes for the number 2022.1, is a day of 1905:
  /// before the first of these.
  private static let anyDay = Day(number: -21_915)...Day(number: 47_481)
}
