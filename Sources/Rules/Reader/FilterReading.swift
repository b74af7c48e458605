import Quantities

/// 读条件: column to condition, each value typed by its column.
extension RulebookContext {
  /// A filter over a table; nil table: only the form is checked.
  func filter(_ node: RuleNode, over table: Int?, label: String) -> Filter {
    guard let entries = node.entries else {
      reading.report(.filterExpected(label), at: node)
      return Filter()
    }
    var terms: [(column: Int, condition: Condition)] = []
    for (key, value) in entries {
      guard let column = column(key, of: table, label: label), let table,
        let declared = declaration(table, column)
      else {
        if table == nil { checkForm(value, label: key.text ?? "") }
        continue
      }
      if terms.contains(where: { $0.column == column }) {
        reading.report(.columnTwice(key.text ?? "", id: declared.id), at: key)
        continue
      }
      if let condition = condition(value, key: key, table: table, column: declared) {
        terms.append((column, condition))
      }
    }
    return Filter(terms)
  }

  private func checkForm(_ node: RuleNode, label: String) {
    if node.entries != nil { _ = Fields(node, in: Keywords.condition, owner: node, label: label, reading) }
  }

  private func condition(_ node: RuleNode, key: RuleNode, table: Int, column: ColumnDeclaration) -> Condition? {
    let label = key.text ?? column.id
    guard node.entries != nil else {
      return values(node, key: key, table: table, column: column).map { Condition(anyOf: $0) }
    }
    guard let fields = Fields(node, in: Keywords.condition, owner: key, label: label, reading) else {
      return nil
    }
    var condition = Condition()
    if let entry = fields["not"] {
      condition.not = values(entry.value, key: entry.key, table: table, column: column)
    }
    condition.atLeast = bound(fields["at_least"], column: column)
    condition.below = bound(fields["below"], column: column)
    if let entry = fields["present"] { condition.present = reading.flag(entry.value, label: entry.label) }
    if fields.present.isEmpty { reading.report(.emptyCondition(label), at: key) }
    if let low = condition.atLeast, let high = condition.below, FilterValue.isEmptyRange(low, high) {
      reading.report(.emptyRange(label), at: fields.key("below") ?? key)
    }
    return condition
  }

  private func bound(_ entry: Fields.Entry?, column: ColumnDeclaration) -> FilterValue? {
    guard let entry else { return nil }
    switch column.type {
    case .number, .date, .month, .datetime: return value(entry.value, column: column)
    default:
      reading.report(.notComparable(entry.label, column: column), at: entry.key)
      return nil
    }
  }

  private func values(_ node: RuleNode, key: RuleNode, table: Int, column: ColumnDeclaration)
    -> [FilterValue]?
  {
    if node.isBlank {
      reading.report(.blankCondition(column.id), at: key)
      return nil
    }
    guard let items = node.items else {
      guard let value = value(node, column: column) else { return nil }
      inCatalogue(value, node, table: table, column: column)
      return [value]
    }
    if items.isEmpty { reading.report(.emptyList(key.text ?? ""), at: key) }
    var values: [FilterValue] = []
    for item in items {
      guard let value = value(item, column: column) else { continue }
      if values.contains(value) {
        reading.report(.valueTwice(item.text ?? ""), at: item)
      } else {
        inCatalogue(value, item, table: table, column: column)
        values.append(value)
      }
    }
    return values
  }

  /// A text that the table's catalogue lacks can stand in no row: the condition would never hold.
  private func inCatalogue(_ value: FilterValue, _ node: RuleNode, table: Int, column: ColumnDeclaration) {
    guard case .text(let text) = value,
      let catalogue = catalogues.first(where: {
        $0.table == table && declaration(table, $0.by)?.id == column.id
      }),
      !catalogue.items.contains(where: { $0.name == text })
    else { return }
    reading.report(.notInCatalogue(text, items: catalogue.items.map(\.name)), at: node)
  }

  /// One value, typed by its column; synonyms of declared values become canonical.
  func value(_ node: RuleNode, column: ColumnDeclaration) -> FilterValue? {
    guard let text = node.text, !node.isBlank else {
      reading.report(node.isBlank ? .blankValue(column.id) : .valueExpected(column.id), at: node)
      return nil
    }
    switch column.type {
    case .text, .name, .id, .list: return canonical(text, node, column: column).map { .text($0) }
    case .number: return reading.rational(node, label: column.id).map { .number($0) }
    case .flag:
      guard let flag = FlagText.value(text) else {
        reading.report(.flagExpected(column.id, found: text), at: node)
        return nil
      }
      return .flag(flag)
    case .date: return reading.date(node, label: column.id).map { .day($0) }
    case .month:
      guard let day = DateText.month(text) else {
        reading.report(.notMonth(column.id, found: text), at: node)
        return nil
      }
      return .day(day)
    case .datetime:
      guard let moment = DateText.moment(text) else {
        reading.report(.notDate(column.id, found: text), at: node)
        return nil
      }
      return .moment(moment)
    }
  }

  /// The canonical form of a text; told if the declared values lack it: an error in a closed set, a warning in an open one.
  func canonical(_ text: String, _ node: RuleNode, column: ColumnDeclaration) -> String? {
    let folded = TextFold.value(text, type: column.type)
    guard !folded.isEmpty else {
      reading.report(.blankValue(column.id), at: node)
      return nil
    }
    guard let values = column.values, !values.isEmpty else { return folded }
    if let canonical = column.canonical(folded) { return canonical }
    let mistake = Mistake.unknownValue(text, column: column)
    reading.report(mistake, at: node)
    return column.isOpen ? folded : nil
  }
}

extension ColumnDeclaration {
  /// The canonical value for a cleaned text, if the declared values have it.
  func canonical(_ folded: String) -> String? {
    values?.first {
      TextFold.value($0.canonical, type: type) == folded
        || $0.synonyms.contains { TextFold.value($0, type: type) == folded }
    }?.canonical
  }
}

extension FilterValue {
  /// Whether nothing is at least `low` and below `high`.
  static func isEmptyRange(_ low: FilterValue, _ high: FilterValue) -> Bool {
    switch (low, high) {
    case (.number(let a), .number(let b)): a >= b
    case (.day(let a), .day(let b)): a >= b
    case (.moment(let a), .moment(let b)): a.seconds >= b.seconds
    default: false
    }
  }
}

/// 是否文: the words of a flag cell (SPEC section 2).
enum FlagText {
  static func value(_ text: String) -> Bool? {
    switch TextFold.value(text, type: .text).lowercased() {
    case "true", "yes", "y", "1", "是", "√", "✓", "有", "已": true
    case "false", "no", "n", "0", "否", "×", "没有", "未": false
    default: nil
    }
  }
}
