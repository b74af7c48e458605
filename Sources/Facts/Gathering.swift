import Diagnostics
import Quantities
import Rules
import Tables

/// 取数过程: the state that the steps of gathering pass on; each step is an extension in a file of its name.
struct Gathering {
  let rulebook: Rulebook
  let period: Period
  /// How many threads may work at once.
  let threads: Int
  var files: [FileState]
  var facts: Facts
  /// What belongs to no file.
  var diagnostics: [Diagnostic] = []
  var villages = VillageBook(names: [])
  /// By village: the run's symbol of its name, or -1 where none was needed yet.
  var villageSymbols: [Int32] = []
  /// Everybody of the roster, also those outside the period, for messages.
  var people = PeopleIndex()
  var households = HouseholdBook()
  /// By table: rows that `refers` finds.
  var references: [Int: ReferenceIndex] = [:]
  /// By village and table: whether a row in the period, or a nil return, came.
  var sent: [[Bool]] = []
  /// Rejected rows by person, for 数据不全.
  let columns: [TableColumns]

  init(_ inputs: [FactsGatherer.Input], rulebook: Rulebook, period: Period, asOf: Moment, threads: Int) {
    self.rulebook = rulebook
    self.period = period
    self.threads = threads
    files = inputs.enumerated().map { FileState($1, index: $0) }
    facts = Facts(period: period, asOf: asOf)
    facts.files = inputs.map(\.file.path)
    facts.columnNames = inputs.map { input in
      guard let table = input.file.table, rulebook.tables.indices.contains(table) else { return [:] }
      return rulebook.tables[table].columns.indices.reduce(into: [:]) { $0[$1] = input.file.columnName($1) }
    }
    facts.tables = rulebook.tables.map { table in
      var facts = FactTable()
      facts.columns = [[Int64]?](repeating: nil, count: table.columns.count)
      return facts
    }
    columns = rulebook.tables.indices.map { TableColumns($0, rulebook) }
    for index in inputs.indices where inputs[index].isReplaced { retire(index, as: .replaced) }
  }

  /// The indices of the files of a table that count, in path order.
  func filesOf(_ table: Int) -> [Int] {
    files.indices.filter { files[$0].file.table == table && !files[$0].isIdle }
  }
}

/// 特定列: the columns of a table that gathering knows by their ids, and how its rows are placed in a period.
struct TableColumns {
  let personID: Int?
  let name: Int?
  let village: Int?
  let group: Int?
  let householdID: Int?
  let household: Int?
  let from: Int?
  let until: Int?
  let date: Int?
  /// Whether rows belong to a person, and to a household.
  let hasPerson: Bool
  let hasHousehold: Bool
  /// The column with `refers`, and its table.
  let reference: (column: Int, table: Int)?
  /// Split columns by group, in column order; a column of no group stands alone.
  let splitGroups: [[Int]]
  /// Start columns (and due rules) of timeliness measures: they place a row in a period too.
  let clocks: [TimelinessRule]
  /// Columns that scoring looks at, and so are stored as facts.
  let stored: [Int]
  let catalogue: Catalogue?
  /// Whether a measure takes its meetings from this table.
  let isMeetings: Bool
  /// Whether a measure speaks of households of this table, so that an unlinked one matters.
  let minds: Bool

  init(_ table: Int, _ rulebook: Rulebook) {
    let declaration = rulebook.tables[table]
    personID = declaration.column("person_id")
    name = declaration.column("name")
    village = declaration.column("village")
    group = declaration.column("group")
    householdID = declaration.column("household_id")
    household = declaration.column("household")
    from = declaration.column("from")
    until = declaration.column("until")
    date = declaration.dateColumn
    hasPerson = personID != nil || name != nil
    hasHousehold = householdID != nil || household != nil
    reference =
      declaration.columns.indices.lazy.compactMap { index in
        declaration.columns[index].refersTo.map { (index, $0) }
      }.first
    var groups: [String: Int] = [:]
    var split: [[Int]] = []
    for (index, column) in declaration.columns.enumerated() where column.isSplit {
      if let group = column.group, let known = groups[group] {
        split[known].append(index)
      } else {
        if let group = column.group { groups[group] = split.count }
        split.append([index])
      }
    }
    splitGroups = split
    let measures = rulebook.allMeasures
    clocks = measures.filter { $0.table == table }.compactMap { measure in
      if case .timeliness(let rule) = measure.kind { return rule }
      return nil
    }
    catalogue = rulebook.catalogues.first { $0.table == table }
    isMeetings = measures.contains { measure in
      if case .attendance(let rule) = measure.kind { return rule.meetings == table }
      return false
    }
    minds = measures.contains { measure in
      guard measure.table == table else { return false }
      if measure.ownedByHousehold { return true }
      switch measure.kind {
      case .coverage: return true
      case .count(.household?): return true
      default: return false
      }
    }
    let needed = table < rulebook.neededColumns.count ? rulebook.neededColumns[table] : []
    let measured = table < rulebook.measuredColumns.count ? rulebook.measuredColumns[table] : []
    // Who and which household a row is about is resolved to an index: the texts are stored only for a measure.
    let resolved = Set([personID, name, householdID, household].compactMap(\.self))
    stored = declaration.columns.indices.filter {
      needed.contains($0) && (!resolved.contains($0) || measured.contains($0))
    }
  }
}

extension Rulebook {
  /// Every measure of every scorecard, those of vetoes included.
  var allMeasures: [Measure] {
    scorecards.flatMap { scorecard in
      scorecard.criteria.map(\.measure)
        + scorecard.vetoes.compactMap { veto in
          if case .measure(let measure) = veto.subject { return measure }
          return nil
        }
    }
  }
}
