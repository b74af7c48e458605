import Diagnostics
import Testing

@Test func columnsLineUpByTerminalCells() {
  var table = TextTable(columns: [("姓名", .left), ("Score", .right), ("备注", .left)])
  table.add(["张三", "93.50", "数据不全"])
  table.add(["Anne", "8", ""])
  table.add(["欧阳某某"])
  #expect(
    table.text == """
      姓名      Score  备注
      --------  -----  --------
      张三      93.50  数据不全
      Anne          8
      欧阳某某

      """)
}

@Test func cellsShowWhatCannotBeSeen() {
  var table = TextTable(columns: [("a", .left), ("b", .right)])
  table.add(["x\ty", "1"])
  #expect(table.text == "a        b\n-------  -\nx<TAB>y  1\n")
}

@Test func tableWithoutColumnsIsEmpty() {
  #expect(TextTable(columns: []).text == "")
}
