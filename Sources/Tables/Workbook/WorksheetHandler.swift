/// 工作表部件: reads the cells of one sheet.
final class WorksheetHandler: XMLHandler {
  private enum Element: UInt8 {
    case other, sheet, data, row, cell, value, formula, inline, run, text, merges, columns
  }

  private enum ValueType: UInt8 { case number, shared, text, boolean, error, date }

  private let formats: [NumberFormat]
  private let sharedEnds: [UInt32]
  private let from1904: Bool
  private var stack: [Element] = []
  private(set) var sheet: WorkbookSheet
  /// Whether the part is a sheet of cells, not a chart or a dialog.
  private(set) var isSheet = false
  /// Cells and bytes of text so far, those of sheets before included.
  private(set) var cells: Int
  private(set) var bytes: Int

  // The row and the cell under way.
  private var row: Int32 = 0
  private var firstOfRow = 0
  private var nextColumn = 0
  private var rowIsHidden = false
  private var column = 0
  private var type = ValueType.number
  private var style = 0
  private var hasValue = false
  private var hasFormula = false
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var isSorted = true

  init(
    part: String, name: String, formats: [NumberFormat], sharedEnds: [UInt32], from1904: Bool, cells: Int, bytes: Int,
    limits: WorkbookLimits
  ) {
    self.formats = formats
    self.sharedEnds = sharedEnds
    self.from1904 = from1904
    self.cells = cells
    self.bytes = bytes
    sheet = WorkbookSheet(name: name)
    super.init(part: part, limits: limits)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    var element = Element.other
    switch stack.last {
    case nil:
      isSheet = name == "worksheet"
      if isSheet { element = .sheet }
    case .sheet:
      if name == "sheetData" {
        element = .data
      } else if name == "mergeCells" {
        element = .merges
      } else if name == "cols" {
        element = .columns
      }
    case .data:
      if name == "row" {
        element = .row
        begin(row: attributes)
      }
    case .row:
      if name == "c" {
        element = .cell
        begin(cell: attributes)
      }
    case .cell:
      if name == "v" {
        element = .value
        hasValue = true
      } else if name == "f" {
        element = .formula
        hasFormula = true
      } else if name == "is" {
        element = .inline
        hasValue = true
      }
    case .inline: element = name == "t" ? .text : name == "r" ? .run : .other
    case .run: if name == "t" { element = .text }
    case .merges: if name == "mergeCell" { merge(attributes) }
    case .columns: if name == "col" { hide(attributes) }
    default: break
    }
    stack.append(element)
  }

  override func end() {
    switch stack.popLast() {
    case .cell: endCell()
    case .row: endRow()
    case .data: sort()
    default: break
    }
  }

  override func text(_ bytes: UnsafeRawBufferPointer) {
    switch stack.last {
    case .value, .text: value.append(contentsOf: bytes)
    case .formula: formula.append(contentsOf: bytes)
    default: return
    }
    guard value.count + formula.count <= limits.text else { return fail(.tooLarge(.text, limit: limits.text)) }
  }

  private func begin(row attributes: XMLAttributes) {
    let before = row
    if let number = attributes.bytes("r") {
      guard let number = CellReference.number(number), number > 0, number <= Int(WorkbookLimits.rows) else {
        return fail("row")
      }
      row = Int32(number)
    } else {
      row = before &+ 1
      guard row <= WorkbookLimits.rows else { return fail("row") }
    }
    if row <= before { isSorted = false }
    rowIsHidden = attributes.flag("hidden")
    firstOfRow = sheet.cells.count
    nextColumn = 0
  }

  private func begin(cell attributes: XMLAttributes) {
    column = nextColumn
    if let reference = attributes.bytes("r") {
      guard let place = CellReference.parse(reference), place.row == row, place.column >= nextColumn else {
        return fail("c \(String(decoding: reference, as: UTF8.self))")
      }
      column = place.column
    }
    guard column < WorkbookLimits.columns else { return fail("c") }
    nextColumn = column + 1
    style = attributes.number("s") ?? 0
    hasValue = false
    hasFormula = false
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    guard let code = attributes.bytes("t"), code.count > 0 else {
      type = .number
      return
    }
    switch (code[0], code.count) {
    case (0x6E, 1): type = .number
    case (0x73, 1): type = .shared
    case (0x62, 1): type = .boolean
    case (0x65, 1): type = .error
    case (0x64, 1): type = .date
    default: type = .text
    }
  }

  private func endCell() {
    if hasFormula { sheet.formulas += 1 }
    guard hasValue else {
      guard hasFormula else { return }
      return keep(.uncalculated) {
        $0.append(0x3D); $0.append(contentsOf: formula)
      }
    }
    switch type {
    case .shared: keepShared()
    case .text:
      keep(.text) { text in
        let start = text.count
        text.append(contentsOf: value)
        EscapedText.unescape(&text, from: start)
      }
    case .boolean:
      let isTrue = value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
      keep(.boolean) { $0.append(contentsOf: isTrue ? "TRUE".utf8 : "FALSE".utf8) }
    case .error: keep(.error) { $0.append(contentsOf: value) }
    case .date:
      keep(.date) { text in
        if !value.withUnsafeBytes({ CellRendering.append(iso: $0, to: &text) }) { text.append(contentsOf: value) }
      }
    case .number: keepNumber()
    }
  }

  private func keepNumber() {
    guard !value.isEmpty else { return }
    guard let number = value.withUnsafeBytes({ NumberText($0) }) else {
      return keep(.text) { $0.append(contentsOf: value) }
    }
    let format = style < formats.count ? formats[style] : .plain
    var kind = WorkbookCell.Kind.number
    keep(.number) { kind = CellRendering.append(number, format: format, from1904: from1904, to: &$0) }
    guard failure == nil, let last = sheet.cells.indices.last else { return }
    sheet.cells[last].kind = kind
    sheet.cells[last].isDamaged = kind == .number && number.isDamaged
  }

  private func keepShared() {
    guard let index = value.withUnsafeBytes({ CellReference.number($0) }), index < sharedEnds.count else {
      return fail("s \(String(decoding: value.prefix(20), as: UTF8.self))")
    }
    let start = index == 0 ? 0 : sharedEnds[index - 1]
    let end = sharedEnds[index]
    guard end > start else { return }
    append(.text, start: start, length: end - start, isShared: true)
  }

  /// Keeps a cell of its own text; an empty one is none.
  private func keep(_ kind: WorkbookCell.Kind, _ write: (inout [UInt8]) -> Void) {
    let start = sheet.text.count
    write(&sheet.text)
    guard sheet.text.count > start else { return }
    append(kind, start: UInt32(clamping: start), length: UInt32(clamping: sheet.text.count - start), isShared: false)
  }

  private func append(_ kind: WorkbookCell.Kind, start: UInt32, length: UInt32, isShared: Bool) {
    cells += 1
    bytes += Int(length)
    guard cells <= limits.cells else { return fail(.tooLarge(.cells, limit: limits.cells)) }
    guard bytes <= limits.text else { return fail(.tooLarge(.text, limit: limits.text)) }
    sheet.cells.append(
      WorkbookCell(
        column: UInt16(truncatingIfNeeded: column), kind: kind, isDamaged: false, isShared: isShared, start: start,
        length: length))
  }

  private func endRow() {
    let count = sheet.cells.count - firstOfRow
    guard count > 0 else { return }
    sheet.rows.append(WorkbookRow(number: row, first: firstOfRow, count: count))
    if rowIsHidden { sheet.hiddenRows.append(row) }
  }

  /// Rows that stand out of order are put in order; two of one number make the part a broken one.
  private func sort() {
    guard !isSorted else { return }
    sheet.rows.sort { $0.number < $1.number }
    sheet.hiddenRows.sort()
    if zip(sheet.rows, sheet.rows.dropFirst()).contains(where: { $0.number == $1.number }) { fail("row") }
  }

  private func merge(_ attributes: XMLAttributes) {
    guard sheet.merged.count < limits.merged else { return fail(.tooLarge(.merged, limit: limits.merged)) }
    guard let area = attributes.bytes("ref").flatMap({ CellArea($0) }) else { return fail("mergeCell") }
    sheet.merged.append(area)
  }

  private func hide(_ attributes: XMLAttributes) {
    guard attributes.flag("hidden"), let first = attributes.number("min"), let last = attributes.number("max"),
      first > 0, first <= last, first <= WorkbookLimits.columns, sheet.hiddenColumns.count < WorkbookLimits.columns
    else { return }
    sheet.hiddenColumns.append((first - 1)...(min(last, WorkbookLimits.columns) - 1))
  }
}
