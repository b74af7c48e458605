/// Explanations: examples, and what is looked at beyond errors.
extension RulesCodes {
  static let exampleEntries: [Entry] = [
    (
      .example,
      (
        "示例写错",
        "示例给出事实和应得：facts（事实）按考核项写“做到/应做”、数量，或 none（无）、unsent（未报）、exempt（免考核）；"
          + "rows（登记）写台账的行；expect（应得）写各项得分、总分、名次、等次。名字要与规则里的一致。"
      ),
      (
        "an example that cannot be read",
        "An example gives facts and what they must make: facts by criterion (done/of, an amount, none, unsent, exempt), "
          + "rows of tables, and under expect the points, total, rank and grade. Names must be those of the rulebook."
      )
    ),
    (
      .nobody,
      (
        "谁也轮不到",
        "这里的条件与考评表的对象互相矛盾，没有人会同时符合，所以这一项、这一等或这条否决永远用不上。多半是身份、状态写错了。"
      ),
      (
        "nobody passes",
        "The condition contradicts the scorecard's subjects: nobody can pass both, so that the criterion, grade or veto is "
          + "never used. Most often a role or status is mistyped."
      )
    ),
    (
      .rewardsAbsence,
      (
        "缺席反而占便宜",
        "按签到的行算占比，没有来、名单上没有的人就没有行，“跳过”后别的项按比例放大，缺席的反而不吃亏。用 attendance（出席率）计量，或写 "
          + "when_none: zero。未签到的折算高于写明缺席的，也是一样的毛病。"
      ),
      (
        "absence is rewarded",
        "A share over sign-in rows has nothing to judge for those who never came: skipped, their other criteria are scaled up. "
          + "Measure by attendance, or write when_none: zero. A `missing` worth more than a named absence is the same fault."
      )
    ),
    (
      .neverFilled,
      (
        "没有人填的列",
        "规则要用这一列，可文件夹里没有一个文件填过它，靠它的条件和计分永远是空的。核对表头写法，或请村里补报。"
      ),
      (
        "a column that nobody fills",
        "The rulebook uses the column, but no file of the folder ever fills it: what rests on it stays empty. Check the "
          + "headings, or ask the villages for it."
      )
    ),
  ]
}
