import Diagnostics

/// Why a whole row is rejected.
extension Problem {
  static let textAfterQuote = Problem(
    "T030", zh: "引号之后还有文字，分不清这一格到哪里为止",
    en: "there is text behind a closing quote: where the cell ends cannot be told",
    help: Words(
      zh: "请删去这一格的英文引号，或把整格放进一对引号里",
      en: "delete the quotes in this cell, or put the whole cell between one pair"))

  static let unclosedQuote = Problem(
    "T031", zh: "这一格的英文引号没有结束的一半", en: "a quote is opened in this cell and never closed",
    help: Words(zh: "请删去这个引号，或在格尾补上", en: "delete the quote, or close it at the end of the cell"))

  static func width(_ found: Int, header: Int, cells: [String], hasWideComma: Bool) -> Problem {
    let shown = cells.prefix(12).map { "[\(quoted($0))]" }.joined()
    let zh = cells.isEmpty ? "" : "：" + shown
    let en = cells.isEmpty ? "" : ": " + shown
    let reason =
      found > header
      ? Words(
        zh: "格里如有逗号，整格要放进英文引号", en: "a cell with a comma inside must stand between quotes")
      : Words(
        zh: hasWideComma ? "这一行用了中文逗号“，”，请改成与表头相同的分隔符" : "请补齐缺少的格，空格也要有分隔符",
        en: hasWideComma
          ? "this row uses the full-width comma “，”: use the header's delimiter"
          : "add the missing cells, with delimiters for blank ones too")
    return Problem(
      "T032", zh: "这一行有 \(found) 格，表头有 \(header) 格\(zh)",
      en: "the row has \(found) cells, the header \(header)\(en)",
      help: reason)
  }

  static func required(_ column: String) -> Problem {
    Problem(
      "T033", zh: "“\(column)”必须填写", en: "“\(column)” must be filled",
      help: Words(zh: "请补填这一格", en: "fill this cell"))
  }

  static func requiredOne(of columns: [String]) -> Problem {
    let names = list(columns)
    return Problem(
      "T034", zh: "\(names.zh) 至少要填一格", en: "one of \(names.en) must be filled",
      help: Words(zh: "请补填其中一格", en: "fill one of them"))
  }

  static func backwards(_ earlier: String, _ later: String, _ first: String, _ second: String) -> Problem {
    Problem(
      "T035", zh: "“\(later)”（\(second)）早于“\(earlier)”（\(first)）",
      en: "“\(later)” (\(second)) lies before “\(earlier)” (\(first))",
      help: Words(zh: "请核对两个时间", en: "check both times"))
  }

  static func unequalSplit(_ columns: [(name: String, count: Int)]) -> Problem {
    Problem(
      "T036",
      zh: columns.map { "“\($0.name)”有 \($0.count) 个" }.joined(separator: "，") + "，不能一一对应",
      en: columns.map { "“\($0.name)” holds \($0.count)" }.joined(separator: ", ")
        + ": they cannot be paired",
      help: Words(zh: "请使各格的个数相同，或分成几行填写", en: "make the numbers equal, or write one row for each"))
  }

  static let returnPlace = Problem(
    "T037", zh: "退回表的“原文件”和“原行”要照原样保留，原行应是行号",
    en: "原文件 and 原行 of a returned sheet must stay as they were; 原行 is a row number",
    help: Words(
      zh: "请从退回的文件里照抄这两格；新增的行两格都留空",
      en: "copy both cells from the returned file; leave both blank in a new row"))
}
