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
  /// By table: the columns that gathering knows.
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
