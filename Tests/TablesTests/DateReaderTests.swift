import Quantities
import Testing

@testable import Tables

@Suite struct DateReaderTests {
  static func text(_ raw: String, period: Period = february, month: Bool? = nil) -> (
    text: String, repairs: Repairs
  ) {
    var reader = DateReader(period)
    var repairs: Repairs = []
    let clean = Array(Cleaning.text(raw).utf8)
    let reading = clean.withUnsafeBytes {
      if let month {
        reader.readMonth($0, last: month, repairs: &repairs)
      } else {
        reader.read($0, repairs: &repairs)
      }
    }
    switch reading {
    case .moment(let moment): return (moment.text, repairs)
    case .unordered(let a, let b, let c, _, _): return ("\(a)|\(b)|\(c)", repairs)
    case .bad(let fault): return ("\(fault)", repairs)
    }
  }

  @Test(arguments: [
    ("2022-02-03", "2022-02-03"), ("2022/2/3", "2022-02-03"), ("2022.2.3", "2022-02-03"),
    ("20220203", "2022-02-03"),
    ("2022年2月3日", "2022-02-03"), ("2022年 2月3日", "2022-02-03"), ("２０２２年２月３日", "2022-02-03"),
    ("2022年2月3号", "2022-02-03"),
    ("2022年02月03", "2022-02-03"), ("2月3日", "2022-02-03"), ("2/3", "2022-02-03"), ("2-3", "2022-02-03"),
    ("02-03", "2022-02-03"),
    ("44595", "2022-02-03"), ("44595.5", "2022-02-03 12:00"), ("44595.587", "2022-02-03 14:05:17"),
    ("44595.0", "2022-02-03"), ("44595.000000", "2022-02-03 00:00"),
    ("44595.999999", "2022-02-04 00:00"), ("20000", "1954-10-03"), ("60000", "2064-04-08"),
    ("2022-02-03 09:05", "2022-02-03 09:05"), ("2022-02-03 9:05:30", "2022-02-03 09:05:30"),
    ("2022-02-03T09:05", "2022-02-03 09:05"),
    ("2022-02-03T09:05:00", "2022-02-03 09:05"), ("2022年2月3日9点5分", "2022-02-03 09:05"),
    ("2022年2月3日 9时", "2022-02-03 09:00"),
    ("2022年2月3日 上午9:05", "2022-02-03 09:05"), ("2022-02-03 下午3点20分", "2022-02-03 15:20"),
    ("2022-02-03上午12:10", "2022-02-03 00:10"),
    ("2022-02-03 下午12:10", "2022-02-03 12:10"), ("2022-02-03 下午14:30", "2022-02-03 14:30"),
    ("2022-02-03 3:20 PM", "2022-02-03 15:20"),
    ("2022-02-03 12:20 AM", "2022-02-03 00:20"), ("20220203 09:05", "2022-02-03 09:05"),
    ("2月3日下午3点", "2022-02-03 15:00"),
    ("2022-02-03 09:05:30.000", "2022-02-03 09:05:30"),
    ("2022-02-03 09:05:30.4", "2022-02-03 09:05:30"), ("2022-02-03 09:05:59.5", "2022-02-03 09:06"),
    ("2022-02-03 23:59:59.9", "2022-02-03 23:59:59"), ("2022-02-03 00:00", "2022-02-03 00:00"),
    ("2022年2月3日9点5分30秒", "2022-02-03 09:05:30"),
    ("二〇二二年二月三日", "2022-02-03"), ("二○二二年二月三日", "2022-02-03"), ("二零二二年十二月二十三日", "2022-12-23"),
    ("2022年十月十日", "2022-10-10"),
    ("2022-02-03\n09:05", "2022-02-03 09:05"), ("2024-02-29", "2024-02-29"),
  ])
  func everyForm(raw: String, text: String) { #expect(DateReaderTests.text(raw).text == text) }

  @Test(arguments: [
    ("2022/2/30", "noSuchDay"), ("2022-13-01", "noSuchDay"), ("2月30日", "noSuchDay"),
    ("2023-02-29", "noSuchDay"), ("1899-01-01", "noSuchDay"),
    ("2100-01-01", "noSuchDay"), ("20220230", "noSuchDay"),
    ("2022-02-03 25:00", "noSuchTime"), ("2022-02-03 9:70", "noSuchTime"),
    ("2022-02-03 上午14:00", "noSuchTime"), ("2022-02-03 24:00", "noSuchTime"),
    ("十二月廿三", "unreadable"), ("正月初三", "unreadable"), ("2.3-2.5", "unreadable"), ("3日、5日", "unreadable"),
    ("2022年2月", "unreadable"),
    ("2.3", "unreadable"), ("昨天", "unreadable"), ("2022", "unreadable"), ("19999", "unreadable"),
    ("60001", "unreadable"), ("2022-02/03", "unreadable"),
    ("2022-02-03 9", "unreadable"), ("2022-02-03 9:5", "unreadable"), ("2022-02-03x", "unreadable"),
    ("2022-02-03, 2022-02-04", "unreadable"),
    ("12月20日", "farFromPeriod"), ("4月1日", "farFromPeriod"), ("99999999999999999999", "unreadable"),
    ("2/3/456", "unreadable"),
    ("44595.5.5", "unreadable"), ("-2022-02-03", "unreadable"), ("2022-2", "unreadable"),
  ])
  func faults(raw: String, fault: String) { #expect(DateReaderTests.text(raw).text == fault) }

  @Test(arguments: [("1月1日", "2022-01-01"), ("3月28日", "2022-03-28"), ("3月31日", "farFromPeriod")])
  func withoutYearUpToAMonthOutside(raw: String, text: String) {
    #expect(DateReaderTests.text(raw).text == text)
  }

  @Test(arguments: ["2/3/22", "02/03/2022", "2-3-2022", "22/2/3"])
  func threeNumbersAloneTellNoOrder(raw: String) { #expect(DateReaderTests.text(raw).text.contains("|")) }

  @Test func whatWasDoneIsNoted() {
    #expect(DateReaderTests.text("2月3日").repairs == .noYear)
    #expect(DateReaderTests.text("44595").repairs == .serial)
    #expect(DateReaderTests.text("二〇二二年二月三日").repairs == .chineseNumerals)
    #expect(DateReaderTests.text("2022-02-03 下午14:30").repairs == .afternoon)
    #expect(DateReaderTests.text("2022-02-03 下午3:30").repairs == [])
    #expect(DateReaderTests.text("2022-02-03\n09:05").repairs == .lineBreaks)
  }

  @Test(arguments: [
    ("1969.01", "1969-01-01", "1969-01-31"), ("1969-01", "1969-01-01", "1969-01-31"),
    ("1969年1月", "1969-01-01", "1969-01-31"),
    ("1969/2", "1969-02-01", "1969-02-28"), ("1968年2月", "1968-02-01", "1968-02-29"),
    ("2022.10", "2022-10-01", "2022-10-31"),
    ("2022.2", "2022-02-01", "2022-02-28"), ("2022年10月", "2022-10-01", "2022-10-31"),
    ("196901", "1969-01-01", "1969-01-31"),
    ("1969-01-15", "1969-01-15", "1969-01-15"), ("19690115", "1969-01-15", "1969-01-15"),
    ("44595", "2022-02-03", "2022-02-03"),
    ("一九六九年一月", "1969-01-01", "1969-01-31"), ("2022.1", "lostZero", "lostZero"),
    ("2022-1", "2022-01-01", "2022-01-31"),
    ("2022.13", "noSuchDay", "noSuchDay"), ("1969", "unreadable", "unreadable"),
    ("69.01", "unreadable", "unreadable"),
  ])
  func months(raw: String, first: String, last: String) {
    #expect(DateReaderTests.text(raw, month: false).text == first)
    #expect(DateReaderTests.text(raw, month: true).text == last)
  }

  /// The quick way must say what the long way says, or nothing.
  @Test func quickWayAgreesWithTheLongWay() {
    var random = Random(state: 11)
    let pieces = ["2022", "1999", "20", "-", "/", ".", "2", "02", "13", "30", "31", "0", "2022-02-03", " "]
    var quick = 0
    for _ in 0..<30_000 {
      let raw = (0..<(1 + random.below(6))).map { _ in pieces[random.below(pieces.count)] }.joined()
      guard let day = Array(raw.utf8).withUnsafeBytes({ DateReader.plain($0) }) else { continue }
      quick += 1
      #expect(DateReaderTests.text(raw).text == day.text, "\(raw)")
    }
    #expect(quick > 200)
  }
}

@Suite struct NumberReaderTests {
  @Test(arguments: [
    ("5", "5"), ("+5", "5"), ("-5", "-5"), ("−5", "-5"), ("－5", "-5"), ("1,000", "1000"),
    ("12,345,678.5", "12345678.5"), ("１２", "12"),
    ("5分", "5"), ("5 分", "5"), ("¥1,200.00", "1200"), ("￥5", "5"), ("-¥5", "-5"), ("-2.5分", "-2.5"),
    ("0.000001", "0.000001"), ("999999999999", "999999999999"),
    (".5", "0.5"), ("007", "7"),
    ("1，000", "1000"), ("2.50", "2.5"),
  ])
  func numbers(raw: String, text: String) {
    var repairs: Repairs = []
    let clean = Array(Cleaning.text(raw).utf8)
    #expect(clean.withUnsafeBytes { NumberReader.read($0, repairs: &repairs) }?.text == text)
    #expect(repairs.contains(.thousands) == (raw.contains(",") || raw.contains("，")))
    if let micro = clean.withUnsafeBytes({ NumberReader.plain($0) }) {
      #expect(Decimal6(micro: micro).text == text)
    }
  }

  @Test(arguments: [
    "八十", "90（补考）", "≥90", "95%", "1,00", "1,0000", ",100", "1000000000000", "0.0000001", "1e3", "5个", "--5",
    "1 000", "5-", "", "分", "元", "5元", "¥", "¥¥5", "$5", "-", "1,000,", "1.2.3", "1.000,5",
  ])
  func noNumbers(raw: String) {
    var repairs: Repairs = []
    #expect(
      Array(Cleaning.text(raw).utf8).withUnsafeBytes { NumberReader.read($0, repairs: &repairs) } == nil)
  }

  @Test(arguments: [
    ("是", true), ("√", true), ("✓", true), ("1", true), ("有", true), ("已", true), ("Y", true), ("y", true),
    ("yes", true), ("TRUE", true), ("Ｙ", true),
    ("否", false), ("×", false), ("0", false), ("没有", false), ("未", false), ("N", false), ("No", false),
    ("false", false),
  ])
  func flags(raw: String, flag: Bool) {
    #expect(Array(Cleaning.text(raw).utf8).withUnsafeBytes { FlagReader.read($0) } == flag)
  }

  @Test(arguments: ["○", "2", "也许", "?", "是的", "yess", "n0"])
  func noFlags(raw: String) { #expect(Array(raw.utf8).withUnsafeBytes { FlagReader.read($0) } == nil) }
}
