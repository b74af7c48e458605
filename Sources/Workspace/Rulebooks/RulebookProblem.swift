import Diagnostics

/// 规则命令问题: what the commands that look after rulebooks have to tell.
enum RulebookProblem {
  /// The translated text could not be written.
  case notWritten(SystemError)

  var diagnostic: Diagnostic {
    switch self {
    case .notWritten(let error):
      Diagnostic(
        .error, "O020", Place(file: error.path),
        message: Words(
          zh: "规则写不回去：\(error.words.zh)，原文没有动", en: "the rulebook cannot be written: \(error.words.en); it is as it was"
        ),
        help: Words(zh: "请看是否有写入权限、磁盘是否已满", en: "see whether you may write there, and whether the disk is full"))
    }
  }

  static let codes = [
    CodeEntry(
      "O020", title: Words(zh: "规则写不回去", en: "the rulebook cannot be written"),
      explanation: Words(
        zh: "rules translate --write 把换好关键词的规则写回原文件。写不成时原文件原样保留。请看权限和磁盘空间，或不写 --write，把结果存到别处。",
        en:
          "rules translate --write puts the translated rulebook in the place of the file. Where that fails, the file is as it "
          + "was. See to rights and space, or leave out --write and keep the output elsewhere."))
  ]
}
