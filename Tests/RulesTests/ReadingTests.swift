import Quantities
import Testing

@testable import Rules

@Test(
  arguments: [
    ("40", Rational(40)), ("-0.5", Rational(-1, 2)), ("+5", Rational(5)), ("20%", Rational(1, 5)),
    ("12.5%", Rational(1, 8)), ("1/3", Rational(1, 3)),
    ("-2/4", Rational(-1, 2)), ("0", .zero), ("012", Rational(12)),
    ("999999999999", Rational(999_999_999_999)), ("0.000001", Rational(1, 1_000_000)),
  ] as [(String, Rational)])
func numbersAreExact(_ text: String, _ value: Rational) {
  #expect(NumberText(text)?.value == value)
}

@Test(arguments: [
  "", "%", "1/0", "1/", "/3", "1/2/3", "1_000", "1,000", "0x10", "1e3", "1.5/2", "½", "４０", "四十",
  "9999999999999", "0.0000001", "1 %", "1:30", ".", "-",
])
func otherTextsAreNoNumbers(_ text: String) {
  #expect(NumberText(text) == nil)
}

@Test(
  arguments: [
    ("四十", "40"), ("一百二十", "120"), ("十", "10"), ("二十五分", "25"), ("负五", "-5"), ("４０", "40"), ("20％", "20%"),
    ("－5", "-5"), ("\u{2212}5", "-5"),
    ("1,000", "1000"), ("5分", "5"), ("3次", "3"), ("40，", "40"), ("百分之二十", "20%"), ("40 %", "40%"),
    ("一万两千", "12000"), ("很多", nil), ("", nil),
  ] as [(String, String?)])
func theHelpGuessesWhatWasMeant(_ text: String, _ guess: String?) {
  #expect(NumberText.guess(text) == guess)
}

@Test(
  arguments: [
    ("2022-02-03", "2022-02-03"), ("2022/2/3", "2022-02-03"), ("2022.2.3", "2022-02-03"),
    ("2022年2月3日", "2022-02-03"), ("2022-2-30", nil), ("2022-02", nil),
    ("20220203", nil), ("2022-02-03x", nil), ("2022-02/03", nil), ("-2022-02-03", nil), ("1899-12-31", nil),
    ("2099-12-31", "2099-12-31"), ("2100-01-01", nil), ("", nil),
    ("2022年2月3", nil), ("2022--02", nil), ("99999-01-01", nil),
  ] as [(String, String?)])
func daysAreReadStrictly(_ text: String, _ day: String?) {
  #expect(DateText.day(text)?.text == day)
}

@Test(
  arguments: [
    ("2022-02", "2022-02-01"), ("2022年2月", "2022-02-01"), ("2022.2", "2022-02-01"),
    ("2022-02-03", "2022-02-03"), ("2022", nil), ("2022-13", nil),
  ] as [(String, String?)])
func monthsAreTheirFirstDay(_ text: String, _ day: String?) {
  #expect(DateText.month(text)?.text == day)
}

@Test(
  arguments: [
    ("2022-02-03 09:05", "2022-02-03 09:05"), ("2022-02-03T9:5:30", "2022-02-03 09:05:30"),
    ("2022-02-03", "2022-02-03"), ("2022-02-03 24:00", nil),
    ("2022-02-03 09", nil), ("2022-02-03 09:05:61", nil), ("2022-02-03 9:5:", nil), ("09:05", nil),
  ] as [(String, String?)])
func momentsHaveATimeOrNone(_ text: String, _ moment: String?) {
  #expect(DateText.moment(text)?.text == moment)
}

@Test(
  arguments: [
    ("30m", "30 m"), ("30分钟", "30 m"), ("2 h", "2 h"), ("2小时", "2 h"), ("1d", "1 d"), ("1天", "1 d"),
    ("5wd", "5 wd"), ("5个工作日", "5 wd"), ("5 工作日", "5 wd"), ("0d", "0 d"),
    ("d", nil), ("1day", nil), ("1.5h", nil), ("-1d", nil), ("1", nil), ("1000000d", nil), ("１天", nil),
  ] as [(String, String?)])
func limitsHaveANumberAndAUnit(_ text: String, _ duration: String?) {
  #expect(TimelinessRule.Duration(text).map { "\($0.count) \($0.unit.rawValue)" } == duration)
}

@Test(arguments: [
  ("走访日期（年月日）*", "走访日期"), (" 日 期：", "日期"), ("ＰＥＲＳＯＮ_id", "person_id"), ("[必填]姓名", "姓名"), ("姓\u{3000}名", "姓名"),
  ("（注）", ""), ("a(b(c)d)e", "ae"),
])
func headingsAreComparedFolded(_ text: String, _ folded: String) {
  #expect(TextFold.header(text) == folded)
}

@Test func valuesAreCleanedAsCellsAre() {
  #expect(TextFold.value(" 上门　", type: .text) == "上门")
  #expect(TextFold.value("ＱＱ 群", type: .text) == "QQ 群")
  #expect(TextFold.value("张 三", type: .name) == "张三")
  #expect(TextFold.value("33072419900101001x", type: .id) == "33072419900101001X")
}
