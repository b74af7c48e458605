import Diagnostics
import Quantities
import Rules
import Tables

extension Gathering {
  /// Decides what can be decided of a table's rows before people are sought: village, catalogue, repeats, period.
  mutating func screen(_ table: Int) {
    let known = columns[table]
    let keeps = rulebook.tables[table].keepsDuplicates
    let indices = filesOf(table)
    var seen = DigestSet(capacity: keeps ? 0 : indices.reduce(0) { $0 + files[$1].file.rows.count })
    for index in indices {
      // The file leaves the list while it is worked on, so that nothing is copied.
      var state = files[index]
      files[index].release()
      state.rowVillage = [Int32](repeating: VillageBook.none, count: state.file.rows.count)
      let clock = PeriodTest(table: table, known: known, gathering: self, state: state)
      var firstOutside = 0
      for row in state.fate.indices where state.fate[row] == .pending {
        let (village, isUnnamed) = state.village(ofRow: row, column: known.village, book: &villages)
        state.rowVillage[row] = village
        if isUnnamed { tellOfVillage(row, table: table, known: known, state: &state) }
        if table == rulebook.roster, village < 0 { state.reject(row, .rosterWithoutVillage, column: known.village) }
        if let catalogue = known.catalogue { check(row, catalogue, table: table, state: &state) }
        guard state.fate[row] == .pending else { continue }
        if !keeps, row < state.file.rows.digest.count {
          let unnamed = isUnnamed ? state.text(state.cell(known.village, row)) : ""
          let digest = state.file.rows.digest[row].inVillage(village, unnamed: unnamed)
          if let first = seen.firstPlace(of: digest, file: state.index, row: state.file.rows.row[row]) {
            state.fate[row] = .repeated
            let path = first.file == state.index ? state.file.path : files[Int(first.file)].file.path
            state.tell(row, .repeated(file: path, row: Int(first.row)))
            if clock.verdict(row) == .inside { state.repeatedInside += 1 }
            continue
          }
        }
        switch clock.verdict(row) {
        case .inside: break
        case .outside:
          state.fate[row] = .outside
          if firstOutside == 0 { firstOutside = Int(state.file.rows.row[row]) }
        case .undated:
          guard let date = known.date else { break }
          state.reject(row, .dateMissing(column: state.file.columnLabel(date) ?? ""), column: date)
        }
      }
      state.firstOutside = firstOutside
      files[index] = state
    }
  }

  private func tellOfVillage(_ row: Int, table: Int, known: TableColumns, state: inout FileState) {
    let text = state.text(state.cell(known.village, row))
    if table == rulebook.roster {
      // Told as a row without village: a filled cell does not fall through.
      return
    }
    if known.isMeetings {
      state.reject(row, .meetingVillageUnknown(text), column: known.village)
    } else {
      state.tell(row, .villageUnknown(text), column: known.village)
    }
  }

  private func check(_ row: Int, _ catalogue: Catalogue, table: Int, state: inout FileState) {
    let item = state.text(state.cell(catalogue.by, row))
    guard let entry = catalogue.items.first(where: { Cleaning.text($0.name) == item }) else {
      let nearest = NearNames.of(item, in: catalogue.items.map(\.name))
      state.reject(row, .unknownItem(item, nearest: nearest), column: catalogue.by)
      return
    }
    let cell = state.cell(catalogue.column, row)
    let number = cell == RowBlock.blank ? nil : Decimal6(micro: cell)
    switch entry.value {
    case .fixed(let fixed):
      if let number, number != fixed {
        state.reject(row, .otherNumber(item: item, fixed: fixed.text), column: catalogue.column)
      } else if number == nil {
        state.filled.append((row, catalogue.column, fixed.micro))
      }
    case .range(let low, let high):
      let range = "\(low?.text ?? "…")～\(high?.text ?? "…")"
      if let number {
        if low.map({ number < $0 }) ?? false || high.map({ $0 < number }) ?? false {
          state.reject(row, .outOfRange(item: item, range: range), column: catalogue.column)
        }
      } else {
        state.reject(row, .numberMissing(item: item, range: range), column: catalogue.column)
      }
    }
    for column in catalogue.needs where state.cell(column, row) == RowBlock.blank {
      state.reject(
        row,
        .catalogueNeeds(
          item: item, column: state.file.columnLabel(column) ?? rulebook.tables[table].columns[column].id),
        column: column)
    }
  }
}
