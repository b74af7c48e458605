import Diagnostics
import Quantities

/// 示例: a case worked out by hand: facts, and what the rules must make of them.
public struct Example: Sendable {
  /// 名称
  public var name: String
  /// The scorecard's index.
  public var scorecard: Int
  /// 考评期; nil: the month of the rulebook's `effective`.
  public var period: Period?
  /// 截止: the instant at which what is open is judged; nil: the first moment after the period.
  public var asOf: Moment?
  /// 各人: whose points are worked out.
  public var people: [ExamplePerson]
  /// 登记: rows of no single person (meetings), or of persons whom they name.
  public var rows: [ExampleRow]
  /// Where it stands.
  public var place: Place

  /// An example.
  public init(
    name: String, scorecard: Int, period: Period? = nil, asOf: Moment? = nil, people: [ExamplePerson],
    rows: [ExampleRow] = [], place: Place = Place(file: "")
  ) {
    self.name = name
    self.scorecard = scorecard
    self.period = period
    self.asOf = asOf
    self.people = people
    self.rows = rows
    self.place = place
  }
}

/// 示例人员: one person of an example.
public struct ExamplePerson: Sendable {
  /// 人员: cells of the roster by column; what is left out is filled so that the person is a subject.
  public var properties: [(column: Int, text: String)]
  /// 事实: what is measured, in brief.
  public var facts: [GivenFact]
  /// 登记: rows about this person, who need not be named in them.
  public var rows: [ExampleRow]
  /// 应得
  public var expectation: Expectation
  /// Where it stands.
  public var place: Place

  /// A person.
  public init(
    properties: [(column: Int, text: String)] = [], facts: [GivenFact] = [], rows: [ExampleRow] = [],
    expectation: Expectation = Expectation(), place: Place = Place(file: "")
  ) {
    self.properties = properties
    self.facts = facts
    self.rows = rows
    self.expectation = expectation
    self.place = place
  }
}

/// 示例行: one row of a table, its cells as they would stand in a spreadsheet.
public struct ExampleRow: Sendable {
  /// The table.
  public var table: Int
  /// Cells by column, in the order in which they were written.
  public var cells: [(column: Int, text: String)]
  /// Where it stands.
  public var place: Place

  /// A row.
  public init(table: Int, cells: [(column: Int, text: String)], place: Place = Place(file: "")) {
    self.table = table
    self.cells = cells
    self.place = place
  }
}

/// 事实: what one criterion, or one veto, measures of a person.
public struct GivenFact: Sendable, Hashable {
  /// What it is about.
  public var subject: Subject
  /// What was measured.
  public var value: Value
  /// Where it stands.
  public var place: Place

  /// 所指
  public enum Subject: Sendable, Hashable {
    /// A criterion by its index.
    case criterion(Int)
    /// A veto with a measure of its own, by its index.
    case veto(Int)
  }

  /// 计量值
  public enum Value: Sendable, Hashable {
    /// `8/10`
    case ratio(done: Rational, of: Rational)
    /// `3`, or `{2022-02-03: 2, 2022-02-04: 1}`: by day; without a day the first of the period.
    case amount([Part])
    /// 无: nothing to measure.
    case none
    /// 未报
    case unsent
    /// 免考核
    case exempt
    /// 无法判定
    case unjudged
  }

  /// 一部分: an amount, and the day on which it came about.
  public struct Part: Sendable, Hashable {
    /// The day; nil: the first of the period.
    public var day: Day?
    /// The amount.
    public var number: Rational

    /// A part of an amount.
    public init(day: Day? = nil, number: Rational) {
      self.day = day
      self.number = number
    }
  }

  /// A fact.
  public init(subject: Subject, value: Value, place: Place = Place(file: "")) {
    self.subject = subject
    self.value = value
    self.place = place
  }
}
