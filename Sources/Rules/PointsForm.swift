import Diagnostics
import Quantities

/// 计分: how a measure becomes points (SPEC section 6).
public enum PointsForm: Sendable {
  /// None given, on a ratio: weight × done / of.
  case proportional
  /// 分档: the first tier that holds; `else` otherwise.
  case tiers([Tier], otherwise: Rational)
  /// 每次
  case each(EachRule)
  /// 每缺: weight + (of − done) × each, clamped.
  case eachMissing(Rational, bounds: Bounds)
  /// 满分线: the weight at or above; else `eachBelow` for each percentage point below, in proportion or whole.
  case fullAt(Rational, eachBelow: Rational, whole: Whole?, bounds: Bounds)
  /// 按名次: by the value's standard rank.
  case byRank([Rational], otherwise: Rational, scope: Scope, bestIsSmallest: Bool)
  /// 按最高折算: weight × value / best value.
  case ofBest(scope: Scope)

  /// 档: on a ratio `atLeast` is a share (0.95), on an amount a plain number.
  public struct Tier: Sendable, Hashable {
    /// The bound, included.
    public var atLeast: Rational
    /// The points.
    public var gives: Rational

    /// A tier.
    public init(atLeast: Rational, gives: Rational) {
      self.atLeast = atLeast
      self.gives = gives
    }
  }

  /// 每次计分: `from + each × done (or amount)`, clamped.
  public struct EachRule: Sendable {
    /// One value, or the n-th row's value, the last repeating (`count` only).
    public var each: [Rational]
    /// 起分
    public var from: Start
    /// Clamps the result.
    public var bounds: Bounds
    /// 封顶: each window's points are clamped first.
    public var cap: WindowCap?
    /// Whether `each` was written as a list.
    public var isList: Bool

    /// A rule.
    public init(
      each: [Rational], from: Start = .number(.zero), bounds: Bounds = Bounds(), cap: WindowCap? = nil,
      isList: Bool = false
    ) {
      self.each = each
      self.from = from
      self.bounds = bounds
      self.cap = cap
      self.isList = isList
    }
  }

  /// 起分: a number, or the weight.
  public enum Start: Sendable, Hashable {
    /// A number.
    case number(Rational)
    /// 满分: the weight.
    case full
  }

  /// 取整: of percentage points below the line.
  public enum Whole: String, Sendable, Hashable {
    /// 进一
    case up
    /// 去尾
    case down
  }
}
