import Diagnostics

/// 规则命令措辞: the words of `jifen rules`, in both languages side by side.
enum RulesWords {
  static func checked(_ path: String, errors: Int, warnings: Int) -> Words {
    errors + warnings == 0
      ? Words(zh: "\(path)：没有问题", en: "\(path): no problems")
      : Words(
        zh: "\(path)：错误 \(errors)，提醒 \(warnings)",
        en:
          "\(path): \(Words.count(errors, "error")), \(Words.count(warnings, "warning"))"
      )
  }

  static let passed = Words(zh: "相符", en: "as expected")
  static let failed = Words(zh: "不符", en: "NOT AS EXPECTED")
  static func expected(_ what: String) -> Words { Words(zh: "  ← 应为 \(what)", en: "  <- expected \(what)") }
  static let noSubject = Words(zh: "不是这张考评表的对象", en: "no subject of this scorecard")
  static let base = Words(zh: "基础分", en: "Base")
  static let total = Words(zh: "总分", en: "Total")
  static let rank = Words(zh: "名次", en: "rank")
  static let villageRank = Words(zh: "村内名次", en: "rank in the village")
  static let grade = Words(zh: "等次", en: "grade")
  static let none = Words(zh: "无", en: "none")
  static let colon = Words(zh: "：", en: ": ")
  static let untouched = Words(zh: "没有示例用到：", en: "No example touches:")
  static let criteria = Words(zh: "考核项", en: "criteria")
  static let tiers = Words(zh: "分档", en: "tiers")
  static let vetoes = Words(zh: "否决", en: "vetoes")
  static let grades = Words(zh: "等次", en: "grades")

  static func tier(_ criterion: String, _ number: Int?) -> Words {
    Words(
      zh: criterion + (number.map { "第 \($0) 档" } ?? "的其余"), en: criterion + (number.map { " tier \($0)" } ?? " else"))
  }

  static func tested(_ path: String, passed: Int, of count: Int) -> Words {
    if count == 0 {
      return Words(zh: "\(path)：没有示例（写在 examples 里）", en: "\(path): no examples (they stand under examples)")
    }
    return Words(
      zh: "\(path)：示例 \(count) 个，相符 \(passed)，不符 \(count - passed)",
      en: "\(path): \(Words.count(count, "example")), \(passed) as expected, \(count - passed) not")
  }

  static func oneFile(_ paths: [String]) -> Words {
    Words(
      zh: "这里有几份规则，只能印一份：\(paths.joined(separator: "、"))。指明一份，或写 --write 全部写回",
      en:
        "several rulebooks stand here, and one can be printed: \(paths.joined(separator: ", ")). Name one, or use --write"
    )
  }

  static func translated(_ path: String, isChanged: Bool) -> Words {
    isChanged
      ? Words(zh: "\(path)：已换", en: "\(path): translated")
      : Words(zh: "\(path)：不用换", en: "\(path): nothing to translate")
  }
}
