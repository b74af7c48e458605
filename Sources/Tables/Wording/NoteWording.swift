import Diagnostics

/// What was mended, once for a file and kind.
extension Problem {
  /// The note (or warning) for a kind of repair, with the number of cells and the first of them.
  static func repaired(_ kind: Repairs, count: Int, first: [Words]) -> Problem {
    let more = count > first.count ? "…" : ""
    let (code, zh, en) = wording(kind)
    let places = Words(
      zh: first.map(\.zh).joined(separator: "，") + more, en: first.map(\.en).joined(separator: ", ") + more)
    return Problem(
      code, zh: "\(zh)：\(count) 格（\(places.zh)）", en: "\(en): \(Words.count(count, "cell")) (\(places.en))",
      help: help(kind)
    )
  }

  static func wording(_ kind: Repairs) -> (String, String, String) {
    switch kind {
    case .spaces: ("T060", "姓名、编号里的空格已去掉", "blanks inside names and ids were removed")
    case .invisible: ("T061", "看不见的字符已去掉", "invisible characters were removed")
    case .dots: ("T062", "姓名里的间隔号已统一为“·”", "the dot between parts of names was made “·”")
    case .radicals:
      ("T063", "部首字、兼容字已换成普通汉字", "radicals and compatibility characters were replaced by ordinary hanzi")
    case .titles: ("T064", "姓名后括号里的职务已去掉", "titles in brackets behind names were removed")
    case .lineBreaks: ("T065", "姓名、编号、日期里的换行已去掉", "line breaks inside names, ids and dates were removed")
    case .chineseNumerals: ("T066", "汉字数字的日期已换算", "dates in Chinese numerals were converted")
    case .noYear: ("T067", "没有年份的日期按考评期的年份算", "dates without year took the year of the period")
    case .serial: ("T068", "表格软件的日期序号已换算成日期", "spreadsheet serial numbers were converted to dates")
    case .order: ("T069", "年月日的次序由整列判定", "the order of day, month and year was told by the whole column")
    case .afternoon:
      ("T070", "“下午”后写 24 小时制的时刻，按所写时刻算", "times after 下午 were written in 24 hours and taken so")
    case .thousands: ("T071", "数字里的千位逗号已去掉", "thousands separators in numbers were removed")
    case .mixedSeparators:
      ("T072", "一格里混用了几种分隔符，都按分隔符算", "several kinds of separators in one cell were all taken as such")
    case .duplicates: ("T073", "一格里重复的项目只算一次", "an item that stands twice in one cell counts once")
    case .lateZeros:
      (
        "T074", "18 位编号以 000 结尾，校验码正确，照读",
        "18-digit ids that end in 000 pass the check and were read as they are"
      )
    case .filledDown: ("T075", "合并单元格的空白按上一格填", "blanks of merged cells took the value above")
    case .strayQuote: ("T076", "格里的英文引号照原样保留", "quotes inside cells were kept as they stand")
    case .padded: ("T077", "行尾缺少的格按空白算", "cells missing at the end of rows count as blank")
    default:
      (
        "T078", "日期序号换算后不在考评期，按 1904 日期系统却正好在",
        "serial numbers lie outside the period, but inside by the 1904 date system"
      )
    }
  }

  private static func help(_ kind: Repairs) -> Words? {
    guard kind == .otherEpoch else { return nil }
    return Words(
      zh: "请在表格软件里把日期列设为“2022-02-03”的格式后重新导出",
      en: "format the date column like 2022-02-03 in the spreadsheet and export again")
  }
}
