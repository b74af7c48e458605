/// Keywords of examples.
extension Keywords {
  static let example = KeywordPlace(
    [
      Keyword("name", "名称"), Keyword("scorecard", "考评表"), Keyword("period", "考评期"), Keyword("as_of", "截止"),
      Keyword("people", "各人"),
    ], examplePerson.words)
  static let examplePerson = KeywordPlace([
    Keyword("person", "人员"), Keyword("facts", "事实"), Keyword("rows", "登记"), Keyword("expect", "应得"),
  ])
  static let expectation = KeywordPlace([
    Keyword("points", "得分"), Keyword("total", "总分"), Keyword("rank", "名次"), Keyword("village_rank", "村内名次"),
    Keyword("grade", "等次"), Keyword("vetoes", "否决"),
  ])
  /// What a fact in brief may be, where it is no number.
  static let givenFacts = KeywordPlace([
    Keyword("none", "无"), Keyword("unsent", "未报"), Keyword("exempt", "免考核"), Keyword("unjudged", "无法判定"),
  ])
  /// How a criterion may be expected to come out without points.
  static let expectedOutcomes = KeywordPlace([
    Keyword("none", "无"), Keyword("skipped", "跳过"), Keyword("exempt", "免考核"), Keyword("unsent", "未报"),
    Keyword("unjudged", "无法判定"), Keyword("not_applicable", "不适用"),
  ])
  /// No total, no rank, no grade.
  static let nothing = KeywordPlace([Keyword("none", "无")])
}
