import Diagnostics
import Quantities

/// 考评结果: what scoring made of the facts. Sheets, JSON, evidence and explanations all read this; nothing is computed twice.
public struct Assessment: Sendable {
  /// By scorecard, in the rulebook's order.
  public var scorecards: [ScorecardResult]
  /// What scoring could not judge or wants looked at.
  public var diagnostics: [Diagnostic]

  /// A result.
  public init(scorecards: [ScorecardResult] = [], diagnostics: [Diagnostic] = []) {
    self.scorecards = scorecards
    self.diagnostics = diagnostics
  }
}

/// 考评表结果
public struct ScorecardResult: Sendable {
  /// The scorecard's index in the rulebook.
  public var scorecard: Int
  /// Subjects by rank, then village, then person_id; the unranked after them by village and person_id.
  public var subjects: [SubjectResult] = []
  /// Meetings that were derived from sign-in lists.
  public var derivedMeetings: [DerivedMeeting] = []
  /// Where a tie crossed a quota's edge.
  public var edgeTies: [EdgeTie] = []

  /// A scorecard without subjects.
  public init(scorecard: Int) { self.scorecard = scorecard }
}

/// 推定会议: a meeting of a village without a meetings file, known from its sign-in lists.
public struct DerivedMeeting: Sendable, Hashable {
  /// The village's index.
  public var village: Int
  /// The date.
  public var day: Day
  /// The type; empty where the rows had none.
  public var type: String
  /// The id; empty where the rows had none.
  public var id: String
  /// How many of the village's subjects are listed.
  public var listed: Int
  /// Of how many.
  public var of: Int

  /// A derived meeting.
  public init(village: Int, day: Day, type: String, id: String, listed: Int, of: Int) {
    self.village = village
    self.day = day
    self.type = type
    self.id = id
    self.listed = listed
    self.of = of
  }
}

/// 边缘并列: how many tied for how many places at a quota's edge.
public struct EdgeTie: Sendable, Hashable {
  /// The grade's name.
  public var grade: String
  /// The ranking group; nil where there are none.
  public var group: String?
  /// The village's index, for a quota of `scope: village`.
  public var village: Int?
  /// How many are equal.
  public var tied: Int
  /// For how many places that were left.
  public var places: Int
  /// Whether all of them came in.
  public var cameIn: Bool

  /// A tie.
  public init(grade: String, group: String?, village: Int?, tied: Int, places: Int, cameIn: Bool) {
    self.grade = grade
    self.group = group
    self.village = village
    self.tied = tied
    self.places = places
    self.cameIn = cameIn
  }
}

/// 对象结果: one person on one scorecard.
public struct SubjectResult: Sendable {
  /// The person's index in the facts.
  public var person: Int
  /// Whether the person has a rank.
  public var isRanked = false
  /// Rank in the town (in the group, where the scorecard has groups).
  public var rank: Int?
  /// Rank in the village.
  public var villageRank: Int?
  /// The index of the ranking group, where the scorecard has groups.
  public var group: Int?
  /// Why there is no rank, where there is none.
  public var unrankedReason: UnrankedReason?
  /// 基础分; it stands also where there is no total.
  public var base: Points?
  /// By section of the scorecard; nil where one of its criteria is unsent or unjudged.
  public var sections: [Points?] = []
  /// By criterion of the scorecard.
  public var criteria: [CriterionResult] = []
  /// 总分; nil where there is none.
  public var total: Points?
  /// The arithmetic of the total before limits and vetoes, for the trace.
  public var sumBeforeLimits: Points?
  /// 等次: its index among the scorecard's bands.
  public var grade: Int?
  /// The grade before vetoes, for the trace.
  public var gradeBeforeVetoes: Int?
  /// Fired vetoes, by index.
  public var vetoes: [Int] = []
  /// The rows behind each fired veto that has a measure of its own, in the order of `vetoes`; empty lists where there are none.
  public var vetoEvidence: [[Evidence]] = []
  /// 数据不全
  public var isIncomplete = false
  /// How many rejected rows concern the person.
  public var rejectedRows = 0

  /// A subject of whom nothing is computed yet.
  public init(person: Int) { self.person = person }
}

/// 不排名缘由
public enum UnrankedReason: Sendable, Hashable {
  /// The scorecard's `unranked` filter.
  case byRule
  /// A criterion's table was not sent.
  case unsent
  /// A criterion could not be judged.
  case unjudged
  /// Nothing is scored (S = 0).
  case nothingScored
  /// 可比项不足
  case tooFewScored
  /// A veto with `unranked: true`.
  case veto(Int)
}

/// 结局: how a criterion came out for a person, in SPEC's order.
public enum Outcome: String, Sendable, Hashable {
  /// 不适用
  case notApplicable = "not_applicable"
  /// 免考核
  case exempt
  /// 未报
  case unsent
  /// 无法判定
  case unjudged
  /// No data, and points were granted (full, zero, a number, mean).
  case none
  /// No data, and left out.
  case skipped
  /// 已计分
  case scored
}

/// 考核项结果: a ledger entry: what was measured, the arithmetic, the points, the rows.
public struct CriterionResult: Sendable {
  /// How it came out.
  public var outcome: Outcome
  /// For a ratio: the numerator.
  public var done: Rational?
  /// For a ratio: the denominator.
  public var of: Rational?
  /// For an amount.
  public var amount: Rational?
  /// The rounded points; nil where there are none.
  public var points: Points?
  /// The exact points before scaling and rounding.
  public var exact: Rational?
  /// (S + s) / S where the criterion was scaled up for skipped ones; nil where not.
  public var scale: Rational?
  /// Its rank or the best value, for `by_rank` and `of_best`.
  public var comparedWith: Rational?
  /// The rows behind it; empty when evidence is not collected.
  public var evidence: [Evidence] = []

  /// An entry.
  public init(outcome: Outcome) { self.outcome = outcome }
}

/// 依据: one row, household or meeting that earned or lost something.
public struct Evidence: Sendable, Hashable {
  /// The file's index in the facts, or -1 where no row stands behind it (a household not contacted, a meeting missed without a list).
  public var file: Int32
  /// The row as the spreadsheet numbers it; 0 where there is none.
  public var row: Int32
  /// The physical line; 0 where there is none.
  public var line: Int32
  /// What it gave, or why it gave nothing.
  public var kind: Kind
  /// The credit, number or points it gave; nil where it gave nothing.
  public var value: Rational?
  /// The household or the meeting it is about.
  public var subject: Subject
  /// For a household not contacted in a month (`per: month`): the first day of that month.
  public var day: Day?
  /// The row in the facts, for a row of a sign-in matrix, where one record gives a row for each meeting; else -1.
  public var fact: Int32 = -1

  /// 依据种类
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A row that counted towards `done` or the amount.
    case counted
    /// A further contact with a household that is covered already.
    case coveredAlready
    /// A household that was not contacted (often enough).
    case notContacted
    /// A household that is not linked.
    case notLinked
    /// A visit on a day on which the link did not hold.
    case outsideLink
    /// A meeting attended, with its credit.
    case attended
    /// A meeting missed: on no list, or of credit 0.
    case missed
    /// A meeting excused: not asked.
    case excused
    /// A row of a meeting for which another row gave the better credit.
    case betterElsewhere
    /// In time, with its credit.
    case inTime
    /// Later than all limits.
    case late
    /// Still open and not yet late: leaves `of`.
    case pending
    /// Open, and already later than all limits.
    case overdue
    /// Counted in `of` without being done (`share`).
    case notDone
    /// Another row of the same act counts (`once_per`).
    case sameAct
    /// Dropped as one of the lowest or highest.
    case dropped
    /// The cell is blank and adds nothing.
    case blank
    /// Could not be judged.
    case unjudged
    /// Not the row of the largest or smallest value.
    case notChosen
    /// A distinct value seen before.
    case seenBefore
  }

  /// 所涉: whom or what a line of evidence is about.
  public enum Subject: Sendable, Hashable {
    /// Nothing beyond the row.
    case row
    /// A household by index.
    case household(Int32)
    /// A meeting of a table: the row index in the meetings table.
    case meeting(table: Int32, row: Int32)
    /// A derived meeting by its index in `derivedMeetings`.
    case derivedMeeting(Int32)
  }

  /// A line of evidence.
  public init(
    file: Int32 = -1, row: Int32 = 0, line: Int32 = 0, kind: Kind, value: Rational? = nil,
    subject: Subject = .row
  ) {
    self.file = file
    self.row = row
    self.line = line
    self.kind = kind
    self.value = value
    self.subject = subject
  }
}
