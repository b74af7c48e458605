import Quantities

/// 找表头: the first of the first 20 records that fits a table.
struct HeaderSearch {
  /// How far down a header is looked for.
  static let depth = 20

  /// The first records.
  var batch = RecordBatch()
  /// The record of the header, or of the nearest one; an index into the batch.
  var record = 0
  /// What is read as the header: that record, or one that was joined of two and stands behind the others.
  var header = 0
  /// How many records the header takes.
  var rows = 1
  /// The header of a matrix, where it is one.
  var matrix: MatrixHeader?
  /// Headings of meetings without a column that says whose they are.
  var lacking: MatrixHeader?
  /// Where they stand.
  var lackingRecord = 0
  /// The records that were read; one that was joined may stand behind them.
  private(set) var recordCount = 0
  /// What was found there.
  var choice = TableChoice.none(nearest: nil)

  /// Searches the records of a source.
  init(_ source: inout some RecordSource, _ shapes: PreparedShapes, _ period: Period) {
    _ = source.fill(&batch, limit: HeaderSearch.depth)
    recordCount = batch.records.count
    var scratch: [UInt8] = []
    for index in 0..<recordCount {
      let matches = view(index, text: source.text) { record in
        HeaderMatch.all(record, shapes, scratch: &scratch)
      }
      guard batch.records[index].trouble == .none else { continue }
      let found = TableChoice.choose(matches, shapes.shapes)
      if found.fits || found.found > choice.found {
        record = index
        header = index
        choice = found
      }
      let isJoined = !matches.isEmpty && joinRows(index, text: source.text, shapes, scratch: &scratch)
      if !shapes.matrixTables.isEmpty, takeMatrix(index, text: source.text, marks: source.marks, shapes, period) {
        return
      }
      if isJoined || found.fits { return }
    }
  }

  /// Lends a record of the batch.
  func view<R>(_ index: Int, text: Bytes, _ body: (RecordView) -> R) -> R {
    batch.cells.withUnsafeBufferPointer { cells in
      batch.side.withUnsafeBytes { side in
        body(RecordView(batch.records[index], cells: cells, text: text, side: side))
      }
    }
  }
}
