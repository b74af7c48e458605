import Quantities

/// 读一张台账
extension TableFileReading {
  /// One table; nil where it has no columns.
  func table(_ entry: Fields.Entry, id: String) -> TableDeclaration? {
    guard let fields = Fields(entry.value, in: Keywords.table, owner: entry.key, label: entry.label, reading)
    else { return nil }
    let name = fields["name"].flatMap { reading.string($0.value, label: $0.label) } ?? id
    var table = TableDeclaration(id: id, name: name, place: reading.place(entry.key.span))
    guard let columnsEntry = fields.required("columns", example: "{date: {type: date}}") else { return nil }
    guard let pairs = columnsEntry.value.entries, !pairs.isEmpty else {
      reading.report(
        .mapExpected(columnsEntry.label, example: "date: {type: date}", found: columnsEntry.value),
        at: columnsEntry.value)
      return nil
    }
    var nodes: [RuleNode] = []
    for (key, value) in pairs {
      let inner = Fields.Entry(key: key, value: value)
      if let group = groups.first(where: { $0.name == key.text }), !isPlainColumn(value) {
        let use = use(of: group, inner)
        if use.isRequired {
          table.requiredGroups.append(keyColumns(of: use.columns, from: table.columns.count))
        }
        table.columns += use.columns
        nodes += use.columns.map { _ in key }
      } else if let read = column(inner, group: nil) {
        if let node = read.refers { references.append((tables.count, table.columns.count, node)) }
        table.columns.append(read.declaration)
        nodes.append(key)
      }
    }
    checkHeaders(table, nodes)
    if id == "roster" { addAge(&table, at: columnsEntry.key) }
    readRules(fields, &table)
    return table
  }

  /// A column that bears the name of a group is told from the group by its type.
  private func isPlainColumn(_ node: RuleNode) -> Bool {
    node.entries?.contains { $0.key.text.flatMap(Keywords.column.english) == "type" && $0.value.text != nil }
      ?? false
  }

  /// What names one of a group: the id and the name of a person, the id and the head of a household.
  private func keyColumns(of columns: [ColumnDeclaration], from first: Int) -> [Int] {
    let keys = columns.indices.filter { columns[$0].type == .id || columns[$0].type == .name }
    return (keys.isEmpty ? Array(columns.indices) : keys).map { $0 + first }
  }

  /// The derived column of full years of age.
  private func addAge(_ table: inout TableDeclaration, at node: RuleNode) {
    if table.column("age") != nil {
      reading.report(.ageIsDerived, at: node)
      return
    }
    var age = ColumnDeclaration(
      id: "age", type: .number, headers: ["age", "年龄", "周岁"], place: reading.place(node.span))
    let taken = Set(table.columns.flatMap { $0.headers.map(TextFold.header) })
    age.headers.removeAll { taken.contains(TextFold.header($0)) }
    age.isDerived = true
    table.columns.append(age)
  }

  /// Two columns of one table with one heading: no file could be read.
  private func checkHeaders(_ table: TableDeclaration, _ nodes: [RuleNode]) {
    var owners: [String: Int] = [:]
    for (index, column) in table.columns.enumerated() {
      for header in column.headers {
        let folded = TextFold.header(header)
        if let other = owners[folded], other != index {
          let node = headerNodes[table.columns[index].place]?[header] ?? nodes[index]
          reading.report(.headerTwice(header, columns: [table.columns[other].id, column.id]), at: node)
        } else {
          owners[folded] = index
        }
      }
    }
  }

  private func readRules(_ fields: Fields, _ table: inout TableDeclaration) {
    if let entry = fields["date"] {
      table.dateColumn = column(
        entry.value, of: table, label: entry.label, types: [.date, .datetime, .month])
    }
    if let entry = fields["expected"] {
      table.isExpected = reading.flag(entry.value, label: entry.label) ?? false
    }
    if let entry = fields["duplicates"] {
      table.keepsDuplicates = reading.word(entry.value, label: entry.label, of: Keywords.duplicates) == "keep"
    }
    if let entry = fields["layout"] {
      table.isMatrix = reading.word(entry.value, label: entry.label, of: Keywords.layouts) != nil
    }
    if let entry = fields["one_of"] {
      table.oneOf = columnLists(entry, table, types: nil, example: "[[meeting_id, date]]")
    }
    if let entry = fields["order"] {
      table.order = columnLists(
        entry, table, types: [.date, .datetime, .month], example: "[[raised_at, feedback_at]]")
    }
  }

  private func columnLists(
    _ entry: Fields.Entry, _ table: TableDeclaration, types: Set<ColumnType>?, example: String
  ) -> [[Int]] {
    guard let lists = reading.list(entry.value, label: entry.label, example: example) else { return [] }
    var result: [[Int]] = []
    for list in lists {
      guard let items = reading.list(list, label: entry.label, example: example) else { continue }
      let columns = items.compactMap { column($0, of: table, label: entry.label, types: types) }
      guard columns.count == items.count else { continue }
      if Set(columns).count < 2 { reading.report(.twoColumnsNeeded(entry.label, example: example), at: list) }
      result.append(columns)
    }
    return result
  }

  /// A column of this table.
  private func column(_ node: RuleNode, of table: TableDeclaration, label: String, types: Set<ColumnType>?)
    -> Int?
  {
    guard let written = reading.string(node, label: label) else { return nil }
    guard let index = table.find(written) else {
      reading.report(.unknownColumn(written, table: table, elsewhere: []), at: node)
      return nil
    }
    if let types, !types.contains(table.columns[index].type) {
      reading.report(.wrongColumnType(written, is: table.columns[index].type, wanted: types), at: node)
      return nil
    }
    return index
  }
}
