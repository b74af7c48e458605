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
    var finder = PeopleFinder(
      index: people, people: persons, villages: villages, symbols: block.symbols, columns: known)
    var homes = HomeFinder(book: households, file: block.symbols, run: symbols)
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
      let group = Resolver.symbol(Resolver.cell(groups, row))
      let village = out.state.rowVillage[row]
      if isSplit(id) || isSplit(name) || isSplit(homeID) || isSplit(head)
        || known.splitGroups.contains(where: { $0.contains { isSplit(out.state.cell($0, row)) } })
      {
        resolveParts(
          row, known: known, group: group, isLinkTable: isLinkTable, finder: &finder, homes: &homes, out: &out)
        continue
      }
      let person: Int32
      switch self.person(
        row, id: Resolver.symbol(id), name: Resolver.symbol(name), group: group, village: village, known: known,
        finder: &finder, state: &out.state)
      {
      case .found(let found): person = found
      case .failed(let failure):
        out.state.reject(row, failure.problem, column: failure.column)
        continue
      }
      let household =
        isLinkTable || !known.hasHousehold
        ? FactTable.none
        : home(
          row, id: Resolver.symbol(homeID), head: Resolver.symbol(head), person: person, known: known, homes: &homes,
          state: &out.state)
      out.rows.append(ResolvedRow(row: Int32(row), person: person, household: household, part: -1))
    }
    return out
  }

  private func resolveParts(
    _ row: Int, known: TableColumns, group: Int32, isLinkTable: Bool, finder: inout PeopleFinder,
    homes: inout HomeFinder, out: inout ResolvedFile
  ) {
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
      let person: Int32
      switch self.person(
        row, id: symbol(known.personID), name: symbol(known.name), group: group,
        village: out.state.rowVillage[row], known: known, finder: &finder, state: &out.state)
      {
      case .found(let found): person = found
      case .failed(let failure):
        failures.append(failure)
        continue
      }
      let household =
        isLinkTable || !known.hasHousehold
        ? FactTable.none
        : home(
          row, id: symbol(known.householdID), head: symbol(known.household), person: person, known: known,
          homes: &homes, state: &out.state)
      out.rows.append(
        ResolvedRow(row: Int32(row), person: person, household: household, part: Int32(out.parts.count)))
      out.parts.append(part)
    }
    // If one part is rejected the whole record is.
    guard !failures.isEmpty else { return }
    for failure in PersonFailure.once(failures) { out.state.reject(row, failure.problem, column: failure.column) }
    out.rows.removeSubrange(first...)
  }

  /// The person of a row, or of a part of it; `FactTable.none` where it names nobody.
  private func person(
    _ row: Int, id: Int32, name: Int32, group: Int32, village: Int32, known: TableColumns,
    finder: inout PeopleFinder, state: inout FileState
  ) -> PersonFinding {
    guard known.hasPerson, id >= 0 || name >= 0 else { return .found(FactTable.none) }
    let finding = finder.find(id: id, name: name, group: group, village: village)
    if case .found(let person) = finding, id >= 0, village >= 0, persons[Int(person)].village != Int(village) {
      let home = persons[Int(person)].village
      state.tell(
        row,
        .otherVillage(
          name: persons[Int(person)].name, known: home < villages.count ? villages[home] : "",
          found: villages[Int(village)]),
        column: known.village)
    }
    return finding
  }

  private func home(
    _ row: Int, id: Int32, head: Int32, person: Int32, known: TableColumns, homes: inout HomeFinder,
    state: inout FileState
  ) -> Int32 {
    guard id >= 0 || head >= 0 else { return FactTable.none }
    let found = homes.find(id: id, head: head, person: person)
    guard known.minds, person >= 0 else { return found.household }
    let column = id >= 0 ? known.householdID : known.household
    let text = state.file.rows.symbols.text(id >= 0 ? id : head)
    if found.isAmbiguous {
      state.tell(row, .householdAmbiguous(household: text, person: persons[Int(person)].name), column: column)
    } else if found.household == FactTable.none || (id >= 0 && !households.isLinked(person, to: found.household)) {
      state.tell(
        row,
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
