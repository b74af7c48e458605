import Testing

@testable import Diagnostics

@Suite struct CellShownTests {
  static func diagnostic(_ cell: String?, _ message: String) -> Diagnostic {
    Diagnostic(
      .error, "T042", Place(file: "a.csv", row: 2, line: 2, column: "日期", columnLetter: "C"), cell: cell,
      message: Words(zh: message, en: message), help: Words(zh: "请核对", en: "check"))
  }

  @Test func theCellStandsUnderThePlaceUnlessTheMessageQuotesIt() {
    let printer = DiagnosticPrinter(language: .zh)
    #expect(
      printer.text(Self.diagnostic("2022/2/30", "没有这一天"))
        == "错误[T042]: 没有这一天\n  --> a.csv:第2行 C列(日期)\n   = 原文: “2022/2/30”\n   = 帮助: 请核对\n")
    #expect(!printer.text(Self.diagnostic("张五", "没有“张五”")).contains("原文"))
    #expect(!printer.text(Self.diagnostic("", "没有填")).contains("原文"))
    #expect(!printer.text(Self.diagnostic(nil, "没有填")).contains("原文"))
  }

  @Test func aLongCellIsCutAndAnInvisibleCharacterIsShown() {
    let long = Self.diagnostic(String(repeating: "长", count: 61), "太长")
    #expect(long.cellToShow(.zh) == "“" + String(repeating: "长", count: 60) + "…”")
    #expect(Self.diagnostic("张\u{200B}三", "看不见").cellToShow(.en)?.contains("U+200B") == true)
  }
}
