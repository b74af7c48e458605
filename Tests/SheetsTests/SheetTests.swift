import Diagnostics
import Facts
import Foundation
import Quantities
import Rules
import Scoring
import Tables
import Testing

@testable import Sheets

@Suite struct ScorecardSheetTests {
  @Test func hasAColumnForEachCriterionAndSection() throws {
    let view = Town.view()
    let card = try #require(view.scorecards.first)
    #expect(
      Town.lines(ScorecardSheet.make(view, card).csv()) == [
        "\u{FEFF}名次,村内名次,编号,姓名,村,组,联系农户,加减分,加分项,主题党日,总分,等次,备注",
        "1,1,001,张三,曙光村,一组,36.00,3.50,3.50,54.00,93.50,优秀,未定稿",
        "2,2,'=2,李四,曙光村,,0.00,-0.50,-0.50,不适用,-0.50,合格,未定稿；一票否决；数据不全，2 行退回",
        ",,003,王五,双溪村,,未报,无数据,,无法判定,,,未定稿；未报：走访联系记录、联系户名单；无法判定：主题党日",
      ])
  }

  @Test func speaksTheRulebooksLanguage() throws {
    let view = Town.view(language: .en)
    let lines = Town.lines(ScorecardSheet.make(view, try #require(view.scorecards.first)).csv())
    #expect(lines[0] == "\u{FEFF}Rank,Rank in village,ID,Name,Village,Group,联系农户,加减分,加分项,主题党日,Total,Grade,Remarks")
    #expect(lines[2].hasSuffix(",\"draft; 一票否决; incomplete, 2 rows returned\""))
  }

  @Test func bearsNoDraftMarkOnceAllIsThere() throws {
    var assessment = Town.assessment()
    assessment.scorecards[0].subjects.removeLast()
    assessment.scorecards[0].subjects[1].isIncomplete = false
    let view = AssessmentView(rulebook: Town.rulebook(), facts: Town.facts(), assessment: assessment)
    #expect(!view.isDraft)
    let lines = Town.lines(ScorecardSheet.make(view, try #require(view.scorecards.first)).csv())
    #expect(lines[1].hasSuffix(",优秀,"))
    #expect(lines[2].hasSuffix(",合格,一票否决"))
  }

  @Test(arguments: [
    (UnrankedReason.byRule, "不排名"), (.tooFewScored, "可比项不足"), (.nothingScored, "没有可计分的考核项"), (.veto(0), ""),
  ])
  func saysWhyThereIsNoRank(reason: UnrankedReason, remark: String) throws {
    var assessment = Town.assessment()
    assessment.scorecards[0].subjects = [assessment.scorecards[0].subjects[0]]
    assessment.scorecards[0].subjects[0].unrankedReason = reason
    let view = AssessmentView(rulebook: Town.rulebook(), facts: Town.facts(), assessment: assessment)
    let remarks = Remarks(view, try #require(view.scorecards.first)).of(assessment.scorecards[0].subjects[0])
    #expect(remarks.joined() == remark)
  }

  @Test func showsTheBaseAndTheGroupWhereThereAreSuch() throws {
    var rulebook = Town.rulebook()
    rulebook.scorecards[0].base = [(where: Filter(), gives: Rational(60))]
    rulebook.scorecards[0].rank.groups = [(name: "两委", where: Filter())]
    var assessment = Town.assessment()
    assessment.scorecards[0].subjects[0].base = Points(units: 6000)
    assessment.scorecards[0].subjects[0].group = 0
    let view = AssessmentView(rulebook: rulebook, facts: Town.facts(), assessment: assessment)
    let lines = Town.lines(ScorecardSheet.make(view, try #require(view.scorecards.first)).csv())
    #expect(lines[0].hasPrefix("\u{FEFF}名次,村内名次,编号,姓名,村,组,排名组,基础分,联系农户,"))
    #expect(lines[1].hasPrefix("1,1,001,张三,曙光村,一组,两委,60.00,36.00,"))
  }

  @Test func namesFilesByIdsThatAreSafeAndTheirOwn() {
    var rulebook = Town.rulebook()
    var assessment = Assessment()
    rulebook.scorecards = ["problems", "../x", "a", "A"].map { Scorecard(id: $0, name: $0) }
    assessment.scorecards = (0..<4).map { ScorecardResult(scorecard: $0) }
    let view = AssessmentView(rulebook: rulebook, facts: Town.facts(), assessment: assessment)
    #expect(view.scorecards.map(\.fileStem) == ["problems~2", "_._x", "a", "A~2"])
  }
}

@Suite struct ResultsTests {
  @Test func saysAllWithStableKeys() {
    let text = Town.text(ResultsJSON.file(Town.view()).bytes)
    #expect(
      text.hasPrefix(
        """
        {
          "format": 1,
          "period": "2022-02",
          "rulebook": {"name": "镇规则", "version": "2022-02"},
          "scorecards": [
            {
              "id": "members",
              "name": "党员积分",
              "subjects": [
                {
                  "person_id": "001",
                  "name": "张三",
                  "village": "曙光村",
                  "group": "一组",
                  "ranked": true,
                  "rank": 1,
                  "village_rank": 1,
                  "base": "0.00",
                  "sections": [{"id": "bonus", "points": "3.50"}],
                  "total": "93.50",
                  "grade": "优秀",
                  "vetoes": [],
                  "incomplete": false,
                  "criteria": [
                    {"id": "contact", "done": "9", "of": "10", "amount": null, "points": "36.00", "outcome": "scored"},
                    {"id": "extra", "done": null, "of": null, "amount": "2.3333", "points": "3.50", "outcome": "scored"},
                    {"id": "party-day", "done": "0.6667", "of": "1", "amount": null, "points": "54.00", "outcome": "scored"}
                  ]
                },
        """))
    // What was not judged has no numbers, whatever the entry holds.
    #expect(text.contains("\"rank\": null,\n          \"village_rank\": null,\n          \"base\": null,"))
    #expect(
      text.contains(
        "{\"id\": \"contact\", \"done\": null, \"of\": null, \"amount\": null, \"points\": null, \"outcome\": \"unsent\"}"
      ))
    #expect(text.contains("\"vetoes\": [\"一票否决\"],\n          \"incomplete\": true,"))
    #expect(text.hasSuffix("  ]\n}\n"))
  }
}

@Suite struct ResultsPartsTests {
  /// However many parts a text is cut into, it is the same.
  @Test(arguments: [0, 1, 499, 500, 501, 1_000, 1_200])
  func areOneTextTogether(count: Int) {
    var rulebook = Town.rulebook()
    rulebook.scorecards.append(Scorecard(id: "others", name: "其他"))
    var assessment = Town.assessment()
    let subject = assessment.scorecards[0].subjects[1]
    assessment.scorecards[0].subjects = [SubjectResult](repeating: subject, count: count)
    assessment.scorecards.append(ScorecardResult(scorecard: 1))
    let view = AssessmentView(rulebook: rulebook, facts: Town.facts(), assessment: assessment)
    let text = Town.text(ResultsJSON.file(view).bytes)
    #expect(text.components(separatedBy: "\"person_id\": \"=2\"").count == count + 1)
    #expect(!text.contains(",\n,") && !text.contains("[,") && !text.contains("}\n        {"))
    let json = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let cards = json?["scorecards"] as? [[String: Any]] ?? []
    #expect(cards.map { ($0["subjects"] as? [Any])?.count } == [count, 0])
    #expect(text.hasSuffix("      \"subjects\": []\n    }\n  ]\n}\n"))
  }

  @Test(arguments: [
    (Int64(0), 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (123, 0, "123"), (0, 0, "0"), (9350, 2, "93.50"),
    (-100, 1, "-10.0"), (Int64.min, 6, "-9223372036854.775808"), (Int64.max, 3, "9223372036854775.807"),
  ])
  func pointsAreTheTextThatQuantitiesGive(units: Int64, decimals: Int, text: String) {
    var out: [UInt8] = []
    PointsText.append(Points(units: units), decimals: decimals, to: &out)
    #expect(Town.text(out) == text)
    #expect(Points(units: units).text(decimals: decimals) == text)
  }
}

@Suite struct EvidenceSheetTests {
  @Test func tellsWhatEachRowGave() {
    #expect(
      Town.lines(EvidenceSheet(Town.view()).file().bytes) == [
        "\u{FEFF}scorecard,person_id,criterion,file,row,line,kind,value,about,what",
        "members,001,contact,\"曙光村/走访, 二.csv\",7,8,counted,1,赵六（H1）,计入",
        "members,001,contact,\"曙光村/走访, 二.csv\",9,10,coveredAlready,,钱七,该户已计，不重复计",
        "members,001,contact,,,,notContacted,,H3,本期未联系（或次数不够）",
        "members,001,party-day,双溪村/走访.csv,3,3,attended,0.8,2022-02-05 主题党日,到会",
        "members,001,party-day,,,,missed,0,2022-02-01 议事日（按签到推定）,缺席或未签到",
        "members,'=2,contact,,,,none,0.00,,本期无数据，按规则给分",
        "members,'=2,party-day,,,,not_applicable,,,不适用于此人",
        "members,003,contact,,,,unsent,,,村里未报所需台账",
        "members,003,extra,,,,skipped,,,本期无数据，不计此项",
        "members,003,party-day,,,,unjudged,,,所有记录都无法判定",
      ])
  }

  @Test func isTheSameInManyPartsAsInOne() {
    var assessment = Town.assessment()
    let subject = assessment.scorecards[0].subjects[0]
    assessment.scorecards[0].subjects = [SubjectResult](repeating: subject, count: 3_000)
    let view = AssessmentView(rulebook: Town.rulebook(), facts: Town.facts(), assessment: assessment)
    let file = EvidenceSheet(view).file()
    #expect(file.parts == 6)
    let lines = Town.lines(file.bytes)
    #expect(lines.count == 1 + 3_000 * 5)
    #expect(Set(lines.dropFirst()).count == 5)
  }
}

@Suite struct ProblemsSheetTests {
  @Test func hasExactlyItsHeaderAndThePlace() {
    let problems = [
      Diagnostic(
        .error, "T011", Place(file: "村/走访.csv", row: 4, line: 6, column: "走访日期"), cell: "=2月30日",
        message: Words(zh: "没有这一天", en: "no such day"), help: Words(zh: "改正日期", en: "mend the date")),
      Diagnostic(
        .warning, "R014", Place(file: "rules.yaml", line: 12, character: 13),
        message: Words(zh: "权重应为数字。", en: "a weight is a number."), help: Words(zh: "写成 40", en: "write 40")),
      Diagnostic(.note, "C105", Place(file: ".x"), message: Words(zh: "没有读", en: "not read")),
    ]
    #expect(
      Town.lines(ProblemsSheet.file(problems, language: .zh).bytes) == [
        "\u{FEFF}severity,code,file,row,line,column,cell,message",
        "error,T011,村/走访.csv,4,6,走访日期,'=2月30日,没有这一天。改正日期",
        "warning,R014,rules.yaml,,12,13,,权重应为数字。写成 40", "note,C105,.x,,,,,没有读",
      ])
    #expect(Town.lines(ProblemsSheet.file(problems, language: .en).bytes)[1].hasSuffix(",no such day. mend the date"))
  }
}

@Suite struct RejectSheetsTests {
  static let reason = Diagnostic(
    .error, "T011", Place(file: "f", row: 4, column: "日期"), message: Words(zh: "没有这一天", en: "no such day"))

  @Test func putsItsColumnsFirstAndLeavesTheCells() {
    let file = RejectFile(
      path: "村/走访.csv", header: ["姓名", "日期"],
      rows: [
        .init(row: 4, file: "村/走访.csv", cells: [" 张三", "2022-02-30", "多出"], reasons: [Self.reason, Self.reason]),
        .init(row: 2, file: "村/原来.csv", cells: ["=李四"], reasons: []),
      ])
    #expect(
      Town.lines(RejectSheets.files([file], language: .zh)[0].bytes) == [
        "\u{FEFF}原文件,原行,退回原因,姓名,日期", "村/走访.csv,4,T011 日期：没有这一天；T011 日期：没有这一天,\" 张三\",2022-02-30,多出",
        "村/原来.csv,2,,'=李四",
      ])
  }

  @Test func standsUnderTheSamePathMadeSafe() {
    let row = RejectFile.Row(row: 1, file: "x", cells: [], reasons: [])
    let files = RejectSheets.files(
      [
        RejectFile(path: "../standing/a.csv", header: [], rows: [row]),
        RejectFile(path: "村/NUL.txt", header: [], rows: [row]),
        RejectFile(path: "村/nul_.txt", header: [], rows: [row]), RejectFile(path: "空.csv", header: [], rows: []),
        RejectFile(path: "村/x.TSV", header: ["甲", "乙"], rows: [row]),
        RejectFile(path: "村/b.xlsx#走访", header: [], rows: [row]),
      ], language: .zh)
    #expect(
      files.map(\.path) == [
        "rejects/_/standing/a.csv", "rejects/村/NUL_.txt", "rejects/村/nul_~2.txt", "rejects/村/x.TSV",
        "rejects/村/b.xlsx#走访.csv",
      ])
    #expect(Town.lines(files[3].bytes)[0] == "\u{FEFF}原文件\t原行\t退回原因\t甲\t乙")
  }
}

@Suite struct RunRecordTests {
  @Test func saysWhatWasReadAndSent() {
    var dropped = DroppedCounts()
    dropped.header = 1
    dropped.repeated = 2
    let result = FactsResult(
      facts: Town.facts(),
      accounts: [
        FileAccount(
          path: "曙光村/走访.csv", table: "visits", village: "曙光村", encoding: "GB18030", read: 10, counted: 6, rejected: 1,
          dropped: dropped)
      ], sent: [(village: "曙光村", tables: [(table: "visits", sent: true), (table: "links", sent: false)])])
    let record = RunRecord(version: "9.9.9", rules: [(name: "rules.yaml", sha256: "ab")], inputs: ["cd"])
    #expect(
      Town.text(record.render(Town.view(), result)) == """
        {
          "program": "jifen",
          "format": 1,
          "version": "9.9.9",
          "period": "2022-02",
          "as_of": "2022-03-01 00:00",
          "rulebook": {
            "name": "镇规则",
            "version": "2022-02",
            "files": [
              {"path": "rules.yaml", "sha256": "ab"}
            ]
          },
          "draft": true,
          "files": [
            {"path": "曙光村/走访.csv", "table": "visits", "village": "曙光村", "encoding": "GB18030", "read": 10, "counted": 6, \
        "rejected": 1, "dropped": 3, "dropped_as": {"header": 1, "repeated": 2}, "sha256": "cd"}
          ],
          "sent": {
            "曙光村": {"visits": true, "links": false}
          }
        }

        """)
  }

  @Test func comesLastAndEvidenceOnlyIfAsked() {
    let record = RunRecord(version: "1", rules: [], inputs: [])
    func paths(_ hasEvidence: Bool) -> [String] {
      SheetBook(
        view: Town.view(), result: FactsResult(facts: Town.facts()), problems: [], record: record,
        hasEvidence: hasEvidence
      ).files().map(\.path)
    }
    #expect(paths(true) == ["members.csv", "results.json", "evidence.csv", "problems.csv", "run.json"])
    #expect(paths(false) == ["members.csv", "results.json", "problems.csv", "run.json"])
  }
}
