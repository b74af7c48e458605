import Quantities

/// 读考评表
extension RulebookContext {
  /// The ids or names that the items of a list bear, to be referred to; repeated ones are told.
  private func names(_ entry: Fields.Entry?, key: String, place: KeywordPlace) -> [String] {
    var names: [String] = []
    for item in entry?.value.items ?? [] {
      for (itemKey, value) in item.entries ?? [] where itemKey.text.flatMap(place.english) == key {
        guard let text = value.text, !text.isEmpty else { continue }
        if names.contains(text) { reading.report(.duplicate(text), at: value) } else { names.append(text) }
      }
    }
    return names
  }

  /// One scorecard; nil where it has no id.
  func scorecard(_ node: RuleNode) -> Scorecard? {
    guard let fields = Fields(node, in: Keywords.scorecard, owner: node, label: "scorecards", reading) else {
      return nil
    }
    let idEntry = fields.required("id", example: "members")
    let id = idEntry.flatMap { reading.identifier($0.value, label: $0.label) }
    let name = fields["name"].flatMap { reading.string($0.value, label: $0.label) }
    var card = Scorecard(
      id: id ?? "", name: name ?? id ?? "", place: reading.place((idEntry?.value ?? node).span))
    if let entry = fields.required("subjects", example: "{role: 党员}") { card.subjects = people(entry) }
    card.unranked = fields["unranked"].map { people($0) }
    if let entry = fields["base"] { card.base = base(entry) }
    if let entry = fields["limits"],
      let inner = Fields(entry.value, in: Keywords.bounds, owner: entry.key, label: entry.label, reading)
    {
      card.limits = bounds(inner)
    }

    var names = ScorecardNames()
    let sectionsEntry = listEntry(fields, "sections", example: "[{id: bonus, name: 加分项}]")
    let criteriaEntry = criteriaList(fields)
    let gradesEntry = listEntry(fields, "grades", example: "[{name: 优秀, from: 90}, {name: 合格}]")
    names.sections = self.names(sectionsEntry, key: "id", place: Keywords.section)
    names.criteria = self.names(criteriaEntry, key: "id", place: Keywords.criterion)
    for item in criteriaEntry?.value.items ?? [] {
      let id = item.value(of: "id", in: Keywords.criterion)?.text
      let measure = item.value(of: "measure", in: Keywords.criterion)
      if let id, let kind = measure.flatMap(RulebookContext.kind) { names.kinds[id] = kind }
    }
    names.grades = self.names(gradesEntry, key: "name", place: Keywords.band)
    card.sections = (sectionsEntry?.value.items ?? []).compactMap { section($0) }
    card.criteria = (criteriaEntry?.value.items ?? []).compactMap { criterion($0, scorecard: names) }
    let vetoes = listEntry(fields, "vetoes", example: "[{name: 一票否决, …}]")
    card.vetoes = (vetoes?.value.items ?? []).compactMap {
      veto($0, names: names, criteria: card.criteria)
    }
    let bands = gradesEntry?.value.items ?? []
    for (index, item) in bands.enumerated() {
      if let band = band(item, isLast: index + 1 == bands.count, before: card.grades) {
        card.grades.append(band)
      }
    }
    if let entry = fields["rank"] {
      card.rank = rank(entry, criteria: card.criteria, names: names)
    }
    warnOfUnusedSections(sectionsEntry, criteriaEntry)
    if let entry = fields["full"] { checkFull(entry, criteriaEntry, card) }
    return id == nil ? nil : card
  }

  private func listEntry(_ fields: Fields, _ key: String, example: String) -> Fields.Entry? {
    guard let entry = fields[key], reading.list(entry.value, label: entry.label, example: example) != nil
    else { return nil }
    return entry
  }

  private func criteriaList(_ fields: Fields) -> Fields.Entry? {
    guard let entry = fields.required("criteria", example: "[{id: contact, …}]"),
      let items = reading.list(entry.value, label: entry.label, example: "[{id: contact, …}]")
    else { return nil }
    if items.isEmpty { reading.report(.emptyList(entry.label), at: entry.key) }
    return entry
  }

  private func base(_ entry: Fields.Entry) -> [(where: Filter, gives: Rational)] {
    guard let items = entry.value.items, !reading.isDated(entry.value) else {
      return reading.plain(entry.value, label: entry.label).map { [(Filter(), $0)] } ?? []
    }
    if items.isEmpty { reading.report(.emptyList(entry.label), at: entry.key) }
    var cases: [(where: Filter, gives: Rational)] = []
    var isClosed = false
    for item in items {
      guard let fields = Fields(item, in: Keywords.givesCase, owner: item, label: entry.label, reading) else {
        continue
      }
      let filter = fields["where"].map { people($0) }
      let gives = fields.required("gives", example: "60").flatMap { reading.plain($0.value, label: $0.label) }
      if isClosed { reading.report(.neverReached("base"), at: fields.owner) }
      if !fields.has("where") { isClosed = true }
      if let gives { cases.append((filter ?? Filter(), gives)) }
    }
    return cases
  }

  private func section(_ node: RuleNode) -> Section? {
    guard let fields = Fields(node, in: Keywords.section, owner: node, label: "sections", reading) else {
      return nil
    }
    let id = fields.required("id", example: "bonus").flatMap { reading.identifier($0.value, label: $0.label) }
    let name = fields["name"].flatMap { reading.string($0.value, label: $0.label) }
    let bounds = self.bounds(fields)
    let cap = fields["cap"].flatMap { self.cap($0) }
    return id.map { Section(id: $0, name: name ?? $0, bounds: bounds, cap: cap) }
  }

  private func warnOfUnusedSections(_ sections: Fields.Entry?, _ criteria: Fields.Entry?) {
    let used = (criteria?.value.items ?? []).compactMap {
      $0.value(of: "section", in: Keywords.criterion)?.text
    }
    for item in sections?.value.items ?? [] {
      guard let id = item.value(of: "id", in: Keywords.section), let name = id.text, !name.isEmpty else {
        continue
      }
      if !used.contains(name) { reading.report(.unusedSection(name), at: id) }
    }
  }

  /// 满分合计: what the weights must add up to.
  private func checkFull(_ entry: Fields.Entry, _ criteria: Fields.Entry?, _ card: Scorecard) {
    guard let full = reading.plain(entry.value, label: entry.label) else { return }
    guard card.criteria.count == criteria?.value.items?.count else { return }
    let sum = card.criteria.reduce(Rational.zero) { $0 + ($1.weight ?? .zero) }
    guard sum != full else { return }
    let parts = card.criteria.compactMap { criterion in
      criterion.weight.map { "\(criterion.name) \($0.text(places: 6))" }
    }
    reading.report(
      .fullDiffers(full.text(places: 6), sum: sum.text(places: 6), parts: parts), at: entry.value)
  }
}
