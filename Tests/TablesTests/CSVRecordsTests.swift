import Testing

@testable import Tables

/// Reads all records as strings, with row, line and trouble.
func records(_ text: [UInt8], delimiter: UInt8 = 0x2C)
  -> [(cells: [String], row: Int32, line: Int32, trouble: RecordTrouble)]
{
  text.withUnsafeBytes { raw in
    var dialect = Dialect(delimiter: delimiter)
    dialect.hasLoneReturns = LineScan.hasLoneReturn(raw)
    var source = CSVRecords(text: raw, dialect: dialect)
    var batch = RecordBatch()
    while source.fill(&batch, limit: 3) {}
    return batch.cells.withUnsafeBufferPointer { cells in
      batch.side.withUnsafeBytes { side in
        batch.records.map { record in
          let view = RecordView(record, cells: cells, text: raw, side: side)
          return (
            (0..<view.width).map { view[$0].string }, record.start.row, record.start.line, record.trouble
          )
        }
      }
    }
  }
}

/// The rows as libcsv gives them when it is fed every line; nil where it objects.
func reference(_ text: [UInt8], delimiter: UInt8) -> [[[UInt8]]]? {
  let parser = QuotedParser(delimiter: delimiter)
  var rows: [[[UInt8]]] = []
  func take() {
    guard parser.sink.isComplete else { return }
    var from = 0
    rows.append(
      parser.sink.ends.map { end in
        defer { from = end }
        return Array(parser.sink.bytes[from..<end])
      })
    parser.sink.clear()
  }
  return text.withUnsafeBytes { raw in
    var start = 0
    while start < raw.count {
      var end = start
      while end < raw.count, raw[end] != 0x0A, raw[end] != 0x0D { end += 1 }
      end = min(end + 1, raw.count)
      guard case .taken = parser.feed(raw.part(start, end)) else { return nil }
      take()
      start = end
    }
    guard parser.finish() else { return nil }
    take()
    return rows
  }
}

@Suite struct CSVRecordsTests {
  /// What is split directly must be what libcsv would have split: random texts of awkward bytes.
  @Test(arguments: [0x2C, 0x09, 0x3B, 0x7C, 0x1F] as [UInt8])
  func directSplitEqualsLibcsv(delimiter: UInt8) {
    var random = Random(state: 20_220_203 &+ UInt64(delimiter))
    let alphabet: [UInt8] = [
      0x61, 0x62, delimiter, delimiter, 0x22, 0x0A, 0x0A, 0x0D, 0x20, 0x09, 0xE4, 0x00, 0xAC, 0x2D, 0xAD,
      0x80,
    ]
    var compared = 0
    for _ in 0..<20_000 {
      let length = random.below(40)
      let text = (0..<length).map { _ in alphabet[random.below(alphabet.count)] }
      guard let expected = reference(text, delimiter: delimiter) else { continue }
      let found = text.withUnsafeBytes { raw in
        var dialect = Dialect(delimiter: delimiter)
        dialect.hasLoneReturns = LineScan.hasLoneReturn(raw)
        var source = CSVRecords(text: raw, dialect: dialect)
        var batch = RecordBatch()
        while source.fill(&batch, limit: 2) {}
        return batch.cells.withUnsafeBufferPointer { cells in
          batch.side.withUnsafeBytes { side in
            // libcsv passes over blank lines, which here are records without cells.
            batch.records.filter { $0.width > 0 }.map { record in
              let view = RecordView(record, cells: cells, text: raw, side: side)
              return (0..<view.width).map { Array(view[$0]) }
            }
          }
        }
      }
      compared += 1
      #expect(found == expected, "\(text)")
      if found != expected { return }
    }
    #expect(compared > 8_000)
  }

  @Test func rowsAreAsTheSpreadsheetNumbersThem() {
    let text = "a,b\r\n\r\n\"x\ny\",2\r\n,,\n \nlast,1"
    let found = records(Array(text.utf8))
    #expect(found.map(\.row) == [1, 2, 3, 4, 5, 6])
    #expect(found.map(\.line) == [1, 2, 3, 5, 6, 7])
    #expect(found.map(\.cells) == [["a", "b"], [], ["x\ny", "2"], ["", "", ""], [], ["last", "1"]])
  }

  @Test func loneReturnsEndLinesInMixedTextsToo() {
    let found = records(Array("a,b\rc,d\r\ne,f\ng,\"h\ri\"\r\rj".utf8))
    #expect(found.map(\.cells) == [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h\ri"], [], ["j"]])
    #expect(found.map(\.line) == [1, 2, 3, 4, 6, 7])
  }

  @Test func quotesFollowTheStandard() {
    let found = records(Array("\"a\"\"b\" , \"c,d\"\n\"\",x\n".utf8))
    #expect(found.map(\.cells) == [["a\"b", "c,d"], ["", "x"]])
    #expect(found.allSatisfy { $0.trouble == .none })
  }

  @Test func quoteInsideAnUnquotedCellIsKept() {
    let found = records(Array("5\"管,b\"c\"d,\"e\"\n=\"001\",2,3\n".utf8))
    #expect(found.map(\.cells) == [["5\"管", "b\"c\"d", "e"], ["=\"001\"", "2", "3"]])
    #expect(found.map(\.trouble) == [.none, .none])
  }

  @Test func textAfterAClosingQuoteRejectsThatRecordAlone() {
    let found = records(Array("\"张三\"同志,男,30\n李四,女,31\n\"王五\",男,32\n".utf8))
    #expect(found.map(\.trouble) == [.textAfterQuote, .none, .none])
    #expect(found.map(\.cells)[0] == ["\"张三\"同志", "男", "30"])
    #expect(found.map(\.cells)[2] == ["王五", "男", "32"])
    #expect(found.map(\.row) == [1, 2, 3])
  }

  @Test func unclosedQuoteRejectsItsLineAndReadingGoesOn() {
    let found = records(Array("a,\"b,c\nd,e,f\ng,h,i\n".utf8))
    #expect(found.map(\.trouble) == [.unclosedQuote, .none, .none])
    #expect(found.map(\.row) == [1, 2, 3])
    #expect(found.map(\.cells) == [["a", "\"b", "c"], ["d", "e", "f"], ["g", "h", "i"]])
  }

  /// A quote behind a delimiter opens a cell: it does not close one that was open since an earlier line.
  @Test(arguments: [
    "\"王五\",男,32", "王五,\"男\",32", "王五, \"男\" ,32", "王五,\"男,女\",32", "\"王五\",\"\",\"32\"", "王五,说\"好\",32",
    "王五,\"\",\"3\"",
  ])
  func anUnclosedQuoteLosesNoRowBelow(third: String) {
    let found = records(Array("\"张三,男,30\n李四,女,31\n\(third)\n赵六,男,33\n".utf8))
    #expect(found.map(\.trouble) == [.unclosedQuote, .none, .none, .none])
    #expect(found.map(\.cells)[1] == ["李四", "女", "31"])
    #expect(found.map(\.cells)[3] == ["赵六", "男", "33"])
    #expect(found.map(\.line) == [1, 2, 3, 4])
    #expect(found.map(\.row) == [1, 2, 3, 4])
  }

  @Test func aQuotedCellEndsWhereItsQuoteDoes() {
    // Text behind a quote that closes a cell of several lines: one record goes back.
    let found = records(Array("张三,\"男\n 女\"们,30,1\n赵六,男,33\n".utf8))
    #expect(found.map(\.trouble) == [.textAfterQuote, .none])
    #expect(found.map(\.line) == [1, 3])
    // A cell of two lines whose second line is as wide as a row is a cell all the same.
    let wide = records(Array("\"农忙\n帮工\",李四,1\nd,e,f\n".utf8))
    #expect(wide.map(\.cells) == [["农忙\n帮工", "李四", "1"], ["d", "e", "f"]])
    #expect(wide.map(\.row) == [1, 2])
  }

  @Test(arguments: [(49, RecordTrouble.none), (50, .unclosedQuote)])
  func aQuotedCellMaySpanFiftyLines(breaks: Int, trouble: RecordTrouble) {
    let text = "a,\"" + String(repeating: "x\n", count: breaks) + "y\",b\nnext,2,3\n"
    let found = records(Array(text.utf8))
    #expect(found[0].trouble == trouble)
    #expect(found.last?.cells == ["next", "2", "3"])
  }

  @Test func aQuotedCellMayHoldSoManyCharacters() {
    let long = String(repeating: "字", count: 16_000)
    #expect(records(Array("\"\(long)\n\(long)\",b\n".utf8)).map(\.trouble) == [.none])
    let tooLong = records(Array("\"\(long)\n\(long)\n\(long)\n\",b\nc,d\n".utf8))
    #expect(tooLong.first?.trouble == .unclosedQuote)
    #expect(tooLong.last?.cells == ["c", "d"])
  }

  @Test func quoteOpenedOnALaterLineRejectsUpToThatLine() {
    let found = records(Array("\"a\nb\",\"c\nd,e\nf,g\n".utf8))
    #expect(found.map(\.trouble) == [.unclosedQuote, .none, .none])
    #expect(found.map(\.line) == [1, 3, 4])
    #expect(found.map(\.row) == [1, 2, 3])
  }
}
