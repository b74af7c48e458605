import Testing

@testable import Tables

@Suite struct CleaningTests {
  @Test(arguments: [
    ("  曙光村\u{3000}", "曙光村"), ("ＡＢＣ（１２）", "ABC(12)"), ("=\"001\"", "001"), ("'=1+1", "=1+1"),
    ("'=\"001\"", "001"), ("'330724", "330724"), ("\t330724\u{A0}", "330724"), ("a\u{200B}b", "ab"),
    ("⽅⾔", "方言"),
    ("豈更", "豈更"), ("上\r\n下", "上\n下"), ("上 下", "上 下"), ("\u{FEFF}姓名", "姓名"), ("=\"\"", ""), ("'", ""),
    ("“引号”——…√", "“引号”——…√"), ("甲　乙", "甲 乙"),
  ])
  func text(raw: String, clean: String) {
    #expect(Cleaning.text(raw) == clean)
    // What the quick test calls plain must really need nothing.
    let isPlain = Array(raw.utf8).withUnsafeBytes { TextCleaner.isPlain($0) }
    if isPlain { #expect(raw == clean) }
  }

  /// The quick test may be too careful, never too careless.
  @Test func plainTextsAreFixedPoints() {
    var random = Random(state: 3)
    let pieces = [
      "张", "a", "7", "，", "、", "　", "\u{A0}", " ", "'", "=", "\"", "\n", "\u{200B}", "⽅", "Ａ", "·", "√", "\t",
      "。", "\u{7F}",
      "é", "\u{061C}", "\u{180E}", "䀀", "\u{2003}", "豈",
    ]
    var plain = 0
    for _ in 0..<20_000 {
      let text = (0..<random.below(14)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let clean = Cleaning.text(text)
      #expect(Cleaning.text(clean) == clean || clean.first == "'" || clean.hasPrefix("=\""), "\(text)")
      guard Array(text.utf8).withUnsafeBytes({ TextCleaner.isPlain($0) }) else { continue }
      plain += 1
      #expect(clean == text)
    }
    #expect(plain > 1000)
  }

  @Test(arguments: ["", "无", "—", "——", "-", "--", "/", "－", "／", " ", "　"])
  func blank(mark: String) { #expect(Cleaning.isBlank(Cleaning.text(mark))) }

  @Test(arguments: ["无锡", "0", "———", "//", "N/A", "没有"])
  func notBlank(text: String) { #expect(!Cleaning.isBlank(Cleaning.text(text))) }

  @Test(arguments: [
    ("张 三", "张三"), ("张\u{3000}三", "张三"), ("张\u{A0}三", "张三"), ("张\u{200B}三", "张三"), ("\u{FEFF}张三", "张三"),
    ("张\n三", "张三"),
    ("阿卜杜拉・买买提", "阿卜杜拉·买买提"), ("阿卜杜拉•买买提", "阿卜杜拉·买买提"), ("阿卜杜拉‧买买提", "阿卜杜拉·买买提"),
    ("阿卜杜拉∙买买提", "阿卜杜拉·买买提"), ("阿卜杜拉．买买提", "阿卜杜拉·买买提"), ("阿卜杜拉.买买提", "阿卜杜拉·买买提"),
    ("阿卜杜拉 · 买买提", "阿卜杜拉·买买提"), ("阿卜杜拉·买买提", "阿卜杜拉·买买提"), ("张三.", "张三."), ("张三（书记）", "张三"),
    ("张三(村民代表)", "张三"), ("张三（小）", "张三(小)"), ("张三2", "张三2"), ("⽅三", "方三"), ("𠮷田", "𠮷田"),
    ("John Smith", "JohnSmith"),
  ])
  func name(raw: String, clean: String) {
    #expect(Cleaning.name(raw) == clean)
    if Array(raw.utf8).withUnsafeBytes({ NameCleaner.isPlain($0) }) { #expect(raw == clean) }
  }

  @Test(arguments: [
    ("王?", NameFault.damaged), ("王？", .damaged), ("王\u{FFFD}", .damaged), ("王\u{E000}", .privateUse),
    ("全部", .none),
    ("所有农户", .none), ("若干", .none), ("若干户", .none), ("等5户", .none), ("张三等5户", .none), ("张三等五户", .none),
    ("张三等", .none),
    ("张三等人", .none), ("5户", .none), ("十余户", .none), ("张三等3人", .none), ("全体党员", .none),
  ])
  func faultyName(raw: String, fault: NameFault) {
    var output: [UInt8] = []
    var repairs: Repairs = []
    let text = Array(Cleaning.text(raw).utf8)
    let found = text.withUnsafeBytes { NameCleaner.clean($0, into: &output, repairs: &repairs) }
    #expect(found == fault)
    #expect(!Array(raw.utf8).withUnsafeBytes { NameCleaner.isPlain($0) })
  }

  @Test(arguments: ["张三", "李户", "王家", "赵人", "李等", "全家福", "多吉", "大户", "欧阳十八", "王一名", "部云"])
  func ordinaryName(name: String) {
    var output: [UInt8] = []
    var repairs: Repairs = []
    #expect(
      Array(name.utf8).withUnsafeBytes { NameCleaner.clean($0, into: &output, repairs: &repairs) } == nil)
    #expect(String(decoding: output, as: UTF8.self) == name)
    #expect(repairs.isEmpty)
  }

  @Test(arguments: [
    ("33072419900101123x", "33072419900101123X"), ("33072419900101123ｘ", "33072419900101123X"),
    ("0 01", "001"),
    ("=\"001\"", "001"), ("'001", "001"), ("３３０", "330"), ("A-01_b", "A-01_b"), ("x", "x"),
  ])
  func id(raw: String, clean: String) {
    #expect(Cleaning.id(raw) == clean)
    if Array(raw.utf8).withUnsafeBytes({ IdCleaner.isPlain($0, .person) }) { #expect(raw == clean) }
  }

  @Test(arguments: [
    ("3.30724E+17", IdFault.scientific), ("3.3072419900101E+017", .scientific), ("3e+17", .scientific),
    ("330724199001010000", .zeros), ("330724199001011000", .zeros), ("330724199001010984.000000", .decimals),
    ("13812345678", .phone), ("A?1", .damaged),
  ])
  func damagedId(raw: String, fault: IdFault) {
    var output: [UInt8] = []
    var repairs: Repairs = []
    #expect(
      Array(raw.utf8).withUnsafeBytes {
        IdCleaner.clean($0, .person, into: &output, repairs: &repairs)
      } == fault)
    #expect(!Array(raw.utf8).withUnsafeBytes { IdCleaner.isPlain($0, .person) })
  }

  @Test func lateZerosWithTheRightCheckDigitAreNoted() {
    // Sequence 00 and check digit 0: found by trying days.
    var hits = 0
    for day in 10...28 {
      let id = Array("330724199001\(day)0000".utf8)
      var output: [UInt8] = []
      var repairs: Repairs = []
      let fault = id.withUnsafeBytes { IdCleaner.clean($0, .person, into: &output, repairs: &repairs) }
      #expect((fault == nil) == repairs.contains(.lateZeros))
      hits += fault == nil ? 1 : 0
    }
    #expect(hits > 0 && hits < 10)
  }

  @Test func checkDigitOfGB11643() {
    // 11010519491231002X is the example of the standard.
    #expect(Array("11010519491231002X".utf8).withUnsafeBytes { IdCleaner.checkDigit($0) } == 0x58)
    #expect(Array("440524188001010014".utf8).withUnsafeBytes { IdCleaner.checkDigit($0) } == 0x34)
  }

  @Test(arguments: ["13812345678", "12345678901"])
  func phonesMatterForPeopleOnly(id: String) {
    var output: [UInt8] = []
    var repairs: Repairs = []
    #expect(
      Array(id.utf8).withUnsafeBytes {
        IdCleaner.clean($0, .other, into: &output, repairs: &repairs)
      } == nil)
  }

  @Test(arguments: [
    ("甲、乙；丙", ["甲", "乙", "丙"]), ("甲,乙/丙;丁\n戊", ["甲", "乙", "丙", "丁", "戊"]), ("甲，，乙、", ["甲", "乙"]),
    ("甲", ["甲"]), ("、", []),
    ("阿·卜", ["阿·卜"]), ("甲 、 乙", ["甲", "乙"]), ("无、甲", ["甲"]), ("甲 乙", ["甲 乙"]),
  ])
  func list(raw: String, items: [String]) { #expect(Cleaning.splitList(raw) == items) }
}
