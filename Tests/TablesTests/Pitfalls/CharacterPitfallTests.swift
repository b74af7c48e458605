import Testing

@testable import Tables

/// Pitfalls 1 to 13: characters and files.
@Suite struct CharacterPitfallTests {
  static let cases: [Pitfall] = [
    // A mark before a quoted heading is no part of it; without one, and in every other encoding, the same.
    Pitfall(1, "\"走访人\",\"户主\",走访日期\n张三,李四,2022-02-03\n", "2 张三|李四|2022-02-03"),
    .visits(2, "张三,李四,2022-02-03", "2 张三|李四|2022-02-03"),
    .visits(3, "欧阳娜娜,司徒空,2022年2月3日", "2 欧阳娜娜|司徒空|2022-02-03"),
    // Rare characters, of the first plane and beyond.
    .visits(5, "王䶮,㛃四,2022-02-03\n𠮷田,镕基,2022-02-04", "2 王䶮|㛃四|2022-02-03", "3 𠮷田|镕基|2022-02-04"),
    // Look-alikes of private use become the standard character; any other is nobody's name.
    Pitfall.visits(
      6, "王\u{E863},李四,2022-02-03", "2 王䶮|李四|2022-02-03", "note T023 /2"
    ).only(.utf8, .utf8BOM, .utf16LE, .utf16BE),
    Pitfall.visits(
      6, "张三,李\u{E001},2022-02-03", "2 ✗", "error T053 2 户主 “李\u{E001}”"
    ).only(.utf8, .utf8BOM, .utf16LE, .utf16BE),
    // What saving lost: the row comes back, the others count.
    .visits(7, "王?,李四,2022-02-03\n张三,李四,2022-02-03", "2 ✗", "3 张三|李四|2022-02-03", "error T052 2 走访人 “王?”"),
    .visits(7, "张三,？田,2022-02-03", "2 ✗", "error T052 2 户主 “？田”"),
    .visits(7, "张三,王\u{FFFD},2022-02-03", "2 ✗", "error T052 2 户主 “王\u{FFFD}”"),
    .visits(7, "锟斤拷,李四,2022-02-03", "2 ✗", "error T052 2 走访人 “锟斤拷”"),
    Pitfall(7, "姓名,行政村,户主,日期\n张三,曙?村,李四,2022-02-03\n", "2 ✗", "error T052 2 行政村 “曙?村”"),
    // UTF-8 opened as GBK and saved; saved as GBK again it would be the UTF-8 that it was.
    Pitfall(7, "濮撳悕,鎴蜂富,鏃ユ湡\n寮犱笁,鏉庡洓,2022-02-03\n", "refused", "error T015 1 A “濮撳悕”")
      .only(.utf8, .utf8BOM, .utf16LE, .utf16BE),
    Pitfall(7, "锟斤拷锟斤拷,锟斤拷\n张三,李四\n", "refused", "error T015 1 A “锟斤拷锟斤拷”"),
  ]

  @Test(arguments: cases) func isTreatedTheSameInEveryEncoding(_ pitfall: Pitfall) { pitfall.check() }

  static func gbk(_ parts: Any...) -> [UInt8] {
    parts.flatMap { part in (part as? String).map { encoded($0, "GB18030") } ?? (part as? [UInt8]) ?? [] }
  }

  static let header = "走访人,户主,走访日期\n"

  /// Files whose bytes are the pitfall.
  static let bytes: [(number: Int, bytes: [UInt8], outcome: [String])] = [
    // The euro of code page 936, and an old full-width space.
    (
      4, gbk("姓名,加减分日期,项目,分值\n张三,2022-02-03,奖励五", [0x80] as [UInt8], ",5\n"),
      ["2 张三|2022-02-03|奖励五€|5", "note T023 /2"]
    ),
    (
      4, gbk(header, "张", [0xA3, 0xA0] as [UInt8], "三,李四,2022-02-03\n"),
      ["2 张三|李四|2022-02-03", "note T023 /2", "note T060 2 走访人 “张\u{3000}三”"]
    ),
    // The two-byte code of 䶮, which old tables keep for private use, needs no note.
    (6, gbk(header, "王", [0xFE, 0x9F] as [UInt8], ",李四,2022-02-03\n"), ["2 王䶮|李四|2022-02-03"]),
    // Pasted from another file: refused, with the first line that is not of one encoding.
    (8, Array((header + "张三,李四,2022-02-03\n").utf8) + gbk("王五,赵六,2022-02-04\n"), ["refused", "error T007 /3"]),
    (
      8, Encoding.utf8BOM.bytes(header + "张三,李四,2022-02-03\n") + gbk("王五,赵六,2022-02-04\n"),
      ["refused", "error T007 /3"]
    ),
    (8, gbk(header, "张三,李四,2022-02-03\n") + Array("王五,赵六,2022-02-04\n".utf8), ["refused", "error T007 /3"]),
    // “Unicode text” with tabs, and UTF-16 that says so only by its zero bytes.
    (
      9, Encoding.utf16LE.bytes(header.replacing(",", with: "\t") + "张三\t李四\t2022-02-03\n"),
      ["2 张三|李四|2022-02-03"]
    ),
    (
      9, Array(Encoding.utf16LE.bytes(header + "张三,李四,2022-02-03\n").dropFirst(2)),
      ["2 张三|李四|2022-02-03", "note T022"]
    ),
    (
      9, Array(Encoding.utf16BE.bytes(header + "张三,李四,2022-02-03\n").dropFirst(2)),
      ["2 张三|李四|2022-02-03", "note T022"]
    ),
    // Big5 decodes as GB18030, but is no Chinese office text.
    (
      10, encoded("姓名,戶主,日期,內容\n陳志明,林美惠,2022-02-03,探訪慰問長者並瞭解需要\n", "BIG5"),
      ["refused", "error T008 /1"]
    ),
    // Names whose bytes would be valid UTF-8: the header decides.
    (11, gbk(header, "硕朔,烁斯,2022-02-03\n"), ["2 硕朔|烁斯|2022-02-03"]),
    (12, [], ["refused", "error T001"]),
    (12, Array("PK\u{3}\u{4}".utf8), ["refused", "error T103"]),
    (12, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ["refused", "error T003"]),
    (12, Array("<html><table><tr><td>姓名</td></tr></table>".utf8), ["refused", "error T004"]),
    // Line ends: CR alone is told, a mixture read as it stands.
    (
      13, Array((header + "张三,李四,2022-02-03\n").replacing("\n", with: "\r").utf8),
      ["2 张三|李四|2022-02-03", "note T021"]
    ),
    (
      13, Array("走访人,户主,走访日期\r\n张三,李四,2022-02-03\n王五,赵六,2022-02-04\r\n".utf8),
      ["2 张三|李四|2022-02-03", "3 王五|赵六|2022-02-04"]
    ),
    (13, Array((header + "张三,李四,2022-02-03").utf8), ["2 张三|李四|2022-02-03"]),
  ]

  @Test(arguments: bytes.indices) func bytesThatAreThePitfall(_ index: Int) {
    let pitfall = Self.bytes[index]
    let files = TableReader.readAll(
      path: "曙光村/走访.csv", bytes: pitfall.bytes, shapes: Shapes.prepared, period: february)
    #expect(files.flatMap(\.outcome) == pitfall.outcome, "\(pitfall.number)")
    // Whoever has to mend it is told how.
    for told in files.flatMap(\.diagnostics) where told.severity == .error { #expect(told.help != nil) }
  }

  @Test func twoEncodingsAreToldWithTheByteAndTheCharacter() throws {
    let before = Self.header + "张三,"
    let file = read(Array(before.utf8) + Self.gbk("李四,2022-02-03\n"))
    let told = try #require(file.diagnostics.first)
    #expect(told.outcome == "error T007 /2")
    #expect(told.message.zh.contains("第 4 个字符（第 \(before.utf8.count) 字节）"), "\(told.message.zh)")
  }
}
