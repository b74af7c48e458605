import Quantities

/// 读规则头: calendar, villages, catalogues.
extension RulebookContext {
  func calendar(_ entry: Fields.Entry) -> WorkCalendar {
    var calendar = WorkCalendar()
    guard
      let fields = Fields(entry.value, in: Keywords.calendar, owner: entry.key, label: entry.label, reading)
    else { return calendar }
    func days(_ key: String, not other: Set<Day>) -> Set<Day> {
      guard let entry = fields[key],
        let items = reading.list(entry.value, label: entry.label, example: "[2022-01-31, 2022-02-01]")
      else { return [] }
      var days: Set<Day> = []
      for item in items {
        guard let day = reading.date(item, label: entry.label) else { continue }
        if other.contains(day) {
          reading.report(.holidayAndWorkday(day.text), at: item)
        } else if !days.insert(day).inserted {
          reading.report(.valueTwice(day.text), at: item)
        }
      }
      return days
    }
    calendar.holidays = days("holidays", not: [])
    calendar.workdays = days("workdays", not: calendar.holidays)
    return calendar
  }

  func villages(_ entry: Fields.Entry) -> [(name: String, aliases: [String])] {
    guard let pairs = entry.value.entries, !pairs.isEmpty else {
      reading.report(
        .mapExpected(entry.label, example: "曙光村: [东风大队]", found: entry.value),
        at: entry.value.isBlank ? entry.key : entry.value)
      return []
    }
    var villages: [(name: String, aliases: [String])] = []
    var seen: Set<String> = []
    func take(_ node: RuleNode) -> String? {
      guard let text = reading.string(node, label: entry.label) else { return nil }
      let name = TextFold.value(text, type: .text)
      guard seen.insert(name).inserted else {
        reading.report(.duplicate(name), at: node)
        return nil
      }
      return name
    }
    for (key, value) in pairs {
      let name = take(key)
      var aliases: [String] = []
      if !value.isBlank {
        let items = reading.list(value, label: key.text ?? "", orOne: true, example: "[东风大队]") ?? []
        aliases = items.compactMap { take($0) }
      }
      if let name { villages.append((name, aliases)) }
    }
    return villages
  }

  func catalogues(_ entry: Fields.Entry) {
    guard let pairs = entry.value.entries else {
      reading.report(
        .mapExpected(entry.label, example: "adjustments: {…}", found: entry.value), at: entry.value)
      return
    }
    for (key, value) in pairs {
      let table = self.table(key, label: entry.label)
      let inner = Fields.Entry(key: key, value: value)
      guard let catalogue = catalogue(inner, table: table) else { continue }
      if catalogues.contains(where: { $0.table == catalogue.table }) {
        reading.report(.duplicate(key.text ?? ""), at: key)
      } else {
        catalogues.append(catalogue)
      }
    }
  }

  private func catalogue(_ entry: Fields.Entry, table: Int?) -> Catalogue? {
    guard
      let fields = Fields(entry.value, in: Keywords.catalogue, owner: entry.key, label: entry.label, reading)
    else { return nil }
    let by = fields.required("by", example: "item").flatMap {
      column($0.value, of: table, label: $0.label, types: [.text, .name, .id])
    }
    let number = fields.required("column", example: "points").flatMap {
      column($0.value, of: table, label: $0.label, types: [.number])
    }
    var needs: [Int] = []
    if let entry = fields["needs"],
      let items = reading.list(entry.value, label: entry.label, orOne: true, example: "[reason]")
    {
      needs = items.compactMap { column($0, of: table, label: entry.label) }
    }
    let declared = by.flatMap { column in table.flatMap { declaration($0, column) } }
    let items = fields.required("items", example: "{志愿服务: 1}").flatMap { self.items($0, by: declared) }
    if let table { for column in [by, number].compactMap({ $0 }) + needs { use.need(table, column) } }
    guard let table, let by, let number, let items else { return nil }
    return Catalogue(table: table, by: by, column: number, needs: needs, items: items)
  }

  private func items(_ entry: Fields.Entry, by: ColumnDeclaration?) -> [(
    name: String, value: CatalogueValue
  )]? {
    guard let pairs = entry.value.entries, !pairs.isEmpty else {
      reading.report(
        .mapExpected(entry.label, example: "志愿服务: 1", found: entry.value),
        at: entry.value.isBlank ? entry.key : entry.value)
      return nil
    }
    var items: [(name: String, value: CatalogueValue)] = []
    for (key, value) in pairs {
      let name = by.map { canonical(key.text ?? "", key, column: $0) } ?? key.text
      let worth = self.worth(Fields.Entry(key: key, value: value))
      guard let name else { continue }
      if items.contains(where: { $0.name == name }) {
        reading.report(.valueTwice(key.text ?? ""), at: key)
      } else {
        items.append((name, worth ?? .fixed(.zero)))
      }
    }
    return items
  }

  private func worth(_ entry: Fields.Entry) -> CatalogueValue? {
    guard entry.value.entries != nil else {
      if entry.value.isBlank {
        reading.report(.blankValue(entry.label), at: entry.key)
        return nil
      }
      return decimal(entry.value, label: entry.label).map { .fixed($0) }
    }
    guard let fields = Fields(entry.value, in: Keywords.bounds, owner: entry.key, label: entry.label, reading)
    else { return nil }
    let min = fields["min"].flatMap { decimal($0.value, label: $0.label) }
    let max = fields["max"].flatMap { decimal($0.value, label: $0.label) }
    if !fields.has("min"), !fields.has("max") {
      reading.report(.emptyMap(entry.label, example: "{min: 5, max: 10}"), at: entry.key)
    }
    if let min, let max, min > max, let key = fields.key("max") {
      reading.report(.minAboveMax(min.text, max.text), at: key)
    }
    return .range(min: min, max: max)
  }

  /// A number as cells hold them: a decimal, no fraction.
  private func decimal(_ node: RuleNode, label: String) -> Decimal6? {
    guard let value = reading.plain(node, label: label) else { return nil }
    guard let units = value.rounded(places: 6), Rational(units, 1_000_000) == value,
      let micro = Int64(exactly: units)
    else {
      reading.report(.fractionNotHere(node.text ?? ""), at: node)
      return nil
    }
    return Decimal6(micro: micro)
  }
}
