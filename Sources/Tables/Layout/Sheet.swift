import Diagnostics
import Quantities

/// 表: a file's header as understood, and what its rows are read by.
struct Sheet {
  let path: String
  let table: Int
  let shape: TableShape
  let period: Period
  /// Headings as cells of the header record, bytes as they stand, and folded.
  let header: [[UInt8]]
  let folded: [[UInt8]]
  /// By cell: the heading as it stands, or the column's letter.
  let labels: [String]
  /// By declared column: the cell, or -1.
  let cells: [Int]
  /// 原文件, 原行: the cells that name the row that a returned row replaces.
  let returnCells: (file: Int, row: Int)?
  /// 序号
  let numberCell: Int?
  /// 预填: marks rows that the office filled in before; without further content they are blank (`jifen template`).
  let prefilledCell: Int?
  /// What a workbook knows of cells beside their texts.
  var marks: SheetMarks?
  /// Of a matrix: its meetings.
  let meetings: [MatrixMeeting]
  /// What stands above the header, and the two rows of which it was joined: a new page repeats them.
  var headRows: [HeadRow] = []

  init(
    path: String, table: Int, shape: TableShape, period: Period, header record: RecordView, match: HeaderMatch,
    meetings: [MatrixMeeting] = []
  ) {
    self.meetings = meetings
    self.path = path
    self.table = table
    self.shape = shape
    self.period = period
    let header = (0..<record.width).map { Array(record[$0]) }
    let folded = Sheet.folded(record)
    self.header = header
    self.folded = folded
    labels = header.enumerated().map { index, heading in
      let text = Cleaning.text(String(decoding: heading, as: UTF8.self)).filter { !$0.isNewline }
      return text.isEmpty ? Place.letter(ofColumn: index) : text
    }
    cells = match.cells
    func cell(_ name: String) -> Int? { folded.firstIndex(of: Array(name.utf8)) }
    if let file = cell("原文件"), let row = cell("原行") { returnCells = (file, row) } else { returnCells = nil }
    prefilledCell = cell("预填")
    let number = cell("序号")
    numberCell = number.flatMap { match.cells.contains($0) ? nil : $0 }
  }

  /// The cells of a record, folded as headings are.
  static func folded(_ record: RecordView) -> [[UInt8]] {
    (0..<record.width).map { cell in
      var folded: [UInt8] = []
      HeaderFold.fold(record[cell], into: &folded)
      return folded
    }
  }

  /// How a cell of a row is called in a message.
  func label(_ cell: Int) -> String {
    cell >= 0 && cell < labels.count ? labels[cell] : Place.letter(ofColumn: max(0, cell))
  }

  /// How a declared column is called: its heading in this file, else as it was declared.
  func name(_ column: Int) -> String {
    guard column >= 0, column < shape.columns.count else { return "" }
    if cells[column] >= 0 { return label(cells[column]) }
    return shape.columns[column].headers.first { $0 != shape.columns[column].id } ?? shape.columns[column].id
  }

  /// Whether a record repeats the header: at least four fifths of the mapped cells are equal.
  func isHeader(_ record: RecordView) -> Bool {
    var equal = 0
    var mapped = 0
    var scratch: [UInt8] = []
    for cell in cells where cell >= 0 && cell < folded.count {
      mapped += 1
      scratch.removeAll(keepingCapacity: true)
      HeaderFold.fold(record[cell], into: &scratch)
      if scratch == folded[cell] { equal += 1 }
    }
    return mapped > 0 && equal * 5 >= mapped * 4 || headRows.contains { $0.isRepeated(by: record) }
  }

  /// A path as it stands in 原文件: only what was put before it to keep spreadsheets from running it is undone.
  static func pathText(_ raw: Bytes) -> String {
    let text = raw.string.drop { $0 == " " }
    return String(text.first == "'" ? text.dropFirst() : text)
  }

  static let notesWords: [StaticString] = ["必填", "选填", "格式", "示例", "例如", "填写"]

  /// Whether a cell speaks of how to fill in the sheet.
  static func isNote(_ raw: Bytes) -> Bool {
    if notesWords.contains(where: { raw.contains($0) }) { return true }
    return raw.string.lowercased().contains("yyyy")
  }
}
