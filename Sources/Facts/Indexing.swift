import Quantities
import Rules
import Tables

extension Gathering {
  /// Makes a referred table's rows known by id, also those outside the period: who refers to them is outside too.
  mutating func indexReferences(_ table: Int) {
    let ids = Set(
      rulebook.tables.flatMap { other in other.columns.filter { $0.refersTo == table }.map(\.id) })
    guard let id = rulebook.tables[table].columns.first(where: { ids.contains($0.id) })?.id,
      let idColumn = rulebook.tables[table].column(id)
    else { return }
    var index = ReferenceIndex()
    let date = columns[table].date
    let taken = facts.tables[table]
    for row in 0..<taken.count {
      let cell = taken.cell(idColumn, row)
      guard cell != RowBlock.blank else { continue }
      let dateCell = date.map { taken.cell($0, row) } ?? RowBlock.blank
      index.byID[facts.text(cell), default: []].append(
        ReferenceIndex.Entry(
          village: row < taken.village.count ? taken.village[row] : VillageBook.none,
          day: date.flatMap { dateCell == RowBlock.blank ? nil : day(dateCell, column: $0, table: table) },
          fact: Int32(row), cells: taken.columns.indices.map { taken.cell($0, row) }))
    }
    for file in filesOf(table) {
      for row in files[file].fate.indices where files[file].fate[row] == .outside {
        let cell = files[file].cell(idColumn, row)
        guard cell != RowBlock.blank else { continue }
        let dateCell = files[file].cell(date, row)
        index.byID[files[file].text(cell), default: []].append(
          ReferenceIndex.Entry(
            village: row < files[file].rowVillage.count ? files[file].rowVillage[row] : VillageBook.none,
            day: date.flatMap { dateCell == RowBlock.blank ? nil : day(dateCell, column: $0, table: table) }, fact: -1,
            cells: []))
      }
    }
    references[table] = index
  }
}
