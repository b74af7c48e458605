import Diagnostics
import Quantities
import Rules
import Tables

/// 事实: everything that was counted, in columns of integers, ready for scoring. Holds no decision about points.
public struct Facts: Sendable {
  /// The period.
  public var period: Period
  /// 截止时刻: the instant at which what is open is judged; always with a time.
  public var asOf: Moment
  /// All texts that columns speak of; one table for the run.
  public var symbols = SymbolTable()
  /// Cells of several items, as symbols; a list cell holds `~index`, a cell of one item its symbol.
  public var lists: [[Int32]] = []
  /// The villages by code point order of their names.
  public var villages: [String] = []
  /// The people of the roster who hold in the period, by village (code point), then person_id.
  public var people: [Person] = []
  /// By declared table: its counted rows. The roster's rows are `people`; its fact table is indexed by person.
  public var tables: [FactTable] = []
  /// The distinct households of the link tables (index: household); the text names them for the sheets.
  public var households: [Household] = []
  /// By village and table: whether an expected table was sent; true for tables that are not expected.
  public var sent: [[Bool]] = []
  /// The paths of the files, by the index that rows hold.
  public var files: [String] = []
  /// By file: how its declared columns are called in it; empty where facts come from no file.
  public var columnNames: [[Int: ColumnName]] = []

  /// Facts of a period with nothing in them.
  public init(period: Period, asOf: Moment) {
    self.period = period
    self.asOf = asOf
  }

  /// Whether nobody of the village has a table that a criterion needs.
  public func isUnsent(village: Int, table: Int) -> Bool {
    guard village >= 0, village < sent.count, table < sent[village].count else { return false }
    return !sent[village][table]
  }

  /// The text of a symbol cell; empty for a blank.
  public func text(_ cell: Int64) -> String {
    guard cell != RowBlock.blank else { return "" }
    if cell < 0 {
      let index = Int(~cell)
      return index < lists.count ? lists[index].map { symbols.text($0) }.joined(separator: "、") : ""
    }
    return symbols.text(Int32(truncatingIfNeeded: cell))
  }
}

/// 人员: one person of the roster.
public struct Person: Sendable {
  /// The id, or `村/姓名` for a person without one.
  public var id: String
  /// The name.
  public var name: String
  /// The index of the village; every person has one.
  public var village: Int
  /// The group; empty where there is none.
  public var group: String
  /// First day in the roster; nil: open.
  public var from: Day?
  /// Last day in the roster; nil: open.
  public var until: Day?
  /// How many rejected rows concern this person; more than 0: 数据不全.
  public var rejectedRows = 0
  /// Roles as symbols, united over rows.
  public var roles: [Int32] = []

  /// A person.
  public init(id: String, name: String, village: Int, group: String = "", from: Day? = nil, until: Day? = nil) {
    self.id = id
    self.name = name
    self.village = village
    self.group = group
    self.from = from
    self.until = until
  }

  /// Whether the person is in the roster on a day.
  public func holds(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}

/// 户: a linked household.
public struct Household: Sendable, Hashable {
  /// The id; empty for a link without one.
  public var id: String
  /// The head's name; may be empty where only an id was sent.
  public var head: String

  /// A household.
  public init(id: String, head: String) {
    self.id = id
    self.head = head
  }
}

/// 台账事实: the counted rows of one table.
public struct FactTable: Sendable {
  /// No person or household (the table has no such group, the cell is blank, or the household is not linked).
  public static let none: Int32 = -1

  /// The person of each row; empty for a table without the person group.
  public var person: [Int32] = []
  /// The household of each row (`none`: blank or not linked); empty for a table without the household group.
  public var household: [Int32] = []
  /// The village of each row, or `none`.
  public var village: [Int32] = []
  /// The file of each row.
  public var file: [Int32] = []
  /// The row as the spreadsheet numbers it.
  public var row: [Int32] = []
  /// The physical line.
  public var line: [Int32] = []
  /// By declared column, as `RowBlock` holds cells but with the run's symbols and lists; nil where not needed.
  /// Synonyms are canonical, defaults filled, `refers` and catalogues applied.
  public var columns: [[Int64]?] = []
  /// For a column with `refers`: by row, the row of the referred table that was found, or `none`. By column.
  public var referred: [Int: [Int32]] = [:]
  /// For rows of a sign-in matrix: by row, which of `meetingHeadings` it stands under.
  public var meeting: [Int32: Int32] = [:]
  /// The columns of matrices in which meetings stand: by declared column, heading and letter.
  public var meetingHeadings: [[Int: ColumnName]] = []
  /// For link tables: first and last day on which each link holds, its own and its person's dates together.
  public var holds: [(from: Int32, until: Int32)] = []

  /// No rows.
  public init() {}

  /// The number of rows.
  public var count: Int { row.count }

  /// A cell; blank where the column is absent.
  @inlinable public func cell(_ column: Int, _ row: Int) -> Int64 {
    guard column < columns.count, let cells = columns[column], row < cells.count else { return .min }
    return cells[row]
  }
}
