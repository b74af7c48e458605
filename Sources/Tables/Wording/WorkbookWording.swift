import Diagnostics

/// What is told of workbooks.
extension Problem {
  private static let saveAgain = Words(
    zh: "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再报",
    en: "open it in Excel or WPS, save it as “Excel workbook (.xlsx)” and send that")

  /// Why a file that is no workbook cannot be read, by what it is; nil for text, which is read as such.
  static func otherKind(_ kind: WorkbookKind) -> Problem? {
    switch kind {
    case .workbook, .other: nil
    case .empty: .empty
    case .encrypted:
      Problem(
        "T101", zh: "工作簿设了打开密码，读不了", en: "the workbook is encrypted: it opens only with a password",
        help: Words(
          zh: "请打开后在“文件—信息—保护工作簿”里去掉密码，再存一次",
          en: "open it, remove the password (File, Info, Protect Workbook) and save it again"))
    case .oldWorkbook:
      Problem("T003", zh: "是旧版工作簿（.xls 或 .et），读不了", en: "this is an old workbook (.xls or .et)", help: saveAgain)
    case .binaryWorkbook:
      Problem("T102", zh: "是二进制工作簿（.xlsb），读不了", en: "this is a binary workbook (.xlsb)", help: saveAgain)
    case .openDocument:
      Problem("T102", zh: "是开放文档表格（.ods），读不了", en: "this is an OpenDocument sheet (.ods)", help: saveAgain)
    case .webPage:
      Problem(
        "T004", zh: "内容是网页（HTML），不是工作簿，读不了", en: "this is a web page (HTML), no workbook", help: saveAgain)
    case .xmlSpreadsheet:
      Problem("T004", zh: "是“XML 表格 2003”，读不了", en: "this is an “XML Spreadsheet 2003”", help: saveAgain)
    case .document:
      Problem(
        "T004", zh: "是文字文档或演示文稿，不是表格", en: "this is a document, no spreadsheet",
        help: Words(zh: "请把其中的表复制到表格软件里，存为 .xlsx", en: "copy its table to a spreadsheet and save that as .xlsx"))
    case .archive:
      Problem(
        "T004", zh: "是压缩包，没有打开", en: "this is an archive, which is not opened",
        help: Words(zh: "请先解压", en: "unpack it first"))
    case .pdf, .picture:
      Problem(
        "T004", zh: kind == .pdf ? "是 PDF，不是表格" : "是图片，不是表格",
        en: kind == .pdf ? "this is a PDF, no spreadsheet" : "this is a picture, no spreadsheet",
        help: Words(zh: "请报原来的电子表格", en: "send the spreadsheet itself"))
    }
  }

  /// Why a workbook cannot be read.
  static func workbook(_ failure: WorkbookFailure) -> Problem {
    switch failure {
    case .otherKind(let kind): otherKind(kind) ?? .damagedWorkbook("")
    case .encrypted: otherKind(.encrypted) ?? .damagedWorkbook("")
    case .damaged(let part, let detail): .damagedWorkbook(detail.isEmpty ? part : "\(part): \(detail)")
    case .missing(let part): .damagedWorkbook(part)
    case .declaresEntities(let part):
      Problem(
        "T104", zh: "工作簿里有实体声明（\(quoted(part))），表格软件不会这样写，没有读",
        en: "the workbook declares entities (\(quoted(part))), which no spreadsheet program writes; not read",
        help: saveAgain)
    case .tooLarge(let measure, let limit): .tooLarge(measure, limit: limit)
    }
  }

  private static func damagedWorkbook(_ where_: String) -> Problem {
    Problem(
      "T103", zh: "工作簿已损坏（\(quoted(where_))），读不了", en: "the workbook is damaged (\(quoted(where_)))",
      help: saveAgain)
  }

  private static func tooLarge(_ measure: WorkbookFailure.Measure, limit: Int) -> Problem {
    let what: Words =
      switch measure {
      case .inflated: Words(zh: "解压后超过 \(limit >> 20) MB", en: "more than \(limit >> 20) MB unpacked")
      case .ratio: Words(zh: "压缩率超过 \(limit) 倍，像是压缩炸弹", en: "packed more than \(limit) times, like a zip bomb")
      case .entries: Words(zh: "超过 \(limit) 个部件", en: "more than \(limit) parts")
      case .sheets: Words(zh: "超过 \(limit) 张工作表", en: "more than \(limit) sheets")
      case .cells: Words(zh: "超过 \(limit) 个有内容的格", en: "more than \(limit) filled cells")
      case .slots:
        Words(
          zh: "行数乘列数超过 \(limit)，表格之外很远的地方有内容",
          en: "rows times columns are more than \(limit): something stands far outside the table")
      case .text: Words(zh: "文字超过 \(limit >> 20) MB", en: "more than \(limit >> 20) MB of text")
      case .merged: Words(zh: "超过 \(limit) 处合并单元格", en: "more than \(limit) merged ranges")
      case .styles: Words(zh: "超过 \(limit) 种单元格样式", en: "more than \(limit) cell styles")
      case .token, .depth: Words(zh: "结构异常", en: "it is built like no workbook")
      }
    return Problem(
      "T105", zh: "工作簿过大，没有读：\(what.zh)", en: "the workbook is too large and was not read: \(what.en)",
      help: Words(
        zh: "请只留要报的表，把表格复制到新建的工作簿里再存", en: "keep only the table: copy it into a new workbook and save that"))
  }

  static func noSheet(hidden: [String]) -> Problem {
    let names = list(hidden)
    return Problem(
      "T106", zh: hidden.isEmpty ? "工作簿里没有任何内容" : "工作簿里只有隐藏的工作表（\(names.zh)），没有读",
      en: hidden.isEmpty
        ? "the workbook holds nothing"
        : "there are only hidden sheets in the workbook (\(names.en)), which are not read",
      help: hidden.isEmpty
        ? Words(zh: "没有要报的内容时，也请报一张只有表头的表", en: "to report nothing, send a sheet with the header alone")
        : Words(zh: "请取消隐藏后再存", en: "unhide them and save again"))
  }

  static func hiddenSheets(_ names: [String]) -> Problem {
    let names = list(names)
    return Problem(
      "T107", zh: "隐藏的工作表没有读：\(names.zh)", en: "hidden sheets were not read: \(names.en)",
      help: Words(zh: "若其中有要报的内容，请取消隐藏", en: "unhide them if they hold anything to report"))
  }

  static func otherSheet(_ name: String) -> Problem {
    Problem(
      "T108", zh: "工作表“\(quoted(name))”里没有要报的表，没有读",
      en: "the sheet “\(quoted(name))” holds no declared table and was not read",
      help: Words(zh: "若应当读，请核对表头", en: "if it should be read, compare its headings"))
  }

  static let uncalculated = Problem(
    "T109", zh: "这一格是公式，文件里没有算出的值", en: "this is a formula, and the file does not hold its value",
    help: Words(zh: "请用 Excel 或 WPS 打开，保存一次再报", en: "open the workbook in Excel or WPS, save it once and send that"))

  static func staleFormulas(_ count: Int) -> Problem {
    Problem(
      "T110", zh: "表里有 \(count) 个公式，写文件的软件没有核算过它们的值",
      en:
        "\(Words.count(count, "formula")) of the sheet: no values computed by the program that wrote it",
      help: Words(zh: "请用 Excel 或 WPS 打开，保存一次再报", en: "open the workbook in Excel or WPS, save it once and send that"))
  }

  static func hiddenRows(_ count: Int, first: [Int32]) -> Problem {
    let rows = first.map(String.init).joined(separator: "、") + (count > first.count ? "…" : "")
    return Problem(
      "T111", zh: "隐藏或筛掉的 \(count) 行也读了：第 \(rows) 行",
      en: "hidden or filtered rows were read too (\(count)): \(rows.split(separator: "、").joined(separator: ", "))",
      help: Words(zh: "不该计的行请删去", en: "delete the rows that should not count"))
  }

  static func hiddenColumns(_ letters: [String]) -> Problem {
    let names = list(letters)
    return Problem(
      "T112", zh: "隐藏的列也读了：\(names.zh)", en: "hidden columns were read too: \(names.en)")
  }

  static func longNumbers(_ count: Int, first: [String]) -> Problem {
    let cells = list(first)
    let more = count > first.count ? "…" : ""
    return Problem(
      "T113", zh: "\(count) 格里的数字超过 15 位，表格软件存不下，后面的数字已经丢失：\(cells.zh)\(more)",
      en:
        "numbers of more than 15 digits, whose last digits the spreadsheet lost (\(count)): \(cells.en)\(more)",
      help: Words(zh: "请把这一列设为文本格式后重新填写", en: "format the column as text and enter it again"))
  }

  static func noHeading(_ count: Int, first: [String]) -> Problem {
    let cells = list(first)
    let more = count > first.count ? "…" : ""
    return Problem(
      "T115", zh: "没有表头的列里有内容，没有读：\(count) 格（\(cells.zh)\(more)）",
      en: "not read, for they stand under no heading: \(Words.count(count, "cell")) (\(cells.en)\(more))",
      help: Words(zh: "请移到有表头的列里，或补上表头", en: "move them under a heading, or add the heading"))
  }

  static func textInDisguise(_ ending: String) -> Problem {
    Problem(
      "T114", zh: "文件名写的是“\(quoted(ending))”，内容是文本，已按文本读",
      en: "the name says “\(quoted(ending))”, but this is text, and was read as such")
  }
}
