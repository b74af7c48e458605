import Foundation
import Quantities
import Testing

@testable import Sheets

@Suite struct DataTextTests {
  @Test(arguments: [
    "", "a\"b\\c", "</script>", "<!--", "\u{2028}x\u{2029}", "中\u{2027}\u{202A}文€", "\u{0}\u{1}\n\t\u{7F}", "，。；¨©",
    "😀\u{20A8}",
  ])
  func textsComeBackAsTheyWere(text: String) throws {
    var out = DataText()
    out.array([text, "z"]) { $0.value($1) }
    #expect(try JSONDecoder().decode([String].self, from: Data(out.bytes)) == [text, "z"])
    #expect(!out.bytes.contains(UInt8(ascii: "<")))
    #expect(
      !String(decoding: out.bytes, as: UTF8.self).unicodeScalars.contains { $0.value == 0x2028 || $0.value == 0x2029 })
  }

  @Test func valuesInTheirPlaces() {
    var out = DataText()
    out.object { out in
      out.pair("a", -12)
      out.pair("b", Rational(4, 5))
      out.pair("c", Rational(7))
      out.pair("d", true)
      out.pair("e", Int?.none)
      out.key("f")
      out.array { _ in }
      out.key("g")
      out.array([1, 2]) { out, n in out.array([n]) { $0.value($1) } }
    }
    #expect(
      String(decoding: out.bytes, as: UTF8.self) == #"{"a":-12,"b":"4/5","c":7,"d":true,"e":null,"f":[],"g":[[1],[2]]}"#
    )
  }
}
