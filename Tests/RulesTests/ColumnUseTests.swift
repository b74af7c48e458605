import Testing

@testable import Rules

private func names(_ columns: Set<Int>, _ table: TableDeclaration) -> [String] {
  columns.sorted().map { table.columns[$0].id }
}

@Test func columnsThatARunUsesAreNeededAndMeasured() throws {
  let text = Sample.head(
    """
    catalogues: {adjustments: {by: item, column: points, needs: [reason], items: {好人好事: 5}}}
    scorecards:
      - id: s
        subjects: {role: 党员, age: {at_least: 18}}
        unranked: {phone: {present: false}}
        criteria:
          - id: a
            weight: 1
            measure: {kind: coverage, table: visits, targets: links, targets_where: {relation: 联系户}, where: {method: 上门走访}}
          - id: b
            weight: 1
            measure: {kind: attendance, table: attendance, meetings: meetings, where: {type: 主题党日}, that: {reported: true}, credit: {出席: 1, 请假: 1, 缺席: 0}}
          - id: c
            weight: 1
            measure: {kind: timeliness, table: matters, owner: household, targets: links, start: raised_at, end: closed, credit: [{within: 1d, gives: 1}]}
          - id: d
            measure: {kind: sum, table: adjustments, column: points, repeat: {by: item, factors: [1, 2]}, once_per: act_id}
            points: {each: 1}
        vetoes: [{name: v, where: {status: 流动}, effect: {max_total: 0}}]
    """)
  let rulebook = try #require(Sample.read(text).rulebook)
  var needed: [String: [String]] = [:]
  var measured: [String: [String]] = [:]
  for (index, table) in rulebook.tables.enumerated() {
    needed[table.id] = names(rulebook.neededColumns[index], table)
    measured[table.id] = names(rulebook.measuredColumns[index], table)
  }
  let person = ["person_id", "name", "village", "group"]
  let household = ["household_id", "household"]
  #expect(
    needed == [
      "roster": person + ["role", "status", "born", "phone", "from", "until", "age"],
      "links": person + household + ["relation", "from", "until"],
      "visits": person + household + ["date", "method"],
      "meetings": ["meeting_id", "type", "date", "village", "group", "audience"],
      "attendance": person + ["meeting_id", "type", "date", "status", "reported"],
      "matters": person + household + ["raised_at", "feedback_at", "closed"],
      "adjustments": person + ["date", "item", "points", "act_id", "reason"],
      "sites": [],
    ])
  #expect(
    measured == [
      "roster": [], "links": ["relation"], "visits": ["method"], "meetings": ["type"],
      "attendance": ["status", "reported"],
      "matters": ["raised_at", "closed"], "adjustments": ["item", "points", "act_id"], "sites": [],
    ])
  let groups = zip(rulebook.tables, rulebook.measuredGroups).filter { !$0.1.isEmpty }.map {
    ($0.0.id, $0.1.map { $0.count })
  }
  #expect(groups.map(\.0) == ["visits", "matters"] && groups.map(\.1) == [[2], [2]])
}

@Test func tablesCarryWhatTheyDeclare() throws {
  let rulebook = try #require(Sample.read(Sample.head(Sample.goodCard)).rulebook)
  let tables = Dictionary(uniqueKeysWithValues: rulebook.tables.map { ($0.id, $0) })
  #expect(rulebook.tables[rulebook.roster].id == "roster")
  #expect(rulebook.links.map { rulebook.tables[$0].id } == "links")
  let roster = try #require(tables["roster"])
  #expect(
    roster.columns.last?.id == "age" && roster.columns.last?.isDerived == true
      && roster.columns.last?.type == .number)
  let visits = try #require(tables["visits"])
  #expect(
    visits.columns.map(\.id) == [
      "person_id", "name", "village", "group", "household_id", "household", "date", "method",
    ])
  #expect(
    visits.columns.map(\.group) == [
      "person", "person", "person", "person", "household", "household", nil, nil,
    ])
  #expect(
    visits.columns[1].headers == ["name", "姓名", "走访人"] && visits.columns[1].isSplit
      && !visits.columns[0].isSplit)
  #expect(visits.requiredGroups == [[0, 1], [4, 5]] && visits.dateColumn == 6 && visits.isExpected)
  #expect(visits.columns[6].isRequired && !visits.columns[0].isRequired)
  #expect(visits.columns[7].values?.map(\.canonical) == ["上门走访", "电话沟通"])
  let attendance = try #require(tables["attendance"])
  #expect(attendance.oneOf == [[4, 6]] && attendance.columns[7].defaultValue == "出席")
  #expect(attendance.columns[4].refersTo == rulebook.tables.firstIndex { $0.id == "meetings" })
  #expect(
    tables["meetings"]?.columns[1].values?.map(\.canonical) == ["主题党日", "议事日"]
      && tables["meetings"]?.columns[1].isOpen == true)
  #expect(tables["matters"]?.requiredGroups == [[0, 1]] && tables["matters"]?.order == [[7, 8]])
  #expect(tables["adjustments"]?.keepsDuplicates == true && tables["visits"]?.keepsDuplicates == false)
}
