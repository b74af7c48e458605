@testable import Rules

/// Of scorecards and their filters, and of dated values. Each has one mistake, at the marked place; the help says the word in the third part.
let cardMistakes: [(code: String, rulebook: String, help: String)] = [
  // Scorecards
  (
    "R028",
    Sample.head(
      Sample.goodCard + "\n"
        + Sample.goodCard.replacing("scorecards:\n", with: "").replacing("id: s", with: "id: «s»")), "换一个名字"
  ),
  ("R027", Sample.head(Sample.goodCard.replacing("id: s", with: "id: «a/b»")), "members"),
  ("R016", Sample.head("scorecards:\n  - id: «s»\n    " + Sample.goodCriteria), "subjects"),
  ("R016", Sample.card("«").replacing("«", with: "base: 0").replacing("id: s", with: "id: «s»"), "criteria"),
  ("R050", Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "«党员»"), "{role: 党员}"),
  ("R031", Sample.card(Sample.goodCriteria).replacing("role", with: "«rolle»"), "role"),
  ("R031", Sample.card(Sample.goodCriteria).replacing("role", with: "«日期»"), "visits"),
  (
    "R028", Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{role: 党员, «身份»: 代表}"),
    "role: [甲, 乙]"
  ),
  ("R028", Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{role: [党员, «中共党员»]}"), "删去"),
  (
    "R050", Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{role: {«at_least»: 党员}}"),
    "role: [甲, 乙]"
  ),
  ("R050", Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{«role»: }"), "{present: false}"),
  ("R023", Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{«role»: []}"), "至少写一项"),
  ("R050", Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{«role»: {}}"), "not（非）"),
  (
    "R019", Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{role: {present: «maybe»}}"),
    "true"
  ),
  ("R014", Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{age: «六十»}"), "age: 60"),
  (
    "R020", Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{born: {below: «1960»}}"),
    "2022-02"
  ),
  (
    "R050",
    Sample.card(Sample.goodCriteria).replacing("{role: 党员}", with: "{age: {at_least: 60, «below»: 60}}"), "对调"
  ),
  ("R014", Sample.card("base: «六十»\n" + Sample.goodCriteria), "base: 60"),
  ("R029", Sample.card("limits: {min: 10, «max»: 0}\n" + Sample.goodCriteria), "对调"),
  ("R015", Sample.card("limits: {«mix»: 10}\n" + Sample.goodCriteria), "min（最低分）"),
  ("R026", Sample.card("limits: {max: «100%»}\n" + Sample.goodCriteria), "max: 100"),
  ("R056", Sample.card("full: «100»\n" + Sample.goodCriteria), "c 1"),
  (
    "R028",
    Sample.card(
      "sections: [{id: a}, {id: «a»}]\n" + Sample.goodCriteria.replacing("id: c", with: "id: c, section: a")),
    "换一个名字"
  ),
  (
    "R016",
    Sample.card(
      "sections: [{id: a, «cap»: {max: 5}}]\n"
        + Sample.goodCriteria.replacing("id: c", with: "id: c, section: a")), "per"
  ),
  (
    "R016",
    Sample.card(
      "sections: [{id: a, «cap»: {per: day}}]\n"
        + Sample.goodCriteria.replacing("id: c", with: "id: c, section: a")), "max"
  ),
  (
    "R018",
    Sample.card(
      "sections: [{id: a, cap: {max: 1, per: «days»}}]\n"
        + Sample.goodCriteria.replacing("id: c", with: "id: c, section: a")), "day（日）"
  ),
  // Dated values
  (
    "R058",
    Sample.criterion(
      "measure: {kind: coverage, table: visits, targets: links}\nweight: [{from: 2022-07-01, is: 40}, {«from»: 2022-01-01, is: 35}]"
        .replacing("{«from»", with: "«{»from")), "早的在前"
  ),
  (
    "R014",
    Sample.criterion(
      "measure: {kind: coverage, table: visits, targets: links}\nweight: [{from: 2022-07-01, is: «四十»}]"),
    "weight: 40"
  ),
  (
    "R016",
    Sample.criterion("measure: {kind: coverage, table: visits, targets: links}\nweight: [{«is»: 40}]"),
    "2022-01-01"
  ),
]
