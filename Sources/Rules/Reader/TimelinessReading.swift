import Quantities

/// 读及时率: two columns of time and the credits between them.
extension RulebookContext {
  func timeliness(_ fields: Fields, table: Int?) -> MeasureKind? {
    func time(_ key: String, _ example: String) -> Int? {
      guard let entry = fields.required(key, example: example),
        let column = column(entry.value, of: table, label: entry.label, types: [.date, .datetime])
      else { return nil }
      if let table { use.measure(table, column) }
      return column
    }
    let start = time("start", "raised_at")
    let end = time("end", "feedback_at")
    if let start, start == end, let entry = fields["end"] {
      reading.report(.sameColumn(entry.label), at: entry.value)
    }
    let byDue = fields["by"].map { reading.word($0.value, label: $0.label, of: Keywords.due) != nil } ?? false
    let dateOnly = [start, end].compactMap { column in
      column.flatMap { column in table.flatMap { declaration($0, column) } }
    }.first { $0.type == .date }
    let credit = fields.required("credit", example: "[{within: 1d, gives: 1}]").flatMap {
      withins($0, dateOnly: dateOnly)
    }
    guard let start, let end, let credit else { return nil }
    return .timeliness(TimelinessRule(start: start, end: end, credit: credit, byDue: byDue))
  }

  private func withins(
    _ entry: Fields.Entry, dateOnly: ColumnDeclaration?
  ) -> [(within: TimelinessRule.Duration, gives: Rational)]? {
    guard let items = reading.list(entry.value, label: entry.label, example: "[{within: 1d, gives: 1}]")
    else { return nil }
    if items.isEmpty { reading.report(.emptyList(entry.label), at: entry.key) }
    var credit: [(within: TimelinessRule.Duration, gives: Rational)] = []
    for item in items {
      guard let fields = Fields(item, in: Keywords.withinCase, owner: item, label: entry.label, reading)
      else { continue }
      let within = fields.required("within", example: "1d").flatMap { duration($0, dateOnly: dateOnly) }
      let gives = fields.required("gives", example: "1").flatMap {
        reading.rational($0.value, label: $0.label)
      }
      guard let within, let gives else { continue }
      if let before = credit.last(where: { $0.within.unit == within.unit }),
        before.within.count >= within.count
      {
        reading.report(.neverReached("within"), at: fields["within"]?.value ?? item)
      }
      credit.append((within, gives))
    }
    return credit.isEmpty ? nil : credit
  }

  private func duration(_ entry: Fields.Entry, dateOnly: ColumnDeclaration?) -> TimelinessRule.Duration? {
    let text = entry.value.text ?? ""
    guard let duration = TimelinessRule.Duration(text) else {
      reading.report(.notDuration(text), at: entry.value)
      return nil
    }
    reading.note(entry.value, duration.unit.rawValue, in: Keywords.units)
    if let dateOnly, duration.unit == .minutes || duration.unit == .hours {
      reading.report(.datesHaveNoTime(text, column: dateOnly.id), at: entry.value)
    }
    return duration
  }
}

extension TimelinessRule.Duration {
  /// Reads `30m`, `2h`, `1d`, `5wd`, `30分钟`, `5个工作日`; a blank may stand between.
  init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.utf8.count <= 6, let count = Int(digits) else { return nil }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    switch unit {
    case "m", "分钟", "分": self.init(count: count, unit: .minutes)
    case "h", "小时", "个小时": self.init(count: count, unit: .hours)
    case "d", "天": self.init(count: count, unit: .days)
    case "wd", "个工作日", "工作日": self.init(count: count, unit: .workdays)
    default: return nil
    }
  }
}
