import Quantities

/// 读计量: a measure's common keys; what each kind adds stands in the files beside.
extension RulebookContext {
  private static let common: Set<String> = ["kind", "table", "where"]
  private static let owned: Set<String> = ["owner", "targets", "targets_where"]
  private static let extra: [String: Set<String>] = [
    "coverage": ["targets", "targets_where", "owner", "at_least", "per"],
    "attendance": ["meetings", "credit", "missing", "that"],
    "timeliness": owned.union(["start", "end", "credit", "by"]),
    "share": owned.union(["that"]),
    "count": owned.union(["distinct"]),
    "sum": owned.union(["column", "values", "times", "repeat", "once_per"]),
    "mean": owned.union(["column", "values", "drop"]),
    "max": owned.union(["column", "values"]),
    "min": owned.union(["column", "values"]),
  ]

  /// A measure; nil where its kind cannot be told.
  func measure(_ entry: Fields.Entry) -> Measure? {
    guard
      let fields = Fields(entry.value, in: Keywords.measure, owner: entry.key, label: entry.label, reading)
    else { return nil }
    let kindEntry = fields.required("kind", example: "count")
    let table = fields.required("table", example: "visits").flatMap { self.table($0.value, label: $0.label) }
    guard let kindEntry, let word = reading.word(kindEntry.value, label: kindEntry.label, of: Keywords.kinds),
      let extra = RulebookContext.extra[word]
    else {
      // Whatever the kind was meant to be, a filter that does not speak of meetings can be looked at.
      if !fields.has("meetings"), let entry = fields["where"] {
        _ = filter(entry.value, over: table, label: entry.label)
      }
      return nil
    }
    fields.allow(RulebookContext.common.union(extra), with: kindEntry.value.text ?? word)

    let owner =
      fields["owner"].flatMap { reading.word($0.value, label: $0.label, of: Keywords.owners) } != nil
    let targets = self.targets(fields, isNeeded: owner || word == "coverage", isUsed: fields.has("owner"))
    checkGroups(word, table: table, owner: owner, at: fields)

    var kind: MeasureKind?
    let filterTable: Int?
    if word == "attendance" {
      let meetings = fields.required("meetings", example: "meetings").flatMap {
        self.table($0.value, label: $0.label)
      }
      filterTable = meetings
      kind = attendance(fields, table: table, meetings: meetings)
    } else {
      filterTable = table
      kind = self.kind(word, fields, table: table)
    }
    let filter = fields["where"].map { self.filter($0.value, over: filterTable, label: $0.label) } ?? Filter()
    if let filterTable { use.measure(filterTable, filter) }
    guard let kind, let table else { return nil }
    return Measure(
      kind: kind, table: table, filter: filter, ownedByHousehold: owner, targets: targets?.table,
      targetsFilter: targets?.filter ?? Filter(), place: reading.place(entry.key.span))
  }

  /// The kind of a measure as it stands in the text, known even where the rest cannot be read.
  static func kind(of measure: RuleNode) -> KindWord? {
    measure.value(of: "kind", in: Keywords.measure)?.text.flatMap(Keywords.kinds.english).map(KindWord.init)
  }

  private func targets(_ fields: Fields, isNeeded: Bool, isUsed: Bool) -> (table: Int, filter: Filter)? {
    if !isNeeded, !isUsed {
      for key in ["targets", "targets_where"] {
        if let node = fields.key(key) { reading.report(.targetsNeedOwner(node.text ?? key), at: node) }
      }
      return nil
    }
    let entry = isNeeded ? fields.required("targets", example: "links") : fields["targets"]
    let table = entry.flatMap { self.table($0.value, label: $0.label) }
    let filter =
      fields["targets_where"].map { self.filter($0.value, over: table, label: $0.label) } ?? Filter()
    guard let table, let tables, let entry else { return nil }
    if !tables[table].hasGroup("person") || !tables[table].hasGroup("household") {
      reading.report(
        .tableLacksGroup(tables[table], group: tables[table].hasGroup("person") ? "household" : "person"),
        at: entry.value)
    }
    use.measure(table, filter)
    return (table, filter)
  }

  /// Rows belong to a person by its columns, or by the household's.
  private func checkGroups(_ kind: String, table: Int?, owner: Bool, at fields: Fields) {
    guard let table, let tables, let entry = fields["table"] else { return }
    let needsHousehold = owner || kind == "coverage"
    if needsHousehold {
      if tables[table].hasGroup("household") {
        use.measureHousehold(table)
      } else {
        reading.report(.tableLacksGroup(tables[table], group: "household"), at: entry.value)
      }
    }
    if !owner, !tables[table].hasGroup("person") {
      reading.report(.tableLacksGroup(tables[table], group: "person"), at: entry.value)
    }
  }

  private func kind(_ word: String, _ fields: Fields, table: Int?) -> MeasureKind? {
    switch word {
    case "coverage":
      let atLeast =
        fields["at_least"].map { reading.whole($0.value, label: $0.label, in: 1...1_000_000) ?? 1 } ?? 1
      let perMonth =
        fields["per"].map { reading.word($0.value, label: $0.label, of: Keywords.month) != nil } ?? false
      return .coverage(atLeast: atLeast, perMonth: perMonth)
    case "timeliness": return timeliness(fields, table: table)
    case "share":
      guard let entry = fields.required("that", example: "{…}") else { return nil }
      let that = filter(entry.value, over: table, label: entry.label)
      if let table { use.measure(table, that) }
      return .share(that: that)
    case "count": return .count(distinct: distinct(fields, table: table))
    case "sum": return sum(fields, table: table)
    default:
      guard let value = valueColumn(fields, table: table) else { return nil }
      if word == "max" { return .max(value) }
      if word == "min" { return .min(value) }
      let drop = dropped(fields)
      return .mean(value, dropLowest: drop.lowest, dropHighest: drop.highest)
    }
  }

  private func distinct(_ fields: Fields, table: Int?) -> Distinct? {
    guard let entry = fields["distinct"] else { return nil }
    if reading.isWord(entry.value, of: Keywords.owners) == "household" {
      guard let table, let tables else { return .household }
      if tables[table].hasGroup("household") {
        use.measureHousehold(table)
      } else {
        reading.report(.tableLacksGroup(tables[table], group: "household"), at: entry.value)
      }
      return .household
    }
    guard let column = column(entry.value, of: table, label: entry.label), let table else { return nil }
    use.measure(table, column)
    return .column(column)
  }

  private func dropped(_ fields: Fields) -> (lowest: Int, highest: Int) {
    guard let entry = fields["drop"],
      let inner = Fields(entry.value, in: Keywords.dropRows, owner: entry.key, label: entry.label, reading)
    else { return (0, 0) }
    func count(_ key: String) -> Int {
      inner[key].flatMap { reading.whole($0.value, label: $0.label, in: 0...1_000_000) } ?? 0
    }
    if inner.present.isEmpty {
      reading.report(.emptyMap(entry.label, example: "{lowest: 1, highest: 1}"), at: entry.key)
    }
    return (count("lowest"), count("highest"))
  }
}

/// 办法词: the keyword of a kind of measure, and what follows from it alone.
struct KindWord {
  /// The English keyword.
  let keyword: String

  /// Whether it gives a ratio `done / of`; otherwise an amount.
  var isRatio: Bool { ["coverage", "attendance", "timeliness", "share"].contains(keyword) }
}
