import Quantities
import Scoring

/// 说明: one person's period, scorecard by scorecard, read off the ledger; text and JSON are both made from it.
public struct Explanation: Sendable {
  /// The person's id, name, village and group.
  var person: Neighbour
  /// 组; empty where there is none.
  var group: String
  /// The period's label.
  var period: String
  /// Rulebook and version.
  var rulebook: (name: String, version: String)
  /// Rejected rows that concern the person.
  var rejectedRows: Int
  /// The scorecards that the person is on.
  var cards: [Card]

  /// 邻人: somebody, with the place and the total that are printed.
  struct Neighbour: Sendable {
    var id: String
    var name: String
    var village: String
    var rank: Int?
    var total: String?
  }

  /// 一张考评表
  struct Card: Sendable {
    var id: String
    var name: String
    var items: [Item]
    var base: String?
    var sections: [(name: String, points: String?)]
    /// `10.00 + 36.00 + 3.50`; empty where there is no total.
    var addends: [String]
    var sum: String?
    var total: String?
    var rank: Int?
    var villageRank: Int?
    /// 排名组; nil where there are none.
    var pool: String?
    /// How many are ranked in it.
    var ranked: Int
    var above: [Neighbour]
    var equals: [Neighbour]
    var below: [Neighbour]
    /// Points between this total and that of the next rank.
    var toNextRank: String?
    /// Totals are equal, the tie-break decides.
    var isTieBroken: Bool
    var grade: String?
    var gradeBeforeVetoes: String?
    var next: NextGrade?
    var vetoes: [(name: String, lines: [Line])]
    var remarks: [String]
  }

  /// 一个考核项
  struct Item: Sendable {
    var id: String
    var name: String
    var weight: String?
    var note: String?
    var outcome: Outcome
    var done: String?
    var of: String?
    var amount: String?
    var points: String?
    var arithmetic: String
    /// Tables that are needed and were not sent.
    var unsent: [String]
    /// Households contacted and not, meetings attended and missed; nil for other measures.
    var ends: Ends?
    var lines: [Line]
    var more: More?
  }

  /// 两头: those that were reached, and those that were not.
  struct Ends: Sendable {
    var isMeetings: Bool
    var reached: [String]
    var missed: [String]
  }

  /// 再一行: what one more credited row would make.
  struct More: Sendable {
    /// The kind of measure, for the words.
    var kind: String
    var arithmetic: String
    var points: String
    var gain: String
    /// A section or the total is limited above, so that the total may gain less.
    var isLimited: Bool
  }

  /// 上一等: the next better grade that is open to the person.
  struct NextGrade: Sendable {
    var name: String
    /// Points that are missing; nil where the total reaches it.
    var missing: String?
    var hasQuota: Bool
  }

  /// 一行依据
  struct Line: Sendable {
    var kind: Evidence.Kind
    var day: String?
    var about: String
    var value: String?
    var file: String?
    var row: Int?
    /// What it gave or why it gave nothing, in words.
    var what: String

    /// 归类: credited; asked and not credited; left aside.
    enum Side: String, Sendable, CaseIterable {
      case credited
      case lost
      case aside
    }

    /// On which side it stands.
    var side: Side { Line.side(kind) }

    static func side(_ kind: Evidence.Kind) -> Side {
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
