/// 任意记录: one record of a text of any dialect.
struct AnyRecord {
  /// Its cells, quotes undone.
  var cells: [[UInt8]] = []
  /// Where it begins, and where the next one does.
  var start = 0
  var next = 0
  /// The physical line on which it begins, from 1, and the record's number as a spreadsheet counts.
  var line = 1
  var row = 1
  /// Quotes that stood where none may.
  var strays = 0
  /// Whether a cell begins with a quote that has no other half.
  var isUnclosed = false
  /// Whether a quote stands inside a cell that has none around it: kept, for it is a character there.
  var hasInnerQuote = false
  /// Whether the reading is not the plain one, or its quotes make no sense.
  var isOdd = false
  /// Whether one of its cells stood in quotes.
  var hasQuoted = false
  /// Lines that it takes.
  var lines = 1

  /// Whether nothing stands in it.
  var isBlank: Bool { cells.allSatisfy(AnyRecord.isBlank) }

  static func isBlank(_ cell: [UInt8]) -> Bool {
    cell.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
  }

  /// The number of cells that are not blank.
  var filled: Int { cells.count { !AnyRecord.isBlank($0) } }
}
