import Tables

/// 一份表内的找户: household ids and heads of one file, cached by its own symbols.
struct HomeFinder {
  private let book: HouseholdBook
  private let file: SymbolTable
  private let run: SymbolTable
  private var byID: [Int32]
  private var heads: [Int32]

  private static let unread: Int32 = -3

  init(book: HouseholdBook, file: SymbolTable, run: SymbolTable) {
    self.book = book
    self.file = file
    self.run = run
    byID = [Int32](repeating: HomeFinder.unread, count: file.count)
    heads = byID
  }

  /// By id, else by the head's name among the person's links that hold in the period.
  mutating func find(id: Int32, head: Int32, person: Int32) -> (household: Int32, isAmbiguous: Bool) {
    if id >= 0 {
      if byID[Int(id)] == HomeFinder.unread {
        byID[Int(id)] = file.withBytes(id) { run.find($0) }.map { book.find(id: $0) } ?? FactTable.none
      }
      return (byID[Int(id)], false)
    }
    if heads[Int(head)] == HomeFinder.unread { heads[Int(head)] = file.withBytes(head) { run.find($0) } ?? -1 }
    return book.find(head: heads[Int(head)], of: person)
  }
}
