import Testing

@testable import Sheets

@Suite struct CSVTextTests {
  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: [
    ("", ""), ("张三", "张三"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
    (" edge", "\" edge\""), ("edge\t", "\"edge\t\""), ("a;b", "a;b"), ("a\tb", "a\tb"),
  ])
  func quotesWhereNeeded(cell: String, written: String) {
    #expect(Self.text(CSVText.encoded(cell)) == written)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+cmd", "'+cmd"), ("-a", "'-a"), ("-", "'-"), ("--", "'--"),
    ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("=\"001\"", "\"'=\"\"001\"\"\""), ("-5分", "'-5分"), ("-1-2", "'-1-2"),
    ("-.5", "'-.5"), ("-1.", "'-1."), ("-1.2.3", "'-1.2.3"), ("+%", "'+%"),
  ])
  func isNeverRun(cell: String, written: String) {
    #expect(Self.text(CSVText.encoded(cell)) == written)
  }

  @Test(arguments: ["-5", "+5", "-1.25", "-12%", "−5", "'=1", "5-3", "a=b", "0"])
  func leavesNumbersAndTextAlone(cell: String) {
    #expect(Self.text(CSVText.encoded(cell)) == cell)
  }

  @Test func keepsThousandsApartAsNumbers() {
    #expect(Self.text(CSVText.encoded("-1,000")) == "\"-1,000\"")
  }

  @Test func writesRows() {
    var out = CSVText()
    out.byteOrderMark()
    out.row(["a", ""])
    out.cell("b")
    out.cell(nil as Int?)
    out.cell(-1203)
    out.cell(0)
    out.cells(encoded: Array("c,d".utf8))
    out.endRow()
    #expect(Self.text(out.bytes) == "\u{FEFF}a,\r\nb,,-1203,0,c,d\r\n")
  }

  @Test func writesTabs() {
    var out = CSVText(delimiter: 0x09)
    out.row(["a,b", "c\td"])
    #expect(Self.text(out.bytes) == "a,b\t\"c\td\"\r\n")
  }
}

@Suite struct JSONTextTests {
  @Test func laysOutOverLinesOrOnOne() {
    var out = JSONText()
    out.object { out in
      out.pair("a", 1)
      out.key("b")
      out.array(inline: true) { out in
        out.value("x")
        out.object { $0.pair("y", nil as String?) }
      }
      out.key("c")
      out.array { _ in }
      out.key("d")
      out.array { $0.value(true) }
    }
    #expect(
      String(decoding: out.bytes, as: UTF8.self)
        == "{\n  \"a\": 1,\n  \"b\": [\"x\", {\"y\": null}],\n  \"c\": [],\n  \"d\": [\n    true\n  ]\n}\n")
  }

  @Test func escapes() {
    var out = JSONText()
    out.value("\"\\\n\r\t\u{1}村/")
    #expect(String(decoding: out.bytes, as: UTF8.self) == "\"\\\"\\\\\\n\\r\\t\\u0001村/\"")
  }
}
