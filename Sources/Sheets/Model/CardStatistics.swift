import Facts
import Quantities
import Rules
import Scoring

/// 考评表统计: the numbers of a scorecard by village and for the town.
struct CardStatistics: Sendable {
  /// By village that has subjects, in order of the villages.
  var villages: [Line] = []
  /// All of them.
  var town: Line

  /// 一行: the numbers of some subjects.
  struct Line: Sendable {
    /// The village; nil for the town.
    var village: Int?
    /// 总人数
    var subjects = 0
    /// 参加排名
    var ranked = 0
    /// 按规则不排名
    var byRule = 0
    /// 免考核: exempt from at least one criterion.
    var exempt = 0
    /// Those with a total.
    var totals: [Int64] = []
    /// By grade of the scorecard.
    var grades: [Int]
    /// By criterion: done and of, summed over those whom it was measured for.
    var rates: [(done: Rational, of: Rational)]
    /// By criterion: points lost against the weight, summed, in units.
    var lost: [Int64]
    /// 数据不全
    var incomplete = 0
    /// Tables that were not sent, by index.
    var unsent: [Int] = []

    init(village: Int?, grades: Int, criteria: Int) {
      self.village = village
      self.grades = [Int](repeating: 0, count: grades)
      rates = [(done: Rational, of: Rational)](repeating: (.zero, .zero), count: criteria)
      lost = [Int64](repeating: 0, count: criteria)
    }

    /// The mean total, rounded half away from zero; nil where nobody has one.
    func mean(decimals: Int) -> Points? {
      guard !totals.isEmpty else { return nil }
      let sum = totals.reduce(Int128(0)) { $0 + Int128($1) }
      return Rational(sum, Int128(totals.count)).rounded(places: 0).flatMap { Int64(exactly: $0) }.map(
        Points.init(units:))
    }

    /// The highest total.
    var highest: Points? { totals.max().map(Points.init(units:)) }
    /// The lowest total.
    var lowest: Points? { totals.min().map(Points.init(units:)) }

    /// A criterion's rate in percent with one decimal: `93.8`; nil where it was measured for nobody.
    func percent(_ criterion: Int) -> String? {
      guard rates.indices.contains(criterion), !rates[criterion].of.isZero else { return nil }
      let share = rates[criterion].done / rates[criterion].of * Rational(100)
      return Points(rounding: share, decimals: 1)?.text(decimals: 1)
    }
  }

  init(_ view: AssessmentView, _ card: ScorecardView) {
    let grades = card.rules.grades.count
    let criteria = card.rules.criteria.count
    var lines: [Int: Line] = [:]
    town = Line(village: nil, grades: grades, criteria: criteria)
    let remarks = Remarks(view, card)
    for subject in card.result.subjects {
      let village = view.person(subject.person)?.village ?? -1
      var line = lines[village] ?? Line(village: village, grades: grades, criteria: criteria)
      CardStatistics.add(subject, card, view.decimals, &line)
      CardStatistics.add(subject, card, view.decimals, &town)
      let tables = remarks.unsentTableIndices(subject)
      for table in tables where !line.unsent.contains(table) { line.unsent.append(table) }
      for table in tables where !town.unsent.contains(table) { town.unsent.append(table) }
      lines[village] = line
    }
    villages = lines.keys.sorted().compactMap { lines[$0] }
  }

  private static func add(_ subject: SubjectResult, _ card: ScorecardView, _ decimals: Int, _ line: inout Line) {
    line.subjects += 1
    if subject.isRanked { line.ranked += 1 }
    if subject.unrankedReason == .byRule { line.byRule += 1 }
    if subject.criteria.contains(where: { $0.outcome == .exempt }) { line.exempt += 1 }
    if subject.isIncomplete { line.incomplete += 1 }
    if let total = subject.total { line.totals.append(total.units) }
    if let grade = subject.grade, line.grades.indices.contains(grade) { line.grades[grade] += 1 }
    for (index, entry) in subject.criteria.enumerated() where index < line.rates.count {
      guard entry.outcome == .scored else { continue }
      if let done = entry.done, let of = entry.of {
        line.rates[index] = (line.rates[index].done + done, line.rates[index].of + of)
      }
      if let points = entry.points {
        let weight = card.rules.criteria[index].weight.flatMap { Points(rounding: $0, decimals: decimals) }
        line.lost[index] = line.lost[index] &+ Swift.max(0, (weight?.units ?? 0) &- points.units)
      }
    }
  }
}
