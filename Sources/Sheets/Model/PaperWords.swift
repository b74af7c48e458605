import Diagnostics
import Quantities

/// 纸面措辞: every word on printed sheets beyond those of `SheetWords`, in both languages side by side.
enum PaperWords {
  // Names of sheets and files.
  static let summary = Words(zh: "汇总", en: "Summary")
  static let details = Words(zh: "明细", en: "Details")
  static func moreProblems(_ count: Int) -> Words {
    Words(zh: "另有 \(count) 条，见 problems.csv", en: "\(count) more, see problems.csv")
  }
  static let problems = Words(zh: "问题清单", en: "Problems")
  static let notes = Words(zh: "说明", en: "Notes")
  static let lists = Words(zh: "红黑榜", en: "Lists")
  static let posted = Words(zh: "公示表", en: "Public notice")
  static let inner = Words(zh: "内部表", en: "Internal sheet")
  static let slip = Words(zh: "差错回执", en: "Correction slip")
  static let personal = Words(zh: "个人积分明细", en: "Personal statement")
  static let report = Words(zh: "考评报告", en: "Assessment report")

  // Lines around a table.
  static let unit = Words(zh: "填报单位：", en: "Unit: ")
  static let period = Words(zh: "考评期：", en: "Period: ")
  static let version = Words(zh: "规则：", en: "Rules: ")
  static let preparedBy = Words(zh: "制表人：", en: "Prepared by: ")
  static let reviewedBy = Words(zh: "审核人：", en: "Reviewed by: ")
  static let date = Words(zh: "日期：", en: "Date: ")
  static let draft = Words(zh: "未定稿", en: "DRAFT")
  static let draftWhy = Words(
    zh: "未定稿：还有数据未报或退回，见“说明”", en: "DRAFT: data is missing or was returned, see the notes")
  static let draftPosted = Words(zh: "未定稿，不得张贴", en: "DRAFT, not to be posted")
  static let phone = Words(zh: "监督电话：", en: "Telephone for objections: ")
  static let postedFor = Words(zh: "公示期：", en: "Posted: ")
  static let objections = Words(
    zh: "对以上积分有异议的，请在公示期内反映。", en: "Whoever disagrees may say so while this is posted.")
  static let personSign = Words(zh: "本人签字：", en: "Signature of the person: ")
  static let secretarySign = Words(zh: "支部书记签字：", en: "Branch secretary: ")
  static let villageSign = Words(zh: "村负责人签字：", en: "For the village: ")
  static let receivedOn = Words(zh: "收到日期：", en: "Received on: ")

  // Headings of columns.
  static let number = Words(zh: "序号", en: "No.")
  static let people = Words(zh: "总人数", en: "People")
  static let ranked = Words(zh: "参加排名", en: "Ranked")
  static let byRule = Words(zh: "按规则不排名", en: "Unranked by rule")
  static let exempt = Words(zh: "有免考核项", en: "With exemptions")
  static let unscored = Words(zh: "未能计分", en: "Without total")
  static let mean = Words(zh: "平均分", en: "Mean")
  static let highest = Words(zh: "最高分", en: "Highest")
  static let lowest = Words(zh: "最低分", en: "Lowest")
  static let incomplete = Words(zh: "数据不全", en: "Incomplete")
  static let missing = Words(zh: "未报台账", en: "Not sent")
  static let wholeTown = Words(zh: "全镇", en: "Town")
  static let criterion = Words(zh: "考核项", en: "Criterion")
  static let done = Words(zh: "完成", en: "Done")
  static let of = Words(zh: "应完成", en: "Of")
  static let amount = Words(zh: "数量", en: "Amount")
  static let points = Words(zh: "得分", en: "Points")
  static let weight = Words(zh: "权重", en: "Weight")
  static let outcome = Words(zh: "结果", en: "Outcome")
  static let arithmetic = Words(zh: "算式", en: "Arithmetic")
  static let measured = Words(zh: "完成/应完成", en: "Done / of")
  static let severity = Words(zh: "程度", en: "Severity")
  static let code = Words(zh: "代码", en: "Code")
  static let file = Words(zh: "文件", en: "File")
  static let row = Words(zh: "行", en: "Row")
  static let column = Words(zh: "列", en: "Column")
  static let cell = Words(zh: "原内容", en: "What stood there")
  static let wrong = Words(zh: "问题", en: "What is wrong")
  static let toDo = Words(zh: "怎么改", en: "What to write")
  static let day = Words(zh: "日期", en: "Date")
  static let about = Words(zh: "户 / 会议 / 事项", en: "Household / meeting / item")
  static let credit = Words(zh: "折算", en: "Credit")
  static let source = Words(zh: "出处", en: "Source")
  static let reason = Words(zh: "加减分事由", en: "Reasons")
  static let list = Words(zh: "榜名", en: "List")
  static let subject = Words(zh: "事项", en: "Matter")
  static let text = Words(zh: "内容", en: "Text")

  static func rate(_ criterion: String) -> Words { Words(zh: criterion + "完成率%", en: criterion + " %") }

  static func severity(_ severity: Severity) -> Words {
    switch severity {
    case .error: Words(zh: "错误", en: "error")
    case .warning: Words(zh: "警告", en: "warning")
    case .note: Words(zh: "提示", en: "note")
    }
  }

  /// 2022年2月
  static func period(_ period: Period) -> Words {
    let start = period.start.civil
    let months = period.months.count
    let part =
      switch months {
      case 1: "\(start.month)月"
      case 3: "第\(["一", "二", "三", "四"][(start.month - 1) / 3 % 4])季度"
      case 6: start.month == 1 ? "上半年" : "下半年"
      default: ""
      }
    return Words(zh: "\(start.year)年" + part, en: period.label)
  }

  // Arithmetic.
  static let byTiers = Words(zh: " → 按分档", en: " → by tiers")
  static let byEach = Words(zh: " → 逐次计分", en: " → counted one by one")

  static func byFullLine(_ line: String, _ each: String) -> Words {
    Words(zh: " → 满分线 \(line)，每低 1 个百分点 \(each)", en: " → full at \(line), \(each) for each point below")
  }

  static func byRank(_ rank: String) -> Words { Words(zh: " → 第 \(rank) 名", en: " → rank \(rank)") }

  static func clamped(_ min: String?, _ max: String?) -> Words {
    switch (min, max) {
    case (let min?, let max?): Words(zh: "（限 \(min) 至 \(max)）", en: " (within \(min) to \(max))")
    case (let min?, nil): Words(zh: "（不低于 \(min)）", en: " (at least \(min))")
    case (nil, let max?): Words(zh: "（不超过 \(max)）", en: " (at most \(max))")
    case (nil, nil): Words(zh: "", en: "")
    }
  }

  static func beforeLimits(_ sum: String) -> Words {
    Words(zh: "（各项合计 \(sum)，按总分范围或否决取）", en: " (sum \(sum), limited or capped by a veto)")
  }

  static func postedDays(_ days: Int) -> Words {
    Words(
      zh: "\(days) 天（____年__月__日 至 ____年__月__日）", en: "\(days) days (from ________ until ________)")
  }

  static let postedBlank = Words(
    zh: "____年__月__日 至 ____年__月__日", en: "from ________ until ________")

  static func versionOf(_ name: String, _ version: String) -> Words {
    Words(zh: "\(name)（\(version) 版）", en: "\(name) (version \(version))")
  }

  static func pageFoot(_ page: String, _ pages: String) -> Words {
    Words(zh: "第 \(page) 页，共 \(pages) 页", en: "Page \(page) of \(pages)")
  }
}
