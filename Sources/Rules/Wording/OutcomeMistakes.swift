import Diagnostics

/// Mistakes of vetoes, grades, sections and the calendar.
extension Mistake {
  static let measureAndCriterion = Mistake(
    .veto, zh: "一条否决看计量就不看考核项，二者只能写一个", en: "a veto looks at a measure or at a criterion, not at both",
    help: Words(zh: "删去一个", en: "delete one"))

  static let vetoWithoutSubject = Mistake(
    .veto, zh: "看不出这条否决看什么", en: "what does this veto look at?",
    help: Words(zh: "写 measure（计量）、criterion（考核项）或 where（条件）", en: "write measure, criterion or where"))

  static let vetoWithoutThreshold = Mistake(
    .veto, zh: "没有写到多少触发", en: "at what value does it fire?",
    help: Words(zh: "加上 at_least: 1（至少: 1）或 below: 50%（低于: 50%）", en: "add at_least: 1 or below: 50%"))

  static let twoThresholds = Mistake(
    .veto, zh: "at_least（至少）和 below（低于）只能写一个", en: "at_least and below do not go together",
    help: Words(zh: "删去一个；两种情形写成两条否决", en: "delete one; two cases are two vetoes"))

  static func thresholdWithoutMeasure(_ label: String) -> Mistake {
    Mistake(
      .veto, zh: "\(Say.lead(label))要有可比的数", en: "\(label) needs something to compare",
      help: Words(zh: "加上 measure（计量）或 criterion（考核项），或删去它", en: "add measure or criterion, or delete it"))
  }

  static func gradesNeeded(_ label: String) -> Mistake {
    Mistake(
      .veto, zh: "\(Say.lead(label))要用到等次，这张考评表没有 grades",
      en: "\(label) needs grades, and this scorecard has none",
      help: Words(
        zh: "加上 grades: [{name: 合格, from: 60}, {name: 不合格}]",
        en: "add grades: [{name: 合格, from: 60}, {name: 不合格}]"))
  }

  static let fromAndAbove = Mistake(
    .gradeBounds, zh: "from（达到）和 above（超过）只能写一个", en: "from and above do not go together",
    help: Words(zh: "含本数写 from，不含本数写 above", en: "from includes the number, above does not"))

  static func bandWithoutBound(_ name: String) -> Mistake {
    Mistake(
      .gradeBounds, zh: "等次\(Say.quoted(name))没有分数线，后面的等次轮不到",
      en: "the grade \(Say.quoted(name)) has no bound: nothing below it is reached",
      help: Words(zh: "加上 from: 60（达到: 60）；没有分数线的只能是最后一等", en: "add from: 60; only the last grade has none"))
  }

  static func lastBand(_ label: String) -> Mistake {
    Mistake(
      .lastGrade, zh: "最后一等要收下所有剩下的人，不能有 \(label)",
      en: "the last grade takes everybody who is left: no \(label)",
      help: Words(
        zh: "删去 \(label)，或在后面再加一等，如 {name: 不合格}",
        en: "delete \(label), or add a grade behind it, as in {name: 不合格}"))
  }

  static func notQuota(_ text: String) -> Mistake {
    Mistake(
      .quota, zh: "名额应为百分比、分数或整数，现为\(Say.quoted(text))",
      en: "a quota is a percentage, a fraction or a whole number, not \(Say.quoted(text))",
      help: Words(
        zh: "写成 quota: 20%、quota: 1/3 或 quota: 3（三个名额）",
        en: "write quota: 20%, quota: 1/3, or quota: 3 for three places"))
  }

  static func quotaNeeded(_ label: String) -> Mistake {
    Mistake(
      .quota, zh: "\(Say.lead(label))只与名额一起用", en: "\(label) goes with a quota only",
      help: Words(zh: "加上 quota: 20%（名额: 20%），或删去它", en: "add quota: 20%, or delete it"))
  }

  static func unusedSection(_ id: String) -> Mistake {
    Mistake(
      .unusedSection, zh: "板块\(Say.quoted(id))里没有考核项",
      en: "no criterion stands in the section \(Say.quoted(id))",
      help: Words(
        zh: "在考核项里写 section: \(id)，或删去这个板块", en: "write section: \(id) in a criterion, or delete the section"),
      severity: .warning)
  }

  static func holidayAndWorkday(_ day: String) -> Mistake {
    Mistake(
      .calendar, zh: "\(day) 既写成节假日，又写成调休上班", en: "\(day) is a holiday and a working day",
      help: Words(zh: "删去一处", en: "delete one"))
  }
}
