import Diagnostics
import CLibxlsxwriter
import Quantities

/// 写填写规则: what the empty cells of a sheet take: lists to pick from, dates, hints; and lines around what is filled in.
struct XlsxFormWriter {
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let form: EntryForm

  func write(_ formats: XlsxFormats) throws {
    guard !form.rows.isEmpty, !form.columns.isEmpty else { return }
    for (index, column) in form.columns.enumerated() {
      if let rule = column.rule { try write(rule, lxw_col_t(truncatingIfNeeded: index)) }
    }
    try keepDigits()
    try drawLines(formats)
  }

  private var first: lxw_row_t { lxw_row_t(truncatingIfNeeded: form.rows.lowerBound) }
  private var last: lxw_row_t { lxw_row_t(truncatingIfNeeded: form.rows.upperBound - 1) }
  private var lastColumn: lxw_col_t { lxw_col_t(truncatingIfNeeded: form.columns.count - 1) }

  private func write(_ rule: EntryForm.Rule, _ column: lxw_col_t) throws {
    var validation = lxw_data_validation()
    var formula = ""
    switch rule.taken {
    case .anything: validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    case .choices(let choices):
      guard let list = EntryForm.list(choices) else { return }
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      formula = "\"\(list)\""
    case .days(let days):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
      validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      validation.minimum_number = Double(Self.serial(days.lowerBound))
      validation.maximum_number = Double(Self.serial(days.upperBound))
    case .minutes(let days):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      let cell = SummaryFormulas.cell(column: Int(column), row: form.rows.lowerBound)
      let (start, end) = (Self.serial(days.lowerBound), Self.serial(days.upperBound) + 1)
      formula = "=AND(ISNUMBER(\(cell)),\(cell)>=\(start),\(cell)<\(end),MOD(\(cell),1)>0)"
    }
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    let isSilent = rule.strictness == .takesAll
    validation.show_error = UInt8((isSilent ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON).rawValue)
    validation.error_type = UInt8(
      (rule.strictness == .asks ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP).rawValue)
    try formula.withMutableCString { formula in
      try rule.title.withMutableCString { title in
        try rule.hint.withMutableCString { hint in
          try rule.objection.withMutableCString { objection in
            validation.value_formula = formula
            validation.input_title = title
            validation.input_message = hint
            if !isSilent {
              validation.error_title = title
              validation.error_message = objection
            }
            try check(worksheet_data_validation_range(worksheet, first, column, last, column, &validation))
          }
        }
      }
    }
  }

  /// The number by which a workbook knows a day.
  private static func serial(_ day: Day) -> Int { Int(day.number) + 25_569 }

  /// An id is no number: no mark in its corner that offers to make it one.
  private func keepDigits() throws {
    try withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      guard let range = buffer.baseAddress else { return }
      lxw_rowcol_to_range(range, first, 0, last, lastColumn)
      try check(worksheet_ignore_errors(worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range))
    }
  }

  /// Lines around a row as soon as anything stands in it: a whole column of lines would be printed to its end.
  private func drawLines(_ formats: XlsxFormats) throws {
    guard let lines = formats.lines() else { return }
    let row = form.rows.lowerBound + 1
    let columns = (Place.letter(ofColumn: 0), Place.letter(ofColumn: form.columns.count - 1))
    try "=COUNTA($\(columns.0)\(row):$\(columns.1)\(row))>0".withMutableCString { formula in
      var condition = lxw_conditional_format()
      condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      condition.value_string = formula
      condition.format = lines
      try check(worksheet_conditional_format_range(worksheet, first, 0, last, lastColumn, &condition))
    }
  }
}
