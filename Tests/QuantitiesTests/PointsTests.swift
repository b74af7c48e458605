import Quantities
import Testing

@Suite struct PointsTests {
  @Test(
    arguments: [
      (26_666_667, 2, "26.67"), (-26_666_667, 2, "-26.67"), (-5_000, 2, "-0.01"), (-4_999, 2, "0.00"),
      (500_000, 0, "1"),
      (-500_000, 0, "-1"), (40_000_000, 3, "40.000"), (0, 2, "0.00"),
    ] as [(Int64, Int, String)])
  func roundsAndShows(micro: Int64, decimals: Int, text: String) throws {
    let points = try #require(Points(rounding: Rational(Decimal6(micro: micro)), decimals: decimals))
    #expect(points.text(decimals: decimals) == text)
  }

  @Test func refusesWhatIsTooLarge() {
    #expect(Points(rounding: .invalid, decimals: 2) == nil)
    #expect(Points(rounding: Rational(10_000_000_000_000), decimals: 2)?.units == 1_000_000_000_000_000)
    #expect(Points(rounding: Rational(10_000_000_000_001), decimals: 2) == nil)
    #expect(Points(rounding: Rational(-10_000_000_000_001), decimals: 2) == nil)
  }

  @Test func whatIsPrintedIsWhatIsAdded() throws {
    let third = try #require(Points(rounding: Rational(1, 3), decimals: 2))
    #expect((third + third + third).text(decimals: 2) == "0.99")
    #expect((third - third - third).text(decimals: 2) == "-0.33")
    #expect(third.rational(decimals: 2) == Rational(33, 100))
    #expect(third < Points(units: 34))
  }
}
