import Diagnostics
import Rules
import Tables

extension Gathering {
  /// Counts for each person the rejected rows that are theirs, or in which their name stands as the one concerned, in their village.
  mutating func markIncomplete() {
    for index in files.indices where !files[index].isIdle {
      guard let table = files[index].file.table else { continue }
      let known = columns[table]
      for row in files[index].fate.indices where files[index].fate[row] == .rejected && !files[index].repeatsFate(row) {
        let village = files[index].village(ofRow: row, column: known.village, book: &villages).village
        let ids = files[index].items(files[index].cell(known.personID, row))
        let names = files[index].items(files[index].cell(known.name, row))
        mark(ids: ids, names: names, village: village)
      }
      for (position, rejected) in files[index].file.rejected.enumerated() where !files[index].isWithdrawn[position] {
        let village = village(of: rejected, index, known: known)
        // Where the row's structure is broken, no cell can be trusted to stand in its column: a name may be anywhere.
        let isBroken = rejected.readable.isEmpty
        let ids = isBroken ? rejected.texts : known.personID.flatMap { rejected.readable[$0] } ?? []
        let names = isBroken ? (village >= 0 ? rejected.texts : []) : known.name.flatMap { rejected.readable[$0] } ?? []
        mark(ids: ids, names: names, village: village)
      }
    }
  }

  /// The village of a row rejected on reading: its own cell, else the file's, in a return the original's.
  private mutating func village(of rejected: RejectedRow, _ index: Int, known: TableColumns) -> Int32 {
    if let column = known.village, let text = rejected.readable[column]?.first {
      return villages.village(named: text)
    }
    if files[index].file.isReturn, let original = rejected.returnOf,
      let found = files.first(where: { $0.file.path == original.file })
    {
      return found.village
    }
    return files[index].village
  }

  private mutating func mark(ids: [String], names: [String], village: Int32) {
    var concerned = Set<Int32>()
    for id in ids { if let person = people.byID[id] { concerned.insert(person) } }
    for text in names {
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
