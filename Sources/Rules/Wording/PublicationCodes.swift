/// Explanations: publication and lists.
extension RulesCodes {
  static let publicationEntries: [Entry] = [
    (
      .publication,
      (
        "公示期写重了",
        "公示期有三种写法：只写 days（公示天数），起止日期张贴时手填；写 from（公示起）和 days，止日自动算出；写 from 和 until（公示止）。写了 until 就不要再写 days。"
      ),
      (
        "posted for how long?",
        "Write days alone (the dates are filled in by hand), or from and days (the last day follows), or from and until; until and days together say it twice."
      )
    ),
    (
      .list,
      (
        "红黑榜写得不对",
        "lists（红黑榜）里一张榜写一个考评表的编号或名称，和一种取人的办法：top（前几名）、bottom（后几名）或 grade（等次），如 {name: 红榜, scorecard: members, top: 10}。并列在最后一名的都列上。"
      ),
      (
        "a list that takes nobody",
        "A list names one scorecard by id or name, and one way of taking people: top, bottom or grade, as in {name: 红榜, scorecard: members, top: 10}. A tie at the edge is listed whole."
      )
    ),
  ]
}
