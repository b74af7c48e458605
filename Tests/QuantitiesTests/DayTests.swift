import Quantities
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2022, 2, 3, 19_026), (2100, 3, 1, 47_541),
    (1900, 1, 1, -25_567), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
  ])
  func countsFromTheEpoch(year: Int, month: Int, day: Int, number: Int32) throws {
    let date = try #require(Day(year: year, month: month, day: day))
    #expect(date.number == number)
    #expect(date.civil == (year, month, day))
  }

  @Test(arguments: [
    (2022, 2, 29), (2100, 2, 29), (2022, 0, 1), (2022, 13, 1), (2022, 4, 31), (2022, 1, 0), (0, 1, 1),
    (10_000, 1, 1),
  ])
  func refusesDaysThatAreNot(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func everyDayOfFourCenturiesComesBack() throws {
    var previous = try #require(Day(year: 1899, month: 12, day: 31))
    for number in Int32(-25_567)..<Int32(-25_567 + 146_097) {
      let (year, month, day) = Day(number: number).civil
      let again = try #require(Day(year: year, month: month, day: day))
      #expect(again.number == number)
      #expect(previous < again)
      previous = again
    }
  }

  @Test(arguments: [
    ("2022-02-03", 4), ("2022-02-06", 7), ("2022-02-07", 1), ("1969-12-31", 3), ("1900-01-01", 1),
  ])
  func knowsTheWeekday(text: String, weekday: Int) throws {
    #expect(try day(text).weekday == weekday)
  }

  @Test func knowsTheEndsOfItsMonth() throws {
    #expect(try day("2024-02-11").lastOfMonth.text == "2024-02-29")
    #expect(try day("2022-02-28").lastOfMonth.text == "2022-02-28")
    #expect(try day("2022-12-31").firstOfMonth.text == "2022-12-01")
    #expect(try day("2022-12-01").firstOfMonth.text == "2022-12-01")
  }

  @Test func steps() throws {
    #expect(try day("2022-02-28").advanced(by: 1).text == "2022-03-01")
    #expect(try day("2022-02-28").distance(to: day("2024-02-29")) == 731)
  }
}

/// A day as tests write it.
func day(_ text: String) throws -> Day {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  return try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
}
