import Quantities
import Testing

@Suite struct Decimal6Tests {
  @Test(arguments: [
    ("0", 0, "0"), ("5", 5_000_000, "5"), ("+5", 5_000_000, "5"), ("-5.5", -5_500_000, "-5.5"),
    ("0.000001", 1, "0.000001"),
    ("-0.000001", -1, "-0.000001"), ("007", 7_000_000, "7"), (".5", 500_000, "0.5"),
    ("1.5000000000", 1_500_000, "1.5"),
    ("999999999999.999999", 999_999_999_999_999_999, "999999999999.999999"), ("-0", 0, "0"),
    ("000000000000001", 1_000_000, "1"),
  ])
  func reads(text: String, micro: Int64, shown: String) throws {
    let decimal = try #require(Decimal6(text))
    #expect(decimal.micro == micro)
    #expect(decimal.text == shown)
  }

  @Test(arguments: [
    "", "+", "-", ".", "1e3", "1,000", "1.2.3", "5-", "--5", "1.0000001", "1000000000000", "0x10", " 5", "五",
    "5分",
  ])
  func refuses(text: String) { #expect(Decimal6(text) == nil) }

  @Test func ordersByValue() {
    #expect(Decimal6(2) < Decimal6(10))
    #expect(Decimal6(-2) < Decimal6.zero)
  }
}
