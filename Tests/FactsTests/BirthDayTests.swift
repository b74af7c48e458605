import Quantities
import Testing

@testable import Facts

struct BirthDayTests {
  @Test(arguments: [
    (1950, 2, 28, 72), (1950, 3, 1, 71), (1952, 2, 29, 69), (2022, 2, 28, 0),
  ])
  func ageIsByMonthAndDay(_ year: Int, _ month: Int, _ day: Int, _ expected: Int) throws {
    let born = try #require(Day(year: year, month: month, day: day))
    let last = try #require(Day(year: 2022, month: 2, day: 28))
    #expect(BirthDay.age(born: born, on: last) == expected)
  }

  @Test(arguments: [
    ("330000195002280011", "1950-02-28"), ("33000019500228001X", "1950-02-28"), ("330000195002300011", "none"),
    ("A1", "none"), ("3300001950022800X1", "none"),
  ])
  func birthdayStandsInAnIdentityNumber(_ id: String, _ expected: String) {
    #expect((BirthDay.of(id: id)?.text ?? "none") == expected)
  }
}
