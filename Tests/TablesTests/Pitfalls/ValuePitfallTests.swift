import Testing

@testable import Tables

/// Pitfalls 35 to 55: values. (48, 50, 56 and 57 need the roster and other files: FactsTests.)
@Suite struct ValuePitfallTests {
  static let row = "2 张三|李四|2022-02-03"

  static func date(_ number: Int, _ text: String, _ told: String...) -> Pitfall {
    let isRejected = told.contains { $0.hasPrefix("error") }
    return Pitfall(number, "走访人,户主,走访日期\n张三,李四,\(text)\n", outcome: [isRejected ? "2 ✗" : row] + told)
  }

  static let dates: [Pitfall] = [
    date(35, "2022年2月3日"), date(35, "2022.2.3"), date(35, "2022/2/3"), date(35, "2022-02-03"), date(35, "20220203"),
    date(35, "２０２２－０２－０３"), date(35, "2022年 2月3日"), date(35, "2022年2月3号"),
    date(35, "2022/2/30", "error T042 2 走访日期 “2022/2/30”"),
    date(36, "二〇二二年二月三日", "note T066 2 走访日期 “二〇二二年二月三日”"),
    date(36, "二○二二年二月三日", "note T066 2 走访日期 “二○二二年二月三日”"),
    date(36, "二零二二年二月三日", "note T066 2 走访日期 “二零二二年二月三日”"),
    date(36, "正月初三", "error T041 2 走访日期 “正月初三”"),
    date(36, "十二月廿三", "error T041 2 走访日期 “十二月廿三”"),
    date(37, "2月3日", "note T067 2 走访日期 “2月3日”"), date(37, "2/3", "note T067 2 走访日期 “2/3”"),
    date(37, "2-3", "note T067 2 走访日期 “2-3”"), date(37, "12月20日", "error T045 2 走访日期 “12月20日”"),
    date(38, "2/3/22", "error T044 2 走访日期 “2/3/22”"), date(38, "02/03/2022", "error T044 2 走访日期 “02/03/2022”"),
    .visits(
      38, "张三,李四,2/3/22\n张三,李四,2/15/22", row, "3 张三|李四|2022-02-15", "note T069 2 走访日期 “2/3/22”"),
    date(39, "44595", "note T068 2 走访日期 “44595”"), date(39, "44595.587", "note T068 2 走访日期 “44595.587”"),
    .visits(39, "张三,李四,43133", "2 张三|李四|2018-02-02", "note T068 2 走访日期 “43133”", "warning T078 2 走访日期 “43133”"),
    date(39, "99999", "error T041 2 走访日期 “99999”"),
    .roster(40, "A1,张三,党员,1969.1", "2 ✗", "error T046 2 出生年月 “1969.1”"),
    .roster(40, "A1,张三,党员,1969.01", "2 A1|张三|党员|1969-01-01"),
    .roster(40, "A1,张三,党员,1969年10月", "2 A1|张三|党员|1969-10-01"),
    date(41, "2022-02-03 14:30"), date(41, "2022年2月3日 下午2:30"), date(41, "2022/2/3 2:30 PM"),
    date(41, "2022-02-03 下午14:30", "note T070 2 走访日期 “2022-02-03 下午14:30”"),
    date(42, "2.3-2.5", "error T041 2 走访日期 “2.3-2.5”"), date(42, "3日、5日", "error T041 2 走访日期 “3日、5日”"),
  ]

  static let matters: [Pitfall] = [
    ("2022-02-03 上午12:05", "2022-02-03 00:05"), ("2022-02-03 下午12:05", "2022-02-03 12:05"),
    ("2022-02-03 下午2:30", "2022-02-03 14:30"), ("2022-02-03 9点5分", "2022-02-03 09:05"),
  ].map { time, read in
    Pitfall(41, "姓名,级别,上报时间,反馈时间\n张三,一般,\(time),\n", "2 张三|一般|\(read)|_")
  }

  static let others: [Pitfall] = [
    // A number like 3-12 that a spreadsheet made a date; with slashes a cell that may hold several is split there.
    .roster(43, "3月12日,张三,党员,", "2 ✗", "error T056 2 身份证号 “3月12日”"),
    .roster(43, "2026/1/2,张三,党员,", "2 ✗", "error T056 2 身份证号 “2026/1/2”"),
    .roster(43, "1/2/26,张三,党员,", "2 ✗", "error T056 2 身份证号 “1/2/26”"),
    .roster(43, "1-2,张三,党员,", "2 1-2|张三|党员|_"),
    Pitfall(43, "姓名,户号,户主,日期\n张三,3月12日,李四,2022-02-03\n", "2 ✗", "error T056 2 户号 “3月12日”"),
    Pitfall(43, "姓名,户号,户主,日期\n张三,1/2/26,李四,2022-02-03\n", "2 ✗", "error T036 2 户号 “1/2/26”"),
    .points(44, "张三,2022-02-03,五水共治,１２", "2 张三|2022-02-03|五水共治|12"),
    .points(44, "张三,2022-02-03,五水共治,90分", "2 张三|2022-02-03|五水共治|90"),
    .points(44, "张三,2022-02-03,五水共治,−5", "2 张三|2022-02-03|五水共治|-5"),
    .points(44, "张三,2022-02-03,五水共治,95%", "2 ✗", "error T047 2 分值 “95%”"),
    .points(44, "张三,2022-02-03,五水共治,八十", "2 ✗", "error T047 2 分值 “八十”"),
    // Names: blanks, invisible characters, dots, radicals, titles.
    .visits(45, "张 三,李四,2022-02-03", row, "note T060 2 走访人 “张 三”"),
    .visits(45, "张　三,李\u{A0}四,2022-02-03", row, "note T060 2 走访人 “张　三”"),
    .visits(45, "张\u{200B}三,李\u{FEFF}四,2022-02-03", row, "note T061 2 走访人 “张\u{200B}三”"),
    .visits(45, "张\u{202E}三,李四,2022-02-03", row, "note T061 2 走访人 “张\u{202E}三”"),
    .visits(46, "阿卜杜拉•买买提,李四,2022-02-03", "2 阿卜杜拉·买买提|李四|2022-02-03", "note T062 2 走访人 “阿卜杜拉•买买提”"),
    .visits(46, "阿卜杜拉．买买提,李四,2022-02-03", "2 阿卜杜拉·买买提|李四|2022-02-03", "note T062 2 走访人 “阿卜杜拉．买买提”"),
    .visits(47, "⽅三,李四,2022-02-03", "2 方三|李四|2022-02-03", "note T063 2 走访人 “⽅三”"),
    .visits(49, "张三（书记）,李四,2022-02-03", row, "note T064 2 走访人 “张三（书记）”"),
    .visits(49, "张三(小),李四2,2022-02-03", "2 张三(小)|李四2|2022-02-03"),
    .visits(49, "张三,李四等3户,2022-02-03", "2 ✗", "error T054 2 户主 “李四等3户”"),
    // Ids: what a spreadsheet does to 18 digits, and what is no id.
    .roster(51, "3.30724E+17,张三,党员,", "2 ✗", "error T049 2 身份证号 “3.30724E+17”"),
    .roster(51, "3.3072419900101E+017,张三,党员,", "2 ✗", "error T049 2 身份证号 “3.3072419900101E+017”"),
    .roster(51, "330724199001010000,张三,党员,", "2 ✗", "error T050 2 身份证号 “330724199001010000”"),
    .roster(51, "330724199001010984.000000,张三,党员,", "2 ✗", "error T049 2 身份证号 “330724199001010984.000000”"),
    .roster(
      51, "\(TablesCodesTests.lateZeros),张三,党员,", "2 \(TablesCodesTests.lateZeros)|张三|党员|_",
      "note T074 2 身份证号 “\(TablesCodesTests.lateZeros)”"),
    .roster(52, "33072419900101123x,张三,党员,", "2 33072419900101123X|张三|党员|_"),
    .roster(52, "３３０７２４１９９００１０１１２３Ｘ,张三,党员,", "2 33072419900101123X|张三|党员|_"),
    .roster(
      52, "330724 19900101 123X,张三,党员,", "2 33072419900101123X|张三|党员|_",
      "note T060 2 身份证号 “330724 19900101 123X”"),
    .roster(52, "13812345678,张三,党员,", "2 ✗", "error T051 2 身份证号 “13812345678”"),
    // Ticks mean what the column declares; what it does not declare goes back.
    .signIns(53, "张三,2022-02-03,√,✓", "2 张三|2022-02-03|出席|是"),
    .signIns(53, "张三,2022-02-03,/,×", "2 张三|2022-02-03|请假|否"),
    .signIns(53, "张三,2022-02-03,到,Ｙ", "2 张三|2022-02-03|出席|是"),
    .signIns(53, "张三,2022-02-03,○,是", "2 ✗", "error T040 2 签到情况 “○”"),
    .signIns(53, "张三,2022-02-03,病假,是", "2 ✗", "error T040 2 签到情况 “病假”"),
    .signIns(53, "张三,2022-02-03,?,是", "2 ✗", "error T040 2 签到情况 “?”"),
    .signIns(53, "张三,2022-02-03,到,?", "2 ✗", "error T048 2 汇报 “?”"),
    // Several households in a cell.
    .visits(54, "张三,李四、王五,2022-02-03", "2 张三|李四+王五|2022-02-03"),
    .visits(
      54, "张三,李四、王五；赵六,2022-02-03", "2 张三|李四+王五+赵六|2022-02-03", "note T072 2 户主 “李四、王五；赵六”"),
    .visits(54, "张三,李四、、李四,2022-02-03", row, "note T073 2 户主 “李四、、李四”"),
    .visits(54, "张三,古丽·买买提,2022-02-03", "2 张三|古丽·买买提|2022-02-03"),
    .points(55, "张三,2022-02-03,五水共治,90（补考）", "2 ✗", "error T047 2 分值 “90（补考）”"),
    .points(55, "张三,2022-02-03,五水共治,≥90", "2 ✗", "error T047 2 分值 “≥90”"),
  ]

  static let cases = dates + matters + others

  @Test(arguments: cases) func isTreatedTheSameInEveryEncoding(_ pitfall: Pitfall) { pitfall.check() }
}

/// Where each of the 57 is shown.
@Suite struct EveryPitfallTests {
  /// Those that reading one text cannot show.
  static let elsewhere = [
    24: "SheetsTests/HarmlessTextTests", 33: "TablesTests/WorkbookReadingTests", 48: "FactsTests/PitfallTests",
    50: "FactsTests/PitfallTests", 56: "FactsTests/PitfallTests", 57: "FactsTests/PitfallTests",
  ]

  @Test func noneIsLeftOut() {
    let cases =
      CharacterPitfallTests.cases + SeparatorPitfallTests.cases + SheetPitfallTests.cases + ValuePitfallTests.cases
    let shown = Set(cases.map(\.number)).union(CharacterPitfallTests.bytes.map(\.number))
    #expect(shown.union(Self.elsewhere.keys) == Set(1...57))
    #expect(shown.isDisjoint(with: Self.elsewhere.keys))
  }
}
