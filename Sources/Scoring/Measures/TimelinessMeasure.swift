import Facts
import Quantities
import Rules

/// 及时率: how long it took from `start` to `end`, credited by the first limit that holds.
struct TimelinessMeasure: Measuring {
  private let run: Run
  private let selection: RowSelection
  private let rule: TimelinessRule
  private let starts: DayColumn
  private let ends: DayColumn
  private let collects: Bool

  init(_ run: Run, _ measure: Measure, rule: TimelinessRule) {
    self.run = run
    self.rule = rule
    let view = run.view(measure.table)
    starts = DayColumn(view, column: rule.start)
    ends = DayColumn(view, column: rule.end)
    collects = run.collectsEvidence
    if rule.byDue, let last = rule.credit.last?.within {
      // The due day takes the place of the date by which rows are placed in the period.
      let due = DueDays(starts: starts, limit: last, calendar: run.rulebook.calendar)
      selection = run.select(measure, dates: due.column(rows: view.count), ordered: false)
    } else {
      selection = run.select(measure, dates: starts, ordered: false)
    }
  }

  mutating func measure(_ person: Int) -> Measured {
    var measured = Measured()
    var done = Rational.zero
    var of = 0
    for row in selection.rows(of: person) {
      let row = Int(row)
      let (kind, credit) = judge(row)
      switch kind {
      case .unjudged: measured.unjudged += 1
      case .pending: break
      default:
        of += 1
        done = done + (credit ?? .zero)
      }
      if collects { measured.evidence.append(selection.view.evidence(row, kind, credit)) }
    }
    if of > 0 { measured.value = .ratio(done: done, of: Rational(of)) }
    return measured
  }

  private func judge(_ row: Int) -> (kind: Evidence.Kind, credit: Rational?) {
    guard let start = starts.moment(row) else { return (.unjudged, nil) }
    let filled = ends.moment(row)
    let end = filled ?? run.facts.asOf
    for (within, gives) in rule.credit {
      guard let holds = holds(within, from: start, to: end) else {
        run.problems.add(
          .timeMissing(limit: within), view: selection.view, row: row,
          column: start.second == nil ? rule.start : rule.end,
          cell: start.second == nil ? start.text : end.text)
        return (.unjudged, nil)
      }
      if holds { return filled == nil ? (.pending, nil) : (.inTime, gives) }
    }
    return (filled == nil ? .overdue : .late, nil)
  }

  /// Whether the end lies within the limit; nil where that needs a time which is not there.
  private func holds(_ within: TimelinessRule.Duration, from start: Moment, to end: Moment) -> Bool? {
    switch within.unit {
    case .minutes, .hours:
      guard start.second != nil, end.second != nil else { return nil }
      return end.seconds - start.seconds <= DueDays.seconds(within)
    case .days: return start.day.distance(to: end.day) <= within.count
    case .workdays: return run.rulebook.calendar.workingDays(from: start.day, to: end.day) <= within.count
    }
  }
}

/// 到期日: the day on which a row's limit ends.
struct DueDays {
  let starts: DayColumn
  let limit: TimelinessRule.Duration
  let calendar: WorkCalendar

  /// A limit of minutes or hours in seconds.
  static func seconds(_ limit: TimelinessRule.Duration) -> Int64 {
    let (seconds, overflow) = Int64(clamping: limit.count).multipliedReportingOverflow(
      by: limit.unit == .hours ? 3600 : 60)
    return overflow ? .max / 4 : Swift.min(seconds, .max / 4)
  }

  /// The due days of all rows, as a column of dates.
  func column(rows: Int) -> DayColumn {
    DayColumn(
      days: (0..<rows).map { row in
        starts.moment(row).map { Int64(due($0).number) } ?? TableView.blank
      })
  }

  /// The day on which the limit ends for a row that starts then.
  func due(_ start: Moment) -> Day {
    switch limit.unit {
    case .minutes, .hours:
      return Moment(code: (start.seconds &+ DueDays.seconds(limit)) &* 2).day
    case .days: return start.day.advanced(by: limit.count)
    case .workdays:
      var day = start.day
      var left = limit.count
      // A calendar of holidays without end would never come to a working day.
      var steps = 0
      while left > 0, steps < 40_000 {
        day = day.advanced(by: 1)
        steps += 1
        if calendar.isWorking(day) { left -= 1 }
      }
      return day
    }
  }
}
