import Quantities

/// 读考核项
extension RulebookContext {
  /// One criterion; nil where it has no id or no measure to go by.
  func criterion(_ node: RuleNode, scorecard: ScorecardNames) -> Criterion? {
    guard let fields = Fields(node, in: Keywords.criterion, owner: node, label: "criteria", reading) else {
      return nil
    }
    let idEntry = fields.required("id", example: "contact")
    let id = idEntry.flatMap { reading.identifier($0.value, label: $0.label) }
    let name = fields["name"].flatMap { reading.string($0.value, label: $0.label) }
    let weightEntry = fields["weight"]
    let weight = weightEntry.flatMap { reading.plain($0.value, label: $0.label) }
    if let weight, weight.isNegative, let weightEntry {
      reading.report(
        .outOfRange(weightEntry.label, found: weightEntry.value.text ?? weight.text(places: 6), range: "≥ 0"),
        at: weightEntry.value)
    }
    let measureEntry = fields.required("measure", example: "{kind: …}")
    let measure = measureEntry.flatMap { self.measure($0) }
    let kind = (measureEntry?.value).flatMap(RulebookContext.kind)
    let pointsEntry = fields["points"]
    let points = pointsEntry.flatMap { self.points($0, kind: kind) }
    let section = fields["section"].flatMap { scorecard.section($0.value, reading) }
    let appliesTo = fields["applies_to"].map { people($0) }
    let whenNone = fields["when_none"].flatMap { self.whenNone($0) }
    let exempt = fields["exempt"].map { exemptions($0) } ?? []
    let note = fields["note"].flatMap { reading.string($0.value, label: $0.label) }

    if !fields.has("points"), let kind, !kind.isRatio {
      reading.report(.amountNeedsPoints(kind.keyword), at: fields.owner)
    }
    if !fields.has("weight") {
      checkWeight(fields, kind: kind, points: points, whenNone: whenNone, exempt: exempt)
    }
    guard let id, let measure else { return nil }
    var criterion = Criterion(
      id: id, name: name ?? id, measure: measure, place: reading.place((idEntry?.value ?? node).span))
    criterion.weight = weight
    if let points { criterion.points = points }
    criterion.section = section
    criterion.appliesTo = appliesTo
    criterion.whenNone = whenNone ?? .skip
    criterion.exempt = exempt.map { ($0.where, $0.gives) }
    criterion.note = note
    return criterion
  }

  /// A filter over people: it speaks of the roster.
  func people(_ entry: Fields.Entry) -> Filter {
    let filter = self.filter(entry.value, over: roster, label: entry.label)
    if let roster { use.need(roster, filter) }
    return filter
  }

  /// A weight is needed by every form that uses it, and by what grants it; an amount needs `points`.
  private func checkWeight(
    _ fields: Fields, kind: KindWord?, points: PointsForm?, whenNone: WhenNone?,
    exempt: [(where: Filter, gives: WhenNone, node: RuleNode)]
  ) {
    if let points, let key = fields.key("points"), let form = points.weighted {
      reading.report(.weightNeeded(by: form), at: key)
    } else if !fields.has("points"), let kind, kind.isRatio {
      reading.report(.weightNeeded(by: "done / of"), at: fields.owner)
    }
    if case .full? = whenNone, let key = fields.key("when_none") {
      reading.report(.weightNeeded(by: "full"), at: key)
    }
    for item in exempt where item.gives == .full { reading.report(.weightNeeded(by: "full"), at: item.node) }
  }

  func whenNone(_ entry: Fields.Entry) -> WhenNone? {
    if let text = entry.value.text, NumberText(text) == nil {
      switch reading.isWord(entry.value, of: Keywords.whenNone) {
      case "full"?: return .full
      case "zero"?: return .zero
      case "skip"?: return .skip
      case "mean"?: return .mean
      default:
        reading.report(
          .unknownWord(text, label: entry.label, of: Keywords.whenNone, orNumber: true), at: entry.value)
        return nil
      }
    }
    return reading.plain(entry.value, label: entry.label).map { .number($0) }
  }

  private func exemptions(_ entry: Fields.Entry) -> [(where: Filter, gives: WhenNone, node: RuleNode)] {
    guard let items = reading.list(entry.value, label: entry.label, example: "[{where: {…}, gives: full}]")
    else { return [] }
    var cases: [(where: Filter, gives: WhenNone, node: RuleNode)] = []
    for item in items {
      guard let fields = Fields(item, in: Keywords.givesCase, owner: item, label: entry.label, reading) else {
        continue
      }
      let filter = fields.required("where", example: "{status: …}").map { people($0) }
      let gives = fields.required("gives", example: "full")
      if let filter, let gives, let value = whenNone(gives) { cases.append((filter, value, gives.value)) }
    }
    return cases
  }
}

extension PointsForm {
  /// The keyword of a form that needs the weight; nil for one that does not.
  var weighted: String? {
    switch self {
    case .proportional: "done / of"
    case .eachMissing: "each_missing"
    case .fullAt: "full_at"
    case .ofBest: "of_best"
    case .each(let rule): rule.from == .full ? "from: full" : nil
    case .tiers, .byRank: nil
    }
  }
}

/// 名单: the sections, criteria and grades of a scorecard by name, for what refers to them.
struct ScorecardNames {
  /// The ids of sections.
  var sections: [String] = []
  /// The names of grades.
  var grades: [String] = []
  /// Criteria by id.
  var criteria: [String] = []
  /// The kind of each criterion's measure, by id.
  var kinds: [String: KindWord] = [:]

  /// A section by id.
  func section(_ node: RuleNode, _ reading: RuleReading) -> Int? {
    guard let id = reading.string(node, label: "section") else { return nil }
    if let index = sections.firstIndex(of: id) { return index }
    reading.report(.unknownSection(id, known: sections), at: node)
    return nil
  }

  /// A grade by name.
  func grade(_ node: RuleNode, label: String, _ reading: RuleReading) -> Int? {
    guard let name = reading.string(node, label: label) else { return nil }
    if let index = grades.firstIndex(of: name) { return index }
    reading.report(.unknownGrade(name, known: grades), at: node)
    return nil
  }
}
