import Diagnostics
import Quantities

/// 规则: a checked rulebook. Every reference is resolved: tables and columns are indices.
public struct Rulebook: Sendable {
  /// 名称
  public var name = ""
  /// 版本
  public var version = ""
  /// 生效日期
  public var effective: Day?
  /// 小数位: decimals of points, 0–6.
  public var decimals = 2
  /// 语言: of what is written to files.
  public var language = Language.zh
  /// 村名: listed villages with other names for them, in order; nil where villages come from rosters.
  public var villages: [(name: String, aliases: [String])]?
  /// 日历
  public var calendar = WorkCalendar()
  /// 项目清单: by table.
  public var catalogues: [Catalogue] = []
  /// 考评表
  public var scorecards: [Scorecard] = []
  /// 台账
  public var tables: [TableDeclaration] = []
  /// The index of the table `roster`.
  public var roster = 0
  /// The index of the table `links`, where households are found; nil if there is none.
  public var links: Int?
  /// By table: columns that are required, or that the rulebook or the program uses in this run.
  public var neededColumns: [Set<Int>] = []
  /// By table: columns that a measure uses; a file of the table must have their headers.
  public var measuredColumns: [Set<Int>] = []
  /// 公示: what stands on printed sheets; nil where the rulebook does not say.
  public var publication: Publication?
  /// 红黑榜
  public var lists: [ListRule] = []
  /// 示例: what the rules give in cases that the office worked out by hand.
  public var examples: [Example] = []
  /// By table: lists of columns of which a measure needs at least one heading (a household's id or its head).
  public var measuredGroups: [[[Int]]] = []
  /// The rulebook file and the table file, as the user named them, with their bytes for hashing.
  public var sources: [(path: String, bytes: [UInt8])] = []

  /// An empty rulebook.
  public init() {}
}

/// 项目清单: what may be entered in a table (SPEC section 4).
public struct Catalogue: Sendable {
  /// The table.
  public var table: Int
  /// `by`: the column that names the item.
  public var by: Int
  /// `column`: the column of the number.
  public var column: Int
  /// `needs`: columns that must be filled.
  public var needs: [Int]
  /// Item to its fixed number or its range (both included).
  public var items: [(name: String, value: CatalogueValue)]

  /// A catalogue.
  public init(table: Int, by: Int, column: Int, needs: [Int], items: [(name: String, value: CatalogueValue)]) {
    self.table = table
    self.by = by
    self.column = column
    self.needs = needs
    self.items = items
  }
}

/// 项目分值: a fixed number (a blank cell takes it) or a range within which the cell must lie.
public enum CatalogueValue: Sendable, Hashable {
  /// A blank cell takes it, any other is rejected.
  case fixed(Decimal6)
  /// A blank cell, or one outside it, is rejected. A missing bound is open.
  case range(min: Decimal6?, max: Decimal6?)
}

/// 考评表: one scorecard.
public struct Scorecard: Sendable {
  /// 编号, which names the output file.
  public var id: String
  /// 名称
  public var name: String
  /// 对象: a filter over the roster.
  public var subjects = Filter()
  /// 不排名: listed with their points, without rank or grade.
  public var unranked: Filter?
  /// 基础分: cases in order, the first that holds; none: 0. The filter of an unconditional case is empty.
  public var base: [(where: Filter, gives: Rational)] = []
  /// 总分范围
  public var limits = Bounds()
  /// 板块
  public var sections: [Section] = []
  /// 考核项
  public var criteria: [Criterion] = []
  /// 否决
  public var vetoes: [Veto] = []
  /// 等次, best first.
  public var grades: [GradeBand] = []
  /// 排名
  public var rank = RankRule()
  /// Where it stands.
  public var place: Place

  /// A scorecard without criteria.
  public init(id: String, name: String, place: Place = Place(file: "")) {
    self.id = id
    self.name = name
    self.place = place
  }
}

/// 范围: an optional lower and upper bound, both included.
public struct Bounds: Sendable, Hashable {
  /// The lower bound.
  public var min: Rational?
  /// The upper bound.
  public var max: Rational?

  /// Bounds; none by default.
  public init(min: Rational? = nil, max: Rational? = nil) {
    self.min = min
    self.max = max
  }

  /// The value, moved to the nearer bound if it lies outside.
  public func clamp(_ value: Rational) -> Rational {
    if let max, value > max { return max }
    if let min, value < min { return min }
    return value
  }
}

/// 板块: a section whose criteria's sum is clamped and shown.
public struct Section: Sendable {
  /// 编号
  public var id: String
  /// 名称
  public var name: String
  /// Clamps the sum.
  public var bounds: Bounds
  /// 封顶: clamps what the section's `count` and `sum` criteria make together in each window, first.
  public var cap: WindowCap?

  /// A section.
  public init(id: String, name: String, bounds: Bounds = Bounds(), cap: WindowCap? = nil) {
    self.id = id
    self.name = name
    self.bounds = bounds
    self.cap = cap
  }
}

/// 封顶: bounds for the points made in each window of the period.
public struct WindowCap: Sendable, Hashable {
  /// The bounds of one window.
  public var bounds: Bounds
  /// The window.
  public var per: Window

  /// A cap.
  public init(bounds: Bounds, per: Window) {
    self.bounds = bounds
    self.per = per
  }
}

/// 窗口: a stretch of the calendar; a week begins on Monday.
public enum Window: String, Sendable, Hashable {
  /// 日
  case day
  /// 周
  case week
  /// 月
  case month
  /// 年
  case year
}

/// 范围: in the village or in the whole town.
public enum Scope: String, Sendable, Hashable {
  /// 村
  case village
  /// 镇
  case town
}
