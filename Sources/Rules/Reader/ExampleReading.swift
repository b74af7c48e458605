import Diagnostics
import Quantities

/// 读示例
extension RulebookContext {
  /// The examples, read against the scorecards; references are checked only where those are whole.
  func examples(_ entry: Fields.Entry, cards: [Scorecard]) -> [Example] {
    let isWhole = !reading.hasErrors
    guard let items = reading.list(entry.value, label: entry.label, example: "[{facts: {…}, expect: {…}}]") else {
      return []
    }
    if items.isEmpty { reading.report(.emptyList(entry.label), at: entry.key) }
    return items.enumerated().compactMap { index, item in
      example(item, number: index + 1, label: entry.label, cards: cards, isWhole: isWhole)
    }
  }

  private func example(_ node: RuleNode, number: Int, label: String, cards: [Scorecard], isWhole: Bool) -> Example? {
    guard let fields = Fields(node, in: Keywords.example, owner: node, label: label, reading) else { return nil }
    let nameEntry = fields["name"]
    let name = nameEntry.flatMap { reading.string($0.value, label: $0.label) }
    let card = exampleCard(fields, cards: cards, isWhole: isWhole)
    let scope = ExampleScope(cards: cards, card: card, isWhole: isWhole)
    let period = fields["period"].flatMap { examplePeriod($0) }
    let asOf = fields["as_of"].flatMap { exampleInstant($0) }
    var rows: [ExampleRow] = []
    var people: [ExamplePerson] = []
    if let entry = fields["people"] {
      for key in ["person", "facts", "expect"] {
        if let other = fields.key(key) { reading.report(.exampleTwoForms(other.text ?? key, entry.label), at: other) }
      }
      rows = fields["rows"].map { exampleRows($0) } ?? []
      people = (reading.list(entry.value, label: entry.label, example: "[{facts: {…}, expect: {…}}]") ?? []).compactMap
      {
        examplePerson($0, label: entry.label, scope)
      }
    } else {
      people = [examplePerson(fields, scope)]
    }
    if people.isEmpty { reading.report(.exampleExpectsNothing, at: fields.owner) }
    guard let card else { return nil }
    return Example(
      name: name ?? "\(number)", scorecard: card, period: period, asOf: asOf, people: people, rows: rows,
      place: reading.place((nameEntry?.value ?? fields.owner).span))
  }

  /// The scorecard by id or name; it may be left out where there is only one.
  private func exampleCard(_ fields: Fields, cards: [Scorecard], isWhole: Bool) -> Int? {
    guard fields.has("scorecard") else {
      if cards.count == 1 { return 0 }
      if isWhole { _ = fields.required("scorecard", example: cards.first?.id ?? "members") }
      return nil
    }
    guard let entry = fields["scorecard"], let text = reading.string(entry.value, label: entry.label) else {
      return nil
    }
    if let index = cards.firstIndex(where: { $0.id == text }) ?? cards.firstIndex(where: { $0.name == text }) {
      return index
    }
    if isWhole { reading.report(.exampleUnknown(text, known: cards.map(\.id), what: .scorecard), at: entry.value) }
    return nil
  }

  private func examplePeriod(_ entry: Fields.Entry) -> Period? {
    guard let text = reading.string(entry.value, label: entry.label) else { return nil }
    if let period = Period(text) { return period }
    reading.report(.examplePeriod(text), at: entry.value)
    return nil
  }

  /// A bare date is the first moment after that day.
  private func exampleInstant(_ entry: Fields.Entry) -> Moment? {
    guard let text = reading.string(entry.value, label: entry.label) else { return nil }
    guard let moment = DateText.moment(text) else {
      reading.report(.notDate(entry.label, found: text), at: entry.value)
      return nil
    }
    return moment.second == nil ? Moment(day: moment.day.advanced(by: 1), second: 0) : moment
  }

  private func examplePerson(_ node: RuleNode, label: String, _ scope: ExampleScope) -> ExamplePerson? {
    Fields(node, in: Keywords.examplePerson, owner: node, label: label, reading).map { examplePerson($0, scope) }
  }

  private func examplePerson(_ fields: Fields, _ scope: ExampleScope) -> ExamplePerson {
    var person = ExamplePerson(place: reading.place(fields.owner.span))
    if let entry = fields["person"] { person.properties = exampleCells(entry.value, label: entry.label, table: roster) }
    if let entry = fields["facts"] { person.facts = givenFacts(entry, scope) }
    if let entry = fields["rows"] { person.rows = exampleRows(entry) }
    if let entry = fields["expect"] { person.expectation = expectation(entry, scope) }
    if !fields.has("expect") { reading.report(.exampleExpectsNothing, at: fields.owner) }
    return person
  }

  // MARK: Rows

  /// Tables with their rows: `{visits: [{姓名: 甲, 户主: 乙, 日期: 2022-02-03}]}`.
  private func exampleRows(_ entry: Fields.Entry) -> [ExampleRow] {
    guard let pairs = entry.value.entries else {
      reading.report(
        .mapExpected(entry.label, example: "visits: [{日期: 2022-02-03}]", found: entry.value), at: entry.value)
      return []
    }
    var rows: [ExampleRow] = []
    for (key, value) in pairs {
      let table = self.table(key, label: entry.label)
      if let table, table == roster { reading.report(.exampleRosterRows, at: key) }
      let items = reading.list(value, label: key.text ?? "", example: "[{日期: 2022-02-03}]") ?? []
      for item in items {
        let cells = exampleCells(item, label: key.text ?? "", table: table)
        if let table { rows.append(ExampleRow(table: table, cells: cells, place: reading.place(rowSpan(item)))) }
      }
    }
    return rows
  }

  /// A row is marked at its first cell: its own span is no more than a bracket.
  private func rowSpan(_ node: RuleNode) -> RuleSpan { node.entries?.first?.key.span ?? node.span }

  /// Cells by column, as they would stand in a spreadsheet.
  private func exampleCells(_ node: RuleNode, label: String, table: Int?) -> [(column: Int, text: String)] {
    guard let pairs = node.entries else {
      reading.report(.mapExpected(label, example: "日期: 2022-02-03", found: node), at: node)
      return []
    }
    var cells: [(column: Int, text: String)] = []
    for (key, value) in pairs {
      let column = self.column(key, of: table, label: label)
      guard let text = exampleCell(value, label: key.text ?? "") else { continue }
      guard let column, let table, let declared = declaration(table, column) else { continue }
      if cells.contains(where: { $0.column == column }) {
        reading.report(.columnTwice(key.text ?? "", id: declared.id), at: key)
        continue
      }
      if !value.isBlank, value.items == nil, declared.values?.isEmpty == false, !declared.isSplit,
        declared.type != .list
      {
        _ = canonical(text, value, column: declared)
      }
      cells.append((column, text))
    }
    return cells
  }

  /// The text of a cell; a list stands for several values in one cell.
  private func exampleCell(_ node: RuleNode, label: String) -> String? {
    if node.isBlank { return "" }
    if let items = node.items {
      let texts = items.compactMap { reading.string($0, label: label) }
      return texts.joined(separator: "、")
    }
    guard let text = node.text else {
      reading.report(.textExpected(label), at: node)
      return nil
    }
    return text
  }
}

/// 示例所及: what an example may speak of: the criteria, sections, vetoes and grades of its scorecard.
struct ExampleScope {
  let cards: [Scorecard]
  let card: Int?
  /// Whether the scorecards were read without mistakes, so that an unknown name is one.
  let isWhole: Bool

  var scorecard: Scorecard? { card.flatMap { cards.indices.contains($0) ? cards[$0] : nil } }

  /// A criterion by id, else by name.
  func criterion(_ text: String) -> Int? {
    guard let list = scorecard?.criteria else { return nil }
    return list.firstIndex { $0.id == text } ?? list.firstIndex { $0.name == text }
  }

  /// A section by id, else by name.
  func section(_ text: String) -> Int? {
    guard let list = scorecard?.sections else { return nil }
    return list.firstIndex { $0.id == text } ?? list.firstIndex { $0.name == text }
  }

  /// A veto by name.
  func veto(_ text: String) -> Int? { scorecard?.vetoes.firstIndex { $0.name == text } }
}
