import Diagnostics

/// 报送措辞: what is said of files: sent twice, not sent, of an old month, returned.
extension FactProblem {
  static func fileRepeated(file: String) -> FactProblem {
    FactProblem(
      "F017", .warning,
      Words(zh: "与 \(file) 一字不差，只计一次", en: "byte for byte the same as \(file); counted once"),
      help: Words(zh: "删去其中一个", en: "delete one of them"))
  }

  static func oldMonth(rows: Int, period: String) -> FactProblem {
    FactProblem(
      "F019", .error,
      Words(
        zh: "这份表有 \(rows) 行，却没有一行在考评期 \(period) 内：是不是旧月份的表？",
        en: "this file has \(Words.count(rows, "row")), but none in the period \(period): an old month?"),
      help: Words(
        zh: "换成本期的表；本期确无此事就交只有表头的空表",
        en: "send this period's file; if nothing happened, send one with the header only"))
  }

  static func notSent(village: String, table: String) -> FactProblem {
    FactProblem(
      "F032", .error,
      Words(zh: "\(village)没有报“\(table)”", en: "\(village) has not sent “\(table)”"),
      help: Words(
        zh: "请村里补报；本期确无此事，交只有表头的空表",
        en: "ask the village for it; if nothing happened, a file with the header only will do"))
  }

  static func standingReplaced(by file: String) -> FactProblem {
    FactProblem(
      "F033", .note,
      Words(zh: "本期的 \(file) 代替了这份名册", en: "the period's \(file) takes the place of this standing file"))
  }

  static func mended(rows: Int, files: String) -> FactProblem {
    FactProblem(
      "F034", .note,
      Words(zh: "退回表改正了 \(rows) 行（\(files)）", en: "this return puts \(Words.count(rows, "row")) right (\(files))"))
  }

  static func returnUnknown(file: String, row: Int) -> FactProblem {
    FactProblem(
      "F035", .error,
      Words(
        zh: "退回表所指的 \(file) 第\(row)行不是数据行，不知道代替哪一行",
        en: "row \(row) of \(file), which this return names, is no row of data: which row does it replace?"),
      help: Words(
        zh: "核对“原文件”“原行”；是新增的行就把这两格清空",
        en: "check 原文件 and 原行; for a row that is new, leave both blank"))
  }

  static func returnFileUnknown(file: String) -> FactProblem {
    FactProblem(
      "F036", .error,
      Words(
        zh: "退回表所指的文件“\(file)”不在，不知道代替哪一行",
        en: "the file “\(file)”, which this return names, is not there: which row does it replace?"),
      help: Words(
        zh: "放回原文件，或核对“原文件”；是新增的行就把“原文件”“原行”清空",
        en: "put the original back, or check 原文件; for a row that is new, leave 原文件 and 原行 blank"))
  }
}
