import Diagnostics

/// 考评代码: every code that scoring emits, for `explain-code`.
public enum ScoringCodes {
  /// In order of code.
  public static let all: [CodeEntry] = [
    CodeEntry(
      "S001", title: Words(zh: "签到找不到会议", en: "a sign-in finds no meeting"),
      explanation: Words(
        zh: """
          签到行先按会议编号找会议（先本村，后全镇），没有编号的按日期、类型找（先本村，后全镇）。一个也找不到时，\
          此行不计入，列出最接近的会议。没有报会议表的村，同一天同一类型的签到人数够 3 人并达到对象的五分之一\
          （不足 6 人的村为一半）时推定为一次会议；不够的也算找不到。
          处理：核对会议编号、日期和类型，或在会议表里补上这次会议。
          """,
        en: """
          A sign-in finds its meeting by meeting_id (in the village, then town-wide), without an id by date and type likewise. \
          One that finds none is left out, and the nearest meetings are named. For a village that sent no meetings, one is \
          derived where at least 3 and a fifth of its subjects (half, if fewer than 6) signed in; fewer find none.
          To do: check the id, date and type, or add the meeting to the meetings table.
          """)),
    CodeEntry(
      "S002", title: Words(zh: "签到对应多次会议", en: "a sign-in fits several meetings"),
      explanation: Words(
        zh: """
          同一天有两次会议，而签到行没有写明是哪一次（或两次会议的编号相同），此行不计入。
          处理：在签到行填写会议编号或会议类型；会议编号重复的，改正会议表。
          """,
        en: """
          Two meetings fit the row (two on one day and no type, or two of one id), and none of them is guessed: the row is left out.
          To do: fill in the meeting's id or type; where two meetings have one id, mend the meetings table.
          """)),
    CodeEntry(
      "S003", title: Words(zh: "签到状态空白", en: "a sign-in without status"),
      explanation: Words(
        zh: """
          这一行列出了姓名，却没有填签到状态，按规则里“未签到”的折算计。
          处理：补填 出席、迟到、请假、缺席 等状态。表里完全没有状态列时按默认的“出席”计，不属此列。
          """,
        en: """
          The row names a person but no status; it is credited as `missing` says.
          To do: fill in 出席, 迟到, 请假, 缺席 or the like. Where the file has no such column at all, its default counts.
          """)),
    CodeEntry(
      "S004", title: Words(zh: "签到状态没有折算", en: "a status without credit"),
      explanation: Words(
        zh: """
          规则的折算没有列出这个签到状态，无法判定，此行不计入；此人没有别的签到行时，这次会议也不计。
          处理：改正这一格，或在规则的折算里补上这个状态。
          """,
        en: """
          The rulebook's credit does not name this status, so the row is left out, and with it the meeting, unless the person \
          has another row for it.
          To do: mend the cell, or name the status under credit.
          """)),
    CodeEntry(
      "S005", title: Words(zh: "缺少时间，无法判定时限", en: "no time of day for a limit of minutes or hours"),
      explanation: Words(
        zh: """
          时限以分钟或小时计，而这一格只有日期，此行不计入；若没有别的行可判，此项为“无法判定”，没有总分和名次。
          处理：补上时间，如 2022-02-03 09:05。
          """,
        en: """
          The limit is in minutes or hours, but the cell has a date only. The row is left out; where nothing else can be judged, \
          the criterion is unjudged: no total, no rank.
          To do: add the time, such as 2022-02-03 09:05.
          """)),
    CodeEntry(
      "S006", title: Words(zh: "文字没有对应分", en: "a text that stands for no number"),
      explanation: Words(
        zh: """
          规则按文字取分（如 国家级: 10），而这一格的文字不在其中，此行不计入；若没有别的行可判，此项为“无法判定”。
          处理：改正这一格，或在规则的对应分里补上它。
          """,
        en: """
          The rule takes a number for each text (such as 国家级: 10), and this text is not among them. The row is left out; \
          where nothing else can be judged, the criterion is unjudged.
          To do: mend the cell, or name the text under values.
          """)),
    CodeEntry(
      "S007", title: Words(zh: "数字过大", en: "numbers too large"),
      explanation: Words(
        zh: """
          这一项的数字大到无法精确计算，为免出错，不给分，也没有总分和名次。
          处理：检查此人各行的数字，以及规则里的倍数、每次分值。
          """,
        en: """
          The numbers of this criterion are too large to be held exactly. Rather than a wrong number there is none: no points, \
          no total, no rank.
          To do: check the person's rows, and the multipliers of the rule.
          """)),
    CodeEntry(
      "S008", title: Words(zh: "考评表没有对象", en: "a scorecard without subjects"),
      explanation: Words(
        zh: """
          花名册里没有人符合这张考评表的对象条件，所以这张表是空的。
          处理：核对规则里的对象，以及花名册的角色一列。
          """,
        en: """
          Nobody in the roster passes the scorecard's `subjects`, so that its sheet is empty.
          To do: check the filter, and the roster's roles.
          """)),
  ]
}
