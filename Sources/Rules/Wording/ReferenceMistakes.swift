import Diagnostics

/// Mistakes of what names something declared elsewhere.
extension Mistake {
  static func unknownTable(_ text: String, tables: [TableDeclaration]) -> Mistake {
    let known = tables.map(\.id) + tables.map(\.name).filter { name in !tables.contains { $0.id == name } }
    let near = Nearest.names(to: text, in: known)
    let all = tables.map(Say.table)
    return Mistake(
      .unknownTable, zh: "没有\(Say.quoted(text))这张台账", en: "there is no table \(Say.quoted(text))",
      help: near.isEmpty
        ? Words(
          zh: "台账有：\(all.map(\.zh).joined(separator: "、"))",
          en: "there are: \(all.map(\.en).joined(separator: ", "))")
        : Say.nearest(text, in: known))
  }

  static func unknownColumn(_ text: String, table: TableDeclaration, elsewhere: [TableDeclaration]) -> Mistake {
    let known = table.columns.map(\.id) + table.columns.flatMap { $0.headers.dropFirst() }
    var help = Say.nearest(text, in: known)
    if Nearest.names(to: text, in: known).isEmpty {
      let columns = table.columns.map(Say.column)
      help = Words(
        zh: "这张表的列有：\(columns.map(\.zh).joined(separator: "、"))",
        en: "its columns are: \(columns.map(\.en).joined(separator: ", "))")
      if let other = elsewhere.first(where: { $0.find(text) != nil }), let base = help {
        help = Words(
          zh: "\(Say.table(other).zh)有这一列；" + base.zh, en: "\(Say.table(other).en) has it; " + base.en)
      }
    }
    return Mistake(
      .unknownColumn, zh: "台账 \(Say.lead(Say.table(table).zh))没有\(Say.quoted(text))这一列",
      en: "the table \(Say.table(table).en) has no column \(Say.quoted(text))",
      help: help)
  }

  static func columnTwice(_ text: String, id: String) -> Mistake {
    Mistake(
      .duplicate, zh: "\(Say.quoted(text))就是 \(id) 这一列，已经写过条件",
      en: "\(Say.quoted(text)) is the column \(id), which has a condition already",
      help: Words(zh: "合成一个条件，如 \(id): [甲, 乙]", en: "make them one condition, as in \(id): [a, b]"))
  }

  static func unknownValue(_ text: String, column: ColumnDeclaration) -> Mistake {
    let values = column.values ?? []
    let known = values.map(\.canonical) + values.flatMap(\.synonyms)
    let near = Nearest.names(to: text, in: known)
    let help = near.isEmpty ? Say.nearest(text, in: values.map(\.canonical)) : Say.nearest(text, in: known)
    let name = Say.column(column)
    if column.isOpen {
      return Mistake(
        .unknownOpenValue, zh: "\(Say.lead(name.zh))的取值里没有\(Say.quoted(text))，照写的字比较",
        en: "the values of \(name.en) do not list \(Say.quoted(text)); it is compared as it stands",
        help: help, severity: .warning)
    }
    return Mistake(
      .unknownValue, zh: "\(Say.lead(name.zh))没有\(Say.quoted(text))这个取值",
      en: "\(name.en) has no value \(Say.quoted(text))", help: help)
  }

  static func notInCatalogue(_ text: String, items: [String]) -> Mistake {
    Mistake(
      .notInCatalogue, zh: "项目清单里没有\(Say.quoted(text))，这个条件永远不成立",
      en: "the catalogue has no item \(Say.quoted(text)): this never holds",
      help: Say.nearest(text, in: items), severity: .warning)
  }

  static func unknownCriterion(_ text: String, known: [String]) -> Mistake {
    Mistake(
      .unknownCriterion, zh: "这张考评表没有编号为\(Say.quoted(text))的考核项",
      en: "this scorecard has no criterion of the id \(Say.quoted(text))",
      help: Say.nearest(text, in: known))
  }

  static func unknownSection(_ text: String, known: [String]) -> Mistake {
    Mistake(
      .unknownSection, zh: "这张考评表没有编号为\(Say.quoted(text))的板块",
      en: "this scorecard has no section of the id \(Say.quoted(text))",
      help: Say.nearest(text, in: known)
        ?? Words(zh: "先写 sections: [{id: \(text)}]", en: "declare it first: sections: [{id: \(text)}]"))
  }

  static func unknownGrade(_ text: String, known: [String]) -> Mistake {
    Mistake(
      .unknownGrade, zh: "这张考评表没有\(Say.quoted(text))这个等次",
      en: "this scorecard has no grade \(Say.quoted(text))",
      help: Say.nearest(text, in: known)
        ?? Words(zh: "先写 grades: [{name: …}]", en: "declare it first: grades: [{name: …}]"))
  }

  static func wrongColumnType(_ text: String, is type: ColumnType, wanted: Set<ColumnType>) -> Mistake {
    Mistake(
      .columnType, zh: "\(Say.quoted(text))这一列的类型是 \(Say.type(type).zh)，这里要 \(Say.types(wanted).zh)",
      en:
        "the column \(Say.quoted(text)) is of type \(Say.type(type).en); this place needs \(Say.types(wanted).en)",
      help: Words(zh: "换一列，或在台账文件里改它的类型", en: "take another column, or change its type in the table file"))
  }

  static func tableLacksGroup(_ table: TableDeclaration, group: String) -> Mistake {
    let zh = group == "household" ? "户" : "人"
    return Mistake(
      .tableLacks,
      zh: "台账 \(Say.lead(Say.table(table).zh))没有列组 \(group)，看不出一行是哪\(group == "household" ? "一户" : "个人")的",
      en: "the table \(Say.table(table).en) has no column group \(group): its rows belong to nobody known",
      help: Words(
        zh: "换一张有\(zh)的台账，或在台账文件里加上 \(group)",
        en: "take another table, or add \(group) to it in the table file"))
  }

  static func tableLacksColumn(_ table: TableDeclaration, column: String) -> Mistake {
    Mistake(
      .tableLacks, zh: "台账 \(Say.lead(Say.table(table).zh))没有这种计量要用的 \(column)",
      en: "the table \(Say.table(table).en) lacks \(column), which this measure uses",
      help: Words(
        zh: "换一张台账，或在台账文件里加上 \(column)", en: "take another table, or add \(column) to it in the table file"))
  }

  // MARK: Conditions

  static func filterExpected(_ label: String) -> Mistake {
    Mistake(
      .condition, zh: "\(Say.lead(label))应写成“列: 条件”", en: "\(label) should be “column: condition”",
      help: Words(zh: "写成 \(label): {role: 党员}", en: "write \(label): {role: 党员}"))
  }

  static func emptyCondition(_ label: String) -> Mistake {
    let all = Say.all(Keywords.condition.words)
    return Mistake(
      .condition, zh: "\(Say.lead(label))的条件是空的", en: "the condition of \(label) is empty",
      help: Words(zh: "写一个值、几个值的列表，或 \(all.zh)", en: "write a value, a list of values, or \(all.en)"))
  }

  static func blankCondition(_ label: String) -> Mistake {
    Mistake(
      .condition, zh: "\(Say.lead(label))的条件是空的", en: "the condition of \(label) is empty",
      help: Words(zh: "要找空白的格，写 {present: false}（{已填: 否}）", en: "blank cells are found by {present: false}"))
  }

  static func emptyRange(_ label: String) -> Mistake {
    Mistake(
      .condition, zh: "\(Say.lead(label))的条件永远不成立：至少的数不小于低于的数",
      en: "no \(label) is at least the one and below the other",
      help: Words(zh: "对调两个数，或改正其中一个", en: "swap the two, or mend one"))
  }

  static func notComparable(_ label: String, column: ColumnDeclaration) -> Mistake {
    Mistake(
      .condition, zh: "\(Say.lead(Say.column(column).zh))不是数字或日期，不能用 \(label) 比大小",
      en: "\(Say.column(column).en) is no number or date: \(label) cannot compare it",
      help: Words(
        zh: "写值或值的列表，如 \(column.id): [甲, 乙]", en: "write a value or a list, as in \(column.id): [a, b]"))
  }

  static func valueExpected(_ label: String) -> Mistake {
    Mistake(
      .condition, zh: "\(Say.lead(label))的条件里应是一个值", en: "the condition of \(label) should be a value",
      help: Words(zh: "写成 \(label): 甲 或 \(label): [甲, 乙]", en: "write \(label): a or \(label): [a, b]"))
  }
}
