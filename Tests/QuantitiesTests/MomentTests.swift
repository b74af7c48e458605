import Quantities
import Testing

@Suite struct MomentTests {
  @Test(
    arguments: [
      ("2022-02-03", nil, "2022-02-03"), ("2022-02-03", 0, "2022-02-03 00:00"),
      ("2022-02-03", 32_700, "2022-02-03 09:05"),
      ("2022-02-03", 86_399, "2022-02-03 23:59:59"), ("1969-12-31", 1, "1969-12-31 00:00:01"),
      ("1900-01-01", nil, "1900-01-01"),
    ] as [(String, Int32?, String)])
  func aCodeHoldsDayAndTime(date: String, second: Int32?, text: String) throws {
    let moment = Moment(day: try day(date), second: second)
    #expect(Moment(code: moment.code) == moment)
    #expect(moment.text == text)
  }

  @Test func codesStandInOrderOfTime() throws {
    let before = Moment(day: try day("1969-12-31"), second: 86_399)
    let noTime = Moment(day: try day("1970-01-01"))
    let midnight = Moment(day: try day("1970-01-01"), second: 0)
    let later = Moment(day: try day("1970-01-01"), second: 1)
    #expect([before, noTime, midnight, later].map(\.code) == [-1, 0, 1, 3])
    #expect(noTime.seconds == midnight.seconds)
    #expect(noTime != midnight)
  }
}
