import Diagnostics

/// What is told of a sign-in matrix.
extension Problem {
  static func matrix(_ meetings: [MatrixMeeting], rows: Int, lacksYear: Bool, ofTitle: Bool) -> Problem {
    let (zh, en) = names(meetings)
    return Problem(
      "T027",
      zh: "签到矩阵，\(rows > 1 ? "表头 \(rows) 行，" : "")横排 \(meetings.count) 次会议：\(zh)"
        + (lacksYear ? "；表头没写年份的，按考评期的年份算" : "") + (ofTitle ? "；类型取自标题" : ""),
      en:
        "a sign-in matrix\(rows > 1 ? " with \(rows) rows of headings" : ""), \(Words.count(meetings.count, "meeting")) across: \(en)"
        + (lacksYear ? "; headings without a year took that of the period" : "")
        + (ofTitle ? "; the type is that of the title" : ""))
  }

  private static func names(_ meetings: [MatrixMeeting]) -> (zh: String, en: String) {
    func name(_ meeting: MatrixMeeting, _ none: String) -> String {
      let type = meeting.type.isEmpty ? none : " " + meeting.type
      return Place.letter(ofColumn: meeting.firstCell) + " " + meeting.day.text + type
    }
    return (
      meetings.map { name($0, "（没写类型）") }.joined(separator: "、"),
      meetings.map { name($0, " (no type)") }.joined(separator: ", ")
    )
  }

  static let doubtfulHeading = Problem(
    "T086", zh: "表头里的日期有两种读法：可能是两天，也可能是被表格软件去掉了末尾的 0（2.10 变成 2.1）",
    en:
      "the date in this heading can be read in two ways: two days, or a last 0 that a spreadsheet dropped (2.10 became 2.1)",
    help: Words(zh: "请写成 2月1日 或 2月10日，一列一次会议", en: "write 2月1日 or 2月10日, one meeting to a column"))

  static let headingWithoutDate = Problem(
    "T086", zh: "表头只有会议类型，没有日期，分不清是哪一次会",
    en: "the heading gives a type of meeting but no date: which meeting it is cannot be told",
    help: Words(zh: "请在表头写明日期，如“2月10日主题党日”", en: "write the date into the heading: 2月10日主题党日"))

  static func tooManyMeetings(_ most: Int) -> Problem {
    Problem(
      "T091", zh: "会议超过 \(most) 列，一张签到表收不下",
      en: "more than \(most) columns of meetings: too many for one sign-in matrix",
      help: Words(zh: "请按月份分成几个文件", en: "make several files of it, by month"))
  }

  static func tooManyMarks(_ most: Int) -> Problem {
    Problem(
      "T091", zh: "会议下面填了的格超过 \(most) 个，一张签到表收不下",
      en: "more than \(most) cells are filled below the meetings: too many for one sign-in matrix",
      help: Words(zh: "请按村或按月份分成几个文件", en: "make several files of it, by village or by month"))
  }

  static func meetingTwice(_ meeting: String, first: String) -> Problem {
    Problem(
      "T087", zh: "\(meeting) 在 \(first) 列已有一次，两列都读；一个人两列不同的，取得分高的",
      en:
        "\(meeting) stands in column \(first) already; both columns are read, and where they differ for a person the better one counts",
      help: Words(zh: "请核对日期和类型，是同一次会就删去一列", en: "check date and type; if it is one meeting, delete one column"))
  }

  static func meetingWithoutMarks(_ meeting: String) -> Problem {
    Problem(
      "T088", zh: "\(meeting) 这一列全空，等于没有签到表", en: "nothing is marked for \(meeting): it is as if no list had been sent",
      help: Words(zh: "开过会就补填；没有开就删去这一列", en: "fill it in if the meeting was held, delete the column if it was not"))
  }

  static func meetingsOutside(_ meetings: [MatrixMeeting], period: String, marks: Int) -> Problem {
    let (zh, en) = names(meetings)
    return Problem(
      "T089", zh: "有 \(meetings.count) 次会不在考评期 \(period) 内，共 \(marks) 格不计：\(zh)",
      en:
        "outside the period \(period), and so not counted: \(Words.count(meetings.count, "meeting")) with \(Words.count(marks, "mark")): \(en)",
      help: Words(zh: "核对日期；是别的月份的就不用管", en: "check the dates; meetings of another month need nothing"))
  }

  static func withoutMarks(_ count: Int, first rows: [Int]) -> Problem {
    let shown = rows.map(String.init)
    let more = count > rows.count ? "…" : ""
    return Problem(
      "T090", zh: "有 \(count) 行各次会议都空着，这些人算不在签到表上（第 \(shown.joined(separator: "、"))\(more) 行）",
      en:
        "no mark for any meeting in \(Words.count(count, "row")) (\(shown.joined(separator: ", "))\(more)): the people count as on no list",
      help: Words(zh: "缺席的要写“缺席”；不用参加的不必管", en: "write 缺席 for who was absent; who was not called needs nothing"))
  }
}
