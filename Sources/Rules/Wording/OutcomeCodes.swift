/// Explanations: vetoes, grades, totals.
extension RulesCodes {
  static let outcomeEntries: [Entry] = [
    (
      .veto, ("否决", "一条否决看一个计量、一个考核项，或只看人（where）；看计量或考核项的，要写 at_least（至少）或 below（低于）中的一个。"),
      (
        "veto",
        "A veto looks at a measure, a criterion, or the person alone (where); the first two need one of at_least and below."
      )
    ),
    (
      .gradeBounds, ("等次线", "等次从高到低写，除最后一等外都要有 from（达到，含本数）或 above（超过，不含本数），不能都写。"),
      (
        "bounds of grades",
        "Grades go from high to low; each but the last has from (inclusive) or above (exclusive), not both."
      )
    ),
    (
      .lastGrade, ("最后一等", "最后一等收下所有剩下的人，没有分数线、条件、名额，这样谁也不会落在缝里。"),
      (
        "last grade",
        "The last grade takes everybody who is left: no bound, condition or quota, so that nobody falls into a gap."
      )
    ),
    (
      .quota, ("名额", "名额写成 20%、1/3，或整数（几个名额）。at_least（至少）、edge（并列处理）、scope（范围）与名额一起用。"),
      ("quota", "A quota is 20%, 1/3, or a whole number of places. at_least, edge and scope go with it.")
    ),
    (
      .unusedSection, ("空板块", "板块里没有考核项，合计永远是 0。"),
      ("empty section", "No criterion stands in the section; its sum is always 0.")
    ),
    (
      .fullDiffers, ("满分合计不符", "full（满分合计）是写给自己核对的：各项权重加起来应等于它。"),
      ("weights do not add up", "full is there to be checked: the weights must add up to it.")
    ),
    (
      .calendar, ("日历", "同一天不能既是节假日又是调休上班。"), ("calendar", "A day is a holiday or a working day, not both.")
    ),
    (
      .dated,
      (
        "分期的数",
        "数可以分期写：weight: [{from: 2022-01-01, is: 40}, {from: 2022-07-01, is: 35}]。考评期最后一天时生效的那一个算数，按日期从早到晚写。"
      ),
      (
        "dated value",
        "A number may be dated: weight: [{from: 2022-01-01, is: 40}, {from: 2022-07-01, is: 35}]. What is in force on the period's last day counts; the earlier come first."
      )
    ),
  ]
}
