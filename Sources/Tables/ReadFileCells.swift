/// Looking back from a row to what stood in the file.
extension ReadFile {
  /// The text with what is needed to cut rows out of it again.
  public var original: OriginalText { OriginalText(text: text, dialect: dialect, width: headings.count) }

  /// The original cells of an accepted row, by its index in `rows`; empty for one that is not there.
  public func cells(ofRow row: Int) -> [String] { original.cells(bytes(ofRow: row)) }

  /// The original cells of a rejected row, by its index in `rejected`; empty for one that is not there.
  public func cells(ofRejected index: Int) -> [String] {
    guard rejected.indices.contains(index) else { return [] }
    return original.cells(rejected[index].bytes)
  }

  /// Where an accepted row stands, by its index in `rows`.
  public func bytes(ofRow row: Int) -> RowBytes {
    guard row >= 0, row < rows.count else { return RowBytes(start: 0, end: 0) }
    // Up to the next row only: looking for the next quote may otherwise go through the whole file, for each row anew.
    return RowBytes(start: rows.offset[row], end: row + 1 < rows.count ? rows.offset[row + 1] : text.count)
  }

  /// The original cell of a declared column in an accepted row; nil where the file has no such column.
  public func cell(ofRow row: Int, column: Int) -> String? {
    guard let cell = headings.firstIndex(where: { $0.column == column }) else { return nil }
    let cells = cells(ofRow: row)
    return cell < cells.count ? cells[cell] : ""
  }

  /// The texts of a symbol or list cell of this file: none for a blank, one, or those of a list.
  public func items(_ cell: Int64) -> [String] {
    guard cell != RowBlock.blank else { return [] }
    if cell >= 0 { return [rows.symbols.text(Int32(truncatingIfNeeded: cell))] }
    let list = Int(~cell)
    return list < rows.lists.count ? rows.lists[list].map { rows.symbols.text($0) } : []
  }

  /// What a text column says in a rejected row; empty where it could not be read, is blank or was not looked at.
  public func items(ofRejected index: Int, column: Int) -> [String] {
    guard rejectedColumns.indices.contains(column), let cells = rejectedColumns[column], cells.indices.contains(index)
    else { return [] }
    return items(cells[index])
  }

  /// Of the texts in the cells of a rejected row those that are known, each once; a cell is cleaned as a name and split
  /// like a list, so that a person's name is found wherever it stands.
  public func texts(ofRejected index: Int, among known: SymbolTable) -> [Int32] {
    guard rejected.indices.contains(index) else { return [] }
    var found: [Int32] = []
    var seen: Set<Int32> = []
    func look(_ symbol: Int32?) {
      if let symbol, seen.insert(symbol).inserted { found.append(symbol) }
    }
    for cell in cells(ofRejected: index) {
      var cell = cell
      let isPlain = cell.withUTF8 { bytes in
        guard NameCleaner.isVerbatim(Bytes(bytes)) else { return false }
        look(known.find(Bytes(bytes)))
        return true
      }
      if isPlain { continue }
      for item in Cleaning.splitList(cell.filter { $0 != "\"" }) { look(known.find(Cleaning.name(item))) }
    }
    return found
  }

  /// How a declared column is called in this file: its heading, or its letter where the heading is blank; nil where the file has none.
  public func columnLabel(_ column: Int) -> String? {
    guard let cell = headings.firstIndex(where: { $0.column == column }) else { return nil }
    let text = Cleaning.text(headings[cell].text).filter { !$0.isNewline }
    return text.isEmpty ? Sheet.letter(cell) : text
  }
}
