import TestSupport

extension Mess {
  /// INTAKE 1–23: characters, separators and quotes.
  static let files = [
    Mess("编码") { _ in },
    Mess("文件头标记", in: [[.utf8]]) { $0.start = "\u{FEFF}" },
    Mess("造字区的䶮", in: [[.utf8], [.utf16]]) { $0.each("姓名") { $0.replacing("䶮", with: "\u{E863}") } },
    Mess("换行 LF") { $0.lineEnds = ["\n"] },
    Mess("换行 CR") { $0.lineEnds = ["\r"] },
    Mess("几种换行") { $0.lineEnds = ["\r\n", "\n", "\r"] },
    Mess("制表符") { $0.delimiter = "\t" },
    Mess("分号") { $0.delimiter = ";" },
    Mess("竖线") { $0.delimiter = "|" },
    Mess("中文逗号") { $0.delimiter = "，" },
    Mess("sep=;") {
      $0.delimiter = ";"
      $0.start = "sep=;\r\n"
    },
    Mess("全加引号") { $0.quotesAll = true },
    Mess("行尾多空格子") { sheet in
      for row in sheet.rows.indices where row % 2 == 1 { sheet.rows[row] += ["", " "] }
    },
    Mess("行尾少格子") { sheet in
      guard sheet.rows[0].last == "走访内容" else { return }
      for row in sheet.rows.indices where sheet.rows[row].last == "" { sheet.rows[row].removeLast() }
    },
    Mess("格中的引号") { $0.each("走访内容") { $0 + "说\"好\"" } },
    Mess("格内换行") {
      $0.each("走访内容") { "第一行\n" + $0 + "\n\n第三行" }
      $0.each("审核人") { $0 + "\n" }
    },
    Mess("等号和撇号") { sheet in
      sheet.each("人员编号") { $0.hasPrefix("0") ? "=\"\($0)\"" : "'" + $0 }
      sheet.each("户编号") { "\t" + $0 }
    },
    Mess(town: "一个文件交两次") { sheets in
      sheets += sheets.filter { $0.path.hasPrefix("2022-02") }.map { sheet in
        var copy = sheet
        copy.path = sheet.path.replacing(".csv", with: "副本.txt")
        return copy
      }
    },
    Mess(town: "更正的文件") { sheets in
      for index in sheets.indices where sheets[index].path.hasSuffix("加减分.csv") {
        var wrong = sheets[index]
        wrong.each("分值") { _ in "99" }
        sheets[index].path = wrong.path.replacing(".csv", with: "（更正）.csv")
        sheets.append(wrong)
      }
    },
  ]
}
