/// 读工作簿: the bytes of an .xlsx file to its sheets, cell by cell. Pure.
enum WorkbookReader {
  /// Reads a workbook; hidden sheets are named but not read.
  static func read(
    _ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookFailure) -> Workbook {
    let kind = WorkbookKind.of(bytes)
    guard kind == .workbook else { throw .otherKind(kind) }
    return try bytes.withUnsafeBufferPointer { buffer throws(WorkbookFailure) in
      try read(WorkbookArchive(buffer, limits: limits), limits: limits)
    }
  }

  private static func read(_ archive: WorkbookArchive, limits: WorkbookLimits) throws(WorkbookFailure) -> Workbook {
    let root = try relations(of: "", in: archive, limits)
    let main = root.byType["officeDocument"] ?? "xl/workbook.xml"
    let links = try relations(of: main, in: archive, limits)
    let list = WorkbookHandler(part: main, limits: limits)
    try XMLPart.read(archive, into: list)
    let styles = StylesHandler(part: links.byType["styles"] ?? "xl/styles.xml", limits: limits)
    // Without the styles that it speaks of, dates would pass for numbers.
    if archive.has(styles.part) || links.byType["styles"] != nil { try XMLPart.read(archive, into: styles) }
    let shared = SharedStringsHandler(part: links.byType["sharedStrings"] ?? "xl/sharedStrings.xml", limits: limits)
    if archive.has(shared.part) { try XMLPart.read(archive, into: shared) }

    var book = Workbook()
    book.countsFrom1904 = list.countsFrom1904
    book.wantsRecalculation = list.wantsRecalculation
    let formats = styles.formats
    var cells = 0
    var text = 0
    for entry in list.sheets {
      guard !entry.isHidden else {
        book.sheets.append(WorkbookSheet(name: entry.name, isHidden: true))
        continue
      }
      guard let link = links.byID[entry.id] else { throw .missing(part: entry.name) }
      // Sheets of charts and dialogs hold no cells.
      guard link.type == "worksheet" else { continue }
      let handler = WorksheetHandler(
        part: link.part, name: entry.name, formats: formats, sharedEnds: shared.ends,
        from1904: list.countsFrom1904, cells: cells, bytes: text, limits: limits)
      try XMLPart.read(archive, into: handler)
      guard handler.isSheet else { continue }
      cells = handler.cells
      text = handler.bytes
      book.sheets.append(handler.sheet)
    }
    book.sharedText = shared.text
    return book
  }

  /// The relations of a part; none where it has none.
  private static func relations(
    of source: String, in archive: WorkbookArchive, _ limits: WorkbookLimits
  ) throws(WorkbookFailure) -> PartRelations {
    let handler = RelationsHandler(source: source, limits: limits)
    guard archive.has(handler.part) else { return PartRelations() }
    try XMLPart.read(archive, into: handler)
    return handler.relations
  }
}
