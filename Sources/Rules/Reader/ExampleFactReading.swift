import Quantities

/// 读示例的事实与应得
extension RulebookContext {
  /// Facts in brief: by criterion, or by a veto's name.
  func givenFacts(_ entry: Fields.Entry, _ scope: ExampleScope) -> [GivenFact] {
    guard let pairs = entry.value.entries else {
      reading.report(.mapExpected(entry.label, example: "contact: 8/10", found: entry.value), at: entry.value)
      return []
    }
    var facts: [GivenFact] = []
    for (key, value) in pairs {
      guard let text = reading.string(key, label: entry.label) else { continue }
      let subject: GivenFact.Subject
      let measure: Measure?
      if let criterion = scope.criterion(text) {
        subject = .criterion(criterion)
        measure = scope.scorecard?.criteria[criterion].measure
      } else if let veto = scope.veto(text) {
        subject = .veto(veto)
        guard case .measure(let own)? = scope.scorecard?.vetoes[veto].subject else {
          reading.report(.exampleVetoWithoutMeasure(text), at: key)
          continue
        }
        measure = own
      } else {
        reportUnknown(text, at: key, scope, known: (scope.scorecard?.criteria.map(\.id) ?? []))
        continue
      }
      guard let measure, let given = given(value, label: text, measure: measure) else { continue }
      if facts.contains(where: { $0.subject == subject }) {
        reading.report(.valueTwice(text), at: key)
      } else {
        facts.append(GivenFact(subject: subject, value: given, place: reading.place(key.span)))
      }
    }
    return facts
  }

  private func reportUnknown(_ text: String, at node: RuleNode, _ scope: ExampleScope, known: [String]) {
    guard scope.isWhole, scope.card != nil else { return }
    reading.report(.exampleUnknown(text, known: known, what: .criterion), at: node)
  }

  private func given(_ node: RuleNode, label: String, measure: Measure) -> GivenFact.Value? {
    if let text = node.text, let word = reading.isWord(node, of: Keywords.givenFacts) {
      switch word {
      case "none":
        if !measure.kind.isRatio, measure.kind.isNeverNothing {
          reading.report(.exampleNoNothing(label, text), at: node)
          return nil
        }
        return GivenFact.Value.none
      case "unsent": return .unsent
      case "exempt": return .exempt
      default: return .unjudged
      }
    }
    if measure.kind.isRatio {
      guard let text = node.text, let ratio = RatioText(text) else {
        reading.report(.exampleRatio(label, found: node.text ?? ""), at: node)
        return nil
      }
      return ratio.of.isZero ? GivenFact.Value.none : .ratio(done: ratio.done, of: ratio.of)
    }
    guard let pairs = node.entries else {
      return reading.plain(node, label: label).map { .amount([GivenFact.Part(number: $0)]) }
    }
    let parts = pairs.compactMap { pair -> GivenFact.Part? in
      guard let day = reading.date(pair.key, label: label), let number = reading.plain(pair.value, label: label) else {
        return nil
      }
      return GivenFact.Part(day: day, number: number)
    }
    return parts.isEmpty ? nil : .amount(parts)
  }

  /// What the example must give.
  func expectation(_ entry: Fields.Entry, _ scope: ExampleScope) -> Expectation {
    var expected = Expectation()
    guard
      let fields = Fields(entry.value, in: Keywords.expectation, owner: entry.key, label: entry.label, reading)
    else { return expected }
    if fields.present.isEmpty { reading.report(.exampleExpectsNothing, at: entry.key) }
    if let entry = fields["points"] { expected.points = expectedPoints(entry, scope) }
    expected.total = fields["total"].flatMap { entry in
      orNothing(entry) { reading.plain(entry.value, label: entry.label) }
    }
    expected.rank = fields["rank"].flatMap { entry in
      orNothing(entry) { reading.whole(entry.value, label: entry.label, in: 1...1_000_000) }
    }
    expected.villageRank = fields["village_rank"].flatMap { entry in
      orNothing(entry) { reading.whole(entry.value, label: entry.label, in: 1...1_000_000) }
    }
    expected.grade = fields["grade"].flatMap { entry in
      orNothing(entry) { expectedGrade(entry, scope) }
    }
    if let entry = fields["vetoes"],
      let items = reading.list(entry.value, label: entry.label, orOne: true, example: "[一票否决]")
    {
      expected.vetoes = Expected(
        items.compactMap { expectedVeto($0, label: entry.label, scope) }.sorted(), place: reading.place(entry.key.span))
    }
    return expected
  }

  /// `none`, or a value; nil where it cannot be read.
  private func orNothing<Value>(_ entry: Fields.Entry, _ read: () -> Value?) -> Expected<Value?>? {
    let place = reading.place(entry.value.span)
    if reading.isWord(entry.value, of: Keywords.nothing) != nil { return Expected(nil, place: place) }
    return read().map { Expected($0, place: place) }
  }

  private func expectedGrade(_ entry: Fields.Entry, _ scope: ExampleScope) -> Int? {
    guard let name = reading.string(entry.value, label: entry.label), let card = scope.scorecard else { return nil }
    if let index = card.grades.firstIndex(where: { $0.name == name }) { return index }
    if scope.isWhole { reading.report(.unknownGrade(name, known: card.grades.map(\.name)), at: entry.value) }
    return nil
  }

  private func expectedVeto(_ node: RuleNode, label: String, _ scope: ExampleScope) -> Int? {
    guard let name = reading.string(node, label: label), scope.card != nil else { return nil }
    if let veto = scope.veto(name) { return veto }
    if scope.isWhole {
      reading.report(.exampleUnknown(name, known: scope.scorecard?.vetoes.map(\.name) ?? [], what: .veto), at: node)
    }
    return nil
  }

  private func expectedPoints(_ entry: Fields.Entry, _ scope: ExampleScope) -> [Expectation.Item] {
    guard let pairs = entry.value.entries else {
      reading.report(.mapExpected(entry.label, example: "contact: 32", found: entry.value), at: entry.value)
      return []
    }
    var items: [Expectation.Item] = []
    for (key, value) in pairs {
      guard let text = reading.string(key, label: entry.label) else { continue }
      let subject: Expectation.Subject
      if let criterion = scope.criterion(text) {
        subject = .criterion(criterion)
      } else if let section = scope.section(text) {
        subject = .section(section)
      } else {
        let known = (scope.scorecard?.criteria.map(\.id) ?? []) + (scope.scorecard?.sections.map(\.id) ?? [])
        reportUnknown(text, at: key, scope, known: known)
        continue
      }
      let worth: Expectation.Value?
      if let word = reading.isWord(value, of: Keywords.expectedOutcomes) {
        worth = .outcome(word)
      } else {
        worth = reading.plain(value, label: text).map { .points($0) }
      }
      guard let worth else { continue }
      if items.contains(where: { $0.subject == subject }) {
        reading.report(.valueTwice(text), at: key)
      } else {
        items.append(Expectation.Item(subject: subject, value: worth, place: reading.place(value.span)))
      }
    }
    return items
  }
}

/// 比: `8/10`, `1.8/2`; both parts as they stand, because 8 of 10 and 4 of 5 are told differently.
struct RatioText {
  let done: Rational
  let of: Rational

  init?(_ text: String) {
    let parts = TextFold.halfWidth(text).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let numbers = parts.compactMap { Decimal6(ascii: $0.filter { $0 != " " }.utf8) }
    guard numbers.count == 2, numbers[0].micro >= 0 || numbers[1].micro > 0, numbers[1].micro >= 0 else { return nil }
    done = Rational(numbers[0])
    of = Rational(numbers[1])
  }
}

extension MeasureKind {
  /// Whether it gives an amount (0) even where there are no rows.
  var isNeverNothing: Bool {
    switch self {
    case .count, .sum: true
    default: false
    }
  }
}
