import Quantities

/// 读公示与红黑榜
extension RulebookContext {
  /// What stands on printed sheets.
  func publication(_ entry: Fields.Entry) -> Publication? {
    guard
      let fields = Fields(entry.value, in: Keywords.publication, owner: entry.key, label: entry.label, reading)
    else { return nil }
    func text(_ key: String) -> String? {
      fields[key].flatMap { reading.string($0.value, label: $0.label) }
    }
    var publication = Publication(place: reading.place(entry.key.span))
    publication.town = text("town")
    publication.unit = text("unit")
    publication.phone = text("phone")
    publication.preparedBy = text("prepared_by")
    publication.reviewedBy = text("reviewed_by")
    publication.note = text("note")
    publication.masksNames = fields["mask"].flatMap { reading.flag($0.value, label: $0.label) } ?? false
    publication.days = fields["days"].flatMap { reading.whole($0.value, label: $0.label, in: 1...366) }
    publication.from = fields["from"].flatMap { reading.date($0.value, label: $0.label) }
    publication.until = fields["until"].flatMap { reading.date($0.value, label: $0.label) }
    settleDays(&publication, fields)
    return publication
  }

  /// A first day goes with a last one, or with a number of days from which that follows.
  private func settleDays(_ publication: inout Publication, _ fields: Fields) {
    if fields.has("until"), fields.has("days"), let key = fields.key("days") {
      reading.report(.untilAndDays, at: key)
    }
    if fields.has("until"), !fields.has("from") { _ = fields.required("from", example: "2022-03-05") }
    if fields.has("from"), !fields.has("until"), !fields.has("days") {
      _ = fields.required("until", example: "2022-03-11")
    }
    if let from = publication.from, let days = publication.days, !fields.has("until") {
      publication.until = from.advanced(by: days - 1)
    }
    if let from = publication.from, let until = publication.until, until < from, let entry = fields["until"] {
      reading.report(
        .outOfRange(entry.label, found: entry.value.text ?? "", range: "≥ \(from.text)"), at: entry.value)
    }
  }

  /// The lists, once the scorecards that they speak of are read.
  func lists(_ entry: Fields.Entry, scorecards: [Scorecard]) -> [ListRule] {
    let example = "[{name: 红榜, scorecard: members, top: 10}]"
    guard let items = reading.list(entry.value, label: entry.label, example: example) else { return [] }
    var lists: [ListRule] = []
    for item in items {
      guard let list = list(item, label: entry.label, scorecards: scorecards) else { continue }
      lists.append(list)
    }
    return lists
  }

  private func list(_ node: RuleNode, label: String, scorecards: [Scorecard]) -> ListRule? {
    guard let fields = Fields(node, in: Keywords.listRule, owner: node, label: label, reading) else { return nil }
    let nameEntry = fields.required("name", example: "红榜")
    let name = nameEntry.flatMap { reading.string($0.value, label: $0.label) }
    let card = fields.required("scorecard", example: scorecards.first?.id ?? "members")
      .flatMap { scorecard($0, among: scorecards) }
    let scope = fields["scope"].flatMap { reading.word($0.value, label: $0.label, of: Keywords.scopes) }
    let ways = ["top", "bottom", "grade"].filter { fields.has($0) }
    if ways.count != 1 {
      reading.report(.listWays, at: ways.count > 1 ? fields.key(ways[1]) ?? fields.owner : fields.owner)
    }
    var selection: ListRule.Selection?
    func count(_ key: String) -> Int? {
      fields[key].flatMap { reading.whole($0.value, label: $0.label, in: 1...1_000_000) }
    }
    if let top = count("top") { selection = .top(top) }
    if let bottom = count("bottom") { selection = .bottom(bottom) }
    if let entry = fields["grade"], let card, let written = reading.string(entry.value, label: entry.label) {
      let known = scorecards[card].grades.map(\.name)
      if let index = known.firstIndex(of: written) {
        selection = .grade(index)
      } else {
        reading.report(.unknownGrade(written, known: known), at: entry.value)
      }
    }
    guard let name, let card, let selection, ways.count == 1 else { return nil }
    return ListRule(
      name: name, scorecard: card, selection: selection, scope: scope == "village" ? .village : .town,
      place: reading.place((nameEntry?.value ?? node).span))
  }

  private func scorecard(_ entry: Fields.Entry, among scorecards: [Scorecard]) -> Int? {
    guard let written = reading.string(entry.value, label: entry.label) else { return nil }
    if let index = scorecards.firstIndex(where: { $0.id == written || $0.name == written }) { return index }
    // A scorecard that could not be read may have been the one.
    if !reading.hasErrors {
      reading.report(.unknownScorecard(written, known: scorecards.map(\.id)), at: entry.value)
    }
    return nil
  }
}
