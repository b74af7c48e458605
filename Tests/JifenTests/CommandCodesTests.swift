import TestSupport
import Testing

@testable import jifen

/// What only the command line tells: each code by a command, in both languages, with advice, and nothing on stdout that a
/// program would take for a result.
@Suite struct CommandCodesTests {
  static let all: [(code: String, arguments: [String], says: [String], exit: Int32)] = [
    ("C040", ["explain-code", "O01"], ["O01", "O001"], 64),
    ("C041", ["explain", "李五", "2022-02"], ["李五", "李四"], 1),
    ("C042", ["explain", "张三", "2022-02"], ["张三", "2"], 1),
    ("C043", ["explain", "张三"], ["2022-02", "2022-03"], 64),
  ]

  @Test(arguments: all.indices, ["zh", "en"])
  func everyCodeIsToldByACommand(_ index: Int, language: String) throws {
    let trigger = Self.all[index]
    let temp = try TempFolder()
    try SmallTown.write(temp)
    try temp.write("standing/双溪村/花名册.csv", "编号,姓名,村,身份\n101,张三,双溪村,党员\n")
    try temp.folder("2022-03")
    let result = try Program.run(trigger.arguments + ["--lang", language], in: temp.path)
    #expect(result.code == trigger.exit)
    let head = language == "zh" ? "错误[\(trigger.code)]: " : "error[\(trigger.code)]: "
    #expect(result.error.hasPrefix(head), "\(result.error)")
    for text in trigger.says { #expect(result.error.contains(text), "\(result.error)") }
    #expect(result.error.contains(language == "zh" ? "= 帮助: " : "= help: "), "\(result.error)")
  }

  @Test func everyCodeHasACommand() {
    #expect(Self.all.map(\.code) == CommandProblem.codes.map(\.code))
  }

  /// `explain-code` knows each of them, and says more than the title.
  @Test func everyCodeOfEveryLayerIsExplained() throws {
    let temp = try TempFolder()
    for entry in CodeRegistry.all.filter({ $0.code.hasSuffix("01") }) {
      let result = try Program.run("explain-code", entry.code, "--lang", "en", in: temp.path)
      #expect(result.code == 0 && result.out.hasPrefix("\(entry.code) \(entry.title.en)\n\n"), "\(result.out)")
      #expect(result.out.contains(entry.explanation.en.prefix(30)), "\(result.out)")
    }
  }
}
