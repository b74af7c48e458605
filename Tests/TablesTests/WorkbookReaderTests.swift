import Testing

@testable import Tables

@Suite struct WorkbookReaderTests {
  func read(_ rows: String, formats: [String] = [], shared: [String] = [], workbook: String = "") throws -> Workbook {
    try WorkbookReader.read(
      WorkbookBuilder(rows: rows, formats: formats, shared: shared, workbook: workbook).bytes)
  }

  @Test func everyKindOfCell() throws {
    let book = try read(
      """
      <row r="3"><c r="B3" t="s"><v>1</v></c><c r="C3" t="inlineStr"><is><t>内联</t></is></c>
      <c r="D3" t="str"><f>A1&amp;"x"</f><v>算得</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="b"><v>0</v></c>
      <c r="G3" t="e"><v>#REF!</v></c><c r="H3"><v>1E+2</v></c><c r="I3" t="n"><v>0.1</v></c>
      <c r="J3" t="d"><v>2022-02-03T09:05:30</v></c><c r="K3" s="9"/><c r="L3"><f>SUM(A1:A2)</f></c>
      <c r="AA3" t="str"><f>""</f><v></v></c></row>
      """, shared: ["<si><t>零</t></si>", "<si><t>一</t></si>"])
    #expect(
      book.texts() == [
        "B3": "一", "C3": "内联", "D3": "算得", "E3": "TRUE", "F3": "FALSE", "G3": "#REF!", "H3": "100", "I3": "0.1",
        "J3": "2022-02-03 09:05:30", "L3": "=SUM(A1:A2)",
      ])
    let kinds = book.kinds()
    #expect(kinds["G3"] == .error)
    #expect(kinds["L3"] == .uncalculated)
    #expect(kinds["J3"] == .date)
    #expect(kinds["E3"] == .boolean)
    #expect(book.sheets[0].formulas == 3)
    #expect(book.sheets[0].rows.map(\.number) == [3])
  }

  @Test func sharedTextsJoinRunsAndLeaveReadingsOut() throws {
    let book = try read(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>",
      shared: [
        "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">张 </t></r><r><t>三</t></r><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></si>",
        "<si><t>第一行_x000D_\n第二行_x005F_x000D_</t></si>", "<si><t>_xD842__xDFB7_田_x12_</t></si>",
      ])
    #expect(book.texts() == ["A1": "张 三", "B1": "第一行\r\n第二行_x000D_", "C1": "𠮷田_x12_"])
  }

  @Test func rowsAndCellsWithoutAddressesFollowOneAnother() throws {
    let book = try read(
      "<row><c t=\"str\"><v>甲</v></c><c/><c t=\"str\"><v>乙</v></c></row><row r=\"5\"/><row><c t=\"str\"><v>丙</v></c></row>"
    )
    #expect(book.texts() == ["A1": "甲", "C1": "乙", "A6": "丙"])
  }

  @Test func prefixedElementsAreTheSame() throws {
    var builder = WorkbookBuilder()
    builder.add("_rels/.rels", WorkbookBuilder.relations([("x", "officeDocument", "/XL\\book.xml")]))
    builder.add(
      "xl/Book.xml",
      "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\"><x:sheets><x:sheet name=\"表\" r:id=\"a\"/></x:sheets></x:workbook>")
    builder.add("xl/_rels/book.xml.rels", WorkbookBuilder.relations([("a", "worksheet", "/xl/./more/../s.xml")]))
    builder.add(
      "xl/s.xml",
      "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    #expect(try WorkbookReader.read(builder.bytes).texts() == ["A1": "7"])
  }

  @Test func hiddenSheetsAreNamedAndChartsPassedOver() throws {
    var builder = WorkbookBuilder(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    builder.add(
      "xl/workbook.xml",
      """
      <workbook xmlns:r="r"><sheets><sheet name="图" sheetId="3" r:id="rId9"/>
      <sheet name="选项" sheetId="2" state="veryHidden" r:id="rId8"/><sheet name="花名册" sheetId="1" r:id="rId1"/>
      </sheets></workbook>
      """)
    builder.add(
      "xl/_rels/workbook.xml.rels",
      WorkbookBuilder.relations([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId9", "chartsheet", "chartsheets/sheet1.xml"),
      ]))
    let book = try WorkbookReader.read(builder.bytes)
    #expect(book.sheets.map(\.name) == ["选项", "花名册"])
    #expect(book.sheets.map(\.isHidden) == [true, false])
    #expect(book.texts(1) == ["A1": "1"])
  }

  @Test func mergedHiddenAndUnsortedRows() throws {
    let book = try WorkbookReader.read(
      WorkbookBuilder(
        rows:
          "<row r=\"4\" hidden=\"1\"><c r=\"A4\"><v>4</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"9\" hidden=\"1\"/>",
        after: "<mergeCells><mergeCell ref=\"A2:B3\"/><mergeCell ref=\"D9:C8\"/></mergeCells>",
        workbook: "<calcPr fullCalcOnLoad=\"1\"/>"
      ).bytes)
    #expect(book.sheets[0].rows.map(\.number) == [2, 4])
    #expect(book.texts() == ["A2": "2", "A4": "4"])
    #expect(book.sheets[0].hiddenRows == [4])
    #expect(book.sheets[0].merged.map(\.rows) == [2...3, 8...9])
    #expect(book.sheets[0].merged.map(\.columns) == [0...1, 2...3])
    #expect(book.wantsRecalculation)
  }

  @Test(arguments: [
    ("44595", "yyyy\"年\"m\"月\"d\"日\"", "2022-02-03"),
    ("44595.378819444442", "yyyy/m/d h:mm", "2022-02-03 09:05:30"),
    ("44595.375", "yyyy/m/d", "2022-02-03 09:00"),
    ("44595", "yyyy-mm-dd hh:mm:ss", "2022-02-03 00:00"),
    ("44595.999999", "yyyy-mm-dd hh:mm", "2022-02-04 00:00"),
    ("44593", "yyyy\"年\"m\"月\"", "2022-02"),
    ("44595", "yyyy\"年\"m\"月\"", "2022-02-03"),
    ("44595", "m\"月\"d\"日\"", "2月3日"),
    ("44595.5", "m月d日 h:mm", "2月3日 12:00"),
    ("0.378819444444444", "h:mm:ss", "09:05:30"),
    ("1.5", "[h]:mm", "36:00"),
    ("0.5", "上午/下午h\"时\"mm\"分\"", "12:00"),
    ("44595", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "2022-02-03"),
    ("44595", "[$-804]aaaa", "2022-02-03"),
    ("44595", "e\"年\"m\"月\"d\"日\"", "2022-02-03"),
    ("60", "yyyy/m/d", "60"), ("59", "yyyy/m/d", "1900-02-28"), ("61", "yyyy/m/d", "1900-03-01"),
    ("-1", "yyyy/m/d", "-1"), ("3000000", "yyyy/m/d", "3000000"),
    ("7", "000000", "000007"), ("1234567", "000000", "1234567"), ("12", "\"DY\"0000", "DY0012"),
    ("12", "\"党\"0", "党12"), ("5", "0\"分\"", "5"), ("5", "\"¥\"0", "5"), ("1234567", "000-0000", "123-4567"),
    ("1.5", "000", "1.5"), ("-7", "000", "-7"),
    ("44595", "0.00", "44595"), ("44595", "General", "44595"), ("44595", "G/通用格式", "44595"),
    ("44595", "0.00E+00", "44595"), ("44595", "#,##0.00_ ", "44595"), ("44595", "General\"天\"", "44595"),
    ("0.5", "0%", "50%"), ("0.955", "0%", "95.5%"), ("1", "0.00%", "100%"), ("0", "0%", "0%"),
    ("-0.0525", "#,##0.0%", "-5.25%"),
    ("44595", "[Red]0.00", "44595"), ("44595", "\"已读\"#", "44595"),
    ("0.001", "mm:ss.0", "00:01:26"),
  ])
  func formats(value: String, format: String, text: String) throws {
    let book = try read("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(value)</v></c></row>", formats: [format])
    #expect(book.texts() == ["A1": text])
  }

  @Test(arguments: [
    (14, "2022-02-03 12:00"), (22, "2022-02-03 12:00"), (31, "2022-02-03 12:00"), (58, "2月3日 12:00"), (0, "44595.5"),
    (49, "44595.5"), (10, "4459550%"), (57, "2022-02-03 12:00"), (46, "1070292:00"), (20, "2022-02-03 12:00"),
  ])
  func builtInFormats(id: Int, text: String) throws {
    var builder = WorkbookBuilder(rows: "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>44595.5</v></c></row>")
    builder.add("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"\(id)\"/></cellXfs></styleSheet>")
    #expect(try WorkbookReader.read(builder.bytes).texts() == ["A1": text])
  }

  @Test func daysFrom1904() throws {
    let book = try read(
      "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43133</v></c><c r=\"B1\" s=\"1\"><v>0</v></c></row>", formats: ["yyyy/m/d"],
      workbook: "<workbookPr date1904=\"true\"/>")
    #expect(book.texts() == ["A1": "2022-02-03", "B1": "1904-01-01"])
  }

  @Test(arguments: [
    ("330724199001010000", "3.3072419900101E+17", true), ("3.30724E+17", "3.30724E+17", true),
    ("3.3072419900101101E+17", "3.30724199001011E+17", true), ("330724900101001", "330724900101001", false),
    ("2.2999999999999998", "2.3", false), ("0.30000000000000004", "0.3", false), ("1E-7", "0.0000001", false),
    ("-12.50", "-12.5", false), ("-0", "0", false), ("1e3", "1000", false), ("0001", "1", false),
    ("9999999999999999", "1E+16", true), ("1E-300", "1E-300", false), (".5", "0.5", false), ("1.", "1", false),
    ("abc", "abc", false), ("1E", "1E", false), ("1.2.3", "1.2.3", false), ("-", "-", false),
    ("1E999999999999999999999", "1E+100000", true), ("123456789012345.6", "123456789012346", false),
  ])
  func numbers(value: String, text: String, isDamaged: Bool) throws {
    let book = try read("<row r=\"1\"><c r=\"A1\"><v>\(value)</v></c></row>")
    #expect(book.texts() == ["A1": text])
    #expect(book.damaged() == (isDamaged ? ["A1"] : []))
  }
}
