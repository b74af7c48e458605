import Quantities

/// 像不像一行: whether bytes inside a quoted cell would by themselves be a row, so that the quote swallowed it.
struct RowEvidence {
  /// The cells of required dates.
  private let dateCells: [Int]
  private let period: Period

  init(_ sheet: Sheet) {
    period = sheet.period
    dateCells = sheet.shape.columns.enumerated().compactMap { column, declared in
      declared.isRequired && (declared.type == .date || declared.type == .datetime)
        && sheet.cells[column] >= 0
        ? sheet.cells[column] : nil
    }
  }

  /// Whether every required date of a record can be read, and there is one.
  func looksLikeRow(_ record: RecordView) -> Bool {
    guard !dateCells.isEmpty else { return false }
    var reader = DateReader(period)
    var repairs: Repairs = []
    return dateCells.allSatisfy { cell in
      if case .moment = reader.read(record[cell], repairs: &repairs) { true } else { false }
    }
  }
}
