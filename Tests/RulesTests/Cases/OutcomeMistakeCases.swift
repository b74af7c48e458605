@testable import Rules

/// Of vetoes, grades and ranks. Each has one mistake, at the marked place; the help says the word in the third part.
let outcomeMistakes: [(code: String, rulebook: String, help: String)] = [
  // Vetoes
  (
    "R036",
    Sample.card(
      Sample.goodCriteria
        + "vetoes: [{name: v, where: {status: 流动}, effect: {grade: «不及格»}}]\ngrades: [{name: 合格, from: 60}, {name: 不合格}]"
    ), "不合格"
  ),
  (
    "R036",
    Sample.card(Sample.goodCriteria + "vetoes: [{name: v, where: {status: 流动}, effect: {grade: «合格»}}]"),
    "grades"
  ),
  ("R051", Sample.card(Sample.goodCriteria + "vetoes: [{name: «v», effect: {max_total: 0}}]"), "where"),
  (
    "R051", Sample.card(Sample.goodCriteria + "vetoes: [{name: v, «criterion»: c, effect: {max_total: 0}}]"),
    "at_least: 1"
  ),
  (
    "R051",
    Sample.card(
      Sample.goodCriteria
        + "vetoes: [{name: v, criterion: c, at_least: 1%, «below»: 2%, effect: {max_total: 0}}]"), "删去"
  ),
  (
    "R051",
    Sample.card(
      Sample.goodCriteria + "vetoes: [{name: v, where: {status: 流动}, «at_least»: 1, effect: {max_total: 0}}]"),
    "measure"
  ),
  (
    "R051",
    Sample.card(
      Sample.goodCriteria
        + "vetoes: [{name: v, measure: {kind: count, table: visits}, «criterion»: c, at_least: 1, effect: {max_total: 0}}]"
    ), "删去"
  ),
  (
    "R051",
    Sample.card(Sample.goodCriteria + "vetoes: [{name: v, where: {status: 流动}, effect: {«drop»: 1}}]"),
    "grades"
  ),
  (
    "R034",
    Sample.card(
      Sample.goodCriteria + "vetoes: [{name: v, criterion: «contact», below: 50%, effect: {max_total: 0}}]"),
    "c"
  ),
  (
    "R025",
    Sample.card(
      Sample.goodCriteria + "vetoes: [{name: v, criterion: c, below: «50», effect: {max_total: 0}}]"), "50%"
  ),
  (
    "R023", Sample.card(Sample.goodCriteria + "vetoes: [{name: v, where: {status: 流动}, «effect»: {}}]"),
    "grade"
  ),
  ("R016", Sample.card(Sample.goodCriteria + "vetoes: [{name: «v», where: {status: 流动}}]"), "effect"),
  (
    "R019",
    Sample.card(
      Sample.goodCriteria + "vetoes: [{name: v, where: {status: 流动}, effect: {unranked: «false»}}]"), "删去"
  ),
  // Grades and ranks
  (
    "R028",
    Sample.card(Sample.goodCriteria + "grades: [{name: 优, from: 90}, {name: «优», from: 60}, {name: 差}]"),
    "换一个名字"
  ),
  (
    "R052", Sample.card(Sample.goodCriteria + "grades: [{name: 优, from: 90, «above»: 95}, {name: 差}]"), "from"
  ),
  ("R052", Sample.card(Sample.goodCriteria + "grades: [{name: «优»}, {name: 差}]"), "from: 60"),
  ("R053", Sample.card(Sample.goodCriteria + "grades: [{name: 优, from: 90}, {name: 差, «from»: 60}]"), "再加一等"),
  (
    "R053", Sample.card(Sample.goodCriteria + "grades: [{name: 优, from: 90}, {name: 差, «quota»: 10%}]"),
    "再加一等"
  ),
  (
    "R054", Sample.card(Sample.goodCriteria + "grades: [{name: 优, from: 90, quota: «0.2»}, {name: 差}]"), "20%"
  ),
  (
    "R054", Sample.card(Sample.goodCriteria + "grades: [{name: 优, from: 90, quota: «120%»}, {name: 差}]"),
    "20%"
  ),
  (
    "R054", Sample.card(Sample.goodCriteria + "grades: [{name: 优, from: 90, «edge»: in}, {name: 差}]"), "quota"
  ),
  (
    "R018",
    Sample.card(Sample.goodCriteria + "grades: [{name: 优, from: 90, quota: 20%, edge: «inn»}, {name: 差}]"),
    "in（进）"
  ),
  (
    "R025", Sample.card(Sample.goodCriteria + "grades: [{name: 优, from: 90, lowest: «10»}, {name: 差}]"), "10%"
  ),
  ("R034", Sample.card(Sample.goodCriteria + "rank: {tie_break: [«d»]}"), "c"),
  ("R028", Sample.card(Sample.goodCriteria + "rank: {tie_break: [c, «c»]}"), "删去"),
  ("R018", Sample.card(Sample.goodCriteria + "rank: {ties: «密集»}"), "dense（不跳号）"),
  ("R025", Sample.card(Sample.goodCriteria + "rank: {needs: «0.5»}"), "50%"),
  (
    "R028",
    Sample.card(Sample.goodCriteria + "rank: {groups: [{name: a, where: {status: 流动}}, {name: «a»}]}"),
    "换一个名字"
  ),
]
