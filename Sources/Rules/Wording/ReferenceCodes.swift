/// Explanations: names of tables, columns, values.
extension RulesCodes {
  static let referenceEntries: [Entry] = [
    (
      .unknownTable, ("没有这张台账", "台账用编号（visits）或名称（走访联系记录）来指，都在台账文件里。"),
      ("unknown table", "A table is named by its id (visits) or its name (走访联系记录), both from the table file.")
    ),
    (
      .unknownColumn, ("没有这一列", "列用编号（date）或任何一个表头（走访日期）来指。对象、条件里说的是花名册的列；出席率的 where 说的是会议表的列。"),
      (
        "unknown column",
        "A column is named by its id (date) or any heading (走访日期). Filters over people speak of the roster; the where of attendance speaks of the meetings table."
      )
    ),
    (
      .unknownValue, ("没有这个取值", "这一列的取值在台账文件里列全了，没有这一个。写错了就改；真有新的说法，先加到台账文件的 values 里。"),
      (
        "unknown value",
        "The table file lists all values of the column, and this is not one. Mend it, or add the new wording to values first."
      )
    ),
    (
      .unknownOpenValue, ("取值没有列出", "这一列可以另填，所以只是提醒：台账文件里没有列出这个取值，会照写的字去比较，写错一个字就一行也找不到。"),
      (
        "value not listed",
        "The column takes other values as well, so this is a warning: the value is not listed and is compared as it stands; a misspelt one would match nothing."
      )
    ),
    (
      .unknownCriterion, ("没有这个考核项", "同分比较、否决里的考核项用它的编号，要在同一张考评表里。"),
      ("unknown criterion", "Tie breaks and vetoes name criteria by their id, within the same scorecard.")
    ),
    (
      .unknownSection, ("没有这个板块", "考核项的 section 写板块的编号，板块先在 sections 里写出。"),
      ("unknown section", "A criterion's section is the id of one that the scorecard's sections declare.")
    ),
    (
      .unknownGrade, ("没有这个等次", "否决的后果里的等次，要是 grades 里的名称，一字不差。"),
      ("unknown grade", "An effect names a grade exactly as grades does.")
    ),
    (
      .columnType, ("列的类型不对", "这里要用另一种类型的列，如相加要数字列，时限要日期时间列。"),
      ("wrong type of column", "Another type of column is needed here: sums need numbers, limits need times.")
    ),
    (
      .tableLacks, ("台账缺列", "这种计量要知道一行是哪个人、哪一户、哪种状态的，这张台账没有相应的列。"),
      (
        "table lacks a column",
        "The measure must know whose row it is, which household's, or of which status; the table has no such column."
      )
    ),
    (
      .notInCatalogue, ("清单里没有", "项目清单没有的项目，读表时就退回了，所以这个条件永远不成立。多半是写错了字。"),
      (
        "not in the catalogue",
        "Rows with an item that the catalogue lacks are rejected on reading, so this never holds; it is probably misspelt."
      )
    ),
  ]
}
