/// 读不了: why a file is no workbook that can be read.
enum WorkbookFailure: Error, Equatable {
  /// It is something else.
  case otherKind(WorkbookKind)
  /// A part of the archive is encrypted.
  case encrypted
  /// The archive or a part of it is broken: which part, and what about it, for the record.
  case damaged(part: String, detail: String)
  /// A part that every workbook has is missing.
  case missing(part: String)
  /// It declares entities (a DOCTYPE), which no spreadsheet program writes.
  case declaresEntities(part: String)
  /// It is larger than any sheet of an office: what, and how much of it is read at most.
  case tooLarge(Measure, limit: Int)

  /// What there is too much of.
  enum Measure: Equatable {
    case inflated
    case ratio
    case entries
    case sheets
    case cells
    case slots
    case text
    case merged
    case styles
    case token
    case depth
  }
}
