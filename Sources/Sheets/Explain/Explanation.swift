import Quantities
import Scoring

/// 说明: one person's period, scorecard by scorecard, read off the ledger; text and JSON are both made from it.
public struct Explanation: Sendable {
  /// The person's id, name, village and group.
  public var person: Neighbour
  /// 组; empty where there is none.
  public var group: String
  /// The period's label.
  public var period: String
  /// Rulebook and version.
  public var rulebook: (name: String, version: String)
  /// Rejected rows that concern the person.
  public var rejectedRows: Int
  /// The scorecards that the person is on.
  public var cards: [Card]

  /// 邻人: somebody, with the place and the total that are printed.
  public struct Neighbour: Sendable {
    public var id: String
    public var name: String
    public var village: String
    public var rank: Int?
    public var total: String?
  }

  /// 一张考评表
  public struct Card: Sendable {
    public var id: String
    public var name: String
    public var items: [Item]
    public var base: String?
    public var sections: [(name: String, points: String?)]
    /// `10.00 + 36.00 + 3.50`; empty where there is no total.
    public var addends: [String]
    public var sum: String?
    public var total: String?
    public var rank: Int?
    public var villageRank: Int?
    /// 排名组; nil where there are none.
    public var pool: String?
    /// How many are ranked in it.
    public var ranked: Int
    public var above: [Neighbour]
    public var equals: [Neighbour]
    public var below: [Neighbour]
    /// Points between this total and that of the next rank.
    public var toNextRank: String?
    /// Totals are equal, the tie-break decides.
    public var isTieBroken: Bool
    public var grade: String?
    public var gradeBeforeVetoes: String?
    public var next: NextGrade?
    public var vetoes: [(name: String, lines: [Line])]
    public var remarks: [String]
  }

  /// 一个考核项
  public struct Item: Sendable {
    public var id: String
    public var name: String
    public var weight: String?
    public var note: String?
    public var outcome: Outcome
    public var done: String?
    public var of: String?
    public var amount: String?
    public var points: String?
    public var arithmetic: String
    /// Tables that are needed and were not sent.
    public var unsent: [String]
    /// Households contacted and not, meetings attended and missed; nil for other measures.
    public var ends: Ends?
    public var lines: [Line]
    public var more: More?
  }

  /// 两头: those that were reached, and those that were not.
  public struct Ends: Sendable {
    public var isMeetings: Bool
    public var reached: [String]
    public var missed: [String]
  }

  /// 再一行: what one more credited row would make.
  public struct More: Sendable {
    /// The kind of measure, for the words.
    public var kind: String
    public var arithmetic: String
    public var points: String
    public var gain: String
    /// A section or the total is limited above, so that the total may gain less.
    public var isLimited: Bool
  }

  /// 上一等: the next better grade that is open to the person.
  public struct NextGrade: Sendable {
    public var name: String
    /// Points that are missing; nil where the total reaches it.
    public var missing: String?
    public var hasQuota: Bool
  }

  /// 一行依据
  public struct Line: Sendable {
    public var kind: Evidence.Kind
    public var day: String?
    public var about: String
    public var value: String?
    public var file: String?
    public var row: Int?
    /// What it gave or why it gave nothing, in words.
    public var what: String

    /// 归类: credited; asked and not credited; left aside.
    public enum Side: String, Sendable, CaseIterable {
      case credited
      case lost
      case aside
    }

    /// On which side it stands.
    public var side: Side {
      switch kind {
      case .counted, .attended, .inTime: .credited
      case .notContacted, .missed, .late, .overdue, .notDone: .lost
      case .coveredAlready, .notLinked, .outsideLink, .excused, .betterElsewhere, .pending, .sameAct, .dropped,
        .blank, .unjudged, .notChosen, .seenBefore:
        .aside
      }
    }
  }
}
