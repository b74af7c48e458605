import Diagnostics
import Quantities
import Rules
import Scoring
import Sheets

/// 验算报告: examples as a person checks them with a pocket calculator.
struct ExampleReport {
  let language: Language
  let isBrief: Bool

  /// The report of one rulebook.
  func text(_ path: String, _ rulebook: Rulebook, _ results: [ExampleResult]) -> String {
    var lines: [String] = []
    for result in results {
      lines.append(heading(result))
      if isBrief, result.passes { continue }
      for place in result.people.indices { lines += person(result, place) }
      lines.append("")
    }
    let untouched = coverage(rulebook, results)
    if !untouched.isEmpty {
      if isBrief { lines.append("") }
      lines += [RulesWords.untouched[language]] + untouched.map { "  " + $0 } + [""]
    }
    lines.append(
      RulesWords.tested(path, passed: results.count(where: \.passes), of: results.count)[language])
    return lines.map { $0 + "\n" }.joined()
  }

  private func heading(_ result: ExampleResult) -> String {
    let mark = result.passes ? RulesWords.passed[language] : RulesWords.failed[language]
    let place = result.example.place
    return "\(mark)  \(result.example.name)  [\(result.scorecard.name)]  \(place.file):\(place.line ?? 1)"
  }

  private func person(_ result: ExampleResult, _ place: Int) -> [String] {
    let wrong = result.mismatches.filter { $0.person == place }
    func note(_ subject: ExampleMismatch.Subject) -> String {
      wrong.first { $0.subject == subject }.map { RulesWords.expected($0.expected[language])[language] } ?? ""
    }
    var lines: [String] = []
    if result.people.count > 1 { lines.append("  " + result.names[place]) }
    guard let found = result.people[place] else {
      return lines + ["    " + RulesWords.noSubject[language] + note(.person)]
    }
    let decimals = result.rulebook.decimals
    let arithmetic = ArithmeticText(language: language, decimals: decimals)
    if let base = found.base, !base.isBlank {
      lines.append("    " + RulesWords.base[language] + " " + base.text(decimals: decimals))
    }
    for (index, entry) in found.criteria.enumerated() {
      let criterion = result.scorecard.criteria[index]
      lines.append(
        "    " + criterion.name + RulesWords.colon[language] + arithmetic.of(entry, criterion) + note(.criterion(index))
      )
    }
    for (index, section) in result.scorecard.sections.enumerated() {
      let points = found.sections.indices.contains(index) ? found.sections[index] : nil
      lines.append(
        "    " + section.name + " " + (points?.text(decimals: decimals) ?? RulesWords.none[language])
          + note(.section(index)))
    }
    lines.append("    " + outcome(result, found, note))
    return lines
  }

  /// Total, rank, grade and vetoes on one line, each with what was expected where that differs.
  private func outcome(
    _ result: ExampleResult, _ found: SubjectResult, _ note: (ExampleMismatch.Subject) -> String
  ) -> String {
    let none = RulesWords.none[language]
    var parts = [
      RulesWords.total[language] + " " + (found.total?.text(decimals: result.rulebook.decimals) ?? none) + note(.total)
    ]
    parts.append(RulesWords.rank[language] + " " + (found.rank.map { "\($0)" } ?? none) + note(.rank))
    if !note(.villageRank).isEmpty {
      parts.append(
        RulesWords.villageRank[language] + " " + (found.villageRank.map { "\($0)" } ?? none) + note(.villageRank))
    }
    if !result.scorecard.grades.isEmpty {
      let grade = found.grade.flatMap {
        result.scorecard.grades.indices.contains($0) ? result.scorecard.grades[$0].name : nil
      }
      parts.append(RulesWords.grade[language] + " " + (grade ?? none) + note(.grade))
    }
    if !found.vetoes.isEmpty || !note(.vetoes).isEmpty {
      let names = found.vetoes.map { result.scorecard.vetoes[$0].name }.joined(separator: language == .zh ? "、" : ", ")
      parts.append(RulesWords.vetoes[language] + " " + (names.isEmpty ? none : names) + note(.vetoes))
    }
    return parts.joined(separator: language == .zh ? "，" : ", ")
  }

  /// What no example touches, a line for each kind and scorecard.
  private func coverage(_ rulebook: Rulebook, _ results: [ExampleResult]) -> [String] {
    ExampleCoverage(rulebook, results: results).scorecards.filter { !$0.isWhole }.map { card in
      let rules = rulebook.scorecards[card.scorecard]
      let separator = language == .zh ? "、" : ", "
      var parts: [String] = []
      func add(_ what: Words, _ names: [String]) {
        if !names.isEmpty { parts.append(what[language] + " " + names.joined(separator: separator)) }
      }
      add(RulesWords.criteria, card.criteria.map { rules.criteria[$0].name })
      add(
        RulesWords.tiers,
        card.tiers.map { tier in
          RulesWords.tier(rules.criteria[tier.criterion].name, tier.tier.map { $0 + 1 })[language]
        })
      add(RulesWords.vetoes, card.vetoes.map { rules.vetoes[$0].name })
      add(RulesWords.grades, card.grades.map { rules.grades[$0].name })
      return rules.name + RulesWords.colon[language] + parts.joined(separator: language == .zh ? "；" : "; ")
    }
  }
}

extension Points {
  /// Whether there is nothing to show.
  fileprivate var isBlank: Bool { units == 0 }
}
