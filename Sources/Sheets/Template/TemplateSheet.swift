import Diagnostics
import Quantities
import Rules

/// 一张空表: what stands in it, of no particular format.
struct TemplateSheet: Sendable {
  /// 列: a column as a village sees it.
  struct Column: Sendable {
    /// How it is declared; nil: the mark of rows that were filled in before.
    var declaration: ColumnDeclaration?
    /// The heading, with `*` where the cell must be filled.
    var heading: String
    /// Whether the cell must be filled.
    var isRequired = false
    /// Whether it places a row in the period.
    var isDated = false
  }

  /// The table's name.
  let name: String
  /// The village whose it is; nil: of all.
  let village: String?
  let period: Period
  let language: Language
  /// The line above the headings.
  let notes: String
  let columns: [Column]
  /// Rows that were filled in before, each as wide as there are columns.
  let rows: [[String]]

  /// The empty sheet of a table, with whom the office expects in it.
  init(
    _ table: TableDeclaration, _ period: Period, _ language: Language, village: String? = nil,
    expected: [[String: String]] = []
  ) {
    name = table.name
    self.village = village
    self.period = period
    self.language = language
    notes = TemplateWords.notes(table, period, village: village, isPrefilled: !expected.isEmpty)[language]
    var columns = table.columns.indices.compactMap { index -> Column? in
      let column = table.columns[index]
      // The line above says which village it is; who is named is known by it.
      if column.isDerived || village != nil && ["village", "group"].contains(column.id) { return nil }
      return TemplateSheet.column(table, index)
    }
    rows = expected.map { cells in columns.map { cells[$0.declaration?.id ?? ""] ?? "" } + ["√"] }
    if !expected.isEmpty { columns.append(Column(heading: TemplateWords.prefilled)) }
    self.columns = columns
  }

  /// The first Chinese heading; a `*` where the cell must be filled.
  private static func column(_ table: TableDeclaration, _ index: Int) -> Column {
    let column = table.columns[index]
    let name =
      column.headers.first { $0 != column.id && $0.unicodeScalars.contains { $0.value > 0x2E80 } }
      ?? column.headers.first { $0 != column.id } ?? column.id
    let isRequired = column.isRequired || table.requiredGroups.contains { $0.last == index }
    return Column(
      declaration: column, heading: isRequired ? name + "*" : name, isRequired: isRequired,
      isDated: table.dateColumn == index)
  }

  /// Whose it is, what it is, and for when.
  var title: String { (village.map { $0 + " " } ?? "") + name + " " + period.label }

  /// How the file is made.
  func content(_ format: TemplateFormat) -> PaperFile.Content {
    switch format {
    case .csv: .bytes { csv() }
    case .xlsx:
      .workbook { path in
        try XlsxWriter(title: title, created: period.start, language: language).write([paper()], to: path)
      }
    }
  }

  private func csv() -> [UInt8] {
    var out = CSVText(capacity: 512 + rows.count * 64)
    out.byteOrderMark()
    out.row([notes])
    out.row(columns.map(\.heading))
    for row in rows { out.row(row) }
    return out.bytes
  }
}
