import Diagnostics
import Quantities
import Testing

@testable import Tables

@Suite struct RowReaderTests {
  static let visits = "人员编号,姓名,行政村,户号,户主,日期,方式,内容\n"

  static func visit(_ cells: String) -> ReadFile { read(visits + cells + "\n") }

  @Test func everyDeclaredColumnIsTyped() {
    let file = RowReaderTests.visit("A1,张三,曙光村,H1,李四,2022-02-03,上门,了解情况")
    #expect(file.rows.count == 1)
    #expect(file.texts("person_id") == ["A1"])
    #expect(file.texts("village") == ["曙光村"])
    #expect(file.texts("household_id") == ["H1"])
    // Nobody needs the manner and the content, so they are not kept.
    #expect(file.rows.columns[6] == nil)
    #expect(file.rows.columns[7] == nil)
    #expect(file.told == [])
  }

  @Test func widthIsNeverShifted() {
    #expect(RowReaderTests.visit("A1,张三,曙光村,H1,李四,2022-02-03,上门,好,,").rows.count == 1)
    let short = RowReaderTests.visit("A1,张三,曙光村,H1,李四,2022-02-03")
    #expect(short.rows.count == 1)
    #expect(short.told == ["T077"])
    let tooShort = RowReaderTests.visit("A1,张三,曙光村,H1,李四")
    #expect(tooShort.told == ["T032"])
    #expect(tooShort.found(["李四", "A1", "王五", "张三"], inRejected: 0) == ["A1", "张三", "李四"])
    let long = RowReaderTests.visit("A1,张三,曙光村,H1,李四,2022-02-03,上门,送米,送油")
    #expect(long.told == ["T032"])
    #expect(long.diagnostics[0].message.zh.contains("[送米][送油]"))
    #expect(long.cells(ofRejected: 0).count == 9)
    #expect(long.addsUp)
  }

  @Test func requiredCellsAndGroups() {
    #expect(RowReaderTests.visit("A1,,,,李四,2022-02-03,,").rows.count == 1)
    let bare = RowReaderTests.visit("—,无,,,李四,/,,")
    #expect(bare.told == ["T034", "T033"])
    #expect(bare.rejected[0].reasons.count == 2)
    #expect(bare.first("T033")?.place.column == "日期")
    #expect(bare.first("T033")?.place.columnLetter == "F")
    #expect(bare.first("T034")?.message.zh.contains("人员编号、姓名") == true)
    // A cell that could not be read is not told again as missing.
    #expect(RowReaderTests.visit("A1,,,,全部,2022-02-03,,").told == ["T054"])
  }

  @Test func severalProblemsOfARowAreAllTold() {
    let file = RowReaderTests.visit("3.3E+17,王?,曙光村,H1,全部,2022-02-30,飞鸽,")
    #expect(file.told(.error) == ["T049", "T052", "T054", "T042"])
    #expect(file.told(.warning) == ["T040"])
    #expect(file.rejected.count == 1)
    #expect(file.rejected[0].reasons.map(\.code) == ["T049", "T052", "T054", "T042"])
    #expect(!file.rejected[0].isBroken)
    #expect((0..<6).map { file.items(ofRejected: 0, column: $0) } == [[], [], ["曙光村"], [], [], []])
    #expect(file.diagnostics[0].cell == "3.3E+17")
    #expect(file.diagnostics[0].place.row == 2)
  }

  @Test func whatNobodyNeedsIsAWarningAndBlank() {
    let file = RowReaderTests.visit("A1,张三,,,李四,2022-02-03,飞鸽,#REF!")
    #expect(file.rows.count == 1)
    #expect(file.told(.warning) == ["T040", "T055"])
    let blank = RowReaderTests.visit("A1,张三,,,李四,2022-02-03,,")
    #expect(file.rows.digest == blank.rows.digest)
  }

  @Test func closedAndOpenSets() {
    let file = read("姓名,级别,上报时间,反馈时间\n张三,重要,2022-02-03,\n李四,紧急,2022-02-03,\n")
    #expect(file.texts("level") == ["重大"])
    #expect(file.told == ["T040"])
    #expect(file.diagnostics[0].message.zh.contains("一般、重大"))
    let near = read("姓名,级别,上报时间,反馈时间\n张三,重夭,2022-02-03,\n")
    #expect(near.diagnostics[0].help?.zh.contains("重") == true)
    let open = read("姓名,角色\n张三,中共党员、网格员\n李四,党员\n")
    #expect(open.texts("role") == ["党员+网格员", "党员"])
  }

  @Test func aDeclaredValueWinsOverTheBlankMarks() {
    let file = read("姓名,会议日期,签到情况\n张三,2022-02-03,/\n李四,2022-02-03,-\n")
    #expect(file.texts("status") == ["请假", "_"])
  }

  @Test func defaultsFillColumnsThatTheFileHasNot() {
    let without = read("姓名,会议日期\n张三,2022-02-03\n")
    #expect(without.texts("status") == ["出席"])
    let with = read("姓名,会议日期,签到情况\n张三,2022-02-03,√\n李四,2022-02-03,\n")
    #expect(with.texts("status") == ["出席", "_"])
    #expect(with.rows.digest[0] == without.rows.digest[0])
  }

  @Test func oneOfIsNeededInFileAndRow() {
    let file = read("姓名,会议编号,会议日期\n张三,M1,\n李四,,2022-02-03\n王五,,\n")
    #expect(file.rows.row == [2, 3])
    #expect(file.told == ["T034"])
    #expect(read("姓名,签到情况\n张三,到\n").told == ["T011"])
  }

  @Test(arguments: [
    ("2022-02-03 10:00,2022-02-03 09:00,", true), ("2022-02-03 10:00,2022-02-03,", false),
    ("2022-02-03,2022-02-02,", true),
    ("2022-02-03 10:00,,2022-02-02", true), ("2022-02-03 10:00,2022-02-03 10:00,2022-02-05", false),
    ("2022-02-03,2022-02-05,2022-02-04", false),
  ])
  func orderOfTimes(cells: String, backwards: Bool) {
    let file = read("姓名,上报时间,反馈时间,办结时间\n张三,\(cells)\n")
    #expect(file.told == (backwards ? ["T035"] : []))
    #expect(file.rejected.count == (backwards ? 1 : 0))
  }

  @Test func splitCellsPairUpWithinTheirGroup() {
    let file = RowReaderTests.visit("A1、A2,张三、李四,,,\"王五\n赵六/钱七\",2022-02-03,,")
    #expect(file.texts("person_id") == ["A1+A2"])
    #expect(file.texts("name") == ["张三+李四"])
    #expect(file.texts("household") == ["王五+赵六+钱七"])
    #expect(file.told == ["T072"])
    let unequal = RowReaderTests.visit("A1、A2,张三、李四、王五,,,赵六,2022-02-03,,")
    #expect(unequal.told == ["T036"])
    #expect(unequal.rejected.count == 1)
    let blank = RowReaderTests.visit(",张三、李四,,,赵六,2022-02-03,,")
    #expect(blank.rows.count == 1)
  }

  @Test func oneBadPartRejectsTheWholeRecord() {
    let file = RowReaderTests.visit("A1,张三,,,李四、全部,2022-02-03,,")
    #expect(file.told == ["T054"])
    #expect(file.rows.count == 0)
  }

  @Test func anItemThatStandsTwiceCountsOnce() {
    let file = read("姓名,户主,日期\n张三,李四、王五、李四,2022-02-03\n张三,李四、李四,2022-02-03\n")
    #expect(file.texts("household") == ["李四+王五", "李四"])
    #expect(file.told == ["T073"])
    // Two people of one name are told apart by their ids.
    let pairs = RowReaderTests.visit("A1、A2、A1,张三、张三、张三,,,李四,2022-02-03,,")
    #expect(pairs.texts("person_id") == ["A1+A2"])
    #expect(pairs.texts("name") == ["张三+张三"])
  }

  @Test func digestsAreOfTypedValues() {
    let file = read("姓名,户主,日期,方式,内容\n张三,李四,2022/2/3,上门,好　\n张 三,李四,2022-02-03,入户,好\n张三,李四,2022-02-03,电话,好\n")
    #expect(file.rows.digest[0] == file.rows.digest[1])
    #expect(file.rows.digest[1] != file.rows.digest[2])
    // The same row in another file, with other columns and symbols before it.
    let other = read("内容,方式,日期,户主,姓名\n别的,,2022-02-01,乙,甲\n好,上门,2月3日,李四,张三\n")
    #expect(other.rows.digest[1] == file.rows.digest[0])
    // Values do not slide into the neighbouring column.
    let shifted = read("姓名,户号,户主,日期\n张三,,李四,2022-02-03\n张三,李四,,2022-02-03\n")
    #expect(shifted.rows.digest[0] != shifted.rows.digest[1])
  }

  @Test func theWholeColumnTellsTheOrderOfDates() {
    let told = read("姓名,户主,日期\n张三,李四,2/3/22\n张三,李四,2/15/22\n张三,李四,2022-02-05\n")
    #expect(told.texts("date") == ["2022-02-03", "2022-02-15", "2022-02-05"])
    #expect(told.told == ["T069"])
    let days = read("姓名,户主,日期\n张三,李四,03/02/2022\n张三,李四,15/02/2022\n")
    #expect(days.texts("date") == ["2022-02-03", "2022-02-15"])
    let open = read("姓名,户主,日期\n张三,李四,2/3/22\n张三,李四,2022-02-05\n")
    #expect(open.told == ["T044"])
    #expect(open.rows.count == 1)
    let torn = read("姓名,户主,日期\n张三,李四,2/15/22\n张三,李四,15/2/22\n")
    #expect(torn.told == ["T044", "T044"])
    #expect(read("姓名,户主,日期\n张三,李四,22/2/3\n").told == ["T044"])
    #expect(torn.addsUp && told.addsUp)
  }

  @Test func serialNumbersOf1904AreSuspected() {
    // 43133 is 2022-02-03 less 1462 days.
    let file = read("姓名,户主,日期\n张三,李四,43133\n")
    #expect(file.texts("date") == ["2018-02-02"])
    #expect(file.told(.warning) == ["T078"])
    #expect(file.told(.note) == ["T068"])
  }

  @Test func monthsFlagsAndNumbers() {
    let roster = read("姓名,角色,出生年月,止\n张三,党员,1969.01,2022年2月\n李四,党员,2022.1,\n")
    #expect(roster.texts("born") == ["1969-01-01"])
    #expect(roster.texts("until") == ["2022-02-28"])
    #expect(roster.told == ["T046"])
    let flags = read("姓名,会议日期,汇报\n张三,2022-02-03,√\n李四,2022-02-03,×\n王五,2022-02-03,大概\n")
    #expect(flags.texts("reported") == ["是", "否"])
    #expect(flags.told == ["T048"])
    let points = read("姓名,加减分日期,项目,分值\n张三,2022-02-03,甲,\"1,000\"\n李四,2022-02-03,乙,−5\n王五,2022-02-03,丙,八十\n")
    #expect(points.texts("points") == ["1000", "-5"])
    #expect(points.told == ["T047", "T071"])
  }

  @Test func mendedCellsAreToldOnceForAKind() {
    let file = read("姓名,户主,日期\n张 三,李　四,2022-02-03\n王 五,赵六,2022-02-03\n张 三,钱 七,2022-02-03\n")
    #expect(file.texts("name") == ["张三", "王五", "张三"])
    #expect(file.told == ["T060"])
    #expect(file.diagnostics[0].severity == .note)
    #expect(file.diagnostics[0].message.zh.contains("5 格"))
    #expect(file.diagnostics[0].message.zh.contains("第2行“张 三”"))
    #expect(file.diagnostics[0].message.zh.contains("第4行") == false)
  }

  @Test func aBrokenRecordOfSeveralLinesComesBackAsItStood() {
    let file = read("姓名,户主,日期\r\n\"张\r\n三\",\"李四,2022-02-03\r\n王五,赵六,2022-02-04\r\n")
    #expect(file.told == ["T031"])
    #expect(file.rows.row == [3])
    #expect(file.cells(ofRejected: 0) == ["\"张\r\n三\"", "\"李四", "2022-02-03"])
    #expect(file.cells(ofRejected: 1) == [])
  }

  @Test func theCellsOfAThousandRowsOfWrongWidthAreToldAndAllComeBack() {
    let file = read("姓名,户主,日期\n" + String(repeating: "张三,李四,2022-02-03,多\n", count: 1_001))
    #expect(file.rejected.count == 1_001)
    #expect(file.diagnostics[999].message.zh.hasSuffix("：[张三][李四][2022-02-03][多]"))
    #expect(file.diagnostics[1_000].message.zh.hasSuffix("表头有 3 格"))
    #expect(file.cells(ofRejected: 1_000) == ["张三", "李四", "2022-02-03", "多"])
  }

  @Test func brokenQuotesAreRejectedWithWhatStoodThere() {
    let file = read("姓名,户主,日期\n\"张三\"同志,李四,2022-02-03\n王五,\"赵六,2022-02-03\n钱七,孙八,2022-02-04\n")
    #expect(file.told == ["T030", "T031"])
    #expect(file.rows.row == [4])
    #expect(file.rejected.map(\.row) == [2, 3])
    #expect(file.cells(ofRejected: 0) == ["\"张三\"同志", "李四", "2022-02-03"])
    #expect(file.found(["赵六", "王五", "张三"], inRejected: 1) == ["王五", "赵六"])
    #expect(file.first("T031")?.place.column == "户主")
    #expect(file.addsUp)
  }

  @Test func aRemarkOfSeveralLinesIsOneCell() {
    let remark = read("姓名,户主,日期,内容\n张三,李四,2022-02-03,\"一,二,三,四\n五,六,七,八\"\n")
    #expect(remark.rows.count == 1)
    #expect(remark.told == [])
  }

  @Test func strayQuotesAreNotedButNotThoseOfFormulas() {
    let file = read("人员编号,户主,日期,内容\n=\"001\",李四,2022-02-03,5\"管\n=\"002\",李四,2022-02-03,好\n")
    #expect(file.texts("person_id") == ["001", "002"])
    #expect(file.told == ["T076"])
    #expect(file.diagnostics[0].message.zh.contains("1 格"))
  }

  @Test func returnsNameTheRowsThatTheyReplace() {
    let file = read(
      "姓名,户主,日期,原文件,原行,退回原因\n张三,李四,2022-02-03,'=曙光村/走访.csv,12,日期不对\n王五,赵六,2022-02-04,,,\n钱七,孙八,2022-02-05,曙光村/走访.csv,十二,\n周九,吴十,x,曙光村/走访.csv,14,\n"
    )
    #expect(file.isReturn)
    #expect(file.rows.returnOf.map(\.row) == [12, 0])
    #expect(file.rows.symbols.text(file.rows.returnOf[0].file) == "=曙光村/走访.csv")
    #expect(file.rows.returnOf[1].file == -1)
    #expect(file.told == ["T037", "T041"])
    #expect(file.rejected[0].returnOf == nil)
    #expect(file.rejected[1].returnOf?.row == 14)
    #expect(file.rejected[1].returnOf?.file == "曙光村/走访.csv")
    #expect(!read("姓名,户主,日期\n").isReturn)
  }

  @Test func whatTheRejectsWriterMadeSafeIsUndone() {
    let file = read("姓名,户主,日期,内容\n张三,李四,2022-02-03,'=1+1\n张三,李四,2022-02-03,=1+1\n张三,李四,'-,x\n")
    #expect(file.rows.digest[0] == file.rows.digest[1])
    #expect(file.told == ["T033"])
  }

  @Test func cellsAreFoundAgain() {
    let file = read("姓名,户主,,日期,内容\n张 三,李四,,2022/2/3,\"a\"\"b\n,c\"\n王五,赵六,,2022-02-04,\n")
    #expect(file.cells(ofRow: 0) == ["张 三", "李四", "", "2022/2/3", "a\"b\n,c"])
    #expect(file.cells(ofRow: 1) == ["王五", "赵六", "", "2022-02-04", ""])
    #expect(file.cells(ofRow: 2) == [])
    #expect(file.cell(ofRow: 0, column: 5) == "2022/2/3")
    #expect(file.cell(ofRow: 0, column: 0) == nil)
    #expect(file.columnLabel(5) == "日期")
    #expect(file.columnLabel(0) == nil)
    #expect(file.rows.line == [2, 4])
    #expect(file.rows.row == [2, 3])
    #expect(
      Place.letter(ofColumn: 0) == "A" && Place.letter(ofColumn: 25) == "Z" && Place.letter(ofColumn: 26) == "AA"
        && Place.letter(ofColumn: 701) == "ZZ")
  }

  @Test func absentNeededColumnsAreBlank() {
    let file = read("姓名,户主,日期\n张三,李四,2022-02-03\n")
    #expect(file.rows.columns[0] == [RowBlock.blank])
    #expect(file.texts("person_id") == ["_"])
  }
}

/// What a column's declaration means for a cell that cannot be read.
@Suite struct NeedTests {
  static func shape(householdNeeded: Bool) -> TableShape {
    var shape = Shapes.visits
    shape.columns[4].isNeeded = householdNeeded
    return shape
  }

  @Test func aKeyThatNobodyNeedsIsStillOneOfTheRequired() {
    let bytes = Array("姓名,户主,日期\n张三,全部,2022-02-03\n".utf8)
    func codes(_ needed: Bool) -> [String] {
      TableReader.read(
        path: "a.csv", bytes: bytes, shapes: [NeedTests.shape(householdNeeded: needed)], period: february
      ).told
    }
    #expect(codes(true) == ["T054"])
    #expect(codes(false) == ["T054", "T034"])
  }

  @Test func wideRowsDoNotTakeForever() {
    let cells = (0..<20_000).map { "人\($0)" }.joined(separator: ",")
    let file = read("姓名,户主,日期\n\(cells)\n")
    #expect(file.found((0..<20_000).map { "人\($0)" }, inRejected: 0).count == 20_000)
    let headings = Array(repeating: "姓名", count: 5_000).joined(separator: ",")
    #expect(read("姓名,户主,日期,\(headings)\n").told(.warning).count == 5_000)
    let names = (0..<5_000).map { "甲\($0)" }.joined(separator: "、")
    #expect(read("姓名,户主,日期\n张三,\(names),2022-02-03\n").rows.lists.first?.count == 5_000)
  }
}
