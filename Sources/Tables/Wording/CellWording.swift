import Diagnostics

/// Why a cell cannot be read.
extension Problem {
  static func notInSet(_ value: String, nearest: [String], allowed: [String]) -> Problem {
    let all = list(allowed)
    let near = list(nearest)
    return Problem(
      "T040", zh: "“\(quoted(value))”不在可填的值里：\(all.zh)",
      en: "“\(quoted(value))” is none of the values: \(all.en)",
      help: nearest.isEmpty
        ? Words(zh: "请填其中一个", en: "use one of them")
        : Words(zh: "是不是“\(near.zh)”？", en: "did you mean “\(near.en)”?"))
  }

  static func date(_ fault: DateFault, period: String) -> Problem {
    switch fault {
    case .unreadable:
      Problem(
        "T041", zh: "读不出日期", en: "no date can be read",
        help: Words(zh: "请写成 2022-02-03 或 2022年2月3日，一格一个日期", en: "write 2022-02-03, one date in a cell"))
    case .noSuchDay:
      Problem(
        "T042", zh: "没有这一天", en: "there is no such day",
        help: Words(zh: "请核对年、月、日", en: "check year, month and day"))
    case .noSuchTime:
      Problem(
        "T043", zh: "没有这个时刻", en: "there is no such time",
        help: Words(zh: "请写成 09:05 或 下午3点20分", en: "write 09:05"))
    case .order:
      Problem(
        "T044", zh: "分不清年、月、日的次序，表格软件可能改过日期的写法",
        en: "the order of year, month and day cannot be told; a spreadsheet may have changed the format",
        help: Words(zh: "请把整列写成 2022-02-03 的样子", en: "write the whole column like 2022-02-03"))
    case .farFromPeriod:
      Problem(
        "T045", zh: "没有写年份，按考评期 \(period) 的年份算会差出一个月以上",
        en: "the year is missing, and with the year of \(period) the date lies more than a month outside",
        help: Words(zh: "请写明年份", en: "write the year"))
    case .lostZero:
      Problem(
        "T046", zh: "可能是 1 月，也可能是 10 月被表格软件去掉了末尾的 0",
        en: "January, or October whose last 0 a spreadsheet dropped",
        help: Words(zh: "请写成 2022-01 或 2022-10", en: "write 2022-01 or 2022-10"))
    }
  }

  static let number = Problem(
    "T047", zh: "读不出数字（整数部分最多 12 位，小数最多 6 位）",
    en: "no number can be read (at most 12 digits before and 6 after the point)",
    help: Words(zh: "请只写数字，如 5、-2.5、1,000", en: "write the number alone: 5, -2.5, 1,000"))

  static let flag = Problem(
    "T048", zh: "看不出是“是”还是“否”", en: "neither yes nor no", help: Words(zh: "请填 是 或 否", en: "write yes or no"))

  static func id(_ fault: IdFault) -> Problem {
    switch fault {
    case .scientific:
      Problem(
        "T049", zh: "表格软件把长编号变成了科学计数法，后面的数字已经丢失",
        en: "the spreadsheet turned a long number into scientific notation; its last digits are lost",
        help: Words(zh: "请把这一列设为文本格式后重新填写", en: "format the column as text and enter the id again"))
    case .zeros:
      Problem(
        "T050", zh: "表格软件把 18 位编号的末三位变成了 000（校验码不对）",
        en: "the spreadsheet turned the last three of 18 digits into 000 (the check digit fails)",
        help: Words(zh: "请把这一列设为文本格式后重新填写", en: "format the column as text and enter the id again"))
    case .decimals:
      Problem(
        "T049", zh: "表格软件把长编号当成了小数，末几位已不可信",
        en: "the spreadsheet turned a long id into a decimal number; its last digits cannot be trusted",
        help: Words(zh: "请把这一列设为文本格式后重新填写", en: "format the column as text and enter the id again"))
    case .phone:
      Problem(
        "T051", zh: "像是手机号码，不是编号", en: "this looks like a mobile number, not an id",
        help: Words(zh: "请填人员编号", en: "enter the person's id"))
    case .damaged:
      Problem(
        "T052", zh: "有“?”，是另存时丢掉的字符", en: "a “?” stands where a character was lost on saving",
        help: Words(zh: "请补上原来的字符，另存为“CSV UTF-8”", en: "put the character back and save as “CSV UTF-8”"))
    case .date:
      Problem(
        "T056", zh: "编号成了日期，多半是 1-2 这样的号码被表格软件改成了日期",
        en: "the id is a date: a spreadsheet probably took a number like 1-2 for one",
        help: Words(zh: "请把这一列设为文本格式后重新填写", en: "format the column as text and enter the id again"))
    }
  }

  static func name(_ fault: NameFault) -> Problem {
    switch fault {
    case .damaged:
      Problem(
        "T052", zh: "有“?”，是另存时丢掉的生僻字", en: "a “?” stands where a rare character was lost on saving",
        help: Words(zh: "请补上原字，另存为“CSV UTF-8”", en: "put the character back and save as “CSV UTF-8”"))
    case .privateUse:
      Problem(
        "T053", zh: "有自造字，别的机器上看不到", en: "there is a private-use character, which no other machine can show",
        help: Words(zh: "请用标准字库里的字重新输入", en: "type the character anew with a standard input method"))
    case .none:
      Problem(
        "T054", zh: "没有指明是哪一个", en: "this names nobody in particular",
        help: Words(zh: "请逐个写出姓名，用顿号隔开", en: "write each name, separated by 、"))
    }
  }

  static let spreadsheetError = Problem(
    "T055", zh: "是表格软件的出错标记，不是内容", en: "this is a spreadsheet's error mark, no content",
    help: Words(zh: "请改正公式或加宽列后重新导出", en: "correct the formula or widen the column, and export again"))

  /// What a bad cell does to a row that does not need it.
  static func andBlank(_ problem: Problem) -> Problem {
    Problem(
      problem.code, zh: problem.message.zh + "；本次考评不用这一列，按空白算",
      en: problem.message.en + "; nothing needs this column in this run, so it counts as blank",
      help: problem.help)
  }
}
