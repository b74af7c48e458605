import Diagnostics

/// 运行问题: what keeps a run from beginning, with its code and words.
enum RunProblem {
  case periodUnreadable(String)
  case periodMissing(String)
  case asOfUnreadable(String)
  case inputMissing(String)
  case inputNotFolder(String)
  case inputUnreadable(SystemError)
  case inputEmpty(String)
  case inputIsOutput(String)
  case fileMissing(String)
  case notAFile(String)
  case rulesMissing(String)
  case rulesUnreadable(SystemError)

  var diagnostic: Diagnostic {
    switch self {
    case .periodUnreadable(let text):
      Diagnostic(
        .error, "C001", Place(file: ""), cell: text,
        message: Words(zh: "“\(text)”不是考评期", en: "“\(text)” is no period"), help: RunProblem.periodForms)
    case .periodMissing(let folder):
      Diagnostic(
        .error, "C002", Place(file: folder),
        message: Words(zh: "文件夹的名字看不出是哪一期", en: "the folder's name does not say which period it is"),
        help: Words(
          zh: "加上 --period，例如 --period 2022-02；" + RunProblem.periodForms.zh,
          en: "add --period, for example --period 2022-02; " + RunProblem.periodForms.en))
    case .asOfUnreadable(let text):
      Diagnostic(
        .error, "C003", Place(file: ""), cell: text,
        message: Words(zh: "“\(text)”不是日期", en: "“\(text)” is no date"),
        help: Words(
          zh: "写成 --as-of 2022-03-05 或 --as-of 2022-03-05T09:00",
          en: "write --as-of 2022-03-05 or --as-of 2022-03-05T09:00"))
    case .inputMissing(let path):
      Diagnostic(
        .error, "C010", Place(file: path), message: Words(zh: "没有这个文件夹", en: "there is no such folder"),
        help: Words(zh: "请看名字和位置是否写对", en: "see whether its name and place are right"))
    case .inputNotFolder(let path):
      Diagnostic(
        .error, "C011", Place(file: path),
        message: Words(zh: "这是文件，不是文件夹", en: "this is a file, not a folder"),
        help: Words(zh: "给出放着各村表格的文件夹", en: "name the folder that holds the villages' tables"))
    case .inputUnreadable(let error):
      Diagnostic(
        .error, "C012", Place(file: error.path),
        message: Words(zh: "文件夹打不开：\(error.words.zh)", en: "the folder cannot be opened: \(error.words.en)"),
        help: Words(zh: "请看是否有读取权限", en: "see whether you may read it"))
    case .inputEmpty(let path):
      Diagnostic(
        .error, "C013", Place(file: path),
        message: Words(zh: "文件夹里没有能读的表格（.csv、.tsv、.txt、.xlsx）", en: "no table in the folder (.csv, .tsv, .txt, .xlsx)"),
        help: Words(zh: "把各村的表格放进来，或另存为 CSV", en: "put the villages' tables there, or save them as CSV"))
    case .inputIsOutput(let path):
      Diagnostic(
        .error, "C014", Place(file: path),
        message: Words(
          zh: "这是 jifen 写出的结果文件夹，不是输入", en: "this is a folder of results that jifen wrote, no input"),
        help: Words(zh: "给出放着各村表格的文件夹", en: "name the folder that holds the villages' tables"))
    case .fileMissing(let path):
      Diagnostic(
        .error, "C015", Place(file: path), message: Words(zh: "没有这个文件", en: "there is no such file"),
        help: Words(zh: "请看名字和位置是否写对", en: "see whether its name and place are right"))
    case .notAFile(let path):
      Diagnostic(
        .error, "C016", Place(file: path), message: Words(zh: "这不是文件", en: "this is no file"),
        help: Words(zh: "给出一个文件；整个文件夹用 jifen check", en: "name a file; for a whole folder use jifen check"))
    case .rulesMissing(let path):
      Diagnostic(
        .error, "C020", Place(file: path),
        message: Words(zh: "没有规则文件或规则文件夹", en: "there is no rulebook, nor a folder of them"),
        help: Words(
          zh: "用 --rules 指明规则，或在当前文件夹建 rules", en: "name it with --rules, or make a folder rules here"))
    case .rulesUnreadable(let error):
      Diagnostic(
        .error, "C022", Place(file: error.path),
        message: Words(zh: "规则打不开：\(error.words.zh)", en: "the rulebook cannot be opened: \(error.words.en)"),
        help: Words(zh: "请看是否有读取权限", en: "see whether you may read it"))
    }
  }

  private static let periodForms = Words(
    zh: "可写 2022-02、2022年2月、2022-Q1、2022-H1、2022",
    en: "2022-02, 2022年2月, 2022-Q1, 2022-H1 and 2022 are periods")
}
