import Diagnostics
import Scoring

/// 说明措辞: what a clerk says over the counter, in both languages side by side.
enum ExplainWords {
  static let gap = Words(zh: "：", en: ": ")
  static let listed = Words(zh: "、", en: ", ")
  static let noCard = Words(
    zh: "不在任何考评表的对象之内，没有积分。", en: "is a subject of no scorecard and has no points.")
  static let noTotal = Words(zh: "没有总分", en: "no total")
  static let note = Words(zh: "说明", en: "Note")
  static let vetoes = Words(zh: "否决", en: "Vetoes")
  static let addends = Words(zh: "合计", en: "Sum")

  static func head(_ id: String, _ name: String, _ place: String) -> Words {
    Words(zh: "\(name)（\(id)） \(place)", en: "\(name) (\(id)) \(place)")
  }

  static func period(_ label: String, _ rulebook: String, _ version: String) -> Words {
    Words(
      zh: "考评期 \(label)，规则：\(rulebook)" + (version.isEmpty ? "" : "（\(version) 版）"),
      en: "period \(label), rules: \(rulebook)" + (version.isEmpty ? "" : " (version \(version))"))
  }

  static func rejected(_ rows: Int) -> Words {
    Words(
      zh: "有 \(rows) 行与此人有关的记录被退回，没有计入；用 jifen check 看是哪几行、怎么改",
      en: "\(rows) rejected \(rows == 1 ? "row concerns" : "rows concern") this person and did not count; "
        + "jifen check tells which and what to do")
  }

  static func criterion(_ name: String, _ weight: String?) -> Words {
    guard let weight else { return Words(zh: name, en: name) }
    return Words(zh: "\(name)（权重 \(weight)）", en: "\(name) (weight \(weight))")
  }

  static func ends(_ isMeetings: Bool, reached: Bool, _ count: Int) -> Words {
    switch (isMeetings, reached) {
    case (false, true): Words(zh: "联系到 \(count) 户", en: "contacted, \(count)")
    case (false, false): Words(zh: "没有联系到（或次数不够）\(count) 户", en: "not contacted (often enough), \(count)")
    case (true, true): Words(zh: "到会 \(count) 次", en: "attended, \(count)")
    case (true, false): Words(zh: "缺席 \(count) 次", en: "missed, \(count)")
    }
  }

  static func side(_ side: Explanation.Line.Side, _ count: Int) -> Words {
    switch side {
    case .credited: Words(zh: "计入的（\(count)）", en: "What counts (\(count))")
    case .lost: Words(zh: "要求而没有做到的（\(count)）", en: "What was asked and not done (\(count))")
    case .aside: Words(zh: "不计的（\(count)）", en: "What does not count (\(count))")
    }
  }

  static func more(_ more: Explanation.More) -> Words {
    let zh =
      switch more.kind {
      case "coverage": "再联系到一户"
      case "attendance": "再到会一次"
      case "timeliness": "再有一件按时"
      default: "再有一行达到要求"
      }
    let en =
      switch more.kind {
      case "coverage": "One more household"
      case "attendance": "One more meeting"
      case "timeliness": "One more in time"
      default: "One more row that is done"
      }
    let limit =
      more.isLimited
      ? Words(zh: "（板块或总分有封顶，总分可能加得少）", en: " (with the limits the total may gain less)")
      : Words(zh: "", en: "")
    return Words(
      zh: "\(zh)：\(more.arithmetic)，多 \(more.gain) 分\(limit.zh)",
      en: "\(en): \(more.arithmetic), \(more.gain) more\(limit.en)")
  }

  static func rank(_ card: Explanation.Card) -> Words {
    guard let rank = card.rank else { return Words(zh: "不排名", en: "not ranked") }
    let pool = card.pool.map { Words(zh: "“\($0)”组", en: " in “\($0)”") } ?? Words(zh: "", en: "")
    let village = card.villageRank.map { Words(zh: "，村内第 \($0) 名", en: ", \($0) in the village") }
    return Words(
      zh: "\(pool.zh)第 \(rank) 名，共 \(card.ranked) 人排名\(village?.zh ?? "")",
      en: "\(rank) of \(card.ranked)\(pool.en)\(village?.en ?? "")")
  }

  static let above = Words(zh: "前面", en: "Above")
  static let equals = Words(zh: "并列", en: "Equal")
  static let below = Words(zh: "后面", en: "Below")

  static func others(_ count: Int) -> Words { Words(zh: "等 \(count) 人", en: " and others, \(count) in all") }

  static func toNextRank(_ points: String) -> Words {
    Words(zh: "到前一名还差 \(points) 分", en: "\(points) points to the next rank")
  }

  static let tieBroken = Words(
    zh: "与前一名总分相同，按同分比较排在后面", en: "the same total as the next rank, the tie-break decides")

  static func before(_ grade: String) -> Words { Words(zh: "（否决之前：\(grade)）", en: " (before vetoes: \(grade))") }

  static func next(_ next: Explanation.NextGrade, vetoed: Bool) -> Words {
    guard let missing = next.missing else {
      if vetoed {
        return Words(
          zh: "总分已够“\(next.name)”，因否决没有评上", en: "the total reaches “\(next.name)”, a veto holds it back")
      }
      return Words(
        zh: "总分已够“\(next.name)”，因名额或垫底比例没有评上",
        en: "the total reaches “\(next.name)”, places or the share of the lowest hold it back")
    }
    let quota = next.hasQuota ? Words(zh: "，并且要在名额之内", en: ", and a place within its quota") : Words(zh: "", en: "")
    let veto = vetoed ? Words(zh: "，否决另算", en: ", vetoes aside") : Words(zh: "", en: "")
    return Words(
      zh: "到“\(next.name)”还差 \(missing) 分\(quota.zh)\(veto.zh)",
      en: "\(missing) points to “\(next.name)”\(quota.en)\(veto.en)")
  }

  static func unsent(_ tables: [String]) -> Words { SheetWords.unsent(tables) }
}
