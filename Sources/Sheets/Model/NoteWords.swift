import Diagnostics
import Scoring

/// 说明措辞: the sentences of the notes, in both languages side by side.
enum NoteWords {
  static let state = Words(zh: "状态", en: "State")
  static let isDraft = Words(
    zh: "未定稿：有村未报台账，或有人数据被退回。补报、更正后重新计算，再张贴。",
    en: "Draft: a village has not sent a table, or rows of somebody were returned. Complete, run again, then post.")
  static let isFinal = Words(zh: "数据齐全，可以定稿。", en: "Complete; these numbers may be posted.")
  static let notSent = Words(zh: "谁还没报", en: "Not sent")
  static let derived = Words(zh: "推定的会议", en: "Derived meetings")
  static let ties = Words(zh: "名额边缘并列", en: "Ties at a quota's edge")
  static let pending = Words(zh: "未到期的事项", en: "Pending matters")
  static let notContacted = Words(zh: "未联系的户", en: "Households not contacted")
  static let incomplete = Words(zh: "数据不全", en: "Incomplete data")
  static let unassessed = Words(zh: "无人考评", en: "Assessed by nobody")
  static let rules = Words(zh: "所用规则", en: "Rules used")
  static let asOf = Words(zh: "截止时刻", en: "Judged as of")
  static let rounding = Words(zh: "取整", en: "Rounding")

  static func roundingText(_ decimals: Int) -> Words {
    Words(
      zh: "每项得分四舍五入到 \(decimals) 位小数，印出来的数就是相加的数。",
      en:
        "Points of each criterion are rounded half away from zero to \(decimals) places; what is printed is what is added."
    )
  }

  static func notSentText(_ village: String, _ tables: [String]) -> Words {
    Words(
      zh: "\(village)未报：\(tables.joined(separator: "、"))。有关考核项不计分，该村人员不排名，不按零分处理。",
      en:
        "\(village) has not sent: \(tables.joined(separator: ", ")). What depends on it is not scored, and never a zero."
    )
  }

  static func derivedText(_ card: String, _ village: String, _ what: String, listed: Int, of: Int) -> Words {
    Words(
      zh: "\(card)：\(village)没有会议表，按签到推定 \(what) 开过会（名单上 \(listed) 人，共 \(of) 人）。",
      en:
        "\(card): \(village) sent no meetings; from sign-ins a meeting \(what) is derived (\(listed) of \(of) listed).")
  }

  static func tieText(_ scope: String, _ tie: EdgeTie) -> Words {
    let fate = tie.cameIn ? "全部列入" : "全部列入下一等"
    return Words(
      zh: "\(scope)：“\(tie.grade)”还剩 \(tie.places) 个名额，并列 \(tie.tied) 人，\(fate)。",
      en:
        "\(scope): \(tie.tied) tied for \(tie.places) places of “\(tie.grade)”; all of them \(tie.cameIn ? "came in" : "fall to the next grade")."
    )
  }

  static func countText(_ village: String, _ criterion: String, _ count: Int, _ names: [String]) -> Words {
    let more = count > names.count
    return Words(
      zh: "\(village)，\(criterion)：\(count) 项。\(names.joined(separator: "、"))\(more ? "等" : "")",
      en: "\(village), \(criterion): \(count). \(names.joined(separator: ", "))\(more ? ", …" : "")")
  }

  static func incompleteText(_ card: String, _ count: Int, _ names: [String]) -> Words {
    let more = count > names.count
    return Words(
      zh: "\(card)：\(count) 人。\(names.joined(separator: "、"))\(more ? "等" : "")",
      en: "\(card): \(count) people. \(names.joined(separator: ", "))\(more ? ", …" : "")")
  }

  static func of(_ name: String, _ about: String) -> Words {
    about.isEmpty ? Words(zh: name, en: name) : Words(zh: "\(name)（\(about)）", en: "\(name) (\(about))")
  }
}
