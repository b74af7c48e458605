import Quantities

/// 读取值: columns of numbers, and columns of texts that stand for numbers.
extension RulebookContext {
  /// `column`, with `values` where it holds texts.
  func valueColumn(_ fields: Fields, table: Int?) -> ValueColumn? {
    let valuesEntry = fields["values"]
    guard let entry = fields.required("column", example: "points") else { return nil }
    let column = self.column(entry.value, of: table, label: entry.label)
    guard let column, let table, let declared = declaration(table, column) else {
      if let valuesEntry { _ = numbers(valuesEntry, column: nil) }
      return nil
    }
    use.measure(table, column)
    switch (declared.type, valuesEntry) {
    case (.number, nil): return ValueColumn(column: column)
    case (.number, .some(let values)):
      reading.report(.valuesOnNumbers(entry.value.text ?? ""), at: values.key)
      return nil
    case (.text, .some(let values)), (.name, .some(let values)), (.id, .some(let values)):
      return numbers(values, column: declared).map { ValueColumn(column: column, values: $0) }
    case (.text, nil): reading.report(.valuesNeeded(entry.value.text ?? ""), at: entry.value)
    default:
      reading.report(
        .wrongColumnType(entry.value.text ?? "", is: declared.type, wanted: [.number, .text]), at: entry.value
      )
    }
    return nil
  }

  /// `{国家级: 10, 省级: 8}`: text to number.
  func numbers(_ entry: Fields.Entry, column: ColumnDeclaration?) -> [(text: String, number: Rational)]? {
    guard let pairs = entry.value.entries, !pairs.isEmpty else {
      reading.report(
        .mapExpected(entry.label, example: "市级: 2", found: entry.value),
        at: entry.value.isBlank ? entry.key : entry.value)
      return nil
    }
    var numbers: [(text: String, number: Rational)] = []
    for (key, value) in pairs {
      let text = column.map { canonical(key.text ?? "", key, column: $0) } ?? key.text
      let number = reading.plain(value, label: key.text ?? "")
      guard let text, let number else { continue }
      if numbers.contains(where: { $0.text == text }) {
        reading.report(.valueTwice(key.text ?? ""), at: key)
      } else {
        numbers.append((text, number))
      }
    }
    return numbers
  }

  /// 合计: what is added, multiplied, and counted once.
  func sum(_ fields: Fields, table: Int?) -> MeasureKind? {
    let value = valueColumn(fields, table: table)
    var times: ValueColumn?
    if let entry = fields["times"],
      let inner = Fields(entry.value, in: Keywords.times, owner: entry.key, label: entry.label, reading)
    {
      let column = inner.required("column", example: "level").flatMap {
        self.column($0.value, of: table, label: $0.label, types: [.text, .name, .id])
      }
      let declared = column.flatMap { column in table.flatMap { declaration($0, column) } }
      let values = inner.required("values", example: "{市级: 2}").flatMap { numbers($0, column: declared) }
      if let column, let table { use.measure(table, column) }
      if let column, let values { times = ValueColumn(column: column, values: values) }
    }
    var repeats: (by: Int, factors: [Rational])?
    if let entry = fields["repeat"],
      let inner = Fields(entry.value, in: Keywords.repeats, owner: entry.key, label: entry.label, reading)
    {
      let by = inner.required("by", example: "item").flatMap { column($0.value, of: table, label: $0.label) }
      let factors = inner.required("factors", example: "[1, 2]").flatMap { rationals($0, example: "[1, 2]") }
      if let by, let table { use.measure(table, by) }
      if let by, let factors { repeats = (by, factors) }
    }
    let once = fields["once_per"].flatMap { column($0.value, of: table, label: $0.label) }
    if let once, let table { use.measure(table, once) }
    return value.map { .sum(SumRule(value: $0, times: times, repeats: repeats, oncePer: once)) }
  }

  /// A list of plain numbers of at least one.
  func rationals(_ entry: Fields.Entry, example: String) -> [Rational]? {
    guard let items = reading.list(entry.value, label: entry.label, example: example) else { return nil }
    if items.isEmpty { reading.report(.emptyList(entry.label), at: entry.key) }
    let numbers = items.compactMap { reading.plain($0, label: entry.label) }
    return numbers.isEmpty ? nil : numbers
  }
}
