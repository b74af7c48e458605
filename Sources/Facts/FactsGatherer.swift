import Diagnostics
import Quantities
import Rules
import Tables

/// 取数: read files to facts: villages, people, households, repeats, returns, who has not sent.
public enum FactsGatherer {
  /// One file as read, and whether it stands in the standing folder.
  public struct Input: Sendable {
    /// The file as read.
    public var file: ReadFile
    /// Whether it stands in the standing folder (名册), where it holds from month to month.
    public var isStanding: Bool

    /// An input.
    public init(file: ReadFile, isStanding: Bool) {
      self.file = file
      self.isStanding = isStanding
    }
  }

  /// What reading must know of each declared table; the index is that of `rulebook.tables`.
  public static func shapes(_ rulebook: Rulebook) -> [TableShape] { [] }

  /// Gathers facts from files in path order. Pure.
  public static func gather(_ inputs: [Input], rulebook: Rulebook, period: Period, asOf: Moment) -> FactsResult {
    FactsResult(facts: Facts(period: period, asOf: asOf))
  }
}
