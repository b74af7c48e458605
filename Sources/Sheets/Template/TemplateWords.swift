import Diagnostics
import Quantities
import Rules

/// 空表措辞
enum TemplateWords {
  /// The column that marks rows which the office filled in before; table reading knows it by this name.
  static let prefilled = "预填"

  /// The line above the headings. It begins with whose table it is, which reading looks for.
  static func notes(_ table: TableDeclaration, _ period: Period, village: String?, isPrefilled: Bool) -> Words {
    let unit = village ?? ""
    let (year, month, _) = period.start.civil
    let whenZh = period.label.count == 7 && !period.label.contains("Q") ? "\(year)年\(month)月" : period.label
    let hasDate = table.dateColumn != nil
    // A day of the period, so that nobody copies another month.
    let day = period.start.text
    let zh = ["带 * 的必填", "日期写成 \(day) 的样子"] + (isPrefilled ? ["预填的行没有内容就留着不动"] : [])
    let en =
      ["* must be filled", "dates like \(day)"]
      + (isPrefilled ? ["leave prefilled rows without content as they are"] : [])
    return Words(
      zh: "填报单位：\(unit) \(hasDate ? whenZh : "")\(table.name) （\(zh.joined(separator: "；"))）",
      en: "填报单位：\(unit) \(table.name)\(hasDate ? " " + period.label : "") (\(en.joined(separator: "; ")))")
  }
}

/// 填写提示: what is said when one comes to a cell, and what of anything else that is typed there.
struct TemplateHint {
  var hint: Words
  var objection = Words(zh: "", en: "")

  static let flag = TemplateHint(hint: Words(zh: "填“是”或“否”，也可以打 √ 或 ×。", en: "是 or 否; √ and × will do too."))

  static let several = TemplateHint(
    hint: Words(zh: "有几个就写在一格里，用顿号“、”隔开。", en: "Several stand in one cell, parted by 、"))

  static func choices(closed values: [String], hasSynonyms: Bool) -> TemplateHint {
    let (zh, en) = (values.joined(separator: "、"), values.joined(separator: ", "))
    return TemplateHint(
      hint: Words(zh: "点右边的箭头选一个。", en: "Pick one by the arrow on the right."),
      objection: hasSynonyms
        ? Words(zh: "应填：\(zh)，或意思相同的常用说法。", en: "One of these, or a usual word for it: \(en)")
        : Words(zh: "只能填：\(zh)", en: "Only one of these: \(en)"))
  }

  static func choices(open values: [String]) -> TemplateHint {
    TemplateHint(
      hint: Words(zh: "点右边的箭头选一个；没有合适的，可以另写。", en: "Pick one by the arrow on the right, or write another."),
      objection: Words(
        zh: "常用的是：" + values.joined(separator: "、") + "。请看看是不是写错了。",
        en: "Usual are: " + values.joined(separator: ", ") + ". Is it misspelt?"))
  }

  static func choices(several values: [String]) -> TemplateHint {
    TemplateHint(
      hint: Words(
        zh: "点右边的箭头选一个；有几个就用顿号“、”隔开，如：" + values.prefix(2).joined(separator: "、"),
        en: "Pick one by the arrow on the right; several are parted by 、: " + values.prefix(2).joined(separator: "、")))
  }

  static func day(_ day: Day, within days: ClosedRange<Day>?) -> TemplateHint {
    form("\(day.text)", within: days, "这不是日期。", "This is no date.")
  }

  static func minute(_ day: Day, within days: ClosedRange<Day>?) -> TemplateHint {
    form("\(day.text) 09:05", within: days, "要写明哪天几点几分。", "Day, hour and minute are asked for.")
  }

  static func month(_ day: Day) -> TemplateHint {
    form(
      "\(day.text.prefix(7))", within: nil, "这不是年月。不要写成 2022.10：表格软件会当作小数。",
      "This is no month. Do not write 2022.10: it would be a number.")
  }

  private static func form(
    _ example: String, within days: ClosedRange<Day>?, _ zh: String, _ en: String
  ) -> TemplateHint {
    let hint = Words(zh: "写成 \(example) 的样子", en: "Like \(example)")
    guard let days else {
      return TemplateHint(
        hint: Words(zh: hint.zh + "。", en: hint.en + "."),
        objection: Words(zh: zh + hint.zh + "。", en: en + " " + hint.en + "."))
    }
    let (first, last) = (days.lowerBound.text, days.upperBound.text)
    return TemplateHint(
      hint: Words(zh: hint.zh + "，在 \(first) 至 \(last) 之内。", en: hint.en + ", from \(first) to \(last)."),
      objection: Words(
        zh: "这里要填 \(first) 至 \(last) 之内的日期，\(hint.zh)。",
        en: "A date from \(first) to \(last) is asked for, like \(example).")
    )
  }
}
