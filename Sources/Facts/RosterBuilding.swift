import Diagnostics
import Quantities
import Rules
import Tables

/// 花名册行: one accepted roster row, as it is united with others into a person.
struct RosterRow {
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

  func groupOf(_ rows: [RosterRow]) -> String { rows.first { !$0.group.isEmpty }?.group ?? "" }

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
}
