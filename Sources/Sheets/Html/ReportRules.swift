import Facts
import Quantities
import Rules
import Scoring

/// 报告规则: what the page must know of a scorecard's rules: names to show, and whatever a trial of weights needs.
struct ReportRules {
  let context: PaperContext
  let card: ScorecardView

  /// Whether only the weight stands between the measured ratio and the points.
  static func isPlain(_ criterion: Criterion) -> Bool {
    guard case .proportional = criterion.points else { return false }
    return criterion.measure.kind.isRatio && criterion.weight != nil
  }

  func write(_ out: inout DataText) {
    let rules = card.rules
    // A section's cap looks at the days of rows, which the page does not know.
    out.pair(
      "canTry", rules.sections.allSatisfy { $0.cap == nil } && rules.criteria.contains(where: ReportRules.isPlain))
    out.key("criteria")
    out.array(rules.criteria) { out, criterion in
      out.object { out in
        out.pair("id", criterion.id)
        out.pair("name", criterion.name)
        out.pair("weight", criterion.weight)
        out.pair("kind", criterion.measure.kind.keyword)
        out.pair("ratio", criterion.measure.kind.isRatio)
        out.pair("plain", ReportRules.isPlain(criterion))
        out.pair("section", criterion.section.flatMap { rules.sections.indices.contains($0) ? $0 : nil })
        out.pair("note", criterion.note)
      }
    }
    out.key("sections")
    out.array(rules.sections) { out, section in
      out.object { out in
        out.pair("name", section.name)
        out.pair("min", section.bounds.min)
        out.pair("max", section.bounds.max)
      }
    }
    out.pair("min", rules.limits.min)
    out.pair("max", rules.limits.max)
    out.pair("needs", rules.rank.needs)
    out.pair("dense", rules.rank.isDense)
    out.key("tieBreak")
    out.array(rules.rank.tieBreak) { $0.value($1) }
    out.key("rankingGroups")
    out.array(rules.rank.groups) { $0.value($1.name) }
    out.key("vetoes")
    out.array(rules.vetoes) { out, veto in
      out.object { out in
        out.pair("name", veto.name)
        out.pair("grade", veto.effect.grade)
        out.pair("atMost", veto.effect.gradeAtMost)
        out.pair("drop", veto.effect.drop)
        out.pair("max", veto.effect.maxTotal)
        out.pair("unranked", veto.effect.unranked)
      }
    }
    grades(&out)
  }

  private func grades(_ out: inout DataText) {
    out.key("grades")
    out.array(card.rules.grades) { out, band in
      out.object { out in
        out.pair("name", band.name)
        out.pair("from", band.from)
        out.pair("above", band.above)
        if let quota = band.quota {
          out.key("quota")
          out.object { out in
            out.pair("share", quota.share)
            out.pair("places", quota.places)
            out.pair("atLeast", quota.atLeast)
            out.pair("in", quota.tiesIn)
          }
        }
        out.pair("lowest", band.lowest)
        out.pair("village", band.scope == .village)
        if let filter = band.filter { out.pair("open", passing(filter)) }
      }
    }
  }

  /// A letter for each subject: whether it passes.
  private func passing(_ filter: Filter) -> String {
    let rulebook = context.view.rulebook
    guard rulebook.tables.indices.contains(rulebook.roster) else { return "" }
    let compiled = RowFilter(filter, table: rulebook.roster, facts: context.view.facts, rulebook: rulebook)
    let letters = card.result.subjects.map { compiled.passes($0.person) ? UInt8(ascii: "1") : UInt8(ascii: "0") }
    return String(decoding: letters, as: UTF8.self)
  }
}

/// 报告给分: what was granted without data: `f` the weight, `m` the village's mean, `x` a number, `-` nothing.
struct ReportGrants {
  private let criterion: Criterion
  private let exempt: [(where: RowFilter, gives: WhenNone)]

  init(context: PaperContext, criterion: Criterion) {
    self.criterion = criterion
    let rulebook = context.view.rulebook
    exempt = criterion.exempt.map {
      (RowFilter($0.where, table: rulebook.roster, facts: context.view.facts, rulebook: rulebook), $0.gives)
    }
  }

  func letter(_ subject: SubjectResult, _ entry: CriterionResult) -> UInt8 {
    switch grant(subject, entry) {
    case nil, .skip: UInt8(ascii: "-")
    case .full: UInt8(ascii: "f")
    case .mean: UInt8(ascii: "m")
    case .zero, .number: UInt8(ascii: "x")
    }
  }

  func isNumber(_ subject: SubjectResult, _ entry: CriterionResult) -> Bool {
    switch grant(subject, entry) {
    case .zero, .number: true
    default: false
    }
  }

  private func grant(_ subject: SubjectResult, _ entry: CriterionResult) -> WhenNone? {
    switch entry.outcome {
    case .none, .skipped: return criterion.whenNone
    case .exempt: return exempt.first { $0.where.passes(subject.person) }?.gives
    default: return nil
    }
  }
}
