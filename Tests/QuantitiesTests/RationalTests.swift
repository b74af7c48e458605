import Quantities
import Testing

@Suite struct RationalTests {
  private func r(_ num: Int128, _ den: Int128 = 1) -> Rational { Rational(num, den) }

  @Test func standsInLowestTerms() {
    #expect(r(2, -4) == r(-1, 2))
    #expect(r(2, -4).den == 2)
    #expect(r(0, 7) == .zero)
    #expect(r(1, 3) + r(1, 6) == r(1, 2))
    #expect(r(1, 3) - r(1, 3) == .zero)
    #expect(r(2, 3) * r(9, 4) == r(3, 2))
    #expect(r(1, 3) / r(-2, 3) == r(-1, 2))
    #expect(r(0, 5) * r(7, 3) == .zero)
    #expect((r(0, 5) * r(7, 3)).den == 1)
  }

  @Test func aThirdThreeTimesIsOne() {
    #expect(r(1, 3) + r(1, 3) + r(1, 3) == .one)
    #expect(r(1, 3) * Rational(3) == .one)
  }

  @Test func whatCannotBeHeldIsInvalidAndStaysSo() {
    let big = r(.max)
    #expect(!(r(1) / .zero).isValid)
    #expect(!r(1, 0).isValid)
    #expect(!(big + .one).isValid)
    #expect(!(big * r(2)).isValid)
    #expect(!(Rational.invalid + .one).isValid)
    #expect(!(Rational.invalid * .zero).isValid)
    #expect(!(-Rational.invalid).isValid)
    #expect(Rational.invalid.rounded(places: 2) == nil)
    #expect(Rational.invalid.floor == nil)
    #expect(Rational.invalid.ceiling == nil)
    #expect(Rational.invalid.text(places: 2) == "?")
    #expect(r(.max, 3).rounded(places: 2) == nil)
  }

  @Test func theLeastIntegerIsNeverANumerator() {
    // It has no counterpart above zero, so that its sign could not be turned.
    let half = r(-(Int128(1) << 126))
    #expect(!(half + half).isValid)
    #expect(!(half * r(2)).isValid)
    #expect(!r(.min, 1).isValid)
    #expect(-r(-.max) == r(.max))
  }

  @Test(arguments: [
    (1, 8, 2, 13), (-1, 8, 2, -13), (1, 3, 2, 33), (2, 3, 2, 67), (-2, 3, 2, -67), (5, 2, 0, 3),
    (-5, 2, 0, -3),
    (49, 100, 0, 0), (-49, 100, 0, 0), (1, 200, 2, 1), (-1, 200, 2, -1), (7, 1, 3, 7000),
  ])
  func roundsHalfAwayFromZero(num: Int, den: Int, places: Int, units: Int) {
    #expect(Rational(Int128(num), Int128(den)).rounded(places: places) == Int128(units))
  }

  @Test(arguments: [
    (7, 2, 3, 4), (-7, 2, -4, -3), (4, 2, 2, 2), (-4, 2, -2, -2), (0, 1, 0, 0), (1, 3, 0, 1), (-1, 3, -1, 0),
  ])
  func hasAFloorAndACeiling(num: Int, den: Int, floor: Int, ceiling: Int) {
    #expect(Rational(Int128(num), Int128(den)).floor == Int128(floor))
    #expect(Rational(Int128(num), Int128(den)).ceiling == Int128(ceiling))
  }

  @Test func comparesExactly() {
    #expect(r(1, 3) < r(334, 1000))
    #expect(r(333, 1000) < r(1, 3))
    #expect(r(-1, 3) < r(-333, 1000))
    #expect(r(-1, 2) < r(1, 1000))
    #expect(!(r(1, 2) < r(2, 4)))
    // Products beyond 128 bits.
    #expect(r(.max - 1, .max) < .one)
    #expect(r(-.max, .max - 1) < r(-1))
    #expect(Rational.invalid < r(-.max))
    #expect(!(r(-.max) < .invalid))
  }

  @Test(arguments: [
    (36, 1, 4, "36"), (1, 3, 4, "0.3333"), (2, 3, 4, "0.6667"), (1, 2, 4, "0.5"), (-1, 4, 4, "-0.25"),
    (0, 1, 4, "0"),
    (1, 100_000, 4, "0"), (1000, 1, 2, "1000"), (-1, 100_000, 4, "0"),
  ])
  func showsNoTrailingZeros(num: Int, den: Int, places: Int, text: String) {
    #expect(Rational(Int128(num), Int128(den)).text(places: places) == text)
  }
}
