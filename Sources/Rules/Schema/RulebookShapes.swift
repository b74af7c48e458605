/// 规则的形状: every mapping of a rulebook and of a table file by name.
enum RulebookShapes {
  /// The definitions of a rulebook, in order.
  static let rulebook: [(name: String, shape: SchemaShape)] =
    [
      (
        "rulebook",
        .object(
          Keywords.rulebook,
          [
            "name": .text, "version": .text, "effective": .date, "tables": .text, "decimals": .number,
            "language": .word(Keywords.languages), "villages": .map(.any([.listOrOne(.text), .blank])),
            "calendar": .ref("calendar"), "catalogues": .map(.ref("catalogue")), "scorecards": .list(.ref("scorecard")),
            "examples": .list(.ref("example")), "publication": .ref("publication"), "lists": .list(.ref("listRule")),
          ], required: ["name", "tables", "scorecards"])
      ),
      (
        "calendar",
        .object(Keywords.calendar, ["holidays": .list(.date), "workdays": .list(.date)], required: [])
      ),
      (
        "catalogue",
        .object(
          Keywords.catalogue,
          [
            "by": .text, "column": .text, "needs": .listOrOne(.text), "items": .map(.any([.number, .ref("bounds")])),
          ], required: ["by", "column", "items"])
      ),
      ("bounds", .object(Keywords.bounds, ["min": .number, "max": .number], required: [])),
      ("dated", .object(Keywords.dated, ["from": .date, "is": .text], required: ["from", "is"])),
      (
        "scorecard",
        .object(
          Keywords.scorecard,
          [
            "id": .text, "name": .text, "subjects": .ref("filter"), "unranked": .ref("filter"),
            "base": .any([.number, .list(.ref("givesCase"))]), "limits": .ref("bounds"), "full": .number,
            "sections": .list(.ref("section")), "criteria": .list(.ref("criterion")), "vetoes": .list(.ref("veto")),
            "grades": .list(.ref("band")), "rank": .ref("rank"),
          ], required: ["id", "subjects", "criteria"])
      ),
      (
        "section",
        .object(
          Keywords.section, ["id": .text, "name": .text, "min": .number, "max": .number, "cap": .ref("cap")],
          required: ["id"])
      ),
      (
        "cap",
        .object(Keywords.cap, ["min": .number, "max": .number, "per": .word(Keywords.windows)], required: ["per"])
      ),
      (
        "rank",
        .object(
          Keywords.rank,
          [
            "tie_break": .listOrOne(.text), "ties": .word(Keywords.dense), "needs": .number,
            "groups": .list(.ref("rankGroup")),
          ], required: [])
      ),
      ("rankGroup", .object(Keywords.rankGroup, ["name": .text, "where": .ref("filter")], required: ["name"])),
      (
        "givesCase",
        .object(Keywords.givesCase, ["where": .ref("filter"), "gives": .ref("grant")], required: ["gives"])
      ),
      ("grant", .any([.number, .word(Keywords.whenNone)])),
      (
        "criterion",
        .object(
          Keywords.criterion,
          [
            "id": .text, "name": .text, "weight": .number, "measure": .ref("measure"), "points": .ref("points"),
            "section": .text, "applies_to": .ref("filter"), "when_none": .ref("grant"),
            "exempt": .list(.ref("givesCase")), "note": .text,
          ], required: ["id", "measure"])
      ),
      ("filter", .map(.any([.text, .list(.text), .ref("condition")]))),
      (
        "condition",
        .object(
          Keywords.condition, ["not": .listOrOne(.text), "at_least": .text, "below": .text, "present": .flag],
          required: [])
      ),
    ] + measures + outcomes + papers + examples

  private static let measures: [(name: String, shape: SchemaShape)] = [
    (
      "measure",
      .object(
        Keywords.measure,
        [
          "kind": .word(Keywords.kinds), "table": .text, "where": .ref("filter"), "that": .ref("filter"),
          "owner": .word(Keywords.owners), "targets": .text, "targets_where": .ref("filter"), "meetings": .text,
          "column": .text, "values": .map(.number), "times": .ref("times"), "repeat": .ref("repeat"),
          "once_per": .text,
          "credit": .any([.list(.ref("within")), .map(.any([.number, .word(Keywords.excused)]))]),
          "missing": .number, "start": .text, "end": .text, "by": .word(Keywords.due), "at_least": .number,
          "distinct": .text, "drop": .ref("dropRows"), "per": .word(Keywords.month),
        ], required: ["kind", "table"])
    ),
    ("times", .object(Keywords.times, ["column": .text, "values": .map(.number)], required: ["column", "values"])),
    ("repeat", .object(Keywords.repeats, ["by": .text, "factors": .list(.number)], required: ["by", "factors"])),
    ("dropRows", .object(Keywords.dropRows, ["lowest": .number, "highest": .number], required: [])),
    ("within", .object(Keywords.withinCase, ["within": .duration, "gives": .number], required: ["within", "gives"])),
    (
      "points",
      .object(
        Keywords.points,
        [
          "tiers": .list(.ref("tier")), "else": .number, "each": .any([.number, .list(.number)]),
          "from": .any([.number, .word(Keywords.full)]), "min": .number, "max": .number, "cap": .ref("cap"),
          "each_missing": .number, "full_at": .number, "each_point_below": .number, "whole": .word(Keywords.wholes),
          "by_rank": .list(.number), "scope": .word(Keywords.scopes), "best": .word(Keywords.smallest),
          "of_best": .flag,
        ], required: [])
    ),
    ("tier", .object(Keywords.tier, ["at_least": .number, "gives": .number], required: ["at_least", "gives"])),
  ]

  private static let outcomes: [(name: String, shape: SchemaShape)] = [
    (
      "veto",
      .object(
        Keywords.veto,
        [
          "name": .text, "measure": .ref("measure"), "criterion": .text, "at_least": .number, "below": .number,
          "where": .ref("filter"), "effect": .ref("effect"),
        ], required: ["name", "effect"])
    ),
    (
      "effect",
      .object(
        Keywords.effect,
        ["grade": .text, "grade_at_most": .text, "drop": .number, "max_total": .number, "unranked": .flag],
        required: [])
    ),
    (
      "band",
      .object(
        Keywords.band,
        [
          "name": .text, "from": .number, "above": .number, "where": .ref("filter"), "quota": .number,
          "at_least": .number, "edge": .word(Keywords.edges), "lowest": .number, "scope": .word(Keywords.scopes),
        ], required: ["name"])
    ),
  ]

  private static let papers: [(name: String, shape: SchemaShape)] = [
    (
      "publication",
      .object(
        Keywords.publication,
        [
          "town": .text, "unit": .text, "phone": .text, "days": .number, "from": .date, "until": .date, "mask": .flag,
          "prepared_by": .text, "reviewed_by": .text, "note": .text,
        ], required: [])
    ),
    (
      "listRule",
      .object(
        Keywords.listRule,
        [
          "name": .text, "scorecard": .text, "top": .number, "bottom": .number, "grade": .text,
          "scope": .word(Keywords.scopes),
        ], required: ["name", "scorecard"])
    ),
  ]

  private static let examples: [(name: String, shape: SchemaShape)] = [
    (
      "example",
      .object(
        Keywords.example,
        [
          "name": .text, "scorecard": .text, "period": .text, "as_of": .text, "people": .list(.ref("examplePerson")),
          "person": .map(.any([.text, .list(.text)])), "facts": .ref("facts"), "rows": .ref("rows"),
          "expect": .ref("expect"),
        ], required: [])
    ),
    (
      "examplePerson",
      .object(
        Keywords.examplePerson,
        [
          "person": .map(.any([.text, .list(.text)])), "facts": .ref("facts"), "rows": .ref("rows"),
          "expect": .ref("expect"),
        ], required: ["expect"])
    ),
    ("facts", .map(.any([.word(Keywords.givenFacts), .text, .map(.number)]))),
    ("rows", .map(.list(.map(.any([.text, .list(.text), .blank]))))),
    (
      "expect",
      .object(
        Keywords.expectation,
        [
          "points": .map(.any([.number, .word(Keywords.expectedOutcomes)])),
          "total": .any([.number, .word(Keywords.nothing)]), "rank": .any([.number, .word(Keywords.nothing)]),
          "village_rank": .any([.number, .word(Keywords.nothing)]), "grade": .text, "vetoes": .listOrOne(.text),
        ], required: [])
    ),
  ]

  /// The definitions of a table file, in order.
  static let tableFile: [(name: String, shape: SchemaShape)] = [
    (
      "tableFile",
      .object(
        Keywords.tableFile, ["groups": .map(.map(.ref("column"))), "tables": .map(.ref("table"))],
        required: ["tables"])
    ),
    (
      "table",
      .object(
        Keywords.table,
        [
          "name": .text, "date": .text, "expected": .flag, "duplicates": .word(Keywords.duplicates),
          "one_of": .list(.list(.text)), "order": .list(.list(.text)), "layout": .word(Keywords.layouts),
          "columns": .map(.any([.ref("column"), .ref("groupUse"), .blank])),
        ], required: ["columns"])
    ),
    (
      "column",
      .object(
        Keywords.column,
        [
          "type": .word(Keywords.types), "required": .flag, "headers": .listOrOne(.text),
          "values": .any([.list(.text), .map(.any([.listOrOne(.text), .blank]))]), "open": .flag, "split": .flag,
          "default": .text, "refers": .text, "fill": .word(Keywords.fills),
        ], required: ["type"])
    ),
    // A group as a table takes it: whether it is required, and what its columns say differently here.
    ("groupUse", .map(.free)),
  ]
}
