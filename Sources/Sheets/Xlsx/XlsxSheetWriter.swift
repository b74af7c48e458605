import CLibxlsxwriter
import Diagnostics

/// 写一张表: one sheet into a worksheet, row after row from the top, as the library needs it to save memory.
struct XlsxSheetWriter {
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let sheet: PaperSheet
  let language: Language

  func write(_ formats: inout XlsxFormats) throws {
    for (index, width) in sheet.widths.enumerated() {
      let column = lxw_col_t(truncatingIfNeeded: index)
      let format = sheet.form?.style(of: index).flatMap { formats.format($0) }
      try check(worksheet_set_column(worksheet, column, column, Double(width), format))
    }
    // Rows of one height do not grow with what somebody writes in them.
    if sheet.form == nil { worksheet_set_default_row(worksheet, 18, 0) }
    for (index, row) in sheet.rows.enumerated() { try write(row, at: lxw_row_t(truncatingIfNeeded: index), &formats) }
    try setUp()
    try bars()
    if let form = sheet.form { try XlsxFormWriter(worksheet: worksheet, form: form).write(formats) }
  }

  private func write(_ row: PaperSheet.Row, at index: lxw_row_t, _ formats: inout XlsxFormats) throws {
    if sheet.form == nil || row.height != nil {
      try check(worksheet_set_row(worksheet, index, Double(RowHeight.of(row, widths: sheet.widths)), nil))
    }
    var column = 0
    for cell in row.cells {
      let place = lxw_col_t(truncatingIfNeeded: column)
      let format = formats.format(cell.style)
      if cell.across > 1 {
        let last = lxw_col_t(truncatingIfNeeded: column + cell.across - 1)
        try check(worksheet_merge_range(worksheet, index, place, index, last, "", format))
      }
      try write(cell.value, index, place, format)
      if let note = cell.note { try write(note: note, index, place) }
      column += cell.across
    }
  }

  private func write(
    _ value: PaperSheet.Value, _ row: lxw_row_t, _ column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>?
  ) throws {
    switch value {
    case .empty: try check(worksheet_write_blank(worksheet, row, column, format))
    case .text(let text): try check(worksheet_write_string(worksheet, row, column, XlsxText.cell(text), format))
    case .whole(let number): try check(worksheet_write_number(worksheet, row, column, Double(number), format))
    case .decimal(let text):
      // The one place where a number becomes what a workbook holds; its shortest text is the printed one.
      if let number = Double(text) {
        try check(worksheet_write_number(worksheet, row, column, number, format))
      } else {
        try check(worksheet_write_string(worksheet, row, column, XlsxText.cell(text), format))
      }
    case .formula(let formula, let shown):
      if let number = Double(shown) {
        try check(worksheet_write_formula_num(worksheet, row, column, "=" + formula, format, number))
      } else {
        try check(worksheet_write_formula_str(worksheet, row, column, "=" + formula, format, shown))
      }
    }
  }

  private func write(note: String, _ row: lxw_row_t, _ column: lxw_col_t) throws {
    let text = XlsxText.cell(note, longest: 4_000)
    let lines = TextWidth.lines(text, width: 48)
    try XlsxFormats.bodyFont.withMutableCString { font in
      var options = lxw_comment_options()
      options.width = 330
      options.height = UInt16(clamping: Swift.min(40, lines) * 17 + 14)
      options.font_name = font
      options.font_size = 9
      try check(worksheet_write_comment_opt(worksheet, row, column, text, &options))
    }
  }

  private func setUp() throws {
    let printing = sheet.printing
    worksheet_set_paper(worksheet, 9)
    if printing.isLandscape { worksheet_set_landscape(worksheet) } else { worksheet_set_portrait(worksheet) }
    worksheet_set_margins(worksheet, 0.4, 0.4, 0.7, 0.6)
    worksheet_center_horizontally(worksheet)
    let mark = printing.mark.isEmpty ? "" : "&R&B" + XlsxText.margin(printing.mark)
    try check(worksheet_set_header(worksheet, "&L&9" + separated(printing.header) + mark))
    let page = PaperWords.pageFoot("&P", "&N")[language]
    try check(worksheet_set_footer(worksheet, "&L&9" + separated(printing.footer) + "&R&9" + page))
    if let repeated = printing.repeated, !repeated.isEmpty {
      try check(
        worksheet_repeat_rows(
          worksheet, lxw_row_t(truncatingIfNeeded: repeated.lowerBound),
          lxw_row_t(truncatingIfNeeded: repeated.upperBound - 1)))
    }
    var breaks = sheet.rows.indices.filter { $0 > 0 && sheet.rows[$0].startsPage }
      .prefix(1_000).map { lxw_row_t(truncatingIfNeeded: $0) }
    if breaks.isEmpty {
      worksheet_fit_to_pages(worksheet, 1, 0)
    } else {
      // Fitting to the width would undo the breaks, so the scale is reckoned from the widths.
      let room = printing.isLandscape ? 108 : 72
      let scale = room * 100 / Swift.max(1, sheet.widths.reduce(0, +))
      worksheet_set_print_scale(worksheet, UInt16(clamping: Swift.min(100, Swift.max(10, scale))))
      breaks.append(0)
      try check(worksheet_set_h_pagebreaks(worksheet, &breaks))
    }
    if sheet.frozen.rows > 0 || sheet.frozen.columns > 0 {
      worksheet_freeze_panes(
        worksheet, lxw_row_t(truncatingIfNeeded: sheet.frozen.rows), lxw_col_t(truncatingIfNeeded: sheet.frozen.columns)
      )
    }
    if let filter = sheet.filter, filter.count > 1, sheet.columnCount > 0 {
      try check(
        worksheet_autofilter(
          worksheet, lxw_row_t(truncatingIfNeeded: filter.lowerBound), 0,
          lxw_row_t(truncatingIfNeeded: filter.upperBound - 1), lxw_col_t(truncatingIfNeeded: sheet.columnCount - 1)))
    }
  }

  /// Digits right behind `&9` would be taken for the size of the letters.
  private func separated(_ text: String) -> String {
    let text = XlsxText.margin(text)
    return text.first?.isNumber == true ? " " + text : text
  }

  private func bars() throws {
    for bar in sheet.bars where !bar.rows.isEmpty {
      var format = lxw_conditional_format()
      format.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      format.data_bar_2010 = 1
      format.bar_solid = 1
      format.bar_color = 0xB7CFE8
      format.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      format.max_rule_type = format.min_rule_type
      format.min_value = 0
      format.max_value = Double(bar.full) ?? 100
      let column = lxw_col_t(truncatingIfNeeded: bar.column)
      try check(
        worksheet_conditional_format_range(
          worksheet, lxw_row_t(truncatingIfNeeded: bar.rows.lowerBound), column,
          lxw_row_t(truncatingIfNeeded: bar.rows.upperBound - 1), column, &format))
    }
  }
}
