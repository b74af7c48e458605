import Diagnostics

/// 措辞: publication and lists.
extension Mistake {
  static let untilAndDays = Mistake(
    .publication, zh: "公示期写了截止日，就不用再写天数", en: "with a last day the number of days is not needed",
    help: Words(zh: "删去一个", en: "delete one"))

  static let listWays = Mistake(
    .list, zh: "一张榜只能按一种办法取人", en: "a list takes people in exactly one way",
    help: Words(
      zh: "写 top（前几名）、bottom（后几名）或 grade（等次）中的一个", en: "write one of top, bottom and grade"))

  static func unknownScorecard(_ text: String, known: [String]) -> Mistake {
    Mistake(
      .list, zh: "没有编号或名称为\(Say.quoted(text))的考评表", en: "no scorecard has the id or name \(Say.quoted(text))",
      help: Say.nearest(text, in: known))
  }
}
