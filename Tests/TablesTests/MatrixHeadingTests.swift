import Testing

@testable import Tables

@Suite struct MatrixHeadingTests {
  @Test(arguments: [
    ("2月10日主题党日", "2月10日", "主题党日"), ("主题党日\n(2月10日)", "2月10日", "主题党日"), ("2022.2.10 议事日", "2022-2-10", "议事日"),
    ("2/10", "2月10日", ""), ("2022年2月10日", "2022-2-10", ""), ("10.8三会一课", "10月8日", "三会一课"),
    ("2月3日\n支部大会", "2月3日", "支部大会"), ("2022.2.3三会一课", "2022-2-3", "三会一课"), ("2022-02-03 09:05", "2022-02-03", ""),
    ("2月10日（星期四）主题党日", "2月10日", "主题党日"), ("2月10日上午9时30分 议事日", "2月10日", "议事日"), ("第3次（2月10日）", "2月10日", ""),
    ("20220210主题党日", "2022-2-10", "主题党日"), ("44602", "44602", ""), ("二月十日主题党日", "2月10日", "主题党日"),
    ("二〇二二年二月十日三会一课", "2022-2-10", "三会一课"), ("２月１０日　主题党日", "2月10日", "主题党日"), ("2 月 10 日", "2月10日", ""),
    ("2022/2/10 15:00:00主题党日", "2022-2-10", "主题党日"), ("2月10号党日", "2月10日", "党日"),
  ])
  func readsDateAndTypeOfAHeading(heading: String, date: String, type: String) throws {
    let found = try #require(MatrixHeading(heading))
    #expect(found.date == date.replacing("2022-02-03", with: "2022-2-3") && found.type == type)
    #expect(!found.isDoubtful)
  }

  @Test(arguments: [
    "姓名", "第3组", "2月", "13月40日", "2022年", "13812345678", "1-2", "三会一课", "10日", "13月10日", "330724199001010011", "星期日",
  ])
  func aHeadingWithoutADateIsNone(heading: String) { #expect(MatrixHeading(heading) == nil) }

  @Test(arguments: ["2.1", "3.3", "2月10-11日", "2月10日、17日党日", "2月10日至2月12日"])
  func twoReadingsAreDoubtful(heading: String) throws { #expect(try #require(MatrixHeading(heading)).isDoubtful) }

  @Test func aBareDayNeedsAMonth() {
    let month = MatrixMonth(year: 2022, month: 2)
    #expect(MatrixHeading(["10日议事日"], month: month)?.date == "2022-2-10")
    #expect(MatrixHeading(["10日议事日"], month: month)?.type == "议事日")
    #expect(MatrixHeading(["10"], month: month) == nil)
    #expect(MatrixHeading(["3月", "10"], month: month)?.date == "3月10日")
    #expect(MatrixHeading(["2022-03", "10"], month: month)?.date == "2022-3-10")
    #expect(MatrixHeading(["2月10日", "30"]).map(\.type) == "30")
  }
}
