import Foundation
import TestSupport
import Testing

@testable import Workspace

@Suite struct WorkspaceCodesTests {
  static let starting: [WorkspaceTrigger] = [
    .check("C001", "error “2022-13”", says: ["2022-13"], asking: { $0.period = "2022-13" }),
    .check(
      "C002", "error ~/villages", { try $0.folder("villages") },
      asking: { $0.folder = $0.folder.replacing("/2022-02", with: "/villages") }),
    .check("C003", "error “明天”", says: ["明天"], asking: { $0.asOf = "明天" }),
    .check("C010", "error ~/2022-02x", asking: { $0.folder += "x" }),
    .check("C011", "error ~/2022-02/说明.docx", asking: { $0.folder += "/说明.docx" }),
    // A folder that the system does not give, whoever asks.
    .check(
      "C012", "error ~/2022-03", { try $0.link("2022-03", to: $0.path + "/2022-03") },
      asking: { $0.folder = $0.folder.replacing("/2022-02", with: "/2022-03") }),
    .check(
      "C013", "error ~/2022-03", { try $0.folder("2022-03") },
      asking: { $0.folder = $0.folder.replacing("/2022-02", with: "/2022-03") }),
    .check("C014", "error ~/2022-02") { try $0.write("2022-02/run.json", "{\"program\": \"jifen\"}") },
    WorkspaceTrigger("C015", "error ~/none.csv") { try inspect($0.path + "/none.csv") },
    WorkspaceTrigger("C016", "error ~") { try inspect($0.path) },
    .check("C017", "error ~/old/results.json", asking: { $0.former = $0.folder.replacing("/2022-02", with: "/old") }),
    .check("C020", "error ~/none", asking: { $0.rules = $0.rules.replacing("/rules", with: "/none") }),
    .check(
      "C022", "error ~/loop", { try $0.link("loop", to: $0.path + "/loop") },
      asking: { $0.rules = $0.rules.replacing("/rules", with: "/loop") }),
  ]

  static let input: [WorkspaceTrigger] = [
    .file("C101", "error", "曙光村/走访.numbers"), .file("C102", "error", "曙光村.zip"), .check("C103", "warning 说明.docx"),
    .file("C104", "warning", "README", says: [".csv", ".xlsx"]), .file("C105", "note", "曙光村/~$走访.csv"),
    .check("C106", "note 曙光村/走访.csv", says: ["曙光村/走访（更正）.csv"]) {
      try $0.write("2022-02/曙光村/走访（更正）.csv")
    },
    .check("C107", "warning 曙光村/走访-更正.csv", says: ["曙光村/走访.csv", "曙光村/走访-修订.csv"]) {
      for name in ["修订", "更正"] { try $0.write("2022-02/曙光村/走访-\(name).csv") }
    },
    .check("C108", "error 曙光村/圈.csv") { try $0.link("2022-02/曙光村/圈.csv", to: "圈.csv") },
    bounded("C109", "error 曙光村/走访.csv", says: ["0 MB"], .init(fileBytes: 4)),
    .check("C110", "warning 曙光村/上级") { try $0.link("2022-02/曙光村/上级", to: $0.path + "/2022-02") },
    .check("C111", "error 曙光村/没有.csv") { try $0.link("2022-02/曙光村/没有.csv", to: "nowhere") },
    bounded("C112", "error 曙光村", says: ["0"], .init(depth: 0)),
    .check("C113", "warning 管道.csv") { mkfifo($0.path + "/2022-02/管道.csv", 0o600) },
    bounded("C114", "error 曙光村/走访.csv", says: ["0"], .init(files: 0)),
    .check("C115", "note 走访.csv") { temp in
      let name: [UInt8] = [0xD7, 0xDF, 0xB7, 0xC3] + Array(".csv".utf8)
      let folder: [CChar] = Disk.bytes(temp.path + "/2022-02/")
      let path: [CChar] = folder.prefix(folder.count - 1) + name.map { CChar(bitPattern: $0) } + [0]
      close(open(path, O_CREAT | O_WRONLY, 0o600))
    },
  ]

  static let output: [WorkspaceTrigger] = [
    .run("O001", "error ~/out/2022-02", says: ["run.json"]) { try $0.write("out/2022-02/信.txt") },
    .run("O002", "error ~/out/2022-02") { try $0.write("out/2022-02") },
    WorkspaceTrigger("O003", "error ~", says: ["2022-02"]) { temp in
      try SmallTown.write(temp)
      var asked = RunFailureTests.request(temp)
      asked.out = temp.path
      try temp.write("run.json", "{\"program\": \"jifen\"}")
      return Told.all(Run.perform(asked))
    },
    .run("O004", "error ~/out", failingAt: 1),
    WorkspaceTrigger("O005", "error ~/none/rein.csv") { temp in
      let file = try temp.write("a.csv", "甲,乙\n1,2\n")
      do throws(RunOutcome) {
        _ = try Inspection.perform(.init(file: file)).write(to: temp.path + "/none/rein.csv")
        return []
      } catch { return Told.all(error) }
    },
    WorkspaceTrigger("O006", "warning ~/out/.jifen-former") { temp in
      try SmallTown.write(temp)
      var asked = RunFailureTests.request(temp)
      _ = Run.perform(asked)
      // The last operation is the removal of the former folder itself.
      let counting = FailingLayer(failing: 0)
      asked.layer = counting
      _ = Run.perform(asked)
      asked.layer = FailingLayer(failing: counting.operations)
      return Told.all(Run.perform(asked)).map { told in
        var told = told
        if let start = told.line.range(of: "/.jifen-") { told.line = told.line[..<start.lowerBound] + "/.jifen-former" }
        return told
      }
    },
    WorkspaceTrigger("O007", "error ~/表") { temp in
      try SmallTown.write(temp)
      try temp.write("表/填过.csv")
      var request = TemplateFolder.Request(period: "2022-03", out: temp.path + "/表")
      request.rules = temp.path + "/rules"
      do throws(RunOutcome) {
        _ = try TemplateFolder.write(request)
        return []
      } catch { return Told.all(error) }
    },
    WorkspaceTrigger("O020", "error ~/none/r.yaml") { temp in
      RulebookFiles.replace(temp.path + "/none/r.yaml", with: []).map {
        Told.all(RunOutcome(ending: .output(74), problems: [$0]))
      } ?? []
    },
  ]

  static let all = starting + input + output

  @Test(arguments: all) func everyCodeIsToldWhereItStands(_ trigger: WorkspaceTrigger) throws { try trigger.check() }

  @Test func everyCodeHasATrigger() {
    #expect(Self.all.map(\.code).sorted() == WorkspaceCodes.all.map(\.code).sorted())
  }

  /// What the operating system said stands in the reader's language.
  @Test func systemErrorsAreToldInBothLanguages() throws {
    let full = SystemError(number: ENOSPC, path: "x")
    #expect(full.words.zh == "磁盘已满" && full.words.en == "No space left on device")
    let rare = SystemError(number: EXDEV, path: "x")
    #expect(rare.words.zh == rare.words.en && !rare.words.en.isEmpty)
  }

  static func inspect(_ path: String) throws -> [Told] {
    do throws(RunOutcome) {
      _ = try Inspection.perform(.init(file: path))
      return []
    } catch { return Told.all(error) }
  }

  /// A bound of finding input, set low.
  static func bounded(_ code: String, _ told: String, says: [String], _ limits: InputFinder.Limits) -> WorkspaceTrigger
  {
    WorkspaceTrigger(code, told, says: says) { temp in
      try SmallTown.write(temp)
      let found = InputFinder.find(folder: temp.path + "/2022-02", standing: [], limits: limits)
      return Told.all(RunOutcome(ending: .noInput, problems: found.problems))
    }
  }
}
