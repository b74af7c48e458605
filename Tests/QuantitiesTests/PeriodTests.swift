import Quantities
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2022-02", "2022-02-01", "2022-02-28", "2022-02"), ("2024-02", "2024-02-01", "2024-02-29", "2024-02"),
    ("2022年2月", "2022-02-01", "2022-02-28", "2022-02"), ("2022年12月", "2022-12-01", "2022-12-31", "2022-12"),
    ("2022年02月", "2022-02-01", "2022-02-28", "2022-02"), ("２０２２－０２", "2022-02-01", "2022-02-28", "2022-02"),
    ("2022-Q1", "2022-01-01", "2022-03-31", "2022-Q1"), ("2022-q4", "2022-10-01", "2022-12-31", "2022-Q4"),
    ("2022-H1", "2022-01-01", "2022-06-30", "2022-H1"), ("2022-H2", "2022-07-01", "2022-12-31", "2022-H2"),
    ("2022", "2022-01-01", "2022-12-31", "2022"), ("2099", "2099-01-01", "2099-12-31", "2099"),
    ("2022年", "2022-01-01", "2022-12-31", "2022"), ("1900", "1900-01-01", "1900-12-31", "1900"),
  ])
  func reads(text: String, first: String, last: String, label: String) throws {
    let period = try #require(Period(text))
    #expect(period.start.text == first)
    #expect(period.last.text == last)
    #expect(period.label == label)
    #expect(period.contains(try day(first)))
    #expect(period.contains(try day(last)))
    #expect(!period.contains(try day(last).advanced(by: 1)))
    #expect(!period.contains(try day(first).advanced(by: -1)))
  }

  @Test(arguments: [
    "", "2022-13", "2022-00", "2022-2", "2022-Q5", "2022-Q0", "2022-Q四", "2022-Q", "2022-H3", "1899", "2100",
    "22-02",
    "2022-02-01", "2022/02", "2022年0月", "2022年13月", "2022年2", "samples", "2022-AB", "2022-Q12",
    "二〇二二",
  ])
  func refuses(text: String) { #expect(Period(text) == nil) }

  @Test func knowsItsMonths() throws {
    let quarter = try #require(Period("2024-Q1"))
    #expect(quarter.months.map { $0.start.text } == ["2024-01-01", "2024-02-01", "2024-03-01"])
    #expect(quarter.months.map { $0.end.text } == ["2024-02-01", "2024-03-01", "2024-04-01"])
    #expect(quarter.year == 2024)
  }
}
