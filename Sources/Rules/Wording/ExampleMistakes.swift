import Diagnostics

/// Mistakes of examples.
extension Mistake {
  /// 所指: what an example names.
  enum ExampleThing { case scorecard, criterion, veto }

  static func exampleUnknown(_ text: String, known: [String], what: ExampleThing) -> Mistake {
    let (zh, en) =
      switch what {
      case .scorecard: ("考评表", "scorecard")
      case .criterion: ("考核项", "criterion")
      case .veto: ("否决", "veto")
      }
    return Mistake(
      .example, zh: "示例里的\(Say.quoted(text))不是\(zh)", en: "\(Say.quoted(text)) in an example is no \(en)",
      help: Say.nearest(text, in: known))
  }

  static let exampleExpectsNothing = Mistake(
    .example, zh: "这个示例没有写应得什么", en: "this example expects nothing",
    help: Words(
      zh: "加上 expect: {points: {contact: 32}, total: 80}（应得）", en: "add expect: {points: {contact: 32}, total: 80}"))

  static func exampleTwoForms(_ label: String, _ people: String) -> Mistake {
    Mistake(
      .example, zh: "有了\(Say.quoted(people))，\(Say.quoted(label))就写到各人里面去",
      en: "with \(Say.quoted(people)), \(Say.quoted(label)) belongs into each of them",
      help: Words(zh: "移到 people 的各项里，或删去 people", en: "move it into the items of people, or delete people"))
  }

  static let exampleRosterRows = Mistake(
    .example, zh: "花名册不写在登记里", en: "rows of the roster do not stand here",
    help: Words(zh: "人的身份、状态写在 person（人员）里", en: "the person's role and status stand under person"))

  static func exampleVetoWithoutMeasure(_ name: String) -> Mistake {
    Mistake(
      .example, zh: "否决\(Say.quoted(name))不另外计量，不用给事实",
      en: "the veto \(Say.quoted(name)) has no measure of its own: nothing can be given",
      help: Words(zh: "删去这一条；看考核项的，给那个考核项", en: "delete it; give the fact of the criterion that it looks at"))
  }

  static func exampleRatio(_ label: String, found: String) -> Mistake {
    Mistake(
      .example, zh: "\(Say.lead(label))的事实应是“做到/应做”，现为\(Say.quoted(found))",
      en: "the fact of \(label) should be done/of, not \(Say.quoted(found))",
      help: Words(
        zh: "写成 \(label): 8/10，或 none（无）、unsent（未报）、exempt（免考核）",
        en: "write \(label): 8/10, or none, unsent, exempt"))
  }

  static func exampleNoNothing(_ label: String, _ text: String) -> Mistake {
    Mistake(
      .example, zh: "\(Say.lead(label))数的是行，没有行就是 0，不会是\(Say.quoted(text))",
      en: "\(label) counts rows: without any it is 0, never \(Say.quoted(text))",
      help: Words(zh: "写成 \(label): 0", en: "write \(label): 0"))
  }

  static func examplePeriod(_ text: String) -> Mistake {
    Mistake(
      .example, zh: "\(Say.quoted(text))不是考评期", en: "\(Say.quoted(text)) is no period",
      help: Words(zh: "写成 2022-02、2022-Q1、2022-H1 或 2022", en: "write 2022-02, 2022-Q1, 2022-H1 or 2022"))
  }
}
