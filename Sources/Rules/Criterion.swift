import Diagnostics
import Quantities

/// 考核项: one criterion.
public struct Criterion: Sendable {
  /// 编号
  public var id: String
  /// 名称
  public var name: String
  /// 权重; nil where none is given.
  public var weight: Rational?
  /// 计量
  public var measure: Measure
  /// 计分
  public var points: PointsForm
  /// 板块: its index among the scorecard's sections.
  public var section: Int?
  /// 适用: others have the outcome `not_applicable`.
  public var appliesTo: Filter?
  /// 无数据时
  public var whenNone: WhenNone
  /// 免考核: cases in order, the first that holds.
  public var exempt: [(where: Filter, gives: WhenNone)]
  /// 说明
  public var note: String?
  /// Where it stands: the span of its id or name, and the text of its lines.
  public var place: Place

  /// A criterion without weight that counts in proportion and skips where there is nothing.
  public init(id: String, name: String, measure: Measure, place: Place = Place(file: "")) {
    self.id = id
    self.name = name
    self.measure = measure
    self.points = .proportional
    self.whenNone = .skip
    self.exempt = []
    self.place = place
  }
}

/// 无数据时: what a criterion without data gives, also to the exempt.
public enum WhenNone: Sendable, Hashable {
  /// 跳过: left out, and the others are scaled up.
  case skip
  /// 满分: the weight.
  case full
  /// 零分
  case zero
  /// 平均: the mean of the village's rounded scored points.
  case mean
  /// A number of points.
  case number(Rational)
}

/// 计量: which rows are measured, and how.
public struct Measure: Sendable {
  /// 办法
  public var kind: MeasureKind
  /// 表
  public var table: Int
  /// 条件; for `attendance` it speaks of the meetings table.
  public var filter: Filter
  /// 归属 `household`: rows belong to the subject if their household is one of its targets.
  public var ownedByHousehold: Bool
  /// 联系名单: the links table.
  public var targets: Int?
  /// 名单条件
  public var targetsFilter: Filter
  /// Where it stands.
  public var place: Place

  /// A measure over a table.
  public init(
    kind: MeasureKind, table: Int, filter: Filter = Filter(), ownedByHousehold: Bool = false,
    targets: Int? = nil, targetsFilter: Filter = Filter(), place: Place = Place(file: "")
  ) {
    self.kind = kind
    self.table = table
    self.filter = filter
    self.ownedByHousehold = ownedByHousehold
    self.targets = targets
    self.targetsFilter = targetsFilter
    self.place = place
  }
}

/// 办法: the kinds of measure (SPEC section 5).
public enum MeasureKind: Sendable {
  /// 联系覆盖
  case coverage(atLeast: Int, perMonth: Bool)
  /// 出席率
  case attendance(AttendanceRule)
  /// 及时率
  case timeliness(TimelinessRule)
  /// 占比: rows that also pass the filter, of all rows.
  case share(that: Filter)
  /// 次数: rows, or distinct values.
  case count(distinct: Distinct?)
  /// 合计
  case sum(SumRule)
  /// 平均, with the lowest and highest dropped where there are more rows than both.
  case mean(ValueColumn, dropLowest: Int, dropHighest: Int)
  /// 最大
  case max(ValueColumn)
  /// 最小
  case min(ValueColumn)

  /// Whether it gives a ratio `done / of`; otherwise an amount.
  public var isRatio: Bool {
    switch self {
    case .coverage, .attendance, .timeliness, .share: true
    case .count, .sum, .mean, .max, .min: false
    }
  }

  /// The keyword: `coverage`, `attendance`, …
  public var keyword: String {
    switch self {
    case .coverage: "coverage"
    case .attendance: "attendance"
    case .timeliness: "timeliness"
    case .share: "share"
    case .count: "count"
    case .sum: "sum"
    case .mean: "mean"
    case .max: "max"
    case .min: "min"
    }
  }
}

/// 去重: of what distinct values are counted.
public enum Distinct: Sendable, Hashable {
  /// A column's values.
  case column(Int)
  /// The resolved household.
  case household
}

/// 取值列: a number column, or a text column with the number that each text stands for.
public struct ValueColumn: Sendable {
  /// The column.
  public var column: Int
  /// 对应分: text to number; nil for a number column.
  public var values: [(text: String, number: Rational)]?

  /// A column of numbers, or of texts with numbers.
  public init(column: Int, values: [(text: String, number: Rational)]? = nil) {
    self.column = column
    self.values = values
  }
}

/// 合计办法: what is added up.
public struct SumRule: Sendable {
  /// The column that is added.
  public var value: ValueColumn
  /// 倍数: a row is multiplied by what its text in this column stands for (1 where not named).
  public var times: ValueColumn?
  /// 重犯: the n-th row of one value of `by` is multiplied by the n-th factor; the last repeats.
  public var repeats: (by: Int, factors: [Rational])?
  /// 同事只计一次: of rows of one value only the one of largest absolute number counts.
  public var oncePer: Int?

  /// A plain sum of a column.
  public init(
    value: ValueColumn, times: ValueColumn? = nil, repeats: (by: Int, factors: [Rational])? = nil,
    oncePer: Int? = nil
  ) {
    self.value = value
    self.times = times
    self.repeats = repeats
    self.oncePer = oncePer
  }
}

/// 出席办法: how sign-ins are credited.
public struct AttendanceRule: Sendable {
  /// 会议表
  public var meetings: Int
  /// 其中: a row that fails it has credit 0 unless excused.
  public var that: Filter?
  /// 折算: every value that the status column declares.
  public var credit: [(status: String, credit: AttendanceCredit)]
  /// 未签到: the credit of a person on no list, or of a blank status.
  public var missing: Rational

  /// A rule.
  public init(
    meetings: Int, that: Filter? = nil, credit: [(status: String, credit: AttendanceCredit)],
    missing: Rational = .zero
  ) {
    self.meetings = meetings
    self.that = that
    self.credit = credit
    self.missing = missing
  }
}

/// 出席折算: what a status is worth.
public enum AttendanceCredit: Sendable, Hashable {
  /// A share of one meeting.
  case share(Rational)
  /// 不计: the meeting is not asked of the person.
  case excused
}

/// 及时办法: how a stretch of time is credited.
public struct TimelinessRule: Sendable {
  /// 起: the start column, which is this kind's date column.
  public var start: Int
  /// 止: the end column.
  public var end: Int
  /// 折算: in order, the first `within` that holds.
  public var credit: [(within: Duration, gives: Rational)]
  /// 按到期: takes the rows whose last `within` ends in the period.
  public var byDue: Bool

  /// A rule.
  public init(start: Int, end: Int, credit: [(within: Duration, gives: Rational)], byDue: Bool = false) {
    self.start = start
    self.end = end
    self.credit = credit
    self.byDue = byDue
  }

  /// 时限: a count of units.
  public struct Duration: Sendable, Hashable {
    /// How many.
    public var count: Int
    /// Of what.
    public var unit: Unit

    /// A duration.
    public init(count: Int, unit: Unit) {
      self.count = count
      self.unit = unit
    }
  }

  /// 时限单位
  public enum Unit: String, Sendable, Hashable {
    /// 分钟
    case minutes = "m"
    /// 小时
    case hours = "h"
    /// 天: calendar days
    case days = "d"
    /// 个工作日
    case workdays = "wd"
  }
}
