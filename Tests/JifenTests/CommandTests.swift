import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  @Test func saysItsVersion() throws {
    let temp = try TempFolder()
    for arguments in ["--version", "version"] {
      let result = try Program.run(arguments, in: temp.path)
      #expect(result.out.hasPrefix("jifen 0."))
      #expect(result.error.isEmpty)
      #expect(result.code == 0)
    }
  }

  @Test(
    arguments: ["zh_CN.UTF-8", "C"],
    [["--help"], ["run", "--help"], ["check", "--help"], ["explain-code", "--help"]])
  func helpsInTheUsersLanguage(locale: String, arguments: [String]) throws {
    let temp = try TempFolder()
    let result =
      arguments.count == 1
      ? try Program.run(arguments[0], in: temp.path, environment: ["LC_ALL": locale])
      : try Program.run(arguments[0], arguments[1], in: temp.path, environment: ["LC_ALL": locale])
    #expect(result.code == 0)
    #expect(result.error.isEmpty)
    let name = arguments.count == 1 ? "jifen" : arguments[0]
    try Golden.expect(result.out, is: "help/\(name).\(locale.prefix(2)).txt")
  }

  @Test(arguments: [
    ("LC_ALL", "zh_CN.UTF-8", true), ("LC_MESSAGES", "zh_TW", true), ("LANG", "zh", true),
    ("LANG", "en_US.UTF-8", false),
    ("LC_ALL", "C", false), ("HOME", "zh", false),
  ])
  func takesItsLanguageFromTheLocale(name: String, value: String, isChinese: Bool) throws {
    let temp = try TempFolder()
    let result = try Program.run("run", "nowhere", in: temp.path, environment: [name: value])
    #expect(result.error.contains("没有这个文件夹") == isChinese)
    #expect(result.error.contains("there is no such folder") == !isChinese)
  }

  @Test func takesTheLanguageThatIsAskedFor() throws {
    let temp = try TempFolder()
    #expect(try Program.run("run", "nowhere", "--lang", "en", in: temp.path).error.contains("there is no such folder"))
    #expect(
      try Program.run("run", "--lang=zh", "nowhere", in: temp.path, environment: ["LANG": "en"]).error.contains(
        "没有这个文件夹"))
  }

  @Test(arguments: [
    (["run"], "缺少参数“<FOLDER>”"), (["run", "a", "b"], "多余的参数“b”"), (["run", "a", "--lnag", "zh"], "没有选项“--lnag”"),
    (["run", "a", "--lang", "fr"], "值“fr”不能用于“--lang <LANG>”。可写 zh 或 en。"),
    (["run", "a", "--out"], "“--out <DIR>”后面缺少值"),
    (["chekc"], "多余的参数“chekc”"),
  ])
  func usageErrorsAreChineseAnd64(arguments: [String], sentence: String) throws {
    let temp = try TempFolder()
    let result = try Self.run(arguments, temp)
    #expect(result.code == 64)
    #expect(result.out.isEmpty)
    #expect(result.error.contains("错误：" + sentence), "\(result.error)")
  }

  static func run(_ arguments: [String], _ temp: TempFolder) throws -> Program.Result {
    switch arguments.count {
    case 1: try Program.run(arguments[0], in: temp.path)
    case 2: try Program.run(arguments[0], arguments[1], in: temp.path)
    case 3: try Program.run(arguments[0], arguments[1], arguments[2], in: temp.path)
    default: try Program.run(arguments[0], arguments[1], arguments[2], arguments[3], in: temp.path)
    }
  }

  @Test(arguments: [
    (["run", "none"], Int32(66), "C010"), (["check", "none"], 66, "C010"), (["run", "file"], 66, "C011"),
    (["run", "villages"], 64, "C002"), (["run", "villages", "--period", "2022-13"], 64, "C001"),
    (["run", "2022-02", "--as-of", "tomorrow"], 64, "C003"), (["run", "2022-02"], 65, "C020"),
    (["run", "2022-02", "--rules", "villages"], 65, "R080"), (["explain-code", "X999"], 64, "C040"),
    (["run", "done"], 66, "C014"), (["run", "done", "--period", "2022"], 66, "C014"),
  ])
  func tellsWhatKeepsItFromBeginning(arguments: [String], code: Int32, problem: String) throws {
    let temp = try TempFolder()
    try temp.write("file")
    try temp.write("villages/a.csv")
    try temp.write("2022-02/a.csv")
    try temp.write("done/run.json", "{\"program\": \"jifen\"}")
    let before = temp.snapshot()
    let result = try Self.run(arguments, temp)
    #expect(result.code == code)
    #expect(result.out.isEmpty)
    #expect(result.error.hasPrefix("错误[\(problem)]: "), "\(result.error)")
    #expect(temp.snapshot() == before)
  }

  @Test func explainsACode() throws {
    let temp = try TempFolder()
    let result = try Program.run("explain-code", "o001", in: temp.path)
    #expect(result.out.hasPrefix("O001 输出文件夹里有别的东西\n\n"))
    #expect(result.code == 0)
    #expect(try Program.run("explain-code", "O01", in: temp.path).error.contains("O001"))
  }

  @Test func doesNotColourWhatNobodySees() throws {
    let temp = try TempFolder()
    #expect(try !Program.run("run", "none", in: temp.path).error.contains("\u{1B}"))
  }
}
