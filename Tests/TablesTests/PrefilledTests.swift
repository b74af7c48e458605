import Testing

@testable import Tables

@Suite struct PrefilledTests {
  @Test func aPrefilledRowWithoutContentIsBlankAndOneWithContentIsARow() {
    let text = """
      填报单位：曙光村 2022年2月走访联系记录
      人员编号,姓名*,户号,户主*,日期*,方式,预填
      A1,张三,H1,李四,,,√
      A1,张三,H2,王五,2022-02-03,,√
      A2,赵六,H3,周九,,上门,√
      A2,赵六,H4,吴十,,,
      """
    let file = TableReader.read(
      path: "x.csv", bytes: Array(text.utf8), shapes: Shapes.all, period: february)
    #expect(file.rows.row == [4])
    #expect(file.dropped.blank == 1)
    // Content without the date, and a row that nobody prefilled, are rejected like any other.
    #expect(file.rejected.map(\.row) == [5, 6])
    #expect(!file.diagnostics.contains { $0.code == "T018" })
  }
}
