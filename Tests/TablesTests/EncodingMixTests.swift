import Testing

@testable import Tables

@Suite struct EncodingMixTests {
  @Test func tellsTheLinesThatWerePasted() throws {
    let own = "姓名,户主,日期\n张三,李四,2022-02-03\n"
    let pasted = "王五,赵六,2022-02-04\n1,2,3\n钱七,孙八,2022-02-05\n"
    let bytes =
      Array(own.utf8) + encoded(pasted, "GB18030") + Array("周九,吴十,2022-02-06\n".utf8) + encoded("郑一,王二,\n", "GB18030")
    let file = read(bytes)
    let told = try #require(file.diagnostics.first)
    #expect(told.code == "T007")
    #expect(told.place.line == 3)
    #expect(told.message.zh.contains("第 3–5、7 行"), "\(told.message.zh)")
    #expect(told.message.en.contains("lines 3–5, 7"))
    #expect(file.table == nil && file.rows.count == 0)
  }
}
