import Diagnostics
import Rules
import Tables

extension Gathering {
  /// Counts for each person the rejected rows that are theirs, or in which their name stands, in their village.
  mutating func markIncomplete() {
    for index in files.indices where !files[index].isIdle {
      guard let table = files[index].file.table else { continue }
      let known = columns[table]
      for row in files[index].fate.indices where files[index].fate[row] == .rejected {
        let village = files[index].village(ofRow: row, column: known.village, book: &villages).village
        let id = files[index].cell(known.personID, row)
        let ids = values(id, index)
        mark(ids: ids, texts: texts(of: files[index].file.cells(ofRow: row)), village: village)
      }
      for (position, rejected) in files[index].file.rejected.enumerated() where !files[index].isWithdrawn[position] {
        var village = files[index].village
        if files[index].file.isReturn, let original = rejected.returnOf,
          let found = files.first(where: { $0.file.path == original.file })
        {
          village = found.village
        }
        if let column = known.village, let text = rejected.readable[column]?.first {
          village = villages.village(named: text)
        }
        let ids = known.personID.flatMap { rejected.readable[$0] } ?? []
        mark(ids: ids, texts: texts(of: rejected.cells), village: village)
      }
    }
  }

  private func values(_ cell: Int64, _ index: Int) -> [String] {
    guard cell != RowBlock.blank else { return [] }
    let rows = files[index].file.rows
    if cell >= 0 { return [rows.symbols.text(Int32(truncatingIfNeeded: cell))] }
    let list = Int(~cell)
    return list < rows.lists.count ? rows.lists[list].map { rows.symbols.text($0) } : []
  }

  /// Every text of a row that may be a name: cleaned cells, and the parts of lists.
  private func texts(of cells: [String]) -> Set<String> {
    var out = Set<String>()
    for cell in cells {
      let bare = cell.trimmingQuotes()
      let name = Cleaning.name(bare)
      if !name.isEmpty { out.insert(name) }
      for part in Cleaning.splitList(bare) {
        let name = Cleaning.name(part)
        if !name.isEmpty { out.insert(name) }
      }
    }
    return out
  }

  private mutating func mark(ids: [String], texts: Set<String>, village: Int32) {
    var concerned = Set<Int32>()
    for id in ids { if let person = people.byID[id] { concerned.insert(person) } }
    for text in texts {
      guard let named = people.byName[text] else { continue }
      if village >= 0 {
        concerned.formUnion(named.filter { facts.people[Int($0)].village == Int(village) })
      } else if named.count == 1 {
        concerned.insert(named[0])
      }
    }
    for person in concerned { facts.people[Int(person)].rejectedRows += 1 }
  }
}

extension String {
  /// The text without the quotes of a cell whose quoting was broken.
  fileprivate func trimmingQuotes() -> String {
    var text = Substring(self)
    while text.first == "\"" { text.removeFirst() }
    while text.last == "\"" { text.removeLast() }
    return String(text)
  }
}
