/// Explanations: the table file, and which rulebook is meant.
extension RulesCodes {
  static let tableEntries: [Entry] = [
    (
      .roster, ("花名册", "台账里要有花名册 roster，其中要有姓名 name；年龄 age 由程序算出。"),
      ("roster", "The tables hold a roster with a name; age is derived by the program.")
    ),
    (
      .headerTwice, ("表头重复", "一张表里一个表头只能归一列，否则读到这个表头时不知道是哪一列。表头比较时不看空格、星号、冒号、括号里的注、全角半角、大小写。"),
      (
        "heading of two columns",
        "Within a table a heading belongs to one column, or nobody could tell which is meant. Headings are compared without blanks, *, colons, bracketed notes, width and case."
      )
    ),
    (
      .group, ("列组", "列组是几张表共有的列。类型在列组里定；是否必填、多出的表头在各表里写。"),
      (
        "column group",
        "A group is columns that tables share. The group says the types; each table says whether it is required, and adds headings."
      )
    ),
    (
      .reference, ("引用", "refers（引用）的表里要有同名、同类型的列，这样才找得到。"),
      ("reference", "The table that refers names must have a column of the same id and type, to be found by.")
    ),
    (
      .twoColumns, ("至少两列", "one_of（任一）和 order（先后）的每一组都要有两列以上。"),
      ("two columns or more", "Each list of one_of and order needs two columns or more.")
    ),
    (
      .defaultValue, ("默认值", "默认值要能按这一列的类型读出来。"),
      ("default", "A default must be readable as the column's type.")
    ),
    (
      .synonymTwice, ("同义词重复", "一个词只能归一个取值，否则读到它时不知道是哪一个。"),
      ("synonym of two values", "A word stands for one value, or nobody could tell which is meant.")
    ),
    (
      .split, ("拆分", "split（拆分）把一格里的几个值变成几行；list（列表）的格本来就能有几个值。"),
      ("split", "split makes one row of each value in a cell; a list cell holds several values as it is.")
    ),
    (
      .noRulebook, ("没有规则", "规则文件夹里没有一个 YAML 文件写了 scorecards（考评表）。"),
      ("no rulebook", "No YAML file of the rules folder has scorecards.")
    ),
    (
      .severalRulebooks, ("几种规则", "文件夹里有几种规则，或同一规则的两版从同一天起生效，分不出用哪一个。用 --rules 指明文件。"),
      (
        "several rulebooks",
        "The folder has several rulebooks, or two versions of one from the same day. Name the file by --rules."
      )
    ),
    (
      .noVersion, ("没有生效的版本", "所有版本的生效日期都在考评期最后一天之后。"),
      ("no version in force", "Every version takes effect after the period's last day.")
    ),
  ]
}
