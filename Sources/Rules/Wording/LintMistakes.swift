import Diagnostics
import Quantities

/// What is no mistake of writing, but surely not meant; all of these are warnings.
extension Mistake {
  /// 什么用不上
  enum NobodyOf {
    case scorecard, criterion, exemption(Int), veto, grade, group, base, rows
  }

  static func nobody(_ what: NobodyOf, _ name: String) -> Mistake {
    let quoted = Say.quoted(name)
    let (zh, en): (String, String) =
      switch what {
      case .scorecard: ("考评表\(quoted)的对象条件自相矛盾，谁也不符合", "nobody can pass the subjects of the scorecard \(quoted)")
      case .criterion: ("考核项\(quoted)谁也轮不到", "nobody is subject to the criterion \(quoted)")
      case .exemption(let number):
        ("考核项\(quoted)的第 \(number) 条免考核，对象里没有人会符合", "exemption \(number) of \(quoted) can be passed by no subject")
      case .veto: ("否决\(quoted)的条件与对象矛盾，永远不会触发", "the veto \(quoted) can fire for no subject")
      case .grade: ("等次\(quoted)的条件与对象矛盾，没有人会试到它", "the grade \(quoted) is open to no subject")
      case .group: ("分组\(quoted)的条件与对象矛盾，组里不会有人", "no subject can be in the group \(quoted)")
      case .base: ("基础分的第 \(name) 种情形，对象里没有人会符合", "case \(name) of the base can be passed by no subject")
      case .rows: ("\(quoted)的条件自相矛盾，没有一行会符合", "no row can pass the condition of \(quoted)")
      }
    return Mistake(
      .nobody, zh: zh, en: en,
      help: Words(
        zh: "对照考评表的 subjects（对象）改正条件，或删去", en: "mend the condition beside the scorecard's subjects, or delete it"),
      severity: .warning)
  }

  static func tierTooHigh(_ name: String, _ bound: Rational, most: Rational, isRatio: Bool) -> Mistake {
    func text(_ value: Rational) -> String {
      isRatio ? (value * Rational(100)).text(places: 4) + "%" : value.text(places: 6)
    }
    return Mistake(
      .neverReached, zh: "\(Say.quoted(name))的分档 \(text(bound)) 永远到不了：最多 \(text(most))",
      en: "the tier \(text(bound)) of \(Say.quoted(name)) is never reached: \(text(most)) is the most",
      help: Words(zh: "降低这一档，或提高折算", en: "lower the tier, or raise the credits"), severity: .warning)
  }

  static func elseNeverReached(_ name: String) -> Mistake {
    Mistake(
      .neverReached, zh: "\(Say.quoted(name))的 else（其余）永远轮不到：最后一档什么都收下了",
      en: "else of \(Say.quoted(name)) is never reached: the last tier takes everything",
      help: Words(zh: "删去 else，或提高最后一档的 at_least", en: "delete else, or raise the last tier's at_least"),
      severity: .warning)
  }

  static func gradeTooHigh(_ name: String, most: String) -> Mistake {
    Mistake(
      .neverReached, zh: "等次\(Say.quoted(name))永远到不了：总分最多 \(most)",
      en: "the grade \(Say.quoted(name)) is never reached: \(most) is the highest total",
      help: Words(zh: "降低等次线，或看权重和 limits（总分范围）", en: "lower its bound, or look at the weights and limits"),
      severity: .warning)
  }

  static func gradeTooLow(_ name: String, by other: String, least: String) -> Mistake {
    Mistake(
      .neverReached, zh: "等次\(Say.quoted(name))永远轮不到：总分最少 \(least)，\(Say.quoted(other))已全部收下",
      en:
        "the grade \(Say.quoted(name)) is never reached: no total is below \(least), which \(Say.quoted(other)) takes",
      help: Words(
        zh: "提高\(Say.quoted(other))的等次线，或删去这一等", en: "raise the bound of \(Say.quoted(other)), or delete this grade"),
      severity: .warning)
  }

  static func rewardsAbsence(_ name: String) -> Mistake {
    Mistake(
      .rewardsAbsence, zh: "\(Say.quoted(name))按签到的行计算，从不到场的人没有行，反而不吃亏",
      en: "\(Say.quoted(name)) looks at sign-in rows: who never comes has none, and fares better",
      help: Words(
        zh: "改用 kind: attendance（出席率），或写 when_none: zero（无数据时: 零分）",
        en: "measure by kind: attendance, or write when_none: zero"),
      severity: .warning)
  }

  static func missingBeats(_ name: String, missing: String, status: String, credit: String) -> Mistake {
    Mistake(
      .rewardsAbsence, zh: "\(Say.quoted(name))里没有签到得 \(missing)，比写明\(Say.quoted(status))的 \(credit) 还多",
      en: "in \(Say.quoted(name)) to be on no list gives \(missing), more than \(Say.quoted(status)) with \(credit)",
      help: Words(zh: "把 missing（未签到）改为不高于 \(credit)", en: "let missing be no more than \(credit)"), severity: .warning)
  }

  static func neverFilled(_ column: ColumnDeclaration, of table: TableDeclaration) -> Mistake {
    Mistake(
      .neverFilled, zh: "台账 \(Say.table(table).zh) 的 \(Say.column(column).zh) 规则要用，但没有一个文件填过",
      en: "the rules use \(Say.column(column).en) of the table \(Say.table(table).en), but no file ever fills it",
      help: Words(zh: "核对表头的写法，或请村里补报这一列", en: "check the headings, or ask the villages for it"), severity: .warning)
  }
}
