import Diagnostics

/// 人户措辞: what is said of whom a row is about.
extension FactProblem {
  static func unknownID(_ id: String, nearest: [String]) -> FactProblem {
    FactProblem(
      "F008", .error,
      Words(
        zh: "花名册里没有编号“\(id)”" + self.nearest(nearest).zh,
        en: "the roster has no id “\(id)”" + self.nearest(nearest).en),
      help: Words(
        zh: "核对编号（前面的 0 也算），或先在花名册里登记",
        en: "check the id (leading zeros count), or enter the person in the roster first"))
  }

  static func nameDiffers(id: String, known: String, found: String) -> FactProblem {
    FactProblem(
      "F009", .error,
      Words(
        zh: "编号 \(id) 是“\(known)”，这一行却写“\(found)”",
        en: "id \(id) is “\(known)”, but this row says “\(found)”"),
      help: Words(
        zh: "改正编号或姓名；记错人比不记更糟，所以退回",
        en: "correct the id or the name: to credit the wrong person is worse than to credit none"))
  }

  static func nobody(names: [String], village: String?, nearest: [String]) -> FactProblem {
    FactProblem(
      "F010", .error,
      Words(
        zh: "\(village ?? "全镇")花名册里没有“\(names.joined(separator: "”“"))”" + self.nearest(nearest).zh,
        en: "nobody is called “\(names.joined(separator: "” or “"))” in the roster of \(village ?? "the town")"
          + self.nearest(nearest).en),
      help: Words(zh: "改正姓名，或先在花名册里登记", en: "correct the name, or enter the person in the roster first"))
  }

  static func severalPeople(name: String, candidates: [String]) -> FactProblem {
    FactProblem(
      "F011", .error,
      Words(
        zh: "有几位“\(name)”：\(candidates.joined(separator: "、"))",
        en: "there are several “\(name)”: \(candidates.joined(separator: ", "))"),
      help: Words(zh: "填上人员编号，或能区分的村、组", en: "give the id, or the village or group that tells them apart"))
  }

  static func notInPeriod(name: String, span: String) -> FactProblem {
    FactProblem(
      "F012", .error,
      Words(zh: "“\(name)”在考评期内不在册（\(span)）", en: "“\(name)” is not in the roster in this period (\(english(span)))"),
      help: Words(zh: "核对花名册的起止年月，或改正姓名", en: "check from and until in the roster, or correct the name"))
  }

  static func otherVillage(name: String, known: String, found: String) -> FactProblem {
    FactProblem(
      "F013", .warning,
      Words(
        zh: "“\(name)”在花名册里属\(known)，这一行写的是\(found)；已按编号计",
        en: "“\(name)” belongs to \(known) in the roster, this row says \(found); counted by id"),
      help: Words(zh: "核对村名或编号", en: "check the village or the id"))
  }

  static func notLinked(household: String, person: String, nearest: [String]) -> FactProblem {
    FactProblem(
      "F014", .warning,
      Words(
        zh: "“\(household)”不是\(person)的联系户" + self.nearest(nearest).zh,
        en: "“\(household)” is not a linked household of \(person)" + self.nearest(nearest).en),
      help: Words(zh: "改正户主姓名，或在联系户名单里登记", en: "correct the householder, or enter the link"))
  }

  static func householdAmbiguous(household: String, person: String) -> FactProblem {
    FactProblem(
      "F015", .warning,
      Words(
        zh: "\(person)的联系户里有两户“\(household)”，分不清是哪一户",
        en: "\(person) is linked to two households “\(household)”: which one is meant?"),
      help: Words(zh: "填上户编号", en: "give the household id"))
  }
}
