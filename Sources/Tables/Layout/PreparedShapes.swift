/// 备好的表形: the declared tables with their headings and values folded and hashed, made once for all files of a run.
public struct PreparedShapes: Sendable {
  /// The tables as declared.
  public let shapes: [TableShape]

  /// Folded headings, and of each the columns that it may mean.
  private var headings = SymbolTable()
  private var meanings: [[(table: Int, column: Int)]] = []
  /// By table and column: the declared values, for columns that have them.
  let values: [[ValueTable?]]
  /// The tables that may be sent as a matrix.
  let matrixTables: [Int]
  /// How large a matrix may be.
  var matrixLimits = MatrixLimits()

  /// Prepares declared tables.
  public init(_ shapes: [TableShape]) {
    self.shapes = shapes
    matrixTables = shapes.indices.filter { shapes[$0].matrix != nil }
    values = shapes.map { $0.columns.map { $0.values.map(ValueTable.init) } }
    for (table, shape) in shapes.enumerated() {
      for (column, declared) in shape.columns.enumerated() {
        for heading in [declared.id] + declared.headers {
          let folded = HeaderFold.fold(heading)
          guard !folded.isEmpty else { continue }
          let symbol = Int(folded.withUnsafeBytes { headings.intern($0) })
          if symbol == meanings.count { meanings.append([]) }
          // Two columns of one table with one heading are an error of the declaration; here the first stands.
          if !meanings[symbol].contains(where: { $0.table == table }) {
            meanings[symbol].append((table, column))
          }
        }
      }
    }
  }

  /// What a folded heading may mean, by table.
  func meanings(of folded: Bytes) -> [(table: Int, column: Int)] {
    guard let symbol = headings.find(folded), Int(symbol) < meanings.count else { return [] }
    return meanings[Int(symbol)]
  }

  /// All folded headings, for recognising them in garbled text.
  var allHeadings: [String] { (0..<headings.count).map { headings.text(Int32(truncatingIfNeeded: $0)) } }
}
