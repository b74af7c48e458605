import Quantities
import Rules
import Tables

/// From united roster rows to people.
extension Gathering {
  /// Makes the people and their rows of the roster's fact table.
  mutating func makePeople(_ persons: [(id: String, rows: [RosterRow])], table: Int) {
    let sorted = persons.sorted {
      $0.rows[0].village != $1.rows[0].village
        ? $0.rows[0].village < $1.rows[0].village : CodePoints.less($0.id, $1.id)
    }
    let known = columns[table]
    let needed = table < rulebook.neededColumns.count ? rulebook.neededColumns[table] : []
    for (column, declared) in rulebook.tables[table].columns.enumerated()
    where needed.contains(column) || declared.isDerived {
      facts.tables[table].columns[column] = []
    }
    for person in sorted {
      func first(_ column: Int?) -> Int64 {
        for row in person.rows {
          let cell = files[row.file].cell(column, row.row)
          if cell != RowBlock.blank { return cell }
        }
        return RowBlock.blank
      }
      func day(_ column: Int?) -> Day? {
        let cell = first(column)
        return cell == RowBlock.blank ? nil : Day(number: Int32(truncatingIfNeeded: cell))
      }
      var made = Person(
        id: person.id, name: person.rows[0].name, village: Int(person.rows[0].village),
        group: groupOf(person.rows), from: day(known.from), until: day(known.until))
      for role in person.rows.flatMap(\.roles) {
        let symbol = facts.symbols.intern(role)
        if !made.roles.contains(symbol) { made.roles.append(symbol) }
      }
      facts.people.append(made)
      takeRow(person, made, table: table)
      for row in person.rows { files[row.file].fate[row.row] = .counted }
    }
    let formerIDs = people.formerByID
    let formerNames = people.formerByName
    people = PeopleIndex(facts.people)
    people.formerByID = formerIDs.filter { people.byID[$0.key] == nil }
    people.formerByName = formerNames
  }

  /// The person's row of the roster's fact table: the first filled cell of each column, roles united, age derived.
  private mutating func takeRow(_ person: (id: String, rows: [RosterRow]), _ made: Person, table: Int) {
    let declaration = rulebook.tables[table]
    let known = columns[table]
    let index = Int32(facts.people.count - 1)
    let source = person.rows[0]
    facts.tables[table].person.append(index)
    facts.tables[table].village.append(source.village)
    facts.tables[table].file.append(files[source.file].index)
    facts.tables[table].row.append(files[source.file].file.rows.row[source.row])
    facts.tables[table].line.append(files[source.file].file.rows.line[source.row])
    for (column, declared) in declaration.columns.enumerated() where facts.tables[table].columns[column] != nil {
      let cell: Int64
      if declared.isDerived {
        cell = age(person).map { Int64($0) * 1_000_000 } ?? RowBlock.blank
      } else if declared.id == "role" {
        cell = list(made.roles)
      } else if column == known.village {
        cell = Int64(villageSymbol(Int32(made.village)))
      } else if column == known.personID {
        cell = Int64(facts.symbols.intern(made.id))
      } else {
        cell = firstFilled(column, of: person.rows, holdsSymbols: declared.holdsSymbols)
      }
      facts.tables[table].columns[column]?.append(cell)
    }
  }

  private mutating func list(_ symbols: [Int32]) -> Int64 {
    if symbols.isEmpty { return RowBlock.blank }
    if symbols.count == 1 { return Int64(symbols[0]) }
    facts.lists.append(symbols)
    return ~Int64(facts.lists.count - 1)
  }

  private mutating func firstFilled(_ column: Int, of rows: [RosterRow], holdsSymbols: Bool) -> Int64 {
    for row in rows {
      let cell = files[row.file].cell(column, row.row)
      guard cell != RowBlock.blank else { continue }
      guard holdsSymbols else { return cell }
      if cell >= 0 { return Int64(facts.symbols.intern(files[row.file].text(cell))) }
      return list(files[row.file].items(cell).map { facts.symbols.intern($0) })
    }
    return RowBlock.blank
  }

  /// Full years on the period's last day, from `born`, else from an 18-digit id; by month and day.
  private func age(_ person: (id: String, rows: [RosterRow])) -> Int? {
    let born = rulebook.tables[rulebook.roster].column("born")
    var day: Day?
    for row in person.rows where day == nil {
      let cell = files[row.file].cell(born, row.row)
      if cell != RowBlock.blank { day = Day(number: Int32(truncatingIfNeeded: cell)) }
    }
    guard let day = day ?? BirthDay.of(id: person.id) else { return nil }
    return BirthDay.age(born: day, on: period.last)
  }
}
