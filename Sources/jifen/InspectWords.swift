import Diagnostics
import Tables

/// 察看措辞
enum InspectWords {
  static let file = Words(zh: "文件", en: "file")
  static let encoding = Words(zh: "编码", en: "encoding")
  static let delimiterName = Words(zh: "分隔符", en: "delimiter")
  static let quote = Words(zh: "引号", en: "quote")
  static let lineEnd = Words(zh: "换行", en: "lines")
  static let table = Words(zh: "台账", en: "table")
  static let header = Words(zh: "表头", en: "header")
  static let unit = Words(zh: "填报单位", en: "unit")
  static let rows = Words(zh: "行数", en: "rows")
  static let columns = Words(zh: "各列：", en: "Columns:")
  static let first = Words(zh: "头几行读成：", en: "The first rows as understood:")
  static let problems = Words(zh: "问题：", en: "Problems:")
  static let letter = Words(zh: "列", en: "col")
  static let heading = Words(zh: "表头", en: "heading")
  static let field = Words(zh: "归为", en: "taken for")
  static let kind = Words(zh: "类型", en: "type")
  static let use = Words(zh: "用处", en: "use")
  static let rowNumber = Words(zh: "行", en: "row")
  static let ignored = Words(zh: "（不读）", en: "(ignored)")
  static let absent = Words(zh: "（没有）", en: "(absent)")
  static let required = Words(zh: "必填", en: "required")
  static let needed = Words(zh: "本期要用", en: "used")
  static let unused = Words(zh: "本期不用", en: "not used")
  static let noTable = Words(zh: "不是已声明的台账", en: "none of the declared tables")
  static let guess = Words(zh: "（猜测，见下面的问题）", en: " (a guess, see the problems below)")
  static let noHeader = Words(zh: "没有", en: "none")
  static let isReturn = Words(zh: "，退回后改正的表", en: ", a return")

  static func size(_ bytes: Int) -> Words { Words(zh: "（\(bytes) 字节）", en: " (\(bytes) bytes)") }
  static func row(_ row: Int) -> Words { Words(zh: "第 \(row) 行", en: "row \(row)") }
  static func flag(_ value: Bool) -> Words { value ? Words(zh: "是", en: "yes") : Words(zh: "否", en: "no") }

  static func account(_ file: ReadFile) -> Words {
    let d = file.dropped
    let parts: [(Int, String, String)] = [
      (d.title, "标题", "titles"), (d.header, "表头", "headers"), (d.notes, "填写说明", "notes"),
      (d.footer, "表尾", "footers"), (d.blank, "空行", "blank"),
    ].filter { $0.0 > 0 }
    let zh = parts.map { "\($0.1) \($0.0)" }.joined(separator: "、")
    let en = parts.map { "\($0.2) \($0.0)" }.joined(separator: ", ")
    return Words(
      zh: "读 \(file.read) = 可计 \(file.recordCount) + 退回 \(file.rejected.count) + 略去 \(d.total)（\(zh)）",
      en:
        "read \(file.read) = counted \(file.recordCount) + rejected \(file.rejected.count) + dropped \(d.total) (\(en))"
    )
  }

  static func delimiter(_ text: String) -> Words {
    let names: [String: (String, String)] = [
      ",": ("逗号", "comma"), ";": ("分号", "semicolon"), "\t": ("制表符", "tab"), "|": ("竖线", "bar"),
      "，": ("全角逗号", "full-width comma"), " ": ("空格", "blank"), ":": ("冒号", "colon"), "": ("无", "none"),
      "\u{1F}": ("控制符 U+001F", "control character U+001F"),
    ]
    let name = names[text] ?? ("“\(text)”", "“\(text)”")
    return Words(zh: name.0, en: name.1)
  }

  static func type(_ type: CellType) -> Words {
    switch type {
    case .text: Words(zh: "文本", en: "text")
    case .name: Words(zh: "姓名", en: "name")
    case .id: Words(zh: "编号", en: "id")
    case .list: Words(zh: "列表", en: "list")
    case .date: Words(zh: "日期", en: "date")
    case .month: Words(zh: "年月", en: "month")
    case .datetime: Words(zh: "日期时间", en: "datetime")
    case .number: Words(zh: "数字", en: "number")
    case .flag: Words(zh: "是否", en: "flag")
    }
  }
}
