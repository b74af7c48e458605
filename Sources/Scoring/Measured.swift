import Quantities
import Rules

/// 计量结果: what a measure found for one person.
struct Measured {
  /// The value; `nothing` where `of` is 0 or there are no rows for `mean`, `max`, `min`.
  var value = MeasuredValue.nothing
  /// Rows that could not be judged and were left out.
  var unjudged = 0
  /// For `count` and `sum` where points depend on windows or order: what each row added, by date, file, line.
  var gains: [Gain] = []
  /// The rows behind it, where evidence is collected.
  var evidence: [Evidence] = []
}

/// 计量值
enum MeasuredValue {
  case ratio(done: Rational, of: Rational)
  case amount(Rational)
  case nothing
}

/// 逐行所得: what one row added to an amount.
struct Gain {
  var day: Int32
  var number: Rational
}

/// 办法实施: a measure made ready for one run, asked person by person.
protocol Measuring {
  /// Measures one person.
  mutating func measure(_ person: Int) -> Measured
}

extension Run {
  /// Makes a measure ready. `meetings` are those derived for the scorecard, `wantsGains` asks for single rows.
  func prepare(_ measure: Measure, derived: DerivedBook, wantsGains: Bool) -> any Measuring {
    switch measure.kind {
    case .coverage(let atLeast, let perMonth):
      return CoverageMeasure(self, measure, atLeast: atLeast, perMonth: perMonth)
    case .attendance(let rule): return AttendanceMeasure(self, measure, rule: rule, derived: derived)
    case .timeliness(let rule): return TimelinessMeasure(self, measure, rule: rule)
    case .share(let that): return ShareMeasure(self, measure, that: that)
    case .count(let distinct):
      return CountMeasure(self, measure, distinct: distinct, wantsGains: wantsGains)
    case .sum(let rule): return SumMeasure(self, measure, rule: rule, wantsGains: wantsGains)
    case .mean(let value, let lowest, let highest):
      return MeanMeasure(self, measure, value: value, lowest: lowest, highest: highest)
    case .max(let value): return ExtremeMeasure(self, measure, value: value, isLargest: true)
    case .min(let value): return ExtremeMeasure(self, measure, value: value, isLargest: false)
    }
  }

  /// The rows of a measure by person: in the period by the table's date column, and passing `where`.
  ///
  /// Evidence is always in order; without it, `ordered` says whether the result depends on it.
  func select(_ measure: Measure, ordered: Bool) -> RowSelection {
    let view = view(measure.table)
    return select(measure, dates: view.dates, ordered: ordered)
  }

  /// Likewise by another date column.
  func select(_ measure: Measure, dates: DayColumn?, ordered: Bool) -> RowSelection {
    RowSelection(
      view: view(measure.table), dates: dates, span: periodSpan,
      filter: filter(measure.filter, on: measure.table),
      people: facts.people.count, ownedBy: measure.ownedByHousehold ? targets(measure) : nil,
      households: facts.households.count, ordered: ordered || collectsEvidence)
  }

  /// The targets of a measure; nobody has any where it names no links table.
  func targets(_ measure: Measure) -> Targets {
    let table = measure.targets ?? -1
    return Targets(
      view: view(table), filter: filter(measure.targetsFilter, on: table), people: facts.people.count,
      households: facts.households.count, period: period)
  }

  /// The days of the period.
  var periodSpan: Range<Int32> { period.start.number..<Swift.max(period.start.number, period.end.number) }
}
