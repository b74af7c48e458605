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
    /// Whether a correction takes its place: none of its rows counts.
    public var isReplaced: Bool
    /// A hash of its bytes, by which a file sent twice is known; empty where that is not asked.
    public var contentHash: String

    /// An input.
    public init(file: ReadFile, isStanding: Bool, isReplaced: Bool = false, contentHash: String = "") {
      self.file = file
      self.isStanding = isStanding
      self.isReplaced = isReplaced
      self.contentHash = contentHash
    }
  }

  /// Gathers facts from files in path order. Pure; the threads change nothing but how long it takes.
  public static func gather(
    _ inputs: consuming [Input], rulebook: Rulebook, period: Period, asOf: Moment, threads: Int = 1
  ) -> FactsResult {
    var gathering = Gathering(inputs, rulebook: rulebook, period: period, asOf: asOf, threads: threads)
    gathering.placeVillages()
    gathering.sent = [[Bool]](
      repeating: [Bool](repeating: false, count: rulebook.tables.count), count: gathering.villages.names.count)
    gathering.supersedeFiles()
    gathering.settleReturns()
    guard rulebook.tables.indices.contains(rulebook.roster) else {
      return FactsResult(facts: gathering.facts, diagnostics: [FactProblem.noRoster.at(Place(file: ""))])
    }
    gathering.screen(rulebook.roster)
    gathering.buildRoster()
    for table in order(rulebook) {
      gathering.screen(table)
      let isLinkTable = linkTables(rulebook).contains(table)
      let pending = gathering.collect(table, isLinkTable: isLinkTable)
      if isLinkTable { gathering.linkHouseholds(pending, table: table) }
      gathering.indexReferences(table)
    }
    if gathering.facts.people.isEmpty { gathering.diagnostics.append(FactProblem.noRoster.at(Place(file: ""))) }
    let sent = gathering.judgeSending()
    gathering.tellOfRoster()
    gathering.markIncomplete()
    return FactsResult(
      facts: gathering.facts, diagnostics: gathering.allDiagnostics(), accounts: gathering.accounts(),
      rejects: gathering.rejectFiles(), sent: sent)
  }

  /// Tables that link people to households: `links`, and whatever a measure takes its targets from.
  static func linkTables(_ rulebook: Rulebook) -> Set<Int> {
    Set([rulebook.links].compactMap(\.self) + rulebook.allMeasures.compactMap(\.targets))
  }

  /// Every table but the roster: links before what visits households, referred tables before those that refer.
  static func order(_ rulebook: Rulebook) -> [Int] {
    let links = linkTables(rulebook)
    let referred = Set(rulebook.tables.flatMap { $0.columns.compactMap(\.refersTo) })
    let rest = rulebook.tables.indices.filter { $0 != rulebook.roster }
    return rest.filter { links.contains($0) }.sorted { a, b in a == rulebook.links || (b != rulebook.links && a < b) }
      + rest.filter { !links.contains($0) && referred.contains($0) }
      + rest.filter { !links.contains($0) && !referred.contains($0) }
  }
}
