import Diagnostics
import Rules
import Tables

extension Gathering {
  /// Notes which villages a file's counted rows were sent by.
  mutating func markSent(_ file: ResolvedFile, table: Int) {
    let state = file.state
    if state.village >= 0 {
      if !file.rows.isEmpty || state.repeatedInside > 0 { sent[Int(state.village)][table] = true }
      return
    }
    for row in file.rows {
      let named = state.rowVillage[Int(row.row)]
      let village = named >= 0 ? named : row.person >= 0 ? Int32(facts.people[Int(row.person)].village) : named
      if village >= 0 { sent[Int(village)][table] = true }
    }
  }

  /// Judges who has not sent, nil returns included, and tells of files that hold rows of another month only.
  mutating func judgeSending() -> [(village: String, tables: [(table: String, sent: Bool)])] {
    for index in files.indices where !files[index].isIdle {
      guard let table = files[index].file.table else { continue }
      let state = files[index]
      let hasNoRow = state.fate.isEmpty && state.file.rejected.isEmpty
      if hasNoRow, state.village >= 0 { sent[Int(state.village)][table] = true }
      tellOfPeriod(index, table: table)
    }
    let expected = rulebook.tables.indices.filter { rulebook.tables[$0].isExpected }
    facts.sent = sent.map { row in row.indices.map { !expected.contains($0) || row[$0] } }
    let withSubjects = villagesWithSubjects()
    var out: [(village: String, tables: [(table: String, sent: Bool)])] = []
    for village in withSubjects.sorted() {
      let name = villages.names[village]
      out.append((name, expected.map { (rulebook.tables[$0].id, sent[village][$0]) }))
      for table in expected where !sent[village][table] {
        diagnostics.append(
          FactProblem.notSent(village: name, table: rulebook.tables[table].name).at(Place(file: "")))
      }
    }
    return out
  }

  private mutating func tellOfPeriod(_ index: Int, table: Int) {
    guard columns[table].date != nil else { return }
    let outside = files[index].recordCount(.outside)
    guard outside > 0 else { return }
    let inside = files[index].fate.count { $0 == .counted } + files[index].repeatedInside
    let place = Place(file: files[index].file.path)
    if inside == 0, !files[index].isStanding {
      files[index].diagnostics.append(FactProblem.oldMonth(rows: outside, period: period.label).at(place))
    } else {
      let first = files[index].firstOutside
      let at = Place(file: place.file, row: first > 0 ? first : nil)
      files[index].diagnostics.append(
        FactProblem.outsidePeriod(count: outside, first: first, period: period.label).at(at))
    }
  }

  private func villagesWithSubjects() -> Set<Int> {
    let subjects = SubjectTest(facts: facts, rulebook: rulebook)
    return Set(facts.people.indices.filter { subjects.isSubject($0) }.map { facts.people[$0].village })
  }

  /// Tells of people on no scorecard, of roles that no scorecard names, and of listed villages without a roster.
  mutating func tellOfRoster() {
    let table = rulebook.roster
    let subjects = SubjectTest(facts: facts, rulebook: rulebook)
    var unnamed: [Int32: (count: Int, first: Int)] = [:]
    let column = rulebook.tables[table].column("role")
    func place(_ person: Int) -> Place {
      let file = Int(facts.tables[table].file[person])
      let name = column.flatMap { file < facts.columnNames.count ? facts.columnNames[file][$0] : nil }
      return Place(
        file: facts.files[file], row: Int(facts.tables[table].row[person]),
        line: Int(facts.tables[table].line[person]), column: name?.label, columnLetter: name?.letter)
    }
    for (index, person) in facts.people.enumerated() {
      if !subjects.isSubject(index) {
        let roles = person.roles.map { facts.symbols.text($0) }.joined(separator: "、")
        diagnostics.append(FactProblem.inNoScorecard(name: person.name, roles: roles).at(place(index), cell: roles))
      }
      for role in person.roles where !subjects.namedRoles.contains(facts.symbols.text(role)) {
        unnamed[role, default: (0, index)].count += 1
      }
    }
    for (role, found) in unnamed.sorted(by: {
      $0.value.first < $1.value.first || ($0.value.first == $1.value.first && $0.key < $1.key)
    }) {
      let text = facts.symbols.text(role)
      diagnostics.append(FactProblem.roleUnnamed(role: text, people: found.count).at(place(found.first), cell: text))
    }
    if rulebook.villages != nil {
      let peopled = Set(facts.people.map(\.village))
      for (index, name) in villages.names.enumerated() where !peopled.contains(index) {
        diagnostics.append(FactProblem.villageWithoutRoster(name).at(Place(file: "")))
      }
    }
  }
}
