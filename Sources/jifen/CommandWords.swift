import Diagnostics
import Workspace

/// 命令行措辞: the words of the terminal, in both languages side by side.
enum CommandWords {
  static func progress(_ progress: Progress) -> Words {
    switch progress {
    case .finding: Words(zh: "找文件……", en: "finding files…")
    case .reading(let done, let of): Words(zh: "读表 \(done)/\(of)", en: "reading \(done)/\(of)")
    case .gathering: Words(zh: "对人对户……", en: "finding people and households…")
    case .assessing: Words(zh: "计分……", en: "computing points…")
    case .writing: Words(zh: "写结果……", en: "writing sheets…")
    }
  }

  static let strict = Words(
    zh: "--strict：有退回或未报，没有写出结果；原来的输出没有动。",
    en: "--strict: something was rejected or not sent; nothing was written, the former output is intact.")

  static func severity(_ severity: Severity) -> Words {
    switch severity {
    case .error: Words(zh: "错误", en: "error")
    case .warning: Words(zh: "警告", en: "warning")
    case .note: Words(zh: "提示", en: "note")
    }
  }

  static func more(_ count: Int, _ code: String) -> Words {
    Words(
      zh: "……[\(code)] 还有 \(count) 处，见 problems.csv", en: "… \(count) more of [\(code)], see problems.csv")
  }

  static let rank = Words(zh: "名次", en: "Rank")
  static let personID = Words(zh: "编号", en: "ID")
  static let group = Words(zh: "组", en: "Group")
  static let name = Words(zh: "姓名", en: "Name")
  static let village = Words(zh: "村", en: "Village")
  static let total = Words(zh: "总分", en: "Total")
  static let grade = Words(zh: "等次", en: "Grade")
  static let noGrade = Words(zh: "无等次", en: "none")
  static let town = Words(zh: "（不属某村）", en: "(of no village)")
  static let refused = Words(zh: "整个退回", en: "refused")
  static let unsent = Words(zh: "未报", en: "not sent")
  static let level = Words(zh: "级别", en: "Level")
  static let code = Words(zh: "代码", en: "Code")
  static let count = Words(zh: "处", en: "Count")
  static let what = Words(zh: "问题", en: "Problem")

  static func rejected(_ count: Int) -> Words { Words(zh: "退\(count)", en: "−\(count)") }

  static func period(_ label: String, _ first: String, _ last: String) -> Words {
    Words(zh: "考评期 \(label)（\(first) 至 \(last)）", en: "period \(label) (\(first) to \(last))")
  }

  static func scorecard(_ name: String, people: Int, ranked: Int) -> Words {
    Words(zh: "\(name)：\(people) 人，排名 \(ranked) 人", en: "\(name): \(people) people, \(ranked) ranked")
  }

  static func grades(_ list: String) -> Words { Words(zh: "等次：\(list)", en: "grades: \(list)") }

  static func unsure(unsent: Int, incomplete: Int) -> Words {
    Words(zh: "未报 \(unsent) 人，数据不全 \(incomplete) 人", en: "\(unsent) not sent, \(incomplete) incomplete")
  }

  static func between(_ count: Int) -> Words { Words(zh: "……中间 \(count) 人", en: "… \(count) between") }

  static func tie(_ tie: String, tied: Int, places: Int, cameIn: Bool) -> Words {
    Words(
      zh: "\(tie)：\(tied) 人并列，只剩 \(places) 个名额，\(cameIn ? "都进" : "都不进")",
      en:
        "\(tie): \(tied) tied for \(Words.count(places, "place")), \(cameIn ? "all come in" : "none comes in")"
    )
  }

  static func derived(_ count: Int) -> Words {
    Words(zh: "按签到推定的会议 \(count) 场：", en: "\(Words.count(count, "meeting")) derived from sign-in lists:")
  }

  static func derivedMeeting(_ place: String, _ meeting: String, _ listed: Int, _ of: Int) -> Words {
    Words(zh: "\(place) \(meeting)（签到 \(listed)/\(of) 人）", en: "\(place) \(meeting) (\(listed) of \(of) listed)")
  }

  static let villages = Words(zh: "各村报送（计入行数，退 = 退回行数）", en: "What villages sent (rows that count, − rejected)")
  static func fine(_ count: Int) -> Words {
    Words(zh: "……另外 \(count) 个村都已报齐，没有退回", en: "… \(count) other villages sent everything, nothing rejected")
  }

  static func notSent(_ tables: [String], _ language: Language) -> String {
    Words(zh: "未报：" + tables.joined(separator: "、"), en: "not sent: " + tables.joined(separator: ", "))[language]
  }

  static func moreInFile(_ count: Int) -> Words { Words(zh: "……还有 \(count) 处", en: "… \(count) more") }
  static let allGood = Words(zh: "都已报齐，没有问题。", en: "Everything was sent, no problems.")

  static func tally(_ errors: Int, _ warnings: Int, _ unsent: Int) -> Words {
    let zh = [(errors, "错误"), (warnings, "警告"), (unsent, "未报")].filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }
    let en = [(errors, "errors"), (warnings, "warnings"), (unsent, "not sent")].filter { $0.0 > 0 }.map {
      "\($0.1) \($0.0)"
    }
    return Words(zh: "：" + zh.joined(separator: "，"), en: ": " + en.joined(separator: ", "))
  }

  static func slips(_ folder: String, _ count: Int) -> Words {
    Words(zh: "差错回执 \(count) 份，在 \(folder)/", en: "\(count) correction slips in \(folder)/")
  }

  static func templates(_ folder: String, _ count: Int) -> Words {
    Words(zh: "空表 \(count) 份，在 \(folder)/", en: "\(count) empty sheets in \(folder)/")
  }

  static func wrote(_ files: [String]) -> Words {
    Words(zh: "已写出 " + files.joined(separator: "、"), en: "wrote " + files.joined(separator: ", "))
  }

  static let noProblems = Words(zh: "没有问题。", en: "No problems.")
  static func problems(_ errors: Int, _ warnings: Int, _ notes: Int) -> Words {
    Words(
      zh: "问题：错误 \(errors)，警告 \(warnings)，提示 \(notes)",
      en:
        "Problems: \(Words.count(errors, "error")), \(Words.count(warnings, "warning")), \(Words.count(notes, "note"))")
  }

  static func written(_ folder: String) -> Words { Words(zh: "结果在 \(folder)/", en: "The sheets are in \(folder)/") }
  static func villageSheets(_ count: Int) -> Words {
    Words(
      zh: "villages/ 里是各村的内部表和差错回执，共 \(count) 个文件",
      en: "villages/ has each village's own sheets and its correction slip: \(Words.count(count, "file"))")
  }
  static func publicSheets(_ count: Int) -> Words {
    Words(zh: "public/ 里是可以张贴的公示表，共 \(count) 个文件", en: "public/ has the sheets to be posted: \(count) files")
  }
  static func rejects(_ count: Int) -> Words {
    Words(
      zh: "退回的行在 rejects/，共 \(count) 个文件，改好发回即可",
      en: "rejected rows are in rejects/, \(count) files, to be mended and sent back")
  }
  static let nothingWritten = Words(zh: "只查不写，没有写出文件。", en: "Checked only, nothing was written.")
  static let draft = Words(
    zh: "未定稿：还有人未报或数据不全，名次和等次可能会变。", en: "DRAFT: somebody is not sent or incomplete; ranks and grades may change.")
}
