import Diagnostics

/// 读表代码: every code of table reading, with a title and a longer explanation.
public enum TablesCodes {
  /// All codes, in order.
  public static let all: [CodeEntry] = file + row + cell + note + anyText + MatrixCodes.all + WorkbookCodes.all

  private static let file = [
    CodeEntry(
      "T001", "空文件", "empty file", "文件里什么也没有。没有要报的内容时，请报一张只有表头的表，这算已报。",
      "There is nothing in the file. To report nothing, send a sheet with the header alone: that counts as sent."
    ),
    CodeEntry(
      "T003", "其实是 xls", "really xls", "内容是旧版 Excel 工作簿。请打开后另存为“CSV UTF-8”。",
      "The content is an old workbook. Open it and save as “CSV UTF-8”."),
    CodeEntry(
      "T004", "其实是网页或别的格式", "really a web page or another format",
      "有些系统导出的“表格”其实是网页。请用表格软件打开后另存为“CSV UTF-8”。",
      "Some systems export web pages under a spreadsheet's name. Open it in a spreadsheet program and save as “CSV UTF-8”."
    ),
    CodeEntry(
      "T005", "有零字节", "zero bytes", "文本文件里不会有零字节；文件可能是二进制格式，或在传送中损坏。",
      "A text file holds no zero bytes: this is a binary format, or the file was damaged on the way."),
    CodeEntry(
      "T006", "编码不对", "undecodable", "文件的字节既不是 UTF-8，也不是 GB18030。请重新导出，不要手工修改字节。",
      "The bytes are neither UTF-8 nor GB18030. Export the file again."),
    CodeEntry(
      "T007", "混有两种编码", "two encodings", "同一文件里有 UTF-8 的行，也有别的编码的行，多半是粘贴而成。猜着读会改变姓名，所以整个文件不收。",
      "Some lines are UTF-8 and others are not: the file was pasted together. Guessing would alter names, so it is refused."
    ),
    CodeEntry(
      "T008", "不像中文表格", "no Chinese office text", "按 GB18030 能读出来，但常用字太少，多半是 Big5 等别的编码。",
      "It can be read as GB18030, but has too few common characters: it is Big5 or another encoding."),
    CodeEntry(
      "T009", "缺少转换表", "no converter", "系统没有 GB18030 转换模块。", "The system lacks the GB18030 conversion module."
    ),
    CodeEntry(
      "T010", "没有表头", "no header", "前 20 行里没有一行含有已声明的表头。表头在规则的 tables.yaml 里声明，可以在那里添加写法。",
      "None of the first 20 rows holds a declared heading. Headings are declared in tables.yaml, where more can be added."
    ),
    CodeEntry(
      "T011", "缺少必填的列", "required columns missing", "最像的表缺少必填的列，所以不能确定是哪张表，整个文件不收。",
      "The nearest table lacks required columns, so the file is refused."),
    CodeEntry(
      "T012", "像两张表", "two tables fit", "两张表找到的列一样多，分不清是哪一张。", "Two tables find equally many columns."),
    CodeEntry(
      "T013", "可能是另一张缺列的表", "perhaps another table", "能当作一张表，但另一张表找到的列不比它少，只是缺少必填的列。怕认错，所以不收。",
      "One table fits, but another finds as many columns and lacks only required ones. Rather than guess, the file is refused."
    ),
    CodeEntry(
      "T014", "缺少考核要用的列", "columns for scoring missing", "考核项要用到的列没有表头。缺列与空白不同，所以整个文件不收。",
      "A criterion uses a column whose heading is missing. That is not the same as blank, so the file is refused."
    ),
    CodeEntry(
      "T015", "表头是乱码", "garbled header", "例如“濮撳悕”是“姓名”用错编码打开又保存的结果。姓名也会同样损坏，请重新导出。",
      "濮撳悕, for example, is 姓名 opened with the wrong encoding and saved. Names are damaged in the same way: export again."
    ),
    CodeEntry(
      "T016", "有第二张表", "a second table", "表中间出现了另一张表的表头。一个文件只能有一张表。",
      "The header of another table stands in the middle. A file holds one table."),
    CodeEntry(
      "T017", "同一列有两个表头", "a column twice", "两个表头是同一列，只算最左边的。",
      "Two headings mean one column; the leftmost counts."),
    CodeEntry(
      "T018", "没有声明的列", "undeclared columns", "这些列没有声明，不读。若是写法不同，可在 tables.yaml 的 headers 里添加。",
      "Nobody declares these columns, so they are not read. If the heading is a variant, add it under headers in tables.yaml."
    ),
    CodeEntry(
      "T019", "填写说明行", "row of notes", "表头下有一行填写说明，已略去。",
      "The row under the header explains how to fill in the sheet; it was left out."),
    CodeEntry(
      "T020", "标题月份不符", "another month in the title", "标题里的年月不在考评期内，可能报了旧表。行仍按各自的日期算。",
      "The month in the title lies outside the period: perhaps an old sheet. Rows count by their own dates."),
    CodeEntry("T021", "单独的回车换行", "CR line ends", "旧式 Mac 换行，已按换行读。", "Old Macintosh line ends, read as lines."),
    CodeEntry(
      "T022", "没有编码标记的 UTF-16", "UTF-16 without mark", "按零字节的位置认出的 UTF-16。", "UTF-16 told by its zero bytes."),
    CodeEntry(
      "T023", "旧编码字符", "old codes", "旧编码或造字区的字符已换成标准字符，例如 U+E863 换成 䶮。",
      "Characters of old codes or private use were replaced by standard ones: U+E863 by 䶮."),
    CodeEntry(
      "T024", "合计不符", "total differs", "合计行的数字与本表各行相加不同。", "The total row differs from the sum of the rows."),
    CodeEntry(
      "T025", "序号不连续", "numbering gap", "序号中间缺号，可能有行被删除或筛掉。",
      "Numbers are missing: rows may have been deleted or filtered out."),
    CodeEntry(
      "T026", "两行表头", "two rows of headings",
      "表头用了合并单元格，分上下两行；上一行按合并的格向右填，再与下一行连读，例如“走访”下的“日期”读作“走访日期”。连读没有这一列时，只看下一行。",
      "The header has merged cells over a second row. The upper row is filled to the right and read together with the lower: "
        + "走访 over 日期 is 走访日期. Where nobody declares that, the lower heading counts alone."),
    CodeEntry(
      "T027", "签到矩阵", "a sign-in matrix",
      "台账声明了 layout: matrix（版式：矩阵），表里人往下排、会议往右排，表头写日期和会议类型，格里写到会情况。每一格读作一条签到，空格表示这个人不在那次会的签到表上。"
        + "表头可以有两三行（月、日、类型）。账目按人（行）算：一行里有一格退回，整行退回，改好后整行放回；一次会也没有标记的行算空行。",
      "The table is declared with layout: matrix: people stand down, meetings across; a heading gives date and type, a cell "
        + "the status. Each cell is read as one sign-in; a blank cell means that the person is not on that meeting's list. "
        + "There may be two or three rows of headings (month, day, type). The account counts people (rows): a row of which one "
        + "cell is rejected is rejected whole, and comes back whole; a row without any mark counts as blank."
    ),
    CodeEntry(
      "T028", "表尾后面还有记录", "rows behind the end",
      "合计、填表人、签字之类的行通常是表的末尾。后面的记录照样读、照样计；若是另一张表或作废的草稿，请删去或另存一个文件。小计的行不算表尾，后面再有表头的也不提示。",
      "A total or a signature mostly ends a sheet. Rows behind it are read and count all the same; if they are another table or a draft, delete them or send them as a file of their own. A subtotal ends nothing, and where a header follows nothing is told."
    ),
  ]

  private static let row = [
    CodeEntry(
      "T030", "引号后有文字", "text behind a quote", "英文引号结束以后又有文字，如 \"张三\"同志。分不清哪里是格的结尾，所以退回这一行。",
      "Text follows a closing quote, as in \"张三\"同志. Where the cell ends cannot be told, so the row is rejected."
    ),
    CodeEntry(
      "T031", "引号没有结束", "unclosed quote", "英文引号在 50 行、32767 个字或文件结束以前没有另一半。只退回这一行，后面的行照常读。",
      "The quote is not closed within 50 lines, 32,767 characters or the file. Only this line is rejected; reading goes on with the next."
    ),
    CodeEntry(
      "T032", "格数不对", "wrong width", "这一行的格数与表头不同。猜着移位会把值放进别的列，所以退回这一行。",
      "The row is not as wide as the header. Shifting cells by guess would put values into wrong columns, so it is rejected."
    ),
    CodeEntry(
      "T033", "必填的格空着", "required cell blank", "这一列必须填写。无、—、/ 等也算空白。",
      "The column is required. 无, — and / count as blank."),
    CodeEntry(
      "T034", "几格都空着", "none of several cells filled", "这几格至少要填一格，例如人员编号或姓名。",
      "One of these cells is needed: the id or the name, for example."),
    CodeEntry(
      "T035", "先后颠倒", "times run backwards", "后一步的时间早于前一步。", "A later step is dated before an earlier one."),
    CodeEntry(
      "T036", "个数不等", "unequal numbers", "同一组的几格各有几个值，个数不等，不能一一对应。",
      "Cells of one group hold different numbers of values and cannot be paired."),
    CodeEntry(
      "T037", "退回表的位置不对", "return without place", "退回的文件里“原文件”和“原行”说明这一行替换哪一行，要照抄。",
      "原文件 and 原行 of a return name the row that is replaced; copy them as they are."),
  ]

  private static let cell = [
    CodeEntry(
      "T040", "不在可填的值里", "not among the values", "这一列只能填规定的值或它们的别名，见 tables.yaml 的 values。",
      "The column takes declared values and their synonyms only; see values in tables.yaml."),
    CodeEntry(
      "T041", "读不出日期", "no date", "写法：2022-02-03、2022/2/3、20220203、2022年2月3日、2月3日。一格只写一个日期。",
      "Forms: 2022-02-03, 2022/2/3, 20220203, 2022年2月3日, 2月3日; one date in a cell."),
    CodeEntry("T042", "没有这一天", "no such day", "例如 2022-02-30。", "2022-02-30, for example."),
    CodeEntry("T043", "没有这个时刻", "no such time", "例如 25:00，或 上午14点。", "25:00, or 上午14点."),
    CodeEntry(
      "T044", "年月日次序不明", "order unknown", "例如 2/3/22。整列中若有大于 12 的数能定出唯一的次序，就按那个次序读；否则退回。",
      "As 2/3/22. If numbers above 12 in the column allow one order only, it is used; otherwise the row is rejected."
    ),
    CodeEntry(
      "T045", "没有年份", "no year", "没有年份的日期取考评期的年份；若因此差出一个月以上，请写明年份。",
      "A date without year takes the period's; where it then lies more than a month outside, the year is needed."
    ),
    CodeEntry(
      "T046", "年月不明", "month unknown", "2022.1 可能是 1 月，也可能是被表格软件去掉末尾 0 的 2022.10。",
      "2022.1 is January, or 2022.10 whose last 0 a spreadsheet dropped."),
    CodeEntry(
      "T047", "读不出数字", "no number", "只写数字。整数最多 12 位，小数最多 6 位。",
      "Write the number alone: at most 12 digits before and 6 after the point."),
    CodeEntry(
      "T048", "是否不明", "neither yes nor no", "是：是 √ ✓ 1 有 已 Y；否：否 × 0 没有 未 N。",
      "Yes: 是 √ ✓ 1 有 已 Y; no: 否 × 0 没有 未 N."),
    CodeEntry(
      "T049", "编号成了科学计数法", "scientific notation", "3.30724E+17 这样的编号已丢失后面的数字。请先把列设为文本格式再填。",
      "An id like 3.30724E+17 has lost its last digits. Format the column as text before typing."),
    CodeEntry(
      "T050", "编号末三位成了 000", "id ends in 000", "表格软件只保留 15 位有效数字。18 位编号以 000 结尾且校验码不对，就是这样损坏的。",
      "Spreadsheets keep 15 digits. 18 digits that end in 000 and fail the check digit were damaged so."),
    CodeEntry(
      "T051", "像手机号码", "a mobile number", "人员编号列里是 11 位手机号码。",
      "A mobile number stands where the person's id should."),
    CodeEntry(
      "T052", "丢了字", "a character was lost", "生僻字在另存为 ANSI 时变成“?”。请补上原字，另存为“CSV UTF-8”。",
      "Rare characters turn into “?” when saved as ANSI. Put them back and save as “CSV UTF-8”."),
    CodeEntry(
      "T053", "自造字", "private-use character", "自造字只在原来的机器上能看到。",
      "A private-use character shows on its own machine only."),
    CodeEntry(
      "T054", "没有指明是谁", "names nobody", "“全部”“所有”“若干”“等5户”不能算作走访了某一户。请逐户写出户主。",
      "全部, 所有, 若干, 等5户 name no household. Write each head's name."),
    CodeEntry(
      "T055", "表格软件的出错标记", "spreadsheet error", "#REF!、#N/A、#### 之类不是内容。", "#REF!, #N/A, #### are no content."
    ),
    CodeEntry(
      "T056", "编号成了日期", "an id became a date",
      "门牌号、户编号写成 1-2、3-12，表格软件会改成 1月2日、2026/3/12 这样的日期，原来的号码看不出来了。请先把列设为文本格式再填。",
      "Spreadsheets turn house numbers like 1-2 or 3-12 into dates such as 1月2日 or 2026/3/12, from which the number cannot be told. Format the column as text before typing."
    ),
  ]

  private static let note: [CodeEntry] = {
    var entries: [CodeEntry] = []
    for kind in 0..<Repairs.kinds {
      let repair = Repairs(rawValue: 1 << UInt32(kind))
      let (code, zh, en) = Problem.wording(repair)
      entries.append(
        CodeEntry(
          code, zh, en, zh + "。每个文件每种只提示一次，列出格数和最先的几格。",
          en + ". Told once for a file, with the number of cells and the first of them."))
    }
    return entries.sorted { $0.code < $1.code }
  }()
}
