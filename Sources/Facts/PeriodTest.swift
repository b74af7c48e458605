import Quantities
import Rules
import Tables

/// 期内与否: whether a row lies in the period, before people and meetings are sought.
struct PeriodTest {
  enum Verdict { case inside, outside, undated }

  private let period: Period
  private let dates: [Int64]?
  private let isMoment: Bool
  private let hasDate: Bool
  private let clocks: [(cells: [Int64], isMoment: Bool, rule: TimelinessRule)]
  private let calendar: WorkCalendar
  private let ids: [Int64]?
  private let idVerdicts: [Verdict?]

  init(table: Int, known: TableColumns, gathering: Gathering, state: FileState) {
    period = gathering.period
    calendar = gathering.rulebook.calendar
    let declaration = gathering.rulebook.tables[table]
    let columns = state.file.rows.columns
    func cells(_ column: Int?) -> [Int64]? {
      guard let column, column < columns.count else { return nil }
      return columns[column]
    }
    hasDate = known.date != nil
    dates = cells(known.date)
    isMoment = known.date.map { declaration.columns[$0].type == .datetime } ?? false
    clocks = known.clocks.compactMap { rule in
      guard let start = cells(rule.start) else { return nil }
      return (start, declaration.columns[rule.start].type == .datetime, rule)
    }
    if let reference = known.reference, let cells = cells(reference.column),
      let index = gathering.references[reference.table]
    {
      ids = cells
      let symbols = state.file.rows.symbols
      idVerdicts = (0..<symbols.count).map { index.verdict(symbols.text(Int32($0)), in: gathering.period) }
    } else {
      ids = nil
      idVerdicts = []
    }
  }

  func verdict(_ row: Int) -> Verdict {
    if let ids, row < ids.count, ids[row] >= 0, Int(ids[row]) < idVerdicts.count,
      let verdict = idVerdicts[Int(ids[row])]
    {
      return verdict
    }
    guard hasDate else { return .inside }
    let cell = dates.map { row < $0.count ? $0[row] : RowBlock.blank } ?? RowBlock.blank
    if cell != RowBlock.blank, period.contains(day(cell, isMoment)) { return .inside }
    for clock in clocks where row < clock.cells.count && clock.cells[row] != RowBlock.blank {
      if inside(clock.cells[row], clock.isMoment, clock.rule) { return .inside }
    }
    if cell == RowBlock.blank {
      // An id that finds nothing is for scoring to tell: it knows the meetings that are near.
      if let ids, row < ids.count, ids[row] != RowBlock.blank { return .inside }
      return .undated
    }
    return .outside
  }

  private func day(_ cell: Int64, _ isMoment: Bool) -> Day {
    isMoment ? Moment(code: cell).day : Day(number: Int32(truncatingIfNeeded: cell))
  }

  private func inside(_ cell: Int64, _ isMoment: Bool, _ rule: TimelinessRule) -> Bool {
    let start = isMoment ? Moment(code: cell) : Moment(day: day(cell, false))
    guard rule.byDue, let last = rule.credit.last?.within else { return period.contains(start.day) }
    return period.contains(last.due(from: start, calendar: calendar).day)
  }
}
