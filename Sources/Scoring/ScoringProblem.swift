import Diagnostics
import Facts
import Rules

/// 考评问题: what scoring cannot judge or wants looked at, with its code and words.
enum ScoringProblem {
  /// A sign-in finds no meeting.
  case meetingNotFound(row: String, nearest: [String])
  /// A sign-in finds two or more.
  case meetingAmbiguous(row: String, found: [String])
  /// A sign-in without a status.
  case statusBlank
  /// A status that `credit` does not name.
  case statusWithoutCredit(known: [String])
  /// A limit of minutes or hours, and a date without time.
  case timeMissing(limit: TimelinessRule.Duration)
  /// A text that `values` does not name.
  case textWithoutNumber(known: [String])
  /// Numbers so large that no exact fraction holds them.
  case numberTooLarge(criterion: String, person: String)
  /// A scorecard that assesses nobody.
  case noSubjects(scorecard: String)

  var severity: Severity {
    switch self {
    case .statusBlank, .noSubjects: .warning
    default: .error
    }
  }

  var code: String {
    switch self {
    case .meetingNotFound: "S001"
    case .meetingAmbiguous: "S002"
    case .statusBlank: "S003"
    case .statusWithoutCredit: "S004"
    case .timeMissing: "S005"
    case .textWithoutNumber: "S006"
    case .numberTooLarge: "S007"
    case .noSubjects: "S008"
    }
  }

  /// What is wrong, and what was expected. `cell` is what stood there.
  func message(cell: String) -> Words {
    switch self {
    case .meetingNotFound(let row, let nearest):
      let near = nearest.joined(separator: "；")
      return Words(
        zh: "找不到这次签到的会议（\(row)），此行未计入" + (near.isEmpty ? "" : "；最接近的是：\(near)"),
        en: "no meeting found for this sign-in (\(row)); the row is left out"
          + (near.isEmpty ? "" : "; nearest: \(nearest.joined(separator: "; "))"))
    case .meetingAmbiguous(let row, let found):
      return Words(
        zh: "这次签到（\(row)）对应不止一次会议，此行未计入" + (found.isEmpty ? "" : "：" + found.joined(separator: "；")),
        en: "this sign-in (\(row)) fits more than one meeting; the row is left out"
          + (found.isEmpty ? "" : ": " + found.joined(separator: "; ")))
    case .statusBlank:
      return Words(
        zh: "签到状态没有填写，按未签到计",
        en: "the sign-in has no status; it counts as missing")
    case .statusWithoutCredit(let known):
      return Words(
        zh: "规则没有说明签到状态“\(cell)”如何折算，此行未计入；可用的是：\(known.joined(separator: "、"))",
        en: "the rulebook gives no credit for the status “\(cell)”; the row is left out; known: "
          + known.joined(separator: ", "))
    case .timeMissing(let limit):
      return Words(
        zh: "时限是\(limit.text.zh)，这里只有日期“\(cell)”，没有时间，无法判定，此行未计入",
        en: "the limit is \(limit.text.en), but “\(cell)” has no time of day; the row is left out")
    case .textWithoutNumber(let known):
      return Words(
        zh: "规则没有给出“\(cell)”对应的分值，此行未计入；可用的是：\(known.joined(separator: "、"))",
        en: "the rulebook gives no number for “\(cell)”; the row is left out; known: "
          + known.joined(separator: ", "))
    case .numberTooLarge(let criterion, let person):
      return Words(
        zh: "\(person)的“\(criterion)”数字过大，无法精确计算，此项未判定",
        en: "the numbers of “\(criterion)” for \(person) are too large to be exact; it is not judged")
    case .noSubjects(let scorecard):
      return Words(
        zh: "考评表“\(scorecard)”没有考评对象：花名册里没有人符合条件",
        en: "scorecard “\(scorecard)” has no subjects: nobody in the roster passes its filter")
    }
  }

  /// What to do about it.
  var help: Words {
    switch self {
    case .meetingNotFound:
      Words(
        zh: "核对会议编号、日期和会议类型，或在会议表里补上这次会议",
        en: "check the meeting's id, date and type, or add the meeting to the meetings table")
    case .meetingAmbiguous:
      Words(
        zh: "在签到行填写会议编号或会议类型，使它只对应一次会议",
        en: "fill in the meeting's id or type, so that it fits one meeting only")
    case .statusBlank:
      Words(
        zh: "补填签到状态，如 出席、请假、缺席",
        en: "fill in the status, such as 出席, 请假, 缺席")
    case .statusWithoutCredit:
      Words(
        zh: "改正这一格，或在规则的折算里补上这个状态",
        en: "mend the cell, or name the status under credit in the rulebook")
    case .timeMissing:
      Words(
        zh: "补上时间，如 2022-02-03 09:05",
        en: "add the time, such as 2022-02-03 09:05")
    case .textWithoutNumber:
      Words(
        zh: "改正这一格，或在规则的对应分里补上它",
        en: "mend the cell, or name it under values in the rulebook")
    case .numberTooLarge:
      Words(
        zh: "检查这个人的数字和规则里的倍数",
        en: "check the person's numbers and the multipliers of the rule")
    case .noSubjects:
      Words(
        zh: "核对规则的对象和花名册的角色",
        en: "check the rulebook's subjects and the roster's roles")
    }
  }
}

extension TimelinessRule.Duration {
  /// The limit in words.
  var text: Words {
    switch unit {
    case .minutes: Words(zh: "\(count)分钟", en: Words.count(count, "minute"))
    case .hours: Words(zh: "\(count)小时", en: Words.count(count, "hour"))
    case .days: Words(zh: "\(count)天", en: Words.count(count, "day"))
    case .workdays: Words(zh: "\(count)个工作日", en: "\(count) working days")
    }
  }
}
