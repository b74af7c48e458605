/// Explanations: what stands on printed sheets, and lists of the first and the last.
extension RulesCodes {
  static let publicationEntries: [Entry] = [
    (
      .publication,
      ("公示期", "公示期写 from（公示起）和 until（公示止），或 from 和 days（公示天数）；只写天数，日期张贴时手填。"),
      (
        "time of publication",
        "The time of publication is from and until, or from and days; with days alone the dates are filled in by hand."
      )
    ),
    (
      .list,
      ("红黑榜", "一张榜说明看哪张考评表，并只按一种办法取人：top（前几名）、bottom（后几名）或 grade（等次）。"),
      (
        "list of the first or the last",
        "A list names a scorecard and takes people in one way: top, bottom, or grade."
      )
    ),
  ]
}
