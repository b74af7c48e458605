import Diagnostics
import Quantities

/// 细查: what is no mistake of writing, but surely not meant: nobody passes, never reached, absence rewarded.
public enum RuleLint {
  /// Warnings about a rulebook that could be read, by scorecard and then in the order of its parts.
  public static func check(_ rulebook: Rulebook) -> [Diagnostic] {
    rulebook.scorecards.flatMap { card in
      nobody(card, rulebook) + unreachable(card) + absences(card, rulebook)
    }
  }

  // MARK: Nobody passes

  private static func nobody(_ card: Scorecard, _ rulebook: Rulebook) -> [Diagnostic] {
    guard rulebook.tables.indices.contains(rulebook.roster) else { return [] }
    let reach = FilterReach(rulebook.tables[rulebook.roster])
    var found: [Diagnostic] = []
    func look(_ filter: Filter?, _ what: Mistake.NobodyOf, _ name: String, _ place: Place) {
      guard let filter, !reach.canPass([card.subjects, filter]) else { return }
      found.append(Mistake.nobody(what, name).diagnostic(at: place))
    }
    if !reach.canPass([card.subjects]) {
      return [Mistake.nobody(.scorecard, card.name).diagnostic(at: card.place)]
    }
    for criterion in card.criteria {
      look(criterion.appliesTo, .criterion, criterion.name, criterion.place)
      for (index, item) in criterion.exempt.enumerated() {
        look(item.where, .exemption(index + 1), criterion.name, criterion.place)
      }
      if let applies = criterion.appliesTo, reach.canPass([card.subjects, applies]), exemptsAll(criterion) {
        found.append(Mistake.nobody(.criterion, criterion.name).diagnostic(at: criterion.place))
      } else if criterion.appliesTo == nil, exemptsAll(criterion) {
        found.append(Mistake.nobody(.criterion, criterion.name).diagnostic(at: criterion.place))
      }
      found += rows(criterion.measure, criterion.name, criterion.place, rulebook)
    }
    for veto in card.vetoes {
      look(veto.filter, .veto, veto.name, veto.place)
      if case .measure(let measure) = veto.subject { found += rows(measure, veto.name, veto.place, rulebook) }
    }
    for band in card.grades { look(band.filter, .grade, band.name, band.place) }
    for group in card.rank.groups { look(group.where, .group, group.name, card.place) }
    for (index, item) in card.base.enumerated() { look(item.where, .base, "\(index + 1)", card.place) }
    return found
  }

  /// An exemption that everybody passes leaves the criterion to nobody.
  private static func exemptsAll(_ criterion: Criterion) -> Bool { criterion.exempt.contains { $0.where.isEmpty } }

  /// A `where` that no row can pass.
  private static func rows(_ measure: Measure, _ name: String, _ place: Place, _ rulebook: Rulebook) -> [Diagnostic] {
    var table = measure.table
    if case .attendance(let rule) = measure.kind { table = rule.meetings }
    guard rulebook.tables.indices.contains(table) else { return [] }
    if FilterReach(rulebook.tables[table]).canPass([measure.filter]) { return [] }
    return [Mistake.nobody(.rows, name).diagnostic(at: place)]
  }

  // MARK: Never reached

  private static func unreachable(_ card: Scorecard) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for criterion in card.criteria {
      guard case .tiers(let tiers, let otherwise) = criterion.points else { continue }
      let range = PointsRange.value(of: criterion.measure.kind)
      for tier in tiers {
        if let high = range.high, tier.atLeast > high {
          found.append(
            Mistake.tierTooHigh(criterion.name, tier.atLeast, most: high, isRatio: criterion.measure.kind.isRatio)
              .diagnostic(at: criterion.place))
        }
      }
      if let last = tiers.last, let low = range.low, last.atLeast <= low, !otherwise.isZero {
        found.append(Mistake.elseNeverReached(criterion.name).diagnostic(at: criterion.place))
      }
    }
    let total = PointsRange.total(of: card)
    for band in card.grades {
      guard let high = total.high else { break }
      if band.from.map({ $0 > high }) ?? false || band.above.map({ $0 >= high }) ?? false {
        found.append(
          Mistake.gradeTooHigh(band.name, most: high.text(places: 6)).diagnostic(at: band.place))
      }
    }
    // What a veto or a share of the last makes of a grade may reach a band that no total does.
    let isLowered =
      card.grades.contains { $0.lowest != nil }
      || card.vetoes.contains { $0.effect.grade != nil || $0.effect.gradeAtMost != nil || $0.effect.drop != nil }
    if let low = total.low, !isLowered,
      let catchAll = card.grades.dropLast().firstIndex(where: { band in
        band.filter == nil && band.quota == nil
          && (band.from.map { $0 <= low } ?? band.above.map { $0 < low } ?? false)
      })
    {
      for band in card.grades[(catchAll + 1)...] {
        found.append(
          Mistake.gradeTooLow(band.name, by: card.grades[catchAll].name, least: low.text(places: 6))
            .diagnostic(at: band.place))
      }
    }
    return found
  }

  // MARK: Absence rewarded

  private static func absences(_ card: Scorecard, _ rulebook: Rulebook) -> [Diagnostic] {
    card.criteria.compactMap { criterion in
      if case .attendance(let rule) = criterion.measure.kind {
        let worst = rule.credit.compactMap { entry -> (status: String, credit: Rational)? in
          if case .share(let credit) = entry.credit { return (entry.status, credit) }
          return nil
        }.min { $0.credit < $1.credit }
        guard let worst, rule.missing > worst.credit else { return nil }
        return Mistake.missingBeats(
          criterion.name, missing: rule.missing.text(places: 6), status: worst.status,
          credit: worst.credit.text(places: 6)
        ).diagnostic(at: criterion.place)
      }
      guard isAverage(criterion.measure.kind), isSignInTable(criterion.measure.table, rulebook) else { return nil }
      let isRewarded: Bool =
        switch criterion.whenNone {
        case .skip: criterion.weight != nil
        case .full, .mean: true
        case .number(let number): number > .zero
        case .zero: false
        }
      return isRewarded ? Mistake.rewardsAbsence(criterion.name).diagnostic(at: criterion.place) : nil
    }
  }

  private static func isAverage(_ kind: MeasureKind) -> Bool {
    switch kind {
    case .share, .mean, .max, .min: true
    default: false
    }
  }

  /// A table in which only those stand who came, or were written down.
  private static func isSignInTable(_ table: Int, _ rulebook: Rulebook) -> Bool {
    guard rulebook.tables.indices.contains(table) else { return false }
    return rulebook.tables[table].id == "attendance"
      || rulebook.tables[table].columns.contains { $0.refersTo != nil }
      || rulebook.scorecards.contains { card in
        card.criteria.contains { criterion in
          if case .attendance = criterion.measure.kind { return criterion.measure.table == table }
          return false
        }
      }
  }
}

extension Mistake {
  /// The problem at a place.
  func diagnostic(at place: Place) -> Diagnostic {
    Diagnostic(severity, code.rawValue, place, message: message, help: help)
  }
}
