import Diagnostics

/// What is told of a text that is written out clean without being of a declared table.
extension Problem {
  static let titleLeftOut = Problem(
    "T080", zh: "表头上方的这一行没有写出", en: "this line above the header was left out",
    help: Words(zh: "若它也是记录，请补齐它的格", en: "if it is a record, fill its cells"))

  static let headerLeftOut = Problem(
    "T081", zh: "中间重复的表头没有写出", en: "a header repeated in the middle was left out")

  static func tableApart(_ number: Int) -> Problem {
    Problem(
      "T082", zh: "这里开始第 \(number) 张表，另写一个文件", en: "table \(number) begins here; it is written to a file of its own",
      help: Words(zh: "若不是另一张表，请改这一行", en: "if it is no other table, mend this row"))
  }

  static let strangeQuotes = Problem(
    "T083", zh: "这一行的引号不成对，照最说得通的一种读", en: "the quotes of this row make no sense; the likeliest reading was taken",
    help: Words(zh: "请核对这一行的各格", en: "check the cells of this row"))

  static let innerQuote = Problem(
    "T085", zh: "没有加引号的格里有一个引号，照原样留下", en: "a quote inside a cell that has none around it was kept",
    help: Words(zh: "若旁边少了分隔符，请补上", en: "if a delimiter is missing beside it, put it in"))

  static let otherWidthCode = "T084"

  static func otherWidth(_ found: Int, header: Int) -> Problem {
    Problem(
      otherWidthCode, zh: "这一行有 \(found) 格，表头有 \(header) 格，照原样写出",
      en: "the row has \(found) cells, the header \(header); it is written as it is",
      help: Words(zh: "请看是多了还是少了分隔符", en: "see whether a delimiter is missing or too many"))
  }

  static func mostWidths(_ count: Int, of rows: Int, header: Int) -> Problem {
    Problem(
      otherWidthCode, zh: "\(rows) 行里有 \(count) 行与表头（\(header) 格）宽度不同，照原样写出",
      en: "\(count) of \(rows) rows are not as wide as the header (\(header) cells); they are written as they are",
      help: Words(zh: "多半是分隔符认错了，或表头不全", en: "the delimiter may be another, or the header incomplete"))
  }
}

/// 任意文本代码
extension TablesCodes {
  static let anyText = [
    CodeEntry(
      "T080", title: Words(zh: "表头上方的行没有写出", en: "a line above the header left out"),
      explanation: Words(
        zh: "inspect --as-csv 只写表头和记录。表头上方的标题、填报单位等行不写出，逐行在这里列出，以便核对。",
        en:
          "inspect --as-csv writes header and records. Titles and the like above the header are left out, and each is listed."
      )),
    CodeEntry(
      "T081", title: Words(zh: "重复的表头没有写出", en: "a repeated header left out"),
      explanation: Words(
        zh: "打印时每页重复的表头不是记录，inspect --as-csv 不写出它。",
        en: "A header that is repeated, as on each printed page, is no record: inspect --as-csv leaves it out.")),
    CodeEntry(
      "T082", title: Words(zh: "一个文件里有几张表", en: "several tables in a file"),
      explanation: Words(
        zh: "inspect --as-csv 把第二张及以后的表另写成“名字-2.csv”等文件，写到标准输出时只写第一张。请把各表分开保存。",
        en:
          "inspect --as-csv writes the second table to a file NAME-2.csv, and so on; to standard output only the first. "
          + "Keep each table in a file of its own.")),
    CodeEntry(
      "T083", title: Words(zh: "引号不成对", en: "quotes that make no sense"),
      explanation: Words(
        zh: "格里的引号没有加倍，或有一个引号没有另一半，分几种读法。inspect --as-csv 取格数与其他行相同、改动最少的一种，并列出这一行。",
        en: "A quote inside a cell was not doubled, or one has no other half, so the row can be read in several ways. "
          + "inspect --as-csv takes the one with as many cells as the other rows and the fewest oddities, and lists the row."
      )),
    CodeEntry(
      "T084", title: Words(zh: "格数与表头不同", en: "not as wide as the header"),
      explanation: Words(
        zh: "inspect --as-csv 不改动这样的行，照原样写出，并列出行号。多一格或少一格的行多半是格里有分隔符而没有加引号。",
        en:
          "inspect --as-csv changes no such row, writes it as it is and lists it. A cell too many is mostly a delimiter "
          + "inside a cell that was not quoted.")),
    CodeEntry(
      "T085", title: Words(zh: "没有加引号的格里有引号", en: "a quote inside an unquoted cell"),
      explanation: Words(
        zh: "这样的引号是一个普通的字符，照原样写出。但它也可能是下一格的开头，那格前面少了分隔符，所以列出这一行。",
        en:
          "Such a quote is a character like any other and is kept. It may also begin the next cell, the delimiter before "
          + "it being lost: so the row is listed.")),
  ]
}
