import Diagnostics
import Testing

@testable import Rules

/// A table file around one table more; the lines stand among the tables.
private func file(_ lines: String) -> String {
  Sample.tables + lines.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined()
}

/// A table file around one more column of a table.
private func column(_ line: String) -> String {
  file("hours:\n  columns:\n    person: {required: true}\n    \(line)")
}

/// Each table file has one mistake, at the marked place; the help says the word in the third part.
let tableMistakes: [(code: String, file: String, help: String)] = [
  ("R016", "«groups»: {}\n", "visits"),
  ("R023", "«tables»: ", "删去"),
  ("R070", "«tables»: {hours: {columns: {name: {type: name}}}}", "roster"),
  ("R070", "tables: {«roster»: {columns: {person_id: {type: id}}}}", "name: {type: name}"),
  ("R070", "tables: {«roster»: {columns: {name: {type: text}}}}", "name: {type: name}"),
  ("R070", "tables: {roster: {«columns»: {name: {type: name}, age: {type: number}}}}", "改名"),
  ("R017", file("hours: «text»"), "name"),
  ("R016", file("«hours»: {name: 时间}"), "columns"),
  ("R017", file("hours: {columns: «»[a]}").replacing("«»[", with: "«[»"), "date: {type: date}"),
  ("R015", file("hours: {columns: {a: {type: text}}, «dat»: a}"), "date（日期列）"),
  ("R028", file("«hours»: {name: 会议, columns: {a: {type: text}}}"), "换一个名称"),
  ("R028", file("«会议»: {columns: {a: {type: text}}}"), "换一个名称"),
  ("R008", file("«visits»: {columns: {a: {type: text}}}"), "只留一处"),
  ("R027", file("«a/b»: {columns: {a: {type: text}}}"), "members"),
  ("R031", file("hours: {date: «day», columns: {date: {type: date}}}"), "date"),
  ("R037", file("hours: {date: «item», columns: {item: {type: text}}}"), "类型"),
  ("R019", file("hours: {expected: «每月», columns: {a: {type: text}}}"), "true"),
  ("R018", file("hours: {duplicates: «kept», columns: {a: {type: text}}}"), "keep（保留）"),
  ("R018", file("hours: {layout: «wide», columns: {a: {type: text}}}"), "matrix（矩阵）"),
  (
    "R017", file("hours: {one_of: [«a»], columns: {a: {type: text}, b: {type: text}}}"),
    "[[meeting_id, date]]"
  ),
  (
    "R074", file("hours: {one_of: [«[»a]], columns: {a: {type: text}, b: {type: text}}}"),
    "[[meeting_id, date]]"
  ),
  ("R031", file("hours: {one_of: [[a, «c»]], columns: {a: {type: text}, b: {type: text}}}"), "b"),
  ("R037", file("hours: {order: [[a, «b»]], columns: {a: {type: date}, b: {type: text}}}"), "类型"),
  ("R016", column("«hours»: {headers: [工时]}"), "text"),
  ("R018", column("hours: {type: «numbr»}"), "number（数字）"),
  ("R015", column("hours: {type: number, «header»: [工时]}"), "headers（表头）"),
  ("R017", column("hours: {type: number, headers: «»{a: 1}}").replacing("«»{", with: "«{»"), "[日期, 走访日期]"),
  ("R071", column("hours: {type: number, headers: [«姓名»]}"), "只留在一列里"),
  ("R071", column("hours: {type: number, headers: [\"工时\", «\"*村：（选填）\"»]}"), "只留在一列里"),
  ("R028", column("hours: {type: number, headers: [工时, «工时»]}"), "删去"),
  ("R073", column("visit_id: {type: id, refers: «visits»}"), "visit_id: {type: id}"),
  ("R030", column("visit_id: {type: id, refers: «visit»}"), "visits"),
  (
    "R037",
    column("meeting_id: {type: text, «refers»: meetings}").replacing(
      "meeting_id: {type: text", with: "meeting_id: {type: text"), "类型"
  ),
  ("R077", column("list: {type: list, «split»: true}"), "删去"),
  ("R075", column("hours: {type: number, default: «五»}"), "类型"),
  ("R075", column("on: {type: flag, default: «也许»}"), "类型"),
  ("R032", column("kind: {type: text, default: «丙», values: {甲: [], 乙: []}}"), "甲"),
  ("R076", column("kind: {type: text, values: {甲: [丙], 乙: [«丙»]}}"), "删去"),
  ("R028", column("kind: {type: text, values: {甲: [«甲»], 乙: []}}"), "删去"),
  ("R037", column("hours: {type: number, «values»: {甲: []}}"), "类型"),
  ("R017", column("kind: {type: text, values: «甲»}"), "上门走访"),
  ("R018", column("kind: {type: text, fill: «up»}"), "down（向下）"),
  (
    "R072",
    Sample.tables.replacing(
      "name: {type: name, headers: [姓名]}\n    village: {type: text, headers: [村]}\n    group",
      with:
        "name: {type: name, «required»: true, headers: [姓名]}\n    village: {type: text, headers: [村]}\n    group"
    ), "person"
  ),
  ("R015", file("hours: {columns: {person: {«nmae»: {headers: [a]}}}}"), "name"),
  ("R072", file("hours: {columns: {person: {name: {«type»: text}}}}"), "删去"),
  ("R019", file("hours: {columns: {person: {required: «必须»}}}"), "true"),
  ("R005", file("hours: {columns: {a: {type: text, headers: [走访«（»次）]}}}"), "引号"),
]

@Test(arguments: tableMistakes.indices)
func mistakeOfTheTableFileIsToldAtItsPlace(_ index: Int) throws {
  let marked = Marked(tableMistakes[index].file)
  #expect(marked.spans.count == 1)
  // A rulebook that names no table, so that only the file's own mistakes are told.
  let (rulebook, diagnostics) = Sample.read(
    Sample.head(
      "scorecards: [{id: s, subjects: {}, criteria: [{id: c, weight: 1, measure: {kind: coverage, table: visits, targets: links}}]}]"
    ),
    tables: marked.text)
  #expect(rulebook == nil)
  let own = diagnostics.filter { $0.place.file == "tables.yaml" }
  #expect(
    own.map { "\($0.code) \($0.span)" } == marked.spans.map { "\(tableMistakes[index].code) \($0)" },
    "\(marked.text.suffix(200))")
  let help = try #require(own.first?.help)
  #expect(help.zh.contains(tableMistakes[index].help))
  #expect(!help.en.isEmpty)
}

@Test func mistakesOfBothFilesAreToldTogether() {
  let (rulebook, diagnostics) = Sample.read(
    Sample.head("decimals: x\n" + Sample.goodCard.replacing("visits", with: "visit")),
    tables: file("hours: {columns: {a: {type: nmuber}}}"))
  #expect(rulebook == nil)
  #expect(
    diagnostics.map { "\($0.place.file) \($0.code)" } == ["r.yaml R014", "r.yaml R030", "tables.yaml R018"])
}

@Test func withoutTablesTheRulebookIsStillChecked() {
  let (_, diagnostics) = Sample.read(
    Sample.head("decimals: x\n" + Sample.goodCard.replacing("kind: count", with: "kind: cont")),
    tables: "tables: [")
  #expect(diagnostics.map(\.code) == ["R014", "R018", "R011"])
}
