import Glibc
import Testing

@testable import Tables

/// Encodes a text as the system's iconv does.
func encoded(_ text: String, _ encoding: String) -> [UInt8] {
  guard let converter = iconv_open(encoding, "UTF-8"), converter != iconv_t(bitPattern: -1) else { return [] }
  defer { iconv_close(converter) }
  var input = Array(text.utf8).map(CChar.init(bitPattern:))
  var output = [CChar](repeating: 0, count: input.count * 4 + 16)
  let written = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      var from = source.baseAddress
      var left = source.count
      var to = target.baseAddress
      var room = target.count
      _ = iconv(converter, &from, &left, &to, &room)
      return target.count - room
    }
  }
  return output[..<written].map(UInt8.init(bitPattern:))
}

@Suite struct TextDecodingTests {
  static let sheet = "走访人,户主,日期,内容\n张三,李四,2022-02-03,慰问\n王䶮,𠮷田,2022年2月4日,㛃\n"

  @Test(arguments: ["UTF-8", "UTF-8-BOM", "GB18030", "UTF-16LE", "UTF-16BE"], ["\n", "\r\n", "\r"])
  func everyEncodingAndLineEndReadsTheSame(encoding: String, end: String) {
    let text = TextDecodingTests.sheet.replacing("\n", with: end)
    var bytes: [UInt8]
    switch encoding {
    case "UTF-8": bytes = Array(text.utf8)
    case "UTF-8-BOM": bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case "GB18030": bytes = encoded(text, "GB18030")
    case "UTF-16LE": bytes = [0xFF, 0xFE] + encoded(text, "UTF-16LE")
    default: bytes = [0xFE, 0xFF] + encoded(text, "UTF-16BE")
    }
    let file = read(bytes)
    #expect(file.encoding == encoding)
    #expect(file.table == 1)
    #expect(file.texts("name") == ["张三", "王䶮"])
    #expect(file.texts("household") == ["李四", "𠮷田"])
    #expect(file.texts("date") == ["2022-02-03", "2022-02-04"])
    #expect(file.rows.row == [2, 3])
    #expect(file.rows.line == [2, 3])
    #expect(file.told == (end == "\r" ? ["T021"] : []))
  }

  @Test func utf16WithoutMarkIsToldByItsZeroBytes() {
    let file = read(encoded(TextDecodingTests.sheet, "UTF-16LE"))
    #expect(file.encoding == "UTF-16LE")
    #expect(file.rows.count == 2)
    #expect(file.told == ["T022"])
    #expect(read(encoded(TextDecodingTests.sheet, "UTF-16BE")).encoding == "UTF-16BE")
  }

  /// The 18 four-byte codes that the C library's table lacks.
  @Test(
    arguments: [
      ([0x82, 0x35, 0x90, 0x37], "\u{9FB4}"), ([0x82, 0x35, 0x90, 0x39], "\u{9FB6}"),
      ([0x82, 0x35, 0x91, 0x30], "\u{9FB7}"), ([0x82, 0x35, 0x91, 0x34], "\u{9FBB}"),
      ([0x84, 0x31, 0x82, 0x36], "\u{FE10}"), ([0x84, 0x31, 0x82, 0x39], "\u{FE13}"),
      ([0x84, 0x31, 0x83, 0x30], "\u{FE14}"), ([0x84, 0x31, 0x83, 0x35], "\u{FE19}"), ([0x80], "€"),
    ] as [([UInt8], String)])
  func codesThatTheSystemLacks(code: [UInt8], character: String) throws {
    let decoded = try GB18030.decode(encoded("姓名", "GB18030") + code + [0x41])
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "姓名" + character + "A")
  }

  @Test func oldSpaceAndPrivateUseBecomeWhatTheyStandFor() {
    // A3A0 is an old full-width space.
    let bytes = encoded("走访人,户主,日期\n张", "GB18030") + [0xA3, 0xA0] + encoded("三,李四,2022-02-03\n", "GB18030")
    let file = read(bytes)
    #expect(file.texts("name") == ["张三"])
    #expect(file.told == ["T023", "T060"])
    let utf8 = read("走访人,户主,日期\n王\u{E863},李四,2022-02-03\n")
    #expect(utf8.texts("name") == ["王䶮"])
    #expect(utf8.told == ["T023"])
  }

  @Test func otherPrivateUseRejectsTheNameOrTheGBKFile() {
    let file = read("走访人,户主,日期\n王\u{E001},李四,2022-02-03\n")
    #expect(file.told == ["T053"])
    #expect(file.rejected.count == 1)
    // AAA1 is a self-made character of code page 936.
    let bytes =
      encoded("走访人,户主,日期\n张三,李四,2022-02-03\n王", "GB18030") + [0xAA, 0xA1]
      + encoded(",李四,2022-02-03\n", "GB18030")
    let refused = read(bytes)
    #expect(refused.table == nil)
    #expect(refused.told == ["T008"])
    #expect(refused.diagnostics.first?.place.line == 3)
  }

  @Test func big5IsRefusedThoughItDecodes() {
    let text = "姓名,戶主,日期,內容\n陳志明,林美惠,2022-02-03,探訪慰問長者並瞭解需要\n黃國華,張麗娟,2022-02-04,關懷獨居老人\n"
    let file = read(encoded(text, "BIG5"))
    #expect(file.table == nil)
    #expect(file.told == ["T008"] || file.told == ["T006"])
    #expect(file.read == 3)
  }

  @Test func rareNamesAreNoSignOfAnotherEncoding() {
    let file = read(encoded("name,household,date\n王䶮,李四,2022-02-03\n", "GB18030"))
    #expect(file.texts("name") == ["王䶮"])
  }

  @Test func charactersThatSayNothingAreNoSignOfAnotherEncoding() {
    let row = "\u{200B}张\u{A0}三\u{200B},\u{A0}李四\u{200B},2022-02-03\u{A0}\n"
    let file = read(encoded("走访人,户主,日期\n" + row + row.replacing("三", with: "五"), "GB18030"))
    #expect(file.texts("name") == ["张三", "张五"])
  }

  @Test func twoEncodingsInOneFileAreRefusedWithTheLine() {
    let first = "走访人,户主,日期\n张三,李四,2022-02-03\n"
    let second = "王五,赵六,2022-02-04\n"
    let file = read(Array(first.utf8) + encoded(second, "GB18030"))
    #expect(file.told == ["T007"])
    #expect(file.diagnostics.first?.place.line == 3)
    #expect(file.diagnostics.first?.message.en.contains("byte \(first.utf8.count)") == true)
    let other = read(encoded(first, "GB18030") + Array(second.utf8))
    #expect(other.told == ["T007"])
    #expect(other.diagnostics.first?.place.line == 3)
    #expect(other.read == 3)
  }

  @Test func bytesOfNoEncodingAreToldWithTheirLine() {
    let file = read(
      encoded("走访人,户主,日期\n张三,李四,2022-02-03\n王", "GB18030") + [0xFF] + encoded("五,赵六\n", "GB18030"))
    #expect(file.told == ["T006"])
    #expect(file.diagnostics.first?.place.line == 3)
    let marked = read([0xEF, 0xBB, 0xBF] + Array("走访人,户主\n".utf8) + [0xC0, 0x80])
    #expect(marked.told == ["T006"])
    #expect(marked.diagnostics.first?.place.line == 2)
    #expect(read([0xFF, 0xFE, 0x41, 0x00, 0x42]).told == ["T006"])
    #expect(read([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]).told == ["T006"])
  }

  @Test func strayZeroBytesAreNoUTF16() {
    var bytes = Array("走访人,户主,日期\n张三,李四,2022-02-03\n".utf8)
    bytes[bytes.count - 2] = 0
    let file = read(bytes)
    #expect(file.told == ["T005"])
    #expect(file.diagnostics.first?.place.line == 2)
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0x80],
      [0xE4, 0xBD], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func invalidUTF8IsFoundWhereItStands(bad: [UInt8]) {
    let before = Array("abc中文abcdefgh".utf8)
    #expect(TextDecoding.invalidUTF8(before + bad) == before.count)
    #expect(TextDecoding.invalidUTF8(before) == nil)
  }

  /// The quick validator against the standard library's, on random bytes.
  @Test func validationAgreesWithTheStandardLibrary() {
    var random = Random(state: 7)
    let alphabet: [UInt8] = [
      0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xE4, 0xED, 0x9F, 0xA0, 0xF0, 0x90, 0xF4, 0x8F, 0xEF,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<random.below(12)).map { _ in alphabet[random.below(alphabet.count)] }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((TextDecoding.invalidUTF8(bytes) == nil) == isValid, "\(bytes)")
    }
  }

  @Test func privateUseTableHasItsKnownRows() {
    #expect(PrivateUse.block.count == 80)
    #expect(PrivateUse.standard(0xE863) == 0x4DAE)
    #expect(PrivateUse.standard(0xE81E) == 0x9FB4)
    #expect(PrivateUse.standard(0xE864) == 0x9FBB)
    #expect((0xE000...0xF8FF).filter { PrivateUse.standard($0) != nil }.count == 107)
    #expect(CompatibilityHanzi.radicals.count == 214)
    #expect(CompatibilityHanzi.compatibility.count == 474)
    #expect(CompatibilityHanzi.ordinary(0x2F45) == 0x65B9)
    #expect(CompatibilityHanzi.ordinary(0xFA0E) == nil)
    #expect(CompatibilityHanzi.ordinary(0xFAD9) == 0x9F8E)
  }
}

@Suite struct FileSnifferTests {
  @Test(
    arguments: [
      ([], "T001"), (Array("\u{FEFF}  \r\n\r\n".utf8), "T001"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "T004"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "T003"), (Array("<!DOCTYPE html><table>".utf8), "T004"),
      (Array("\u{FEFF}\n <html xmlns:x=\"\">".utf8), "T004"), (Array("%PDF-1.4".utf8), "T004"),
    ] as [([UInt8], String)])
  func whatOnlyBearsTheNameOfAText(bytes: [UInt8], code: String) {
    let file = read(bytes)
    #expect(file.table == nil)
    #expect(file.told == [code])
    #expect(file.diagnostics.first?.help != nil)
  }

  @Test func refusedTextCountsItsLinesAndBinariesNone() {
    #expect(read("<html>\n<table>\n").read == 2)
    #expect(read([0x50, 0x4B, 0x03, 0x04, 0x0A, 0x0A]).read == 0)
  }
}
