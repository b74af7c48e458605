/// 纸面表: a sheet as it is printed, of no particular format: cells, spans, styles, widths, print set-up.
///
/// Built once by pure builders; the writers for workbooks and pages add nothing of their own.
public struct PaperSheet: Sendable, Hashable {
  /// 表名: the tab of a workbook, the heading of a page.
  public var name: String
  /// Widths of the columns, in half-width characters.
  public var widths: [Int]
  /// The rows from the top.
  public var rows: [Row] = []
  /// How it is printed.
  public var printing = Printing()
  /// Rows and columns that stay in sight when one scrolls.
  public var frozen = Frozen()
  /// The table inside that can be sorted and filtered: its header row, and its last row.
  public var filter: Range<Int>?
  /// 数据条: columns whose numbers are drawn as bars.
  public var bars: [Bar] = []
  /// 填写: what the sheet takes, if it is one to be filled in.
  public var form: EntryForm?

  /// An empty sheet.
  public init(name: String, widths: [Int]) {
    self.name = name
    self.widths = widths
  }

  /// 行: one row; cells from the left.
  public struct Row: Sendable, Hashable {
    /// The cells; fewer than there are columns leave the rest blank.
    public var cells: [Cell]
    /// The height in points; nil: as much as the longest cell needs.
    public var height: Int?
    /// A new page begins with this row.
    public var startsPage: Bool

    /// A row.
    public init(_ cells: [Cell], height: Int? = nil, startsPage: Bool = false) {
      self.cells = cells
      self.height = height
      self.startsPage = startsPage
    }
  }

  /// 单元格: what stands in a cell and how it looks.
  public struct Cell: Sendable, Hashable {
    /// What stands in it.
    public var value: Value
    /// How it looks.
    public var style: PaperStyle
    /// How many columns it covers; those that it covers are left out of the row.
    public var across: Int
    /// 批注: what opens when one points at it.
    public var note: String?

    /// A cell.
    public init(_ value: Value, _ style: PaperStyle = .text, across: Int = 1, note: String? = nil) {
      self.value = value
      self.style = style
      self.across = Swift.max(1, across)
      self.note = note
    }

    /// A cell of text.
    public init(_ text: String, _ style: PaperStyle = .text, across: Int = 1, note: String? = nil) {
      self.init(text.isEmpty ? .empty : .text(text), style, across: across, note: note)
    }
  }

  /// 值
  public enum Value: Sendable, Hashable {
    /// Nothing.
    case empty
    /// A text, never run as a formula.
    case text(String)
    /// A whole number.
    case whole(Int)
    /// A number as it is printed, with its decimals: `36.00`.
    case decimal(String)
    /// A formula (without `=`), and what it gives, as it is printed.
    case formula(String, shown: String)
  }

  /// 冻结
  public struct Frozen: Sendable, Hashable {
    /// Rows from the top.
    public var rows = 0
    /// Columns from the left.
    public var columns = 0
  }

  /// 数据条: bars behind the numbers of a column.
  public struct Bar: Sendable, Hashable {
    /// The column.
    public var column: Int
    /// The rows.
    public var rows: Range<Int>
    /// The number that fills the cell, as a decimal.
    public var full: String
  }

  /// 打印: A4.
  public struct Printing: Sendable, Hashable {
    /// 横向
    public var isLandscape = false
    /// Rows that stand on top of every page.
    public var repeated: Range<Int>?
    /// What the head of each page says, on the left.
    public var header = ""
    /// What the foot of each page says, on the left; the page's number stands beside it.
    public var footer = ""
    /// 未定稿, on the head of each page; empty when it is final.
    public var mark = ""
  }

  /// The number of columns.
  public var columnCount: Int { widths.count }
}
