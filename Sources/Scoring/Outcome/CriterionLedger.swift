import Facts
import Quantities
import Rules

/// 考核项账: one criterion for all subjects: how it came out and its exact points, before anything is scaled.
struct CriterionLedger {
  /// By subject.
  var results: [CriterionResult]
  /// By subject: what is given where there is no data or the person is exempt; nil elsewhere.
  var grants: [WhenNone?]
  /// By subject: for a section's cap, what each row made.
  var trails: [(start: Rational, steps: [(day: Int32, made: Rational)])?] = []

  /// Measures a criterion. `keepsTrails` where its section has a cap that concerns it.
  /// `given` says what stands in for a measurement.
  init(
    _ run: Run, _ criterion: Criterion, subjects: [Int], derived: DerivedBook, keepsTrails: Bool,
    given: (Int) -> GivenFact.Value? = { _ in nil }
  ) {
    results = []
    results.reserveCapacity(subjects.count)
    grants = [WhenNone?](repeating: nil, count: subjects.count)
    let applies = criterion.appliesTo.map { run.roster($0) }
    let exempt = criterion.exempt.map { (where: run.roster($0.where), gives: $0.gives) }
    let unsent = UnsentVillages(run, criterion.measure)
    var measure = run.prepare(
      criterion.measure, derived: derived, wantsGains: keepsTrails || PointsMaker.wantsGains(criterion.points)
    )
    var maker = PointsMaker(criterion, period: run.period)
    if keepsTrails {
      trails = [(start: Rational, steps: [(day: Int32, made: Rational)])?](
        repeating: nil, count: subjects.count)
    }
    for (index, person) in subjects.enumerated() {
      let given = given(person)
      if let applies, !applies.passes(person) {
        results.append(CriterionResult(outcome: .notApplicable))
      } else if let exemption = exempt.first(where: { $0.where.passes(person) }) {
        grants[index] = exemption.gives
        results.append(CriterionResult(outcome: .exempt))
      } else if case .exempt? = given {
        // Said without the person's properties: the first exemption, else as without data.
        grants[index] = criterion.exempt.first?.gives ?? criterion.whenNone
        results.append(CriterionResult(outcome: .exempt))
      } else if given == .unsent || given == nil && unsent.contains(run.facts.people[person].village) {
        results.append(CriterionResult(outcome: .unsent))
      } else {
        let measured =
          given.map { Measured($0, kind: criterion.measure.kind, firstDay: run.period.start.number) }
          ?? measure.measure(person)
        results.append(judge(measured, criterion, index: index))
        if results[index].outcome == .scored {
          results[index].exact = maker.points(measured)
          if keepsTrails { trails[index] = maker.trail(measured) }
        }
      }
    }
    compare(run, criterion, subjects: subjects)
    rejectOverflow(run, criterion, subjects: subjects)
  }

  /// The outcome of what was measured: unjudged where rows could not be judged and nothing else is left.
  private mutating func judge(_ measured: Measured, _ criterion: Criterion, index: Int) -> CriterionResult {
    var result: CriterionResult
    switch measured.value {
    case .ratio(let done, let of):
      result = CriterionResult(outcome: .scored)
      result.done = done
      result.of = of
    case .amount(let amount):
      result = CriterionResult(outcome: .scored)
      result.amount = amount
    case .nothing where measured.unjudged > 0: result = CriterionResult(outcome: .unjudged)
    case .nothing:
      result = CriterionResult(outcome: .none)
      grants[index] = criterion.whenNone
      if criterion.measure.kind.isRatio {
        result.done = .zero
        result.of = .zero
      }
    }
    result.evidence = measured.evidence
    return result
  }

  /// Points by rank, or by the best value, once everybody's value is known.
  private mutating func compare(_ run: Run, _ criterion: Criterion, subjects: [Int]) {
    guard let comparison = Comparison(criterion) else { return }
    let entries = subjects.enumerated().compactMap { index, person -> Comparison.Entry? in
      guard results[index].outcome == .scored, let value = results[index].value, value.isValid else {
        return nil
      }
      return Comparison.Entry(subject: index, village: run.facts.people[person].village, value: value)
    }
    for (entry, points) in zip(entries, comparison.points(entries)) {
      results[entry.subject].exact = points.points
      results[entry.subject].comparedWith = points.comparedWith
    }
  }

  /// Numbers that no exact fraction holds are told, and not judged.
  private mutating func rejectOverflow(_ run: Run, _ criterion: Criterion, subjects: [Int]) {
    for index in results.indices where results[index].outcome == .scored {
      let exact = results[index].exact ?? .invalid
      if Points(rounding: exact, decimals: run.rulebook.decimals) == nil {
        markTooLarge(run, criterion, index: index, person: subjects[index])
      }
    }
  }

  /// Makes a result unjudged because its numbers are too large.
  mutating func markTooLarge(_ run: Run, _ criterion: Criterion, index: Int, person: Int) {
    let someone = run.facts.people[person]
    run.problems.add(
      .numberTooLarge(criterion: criterion.name, person: "\(someone.name)（\(someone.id)）"),
      place: criterion.place)
    var result = CriterionResult(outcome: .unjudged)
    result.evidence = results[index].evidence
    results[index] = result
    grants[index] = nil
    if trails.indices.contains(index) { trails[index] = nil }
  }
}

extension CriterionResult {
  /// The measured value: done/of, or the amount.
  var value: Rational? {
    if let amount { return amount }
    guard let done, let of, !of.isZero else { return nil }
    return done / of
  }
}

/// 未报村: the villages of which a table that a measure reads was not sent.
struct UnsentVillages {
  private let unsent: [Bool]

  init(_ run: Run, _ measure: Measure) {
    var tables = [measure.table]
    if let targets = measure.targets { tables.append(targets) }
    if case .attendance(let rule) = measure.kind { tables.append(rule.meetings) }
    unsent = run.facts.villages.indices.map { village in
      tables.contains { $0 >= 0 && run.facts.isUnsent(village: village, table: $0) }
    }
  }

  /// Whether something is missing of that village.
  func contains(_ village: Int) -> Bool { unsent.indices.contains(village) && unsent[village] }
}
