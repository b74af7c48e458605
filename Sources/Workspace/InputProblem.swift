import Diagnostics

/// 输入问题: everything that finding the input has to tell, with its code and words.
enum InputProblem {
  case spreadsheetNotRead(String)
  case archiveNotRead(String)
  case documentNotRead(String)
  case unknownNotRead(String)
  case leftover(String)
  case replaced(String, by: String)
  case rivalCorrections(String, of: String, also: String)
  case unreadable(String, SystemError)
  case tooLarge(String, bytes: Int, limit: Int)
  case linkLoop(String)
  case deadLink(String)
  case tooDeep(String, levels: Int)
  case special(String)
  case tooMany(String, limit: Int)
  case foreignName(String)

  var diagnostic: Diagnostic {
    switch self {
    case .spreadsheetNotRead(let file):
      Diagnostic(
        .error, "C101", Place(file: file),
        message: Words(
          zh: "这种表格文件还不能读，里面的记录都没有计", en: "this kind of spreadsheet is not read; none of its rows count"),
        help: Words(zh: "请另存为 .xlsx 或“CSV UTF-8”再放进来", en: "save it as .xlsx or “CSV UTF-8” and put that in its place"))
    case .archiveNotRead(let file):
      Diagnostic(
        .error, "C102", Place(file: file),
        message: Words(zh: "压缩包没有打开，里面的文件都没有计", en: "an archive is not opened; nothing in it counts"),
        help: Words(zh: "请先解压，再删去压缩包", en: "unpack it, then remove the archive"))
    case .documentNotRead(let file):
      Diagnostic(
        .warning, "C103", Place(file: file),
        message: Words(zh: "不是表格，没有读", en: "no spreadsheet, not read"),
        help: Words(
          zh: "若里面有要计的表，请另存为 CSV；否则可移走", en: "if it holds a table, save that as CSV; else it may go"))
    case .unknownNotRead(let file):
      Diagnostic(
        .warning, "C104", Place(file: file),
        message: Words(
          zh: "不认识的文件，没有读；能读的是 .csv、.tsv、.txt、.xlsx", en: "unknown file, not read; .csv, .tsv, .txt and .xlsx are"),
        help: Words(zh: "若是表格，请另存为 CSV；否则可移走", en: "if it is a table, save it as CSV; else it may go"))
    case .leftover(let file):
      Diagnostic(
        .note, "C105", Place(file: file),
        message: Words(zh: "系统或软件留下的文件，没有读", en: "left behind by a system or program, not read"))
    case .replaced(let file, let by):
      Diagnostic(
        .note, "C106", Place(file: file),
        message: Words(zh: "由更正文件“\(by)”代替，不计", en: "does not count: the correction “\(by)” takes its place"))
    case .rivalCorrections(let file, let of, let also):
      Diagnostic(
        .warning, "C107", Place(file: file),
        message: Words(
          zh: "与“\(also)”都是“\(of)”的更正，两份都读了", en: "corrects “\(of)” as “\(also)” does; both are read"),
        help: Words(zh: "请只留最后的一份", en: "keep only the last one"))
    case .unreadable(let file, let error):
      Diagnostic(
        .error, "C108", Place(file: file),
        message: Words(zh: "打不开，没有读（\(error.words.zh)）", en: "cannot be opened, not read (\(error.words.en))"),
        help: Words(zh: "请看是否有读取权限，或文件是否损坏", en: "see whether it may be read, or is damaged"))
    case .tooLarge(let file, let bytes, let limit):
      Diagnostic(
        .error, "C109", Place(file: file),
        message: Words(
          zh: "文件有 \(bytes >> 20) MB，超过 \(limit >> 20) MB，没有读",
          en: "\(bytes >> 20) MB, more than \(limit >> 20) MB, not read"),
        help: Words(zh: "请分成几个文件", en: "split it into several files"))
    case .linkLoop(let file):
      Diagnostic(
        .warning, "C110", Place(file: file),
        message: Words(zh: "链接指回上级文件夹，没有再读", en: "the link leads back to a folder above, not read again"),
        help: Words(zh: "可删去这个链接", en: "the link may go"))
    case .deadLink(let file):
      Diagnostic(
        .error, "C111", Place(file: file),
        message: Words(zh: "链接指向的文件不存在，没有读", en: "the link leads to nothing, not read"),
        help: Words(zh: "请放入文件本身", en: "put the file itself there"))
    case .tooDeep(let file, let levels):
      Diagnostic(
        .error, "C112", Place(file: file),
        message: Words(zh: "文件夹套了超过 \(levels) 层，没有再读", en: "more than \(levels) folders deep, not read"),
        help: Words(zh: "请把文件往上移", en: "move the files up"))
    case .special(let file):
      Diagnostic(
        .warning, "C113", Place(file: file),
        message: Words(zh: "不是普通文件，没有读", en: "no regular file, not read"),
        help: Words(zh: "可移走", en: "it may go"))
    case .tooMany(let file, let limit):
      Diagnostic(
        .error, "C114", Place(file: file),
        message: Words(zh: "文件超过 \(limit) 个，其余没有读", en: "more than \(limit) files, the rest is not read"),
        help: Words(zh: "请看是否放错了文件夹", en: "see whether this is the right folder"))
    case .foreignName(let file):
      Diagnostic(
        .note, "C115", Place(file: file),
        message: Words(
          zh: "文件名不是 UTF-8（多半来自旧压缩包），按 GB18030 显示",
          en: "the name is not UTF-8 (an old archive?), shown as GB18030"))
    }
  }
}
