import Testing

@testable import Tables

/// Every record is counted, rejected or dropped, once, whatever arrives; and nothing crashes.
@Suite struct AccountingTests {
  static let sheet = """
    曙光村2022年2月登记表,,,,
    填报单位：曙光村,,,,
    走访人,行政村,户主,日期,内容
    必填,,必填,yyyy,
    张三,曙光村,李四、王五,2022-02-03,"慰问,送米"
    张 三,,赵六,2022/2/4,"第一行
    第二行"
    王五,曙光村,钱七,2月5日,5"管
    ="赵六",曙光村,孙八,44600,好

    周七,曙光村,全部,2022-02-08,
    小计,,,,
    走访人,行政村,户主,日期,内容
    吴八,曙光村,郑九,2022-02-30,
    合计,,,,
    填表人：张三,,,,

    """

  static let junk = [
    "\"", ",", "\n", "\r", "\r\n", "\t", ";", "“", "，", "\"\"", "合计", ",,,,,,", "\u{1F}", "\u{FEFF}",
    "\u{3000}", "?", "2/3/22", "无",
    "'", "=\"1\"", "等5户", "、", "\u{E863}", "９", "必填",
  ]

  /// Changes a few places of a text.
  static func mutate(_ text: [Unicode.Scalar], _ random: inout Random) -> [Unicode.Scalar] {
    var text = text
    for _ in 0..<(1 + random.below(5)) {
      let at = random.below(text.count + 1)
      switch random.below(4) {
      case 0, 1: text.insert(contentsOf: Array(junk[random.below(junk.count)].unicodeScalars), at: at)
      case 2: text.removeSubrange(min(at, text.count)..<min(text.count, at + random.below(12)))
      default:
        let from = random.below(text.count + 1)
        text.insert(contentsOf: text[from..<min(text.count, from + random.below(60))], at: at)
      }
    }
    return text
  }

  /// Checks what must hold of any bytes; true if they were read as a table.
  static func check(_ bytes: [UInt8], _ round: Int) -> Bool {
    let file = read(bytes)
    guard file.table != nil else {
      #expect(file.rows.count == 0 && file.rejected.isEmpty && file.dropped.total == 0)
      #expect(file.diagnostics.contains { $0.severity == .error })
      return false
    }
    #expect(file.read == file.rows.count + file.rejected.count + file.dropped.total, "round \(round)")
    // Rows are told apart by their numbers.
    let numbers = file.rows.row.map(Int.init) + file.rejected.map(\.row)
    #expect(Set(numbers).count == numbers.count)
    #expect((numbers.max() ?? 0) <= file.read)
    #expect(file.rejected.allSatisfy { row in row.reasons.contains { $0.severity == .error } })
    // What was accepted can be shown as it stood.
    for row in 0..<file.rows.count { #expect(!file.cells(ofRow: row).isEmpty) }
    return true
  }

  @Test(arguments: ["UTF-8", "GB18030", "UTF-16LE"])
  func identityHoldsUnderRandomMutations(encoding: String) {
    let sheet = Array(AccountingTests.sheet.unicodeScalars)
    var random = Random(state: 20_220_301)
    var readable = 0
    for round in 0..<400 {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: AccountingTests.mutate(sheet, &random))
      let bytes = encoding == "UTF-8" ? Array(String(text).utf8) : encoded(String(text), encoding)
      if AccountingTests.check(bytes, round) { readable += 1 }
    }
    #expect(readable > 200)
  }

  /// Bits flipped, bytes cut and pasted: whatever comes out is told, and adds up.
  @Test(arguments: ["UTF-8", "GB18030", "UTF-16LE"])
  func damagedBytesAddUp(encoding: String) {
    let sheet =
      encoding == "UTF-8" ? Array(AccountingTests.sheet.utf8) : encoded(AccountingTests.sheet, encoding)
    var random = Random(state: 9)
    for round in 0..<300 {
      var bytes = sheet
      for _ in 0..<(1 + random.below(3)) {
        let at = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[at] ^= UInt8(1 << random.below(8))
        case 1: bytes.insert([0x22, 0x00, 0xFF, 0x80, 0x0A][random.below(5)], at: at)
        case 2: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.below(9)))
        default: bytes.removeLast(random.below(bytes.count / 2))
        }
      }
      _ = AccountingTests.check(bytes, round)
    }
  }

  @Test func theSheetItselfReadsAsItShould() {
    let file = read(AccountingTests.sheet)
    #expect(file.read == 15)
    #expect(file.rows.row == [5, 6, 7, 8])
    #expect(file.rejected.map(\.row) == [10, 13])
    #expect(file.dropped.title == 2)
    #expect(file.dropped.header == 2)
    #expect(file.dropped.notes == 1)
    #expect(file.dropped.blank == 1)
    #expect(file.dropped.footer == 3)
    #expect(file.rows.line == [5, 6, 8, 9])
    #expect(file.addsUp)
  }

  @Test func readingTwiceGivesTheSame() {
    let first = read(AccountingTests.sheet)
    let second = read(AccountingTests.sheet)
    #expect(first.diagnostics == second.diagnostics)
    #expect(first.rows.digest == second.rows.digest)
  }

  /// A long quoted runaway and deep files end, and quickly.
  @Test func pathologicalFilesEnd() {
    let header = "姓名,户主,日期\n"
    let quotes = read(header + String(repeating: "\"a,b,c\n", count: 2_000))
    // No quote ends, for the next one opens a cell: each line goes back by itself.
    #expect(quotes.rejected.count == 2_000)
    #expect(quotes.addsUp)
    let oneLine = read(header + String(repeating: "x,", count: 50_000) + "\n")
    #expect(oneLine.rejected.count == 1)
    let returns = read("姓名,户主,日期\r" + String(repeating: "张三,李四,2022-02-03\r", count: 5_000))
    #expect(returns.rows.count == 5_000)
  }
}
