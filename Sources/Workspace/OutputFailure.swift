import Diagnostics

/// 输出失败: why the sheets could not be written; the former output is intact.
public enum OutputFailure: Error, Sendable, Hashable {
  /// The folder is not empty and not ours.
  case notOurs(String)
  /// The folder for empty sheets is not empty.
  case notEmpty(String)
  /// Something that is no folder stands there.
  case notFolder(String)
  /// The input or the rulebook lies in the folder that would be replaced.
  case holdsInput(String, input: String)
  /// The folder cannot be made.
  case cannotCreate(SystemError)
  /// Writing failed.
  case cannotWrite(SystemError)

  /// The exit code: 73 (cannot be created) or 74 (could not be written).
  public var exitCode: Int32 {
    switch self {
    case .notOurs, .notEmpty, .notFolder, .holdsInput, .cannotCreate: 73
    case .cannotWrite: 74
    }
  }

  /// The failure in words.
  public var diagnostic: Diagnostic {
    switch self {
    case .notOurs(let path):
      Diagnostic(
        .error, "O001", Place(file: path),
        message: Words(
          zh: "输出文件夹里有别的东西，而没有 jifen 的 run.json，没有动它",
          en: "the output folder holds something else and no run.json of jifen; it was not touched"),
        help: Words(
          zh: "换一个文件夹（--out），或先把里面的东西移走", en: "choose another folder (--out), or move away what is in it"))
    case .notEmpty(let path):
      Diagnostic(
        .error, "O007", Place(file: path),
        message: Words(zh: "这个文件夹不是空的，没有动它", en: "the folder is not empty; it was not touched"),
        help: Words(
          zh: "换一个文件夹（--out），填过的表不会被盖掉", en: "choose another folder (--out); filled sheets are never written over"))
    case .notFolder(let path):
      Diagnostic(
        .error, "O002", Place(file: path),
        message: Words(zh: "这里已有一个不是文件夹的东西", en: "something that is no folder stands here"),
        help: Words(zh: "换一个文件夹（--out），或把它移走", en: "choose another folder (--out), or move it away"))
    case .holdsInput(let path, let input):
      Diagnostic(
        .error, "O003", Place(file: path),
        message: Words(
          zh: "输入或规则“\(input)”在输出文件夹里面，整个替换会丢掉它",
          en: "“\(input)”, which is read, lies in the output folder; replacing that would lose it"),
        help: Words(zh: "换一个输出文件夹（--out）", en: "choose another output folder (--out)"))
    case .cannotCreate(let error):
      Diagnostic(
        .error, "O004", Place(file: error.path),
        message: Words(zh: "输出文件夹建不了：\(error.words.zh)", en: "the output folder cannot be made: \(error.words.en)"),
        help: Words(
          zh: "请看是否有写的权限，磁盘是否有空间", en: "see whether you may write there, and whether the disk has room"))
    case .cannotWrite(let error):
      Diagnostic(
        .error, "O005", Place(file: error.path),
        message: Words(
          zh: "写不了：\(error.words.zh)；原来的输出没有动",
          en: "cannot be written: \(error.words.en); the former output is intact"),
        help: Words(
          zh: "请看文件夹在不在、能不能写、磁盘有没有空间，然后重来",
          en: "see whether the folder is there, may be written, and the disk has room; then run again"))
    }
  }

  /// What is left of the former output after the new one stands.
  static func leftover(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .warning, "O006", Place(file: path),
      message: Words(
        zh: "新的输出已写好，但旧的没有删净：\(error.words.zh)",
        en: "the new output stands, but the former was not removed: \(error.words.en)"),
      help: Words(zh: "可手工删去这个文件夹", en: "the folder may be removed by hand"))
  }
}
