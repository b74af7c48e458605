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
  /// By scorecard: the plain sheet that CSV is written from, from which printed ones take their cells.
  let plain: [Sheet]
  /// By scorecard and village: the places of its subjects.
  private let places: [[Int: [Int]]]
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
    plain = view.scorecards.map { ScorecardSheet.make(view, $0) }
    places = view.scorecards.map { card in
      Dictionary(grouping: card.result.subjects.indices) { view.person(card.result.subjects[$0].person)?.village ?? -1 }
    }
    rows = EvidenceRows(view)
  }

  /// The places of a scorecard's subjects: of all, or of one village.
  func subjects(card: Int, village: Int? = nil) -> [Int] {
    guard let village else { return Array(view.scorecards[card].result.subjects.indices) }
    return places[card][village] ?? []
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
    view.facts.villages.indices.filter { village in places.contains { $0[village] != nil } }
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
