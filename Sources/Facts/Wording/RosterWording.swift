import Diagnostics

/// 花名册措辞: what is said of rosters, and of whom a scorecard leaves out.
extension FactProblem {
  static func villageUnknown(_ text: String) -> FactProblem {
    FactProblem(
      "F001", .warning,
      Words(zh: "“\(text)”不是已知的村", en: "“\(text)” is no known village"),
      help: Words(
        zh: "按花名册里的村名填写，或在规则的“村名”里把它列为别名",
        en: "write the village as the roster has it, or list it as another name under villages: in the rulebook"))
  }

  static let rosterWithoutVillage = FactProblem(
    "F002", .error,
    Words(zh: "花名册的这一行看不出是哪个村", en: "this roster row belongs to no village"),
    help: Words(
      zh: "填上村名，或在表上方写明填报单位，或把文件放进村的文件夹",
      en: "fill in the village, or name it in 填报单位 above the table, or put the file into the village's folder"))

  static func idWithOtherName(id: String, known: String) -> FactProblem {
    FactProblem(
      "F003", .error,
      Words(zh: "编号 \(id) 在花名册里已是“\(known)”", en: "id \(id) already is “\(known)” in the roster"),
      help: Words(zh: "核对编号和姓名，两人不能用同一编号", en: "check id and name: two people cannot share an id"))
  }

  static func rosterTwice(name: String, otherRow row: Int) -> FactProblem {
    FactProblem(
      "F004", .error,
      Words(
        zh: "同一村组有两行“\(name)”（另见第\(row)行），没有编号，身份也相同，分不清是一人还是两人",
        en:
          "two rows for “\(name)” in one village and group (see row \(row)), without id and with the same roles: one person or two?"
      ),
      help: Words(
        zh: "是两人就填人员编号或不同的组，是一人就删去一行", en: "two people: give ids or different groups; one person: delete a row"))
  }

  static func rosterUnited(name: String, otherRow row: Int) -> FactProblem {
    FactProblem(
      "F005", .warning,
      Words(
        zh: "“\(name)”与第\(row)行没有编号而身份不同，已并为一人",
        en: "“\(name)” and row \(row), without id and with different roles, were taken as one person"),
      help: Words(zh: "如是两人，请填人员编号", en: "if they are two, give ids"))
  }

  static func rosterAmbiguous(name: String, candidates: [String]) -> FactProblem {
    FactProblem(
      "F006", .error,
      Words(
        zh: "花名册里有几位“\(name)”：\(candidates.joined(separator: "、"))，这一行没有编号，分不清是谁",
        en:
          "several “\(name)” in the roster: \(candidates.joined(separator: ", ")); this row has no id to tell them apart"
      ),
      help: Words(zh: "填上人员编号或组", en: "give the id or the group"))
  }

  static func rosterOtherVillage(name: String, first: String, second: String) -> FactProblem {
    FactProblem(
      "F007", .warning,
      Words(
        zh: "“\(name)”先列在\(first)，这里又列在\(second)，按\(first)计",
        en: "“\(name)” is listed under \(first) first and here under \(second); \(first) counts"),
      help: Words(zh: "核对此人属于哪个村", en: "check which village the person belongs to"))
  }

  static func inNoScorecard(name: String, roles: String) -> FactProblem {
    FactProblem(
      "F029", .warning,
      Words(
        zh: "“\(name)”（\(roles.isEmpty ? "无身份" : roles)）不在任何考评表内",
        en: "“\(name)” (\(roles.isEmpty ? "no role" : roles)) is on no scorecard"),
      help: Words(zh: "核对身份，或在规则的“对象”里列入", en: "check the role, or name it under subjects: in the rulebook"))
  }

  static func roleUnnamed(role: String, people: Int) -> FactProblem {
    FactProblem(
      "F030", .warning,
      Words(
        zh: "没有考评表提到身份“\(role)”（\(people) 人）",
        en: "no scorecard names the role “\(role)” (\(Words.count(people, "person", "people")))"),
      help: Words(zh: "核对写法，或在规则的“对象”里列入", en: "check the spelling, or name it under subjects: in the rulebook"))
  }

  static func villageWithoutRoster(_ village: String) -> FactProblem {
    FactProblem(
      "F031", .warning,
      Words(zh: "规则列出了\(village)，却没有它的花名册", en: "the rulebook lists \(village), but there is no roster of it"),
      help: Words(zh: "补上花名册", en: "add its roster"))
  }

  static let noRoster = FactProblem(
    "F037", .error,
    Words(zh: "花名册没有一行可用，无人可考评", en: "no roster row is left: there is nobody to assess"),
    help: Words(
      zh: "先改正花名册，或把花名册放进数据文件夹旁的 standing（或 名册）文件夹",
      en: "mend the roster first, or put it into the folder standing (or 名册) beside the data folder"))

  static func villageTwoWays(_ short: String, _ long: String) -> FactProblem {
    FactProblem(
      "F038", .warning,
      Words(
        zh: "花名册里既有“\(short)”又有“\(long)”，作两个村计",
        en: "the roster has both “\(short)” and “\(long)”; they count as two villages"),
      help: Words(
        zh: "如是一个村，请统一写法，或在规则的“村名”里列出",
        en: "if they are one, write it one way, or list it under villages: in the rulebook"))
  }
}
