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

  static func nobody(_ text: String, near: [String]) -> Diagnostic {
    Diagnostic(
      .error, "C041", Place(file: ""), cell: text,
      message: Words(zh: "花名册里没有“\(text)”", en: "nobody in the roster is “\(text)”"),
      help: near.isEmpty
        ? Words(zh: "写编号、姓名，或姓名的一部分", en: "give an id, a name, or a part of a name")
        : Words(zh: "是不是 " + near.joined(separator: "、"), en: "did you mean " + near.joined(separator: ", ")))
  }

  static func several(_ text: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      .error, "C042", Place(file: ""), cell: text,
      message: Words(zh: "“\(text)”有 \(count) 人", en: "“\(text)” may be \(count) people"),
      help: Words(zh: "写其中一人的编号", en: "give the id of one of them"))
  }

  static func folderNotNamed(_ found: [String]) -> Diagnostic {
    Diagnostic(
      .error, "C043", Place(file: ""),
      message: found.isEmpty
        ? Words(zh: "当前文件夹里没有以考评期命名的文件夹", en: "no folder here has a period for its name")
        : Words(
          zh: "当前文件夹里有几个考评期：" + found.joined(separator: "、"),
          en: "several periods are here: " + found.joined(separator: ", ")),
      help: Words(
        zh: "写明文件夹，例如 jifen explain 张三 2022-02", en: "name the folder, for example jifen explain 张三 2022-02"))
  }

  static let codes = [
    CodeEntry(
      "C040", title: Words(zh: "没有这个代码", en: "no such code"),
      explanation: Words(
        zh: "代码是一个字母（R 规则、T 表格、F 人户、S 计分、O 输出、C 命令行）和三位数字，problems.csv 的 code 一列里有。",
        en: "A code is a letter (R rulebook, T tables, F facts, S scoring, O output, C command line) and three digits, "
          + "as in the column code of problems.csv.")),
    CodeEntry(
      "C041", title: Words(zh: "花名册里没有此人", en: "nobody of that name"),
      explanation: Words(
        zh: "jifen explain 先按编号找，再按姓名，再按姓名的一部分找；也可以写 村/姓名。只有本期花名册里有效的人才找得到。",
        en:
          "jifen explain looks for an id, then for a name, then for a part of one; village/name works too. Only people "
          + "whom the roster holds in the period are found.")),
    CodeEntry(
      "C042", title: Words(zh: "不止一人", en: "several people"),
      explanation: Words(
        zh: "有几个人叫这个姓名，或姓名里有这几个字。请从列出的人中选一个，写编号。",
        en: "Several people have this name, or these characters in it. Choose one from the list and give the id.")),
    CodeEntry(
      "C043", title: Words(zh: "没有指明考评期的文件夹", en: "the period's folder is not named"),
      explanation: Words(
        zh: "没有写文件夹时，用当前文件夹里唯一一个以考评期命名的文件夹；一个也没有，或不止一个时，须写明。",
        en:
          "Without a folder, the only one here whose name is a period is taken; where there is none, or more than one, it "
          + "has to be named.")),
  ]
}
