import Diagnostics
import Quantities
import Rules
import Tables

/// 已认行: a counted row on its way into the facts: which record, whose, which household.
struct ResolvedRow {
  /// The accepted row of the file.
  var row: Int32
  var person: Int32
  var household: Int32
  /// In a split record: the values of the split columns, by index into `ResolvedFile.parts`; -1 where not split.
  var part: Int32
}

/// 已认文件: one file's rows with people and households found; made without touching what other files share.
struct ResolvedFile {
  var state: FileState
  var rows: [ResolvedRow] = []
  var parts: [[Int: Int64]] = []
}

/// 线索: what a row, or a part of it, says of the person and the household that it is about: symbols of the file, -1 for a
/// blank.
private struct Clues {
  let row: Int
  let village: Int32
  let group: Int32
  let id: Int32
  let name: Int32
  let homeID: Int32
  let head: Int32
}

/// 查找: what is looked through for the rows of one file.
private struct Search {
  let known: TableColumns
  /// Not of a link table, whose households are found later.
  let needsHousehold: Bool
  var finder: PeopleFinder
  var homes: HomeFinder
}

/// 认人认户: finds the person and household of each row of one file. Reads only what is settled before, so files may be resolved in parallel.
struct Resolver: Sendable {
  let people: PeopleIndex
  let persons: [Person]
  let households: HouseholdBook
  let symbols: SymbolTable
  let villages: [String]

  /// Resolves the pending rows of a screened file. For link tables households are found later.
  func resolve(_ state: consuming FileState, known: TableColumns, isLinkTable: Bool) -> ResolvedFile {
    var out = ResolvedFile(state: state)
    out.rows.reserveCapacity(out.state.fate.count)
    let block = out.state.file.rows
    var search = Search(
      known: known, needsHousehold: known.hasHousehold && !isLinkTable,
      finder: PeopleFinder(
        index: people, people: persons, villages: villages, symbols: block.symbols, columns: known),
      homes: HomeFinder(book: households, file: block.symbols, run: symbols))
    func cells(_ column: Int?) -> [Int64] {
      guard let column, column < block.columns.count else { return [] }
      return block.columns[column] ?? []
    }
    let ids = cells(known.personID)
    let names = cells(known.name)
    let groups = cells(known.group)
    let homeIDs = cells(known.householdID)
    let heads = cells(known.household)
    for row in out.state.fate.indices where out.state.fate[row] == .pending {
      let id = Resolver.cell(ids, row)
      let name = Resolver.cell(names, row)
      let homeID = Resolver.cell(homeIDs, row)
      let head = Resolver.cell(heads, row)
      let clues = Clues(
        row: row, village: out.state.rowVillage[row], group: Resolver.symbol(Resolver.cell(groups, row)),
        id: Resolver.symbol(id), name: Resolver.symbol(name), homeID: Resolver.symbol(homeID),
        head: Resolver.symbol(head))
      if isSplit(id) || isSplit(name) || isSplit(homeID) || isSplit(head)
        || known.splitGroups.contains(where: { $0.contains { isSplit(out.state.cell($0, row)) } })
      {
        resolveParts(clues, &search, &out)
        continue
      }
      switch person(clues, &search, &out.state) {
      case .found(let person):
        let household = household(clues, of: person, &search, &out.state)
        out.rows.append(ResolvedRow(row: Int32(row), person: person, household: household, part: -1))
      case .failed(let failure):
        out.state.reject(row, failure.problem, column: failure.column)
      }
    }
    return out
  }

  /// Resolves each part of a split record; if one of them is rejected the whole record is.
  private func resolveParts(_ record: Clues, _ search: inout Search, _ out: inout ResolvedFile) {
    let row = record.row
    let known = search.known
    let plan: PartPlan
    switch PartPlan.plan(out.state, row: row, groups: known.splitGroups) {
    case .success(let made): plan = made
    case .failure(.unequal(let counts)):
      out.state.reject(row, .splitUnequal(counts: counts), column: known.name ?? known.household)
      return
    case .failure(.tooMany(let limit)):
      out.state.reject(row, .splitTooMany(limit: limit), column: known.name ?? known.household)
      return
    }
    let first = out.rows.count
    var failures: [PersonFailure] = []
    for part in plan.parts {
      func symbol(_ column: Int?) -> Int32 {
        guard let column else { return -1 }
        return Resolver.symbol(part[column] ?? out.state.cell(column, row))
      }
      let clues = Clues(
        row: row, village: record.village, group: record.group, id: symbol(known.personID), name: symbol(known.name),
        homeID: symbol(known.householdID), head: symbol(known.household))
      switch person(clues, &search, &out.state) {
      case .found(let person):
        let household = household(clues, of: person, &search, &out.state)
        out.rows.append(
          ResolvedRow(row: Int32(row), person: person, household: household, part: Int32(out.parts.count)))
        out.parts.append(part)
      case .failed(let failure): failures.append(failure)
      }
    }
    guard !failures.isEmpty else { return }
    for failure in PersonFailure.once(failures) { out.state.reject(row, failure.problem, column: failure.column) }
    out.rows.removeSubrange(first...)
  }

  /// The person of a row, or of a part of it; `FactTable.none` where it names nobody.
  private func person(_ clues: Clues, _ search: inout Search, _ state: inout FileState) -> PersonFinding {
    let (id, village) = (clues.id, clues.village)
    guard search.known.hasPerson, id >= 0 || clues.name >= 0 else { return .found(FactTable.none) }
    let finding = search.finder.find(id: id, name: clues.name, group: clues.group, village: village)
    if case .found(let person) = finding, id >= 0, village >= 0, persons[Int(person)].village != Int(village) {
      let home = persons[Int(person)].village
      state.tell(
        clues.row,
        .otherVillage(
          name: persons[Int(person)].name, known: home < villages.count ? villages[home] : "",
          found: villages[Int(village)]),
        column: search.known.village)
    }
    return finding
  }

  /// The household of a row, or of a part of it; `FactTable.none` where it names none, or none that is known.
  private func household(
    _ clues: Clues, of person: Int32, _ search: inout Search, _ state: inout FileState
  ) -> Int32 {
    let (id, head) = (clues.homeID, clues.head)
    guard search.needsHousehold, id >= 0 || head >= 0 else { return FactTable.none }
    let found = search.homes.find(id: id, head: head, person: person)
    guard search.known.mindsHouseholds, person >= 0 else { return found.household }
    let column = id >= 0 ? search.known.householdID : search.known.household
    if found.isAmbiguous {
      let text = state.file.rows.symbols.text(head)
      state.tell(clues.row, .householdAmbiguous(household: text, person: persons[Int(person)].name), column: column)
    } else if found.household == FactTable.none || (id >= 0 && !households.isLinked(person, to: found.household)) {
      let text = state.file.rows.symbols.text(id >= 0 ? id : head)
      state.tell(
        clues.row,
        .notLinked(
          household: text, person: persons[Int(person)].name,
          nearest: id >= 0 ? [] : NearNames.of(text, in: heads(of: person))),
        column: column)
    }
    return found.household
  }

  private func heads(of person: Int32) -> [String] {
    guard Int(person) < households.links.count else { return [] }
    return households.links[Int(person)].filter(\.holdsInPeriod).map { symbols.text($0.head) }.filter { !$0.isEmpty }
  }

  private func isSplit(_ cell: Int64) -> Bool { cell < 0 && cell != RowBlock.blank }

  private static func cell(_ cells: [Int64], _ row: Int) -> Int64 { row < cells.count ? cells[row] : RowBlock.blank }

  static func symbol(_ cell: Int64) -> Int32 {
    cell >= 0 && cell <= Int64(Int32.max) ? Int32(truncatingIfNeeded: cell) : -1
  }
}
