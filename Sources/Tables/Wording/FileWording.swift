import Diagnostics

/// Why a whole file is refused.
extension Problem {
  static let saveAs = Words(
    zh: "请在表格软件中打开，另存为“CSV UTF-8（逗号分隔）”后再报",
    en: "open it in a spreadsheet program and save it as “CSV UTF-8 (comma delimited)”")

  static let empty = Problem(
    "T001", zh: "文件是空的", en: "the file is empty",
    help: Words(zh: "没有要报的内容时，也请报一张只有表头的表", en: "to report nothing, send a sheet with the header alone"))

  static let oldWorkbook = Problem(
    "T003", zh: "文件名写的是文本，内容却是旧版 Excel 工作簿（xls）",
    en: "the name says text, but this is an old Excel workbook (xls)",
    help: saveAs)

  static let markup = Problem(
    "T004", zh: "文件名写的是文本，内容却是网页（HTML 或 XML）", en: "the name says text, but this is a web page (HTML or XML)",
    help: saveAs)

  static let otherFormat = Problem(
    "T004", zh: "文件名写的是文本，内容却是别的格式（PDF、图片之类）",
    en: "the name says text, but this is another format (PDF, a picture)",
    help: saveAs)

  static let zeroBytes = Problem(
    "T005", zh: "文件里有零字节，不是文本", en: "there are zero bytes in the file: it is no text", help: saveAs)

  static func undecodable(_ encoding: String, bytes: String, character: Int) -> Problem {
    Problem(
      "T006", zh: "第 \(character) 个字符处的字节 \(bytes) 不是 \(encoding) 文本，文件可能已损坏",
      en: "the bytes \(bytes) at character \(character) are no \(encoding) text: the file may be damaged",
      help: saveAs)
  }

  static func mixed(firstIsUTF8: Bool, offset: Int, character: Int, lines: [ClosedRange<Int>]) -> Problem {
    let shown = lines.prefix(5).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    let more = lines.count > 5 ? "…" : ""
    let (zhLines, enLines) = (shown.joined(separator: "、") + more, shown.joined(separator: ", ") + more)
    let (before, after) = firstIsUTF8 ? ("UTF-8", "GBK") : ("GBK", "UTF-8")
    return Problem(
      "T007", zh: "文件里混有两种编码：前面是 \(before)，从这一行第 \(character) 个字符（第 \(offset) 字节）起不是；不是的有第 \(zhLines) 行",
      en:
        "two encodings in one file: \(before) above, something else (\(after)?) from character \(character) of this line (byte \(offset)) on; not so: \(lines.count == 1 && lines[0].count == 1 ? "line" : "lines") \(enLines)",
      help: Words(
        zh: "多半是把两个文件的内容粘在了一起；请分成两个文件，或在表格软件里合并后另存为“CSV UTF-8”",
        en:
          "two files were probably pasted together: send them apart, or join them in a spreadsheet program and save as “CSV UTF-8”"
      ))
  }

  static let implausible = Problem(
    "T008", zh: "按 GB18030 读出来不像中文表格，可能是 Big5 等别的编码",
    en: "read as GB18030 this is no Chinese office text; it may be Big5 or another encoding",
    help: saveAs)

  static let noConverter = Problem(
    "T009", zh: "这台机器上没有 GB18030 转换表，读不了这个文件",
    en: "this machine has no GB18030 converter, so the file cannot be read",
    help: Words(
      zh: "请安装 libc 的 gconv 模块，或把文件另存为“CSV UTF-8”",
      en: "install libc's gconv modules, or save the file as “CSV UTF-8”"))

  static func noHeader(_ preview: String) -> Problem {
    Problem(
      "T010", zh: "前 20 行里没有找到任何已声明表格的表头；第一行是“\(quoted(preview))”",
      en: "no header of any declared table in the first 20 rows; the first row is “\(quoted(preview))”",
      help: Words(
        zh: "请对照规则中 tables.yaml 的表头填写第一行", en: "compare the headings with those that tables.yaml declares"))
  }

  static func lacks(table: String, missing: [String], found: [String]) -> Problem {
    let lack = list(missing)
    let have = list(found)
    return Problem(
      "T011", zh: "最像“\(table)”（有 \(have.zh)），但缺少 \(lack.zh)",
      en: "nearest to “\(table)” (found \(have.en)), but it lacks \(lack.en)",
      help: Words(zh: "请补上缺少的列，或改正表头的写法", en: "add the missing columns, or correct their headings"))
  }

  static func tie(_ tables: [String]) -> Problem {
    let names = list(tables)
    return Problem(
      "T012", zh: "分不清是哪张表：\(names.zh) 找到的列一样多",
      en: "which table is it? \(names.en) find equally many columns",
      help: Words(zh: "请补上只有其中一张表才有的列", en: "add a column that only one of them has"))
  }

  static func rivalled(_ table: String, by rival: String, missing: [String]) -> Problem {
    let lack = list(missing)
    return Problem(
      "T013", zh: "可以当作“\(table)”，但“\(rival)”找到的列不比它少，只是缺少 \(lack.zh)",
      en: "it could be “\(table)”, but “\(rival)” finds as many columns and lacks only \(lack.en)",
      help: Words(
        zh: "是“\(rival)”就补上缺少的列，是“\(table)”就去掉别表的列",
        en: "add what “\(rival)” lacks, or leave out the columns that are not of “\(table)”"))
  }

  static func unmeasurable(_ table: String, missing: [String]) -> Problem {
    let lack = list(missing)
    return Problem(
      "T014", zh: "“\(table)”缺少考核要用的列：\(lack.zh)",
      en: "“\(table)” lacks columns by which points are given: \(lack.en)",
      help: Words(zh: "请补上这些列；没有内容也要有表头", en: "add these columns, with the heading even if they are blank"))
  }

  static func garbled(_ cell: String, meant: String?) -> Problem {
    Problem(
      "T015", zh: "表头是乱码：“\(quoted(cell))”" + (meant.map { "原来应是“\($0)”" } ?? "已看不出原来的字"),
      en: "the header is garbled: “\(quoted(cell))” " + (meant.map { "was “\($0)”" } ?? "shows nothing of what it was"),
      help: Words(
        zh: "文件曾用错误的编码打开又保存，请用原来的表重新导出",
        en: "the file was opened with the wrong encoding and saved; export the original again"))
  }

  static func secondTable(_ table: String) -> Problem {
    Problem(
      "T016", zh: "这里又开始了一张表（“\(table)”的表头），一个文件只能有一张表",
      en: "a second table begins here (a header of “\(table)”); a file holds one table",
      help: Words(zh: "请把两张表分成两个文件", en: "send the two tables as two files"))
  }

  // What is told of a file that is read.

  static func repeatedHeading(_ heading: String, first: String) -> Problem {
    Problem(
      "T017", zh: "“\(quoted(heading))”与左边的“\(quoted(first))”是同一列，只算左边的",
      en: "“\(quoted(heading))” is the same column as “\(quoted(first))” to its left, which alone counts",
      help: Words(zh: "请删去或改名其中一列", en: "delete or rename one of them"))
  }

  static func ignored(_ headings: [String], near: [(heading: String, column: String)]) -> Problem {
    let names = list(headings)
    let guess = near.map { "“\($0.heading)”→“\($0.column)”" }.joined(separator: " ")
    return Problem(
      "T018", zh: "没有声明、不读的列：\(names.zh)",
      en: "columns that nobody declares and that are not read: \(names.en)",
      help: near.isEmpty ? nil : Words(zh: "可能写错了：\(guess)", en: "perhaps misspelt: \(guess)"))
  }

  static let notesRow = Problem(
    "T019", zh: "表头下的填写说明行已略去", en: "the row of notes under the header was left out")

  static func otherPeriod(_ found: String, expected: String) -> Problem {
    Problem(
      "T020", zh: "标题写的是 \(found)，考评期是 \(expected)",
      en: "the title says \(found), but the period is \(expected)",
      help: Words(zh: "请核对是不是报了旧月份的表", en: "check whether this is an old month's sheet"))
  }

  static let loneReturns = Problem(
    "T021", zh: "文件用单独的回车（CR）换行，已按换行读", en: "lines end in CR alone; they were read as lines")

  static func guessedUTF16(_ encoding: String) -> Problem {
    Problem(
      "T022", zh: "文件没有编码标记，按零字节的位置认作 \(encoding)",
      en: "no byte order mark; taken for \(encoding) by its zero bytes")
  }

  static func mappedCodes(_ count: Int) -> Problem {
    Problem(
      "T023", zh: "旧编码造字区的 \(count) 个字符已换成标准字符（第一处在这一行）",
      en:
        "\(Words.count(count, "character")) of old private-use codes made standard (the first stands here)"
    )
  }

  static func sumDiffers(stated: String, computed: String) -> Problem {
    Problem(
      "T024", zh: "合计行写的是 \(stated)，本表相加是 \(computed)",
      en: "the total row says \(stated), the rows add up to \(computed)",
      help: Words(zh: "请核对是否漏行或改过数字", en: "check for missing rows or altered numbers"))
  }

  static func numberingGap(_ expected: Int, _ found: Int) -> Problem {
    Problem(
      "T025", zh: "序号从 \(expected - 1) 跳到 \(found)，可能漏了行",
      en: "the numbering jumps from \(expected - 1) to \(found): rows may be missing",
      help: Words(zh: "请核对是否有行被删除或筛掉", en: "check whether rows were deleted or filtered out"))
  }

  static let joinedHeader = Problem(
    "T026", zh: "表头有两行，已上下合并", en: "the header has two rows; they were joined")

  static func behindFooter(row: Int) -> Problem {
    Problem(
      "T028", zh: "第 \(row) 行是表尾（合计、签字之类），后面还有记录，照样读了",
      en: "row \(row) ends the sheet (a total, a signature), but rows follow, which were read too",
      help: Words(
        zh: "请核对后面是不是另一张表；是就分成两个文件", en: "see whether another table follows; if so, send it as a file of its own"))
  }
}
