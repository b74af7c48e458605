import Diagnostics

/// Mistakes of the table file.
extension Mistake {
  static let noRoster = Mistake(
    .roster, zh: "台账里没有花名册 roster", en: "there is no table roster",
    help: Words(
      zh: "加上 roster: {columns: {name: {type: name}, role: {type: list}}}",
      en: "add roster: {columns: {name: {type: name}, role: {type: list}}}"))

  static func rosterNeeds(_ column: String, type: ColumnType) -> Mistake {
    Mistake(
      .roster, zh: "花名册要有一列 \(column)，类型 \(Say.type(type).zh)",
      en: "the roster needs a column \(column) of type \(Say.type(type).en)",
      help: Words(zh: "加上 \(column): {type: \(type.rawValue)}", en: "add \(column): {type: \(type.rawValue)}")
    )
  }

  static let ageIsDerived = Mistake(
    .roster, zh: "花名册的 age（年龄）由程序从出生年月算出，不能另写一列",
    en: "the roster's age is derived from the birth and cannot be declared",
    help: Words(zh: "把这一列改名，或删去", en: "rename the column, or delete it"))

  static func tableNamedTwice(_ name: String, other: String) -> Mistake {
    Mistake(
      .duplicate, zh: "\(Say.quoted(name))与台账 \(other) 重名",
      en: "\(Say.quoted(name)) is a name of the table \(other) as well",
      help: Words(zh: "换一个名称", en: "choose another name"))
  }

  static func headerTwice(_ header: String, columns: [String]) -> Mistake {
    Mistake(
      .headerTwice, zh: "表头\(Say.quoted(header))同时属于 \(columns.joined(separator: " 和 ")) 两列",
      en: "the heading \(Say.quoted(header)) belongs to both \(columns.joined(separator: " and "))",
      help: Words(
        zh: "只留在一列里；比较时不看空格、星号、冒号、括号里的注",
        en: "keep it in one; blanks, *, colons and bracketed notes do not count"))
  }

  static let requiredInGroup = Mistake(
    .group, zh: "列组里不写 required，各表自己写", en: "required does not stand in a group: each table says it",
    help: Words(
      zh: "移到用这个列组的表里，如 person: {required: true}",
      en: "move it to the table that uses the group, as in person: {required: true}"))

  static let refersInGroup = Mistake(
    .group, zh: "列组里的列不能写 refers", en: "a column of a group cannot refer",
    help: Words(zh: "在表里把它写成单独的列", en: "declare it as a column of the table"))

  static func typeInGroupUse(_ column: String) -> Mistake {
    Mistake(
      .group, zh: "\(Say.quoted(column))的类型在列组里定，这里不能改",
      en: "the type of \(Say.quoted(column)) is the group's and cannot change here",
      help: Words(zh: "删去 type", en: "delete type"))
  }

  static func unknownInGroup(_ text: String, group: String, columns: [String], own: KeywordPlace) -> Mistake {
    Mistake(
      .unknownKey, zh: "列组 \(group) 没有\(Say.quoted(text))",
      en: "the group \(group) has no \(Say.quoted(text))",
      help: Say.nearest(text, in: columns + own.spellings))
  }

  static func badReference(_ table: TableDeclaration, column: ColumnDeclaration) -> Mistake {
    Mistake(
      .reference, zh: "台账 \(Say.lead(Say.table(table).zh))没有可供引用的 \(column.id) 列（同名、类型相同、不是本表）",
      en:
        "the table \(Say.table(table).en) has no column \(column.id) to refer to (same id, same type, another table)",
      help: Words(
        zh: "换一张表，或在那张表里加上 \(column.id): {type: id}",
        en: "name another table, or add \(column.id): {type: id} to it"))
  }

  static func twoColumnsNeeded(_ label: String, example: String) -> Mistake {
    Mistake(
      .twoColumns, zh: "\(Say.lead(label))的一组里要有两列以上", en: "a list of \(label) needs two columns or more",
      help: Words(zh: "写成 \(label): \(example)", en: "write \(label): \(example)"))
  }

  static func badDefault(_ text: String, type: ColumnType) -> Mistake {
    Mistake(
      .defaultValue, zh: "默认值\(Say.quoted(text))不是 \(Say.type(type).zh)",
      en: "the default \(Say.quoted(text)) is no \(Say.type(type).en)",
      help: Words(zh: "写一个这种类型的值", en: "write a value of that type"))
  }

  static func synonymTwice(_ text: String, other: String) -> Mistake {
    Mistake(
      .synonymTwice, zh: "\(Say.quoted(text))已归\(Say.quoted(other))，一个词只能归一个取值",
      en: "\(Say.quoted(text)) stands for \(Say.quoted(other)) already: one word, one value",
      help: Words(zh: "从一处删去", en: "delete one of the two"))
  }

  static let splitOnList = Mistake(
    .split, zh: "list（列表）的格本来就能有几个值，不用 split",
    en: "a list cell holds several values as it is; split does not go with it",
    help: Words(zh: "删去 split", en: "delete split"))

  // MARK: Which rulebook

  static func noRulebook(_ folder: String) -> Mistake {
    Mistake(
      .noRulebook, zh: "\(Say.quoted(folder))里没有规则文件", en: "there is no rulebook in \(Say.quoted(folder))",
      help: Words(
        zh: "规则文件是有 scorecards（考评表）的 .yaml 文件，直接放在这个文件夹里",
        en: "a rulebook is a .yaml file with scorecards, directly in that folder"))
  }

  static func severalRulebooks(_ list: [String]) -> Mistake {
    Mistake(
      .severalRulebooks, zh: "有几种规则：\(list.joined(separator: "；"))",
      en: "there are several rulebooks: \(list.joined(separator: "; "))",
      help: Words(
        zh: "用 --rules 指明一个文件；同一规则的各版要用同一个 name（名称）",
        en: "name a file by --rules; versions of one rulebook bear one name"))
  }

  static func noVersion(_ day: String, _ list: [String]) -> Mistake {
    Mistake(
      .noVersion, zh: "到 \(day) 还没有生效的规则：\(list.joined(separator: "；"))",
      en: "no rulebook is in force by \(day): \(list.joined(separator: "; "))",
      help: Words(
        zh: "检查 effective（生效日期），或用 --rules 指明一个文件", en: "look at effective, or name a file by --rules"))
  }

  static func sameVersion(_ list: [String]) -> Mistake {
    Mistake(
      .severalRulebooks, zh: "几个文件的生效日期相同，分不出用哪一版：\(list.joined(separator: "；"))",
      en: "several files are in force from the same day: \(list.joined(separator: "; "))",
      help: Words(zh: "改正 effective（生效日期），或用 --rules 指明一个文件", en: "mend effective, or name a file by --rules")
    )
  }
}
