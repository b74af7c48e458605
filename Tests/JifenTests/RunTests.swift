import Foundation
import TestSupport
import Testing

@Suite struct RunTests {
  @Test func writesTheSheetsAndTellsOfThem() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    let result = try Program.run("run", "2022-02", in: temp.path)
    #expect(result.code == 0)
    try Golden.expect(result.out, is: "small/out.txt")
    let out = temp.snapshot("out/2022-02")
    #expect(
      out.keys.sorted().filter { !$0.hasSuffix(".xlsx") && !$0.hasSuffix(".html") && out[$0] != "/" } == [
        "evidence.csv", "members.csv", "problems.csv", "rejects/曙光村/走访.csv", "results.json", "run.json",
      ])
    for name in ["members.csv", "evidence.csv", "results.json", "run.json"] {
      try Golden.expect(out[name] ?? "", is: "small/\(name)")
    }
    let problems = try #require(out["problems.csv"]).split(separator: "\r\n")
    #expect(problems.first == "\u{FEFF}severity,code,file,row,line,column,cell,message")
    #expect(problems.contains { $0.hasPrefix("error,") && $0.contains("曙光村/走访.csv,4,4,日期,2022-02-30,") })
    #expect(problems.contains { $0.hasPrefix("warning,C103,说明.docx,,,,,") })
    #expect(result.error.contains("2022-02-30") || result.error.contains("曙光村/走访.csv"))
    let reject = try #require(out["rejects/曙光村/走访.csv"]).split(separator: "\r\n")
    #expect(reject[0] == "\u{FEFF}原文件,原行,退回原因,编号,户号,日期")
    #expect(reject[1].hasPrefix("曙光村/走访.csv,4,") && reject[1].hasSuffix(",002,H3,2022-02-30"))
  }

  @Test func isTheSameWhateverThreadsLocaleZoneAndFileOrder() throws {
    let first = try TempFolder()
    try SmallTown.write(first)
    #expect(try Program.run("run", "2022-02", "--threads", "1", in: first.path).code == 0)
    let second = try TempFolder()
    try SmallTown.write(second, reversed: true)
    let other = ["LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"]
    let rules = second.path + "/rules/rules.yaml"
    let result = try Program.run(
      "run", "./2022-02/", "--threads", "7", "--rules", rules, "--out", "elsewhere/x", in: second.path,
      environment: other)
    #expect(result.code == 0)
    #expect(first.snapshot("out/2022-02") == second.snapshot("elsewhere/x"))
    #expect(!first.snapshot("out/2022-02").isEmpty)
  }

  @Test func writesAgainTheSame() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    #expect(try Program.run("run", "2022-02", "--out", "2022-02/results", in: temp.path).code == 0)
    let first = temp.snapshot()
    #expect(try Program.run("run", "2022-02", "--out", "2022-02/results", in: temp.path).code == 0)
    #expect(temp.snapshot() == first)
  }

  @Test func leavesOutEvidenceWhenAsked() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    #expect(try Program.run("run", "2022-02", "--no-evidence", in: temp.path).code == 0)
    #expect(!temp.exists("out/2022-02/evidence.csv"))
    #expect(temp.exists("out/2022-02/results.json"))
  }

  @Test func strictWritesNothingUnlessAllIsThere() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    let result = try Program.run("run", "2022-02", "--strict", in: temp.path)
    #expect(result.code == 1)
    #expect(result.error.contains("--strict"))
    #expect(!temp.exists("out"))
    try SmallTown.writeClean(temp)
    #expect(try Program.run("run", "2022-02", "--strict", in: temp.path).code == 0)
    #expect(temp.exists("out/2022-02/members.csv"))
  }

  @Test func checkWritesNothing() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    let before = temp.snapshot()
    #expect(try Program.run("check", "2022-02", in: temp.path).code == 1)
    #expect(temp.snapshot() == before)
    try SmallTown.writeClean(temp)
    let result = try Program.run("check", "2022-02", in: temp.path)
    #expect(result.code == 0)
    #expect(!temp.exists("out"))
    #expect(!result.out.contains("未定稿"))
  }

  @Test func theSheetsBearDraftOnlyWhileSomethingIsMissing() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    #expect(try Program.run("run", "2022-02", in: temp.path).out.contains("未定稿"))
    #expect(try #require(temp.snapshot("out/2022-02")["members.csv"]).contains("未定稿"))
    try SmallTown.writeClean(temp)
    #expect(try !Program.run("run", "2022-02", in: temp.path).out.contains("未定稿"))
    #expect(try !#require(temp.snapshot("out/2022-02")["members.csv"]).contains("未定稿"))
  }

  @Test func doesNotTouchAFolderThatIsNotOurs() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    try temp.write("out/2022-02/letter.txt", "mine")
    let before = temp.snapshot()
    let result = try Program.run("run", "2022-02", in: temp.path)
    #expect(result.code == 73)
    #expect(result.error.contains("O001"))
    #expect(temp.snapshot() == before)
    #expect(try Program.run("run", "2022-02", "--out", "2022-02", in: temp.path).code == 73)
    #expect(try Program.run("run", "2022-02", "--out", "2022-02/说明.docx", in: temp.path).code == 73)
    #expect(temp.snapshot() == before)
  }

  @Test func aFailedRunLeavesTheFormerOutput() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    #expect(try Program.run("run", "2022-02", in: temp.path).code == 0)
    let out = temp.snapshot("out")
    // A rulebook with a mistake, then a roster that nobody is in.
    try temp.write("rules/rules.yaml", SmallTown.rules.replacingOccurrences(of: "weight: 100", with: "weight: 一百"))
    let wrong = try Program.run("run", "2022-02", in: temp.path)
    #expect(wrong.code == 65)
    #expect(wrong.error.contains("--> rules/rules.yaml:12:17"), "\(wrong.error)")
    #expect(wrong.out.isEmpty)
    try temp.write("rules/rules.yaml", SmallTown.rules)
    for village in ["曙光村", "双溪村"] { try temp.write("standing/\(village)/花名册.csv", "编号,姓名,村,身份\n") }
    #expect(try Program.run("run", "2022-02", in: temp.path).code == 65)
    #expect(temp.snapshot("out") == out)
  }

  @Test func takesTheVersionThatIsInForce() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    let later = SmallTown.rules.replacingOccurrences(of: "\"1\"", with: "\"2\"")
    try temp.write("rules/later.yml", later.replacingOccurrences(of: "2022-01-01", with: "2022-02-15"))
    try temp.write("rules/future.yaml", later.replacingOccurrences(of: "2022-01-01", with: "2022-03-01"))
    #expect(try Program.run("run", "2022-02", in: temp.path).code == 0)
    #expect(try #require(temp.snapshot("out/2022-02")["run.json"]).contains("\"path\": \"later.yml\""))
    let other = later.replacingOccurrences(of: "小镇规则", with: "别的规则")
    try temp.write("rules/other.yaml", other)
    let result = try Program.run("run", "2022-02", in: temp.path)
    #expect(result.code == 65)
    #expect(result.error.contains("rules/other.yaml") && result.error.contains("rules/later.yml"))
  }

  @Test func missesInputThatIsNotThere() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    try temp.folder("2022-03")
    let result = try Program.run("run", "2022-03", in: temp.path)
    #expect(result.code == 66)
    #expect(result.error.contains("C013"))
    #expect(!temp.exists("out"))
  }

  @Test func takesThePeriodAndTheInstantThatAreAskedFor() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    let result = try Program.run(
      "run", "2022-02", "--period", "2022-Q1", "--as-of", "2022-03-05", "--out", "q", in: temp.path)
    #expect(result.code == 0)
    #expect(result.out.contains("2022-Q1"))
    let record = try #require(temp.snapshot("q")["run.json"])
    #expect(record.contains("\"period\": \"2022-Q1\"") && record.contains("\"as_of\": \"2022-03-06 00:00\""))
    #expect(try Program.run("run", "2022-02", "--period", "2022年2月", in: temp.path).code == 0)
    #expect(temp.exists("out/2022-02/run.json"))
  }

  @Test func takesTheFolderItStandsIn() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    let result = try Program.run("run", ".", "--rules", "../rules", "--out", "../o", in: temp.path + "/2022-02")
    #expect(result.code == 0, "\(result.error)")
    #expect(try #require(temp.snapshot("o")["members.csv"]).contains("张三"))
  }

  @Test func aRowSentBackMendedCounts() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    #expect(try Program.run("run", "2022-02", in: temp.path).code == 0)
    let reject = try #require(temp.snapshot("out/2022-02")["rejects/曙光村/走访.csv"])
    try temp.write("2022-02/曙光村/退回.csv", reject.replacingOccurrences(of: "2022-02-30", with: "2022-02-25"))
    #expect(try Program.run("run", "2022-02", in: temp.path).code == 0)
    #expect(!temp.exists("out/2022-02/rejects"))
    let results = try #require(temp.snapshot("out/2022-02")["results.json"])
    #expect(!results.contains("\"incomplete\": true"))
  }

  @Test func namesFromFilesDoNothingOnATerminal() throws {
    let temp = try TempFolder()
    try SmallTown.write(temp)
    try temp.write("2022-02/\u{1B}[31mred.csv", "a,b\n1,2\n")
    let result = try Program.run("run", "2022-02", in: temp.path)
    #expect(!result.error.contains("\u{1B}") && !result.out.contains("\u{1B}"))
    #expect(result.error.contains("[31mred.csv"))
  }
}
