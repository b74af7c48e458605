import Diagnostics

/// 报告措辞: every word that the page itself says, by the key under which its script finds it.
enum ReportWords {
  static let all: [(key: String, words: Words)] = [
    ("search", Words(zh: "搜索姓名、编号、村、组", en: "Search name, id, village, group")),
    ("allVillages", Words(zh: "全部村", en: "All villages")),
    ("allGroups", Words(zh: "全部组", en: "All groups")),
    ("allGrades", Words(zh: "全部等次", en: "All grades")),
    ("noGrade", Words(zh: "无等次", en: "No grade")),
    ("village", SheetWords.village), ("group", SheetWords.group), ("grade", SheetWords.grade),
    ("rank", SheetWords.rank), ("villageRank", SheetWords.villageRank), ("id", SheetWords.personID),
    ("name", SheetWords.name), ("rankingGroup", SheetWords.rankingGroup), ("base", SheetWords.base),
    ("total", SheetWords.total), ("remark", SheetWords.remark),
    ("shown", Words(zh: "显示 {0} / {1} 人", en: "{0} of {1} people")),
    ("nobody", Words(zh: "没有符合条件的人", en: "Nobody fits")),
    ("clear", Words(zh: "清除条件", en: "Clear")),
    ("print", Words(zh: "打印", en: "Print")),
    ("close", Words(zh: "关闭", en: "Close")),
    ("people", PaperWords.people), ("ranked", PaperWords.ranked), ("mean", PaperWords.mean),
    ("highest", PaperWords.highest), ("lowest", PaperWords.lowest), ("incomplete", PaperWords.incomplete),
    ("notSent", PaperWords.missing),
    ("table", Words(zh: "排名表", en: "Ranking")),
    ("charts", Words(zh: "图表", en: "Charts")),
    ("distribution", Words(zh: "总分分布（人数）", en: "Distribution of totals (people)")),
    ("villagesCompared", Words(zh: "各村平均分（细线为最低到最高）", en: "Mean by village (thin line: lowest to highest)")),
    ("coverage", Words(zh: "各村完成率", en: "Rate by village")),
    ("costly", Words(zh: "失分最多的考核项（全部人员合计失分）", en: "Criteria that cost most points (sum over people)")),
    ("moved", Words(zh: "名次变化最大（与 {0} 比）", en: "Who moved most (against {0})")),
    ("up", Words(zh: "上升", en: "Up")), ("down", Words(zh: "下降", en: "Down")),
    ("was", Words(zh: "上期", en: "Before")), ("now", Words(zh: "本期", en: "Now")),
    ("change", Words(zh: "变化", en: "Change")),
    ("lists", PaperWords.lists), ("notes", PaperWords.notes),
    ("trial", Words(zh: "试算：改权重", en: "What if: other weights")),
    (
      "trialHint",
      Words(
        zh: "只能改按完成率计分的权重；改别的（分档、条件、时限、名额等）请改规则文件后运行程序。可写小数或分数，如 33.5、1/3。",
        en:
          "Only weights of plain ratios can be changed; for anything else change the rulebook and run the program. Decimals or fractions: 33.5, 1/3."
      )
    ),
    ("trialBanner", Words(zh: "试算结果，不是正式成绩", en: "A trial, not the result")),
    (
      "trialNone",
      Words(
        zh: "这张考评表的计分办法不能在页面上试算，请改规则文件后运行程序。",
        en: "This scorecard cannot be tried on the page: change the rulebook and run the program.")
    ),
    ("trialBad", Words(zh: "权重应为不小于 0 的数，如 40、33.5、1/3", en: "A weight is a number not below 0: 40, 33.5, 1/3")),
    ("fixed", Words(zh: "改这一项请运行程序", en: "run the program to change this")),
    ("apply", Words(zh: "试算", en: "Try")), ("reset", Words(zh: "恢复正式成绩", en: "Back to the result")),
    ("official", Words(zh: "正式名次", en: "Official rank")),
    ("officialTotal", Words(zh: "正式总分", en: "Official total")),
    ("weightSum", Words(zh: "权重合计", en: "Sum of weights")),
    ("criterion", PaperWords.criterion), ("measured", PaperWords.measured), ("arithmetic", PaperWords.arithmetic),
    ("points", PaperWords.points), ("weight", PaperWords.weight), ("day", PaperWords.day), ("about", PaperWords.about),
    ("outcome", PaperWords.outcome), ("credit", PaperWords.credit), ("source", PaperWords.source),
    ("row", Words(zh: "第 {0} 行", en: "row {0}")),
    ("evidence", Words(zh: "依据", en: "Evidence")),
    ("noEvidence", Words(zh: "没有记录", en: "No records")),
    ("town", Words(zh: "镇", en: "town")),
    ("draft", PaperWords.draftWhy),
    (
      "keys",
      Words(
        zh: "键盘：/ 搜索，↑ ↓ 选人，回车看明细，Esc 关闭", en: "Keys: / search, ↑ ↓ choose, Enter details, Esc close")
    ),
    ("sortHint", Words(zh: "点表头排序，点人名看明细", en: "Click a heading to sort, a person for details")),
    ("o_x", SheetWords.noPoints(.notApplicable)), ("o_e", SheetWords.noPoints(.exempt)),
    ("o_u", SheetWords.noPoints(.unsent)), ("o_j", SheetWords.noPoints(.unjudged)),
    ("o_n", SheetWords.noPoints(.none)), ("o_s", SheetWords.noPoints(.skipped)),
    ("privacy", Words(zh: "含个人信息，内部使用，不得张贴", en: "Personal data, for the office only, not to be posted")),
  ]
}
