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
    /// SHA-256 of the bytes as they stand on disk, by which a file sent twice is found; empty where it is not known.
    public var contentHash: [UInt8]

    /// An input.
    public init(file: ReadFile, isStanding: Bool, contentHash: [UInt8] = []) {
      self.file = file
      self.isStanding = isStanding
      self.contentHash = contentHash
    }
  }

  /// What reading must know of each declared table; the index is that of `rulebook.tables`.
  public static func shapes(_ rulebook: Rulebook) -> [TableShape] { [] }

  /// Gathers facts from files in path order. Pure.
  public static func gather(_ inputs: [Input], rulebook: Rulebook, period: Period, asOf: Moment) -> FactsResult {
    FactsResult(facts: Facts(period: period, asOf: asOf))
  }
}
