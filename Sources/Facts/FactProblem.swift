import Diagnostics

/// 取数问题: everything that gathering tells, its wording in both languages in one place.
enum FactProblem {
  case villageUnknown(String)
  case rosterWithoutVillage
  case idWithOtherName(id: String, known: String)
  case rosterTwice(name: String, otherRow: Int)
  case rosterUnited(name: String, otherRow: Int)
  case rosterAmbiguous(name: String, candidates: [String])
  case rosterOtherVillage(name: String, first: String, second: String)
  case unknownID(String, nearest: [String])
  case nameDiffers(id: String, known: String, found: String)
  case nobody(name: String, village: String?, nearest: [String])
  case severalPeople(name: String, candidates: [String])
  case notInPeriod(name: String, span: String)
  case otherVillage(name: String, known: String, found: String)
  case notLinked(household: String, person: String, nearest: [String])
  case householdAmbiguous(household: String, person: String)
  case repeated(file: String, row: Int)
  case fileRepeated(file: String)
  case outsidePeriod(count: Int, first: Int, period: String)
  case oldMonth(rows: Int, period: String)
  case unknownItem(String, nearest: [String])
  case otherNumber(item: String, fixed: String)
  case outOfRange(item: String, range: String)
  case numberMissing(item: String, range: String)
  case catalogueNeeds(item: String, column: String)
  case splitUnequal(counts: [Int])
  case splitRepeated(String)
  case dateMissing(column: String)
  case meetingVillageUnknown(String)
  case inNoScorecard(name: String, roles: String)
  case roleUnnamed(role: String, people: Int)
  case villageWithoutRoster(String)
  case notSent(village: String, table: String)
  case standingReplaced(by: String)
  case mended(rows: Int, files: String)
  case returnUnknown(file: String, row: Int)
  case returnFileUnknown(file: String)
  case noRoster
  case villageTwoWays(String, String)

  /// The code, severity and wording.
  var entry: (code: String, severity: Severity, message: Words, help: Words?) {
    switch self {
    case .villageUnknown(let text):
      (
        "F001", .warning,
        Words(zh: "“\(text)”不是已知的村", en: "“\(text)” is no known village"),
        Words(
          zh: "按花名册里的村名填写，或在规则的“村名”里把它列为别名",
          en: "write the village as the roster has it, or list it as another name under villages: in the rulebook")
      )
    case .rosterWithoutVillage:
      (
        "F002", .error,
        Words(zh: "花名册的这一行看不出是哪个村", en: "this roster row belongs to no village"),
        Words(
          zh: "填上村名，或在表上方写明填报单位，或把文件放进村的文件夹",
          en: "fill in the village, or name it in 填报单位 above the table, or put the file into the village's folder")
      )
    case .idWithOtherName(let id, let known):
      (
        "F003", .error,
        Words(zh: "编号 \(id) 在花名册里已是“\(known)”", en: "id \(id) already is “\(known)” in the roster"),
        Words(zh: "核对编号和姓名，两人不能用同一编号", en: "check id and name: two people cannot share an id")
      )
    case .rosterTwice(let name, let row):
      (
        "F004", .error,
        Words(
          zh: "同一村组有两行“\(name)”（另见第\(row)行），没有编号，身份也相同，分不清是一人还是两人",
          en:
            "two rows for “\(name)” in one village and group (see row \(row)), without id and with the same roles: one person or two?"
        ),
        Words(zh: "是两人就填人员编号或不同的组，是一人就删去一行", en: "two people: give ids or different groups; one person: delete a row")
      )
    case .rosterUnited(let name, let row):
      (
        "F005", .warning,
        Words(
          zh: "“\(name)”与第\(row)行没有编号而身份不同，已并为一人",
          en: "“\(name)” and row \(row), without id and with different roles, were taken as one person"),
        Words(zh: "如是两人，请填人员编号", en: "if they are two, give ids")
      )
    case .rosterAmbiguous(let name, let candidates):
      (
        "F006", .error,
        Words(
          zh: "花名册里有几位“\(name)”：\(candidates.joined(separator: "、"))，这一行没有编号，分不清是谁",
          en:
            "several “\(name)” in the roster: \(candidates.joined(separator: ", ")); this row has no id to tell them apart"
        ),
        Words(zh: "填上人员编号或组", en: "give the id or the group")
      )
    case .rosterOtherVillage(let name, let first, let second):
      (
        "F007", .warning,
        Words(
          zh: "“\(name)”先列在\(first)，这里又列在\(second)，按\(first)计",
          en: "“\(name)” is listed under \(first) first and here under \(second); \(first) counts"),
        Words(zh: "核对此人属于哪个村", en: "check which village the person belongs to")
      )
    case .unknownID(let id, let nearest):
      (
        "F008", .error,
        Words(
          zh: "花名册里没有编号“\(id)”" + (nearest.isEmpty ? "" : "，最接近的是 \(nearest.joined(separator: "、"))"),
          en: "the roster has no id “\(id)”" + (nearest.isEmpty ? "" : "; nearest: \(nearest.joined(separator: ", "))")),
        Words(
          zh: "核对编号（前面的 0 也算），或先在花名册里登记",
          en: "check the id (leading zeros count), or enter the person in the roster first")
      )
    case .nameDiffers(let id, let known, let found):
      (
        "F009", .error,
        Words(
          zh: "编号 \(id) 是“\(known)”，这一行却写“\(found)”",
          en: "id \(id) is “\(known)”, but this row says “\(found)”"),
        Words(
          zh: "改正编号或姓名；记错人比不记更糟，所以退回",
          en: "correct the id or the name: to credit the wrong person is worse than to credit none")
      )
    case .nobody(let name, let village, let nearest):
      (
        "F010", .error,
        Words(
          zh: "\(village ?? "全镇")花名册里没有“\(name)”"
            + (nearest.isEmpty ? "" : "，最接近的是 \(nearest.joined(separator: "、"))"),
          en: "nobody is called “\(name)” in the roster of \(village ?? "the town")"
            + (nearest.isEmpty ? "" : "; nearest: \(nearest.joined(separator: ", "))")),
        Words(zh: "改正姓名，或先在花名册里登记", en: "correct the name, or enter the person in the roster first")
      )
    case .severalPeople(let name, let candidates):
      (
        "F011", .error,
        Words(
          zh: "有几位“\(name)”：\(candidates.joined(separator: "、"))",
          en: "there are several “\(name)”: \(candidates.joined(separator: ", "))"),
        Words(zh: "填上人员编号，或能区分的村、组", en: "give the id, or the village or group that tells them apart")
      )
    case .notInPeriod(let name, let span):
      (
        "F012", .error,
        Words(zh: "“\(name)”在考评期内不在册（\(span)）", en: "“\(name)” is not in the roster in this period (\(span))"),
        Words(zh: "核对花名册的起止年月，或改正姓名", en: "check from and until in the roster, or correct the name")
      )
    case .otherVillage(let name, let known, let found):
      (
        "F013", .warning,
        Words(
          zh: "“\(name)”在花名册里属\(known)，这一行写的是\(found)；已按编号计",
          en: "“\(name)” belongs to \(known) in the roster, this row says \(found); counted by id"),
        Words(zh: "核对村名或编号", en: "check the village or the id")
      )
    case .notLinked(let household, let person, let nearest):
      (
        "F014", .warning,
        Words(
          zh: "“\(household)”不是\(person)的联系户"
            + (nearest.isEmpty ? "" : "，最接近的是 \(nearest.joined(separator: "、"))"),
          en: "“\(household)” is not a linked household of \(person)"
            + (nearest.isEmpty ? "" : "; nearest: \(nearest.joined(separator: ", "))")),
        Words(zh: "改正户主姓名，或在联系户名单里登记", en: "correct the householder, or enter the link")
      )
    case .householdAmbiguous(let household, let person):
      (
        "F015", .warning,
        Words(
          zh: "\(person)的联系户里有两户“\(household)”，分不清是哪一户",
          en: "\(person) is linked to two households “\(household)”: which one is meant?"),
        Words(zh: "填上户编号", en: "give the household id")
      )
    case .repeated(let file, let row):
      (
        "F016", .warning,
        Words(zh: "与 \(file) 第\(row)行完全相同，只计一次", en: "the same as row \(row) of \(file); counted once"),
        Words(
          zh: "如确是两件事，请写出不同之处（如事由）",
          en: "if these are two events, write down what differs (a reason, say)")
      )
    case .fileRepeated(let file):
      (
        "F017", .warning,
        Words(zh: "与 \(file) 一字不差，只计一次", en: "byte for byte the same as \(file); counted once"),
        Words(zh: "删去其中一个", en: "delete one of them")
      )
    case .outsidePeriod(let count, let first, let period):
      (
        "F018", .warning,
        Words(
          zh: "有 \(count) 行的日期不在考评期 \(period) 内（第一处在第\(first)行），不计",
          en: "\(count) rows lie outside the period \(period) (the first is row \(first)) and do not count"),
        Words(zh: "核对日期；是别的月份的就不用管", en: "check the dates; rows of another month need nothing")
      )
    case .oldMonth(let rows, let period):
      (
        "F019", .error,
        Words(
          zh: "这份表有 \(rows) 行，却没有一行在考评期 \(period) 内：是不是旧月份的表？",
          en: "this file has \(rows) rows, none of them in the period \(period): an old month?"),
        Words(
          zh: "换成本期的表；本期确无此事就交只有表头的空表",
          en: "send this period's file; if nothing happened, send one with the header only")
      )
    case .unknownItem(let item, let nearest):
      (
        "F020", .error,
        Words(
          zh: "项目清单里没有“\(item)”" + (nearest.isEmpty ? "" : "，最接近的是 \(nearest.joined(separator: "、"))"),
          en: "the catalogue has no item “\(item)”"
            + (nearest.isEmpty ? "" : "; nearest: \(nearest.joined(separator: ", "))")),
        Words(zh: "按清单写项目名，或请组织办在规则里增加", en: "write the item as the catalogue has it, or have it added to the rulebook")
      )
    case .otherNumber(let item, let fixed):
      (
        "F021", .error,
        Words(zh: "“\(item)”的分值固定为 \(fixed)", en: "“\(item)” is always \(fixed)"),
        Words(zh: "写 \(fixed)，或留空", en: "write \(fixed), or leave it blank")
      )
    case .outOfRange(let item, let range):
      (
        "F022", .error,
        Words(zh: "“\(item)”的分值应在 \(range)", en: "“\(item)” takes \(range)"),
        Words(zh: "改为 \(range) 之间的分值", en: "write a number within \(range)")
      )
    case .numberMissing(let item, let range):
      (
        "F023", .error,
        Words(zh: "“\(item)”没有填分值，应在 \(range)", en: "“\(item)” has no number; it takes \(range)"),
        Words(zh: "填上认定的分值", en: "fill in the number that was decided")
      )
    case .catalogueNeeds(let item, let column):
      (
        "F024", .error,
        Words(zh: "“\(item)”须填“\(column)”", en: "“\(item)” needs “\(column)” to be filled"),
        Words(zh: "补填“\(column)”", en: "fill in “\(column)”")
      )
    case .splitUnequal(let counts):
      (
        "F025", .error,
        Words(
          zh: "一格多值的列数目不一致（\(counts.map(String.init).joined(separator: "、"))），配不成对",
          en: "cells with several values do not pair up (\(counts.map(String.init).joined(separator: ", ")))"),
        Words(zh: "一人一户写一行，或让各列的个数相同", en: "write one row each, or the same number of values in each column")
      )
    case .splitRepeated(let text):
      (
        "F026", .note,
        Words(zh: "同一格里“\(text)”写了两次，只计一次", en: "“\(text)” stands twice in one cell; counted once"), nil
      )
    case .dateMissing(let column):
      (
        "F027", .error,
        Words(zh: "没有“\(column)”，看不出属于哪个考评期", en: "without “\(column)” the row belongs to no period"),
        Words(zh: "填上日期", en: "fill in the date")
      )
    case .meetingVillageUnknown(let text):
      (
        "F028", .error,
        Words(zh: "会议的村“\(text)”不是已知的村", en: "the meeting's village “\(text)” is no known village"),
        Words(
          zh: "按花名册里的村名填写；全镇的会议请把村留空",
          en: "write the village as the roster has it; leave it blank for a town-wide meeting")
      )
    case .inNoScorecard(let name, let roles):
      (
        "F029", .warning,
        Words(
          zh: "“\(name)”（\(roles.isEmpty ? "无身份" : roles)）不在任何考评表内",
          en: "“\(name)” (\(roles.isEmpty ? "no role" : roles)) is on no scorecard"),
        Words(zh: "核对身份，或在规则的“对象”里列入", en: "check the role, or name it under subjects: in the rulebook")
      )
    case .roleUnnamed(let role, let people):
      (
        "F030", .warning,
        Words(
          zh: "没有考评表提到身份“\(role)”（\(people) 人）",
          en: "no scorecard names the role “\(role)” (\(people) people)"),
        Words(zh: "核对写法，或在规则的“对象”里列入", en: "check the spelling, or name it under subjects: in the rulebook")
      )
    case .villageWithoutRoster(let village):
      (
        "F031", .warning,
        Words(zh: "规则列出了\(village)，却没有它的花名册", en: "the rulebook lists \(village), but there is no roster of it"),
        Words(zh: "补上花名册", en: "add its roster")
      )
    case .notSent(let village, let table):
      (
        "F032", .error,
        Words(zh: "\(village)没有报“\(table)”", en: "\(village) has not sent “\(table)”"),
        Words(
          zh: "请村里补报；本期确无此事，交只有表头的空表",
          en: "ask the village for it; if nothing happened, a file with the header only will do")
      )
    case .standingReplaced(let file):
      (
        "F033", .note,
        Words(zh: "本期的 \(file) 代替了这份名册", en: "the period's \(file) takes the place of this standing file"), nil
      )
    case .mended(let rows, let files):
      (
        "F034", .note,
        Words(zh: "退回表改正了 \(rows) 行（\(files)）", en: "this return puts \(rows) rows right (\(files))"), nil
      )
    case .returnUnknown(let file, let row):
      (
        "F035", .error,
        Words(
          zh: "退回表所指的 \(file) 第\(row)行不是数据行，不知道代替哪一行",
          en: "row \(row) of \(file), which this return names, is no row of data: which row does it replace?"),
        Words(
          zh: "核对“原文件”“原行”；是新增的行就把这两格清空",
          en: "check 原文件 and 原行; for a row that is new, leave both blank")
      )
    case .returnFileUnknown(let file):
      (
        "F036", .error,
        Words(
          zh: "退回表所指的文件“\(file)”不在，不知道代替哪一行",
          en: "the file “\(file)”, which this return names, is not there: which row does it replace?"),
        Words(
          zh: "放回原文件，或核对“原文件”；是新增的行就把“原文件”“原行”清空",
          en: "put the original back, or check 原文件; for a row that is new, leave 原文件 and 原行 blank")
      )
    case .noRoster:
      (
        "F037", .error,
        Words(zh: "花名册没有一行可用，无人可考评", en: "no roster row is left: there is nobody to assess"),
        Words(
          zh: "先改正花名册，或把花名册放进数据文件夹旁的 standing（或 名册）文件夹",
          en: "mend the roster first, or put it into the folder standing (or 名册) beside the data folder")
      )
    case .villageTwoWays(let short, let long):
      (
        "F038", .warning,
        Words(
          zh: "花名册里既有“\(short)”又有“\(long)”，作一个村计：\(long)",
          en: "the rosters have both “\(short)” and “\(long)”; they count as one village, \(long)"),
        Words(
          zh: "请统一写法；如确是两个村，请在规则的“村名”里分别列出",
          en: "write it one way; if they are two villages, list both under villages: in the rulebook")
      )
    }
  }

  /// The diagnostic at a place; `severity` overrides the usual one.
  func at(_ place: Place, cell: String? = nil, severity: Severity? = nil) -> Diagnostic {
    let entry = entry
    return Diagnostic(
      severity ?? entry.severity, entry.code, place, cell: cell, message: entry.message, help: entry.help)
  }
}
