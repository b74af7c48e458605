import Diagnostics
import Quantities

/// 否决: fires by a measure, by a criterion, or by the person alone.
public struct Veto: Sendable {
  /// 名称, which the remark bears.
  public var name: String
  /// What it looks at.
  public var subject: Subject
  /// 至少: fires at this value or above.
  public var atLeast: Rational?
  /// 低于: fires below this value.
  public var below: Rational?
  /// 条件: narrows it to persons (roster), or alone fires it.
  public var filter: Filter?
  /// 后果
  public var effect: Effect
  /// Where it stands.
  public var place: Place

  /// 看什么: a measure of its own, a criterion of the scorecard, or the person.
  public enum Subject: Sendable {
    /// A measure of its own.
    case measure(Measure)
    /// A criterion by its index: its done/of, or its amount.
    case criterion(Int)
    /// The person alone.
    case person
  }

  /// 后果: one or more.
  public struct Effect: Sendable, Hashable {
    /// The grade, by index: never lifts anybody.
    public var grade: Int?
    /// The best grade left, by index.
    public var gradeAtMost: Int?
    /// 降等: how many grades down.
    public var drop: Int?
    /// 总分不超: applied last of all.
    public var maxTotal: Rational?
    /// 不排名: neither rank nor grade.
    public var unranked: Bool

    /// An effect.
    public init(
      grade: Int? = nil, gradeAtMost: Int? = nil, drop: Int? = nil, maxTotal: Rational? = nil,
      unranked: Bool = false
    ) {
      self.grade = grade
      self.gradeAtMost = gradeAtMost
      self.drop = drop
      self.maxTotal = maxTotal
      self.unranked = unranked
    }
  }

  /// A veto.
  public init(
    name: String, subject: Subject, atLeast: Rational? = nil, below: Rational? = nil, filter: Filter? = nil,
    effect: Effect, place: Place = Place(file: "")
  ) {
    self.name = name
    self.subject = subject
    self.atLeast = atLeast
    self.below = below
    self.filter = filter
    self.effect = effect
    self.place = place
  }
}

/// 等次: one band; the first that the printed total reaches.
public struct GradeBand: Sendable {
  /// 名称
  public var name: String
  /// 达到: inclusive.
  public var from: Rational?
  /// 超过: exclusive.
  public var above: Rational?
  /// The band is tried only for those who pass.
  public var filter: Filter?
  /// 名额
  public var quota: Quota?
  /// 垫底: this band and those below hold at least this share of the ranked.
  public var lowest: Rational?
  /// Within what `quota` and `lowest` are counted.
  public var scope: Scope
  /// Where it stands.
  public var place: Place

  /// 名额: a share of the ranked subjects, or a number of places.
  public struct Quota: Sendable, Hashable {
    /// 0.2 for 20 %; nil where places are fixed.
    public var share: Rational?
    /// A whole number of places.
    public var places: Int?
    /// 至少: at least this many places.
    public var atLeast: Int
    /// 并列处理 `in`: a tie that crosses the edge all comes in; otherwise all of it falls to the next band.
    public var tiesIn: Bool

    /// A quota.
    public init(share: Rational? = nil, places: Int? = nil, atLeast: Int = 0, tiesIn: Bool = false) {
      self.share = share
      self.places = places
      self.atLeast = atLeast
      self.tiesIn = tiesIn
    }
  }

  /// A band.
  public init(
    name: String, from: Rational? = nil, above: Rational? = nil, filter: Filter? = nil, quota: Quota? = nil,
    lowest: Rational? = nil, scope: Scope = .town, place: Place = Place(file: "")
  ) {
    self.name = name
    self.from = from
    self.above = above
    self.filter = filter
    self.quota = quota
    self.lowest = lowest
    self.scope = scope
    self.place = place
  }
}

/// 排名办法
public struct RankRule: Sendable {
  /// 同分比较: criteria by index, in order.
  public var tieBreak: [Int] = []
  /// 不跳号: ranks 1, 2, 2, 3.
  public var isDense = false
  /// 可比下限: who is scored on less than this share of W is unranked.
  public var needs: Rational?
  /// 分组: ranks and quotas stand within the first group that a person passes; an empty filter passes all.
  public var groups: [(name: String, where: Filter)] = []

  /// Standard ranks over everybody.
  public init() {}
}
