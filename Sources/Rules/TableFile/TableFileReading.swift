import Diagnostics
import Quantities

/// 读台账: the table file, to declarations; references are resolved after all tables are known.
final class TableFileReading {
  /// Where mistakes are told.
  let reading: RuleReading
  /// The tables so far.
  var tables: [TableDeclaration] = []
  /// The declared groups: columns with the nodes they came from.
  var groups: [(name: String, columns: [ColumnDeclaration])] = []
  /// References by the text they were written in, to be resolved at the end.
  var references: [(table: Int, column: Int, node: RuleNode)] = []

  /// Where each heading stands, by the place of its column.
  var headerNodes: [Place: [String: RuleNode]] = [:]

  init(_ reading: RuleReading) { self.reading = reading }

  /// Reads the root of a table file.
  func read(_ root: RuleNode) -> [TableDeclaration] {
    guard
      let fields = Fields(
        root, in: Keywords.tableFile, owner: root, label: reading.text.file, reading, isRoot: true)
    else { return [] }
    if let entry = fields["groups"] { readGroups(entry) }
    if let entry = fields.required("tables", example: "{visits: {…}}") { readTables(entry) }
    for reference in references { resolve(reference) }
    return tables
  }

  private func readGroups(_ entry: Fields.Entry) {
    guard let pairs = entry.value.entries else {
      reading.report(.mapExpected(entry.label, example: "person: {…}", found: entry.value), at: entry.value)
      return
    }
    for (key, value) in pairs {
      guard let name = reading.string(key, label: entry.label) else { continue }
      guard let columns = value.entries, !columns.isEmpty else {
        reading.report(
          .mapExpected(name, example: "name: {type: name}", found: value), at: value.isBlank ? key : value)
        continue
      }
      let read = columns.compactMap { column(Fields.Entry(key: $0.key, value: $0.value), group: name) }
      groups.append((name, read.map(\.declaration)))
      for item in read where item.refers != nil {
        if let node = item.refers { reading.report(.refersInGroup, at: node) }
      }
    }
  }

  private func readTables(_ entry: Fields.Entry) {
    guard let pairs = entry.value.entries, !pairs.isEmpty else {
      reading.report(
        .mapExpected(entry.label, example: "visits: {…}", found: entry.value),
        at: entry.value.isBlank ? entry.key : entry.value)
      return
    }
    for (key, value) in pairs {
      guard let id = reading.identifier(key, label: entry.label) else { continue }
      let inner = Fields.Entry(key: key, value: value)
      guard let table = table(inner, id: id) else { continue }
      if let other = tables.first(where: {
        $0.id == table.id || $0.name == table.name || $0.id == table.name || $0.name == table.id
      }) {
        reading.report(.tableNamedTwice(table.name, other: other.id), at: key)
      }
      tables.append(table)
    }
    if let roster = tables.first(where: { $0.id == "roster" }) {
      if let name = roster.columns.first(where: { $0.id == "name" }) {
        if name.type != .name {
          reading.report(.rosterNeeds("name", type: .name), at: node(of: "roster", in: pairs) ?? entry.key)
        }
      } else {
        reading.report(.rosterNeeds("name", type: .name), at: node(of: "roster", in: pairs) ?? entry.key)
      }
    } else {
      reading.report(.noRoster, at: entry.key)
    }
  }

  private func node(of id: String, in pairs: [(key: RuleNode, value: RuleNode)]) -> RuleNode? {
    pairs.first { $0.key.text == id }?.key
  }

  private func resolve(_ reference: (table: Int, column: Int, node: RuleNode)) {
    guard reference.table < tables.count, let written = reading.string(reference.node, label: "refers") else {
      return
    }
    guard let other = tables.firstIndex(where: { $0.id == written || $0.name == written }) else {
      reading.report(.unknownTable(written, tables: tables), at: reference.node)
      return
    }
    let column = tables[reference.table].columns[reference.column]
    guard other != reference.table, let target = tables[other].column(column.id),
      tables[other].columns[target].type == column.type
    else {
      reading.report(.badReference(tables[other], column: column), at: reference.node)
      return
    }
    tables[reference.table].columns[reference.column].refersTo = other
  }
}
