import Diagnostics
import Rules
import Scoring

/// 表内措辞: every word that goes into a sheet, in both languages side by side.
enum SheetWords {
  static let rank = Words(zh: "名次", en: "Rank")
  static let villageRank = Words(zh: "村内名次", en: "Rank in village")
  static let personID = Words(zh: "编号", en: "ID")
  static let name = Words(zh: "姓名", en: "Name")
  static let village = Words(zh: "村", en: "Village")
  static let group = Words(zh: "组", en: "Group")
  static let rankingGroup = Words(zh: "排名组", en: "Ranking group")
  static let base = Words(zh: "基础分", en: "Base")
  static let total = Words(zh: "总分", en: "Total")
  static let grade = Words(zh: "等次", en: "Grade")
  static let remark = Words(zh: "备注", en: "Remarks")

  static let originalFile = Words(zh: "原文件", en: "原文件")
  static let originalRow = Words(zh: "原行", en: "原行")
  /// Not “Reason”: that is a column's id, and the file is read again when it comes back.
  static let rejectReason = Words(zh: "退回原因", en: "Why rejected")

  static let draft = Words(zh: "未定稿", en: "draft")
  static let between = Words(zh: "；", en: "; ")
  static let listed = Words(zh: "、", en: ", ")

  static func incomplete(_ rows: Int) -> Words {
    Words(
      zh: rows > 0 ? "数据不全，\(rows) 行退回" : "数据不全",
      en: rows > 0 ? "incomplete, \(Words.count(rows, "row")) returned" : "incomplete")
  }

  static func unsent(_ tables: [String]) -> Words {
    Words(zh: "未报：" + tables.joined(separator: "、"), en: "not sent: " + tables.joined(separator: ", "))
  }

  static func unjudged(_ criteria: [String]) -> Words {
    Words(
      zh: "无法判定：" + criteria.joined(separator: "、"),
      en: "cannot be judged: " + criteria.joined(separator: ", "))
  }

  static let byRule = Words(zh: "不排名", en: "not ranked")
  static let nothingScored = Words(zh: "没有可计分的考核项", en: "nothing to score")
  static let tooFewScored = Words(zh: "可比项不足", en: "too little to compare")

  /// What stands in a criterion's cell where there are no points.
  static func noPoints(_ outcome: Outcome) -> Words {
    switch outcome {
    case .notApplicable: Words(zh: "不适用", en: "n/a")
    case .exempt: Words(zh: "免考核", en: "exempt")
    case .unsent: Words(zh: "未报", en: "not sent")
    case .unjudged: Words(zh: "无法判定", en: "unjudged")
    case .none, .skipped: Words(zh: "无数据", en: "no data")
    case .scored: Words(zh: "", en: "")
    }
  }
}
