@testable import Rules

/// Of the head of a rulebook and its catalogues. Each has one mistake, at the marked place; the help says the word in the third part.
let headMistakes: [(code: String, rulebook: String, help: String)] = [
  // The head
  ("R016", "«tables»: tables.yaml\n" + Sample.goodCard, "name"),
  ("R016", "«name»: n\n" + Sample.goodCard, "tables.yaml"),
  ("R016", "«name»: n\ntables: tables.yaml\n", "scorecards"),
  ("R001", "name: n\ntables: «other.yaml»\n" + Sample.goodCard, "tables.yaml"),
  ("R015", Sample.head("«versoin»: 1\n" + Sample.goodCard), "version（版本）"),
  ("R015", Sample.head("«生效日»: 2022-01-01\n" + Sample.goodCard), "effective（生效日期）"),
  ("R015", Sample.head("«完全不同»: 1\n" + Sample.goodCard), "decimals（小数位）"),
  ("R017", Sample.head("scorecards: «x»"), "[{id: members, …}]"),
  ("R023", Sample.head("«scorecards»: []"), "至少写一项"),
  ("R017", Sample.head("scorecards:\n  - «x»"), "id"),
  ("R023", Sample.head("«version»:\n" + Sample.goodCard), "删去"),
  ("R014", Sample.head("decimals: «两位»\n" + Sample.goodCard), "decimals: 40"),
  ("R021", Sample.head("decimals: «2.5»\n" + Sample.goodCard), "decimals: 1"),
  ("R022", Sample.head("decimals: «7»\n" + Sample.goodCard), "0–6"),
  ("R018", Sample.head("language: «fr»\n" + Sample.goodCard), "zh（中文）"),
  ("R020", Sample.head("effective: «2022-02-30»\n" + Sample.goodCard), "2022-02-03"),
  ("R020", Sample.head("effective: «1899-12-31»\n" + Sample.goodCard), "1900"),
  (
    "R017", Sample.head("villages: «[曙光村]»\n".replacing("[曙光村]»", with: "[»曙光村]") + Sample.goodCard),
    "曙光村: [东风大队]"
  ),
  ("R028", Sample.head("villages: {曙光村: [东风大队], 东方红村: [«东风大队»]}\n" + Sample.goodCard), "换一个名字"),
  (
    "R057", Sample.head("calendar: {holidays: [2022-01-01], workdays: [«2022-01-01»]}\n" + Sample.goodCard),
    "删去"
  ),
  ("R028", Sample.head("calendar: {holidays: [2022-01-01, «2022年1月1日»]}\n" + Sample.goodCard), "删去"),
  ("R020", Sample.head("calendar: {holidays: [«春节»]}\n" + Sample.goodCard), "2022-02-03"),
  // Catalogues
  (
    "R030",
    Sample.head("catalogues: {«adjustment»: {by: item, column: points, items: {a: 1}}}\n" + Sample.goodCard),
    "adjustments"
  ),
  (
    "R031",
    Sample.head("catalogues: {adjustments: {by: «itme», column: points, items: {a: 1}}}\n" + Sample.goodCard),
    "item"
  ),
  (
    "R037",
    Sample.head("catalogues: {adjustments: {by: item, column: «item», items: {a: 1}}}\n" + Sample.goodCard),
    "类型"
  ),
  (
    "R016", Sample.head("catalogues: {«adjustments»: {by: item, column: points}}\n" + Sample.goodCard),
    "items"
  ),
  (
    "R029",
    Sample.head(
      "catalogues: {adjustments: {by: item, column: points, items: {a: {min: 2, «max»: 1}}}}\n"
        + Sample.goodCard), "对调"
  ),
  (
    "R014",
    Sample.head(
      "catalogues: {adjustments: {by: item, column: points, items: {a: «五分»}}}\n" + Sample.goodCard), "a: 5"
  ),
  (
    "R014",
    Sample.head(
      "catalogues: {adjustments: {by: item, column: points, items: {a: «1/3»}}}\n" + Sample.goodCard), "0.5"
  ),
  (
    "R023",
    Sample.head(
      "catalogues: {adjustments: {by: item, column: points, items: {«a»: {}}}}\n" + Sample.goodCard),
    "{min: 5, max: 10}"
  ),
  (
    "R028",
    Sample.head(
      "catalogues: {adjustments: {by: item, column: points, items: {a: 1}}, «加减分»: {by: item, column: points, items: {a: 1}}}\n"
        + Sample.goodCard), "换一个名字"
  ),
]
