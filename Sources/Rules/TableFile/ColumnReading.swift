import Diagnostics
import Quantities

/// 读列: one declared column, and a group as a table takes it.
extension TableFileReading {
  /// A column of its own, or of a group's declaration.
  func column(_ entry: Fields.Entry, group: String?) -> (declaration: ColumnDeclaration, refers: RuleNode?)? {
    guard let id = reading.identifier(entry.key, label: "columns"),
      let fields = Fields(entry.value, in: Keywords.column, owner: entry.key, label: entry.label, reading)
    else { return nil }
    let type = fields.required("type", example: "text").flatMap {
      reading.word($0.value, label: $0.label, of: Keywords.types)
    }.flatMap(ColumnType.init)
    var declaration = ColumnDeclaration(
      id: id, type: type ?? .text, headers: [id], place: reading.place(entry.key.span))
    declaration.group = group
    if group != nil, let node = fields.key("required") { reading.report(.requiredInGroup, at: node) }
    apply(fields, to: &declaration, knowsType: type != nil)
    return (declaration, type == .id ? fields["refers"]?.value : nil)
  }

  /// A group as a table takes it: its columns, with what the table says differently.
  func use(of group: (name: String, columns: [ColumnDeclaration]), _ entry: Fields.Entry) -> (
    columns: [ColumnDeclaration], isRequired: Bool
  ) {
    var columns = group.columns
    for index in columns.indices { columns[index].place = reading.place(entry.key.span) }
    guard !entry.value.isBlank else { return (columns, false) }
    guard let pairs = entry.value.entries else {
      reading.report(
        .mapExpected(entry.label, example: "required: true", found: entry.value), at: entry.value)
      return (columns, false)
    }
    let own = KeywordPlace([Keyword("required", "必填"), Keyword("split", "拆分")])
    var isRequired = false
    for (key, value) in pairs {
      guard let written = key.text else {
        reading.report(.keyNotText, at: key)
        continue
      }
      if let index = columns.firstIndex(where: { $0.id == written }) {
        guard let fields = Fields(value, in: Keywords.column, owner: key, label: written, reading) else {
          continue
        }
        if let node = fields.key("type") { reading.report(.typeInGroupUse(written), at: node) }
        if let node = fields.key("refers") { reading.report(.refersInGroup, at: node) }
        columns[index].place = reading.place(key.span)
        apply(fields, to: &columns[index], knowsType: true)
      } else if own.english(written) == "required" {
        reading.note(key, "required", in: own)
        isRequired = reading.flag(value, label: written) ?? false
      } else if own.english(written) == "split" {
        reading.note(key, "split", in: own)
        let isSplit = reading.flag(value, label: written) ?? false
        for index in columns.indices where columns[index].type == .id || columns[index].type == .name {
          columns[index].isSplit = isSplit
        }
      } else {
        reading.report(
          .unknownInGroup(written, group: group.name, columns: columns.map(\.id), own: own), at: key)
      }
    }
    return (columns, isRequired)
  }

  /// The keys that a column may have anywhere.
  private func apply(_ fields: Fields, to column: inout ColumnDeclaration, knowsType: Bool) {
    if let entry = fields["required"] {
      column.isRequired = reading.flag(entry.value, label: entry.label) ?? false
    }
    if let entry = fields["headers"],
      let items = reading.list(entry.value, label: entry.label, orOne: true, example: "[日期, 走访日期]")
    {
      for item in items {
        guard let header = reading.string(item, label: entry.label) else { continue }
        headerNodes[column.place, default: [:]][header] = item
        if column.headers.contains(header), header != column.id {
          reading.report(.valueTwice(header), at: item)
        } else if !column.headers.contains(header) {
          column.headers.append(header)
        }
      }
    }
    if let entry = fields["values"] { column.values = values(entry, column) }
    if let entry = fields["open"] { column.isOpen = reading.flag(entry.value, label: entry.label) ?? false }
    if let entry = fields["split"] {
      column.isSplit = reading.flag(entry.value, label: entry.label) ?? false
      if column.isSplit, column.type == .list { reading.report(.splitOnList, at: entry.key) }
    }
    if let entry = fields["fill"] {
      column.fillsDown = reading.word(entry.value, label: entry.label, of: Keywords.fills) != nil
    }
    if let entry = fields["default"], knowsType { column.defaultValue = defaultValue(entry, column) }
    if let entry = fields["refers"], column.type != .id {
      reading.report(.wrongColumnType(column.id, is: column.type, wanted: [.id]), at: entry.key)
    }
  }

  /// `values`: canonical to synonyms, or a list of canonical values.
  private func values(_ entry: Fields.Entry, _ column: ColumnDeclaration) -> [(
    canonical: String, synonyms: [String]
  )]? {
    if column.type != .text, column.type != .list {
      reading.report(.wrongColumnType(column.id, is: column.type, wanted: [.text, .list]), at: entry.key)
      return nil
    }
    var values: [(canonical: String, synonyms: [String])] = []
    var seen: [String: String] = [:]
    func take(_ node: RuleNode, of canonical: String?) -> String? {
      guard let text = reading.string(node, label: entry.label) else { return nil }
      let folded = TextFold.value(text, type: column.type)
      if let other = seen[folded] {
        reading.report(other == canonical ? .valueTwice(text) : .synonymTwice(text, other: other), at: node)
        return nil
      }
      seen[folded] = canonical ?? text
      return text
    }
    if let items = entry.value.items {
      for item in items { if let text = take(item, of: nil) { values.append((text, [])) } }
    } else if let pairs = entry.value.entries {
      let names = pairs.map { take($0.key, of: nil) }
      for (name, pair) in zip(names, pairs) {
        guard let name else { continue }
        let synonyms =
          pair.value.isBlank
          ? [] : reading.list(pair.value, label: name, orOne: true, example: "[入户, 上门]") ?? []
        values.append((name, synonyms.compactMap { take($0, of: name) }))
      }
    } else {
      reading.report(
        .mapExpected(entry.label, example: "上门走访: [上门, 入户]", found: entry.value), at: entry.value)
      return nil
    }
    if values.isEmpty { reading.report(.emptyMap(entry.label, example: "{上门走访: [上门, 入户]}"), at: entry.key) }
    return values
  }

  /// The default as cells would be read: canonical, and readable as the column's type.
  private func defaultValue(_ entry: Fields.Entry, _ column: ColumnDeclaration) -> String? {
    guard let text = reading.string(entry.value, label: entry.label) else { return nil }
    let folded = TextFold.value(text, type: column.type)
    if let values = column.values, !values.isEmpty {
      if let canonical = column.canonical(folded) { return canonical }
      if !column.isOpen {
        reading.report(.unknownValue(text, column: column), at: entry.value)
        return nil
      }
    }
    let isReadable: Bool =
      switch column.type {
      case .number: NumberText(folded).map { $0.form == .plain } ?? false
      case .flag: FlagText.value(folded) != nil
      case .date: DateText.day(folded) != nil
      case .month: DateText.month(folded) != nil
      case .datetime: DateText.moment(folded) != nil
      default: true
      }
    guard isReadable else {
      reading.report(.badDefault(text, type: column.type), at: entry.value)
      return nil
    }
    return folded
  }
}
