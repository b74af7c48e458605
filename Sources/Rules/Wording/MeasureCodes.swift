/// Explanations: measures and points.
extension RulesCodes {
  static let measureEntries: [Entry] = [
    (
      .weightNeeded,
      (
        "缺少权重",
        "按比例计分、each_missing、full_at、of_best、from: full 和 when_none: full 都要用到权重，所以要写 weight: 40（权重: 40）。"
      ),
      (
        "weight needed",
        "Points in proportion, each_missing, full_at, of_best, from: full and when_none: full use the weight: write weight: 40."
      )
    ),
    (
      .amountNeedsPoints, ("数量没有计分", "次数、合计、平均、最大、最小算出的是数量，要用 points（计分）说明怎样变成分，如 points: {each: 1}。"),
      (
        "amount without points",
        "count, sum, mean, max and min give an amount; points says how it becomes points, as in points: {each: 1}."
      )
    ),
    (
      .onlyForRatios, ("只用于比率", "each_missing 和 full_at 要知道应做多少，只用于联系覆盖、出席率、及时率、占比。"),
      (
        "for ratios only",
        "each_missing and full_at must know what was due: they are for coverage, attendance, timeliness and share."
      )
    ),
    (
      .onlyForSums, ("只用于次数、合计", "cap（封顶）只用于次数和合计；each 的列表只用于次数，因为要一行一行地数。"),
      (
        "for count and sum only",
        "cap is for count and sum; a list of each is for count, because rows are counted one by one."
      )
    ),
    (
      .creditLacks, ("折算不全", "出席率的 credit（折算）要写明每一种状态算多少，一种不漏，免得有人少算了分。"),
      (
        "credit incomplete",
        "The credit of attendance says for every declared status what it gives, so that nobody loses points by an omission."
      )
    ),
    (
      .pointsForm, ("计分形式", "points（计分）里写且只写一种：tiers、each、each_missing、full_at、by_rank、of_best。"),
      ("form of points", "points holds exactly one of tiers, each, each_missing, full_at, by_rank, of_best.")
    ),
    (
      .targets, ("联系名单用不上", "targets（联系名单）用于联系覆盖，或归属按户（owner: household）的计量。"),
      (
        "targets without use",
        "targets is for coverage, and for measures whose rows belong by household (owner: household)."
      )
    ),
    (
      .values, ("对应分", "values（对应分）说明文字列里每个词算几分，数字列不用它，文字列不能没有它。"),
      (
        "values",
        "values says what number each text of a column stands for: a column of numbers has none, one of texts must have it."
      )
    ),
    (
      .duration, ("时限", "时限是整数加单位：30m（分钟）、2h（小时）、1d（天，按日期算）、5wd（个工作日）。分钟和小时要两列都有时间。"),
      (
        "limit",
        "A limit is a whole number and a unit: 30m minutes, 2h hours, 1d calendar days, 5wd working days. Minutes and hours need times in both columns."
      )
    ),
    (
      .neverReached, ("轮不到", "分档、折算、等次都是从上往下看，第一个合适的算数，所以后面这一个永远轮不到。多半是顺序反了。"),
      (
        "never reached",
        "Tiers, credits and grades are tried in order and the first that holds counts: this one never is. The order is probably reversed."
      )
    ),
    (
      .condition,
      (
        "条件",
        "条件写成“列: 值”“列: [值, 值]”或“列: {not: …, at_least: …, below: …, present: …}”。at_least（至少）和 below（低于）只用于数字和日期。"
      ),
      (
        "condition",
        "A condition is “column: value”, “column: [value, value]” or “column: {not: …, at_least: …, below: …, present: …}”; at_least and below are for numbers and dates."
      )
    ),
  ]
}
