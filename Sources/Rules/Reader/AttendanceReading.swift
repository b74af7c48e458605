import Quantities

/// 读出席率: credits for every declared status.
extension RulebookContext {
  func attendance(_ fields: Fields, table: Int?, meetings: Int?) -> MeasureKind? {
    let creditEntry = fields.required("credit", example: "{出席: 1, 缺席: 0}")
    let missing = fields["missing"].flatMap { reading.rational($0.value, label: $0.label) } ?? .zero
    let that = fields["that"].map { filter($0.value, over: table, label: $0.label) }
    let status = statusColumn(table, at: fields)
    let credit = creditEntry.flatMap { self.credit($0, status: status) }
    guard let table, let tables, let meetings else { return nil }
    if tables[meetings].dateColumn == nil, let entry = fields["meetings"] {
      reading.report(.tableLacksColumn(tables[meetings], column: "date"), at: entry.value)
    }
    use.need(table, ids: ["meeting_id", "type", "date"])
    use.need(meetings, ids: ["meeting_id", "type", "date", "village", "group", "audience"])
    if let column = tables[table].column("status") { use.measure(table, column) }
    if let that { use.measure(table, that) }
    return credit.map {
      .attendance(AttendanceRule(meetings: meetings, that: that, credit: $0, missing: missing))
    }
  }

  private func statusColumn(_ table: Int?, at fields: Fields) -> ColumnDeclaration? {
    guard let table, let tables, let entry = fields["table"] else { return nil }
    guard let column = tables[table].column("status") else {
      reading.report(.tableLacksColumn(tables[table], column: "status"), at: entry.value)
      return nil
    }
    if tables[table].column("meeting_id") == nil, tables[table].column("date") == nil {
      reading.report(.tableLacksColumn(tables[table], column: "date"), at: entry.value)
    }
    return tables[table].columns[column]
  }

  private func credit(_ entry: Fields.Entry, status: ColumnDeclaration?) -> [(
    status: String, credit: AttendanceCredit
  )]? {
    guard let pairs = entry.value.entries, !pairs.isEmpty else {
      reading.report(
        .mapExpected(entry.label, example: "出席: 1", found: entry.value),
        at: entry.value.isBlank ? entry.key : entry.value)
      return nil
    }
    var credit: [(status: String, credit: AttendanceCredit)] = []
    var named: Set<String> = []
    for (key, value) in pairs {
      let text = status.map { canonical(key.text ?? "", key, column: $0) } ?? key.text
      if let text, !named.insert(text).inserted { reading.report(.valueTwice(key.text ?? ""), at: key) }
      let worth = self.worth(value, label: key.text ?? "")
      if let text, let worth { credit.append((text, worth)) }
    }
    let lacking = (status?.values ?? []).map(\.canonical).filter { !named.contains($0) }
    if !lacking.isEmpty { reading.report(.creditLacks(lacking, label: entry.label), at: entry.key) }
    return credit
  }

  private func worth(_ node: RuleNode, label: String) -> AttendanceCredit? {
    if reading.isWord(node, of: Keywords.excused) != nil { return .excused }
    if let text = node.text, NumberText(text) == nil, NumberText.guess(text) == nil, node.entries == nil,
      !text.isEmpty
    {
      reading.report(.creditExpected(label, found: text), at: node)
      return nil
    }
    return reading.rational(node, label: label).map { .share($0) }
  }
}
