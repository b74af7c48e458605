import Diagnostics
import Testing

@Test(arguments: [
  ("wieght", ["weight", "when_none"], ["weight"]),
  ("减分", ["加分", "扣分", "权重"], ["加分", "扣分"]),
  ("criterai", ["criteria", "criterion"], ["criteria"]),
  ("甲", ["乙", "丙"], []),
  ("完全不同", ["名称", "版本"], []),
  ("", ["a"], []),
])
func nearestNamesAreWithinAThird(_ text: String, _ known: [String], _ names: [String]) {
  #expect(Nearest.names(to: text, in: known) == names)
}
