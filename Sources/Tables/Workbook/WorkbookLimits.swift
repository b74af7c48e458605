/// 上限: how much of a workbook is taken before it is refused, so that no file exhausts the machine.
///
/// What a spreadsheet program writes lies far below: a sheet of 100,000 rows inflates to some 60 MB.
struct WorkbookLimits {
  /// The largest row of the format.
  static let rows: Int32 = 1_048_576
  /// The number of columns of the format.
  static let columns = 16_384

  /// Bytes of all parts that are read, inflated.
  var inflated = 512 << 20
  /// A part may be so many times larger than it is packed ...
  var ratio = 120
  /// ... once it is larger than this.
  var ratioFrom = 32 << 20
  /// Entries of the archive.
  var entries = 20_000
  /// Sheets.
  var sheets = 1_000
  /// Cells that hold something, in all sheets.
  var cells = 4_000_000
  /// Bytes of text of all cells, a shared text counted as often as it is used.
  var text = 128 << 20
  /// Rows times columns of a sheet, as far as there are cells.
  var slots = 64 << 20
  /// Merged ranges of a sheet.
  var merged = 200_000
  /// Cell styles, and number formats.
  var styles = 200_000
  /// Bytes between two signs of progress of the XML parser: a longer token is no honest one.
  var token = 8 << 20
  /// Elements within elements.
  var depth = 256
}
