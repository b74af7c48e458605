import Diagnostics
import Quantities
import Rules
import Scoring

/// 算式: how a criterion's points came about, in one line that a pocket calculator can follow.
public struct ArithmeticText: Sendable {
  let language: Language
  let decimals: Int

  /// Lines in a language, points with a rulebook's decimals.
  public init(language: Language, decimals: Int) {
    self.language = language
    self.decimals = decimals
  }

  /// The line: `40 × 9 ÷ 10 = 36.00`.
  public func of(_ entry: CriterionResult, _ criterion: Criterion) -> String {
    guard entry.outcome == .scored else {
      let why = EvidenceWords.of(entry.outcome, granted: entry.points != nil)[language]
      return entry.points.map { why + separator + $0.text(decimals: decimals) } ?? why
    }
    let points = entry.points?.text(decimals: decimals) ?? "—"
    var text = steps(entry, criterion)
    if let scale = entry.scale { text += " × " + number(scale) }
    return text + " = " + points
  }

  /// `9 / 10`, or the amount; empty where nothing was measured.
  func measured(_ entry: CriterionResult) -> String {
    if let done = entry.done, let of = entry.of { return number(done) + " / " + number(of) }
    return entry.amount.map(number) ?? ""
  }

  /// An exact number: a decimal where four places hold it, else a fraction.
  func number(_ value: Rational) -> String {
    guard value.isValid else { return "?" }
    let text = value.text(places: 4)
    guard let decimal = Decimal6(text), Rational(decimal) == value else {
      return value.num.magnitude > 1_000_000_000 || value.den > 1_000_000_000 ? "≈" + text : "\(value.num)/\(value.den)"
    }
    return text
  }

  private var separator: String { language == .zh ? "，" : ", " }

  private func steps(_ entry: CriterionResult, _ criterion: Criterion) -> String {
    let weight = criterion.weight.map(number) ?? "?"
    let measured = entry.done.map { done in "\(number(done)) ÷ \(entry.of.map(number) ?? "?")" }
    let value = measured ?? entry.amount.map(number) ?? "?"
    switch criterion.points {
    case .proportional: return "\(weight) × \(value)"
    case .tiers: return value + PaperWords.byTiers[language]
    case .each(let rule):
      let unit = entry.amount.map(number) ?? entry.done.map(number) ?? "?"
      guard rule.each.count == 1, let each = rule.each.first, rule.cap == nil else {
        return unit + PaperWords.byEach[language]
      }
      return start(rule.from, weight) + "\(signed(each)) × \(unit)" + clamped(rule.bounds)
    case .eachMissing(let each, let bounds):
      return "\(weight) + (\(entry.of.map(number) ?? "?") − \(entry.done.map(number) ?? "?")) × \(signed(each))"
        + clamped(bounds)
    case .fullAt(let line, let each, _, let bounds):
      return value + PaperWords.byFullLine(percent(line), number(each))[language] + clamped(bounds)
    case .byRank:
      return value + (entry.comparedWith.map { PaperWords.byRank(number($0))[language] } ?? "")
    case .ofBest:
      let top = measured.map { "(\($0))" } ?? value
      return "\(weight) × \(top) ÷ \(entry.comparedWith.map(number) ?? "?")"
    }
  }

  private func start(_ start: PointsForm.Start, _ weight: String) -> String {
    switch start {
    case .full: weight + " + "
    case .number(let from): from.isZero ? "" : number(from) + " + "
    }
  }

  private func signed(_ value: Rational) -> String { value.isNegative ? "(" + number(value) + ")" : number(value) }

  private func percent(_ share: Rational) -> String { number(share * Rational(100)) + "%" }

  private func clamped(_ bounds: Bounds) -> String {
    guard bounds.min != nil || bounds.max != nil else { return "" }
    return PaperWords.clamped(bounds.min.map(number), bounds.max.map(number))[language]
  }

  /// The lines of a person's total: base, each criterion, sections, limits.
  func total(_ subject: SubjectResult, _ card: ScorecardView) -> String {
    var lines: [String] = []
    if let base = subject.base, card.showsBase {
      lines.append(SheetWords.base[language] + " " + base.text(decimals: decimals))
    }
    for (criterion, entry) in zip(card.rules.criteria, subject.criteria) {
      lines.append(criterion.name + (language == .zh ? "：" : ": ") + of(entry, criterion))
    }
    for (section, points) in zip(card.rules.sections, subject.sections) {
      lines.append(section.name + " " + (points?.text(decimals: decimals) ?? "—"))
    }
    if let total = subject.total {
      var end = SheetWords.total[language] + " " + total.text(decimals: decimals)
      if let sum = subject.sumBeforeLimits, sum != total {
        end += PaperWords.beforeLimits(sum.text(decimals: decimals))[language]
      }
      lines.append(end)
    }
    return lines.joined(separator: "\n")
  }
}
