import Facts
import Quantities
import Rules

/// 联系覆盖: of the households linked to a person, those with enough rows; per month, of the pairs with months.
struct CoverageMeasure: Measuring {
  private let selection: RowSelection
  private let targets: Targets
  /// By row, the household.
  private let households: [Int32]
  private let atLeast: Int32
  private let collects: Bool
  /// The stretches in which a household is asked for: the whole period, or its months.
  private let stretches: [(from: Int32, until: Int32)]
  /// By day of the period, the stretch it lies in; empty for a single one.
  private var stretchOf: [Int] = []
  private let firstDay: Int32
  private let isPerMonth: Bool
  /// By household, 1 + the target that the person at hand has in it.
  private var slot: [Int32]
  /// By target and stretch, the rows found.
  private var found: [Int32]

  init(_ run: Run, _ measure: Measure, atLeast: Int, perMonth: Bool) {
    selection = run.select(measure, ordered: false)
    targets = run.targets(measure)
    households = selection.view.facts.household
    self.atLeast = Int32(clamping: Swift.max(1, atLeast))
    collects = run.collectsEvidence
    isPerMonth = perMonth
    firstDay = run.period.start.number
    if perMonth {
      let months = run.period.months
      stretches = months.map { ($0.start.number, $0.end.number - 1) }
      for (index, month) in stretches.enumerated() {
        stretchOf.append(contentsOf: repeatElement(index, count: Int(month.until - month.from) + 1))
      }
    } else {
      stretches = [(run.period.start.number, run.period.last.number)]
    }
    slot = [Int32](repeating: 0, count: run.facts.households.count)
    found = [Int32](repeating: 0, count: targets.count * stretches.count)
  }

  mutating func measure(_ person: Int) -> Measured {
    var measured = Measured()
    let range = targets.range(of: person)
    for target in range { slot[Int(targets.household[target])] = Int32(truncatingIfNeeded: target + 1) }
    let rows = selection.rows(of: person)
    if collects { measured.evidence.reserveCapacity(rows.count + range.count) }
    for row in rows {
      let household = Int(row) < households.count ? households[Int(row)] : FactTable.none
      let target = household >= 0 && Int(household) < slot.count ? Int(slot[Int(household)]) - 1 : -1
      guard target >= 0 else {
        if collects { measured.evidence.append(selection.view.evidence(Int(row), .notLinked)) }
        continue
      }
      guard let stretch = stretch(of: Int(row)) else { continue }
      found[target * stretches.count + stretch] &+= 1
      if collects { measured.evidence.append(evidence(Int(row), target, stretch)) }
    }
    var done = 0
    var of = 0
    for target in range {
      slot[Int(targets.household[target])] = 0
      for (stretch, days) in stretches.enumerated() {
        let holding =
          stretches.count == 1
          ? targets.holding(target) : targets.holding(target, from: days.from, until: days.until)
        guard holding != .never else { continue }
        if found[target * stretches.count + stretch] >= atLeast {
          done += 1
          of += 1
        } else if holding == .always || isPerMonth {
          // Over a whole period, a link that began or ended on the way is not held against anybody; by the month it is
          // asked for in each month in which it holds.
          of += 1
          if collects {
            var line = Evidence(kind: .notContacted, subject: .household(targets.household[target]))
            if stretches.count > 1 { line.day = Day(number: days.from) }
            measured.evidence.append(line)
          }
        }
      }
    }
    if of > 0 { measured.value = .ratio(done: Rational(done), of: Rational(of)) }
    return measured
  }

  private func stretch(of row: Int) -> Int? {
    guard stretches.count > 1 else { return 0 }
    let offset = Int(selection.day(row)) - Int(firstDay)
    return stretchOf.indices.contains(offset) ? stretchOf[offset] : nil
  }

  private func holds(_ target: Int, _ stretch: Int) -> Bool {
    guard stretches.count > 1 else { return targets.holdsInPeriod(target) }
    return targets.holding(target, from: stretches[stretch].from, until: stretches[stretch].until) != .never
  }

  /// What a row to a linked household gave, `found` counting it already: the last one needed gives the household.
  private func evidence(_ row: Int, _ target: Int, _ stretch: Int) -> Evidence {
    let household = Evidence.Subject.household(targets.household[target])
    guard holds(target, stretch) else { return selection.view.evidence(row, .outsideLink, about: household) }
    let count = found[target * stretches.count + stretch]
    if count > atLeast { return selection.view.evidence(row, .coveredAlready, about: household) }
    return selection.view.evidence(row, .counted, count == atLeast ? .one : nil, about: household)
  }
}
