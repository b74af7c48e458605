import Diagnostics
import Foundation
import Quantities
import Rules
import Testing

@testable import Sheets

/// An empty sheet as a workbook: what stands in it is what stands in the text, and its columns take what they should.
@Suite struct TemplateSheetTests {
  private static func column(
    _ id: String, _ type: ColumnType, _ heading: String, _ change: (inout ColumnDeclaration) -> Void = { _ in }
  ) -> ColumnDeclaration {
    var column = ColumnDeclaration(id: id, type: type, headers: [id, heading])
    change(&column)
    return column
  }

  /// A table with a column of every type: A to L.
  private static func table() -> TableDeclaration {
    var table = TableDeclaration(id: "everything", name: "各样")
    table.columns = [
      column("person_id", .id, "编号"),
      column("name", .name, "姓名") { $0.isRequired = true },
      column("note", .text, "备注"),
      column("role", .list, "身份") { $0.values = [("党员", []), ("代表", [])] },
      column("date", .date, "日期") { $0.isRequired = true },
      column("later", .date, "回访"),
      column("at", .datetime, "时间"),
      column("born", .month, "出生"),
      column("points", .number, "分值"),
      column("done", .flag, "汇报"),
      column("way", .text, "方式") { $0.values = [("上门", []), ("电话", [])] },
      column("kind", .text, "类别") {
        $0.values = [("甲", []), ("乙", [])]
        $0.isOpen = true
      },
      column("status", .text, "状态") { $0.values = [("出席", ["到"]), ("缺席", [])] },
      column("many", .text, "太多") { $0.values = (0..<60).map { ("第\($0)种情况", []) } },
      column("comma", .text, "逗号") { $0.values = [("甲,乙", []), ("丙", [])] },
      column("age", .number, "年龄") { $0.isDerived = true },
    ]
    table.dateColumn = 4
    table.isExpected = true
    return table
  }

  private static let expected = [
    ["person_id": "001", "name": "=1+1"], ["name": "@李四"], ["name": "长" + String(repeating: "名", count: 40_000)],
  ]

  private static func sheet(rows: [[String: String]] = expected, language: Language = .zh) throws -> TemplateSheet {
    TemplateSheet(table(), try #require(Period("2022-03")), language, village: "曙光村", expected: rows)
  }

  private static func write(_ sheet: TemplateSheet, to path: String) throws {
    guard case .workbook(let write) = sheet.content(.xlsx) else { return }
    try write(path)
  }

  @Test func holdsWhatTheTextHolds() throws {
    let rows = Array(Self.expected.prefix(2))
    let sheet = try Self.sheet(rows: rows)
    guard case .bytes(let csv) = sheet.content(.csv) else {
      Issue.record("no text")
      return
    }
    let lines = String(decoding: csv().dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    let cells = try ReadWorkbook.with({ try Self.write(sheet, to: $0) }) { try ReadWorkbook($0).sheets[0] }
    #expect(cells["A1"] == lines[0].description)
    let heads = (0..<sheet.columns.count).map { cells[Place.letter(ofColumn: $0) + "2"] ?? "" }
    #expect(heads.joined(separator: ",") == lines[1])
    #expect(heads.last == "预填" && heads.contains("日期*") && !heads.contains("年龄"))
    #expect(lines[2].hasPrefix("001,'=1+1,") && cells["A3"] == "001" && cells["B3"] == "=1+1")
    #expect(lines[3].hasPrefix(",'@李四,") && cells["A4"] == nil && cells["B4"] == "@李四")
    #expect(cells["P3"] == "√" && cells["P4"] == "√" && cells["P5"] == nil)
  }

  @Test func nothingRunsAndNothingIsTooLong() throws {
    let sheet = try Self.sheet()
    try ReadWorkbook.with({ try Self.write(sheet, to: $0) }) { path in
      let book = try ReadWorkbook(path)
      #expect(!book.xml[0].contains("<f>"))
      #expect(book.sheets[0]["B5"]?.utf16.count == XlsxText.longest + 1)
      #expect(book.sheets[0]["B5"]?.hasPrefix("长名名") == true)
    }
  }

  @Test func columnsKeepWhatIsTyped() throws {
    let sheet = try Self.sheet()
    try ReadWorkbook.with({ try Self.write(sheet, to: $0) }) { path in
      let xml = try ReadWorkbook(path).xml[0]
      let styles = try ReadWorkbook.entry("xl/styles.xml", of: path)
      let codes = Dictionary(
        uniqueKeysWithValues: styles.matches(of: #/<numFmt numFmtId="(\d+)" formatCode="([^"]+)"/#)
          .map { (String($0.1), String($0.2)) })
      let cellFormats = styles.components(separatedBy: "<cellXfs")[1].matches(of: #/<xf numFmtId="(\d+)"/#).map {
        String($0.1)
      }
      let formats = xml.matches(of: #/<col min="\d+" max="\d+" width="[\d.]+" style="(\d+)"/#).map { match -> String in
        let id = Int(match.1).map { cellFormats[$0] } ?? "?"
        return id == "49" ? "@" : id == "0" ? "General" : codes[id] ?? id
      }
      let day = "yyyy-mm-dd"
      #expect(
        formats == ["@", "@", "@", "@", day, day, day + " hh:mm", "yyyy-mm", "General", "General"]
          + [String](repeating: "@", count: 6))
      // The offer to make numbers of ids is not made.
      #expect(xml.contains("<ignoredError sqref=\"A3:P1005\" numberStoredAsText=\"1\"/>"))
      // A row has no height of its own and grows with what is written in it.
      #expect(xml.contains(#/<row r="2"[^>]* ht=/#) && !xml.contains(#/<row r="3"[^>]* ht=/#))
      #expect(!xml.contains(#/<sheetFormatPr[^>]*customHeight/#))
    }
  }

  /// By heading: the rule of its column.
  private static func rules(_ sheet: TemplateSheet) throws -> [String: String] {
    try ReadWorkbook.with({ try write(sheet, to: $0) }) { path in
      let xml = try ReadWorkbook(path).xml[0]
      let letters = sheet.columns.indices.map { Place.letter(ofColumn: $0) }
      var rules: [String: String] = [:]
      for rule in xml.components(separatedBy: "<dataValidation ").dropFirst() {
        guard let column = letters.firstIndex(where: { rule.contains("sqref=\"\($0)3:\($0)1005\"") }) else { continue }
        rules[sheet.columns[column].heading] = rule
      }
      return rules
    }
  }

  @Test(arguments: [
    // Synonyms are read, so they are not stopped; nor is anything in an open set, nor two in one cell.
    ("方式", "<formula1>\"上门,电话\"</formula1>", "", true),
    ("类别", "<formula1>\"甲,乙\"</formula1>", "errorStyle=\"warning\"", true),
    ("状态", "<formula1>\"出席,缺席\"</formula1>", "errorStyle=\"warning\"", true),
    ("身份", "<formula1>\"党员,代表\"</formula1>", "", false), ("汇报", "<formula1>\"是,否\"</formula1>", "", false),
    ("日期*", "<formula1>44621</formula1><formula2>44651</formula2>", "errorStyle=\"warning\"", true),
    ("回访", "<formula1>3654</formula1><formula2>73050</formula2>", "errorStyle=\"warning\"", true),
    ("出生", "<formula1>3654</formula1><formula2>73050</formula2>", "errorStyle=\"warning\"", true),
    ("时间", "AND(ISNUMBER(G3),G3&gt;=3654,G3&lt;73051,MOD(G3,1)&gt;0)", "errorStyle=\"warning\"", true),
  ])
  func columnsSayWhatTheyTake(heading: String, formula: String, style: String, objects: Bool) throws {
    let rule = try #require(try Self.rules(try Self.sheet())[heading])
    #expect(rule.contains(formula), "\(rule)")
    #expect(style.isEmpty ? !rule.contains("errorStyle") : rule.contains(style), "\(rule)")
    #expect(rule.contains("showErrorMessage=\"1\"") == objects, "\(rule)")
    #expect(rule.contains("allowBlank=\"1\"") && rule.contains("showInputMessage=\"1\""))
    #expect(rule.contains("promptTitle=\"\(heading)\""))
  }

  /// A list longer than a workbook holds, or with a comma in a value, is left out; so is what needs no rule.
  @Test(arguments: ["太多", "逗号", "备注", "编号", "分值", "预填"]) func somethingIsNoList(_ heading: String) throws {
    #expect(try Self.rules(try Self.sheet())[heading] == nil)
  }

  @Test func listsFitIntoTheLimit() {
    let fitting = (0..<51).map { _ in "四个字儿" }
    #expect(EntryForm.list(fitting)?.utf16.count == 254)
    #expect(EntryForm.list(fitting + ["多"]) == nil)
    #expect(EntryForm.list([]) == nil)
    #expect(EntryForm.list(["说\"好\""]) == nil)
  }

  @Test func sameBytes() throws {
    let sheet = try Self.sheet()
    let made = try (0..<2).map { _ in
      try ReadWorkbook.with({ try Self.write(sheet, to: $0) }) { try ReadWorkbook.data($0) }
    }
    #expect(made[0] == made[1] && made[0].count > 4_000)
  }

  @Test func printsOnA4AcrossWithItsHead() throws {
    let sheet = try Self.sheet(language: .en)
    try ReadWorkbook.with({ try Self.write(sheet, to: $0) }) { path in
      let xml = try ReadWorkbook(path).xml[0]
      #expect(xml.contains("paperSize=\"9\"") && xml.contains("orientation=\"landscape\""))
      #expect(xml.contains("<pageSetUpPr fitToPage=\"1\"/>") && xml.contains("fitToHeight=\"0\""))
      #expect(xml.contains("<mergeCell ref=\"A1:P1\"/>") && xml.contains("topLeftCell=\"A3\""))
      #expect(try ReadWorkbook.entry("xl/workbook.xml", of: path).contains("'各样'!$1:$2"))
      #expect(xml.contains("prompt=\"Like 2022-03-01, from 2022-03-01 to 2022-03-31.\""))
    }
  }
}
