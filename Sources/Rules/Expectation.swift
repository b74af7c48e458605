import Diagnostics
import Quantities

/// 应得: what the office worked out for one person of an example; only what is named is compared.
public struct Expectation: Sendable, Hashable {
  /// 得分, of criteria and sections.
  public var points: [Item] = []
  /// 总分; a nil value: none.
  public var total: Expected<Rational?>?
  /// 名次 in the town; a nil value: none.
  public var rank: Expected<Int?>?
  /// 村内名次; a nil value: none.
  public var villageRank: Expected<Int?>?
  /// 等次 by its index; a nil value: none.
  public var grade: Expected<Int?>?
  /// 否决: exactly those that fire, by index.
  public var vetoes: Expected<[Int]>?

  /// Nothing is expected yet.
  public init() {}

  /// Whether nothing is expected.
  public var isEmpty: Bool {
    points.isEmpty && total == nil && rank == nil && villageRank == nil && grade == nil && vetoes == nil
  }

  /// 一项应得
  public struct Item: Sendable, Hashable {
    /// A criterion or a section.
    public var subject: Subject
    /// Points, or how it comes out without.
    public var value: Value
    /// Where it stands.
    public var place: Place

    /// An item.
    public init(subject: Subject, value: Value, place: Place = Place(file: "")) {
      self.subject = subject
      self.value = value
      self.place = place
    }
  }

  /// 所指
  public enum Subject: Sendable, Hashable {
    /// A criterion by its index.
    case criterion(Int)
    /// A section by its index.
    case section(Int)
  }

  /// 分数或结局
  public enum Value: Sendable, Hashable {
    /// Points as they are printed.
    case points(Rational)
    /// The outcome by its word in `results.json`: `unsent`, `exempt`, `not_applicable`, …
    case outcome(String)
  }
}

/// 应得值: a value with the place where it is expected.
public struct Expected<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The value.
  public var value: Value
  /// Where it stands.
  public var place: Place

  /// A value at a place.
  public init(_ value: Value, place: Place = Place(file: "")) {
    self.value = value
    self.place = place
  }
}
