import Diagnostics

/// 命令行问题: what only the command line has to tell.
enum CommandProblem {
  static func unknownCode(_ code: String, near: [String]) -> Diagnostic {
    Diagnostic(
      .error, "C040", Place(file: ""), cell: code,
      message: Words(zh: "没有代码“\(code)”", en: "there is no code “\(code)”"),
      help: near.isEmpty
        ? Words(zh: "代码是一个字母和三位数字，例如 C001", en: "a code is a letter and three digits, like C001")
        : Words(zh: "是不是 " + near.joined(separator: "、"), en: "did you mean " + near.joined(separator: ", ")))
  }

  static let codes = [
    CodeEntry(
      "C040", title: Words(zh: "没有这个代码", en: "no such code"),
      explanation: Words(
        zh: "代码是一个字母（R 规则、T 表格、F 人户、S 计分、O 输出、C 命令行）和三位数字，problems.csv 的 code 一列里有。",
        en: "A code is a letter (R rulebook, T tables, F facts, S scoring, O output, C command line) and three digits, "
          + "as in the column code of problems.csv."))
  ]
}
