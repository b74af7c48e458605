import Diagnostics
import Facts
import Quantities
import Rules
import Scoring

/// 制表依据: what the builders of printed sheets share; made once for a run.
public struct PaperContext: Sendable {
  /// The assessment with names resolved.
  public let view: AssessmentView
  /// How the facts came about.
  public let result: FactsResult
  /// Every problem of the run, in the order in which they are listed.
  public let problems: [Diagnostic]
  /// The assessment of the period before; nil where none is given.
  public let former: FormerPeriod?
  /// 公示
  let publication: Publication
  /// By village and scorecard: the numbers of the summary.
  let statistics: [CardStatistics]
  /// Dates and texts of the rows behind the points.
  let rows: EvidenceRows

  /// The language of the sheets.
  var language: Language { view.language }
  /// Decimals of points.
  var decimals: Int { view.decimals }

  /// Looks up everything once.
  public init(view: AssessmentView, result: FactsResult, problems: [Diagnostic], former: FormerPeriod? = nil) {
    self.view = view
    self.result = result
    self.problems = problems
    self.former = former
    publication = view.rulebook.publication ?? Publication()
    statistics = view.scorecards.map { CardStatistics(view, $0) }
    rows = EvidenceRows(view)
  }

  /// The words of one sentence in the language of the sheets.
  func say(_ words: Words) -> String { words[language] }

  /// The period as people say it: 2022年2月.
  var periodName: String { PaperWords.period(view.facts.period)[language] }

  /// 镇名 + 月份 + 表名.
  func title(_ name: String) -> String {
    let gap = language == .zh ? "" : " "
    return [publication.town ?? "", periodName, name].filter { !$0.isEmpty }.joined(separator: gap)
  }

  /// The indices of the villages that have subjects of any scorecard, in order.
  var villages: [Int] {
    var seen = [Bool](repeating: false, count: view.facts.villages.count)
    for card in view.scorecards {
      for subject in card.result.subjects {
        if let village = view.person(subject.person)?.village, seen.indices.contains(village) { seen[village] = true }
      }
    }
    return seen.indices.filter { seen[$0] }
  }
}

/// 上期结果: what is known of the period before, for who moved.
public struct FormerPeriod: Sendable {
  /// The period's name.
  public var label: String
  /// By scorecard id and person id: the rank (nil: none) and the total as printed (nil: none).
  public var subjects: [String: [String: Standing]]

  /// 上期名次
  public struct Standing: Sendable, Hashable {
    /// The rank in the town.
    public var rank: Int?
    /// The total as printed.
    public var total: String?

    /// A standing.
    public init(rank: Int?, total: String?) {
      self.rank = rank
      self.total = total
    }
  }

  /// A former period.
  public init(label: String, subjects: [String: [String: Standing]]) {
    self.label = label
    self.subjects = subjects
  }
}
