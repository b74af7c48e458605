import Diagnostics
import Testing

@testable import Rules

/// Each rulebook has one mistake, at the marked place.
let textMistakes: [(code: String, rulebook: String)] = [
  ("R005", "name«：»n\ntables: tables.yaml\n" + Sample.goodCard),
  ("R005", Sample.criterion("weight«：»40\nmeasure: {kind: coverage, table: visits, targets: links}")),
  ("R005", Sample.criterion("weight: 40\nmeasure: {kind«：»coverage, table: visits, targets: links}")),
  ("R005", Sample.criterion("weight: 40\nmeasure: {kind: coverage«，»table: visits, targets: links}")),
  ("R005", Sample.criterion("weight: 40\nmeasure: «｛»kind: coverage, table: visits, targets: links}")),
  ("R005", Sample.criterion("weight: 40\nmeasure: {kind: coverage, table: visits, targets: links«｝»")),
  (
    "R005",
    Sample.criterion(
      "weight: 40\napplies_to: {role: [党员«、»村民代表]}\nmeasure: {kind: coverage, table: visits, targets: links}")
  ),
  (
    "R005",
    Sample.criterion(
      "weight: 40\napplies_to: {role: «【»党员, 村民代表]}\nmeasure: {kind: coverage, table: visits, targets: links}"
    )
  ),
  (
    "R005",
    Sample.criterion(
      "weight: 40\nmeasure:\n  kind: coverage\n  table: visits\n  targets: links\nnote: {a«（»b）: 1}"
    ).replacing("note: {a«（»b）: 1}", with: "applies_to: {phone: 电话«（»家）}")
  ),
  ("R005", Sample.head(Sample.goodCard + "\nvillages:\n  曙光村:\n    - 东风大队«，»红旗大队")),
  ("R005", Sample.head(Sample.goodCard + "\nvillages:\n  曙光村«（»新）: []")),
  ("R005", Sample.head(Sample.goodCard + "\nvillages:\n  曙光村:\n  «－» 东风大队")),
  ("R005", Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{role: 党员«、»村民代表}")),
  ("R005", Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{role: 党员«，»status: 流动}")),
  ("R006", Sample.head("calendar:\n«\t»holidays: [2022-01-01]\n" + Sample.goodCard)),
  ("R006", Sample.head("decimals:«\t»2\n" + Sample.goodCard)),
  ("R007", Sample.head("version: «“2022-02”»\n" + Sample.goodCard)),
  ("R007", Sample.head("«“version”»: 2022-02\n" + Sample.goodCard)),
  ("R007", Sample.card("unranked: {status: «‘流动’»}\n" + Sample.goodCriteria)),
  ("R007", Sample.card("unranked: {«＂status＂»: 流动}\n" + Sample.goodCriteria)),
  ("R008", Sample.head("version: 1\n«version»: 2\n" + Sample.goodCard)),
  ("R008", Sample.head("version: 1\n«版本»: 2\n" + Sample.goodCard)),
  ("R008", Sample.card("limits: {min: 0, «min»: 1}\n" + Sample.goodCriteria)),
  ("R008", Sample.card("limits: {\"min\": 0, «\"min\"»: 1}\n" + Sample.goodCriteria)),
  ("R009", Sample.head("decimals«:»2\n" + Sample.goodCard)),
  ("R009", Sample.card("limits: {min«:»0, max: 1}\n" + Sample.goodCriteria)),
  ("R009", Sample.head("scorecards:\n  - id«:»s\n    subjects: {role: 党员}\n    " + Sample.goodCriteria)),
  ("R010", Sample.head("calendar:\n«　»holidays: [2022-01-01]\n" + Sample.goodCard)),
  ("R010", Sample.head("decimals:«　»2\n" + Sample.goodCard)),
  ("R010", Sample.head("decimals: 2«\u{A0}»\n" + Sample.goodCard)),
  ("R004", Sample.head("decimals: «\u{1}»2\n" + Sample.goodCard)),
  ("R004", Sample.head("version: a«\u{2028}»b\n" + Sample.goodCard)),
  ("R011", Sample.head("version: «\"»2022\n" + Sample.goodCard)),
  ("R011", Sample.head("version: «'»2022”\n" + Sample.goodCard)),
  ("R011", Sample.card("limits: «{»min: 0, max: 1\n" + Sample.goodCriteria)),
  ("R011", Sample.card("limits: {min: 0, max: 1«]»\n" + Sample.goodCriteria)),
  ("R011", Sample.card("unranked: {status: [流动, 年老体弱«}»\n" + Sample.goodCriteria)),
  ("R011", Sample.head("version: a«:» b\n" + Sample.goodCard)),
  ("R011", Sample.head("version: 1\n  «decimals»: 2\n" + Sample.goodCard)),
  ("R011", Sample.card("base: 0\n «limits»: {min: 0}\n" + Sample.goodCriteria)),
  ("R011", Sample.head("«version»\n" + Sample.goodCard)),
  ("R011", Sample.head("version: «@»2022\n" + Sample.goodCard)),
  ("R011", Sample.head("version: \"2022\" «x»\n" + Sample.goodCard)),
  ("R011", Sample.head("version: \"a«\\q»\"\n" + Sample.goodCard)),
  ("R011", Sample.card("limits: {min: 0 max«:» 1}\n" + Sample.goodCriteria)),
  ("R011", Sample.card("limits: {«,»min: 0}\n" + Sample.goodCriteria)),
  ("R011", Sample.head("version: «-» 1\n" + Sample.goodCard)),
  ("R011", Sample.head(Sample.goodCard + "\n«---»\nname: m")),
  ("R012", Sample.head("version: «&»a 2022\n" + Sample.goodCard)),
  ("R012", Sample.head("version: «*»a\n" + Sample.goodCard)),
  ("R012", Sample.head("version: «!»!str 2022\n" + Sample.goodCard)),
  ("R012", Sample.card("limits: {min: «&»x 0}\n" + Sample.goodCriteria)),
  ("R012", Sample.head("«?» version\n: 2022\n" + Sample.goodCard)),
]

@Test(arguments: textMistakes.indices)
func mistakeOfTheTextIsToldAtItsPlace(_ index: Int) throws {
  let marked = Marked(textMistakes[index].rulebook)
  let (rulebook, diagnostics) = Sample.read(marked.text)
  #expect(rulebook == nil)
  #expect(
    diagnostics.map { "\($0.code) \($0.span)" } == marked.spans.map { "\(textMistakes[index].code) \($0)" })
  let diagnostic = try #require(diagnostics.first)
  #expect(!(diagnostic.help?.zh ?? "").isEmpty && !(diagnostic.help?.en ?? "").isEmpty)
  let line = try #require(diagnostic.place.line)
  #expect(
    diagnostic.place.excerpt
      == marked.text.split(separator: "\n", omittingEmptySubsequences: false)[line - 1].description)
}

/// Chinese punctuation is at home in texts.
@Test(arguments: [
  "note: 每月一次，不得缺席：见《通知》（2022）；“党建+网格”、‘网格’！",
  "note: \"“全部”在引号里，随便写：\\t\"",
  "note: '{a：1}，［b］'",
  "note: |\n  第一行，\n  \t第二行：“x”\n  weight：40",
  "note: >-\n  第一行，\n  - 第二行：x",
  "note: 第一行，\n  第二行，继续",
  "note:\n  第一行，\n  第二行，继续",
  "note: a # 注释里：，［“\t",
  "# 注释：，“”\nnote: a",
  "note: 党建“网格”",
  "note: “党建”和“网格”",
  "note: 9:05 开会",
  "note: http://example.org/x",
])
func textsMayHoldAnything(_ note: String) throws {
  let (rulebook, diagnostics) = Sample.read(
    Sample.criterion("\(note)\nweight: 40\nmeasure: {kind: coverage, table: visits, targets: links}"))
  #expect(diagnostics == [])
  #expect(rulebook?.scorecards[0].criteria[0].note?.isEmpty == false)
}

@Test func byteOrderMarkAndLineEndsDoNotMatter() throws {
  let text = Sample.head("version: 1\n" + Sample.goodCard)
  for variant in ["\u{FEFF}" + text, text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r")] {
    let (rulebook, diagnostics) = Sample.read(variant)
    #expect(diagnostics == [])
    #expect(rulebook?.version == "1")
  }
  let broken = Sample.read(("\u{FEFF}" + text + "\ndecimals: x\n").replacing("\n", with: "\r\n"))
  #expect(broken.diagnostics.map(\.span) == ["9:11+1"])
}

@Test func bytesThatAreNoUTF8AreToldAtTheirLine() {
  let gbk: [UInt8] = Array("name: n\ntables: ".utf8) + [0xCC, 0xA8, 0xD5, 0xCB, 0x0A]
  let read = RulebookReader.read(RuleSource(path: "r.yaml", bytes: gbk)) { _ in nil }
  #expect(
    read.diagnostics.map { "\($0.code) \($0.place.line ?? 0):\($0.place.character ?? 0)" } == ["R002 2:9"])
  let wide = RulebookReader.read(RuleSource(path: "r.yaml", bytes: [0xFF, 0xFE, 0x6E, 0x00])) { _ in nil }
  #expect(wide.diagnostics.map(\.code) == ["R002"])
  let large = RulebookReader.read(RuleSource(path: "r.yaml", bytes: Array(repeating: 0x61, count: 1_000_001))) { _ in
    nil
  }
  #expect(large.diagnostics.map(\.code) == ["R003"])
  let empty = RulebookReader.read(RuleSource(path: "r.yaml", bytes: [])) { _ in nil }
  #expect(empty.diagnostics.map(\.code) == ["R017"])
}

@Test func deepNestingIsRefused() {
  let deep = Sample.read("name: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60))
  #expect(deep.diagnostics.contains { $0.code == "R013" })
  let deeper = Sample.read(
    "name: " + String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000))
  #expect(deeper.diagnostics.map(\.code) == ["R011"])
}

@Test(arguments: [
  "limits: {\nmin: 0,\nmax: 1\n}\n", "limits: {\n  min: 0,\n  max: 1}\n", "limits:\n  {min: 0,\n   max: 1}\n",
  "limits: { # 注释，：\n  min: 0, # ［\n  max: 1,\n}\n",
  "limits:\n    min: 0\n    max: 1\n", "limits: {\"min\": 0, 'max': 1}\n", "limits: {\"min\":0, \"max\":1}\n",
])
func bracketsMayTakeSeveralLines(_ limits: String) {
  let (rulebook, diagnostics) = Sample.read(Sample.card(limits + Sample.goodCriteria))
  #expect(diagnostics == [])
  #expect(rulebook?.scorecards[0].limits == Bounds(min: .zero, max: .one))
}
