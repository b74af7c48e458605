/// 工作簿: what a workbook holds, as bytes in arenas: no `String` per cell.
struct Workbook {
  /// Its sheets in the order of their tabs, hidden ones too (empty, since they are not read).
  var sheets: [WorkbookSheet] = []
  /// The texts that cells share.
  var sharedText: [UInt8] = []
  /// Whether dates count from 1904.
  var countsFrom1904 = false
  /// Whether the program that wrote it left the formulas to be computed when it is opened.
  var wantsRecalculation = false
}

/// 工作表: one sheet.
struct WorkbookSheet {
  /// The name on its tab.
  var name: String
  /// A hidden sheet is named but not read.
  var isHidden = false
  /// The rows that hold a cell, by number.
  var rows: [WorkbookRow] = []
  /// The cells of all rows, row after row, by column.
  var cells: [WorkbookCell] = []
  /// The texts of cells that are not shared.
  var text: [UInt8] = []
  /// Merged ranges in the order of the file.
  var merged: [CellArea] = []
  /// The numbers of hidden rows that hold a cell.
  var hiddenRows: [Int32] = []
  /// Hidden columns, as ranges.
  var hiddenColumns: [ClosedRange<Int>] = []
  /// How many cells are formulas.
  var formulas = 0

  /// A sheet of which only the name is known.
  init(name: String, isHidden: Bool = false) {
    self.name = name
    self.isHidden = isHidden
  }
}

/// 行: the cells of one row.
struct WorkbookRow: Equatable {
  /// As the spreadsheet numbers it, from 1.
  var number: Int32
  /// Its first cell in the sheet's list.
  var first: Int
  /// The number of its cells.
  var count: Int
}

/// 格: one cell that holds something.
struct WorkbookCell {
  /// What the cell held in the file.
  enum Kind: UInt8 {
    case text
    case number
    case date
    case time
    case boolean
    /// An error value: `#REF!`.
    case error
    /// A formula whose value the file does not hold; its text is the formula.
    case uncalculated
  }

  /// The column, A is 0.
  var column: UInt16
  /// What it held.
  var kind: Kind
  /// A number of more than 15 digits, which no spreadsheet holds exactly.
  var isDamaged: Bool
  /// Whether its text stands among the shared ones, not among the sheet's own.
  var isShared: Bool
  /// Where its text begins, in bytes of UTF-8.
  var start: UInt32
  /// The length of its text in bytes.
  var length: UInt32
}
