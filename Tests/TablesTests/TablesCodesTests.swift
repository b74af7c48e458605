import Diagnostics
import Quantities
import Testing

@testable import Tables

@Suite struct TablesCodesTests {
  static let header = "人员编号,姓名,行政村,户主,日期,方式\n"

  static func row(_ cells: String) -> [UInt8] { Array((header + cells + "\n").utf8) }

  /// For every code what is told (severity, code, row, column, cell), and the smallest file that triggers it.
  static let examples: [(told: String, bytes: [UInt8])] = [
    ("error T001", []),
    ("error T003", [0xD0, 0xCF, 0x11, 0xE0]),
    ("error T004", Array("<html>".utf8)),
    ("error T005 /1", Array("姓名\0,户主\n".utf8)),
    ("error T006 /2", Array("a,b\n".utf8) + [0xFF, 0xFF]),
    ("error T007 /2", Array("姓名,户主\n".utf8) + [0xD5, 0xC5, 0xC8, 0xFD, 0x0A]),
    ("error T008 /2", encoded("姓名,户主\n", "GB18030") + [0xAA, 0xA1]),
    ("error T010 1", Array("甲,乙\n".utf8)),
    ("error T011 1", Array("姓名,日期\n".utf8)),
    ("error T013 1", Array("姓名,会议日期,反馈时间,级别\n".utf8)),
    ("error T014 1", Array("姓名,上报时间,级别\n".utf8)),
    ("error T015 1 A “濮撳悕”", Array("濮撳悕\n".utf8)),
    ("error T016 3", row("A1,张三,,李四,2022-02-03,\n姓名,加减分日期,项目")),
    ("warning T017 1 走访人 “走访人”", Array("姓名,走访人,户主,日期\n".utf8)),
    ("note T018 1 爱好", Array("姓名,户主,日期,爱好\n".utf8)),
    ("note T019 2 “必填”", row("必填,,,,,")),
    ("warning T020 1", Array("2022年1月\n姓名,户主,日期\n".utf8)),
    ("note T021", Array("姓名,户主,日期\r张三,李四,2022-02-03\r".utf8)),
    ("note T022", encoded("name,household,date\n", "UTF-16LE")),
    ("note T023 /2", row("A1,王\u{E863},,李四,2022-02-03,")),
    ("warning T024 3 分值 “6”", Array("姓名,加减分日期,项目,分值\n张三,2022-02-03,甲,5\n合计,,,6\n".utf8)),
    ("warning T025 3 序号 “3”", Array("序号,姓名,户主,日期\n1,张三,李四,2022-02-03\n3,张三,王五,2022-02-03\n".utf8)),
    ("note T026 1", Array("姓名,走访,\n,日期,户主\n张三,2022-02-03,李四\n".utf8)),
    ("warning T028 4", row("A1,张三,,李四,2022-02-03,\n合计,,,,,\nA1,张三,,王五,2022-02-04,")),
    ("error T030 2 人员编号 “\"A1\"x”", row("\"A1\"x,张三,,李四,2022-02-03,")),
    ("error T031 2 人员编号 “\"A1”", row("\"A1,张三,,李四,2022-02-03,")),
    ("error T032 2", row("A1,张三")),
    ("error T033 2 日期 “”", row("A1,张三,,李四,,")),
    ("error T034 2 人员编号 “”", row(",,,李四,2022-02-03,")),
    ("error T035 2 反馈时间 “2022-02-02”", Array("姓名,上报时间,反馈时间\n张三,2022-02-03,2022-02-02\n".utf8)),
    ("error T036 2 人员编号 “A1、A2”", row("A1、A2,张三,,李四,2022-02-03,")),
    ("error T037 2 原行 “”", Array("姓名,户主,日期,原文件,原行\n张三,李四,2022-02-03,a.csv,\n".utf8)),
    ("warning T040 2 方式 “飞鸽”", row("A1,张三,,李四,2022-02-03,飞鸽")),
    ("error T041 2 日期 “昨天”", row("A1,张三,,李四,昨天,")),
    ("error T042 2 日期 “2022-02-30”", row("A1,张三,,李四,2022-02-30,")),
    ("error T043 2 日期 “2022-02-03 25:00”", row("A1,张三,,李四,2022-02-03 25:00,")),
    ("error T044 2 日期 “2/3/22”", row("A1,张三,,李四,2/3/22,")),
    ("error T045 2 日期 “12月20日”", row("A1,张三,,李四,12月20日,")),
    ("error T046 2 出生年月 “1969.1”", Array("姓名,角色,出生年月\n张三,党员,1969.1\n".utf8)),
    ("error T047 2 分值 “五”", Array("姓名,加减分日期,项目,分值\n张三,2022-02-03,甲,五\n".utf8)),
    ("error T048 2 汇报 “大概”", Array("姓名,会议日期,汇报\n张三,2022-02-03,大概\n".utf8)),
    ("error T049 2 人员编号 “3.30724E+17”", row("3.30724E+17,张三,,李四,2022-02-03,")),
    ("error T050 2 人员编号 “330724199001010000”", row("330724199001010000,张三,,李四,2022-02-03,")),
    ("error T051 2 人员编号 “13812345678”", row("13812345678,张三,,李四,2022-02-03,")),
    ("error T052 2 姓名 “王?”", row("A1,王?,,李四,2022-02-03,")),
    ("error T053 2 姓名 “王\u{E001}”", row("A1,王\u{E001},,李四,2022-02-03,")),
    ("error T054 2 户主 “全部”", row("A1,张三,,全部,2022-02-03,")),
    ("error T055 2 行政村 “#N/A”", row("A1,张三,#N/A,李四,2022-02-03,")),
    ("error T056 2 人员编号 “3月12日”", row("3月12日,张三,,李四,2022-02-03,")),
    ("note T060 2 姓名 “张 三”", row("A1,张 三,,李四,2022-02-03,")),
    ("note T061 2 姓名 “张\u{200B}三”", row("A1,张\u{200B}三,,李四,2022-02-03,")),
    ("note T062 2 姓名 “阿卜杜•买买提”", row("A1,阿卜杜•买买提,,李四,2022-02-03,")),
    ("note T063 2 姓名 “⽅三”", row("A1,⽅三,,李四,2022-02-03,")),
    ("note T064 2 姓名 “张三（书记）”", row("A1,张三（书记）,,李四,2022-02-03,")),
    ("note T065 2 日期 “2022-02-03⏎09:05”", row("A1,\"张\n三丰\",,\"李\n四\",\"2022-02-03\n09:05\",")),
    ("note T066 2 日期 “二〇二二年二月三日”", row("A1,张三,,李四,二〇二二年二月三日,")),
    ("note T067 2 日期 “2月3日”", row("A1,张三,,李四,2月3日,")),
    ("note T068 2 日期 “44595”", row("A1,张三,,李四,44595,")),
    ("note T069 2 日期 “2/15/22”", row("A1,张三,,李四,2/15/22,")),
    ("note T070 2 日期 “2022-02-03 下午14:00”", row("A1,张三,,李四,2022-02-03 下午14:00,")),
    ("note T071 2 分值 “1,000”", Array("姓名,加减分日期,项目,分值\n张三,2022-02-03,甲,\"1,000\"\n".utf8)),
    ("note T072 2 户主 “李四、王五,赵六”", row("A1,张三,,\"李四、王五,赵六\",2022-02-03,")),
    ("note T073 2 户主 “李四、李四”", row("A1,张三,,李四、李四,2022-02-03,")),
    ("note T074 2 人员编号 “\(lateZeros)”", row("\(lateZeros),张三,,李四,2022-02-03,")),
    ("note T075 3 行政村", row("A1,张三,曙光村,李四,2022-02-03,\nA1,张三,,李四,2022-02-04,")),
    ("note T076 2 姓名 “张\"三”", row("A1,张\"三,,李四,2022-02-03,")),
    ("note T077 2", row("A1,张三,,李四,2022-02-03")),
    ("warning T078 2 日期 “43133”", row("A1,张三,,李四,43133,")),
  ]

  /// 18 digits that end in 000 and pass the check.
  static var lateZeros: String {
    for day in 10...28 {
      let id = "330724199001\(day)0000"
      if Array(id.utf8).withUnsafeBytes({ IdCleaner.checkDigit($0) }) == 0x30 { return id }
    }
    return ""
  }

  static func code(_ told: String) -> String { told.split(separator: " ").dropFirst().first.map(String.init) ?? "" }

  static func read(_ bytes: [UInt8]) -> [ReadFile] {
    TableReader.readAll(path: "曙光村/走访.csv", bytes: bytes, shapes: Shapes.prepared, period: february)
  }

  @Test(arguments: examples.indices)
  func everyCodeHasAFileThatTriggersIt(index: Int) throws {
    let example = Self.examples[index]
    let files = Self.read(example.bytes)
    let all = files.flatMap(\.diagnostics)
    let found = try #require(all.first { $0.code == Self.code(example.told) }, "\(all.map(\.outcome))")
    #expect(found.outcome == example.told)
    #expect(files.allSatisfy { $0.addsUp })
    Self.expectWords(found)
  }

  /// In both languages, with the file, and with advice unless it is only for the record.
  static func expectWords(_ found: Diagnostic) {
    #expect(found.place.file.hasPrefix("曙光村/走访.csv") || found.place.file.hasPrefix("名册.xlsx"))
    #expect(found.severity == .note || found.help.map { !$0.zh.isEmpty && !$0.en.isEmpty } == true)
    #expect(found.message.zh.unicodeScalars.contains { $0.value > 0x2E80 })
    let quoted = found.message.en.split(separator: "“").map { $0.split(separator: "”").last ?? "" }.joined()
    #expect(!quoted.unicodeScalars.contains { (0x3001...0x3002).contains($0.value) }, "\(found.message.en)")
    #expect(!found.message.en.contains(/\b1 (?!cell |character |formula |row )[a-z]+s\b/), "\(found.message.en)")
  }

  @Test func codesAreRegisteredOnceInBothLanguages() {
    let codes = TablesCodes.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
    #expect(
      TablesCodes.all.allSatisfy {
        !$0.title.zh.isEmpty && !$0.title.en.isEmpty && !$0.explanation.zh.isEmpty
          && !$0.explanation.en.isEmpty
      })
    let told = Set(Self.examples.flatMap { Self.read($0.bytes).flatMap(\.told) })
    #expect(told.subtracting(codes).isEmpty)
    // T009 needs a machine without converters (below), T012 a declaration with twins (HeaderTests), T027 and T086–T091 a
    // matrix (MatrixTests), T080–T085 any text (AnyTextTests). Codes of workbooks have their own (WorkbookCodesTests).
    #expect(
      Set(codes).subtracting(Self.examples.map { Self.code($0.told) }).subtracting(WorkbookCodes.all.map(\.code))
        == [
          "T009", "T012", "T027", "T080", "T081", "T082", "T083", "T084", "T085", "T086", "T087", "T088", "T089",
          "T090", "T091",
        ])
  }

  @Test func aMachineWithoutAConverterIsTold() {
    let told = Refusal.byDecoding(.converterMissing, [], path: "曙光村/走访.csv")
    #expect(told.outcome == "error T009")
    Self.expectWords(told)
  }
}
