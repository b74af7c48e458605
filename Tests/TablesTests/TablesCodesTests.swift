import Diagnostics
import Quantities
import Testing

@testable import Tables

@Suite struct TablesCodesTests {
  static let header = "人员编号,姓名,行政村,户主,日期,方式\n"

  static func row(_ cells: String) -> [UInt8] { Array((header + cells + "\n").utf8) }

  /// For every code the smallest file that triggers it.
  static let examples: [(code: String, bytes: [UInt8])] = [
    ("T001", []),
    ("T002", [0x50, 0x4B, 0x03, 0x04]),
    ("T003", [0xD0, 0xCF, 0x11, 0xE0]),
    ("T004", Array("<html>".utf8)),
    ("T005", Array("姓名\0,户主\n".utf8)),
    ("T006", Array("a,b\n".utf8) + [0xFF, 0xFF]),
    ("T007", Array("姓名,户主\n".utf8) + [0xD5, 0xC5, 0xC8, 0xFD, 0x0A]),
    ("T008", encoded("姓名,户主\n", "GB18030") + [0xAA, 0xA1]),
    ("T010", Array("甲,乙\n".utf8)),
    ("T011", Array("姓名,日期\n".utf8)),
    ("T013", Array("姓名,会议日期,反馈时间,级别\n".utf8)),
    ("T014", Array("姓名,上报时间,级别\n".utf8)),
    ("T015", Array("濮撳悕\n".utf8)),
    ("T016", row("A1,张三,,李四,2022-02-03,\n姓名,加减分日期,项目")),
    ("T017", Array("姓名,走访人,户主,日期\n".utf8)),
    ("T018", Array("姓名,户主,日期,爱好\n".utf8)),
    ("T019", row("必填,,,,,")),
    ("T020", Array("2022年1月\n姓名,户主,日期\n".utf8)),
    ("T021", Array("姓名,户主,日期\r张三,李四,2022-02-03\r".utf8)),
    ("T022", encoded("name,household,date\n", "UTF-16LE")),
    ("T023", row("A1,王\u{E863},,李四,2022-02-03,")),
    ("T024", Array("姓名,加减分日期,项目,分值\n张三,2022-02-03,甲,5\n合计,,,6\n".utf8)),
    ("T025", Array("序号,姓名,户主,日期\n1,张三,李四,2022-02-03\n3,张三,王五,2022-02-03\n".utf8)),
    ("T026", Array("姓名,走访,\n,日期,户主\n张三,2022-02-03,李四\n".utf8)),
    ("T030", row("\"A1\"x,张三,,李四,2022-02-03,")),
    ("T031", row("\"A1,张三,,李四,2022-02-03,")),
    ("T032", row("A1,张三")),
    ("T033", row("A1,张三,,李四,,")),
    ("T034", row(",,,李四,2022-02-03,")),
    ("T035", Array("姓名,上报时间,反馈时间\n张三,2022-02-03,2022-02-02\n".utf8)),
    ("T036", row("A1、A2,张三,,李四,2022-02-03,")),
    ("T037", Array("姓名,户主,日期,原文件,原行\n张三,李四,2022-02-03,a.csv,\n".utf8)),
    ("T040", row("A1,张三,,李四,2022-02-03,飞鸽")),
    ("T041", row("A1,张三,,李四,昨天,")),
    ("T042", row("A1,张三,,李四,2022-02-30,")),
    ("T043", row("A1,张三,,李四,2022-02-03 25:00,")),
    ("T044", row("A1,张三,,李四,2/3/22,")),
    ("T045", row("A1,张三,,李四,12月20日,")),
    ("T046", Array("姓名,角色,出生年月\n张三,党员,1969.1\n".utf8)),
    ("T047", Array("姓名,加减分日期,项目,分值\n张三,2022-02-03,甲,五\n".utf8)),
    ("T048", Array("姓名,会议日期,汇报\n张三,2022-02-03,大概\n".utf8)),
    ("T049", row("3.30724E+17,张三,,李四,2022-02-03,")),
    ("T050", row("330724199001010000,张三,,李四,2022-02-03,")),
    ("T051", row("13812345678,张三,,李四,2022-02-03,")),
    ("T052", row("A1,王?,,李四,2022-02-03,")),
    ("T053", row("A1,王\u{E001},,李四,2022-02-03,")),
    ("T054", row("A1,张三,,全部,2022-02-03,")),
    ("T055", row("A1,张三,#N/A,李四,2022-02-03,")),
    ("T056", row("3月12日,张三,,李四,2022-02-03,")),
    ("T060", row("A1,张 三,,李四,2022-02-03,")),
    ("T061", row("A1,张\u{200B}三,,李四,2022-02-03,")),
    ("T062", row("A1,阿卜杜•买买提,,李四,2022-02-03,")),
    ("T063", row("A1,⽅三,,李四,2022-02-03,")),
    ("T064", row("A1,张三（书记）,,李四,2022-02-03,")),
    ("T065", row("A1,\"张\n三丰\",,\"李\n四\",\"2022-02-03\n09:05\",")),
    ("T066", row("A1,张三,,李四,二〇二二年二月三日,")),
    ("T067", row("A1,张三,,李四,2月3日,")),
    ("T068", row("A1,张三,,李四,44595,")),
    ("T069", row("A1,张三,,李四,2/15/22,")),
    ("T070", row("A1,张三,,李四,2022-02-03 下午14:00,")),
    ("T071", Array("姓名,加减分日期,项目,分值\n张三,2022-02-03,甲,\"1,000\"\n".utf8)),
    ("T072", row("A1,张三,,\"李四、王五,赵六\",2022-02-03,")),
    ("T073", row("A1,张三,,李四、李四,2022-02-03,")),
    ("T074", row("\(lateZeros),张三,,李四,2022-02-03,")),
    ("T075", row("A1,张三,曙光村,李四,2022-02-03,\nA1,张三,,李四,2022-02-04,")),
    ("T076", row("A1,张\"三,,李四,2022-02-03,")),
    ("T077", row("A1,张三,,李四,2022-02-03")),
    ("T078", row("A1,张三,,李四,43133,")),
  ]

  /// 18 digits that end in 000 and pass the check.
  static var lateZeros: String {
    for day in 10...28 {
      let id = "330724199001\(day)0000"
      if Array(id.utf8).withUnsafeBytes({ IdCleaner.checkDigit($0) }) == 0x30 { return id }
    }
    return ""
  }

  @Test(arguments: examples.map(\.code))
  func everyCodeHasAFileThatTriggersIt(code: String) {
    let bytes = TablesCodesTests.examples.first { $0.code == code }?.bytes ?? []
    let file = read(bytes)
    #expect(file.told.contains(code), "\(file.told)")
    #expect(file.addsUp)
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
    let told = Set(TablesCodesTests.examples.flatMap { read($0.bytes).told })
    #expect(told.subtracting(codes).isEmpty)
    // T009 needs a machine without converters, T012 a declaration with twins (HeaderTests), T027 a matrix (MatrixTests), T080–T084 any text (AnyTextTests).
    // Codes of workbooks have their own tests (WorkbookCodesTests).
    #expect(
      Set(codes).subtracting(TablesCodesTests.examples.map(\.code)).subtracting(WorkbookCodes.all.map(\.code))
        == ["T009", "T012", "T027", "T080", "T081", "T082", "T083", "T084"])
  }
}
