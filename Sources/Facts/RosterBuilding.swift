import Diagnostics
import Quantities
import Rules
import Tables

/// 花名册行: one accepted roster row, as it is united with others into a person.
private struct RosterRow {
  var file: Int
  var row: Int
  var village: Int32
  var id: String
  var name: String
  var group: String
  var roles: [String]
}

extension Gathering {
  /// Makes the people of the run from the roster's screened rows (SPEC section 2, persons).
  mutating func buildRoster() {
    let table = rulebook.roster
    var rows: [RosterRow] = []
    for index in filesOf(table) { rows += rosterRows(index, table: table) }
    rejectTwins(rows)
    rows.removeAll { files[$0.file].fate[$0.row] != .pending }
    let persons = unite(rows)
    makePeople(persons, table: table)
  }

  /// The rows of one file that have a village and overlap the period; the others are rejected or take no part.
  private mutating func rosterRows(_ index: Int, table: Int) -> [RosterRow] {
    let known = columns[table]
    let role = rulebook.tables[table].column("role")
    var out: [RosterRow] = []
    for row in files[index].fate.indices where files[index].fate[row] == .pending {
      let village = files[index].rowVillage[row]
      let name = files[index].text(files[index].cell(known.name, row))
      let id = files[index].text(files[index].cell(known.personID, row))
      let from = files[index].cell(known.from, row)
      let until = files[index].cell(known.until, row)
      let isLate = from != RowBlock.blank && from > Int64(period.last.number)
      let isOver = until != RowBlock.blank && until < Int64(period.start.number)
      if isLate || isOver {
        files[index].fate[row] = .outside
        let span = [from, until].map { $0 == RowBlock.blank ? "" : Day(number: Int32($0)).text }.joined(separator: "～")
        if !id.isEmpty { people.formerByID[id] = (name, span) }
        people.formerByName[PeopleIndex.key(village, name)] = span
        continue
      }
      let roleCell = files[index].cell(role, row)
      out.append(
        RosterRow(
          file: index, row: row, village: village, id: id, name: name,
          group: files[index].text(files[index].cell(known.group, row)), roles: files[index].items(roleCell)))
    }
    return out
  }

  /// In one file, rows without id of one village, name and group: united only if their roles differ, else all rejected.
  private mutating func rejectTwins(_ rows: [RosterRow]) {
    var byKey: [String: [RosterRow]] = [:]
    var order: [String] = []
    for row in rows where row.id.isEmpty {
      let key = "\(row.file)\n\(row.village)\n\(row.name)\n\(row.group)"
      if byKey[key] == nil { order.append(key) }
      byKey[key, default: []].append(row)
    }
    for key in order {
      guard let twins = byKey[key], twins.count > 1 else { continue }
      let hasEqualRoles = twins.indices.contains { i in
        twins.indices.contains { $0 < i && Set(twins[$0].roles) == Set(twins[i].roles) }
      }
      for (position, twin) in twins.enumerated() {
        let other = twins[position == 0 ? 1 : 0]
        let otherRow = Int(files[other.file].file.rows.row[other.row])
        if hasEqualRoles {
          files[twin.file].reject(
            twin.row, .rosterTwice(name: twin.name, otherRow: otherRow), column: columns[rulebook.roster].name)
        } else if position > 0 {
          files[twin.file].tell(
            twin.row, .rosterUnited(name: twin.name, otherRow: otherRow), column: columns[rulebook.roster].name)
        }
      }
    }
  }

  /// Rows of one id and name are one person; a row without id joins the one person it fits, or makes its own.
  private mutating func unite(_ rows: [RosterRow]) -> [(id: String, rows: [RosterRow])] {
    var persons: [(id: String, rows: [RosterRow])] = []
    var byID: [String: Int] = [:]
    for row in rows where !row.id.isEmpty {
      guard let known = byID[row.id] else {
        byID[row.id] = persons.count
        persons.append((row.id, [row]))
        continue
      }
      let first = persons[known].rows[0]
      if first.name == row.name {
        if first.village != row.village {
          files[row.file].tell(
            row.row,
            .rosterOtherVillage(
              name: row.name, first: villages.names[Int(first.village)], second: villages.names[Int(row.village)]),
            column: columns[rulebook.roster].village)
        }
        persons[known].rows.append(row)
      } else {
        files[row.file].reject(
          row.row, .idWithOtherName(id: row.id, known: first.name), column: columns[rulebook.roster].personID)
      }
    }
    var withID: [String: [Int]] = [:]
    for (index, person) in persons.enumerated() {
      withID[PeopleIndex.key(person.rows[0].village, person.rows[0].name), default: []].append(index)
    }
    var own: [String: [RosterRow]] = [:]
    var order: [String] = []
    for row in rows where row.id.isEmpty {
      let key = PeopleIndex.key(row.village, row.name)
      let fitting = (withID[key] ?? []).filter { row.group.isEmpty || groupOf(persons[$0].rows) == row.group }
      if fitting.count == 1 {
        persons[fitting[0]].rows.append(row)
      } else if fitting.count > 1 {
        files[row.file].reject(
          row.row, .rosterAmbiguous(name: row.name, candidates: fitting.map { persons[$0].id }),
          column: columns[rulebook.roster].name)
      } else {
        if own[key] == nil { order.append(key) }
        own[key, default: []].append(row)
      }
    }
    for key in order {
      guard let rows = own[key] else { continue }
      persons += withoutID(rows, hasNamesake: !(withID[key] ?? []).isEmpty)
    }
    return persons
  }

  private func groupOf(_ rows: [RosterRow]) -> String { rows.first { !$0.group.isEmpty }?.group ?? "" }

  /// People without id, of one village and name: `村/姓名`, or `村/组/姓名` where the group tells two apart.
  private mutating func withoutID(_ rows: [RosterRow], hasNamesake: Bool) -> [(id: String, rows: [RosterRow])] {
    var groups: [String] = []
    for row in rows where !row.group.isEmpty && !groups.contains(row.group) { groups.append(row.group) }
    let village = villages.names[Int(rows[0].village)]
    let name = rows[0].name
    if groups.count <= 1 {
      let id = hasNamesake && groups.count == 1 ? "\(village)/\(groups[0])/\(name)" : "\(village)/\(name)"
      return [(id, rows)]
    }
    let candidates = groups.map { "\(village)/\($0)/\(name)" }
    for row in rows where row.group.isEmpty {
      files[row.file].reject(
        row.row, .rosterAmbiguous(name: name, candidates: candidates), column: columns[rulebook.roster].name)
    }
    return zip(groups, candidates).map { group, id in (id, rows.filter { $0.group == group }) }
  }

  private mutating func makePeople(_ persons: [(id: String, rows: [RosterRow])], table: Int) {
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
