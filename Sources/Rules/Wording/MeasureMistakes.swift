import Diagnostics

/// Mistakes of measures and points.
extension Mistake {
  static func targetsNeedOwner(_ label: String) -> Mistake {
    Mistake(
      .targets, zh: "\(Say.lead(label))只在按户归属时有用",
      en: "\(label) is of use only where rows belong by household",
      help: Words(zh: "加上 owner: household（归属: 户），或删去它", en: "add owner: household, or delete it"))
  }

  static func valuesOnNumbers(_ column: String) -> Mistake {
    Mistake(
      .values, zh: "\(Say.quoted(column))已是数字列，用不上 values（对应分）",
      en: "\(Say.quoted(column)) holds numbers already; values does not go with it",
      help: Words(zh: "删去 values，或换一个文字列", en: "delete values, or take a column of texts"))
  }

  static func valuesNeeded(_ column: String) -> Mistake {
    Mistake(
      .values, zh: "\(Say.quoted(column))是文字列，要写明每个词算几分",
      en: "\(Say.quoted(column)) holds texts: what number does each stand for?",
      help: Words(
        zh: "加上 values: {国家级: 10, 省级: 8}，或换一个数字列",
        en: "add values: {国家级: 10, 省级: 8}, or take a column of numbers"))
  }

  static func creditLacks(_ statuses: [String], label: String) -> Mistake {
    Mistake(
      .creditLacks, zh: "\(Say.lead(label))没有写：\(statuses.joined(separator: "、"))",
      en: "\(label) does not say what these give: \(statuses.joined(separator: ", "))",
      help: Words(
        zh: "补上 \(statuses.map { "\($0): 0" }.joined(separator: ", "))（或 excused 不计）",
        en: "add \(statuses.map { "\($0): 0" }.joined(separator: ", ")) (or excused)"))
  }

  static func creditExpected(_ label: String, found: String) -> Mistake {
    Mistake(
      .unknownWord, zh: "\(Say.lead(label))的折算应为数字或 excused（不计），现为\(Say.quoted(found))",
      en: "\(label) should give a number or excused (不计), not \(Say.quoted(found))",
      help: Words(zh: "写成 \(label): 1 或 \(label): excused", en: "write \(label): 1 or \(label): excused"))
  }

  static func sameColumn(_ label: String) -> Mistake {
    Mistake(
      .columnType, zh: "\(Say.lead(label))与起点是同一列", en: "\(label) is the same column as the start",
      help: Words(zh: "换成结束时间那一列", en: "name the column of the end"))
  }

  static func neverReached(_ what: String) -> Mistake {
    let (zh, en): (String, String) =
      switch what {
      case "within": ("这一档永远轮不到：前面的时限已经更宽", "this is never reached: an earlier limit is wider")
      case "at_least": ("这一档永远轮不到：前面的档已经更低", "this tier is never reached: an earlier one is lower")
      case "grade": ("这一等永远轮不到：前面的等次线已经更低", "this grade is never reached: an earlier one has a lower bound")
      default: ("这一项永远轮不到：前面一项没有条件", "this is never reached: an earlier one has no condition")
      }
    let order =
      what == "within"
      ? Words(zh: "时限从短到长写", en: "write the shorter limits first")
      : what == "at_least" || what == "grade"
        ? Words(zh: "从高到低写", en: "write them from high to low")
        : Words(zh: "没有条件的放在最后", en: "put the one without condition last")
    return Mistake(.neverReached, zh: zh, en: en, help: order, severity: .warning)
  }

  static func notDuration(_ text: String) -> Mistake {
    let units = Say.all(Keywords.units.words)
    return Mistake(
      .duration, zh: "时限应为整数加单位，现为\(Say.quoted(text))",
      en: "a limit is a whole number with a unit, not \(Say.quoted(text))",
      help: Words(
        zh: "写成 30m、2h、1d、5wd（30分钟、2小时、1天、5个工作日）；单位：\(units.zh)",
        en: "write 30m, 2h, 1d, 5wd; the units are \(units.en)"))
  }

  static func datesHaveNoTime(_ text: String, column: String) -> Mistake {
    Mistake(
      .duration, zh: "\(Say.quoted(column))只有日期，量不出\(Say.quoted(text))",
      en: "\(Say.quoted(column)) has dates without time: \(Say.quoted(text)) cannot be told",
      help: Words(
        zh: "时限用 d（天）或 wd（个工作日），或把那一列改为 datetime（日期时间）", en: "use d or wd, or make the column a datetime"))
  }

  // MARK: Points

  static let noPointsForm = Mistake(
    .pointsForm, zh: "看不出用哪种计分", en: "which form of points is this?",
    help: Words(
      zh: "写明一种：tiers（分档）、each（每次）、each_missing（每缺）、full_at（满分线）、by_rank（按名次）、of_best（按最高折算）",
      en: "name one: tiers, each, each_missing, full_at, by_rank, of_best"))

  static func twoPointsForms(_ forms: [Keyword]) -> Mistake {
    let all = Say.all(forms)
    return Mistake(
      .pointsForm, zh: "一个考核项只能有一种计分，这里写了：\(all.zh)",
      en: "a criterion has one form of points; here are: \(all.en)",
      help: Words(zh: "只留一种", en: "keep one"))
  }

  static func onlyForRatios(_ label: String, kind: String) -> Mistake {
    Mistake(
      .onlyForRatios, zh: "\(Say.lead(label))只用于算比率的计量，\(kind) 算的是数量",
      en: "\(label) is for ratios; \(kind) gives an amount",
      help: Words(zh: "改用 tiers（分档）或 each（每次）", en: "use tiers or each"))
  }

  static func eachListOnlyForCount(_ kind: String) -> Mistake {
    Mistake(
      .onlyForSums, zh: "each 的列表只用于 count（次数），这里是 \(kind)",
      en: "a list of each is for count; this is \(kind)",
      help: Words(zh: "each 写一个数", en: "write one number"))
  }

  static func capOnlyForSums(_ kind: String) -> Mistake {
    Mistake(
      .onlyForSums, zh: "cap（封顶）只用于 count（次数）和 sum（合计），这里是 \(kind)",
      en: "cap is for count and sum; this is \(kind)",
      help: Words(zh: "改用 max（最高分）", en: "use max"))
  }

  static func weightNeeded(by form: String) -> Mistake {
    Mistake(
      .weightNeeded, zh: "这里要用到权重（\(form)），但没有写 weight", en: "\(form) uses the weight, but there is none",
      help: Words(zh: "在这个考核项里加上 weight: 40（权重: 40）", en: "add weight: 40 to this criterion"))
  }

  static func amountNeedsPoints(_ kind: String) -> Mistake {
    Mistake(
      .amountNeedsPoints, zh: "\(kind) 算的是数量，要写明怎样计分",
      en: "\(kind) gives an amount: how does it become points?",
      help: Words(zh: "加上 points: {each: 1}（计分: {每次: 1}）", en: "add points: {each: 1}"))
  }

  static func fullDiffers(_ full: String, sum: String, parts: [String]) -> Mistake {
    Mistake(
      .fullDiffers, zh: "满分合计写的是 \(full)，权重加起来是 \(sum)",
      en: "full says \(full), but the weights add up to \(sum)",
      help: Words(
        zh: "权重：\(parts.joined(separator: "、"))", en: "the weights: \(parts.joined(separator: ", "))"))
  }
}
