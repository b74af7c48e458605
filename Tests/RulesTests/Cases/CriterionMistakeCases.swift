@testable import Rules

/// Of criteria and points. Each has one mistake, at the marked place; the help says the word in the third part.
let criterionMistakes: [(code: String, rulebook: String, help: String)] = [
  // Criteria
  ("R014", Sample.criterion("measure: {kind: coverage, table: visits, targets: links}\n权重: «四十»"), "权重: 40"),
  (
    "R014", Sample.criterion("measure: {kind: coverage, table: visits, targets: links}\nweight: «0.1234567»"),
    "6"
  ),
  (
    "R014", Sample.criterion("measure: {kind: coverage, table: visits, targets: links}\nweight: «４０»"),
    "weight: 40"
  ),
  (
    "R014",
    Sample.criterion(
      "measure: {kind: coverage, table: visits, targets: links}\nweight: «[1]»".replacing(
        "[1]»", with: "[»1]")), "weight: 40"
  ),
  ("R022", Sample.criterion("measure: {kind: coverage, table: visits, targets: links}\nweight: «-1»"), "≥ 0"),
  ("R016", Sample.criterion("weight: 40").replacing("id: c", with: "id: «c»"), "measure"),
  ("R035", Sample.criterion(Sample.coverage + "section: «a»"), "sections"),
  (
    "R040",
    Sample.criterion("measure: {kind: coverage, table: visits, targets: links}").replacing(
      "id: c", with: "id: «c»"), "weight: 40"
  ),
  (
    "R040",
    Sample.criterion(
      "measure: {kind: coverage, table: visits, targets: links}\n«points»: {each_missing: -1}"), "weight: 40"
  ),
  (
    "R040", Sample.criterion("measure: {kind: count, table: visits}\n«points»: {each: -1, from: full}"),
    "weight: 40"
  ),
  (
    "R040", Sample.criterion("measure: {kind: count, table: visits}\n«points»: {of_best: true}"), "weight: 40"
  ),
  (
    "R040", Sample.criterion("measure: {kind: count, table: visits}\npoints: {each: 1}\n«when_none»: full"),
    "weight: 40"
  ),
  (
    "R040",
    Sample.criterion(
      "measure: {kind: count, table: visits}\npoints: {each: 1}\nexempt: [{where: {status: 流动}, gives: «full»}]"
    ), "weight: 40"
  ),
  (
    "R041", Sample.criterion("measure: {kind: count, table: visits}").replacing("id: c", with: "id: «c»"),
    "each: 1"
  ),
  ("R018", Sample.criterion(Sample.coverage + "when_none: «ful»"), "full（满分）"),
  ("R016", Sample.criterion(Sample.coverage + "exempt: [{«gives»: full}]"), "where"),
  // Points
  ("R045", Sample.criterion(Sample.coverage + "«points»: {max: 1}"), "tiers"),
  (
    "R045", Sample.criterion(Sample.coverage + "points: {each: 1, «tiers»: [{at_least: 1%, gives: 1}]}"),
    "只留一种"
  ),
  (
    "R042",
    Sample.criterion("weight: 1\nmeasure: {kind: count, table: visits}\npoints: {«each_missing»: -1}"),
    "tiers"
  ),
  (
    "R042",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: count, table: visits}\npoints: {«full_at»: 70%, each_point_below: -1}"),
    "tiers"
  ),
  ("R043", Sample.criterion(Sample.coverage + "points: {each: 1, «cap»: {max: 5, per: day}}"), "max"),
  (
    "R043",
    Sample.criterion("measure: {kind: sum, table: adjustments, column: points}\npoints: {«each»: [1, 2]}"),
    "一个数"
  ),
  ("R025", Sample.criterion(Sample.coverage + "points: {tiers: [{at_least: «0.95», gives: 40}]}"), "95%"),
  ("R025", Sample.criterion(Sample.coverage + "points: {full_at: «70», each_point_below: -1}"), "70%"),
  ("R022", Sample.criterion(Sample.coverage + "points: {full_at: «170%», each_point_below: -1}"), "0%–100%"),
  (
    "R026",
    Sample.criterion(
      "measure: {kind: count, table: visits}\npoints: {tiers: [{at_least: «95%», gives: 40}]}"),
    "at_least: 95"
  ),
  ("R016", Sample.criterion(Sample.coverage + "points: {tiers: [{«gives»: 40}]}"), "95%"),
  ("R016", Sample.criterion(Sample.coverage + "«points»: {full_at: 70%}"), "each_point_below"),
  ("R024", Sample.criterion(Sample.coverage + "points: {each_missing: -1, «whole»: up}"), "min（最低分）"),
  (
    "R018",
    Sample.criterion(Sample.coverage + "points: {full_at: 70%, each_point_below: -1, whole: «round»}"),
    "up（进一）"
  ),
  ("R018", Sample.criterion(Sample.coverage + "points: {by_rank: [3, 2, 1], scope: «county»}"), "town（镇）"),
  ("R019", Sample.criterion(Sample.coverage + "points: {of_best: «false»}"), "删去"),
]
