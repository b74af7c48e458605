import Diagnostics
import Scoring

/// 依据措辞: what a row gave, or why it gave nothing, in words for people.
enum EvidenceWords {
  static func of(_ kind: Evidence.Kind) -> Words {
    switch kind {
    case .counted: Words(zh: "计入", en: "counted")
    case .coveredAlready: Words(zh: "该户已计，不重复计", en: "household counted already")
    case .notContacted: Words(zh: "本期未联系（或次数不够）", en: "not contacted (often enough) in the period")
    case .notLinked: Words(zh: "不在联系户名单中，不计", en: "household not on the list, not counted")
    case .outsideLink: Words(zh: "当日不在联系期内，不计", en: "the link did not hold on that day, not counted")
    case .attended: Words(zh: "到会", en: "attended")
    case .missed: Words(zh: "缺席或未签到", en: "missed, or on no list")
    case .excused: Words(zh: "免计，不列入应到", en: "excused, not asked")
    case .betterElsewhere: Words(zh: "同一会议另有更好的记录", en: "another row of the meeting gives more")
    case .inTime: Words(zh: "在时限内", en: "in time")
    case .late: Words(zh: "超过时限", en: "late")
    case .pending: Words(zh: "未到期，暂不计", en: "open and not yet late, left out for now")
    case .overdue: Words(zh: "逾期未办", en: "open and overdue")
    case .notDone: Words(zh: "计入总数，未达到要求", en: "among all, but not done")
    case .sameAct: Words(zh: "同一事项已按另一行计", en: "another row of the same act counts")
    case .dropped: Words(zh: "作为最低或最高去掉", en: "dropped as lowest or highest")
    case .blank: Words(zh: "该格为空，不计", en: "the cell is blank, adds nothing")
    case .unjudged: Words(zh: "无法判定，见 problems.csv", en: "cannot be judged, see problems.csv")
    case .notChosen: Words(zh: "不是所取的最大或最小值", en: "not the largest or smallest")
    case .seenBefore: Words(zh: "同一值已计，不重复计", en: "the same value counted already")
    }
  }

  /// Why a criterion has no rows behind it.
  static func of(_ outcome: Outcome, granted: Bool) -> Words {
    switch outcome {
    case .notApplicable: Words(zh: "不适用于此人", en: "does not apply to this person")
    case .exempt:
      granted
        ? Words(zh: "免考核，按规则给分", en: "exempt, points by the rule")
        : Words(zh: "免考核，不计此项", en: "exempt, left out")
    case .unsent: Words(zh: "村里未报所需台账", en: "the village has not sent a table that is needed")
    case .unjudged: Words(zh: "所有记录都无法判定", en: "no row can be judged")
    case .none: Words(zh: "本期无数据，按规则给分", en: "no data in the period, points by the rule")
    case .skipped: Words(zh: "本期无数据，不计此项", en: "no data in the period, left out")
    case .scored: Words(zh: "已计分", en: "scored")
    }
  }

  static let derived = Words(zh: "（按签到推定）", en: " (derived from sign-in lists)")
}
