import Diagnostics
import Facts
import Quantities
import Rules
import Scoring

/// 报告数据: what the page knows, as columns, so that it travels as data and is drawn when it is looked at.
struct ReportData {
  let context: PaperContext

  /// Everything but the evidence.
  func main() -> [UInt8] {
    let view = context.view
    var out = DataText(capacity: 4096 + view.facts.people.count * 200)
    out.object { out in
      out.pair("lang", view.language.rawValue)
      out.pair("title", context.title(context.say(PaperWords.report)))
      out.pair("unit", context.publication.unit)
      out.pair("version", Letterhead(context: context).version)
      out.pair("span", Letterhead(context: context).span)
      out.pair("draft", view.isDraft)
      out.pair("decimals", view.decimals)
      out.pair("start", Int(view.facts.period.start.number))
      out.pair("former", context.former?.label)
      out.key("words")
      out.object { out in
        for entry in ReportWords.all { out.pair(entry.key, context.say(entry.words)) }
      }
      out.key("kinds")
      out.array(Evidence.Kind.allCases) { $0.value(EvidenceWords.of($1)[context.language]) }
      out.key("villages")
      out.array(view.facts.villages) { $0.value($1) }
      out.key("files")
      out.array(view.facts.files) { $0.value($1) }
      out.key("notes")
      out.array(RunNotes(context: context).make()) { out, note in
        out.array([note.topic, note.text]) { $0.value($1) }
      }
      out.key("cards")
      out.array(view.scorecards.indices) { ReportCard(context: context, index: $1).write(&$0) }
    }
    return out.bytes
  }
}

/// 报告考评表: one scorecard's rules and results as columns.
struct ReportCard {
  let context: PaperContext
  let index: Int

  private var card: ScorecardView { context.view.scorecards[index] }
  private var subjects: [SubjectResult] { card.result.subjects }

  func write(_ out: inout DataText) {
    out.object { out in
      out.pair("id", card.rules.id)
      out.pair("name", card.rules.name)
      out.pair("hasBase", card.showsBase)
      ReportRules(context: context, card: card).write(&out)
      people(&out)
      results(&out)
      criteria(&out)
      statistics(&out)
      lists(&out)
      former(&out)
    }
  }

  private func column<T>(_ name: String, _ out: inout DataText, _ each: (inout DataText, SubjectResult) -> T) {
    out.key(name)
    out.array(subjects) { _ = each(&$0, $1) }
  }

  private func people(_ out: inout DataText) {
    var groups: [String: Int] = [:]
    var groupNames: [String] = []
    column("pid", &out) { $0.value(context.view.person($1.person)?.id) }
    column("names", &out) { $0.value(context.view.person($1.person)?.name) }
    column("ord", &out) { $0.value($1.person) }
    column("village", &out) { $0.value(context.view.person($1.person)?.village) }
    column("group", &out) { out, subject in
      let name = context.view.person(subject.person)?.group ?? ""
      if groups[name] == nil {
        groups[name] = groupNames.count
        groupNames.append(name)
      }
      out.value(groups[name])
    }
    out.key("groups")
    out.array(groupNames) { $0.value($1) }
  }

  private func results(_ out: inout DataText) {
    let remarks = Remarks(context.view, card)
    var known: [String: Int] = [:]
    var texts: [String] = []
    column("rank", &out) { $0.value($1.rank) }
    column("vrank", &out) { $0.value($1.villageRank) }
    column("rgroup", &out) { $0.value($1.group) }
    column("base", &out) { $0.value($1.base) }
    column("total", &out) { $0.value($1.total) }
    column("grade", &out) { $0.value($1.grade) }
    // Why there is no rank, as far as weights cannot change it: by the rule, or for want of data.
    column("bar", &out) { $0.value(ReportCard.bar($1)) }
    column("veto", &out) { out, subject in
      out.value(subject.vetoes.isEmpty ? String?.none : subject.vetoes.map(String.init).joined(separator: ","))
    }
    column("remark", &out) { out, subject in
      let text = PaperCells.remark(remarks, subject, context)
      if known[text] == nil {
        known[text] = texts.count
        texts.append(text)
      }
      out.value(known[text])
    }
    out.key("remarks")
    out.array(texts) { $0.value($1) }
    out.key("sec")
    out.array(card.rules.sections.indices) { out, section in
      out.array(subjects) { $0.value($1.sections.indices.contains(section) ? $1.sections[section] : nil) }
    }
  }

  /// 0: nothing stands in the way; 1: unranked by the rule; 2: something unsent or unjudged, so that there is no total.
  private static func bar(_ subject: SubjectResult) -> Int {
    if subject.criteria.contains(where: { $0.outcome == .unsent || $0.outcome == .unjudged }) { return 2 }
    return subject.unrankedReason == .byRule ? 1 : 0
  }

  /// One letter for each outcome.
  static func letter(_ outcome: Outcome) -> UInt8 {
    switch outcome {
    case .notApplicable: UInt8(ascii: "x")
    case .exempt: UInt8(ascii: "e")
    case .unsent: UInt8(ascii: "u")
    case .unjudged: UInt8(ascii: "j")
    case .none: UInt8(ascii: "n")
    case .skipped: UInt8(ascii: "s")
    case .scored: UInt8(ascii: "c")
    }
  }

  private func criteria(_ out: inout DataText) {
    out.key("crit")
    out.array(card.rules.criteria.indices) { out, index in
      let criterion = card.rules.criteria[index]
      let isPlain = ReportRules.isPlain(criterion)
      let entries = subjects.map {
        $0.criteria.indices.contains(index) ? $0.criteria[index] : CriterionResult(outcome: .unjudged)
      }
      out.object { out in
        out.pair("o", String(decoding: entries.map { ReportCard.letter($0.outcome) }, as: UTF8.self))
        out.key("p")
        out.array(entries) { $0.value($1.points) }
        if criterion.measure.kind.isRatio {
          out.key("d")
          out.array(entries) { $0.value($1.done) }
          out.key("f")
          out.array(entries) { $0.value($1.of) }
        } else {
          out.key("a")
          out.array(entries) { $0.value($1.amount) }
        }
        // What a trial needs: the exact points where they do not follow from the weight, and what was granted.
        if !isPlain {
          out.key("x")
          out.array(entries) { $0.value($1.outcome == .scored ? $1.exact : nil) }
        }
        let grants = ReportGrants(context: context, criterion: criterion)
        out.pair("g", String(decoding: zip(subjects, entries).map { grants.letter($0, $1) }, as: UTF8.self))
        out.key("gx")
        out.object { out in
          for (place, entry) in entries.enumerated() where grants.isNumber(subjects[place], entry) {
            out.pair(String(place), entry.exact)
          }
        }
      }
    }
  }

  private func statistics(_ out: inout DataText) {
    let statistics = context.statistics[index]
    out.key("stats")
    out.array(statistics.villages + [statistics.town]) { out, line in
      out.object { out in
        out.pair("village", line.village)
        out.pair("people", line.subjects)
        out.pair("ranked", line.ranked)
        out.pair("incomplete", line.incomplete)
        out.key("mean")
        out.value(line.mean(decimals: context.decimals))
        out.key("highest")
        out.value(line.highest)
        out.key("lowest")
        out.value(line.lowest)
        out.key("rates")
        out.array(card.rules.criteria.indices) { $0.value(line.percent($1)) }
        out.key("lost")
        out.array(line.lost) { $0.value(Int($1)) }
        out.pair(
          "unsent", line.unsent.map { context.view.tableName($0) }.joined(separator: context.say(SheetWords.listed)))
      }
    }
  }

  private func lists(_ out: inout DataText) {
    out.key("lists")
    out.array(context.view.rulebook.lists.filter { $0.scorecard == card.result.scorecard }) { out, rule in
      out.object { out in
        out.pair("name", rule.name)
        out.key("members")
        out.array(ListMembers(view: context.view).make(rule).flatMap(\.subjects)) { $0.value($1) }
      }
    }
  }

  private func former(_ out: inout DataText) {
    guard let standings = context.former?.subjects[card.rules.id] else { return }
    column("was", &out) { out, subject in
      out.value(context.view.person(subject.person).flatMap { standings[$0.id]?.rank })
    }
  }
}
