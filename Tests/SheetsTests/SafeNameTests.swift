import Testing

@testable import Sheets

@Suite struct SafeNameTests {
  @Test(arguments: [
    ("曙光村/走访.csv", "曙光村/走访.csv"), ("../../etc/passwd", "_/_/etc/passwd"), ("/etc/passwd", "etc/passwd"),
    ("a/./b", "a/_/b"), ("a//b", "a/b"), ("CON.csv", "CON_.csv"), ("con", "con_"), ("Lpt1.x.csv", "Lpt1_.x.csv"),
    ("COM²", "COM²_"), ("CONSOLE.csv", "CONSOLE.csv"), ("COM10.csv", "COM10.csv"), ("a\u{0}b\\c:d", "a_b_c_d"),
    ("x.csv. .", "x.csv"), ("...", "_"), ("a\nb\u{202E}c", "a_b_c"), (".hidden", "_hidden"), ("nul/x", "nul_/x"),
  ])
  func neverLeadsOut(path: String, safe: String) { #expect(SafeName.path(path) == safe) }

  @Test func shortensLongNamesButKeepsTheEnding() {
    let name = SafeName.component(String(repeating: "村", count: 200) + ".csv")
    #expect(name.utf8.count <= SafeName.longest)
    #expect(name.hasSuffix("村.csv"))
  }

  @Test func tellsEqualNamesApartWhateverTheCase() {
    var names = UniqueNames(taken: ["problems"])
    #expect(names.claim("Problems") == "Problems~2")
    #expect(names.claim("rejects/a.b/x.csv") == "rejects/a.b/x.csv")
    #expect(names.claim("rejects/A.b/X.csv") == "rejects/A.b/X~2.csv")
    #expect(names.claim("rejects/a.b/x.csv") == "rejects/a.b/x~3.csv")
    #expect(names.claim("rejects/a.b/y") == "rejects/a.b/y")
  }
}
