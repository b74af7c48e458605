import TestSupport

extension Mess {
  /// INTAKE 35–53: how dates, numbers, names, ids and ticks are written.
  static let values =
    dates.map { name, text in
      Mess("日期 " + name) { $0.each("走访日期", "会议日期", "日期") { text(day($0)) } }
    }
    + times.map { name, text in
      Mess("时间 " + name) { $0.each("上报时间", "反馈时间") { text(day($0), String($0.suffix(5))) } }
    } + [
      Mess("数字") { $0.each("分值") { $0 == "-40" ? "−４０分" : $0 == "6" ? "+6.0" : "1 分" } },
      Mess("姓名里的空格") { $0.each("姓名", "户主") { $0.map(String.init).joined(separator: "　") } },
      Mess("看不见的字符") { $0.each("姓名", "户主", "人员编号") { "\u{200B}" + $0 + "\u{A0}" } },
      Mess("间隔号") { $0.each("姓名") { $0.replacing("·", with: "•") } },
      Mess("部首字") { sheet in
        let looks = ["金": "⾦", "方": "⽅", "立": "⽴", "文": "⽂"]
        sheet.each("姓名", "户主") { $0.map { looks[String($0)] ?? String($0) }.joined() }
      },
      Mess("姓名后的职务") { $0.each("姓名") { $0.count % 2 == 0 ? $0 + "（书记）" : $0 + "(组长)" } },
      Mess("编号的写法") { sheet in
        sheet.each("人员编号") { id in
          String(
            String.UnicodeScalarView(
              id.unicodeScalars.map { $0 == "X" ? "ｘ" : Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
        }
        sheet.each("户编号") { $0.prefix(1) + " " + $0.dropFirst() }
      },
      Mess("打勾和同义词") { sheet in
        let words = [
          "出席": "√", "缺席": "×", "请假": "事假", "公假": "公差", "是": "✓", "否": "N", "党员": "中共党员", "联系户": "联系", "上门走访": "入户",
        ]
        sheet.each("签到情况", "汇报", "身份", "关系", "走访方式") { words[$0] ?? $0 }
      },
      Mess("空白的写法") { sheet in
        for row in sheet.rows.indices { sheet.rows[row] = sheet.rows[row].map { $0.isEmpty ? "——" : $0 } }
      },
      Mess("村的写法") { $0.each("村") { $0 == "曙光村" ? "东阳市巍山镇曙光村党支部" : "巍山镇白塔村" } },
      Mess("月份") { $0.each("出生年月") { $0.hasSuffix("05") ? "1970年3月5日" : $0.replacing("-", with: ".") } },
    ]

  private static func day(_ text: String) -> (year: Int, month: Int, day: Int) {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? (parts[0], parts[1], parts[2]) : (0, 0, 0)
  }

  private typealias Date = (year: Int, month: Int, day: Int)

  private static let dates: [(String, @Sendable (Date) -> String)] = [
    ("2022年2月3日", { "\($0.year)年\($0.month)月\($0.day)日" }), ("2022/2/3", { "\($0.year)/\($0.month)/\($0.day)" }),
    ("2022.2.3", { "\($0.year).\($0.month).\($0.day)" }),
    ("20220203", { String($0.year * 10_000 + $0.month * 100 + $0.day) }),
    ("2月3日", { "\($0.month)月\($0.day)日" }), ("2/3", { "\($0.month)/\($0.day)" }), ("2-3", { "\($0.month)-\($0.day)" }),
    ("序号", { String(44_562 + 31 + $0.day - 1) }), ("零点", { "\($0.year)-\($0.month)-\($0.day) 00:00:00" }),
    ("二〇二二年", { "二〇二二年二月\(numeral($0.day))日" }), ("二○二二年", { "二○二二年二月\(numeral($0.day))日" }),
    ("全角", { "２０２２年　\($0.month)月 \($0.day)日" }), ("月在前", { "\($0.month)/\($0.day)/22" }),
  ]

  private static let times: [(String, @Sendable (Date, String) -> String)] = [
    ("9:05:30", { "\($0.year)/\($0.month)/\($0.day) \($1):00" }),
    ("T", { "\($0.year)-0\($0.month)-\($0.day < 10 ? "0" : "")\($0.day)T\($1)" }),
    ("上午下午", { "\($0.month)月\($0.day)日" + half(hour($1), minute($1)) }),
    (
      "PM",
      { "\($0.year).\($0.month).\($0.day) \((hour($1) + 11) % 12 + 1):\($1.suffix(2)) \(hour($1) < 12 ? "AM" : "PM")" }
    ),
    ("点分", { "\($0.year)年\($0.month)月\($0.day)日 \(hour($1))点\(minute($1))分" }),
    ("序号", { "\(44_592 + $0.day).\(fraction(hour($1) * 60 + minute($1)))" }),
  ]

  private static func hour(_ time: String) -> Int { Int(time.prefix(2)) ?? 0 }
  private static func minute(_ time: String) -> Int { Int(time.suffix(2)) ?? 0 }

  private static func half(_ hour: Int, _ minute: Int) -> String {
    "\(hour < 12 ? "上午" : "下午")\((hour + 11) % 12 + 1)点\(minute)分"
  }

  private static func fraction(_ minutes: Int) -> String {
    let digits = String((minutes * 1_000_000 + 720) / 1440)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  private static func numeral(_ day: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return (day < 10 ? "" : day < 20 ? "十" : digits[day / 10] + "十") + digits[day % 10]
  }
}
