@testable import Rules

/// Of measures. Each has one mistake, at the marked place; the help says the word in the third part.
let measureMistakes: [(code: String, rulebook: String, help: String)] = [
  // Measures
  ("R016", Sample.criterion("weight: 1\n«measure»: {table: visits}"), "kind"),
  ("R018", Sample.criterion("weight: 1\nmeasure: {kind: «coverge», table: visits}"), "coverage（联系覆盖）"),
  (
    "R030", Sample.criterion("weight: 1\nmeasure: {kind: coverage, table: «visit», targets: links}"), "visits"
  ),
  ("R030", Sample.criterion("weight: 1\nmeasure: {kind: coverage, table: visits, targets: «联系名单»}"), "联系户名单"),
  ("R016", Sample.criterion("weight: 1\n«measure»: {kind: coverage, table: visits}"), "links"),
  (
    "R024",
    Sample.criterion("weight: 1\nmeasure: {kind: coverage, table: visits, targets: links, «column»: date}"),
    "at_least（至少）"
  ),
  (
    "R038", Sample.criterion("weight: 1\nmeasure: {kind: coverage, table: «adjustments», targets: links}"),
    "household"
  ),
  (
    "R038", Sample.criterion("weight: 1\nmeasure: {kind: coverage, table: visits, targets: «adjustments»}"),
    "household"
  ),
  ("R038", Sample.criterion("measure: {kind: count, table: «sites»}\n" + Sample.amount), "person"),
  (
    "R046", Sample.criterion("measure: {kind: count, table: visits, «targets»: links}\n" + Sample.amount),
    "owner"
  ),
  (
    "R018",
    Sample.criterion(
      "measure: {kind: count, table: visits, owner: «person», }\n".replacing(", }", with: "}") + Sample.amount
    ),
    "household（户）"
  ),
  (
    "R032",
    Sample.criterion("measure: {kind: count, table: visits, where: {method: «网络联系»}}\n" + Sample.amount),
    "上门走访"
  ),
  (
    "R032",
    Sample.criterion(
      "measure: {kind: count, table: visits, where: {method: [上门, «电活沟通»]}}\n" + Sample.amount),
    "电话沟通"
  ),
  (
    "R032",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: coverage, table: visits, targets: links, targets_where: {relation: «联络户»}}"),
    "联系户"
  ),
  (
    "R022",
    Sample.criterion("weight: 1\nmeasure: {kind: coverage, table: visits, targets: links, at_least: «0»}"),
    "1"
  ),
  (
    "R018",
    Sample.criterion("weight: 1\nmeasure: {kind: coverage, table: visits, targets: links, per: «week»}"),
    "month（月）"
  ),
  (
    "R044",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: attendance, table: attendance, meetings: meetings, «credit»: {出席: 1, 请假: excused}}"
    ), "缺席: 0"
  ),
  (
    "R032",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: attendance, table: attendance, meetings: meetings, credit: {出席: 1, 请假: excused, 缺席: 0, «补学»: 1}}"
    ), "出席"
  ),
  (
    "R028",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: attendance, table: attendance, meetings: meetings, credit: {出席: 1, «到»: 1, 请假: excused, 缺席: 0}}"
    ), "删去"
  ),
  (
    "R018",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: attendance, table: attendance, meetings: meetings, credit: {出席: 1, 请假: «excuse», 缺席: 0}}"
    ), "excused"
  ),
  (
    "R031",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: attendance, table: attendance, meetings: meetings, where: {«reported»: true}, credit: {出席: 1, 请假: 1, 缺席: 0}}"
    ), "attendance"
  ),
  (
    "R038",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: attendance, table: «visits», meetings: meetings, credit: {出席: 1}}"),
    "status"
  ),
  (
    "R016",
    Sample.criterion(
      "weight: 1\n«measure»: {kind: attendance, table: attendance, credit: {出席: 1, 请假: 1, 缺席: 0}}"),
    "meetings"
  ),
  (
    "R048",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: timeliness, table: matters, start: raised_at, end: feedback_at, credit: [{within: «1day», gives: 1}]}"
    ), "5wd"
  ),
  (
    "R048",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: timeliness, table: matters, start: raised_at, end: closed, credit: [{within: «30分钟», gives: 1}]}"
    ), "datetime"
  ),
  (
    "R037",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: timeliness, table: matters, start: raised_at, end: «level», credit: [{within: 1d, gives: 1}]}"
    ), "类型"
  ),
  (
    "R037",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: timeliness, table: matters, start: raised_at, end: «上报时间», credit: [{within: 1d, gives: 1}]}"
    ), "结束"
  ),
  (
    "R023",
    Sample.criterion(
      "weight: 1\nmeasure: {kind: timeliness, table: matters, start: raised_at, end: feedback_at, «credit»: []}"
    ), "至少写一项"
  ),
  ("R016", Sample.criterion("weight: 1\n«measure»: {kind: share, table: matters}"), "that"),
  (
    "R031", Sample.criterion("measure: {kind: sum, table: adjustments, column: «point»}\n" + Sample.amount),
    "points"
  ),
  (
    "R047", Sample.criterion("measure: {kind: sum, table: adjustments, column: «level»}\n" + Sample.amount),
    "values"
  ),
  (
    "R047",
    Sample.criterion(
      "measure: {kind: sum, table: adjustments, column: points, «values»: {a: 1}}\n" + Sample.amount),
    "删去"
  ),
  (
    "R032",
    Sample.criterion(
      "measure: {kind: sum, table: adjustments, column: level, values: {市级: 2, «省级»: 3}}\n" + Sample.amount),
    "市级"
  ),
  (
    "R028",
    Sample.criterion(
      "measure: {kind: sum, table: adjustments, column: level, values: {市级: 2, «市»: 3}}\n" + Sample.amount),
    "删去"
  ),
  (
    "R037", Sample.criterion("measure: {kind: sum, table: adjustments, column: «date»}\n" + Sample.amount),
    "类型"
  ),
  (
    "R016",
    Sample.criterion(
      "measure: {kind: sum, table: adjustments, column: points, «repeat»: {by: item}}\n" + Sample.amount),
    "[1, 2]"
  ),
  (
    "R014",
    Sample.criterion(
      "measure: {kind: sum, table: adjustments, column: points, repeat: {by: item, factors: [1, «两倍»]}}\n"
        + Sample.amount), "factors: 40"
  ),
  (
    "R031",
    Sample.criterion(
      "measure: {kind: sum, table: adjustments, column: points, once_per: «act»}\n" + Sample.amount),
    "act_id"
  ),
  (
    "R023",
    Sample.criterion(
      "measure: {kind: mean, table: adjustments, column: points, «drop»: {}}\n" + Sample.amount),
    "lowest: 1"
  ),
  (
    "R031", Sample.criterion("measure: {kind: count, table: visits, distinct: «house»}\n" + Sample.amount),
    "household"
  ),
  (
    "R038",
    Sample.criterion("measure: {kind: count, table: adjustments, distinct: «household»}\n" + Sample.amount),
    "household"
  ),
]
