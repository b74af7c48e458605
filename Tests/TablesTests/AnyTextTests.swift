import Testing

@testable import Tables

@Suite struct AnyTextTests {
  static func read(_ text: String) -> AnyText { AnyText.read(path: "x.csv", bytes: Array(text.utf8)) }

  static func records(_ text: String) -> [[String]] { read(text).tables.first?.records ?? [] }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n4,5,6\n", ","), ("a;b;c\n1,5;2;3\n4,25;5;6\n", ";"), ("a\tb\n1\t2\n3\t4\n", "\t"),
    ("a|b|c\n1|2,5|3\n4|5|6,1\n", "|"), ("姓名，日期，户数\n张三，2022-02-03，2\n李四，2022-02-04，3\n", "，"), ("a^b^c\n1^2^3\n", "^"),
    ("a~b\n1~2\n3~4\n", "~"), ("name#age\nAnn#31\nBob#42\n", "#"),
    ("DATE TIME Qty\n2022-02-03 10:00 Waterproof-Boots\n2022-02-04 11:30 Silk-Underwear\n", " "),
    ("a, b, c\n1, 2, 3\n4, 5, 6\n", ", "), ("a||b||c\n1||2||3\n4||5||6\n", "||"), ("sep=;\na;b\n1,5;2,5\n", ";"),
    ("one column\nof text\nand more\n", ","), ("HH:mm:ss\n15:02:37\n16:02:37\n", ","),
    ("# note: a\na,b\n1,2\n3,4\n", ","),
    ("id,text\n1,\"a;b;c;d\"\n2,\"e;f;g;h\"\n", ","),
  ])
  func findsTheDelimiter(text: String, delimiter: String) {
    #expect(Self.read(text).dialect.delimiterText == delimiter)
  }

  @Test(
    arguments: [
      ("a,b\n'x,y',2\n'z, w',3\n", 0x27, [["a", "b"], ["x,y", "2"], ["z, w", "3"]]),
      ("a,b\n\"it's\",2\n", 0x22, [["a", "b"], ["it's", "2"]]),
      ("a,b\n\"5\\\" x\",2\n\"q\",3\n", 0x22, [["a", "b"], ["5\" x", "2"], ["q", "3"]]),
      (
        "a,b\n\"5\0\" x, and then some more of the text\",2\n\"q\",3\n", 0x22,
        [["a", "b"], ["5\" x, and then some more of the text", "2"], ["q", "3"]]
      ),
      ("a,b\n\"C:\\\",2\n\"D:\\\",3\n", 0x22, [["a", "b"], ["C:\\", "2"], ["D:\\", "3"]]),
    ] as [(String, UInt8, [[String]])])
  func findsQuoteAndEscape(text: String, quote: UInt8, records: [[String]]) {
    let read = Self.read(text)
    #expect(read.dialect.quote == quote)
    #expect(read.tables.first?.records == records)
  }

  @Test(arguments: [
    // A quote before a cell that has no other half.
    ("\"1,2,\"three, x\",4", ["\"1", "2", "three, x", "4"]),
    ("1,2,\"\"three, x\",4", ["1", "2", "\"three, x", "4"]),
    ("1,2,\"three, x\",\"", ["1", "2", "three, x", "\""]),
    ("1,2,\"three \"x\" y\",4", ["1", "2", "three \"x\" y", "4"]),
    ("1,2,three \"x\" y,4", ["1", "2", "three \"x\" y", "4"]),
  ])
  func givesQuotesThatMakeNoSenseTheirLikeliestReading(line: String, cells: [String]) {
    let text = "a,b,c,d\n5,6,\"x, y\",8\n" + line + "\n9,10,\"z\",12\n"
    let read = Self.read(text)
    #expect(
      read.tables.first?.records == [["a", "b", "c", "d"], ["5", "6", "x, y", "8"], cells, ["9", "10", "z", "12"]])
    #expect(read.diagnostics.map(\.code) == [line.contains("three \"x\" y,") ? "T085" : "T083"])
    #expect(read.diagnostics.map(\.place.row) == [3])
  }

  /// Quotes that make sense are not taken apart for the sake of a width.
  @Test func aRowOfAnotherWidthWhoseQuotesMakeSenseStaysAsItIs() {
    let read = Self.read("a,b,c\n1,2,\"x, y\"\n34,\"say \"\"no, never\"\"\"\n5,6,7\n")
    #expect(read.tables.first?.records[2] == ["34", "say \"no, never\""])
    #expect(read.diagnostics.map(\.code) == ["T084"])
    #expect(read.diagnostics.map(\.place.row) == [3])
  }

  @Test func aQuoteThatNeverClosesTakesNoRowWithIt() {
    let read = Self.read("a,b\n1,2\n3,\"4\n5,6\n7,8\n")
    #expect(read.tables.first?.records == [["a", "b"], ["1", "2"], ["3", "\"4"], ["5", "6"], ["7", "8"]])
    #expect(read.diagnostics.map(\.code) == ["T083"])
    #expect(read.diagnostics.map(\.place.row) == [3])
  }

  @Test func whereTheHeaderIsOddItIsTheHeaderThatIsTold() {
    let read = Self.read("a,b,c,d\n" + String(repeating: "1,2,3\n", count: 30))
    #expect(read.diagnostics.map(\.code) == ["T084"])
    #expect(read.diagnostics.map(\.place.row) == [1])
    #expect(read.tables.first?.count == 31)
  }

  @Test func keepsRowsOfAnotherWidthAndTellsThem() {
    let read = Self.read("a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,1,1\n")
    #expect(
      read.tables.first?.records == [
        ["a", "b", "c"], ["1", "2", "3"], ["4", "5"], ["6", "7", "8", "9"], ["1", "1", "1"],
      ])
    #expect(read.diagnostics.map(\.code) == ["T084", "T084"])
    #expect(read.diagnostics.map(\.place.row) == [3, 4])
  }

  @Test func leavesOutTitlesBlankLinesAndRepeatedHeaders() {
    let read = Self.read("某村统计表,,\n,,\n姓名,日期,户数\n张三,2022-02-03,2\n\n姓名,日期,户数\n李四,2022-02-04,3\n,,\n")
    #expect(
      read.tables.map(\.records) == [[["姓名", "日期", "户数"], ["张三", "2022-02-03", "2"], ["李四", "2022-02-04", "3"]]])
    #expect(read.tables.first?.headerRow == 3)
    #expect(read.tables.first?.rows == [3, 4, 7])
    #expect(read.diagnostics.map(\.code) == ["T080", "T081"])
    #expect((read.dropped.title, read.dropped.header, read.dropped.blank) == (1, 1, 3))
    #expect(read.read == 8)
  }

  @Test func keepsTheFirstRowOfATextWithoutHeader() {
    let read = Self.read("1,2022-02-03,x\n2,2022-02-04,y\n")
    #expect(read.tables.first?.records.count == 2)
    #expect(read.tables.first?.headerRow == 0)
  }

  @Test func tellsASecondTableAndKeepsItApart() {
    let read = Self.read("date,name,n\n2022-02-03,a,1\n2022-02-04,b,2\ndate,name\n2022-02-05,c\n")
    #expect(read.tables.map { $0.records.count } == [3, 2])
    #expect(read.diagnostics.map(\.code) == ["T082"])
    #expect(read.diagnostics.first?.place.row == 4)
  }

  @Test(arguments: ["UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"], ["\n", "\r\n", "\r"])
  func isTheSameInEveryEncodingAndWithEveryLineEnd(encoding: String, end: String) {
    let text = ["姓名,日期,备注", "张三,2022-02-03,\"甲,乙\"", "李四,2022-02-04,无"].joined(separator: end) + end
    let mark: [UInt8] = encoding == "UTF-16LE" ? [0xFF, 0xFE] : encoding == "UTF-16BE" ? [0xFE, 0xFF] : []
    let read = AnyText.read(path: "x.csv", bytes: mark + encoded(text, encoding))
    #expect(read.encoding == encoding)
    #expect(
      read.tables.first?.records == [["姓名", "日期", "备注"], ["张三", "2022-02-03", "甲,乙"], ["李四", "2022-02-04", "无"]])
    #expect(read.lineEnds == ["\n": "LF", "\r\n": "CRLF", "\r": "CR"][end])
  }

  @Test func takesWhatIsNeitherUnicodeNorChineseForWestern() {
    let read = AnyText.read(path: "x.csv", bytes: Array("name,city\nJos".utf8) + [0xE9] + Array(",Paris\n".utf8))
    #expect(read.encoding == "Windows-1252")
    #expect(read.tables.first?.records.last == ["José", "Paris"])
  }

  @Test func readsNothingAsNothing() {
    let read = AnyText.read(path: "x.csv", bytes: [])
    #expect(read.tables.isEmpty)
    #expect(read.read == 0)
  }

  @Test func writesByRFC4180() {
    let bytes = CleanCSV.bytes([["a", "b\"c", "d,e"], ["f\ng", " h", ""], [""]])
    #expect(String(decoding: bytes, as: UTF8.self) == "a,\"b\"\"c\",\"d,e\"\r\n\"f\ng\",\" h\",\r\n\"\"\r\n")
  }

  @Test func whatIsWrittenIsReadBackTheSame() {
    let records = [["k", "v", "n"], ["a\"b", "c,d", "1"], ["e\nf", "", "2"], ["g;h;i", "'j'", "3"]]
    let text = String(decoding: CleanCSV.bytes(records), as: UTF8.self)
    #expect(Self.records(text) == records)
  }
}

extension AnyTable {
  /// Every record.
  fileprivate var records: [[String]] { (0..<count).map { record($0) } }
}
