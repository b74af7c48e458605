import Quantities

/// 填写: what a sheet that is sent out takes where nothing stands yet, column by column.
public struct EntryForm: Sendable, Hashable {
  /// The columns from the left.
  public var columns: [Column]
  /// The rows that take entries.
  public var rows: Range<Int>

  /// A form.
  public init(columns: [Column], rows: Range<Int>) {
    self.columns = columns
    self.rows = rows
  }

  /// 列
  public struct Column: Sendable, Hashable {
    /// How a cell looks in which nothing stands yet.
    public var style: PaperStyle
    /// What it takes, and what is said about it; nil: anything, and nothing.
    public var rule: Rule?
  }

  /// 规则: what a column takes, and what is said about it.
  public struct Rule: Sendable, Hashable {
    /// What it takes.
    public var taken: Taken
    /// What happens to anything else that is typed. What is pasted is never stopped.
    public var strictness: Strictness
    /// The title of what is said: the column's heading.
    public var title: String
    /// What is said when one comes to the cell.
    public var hint: String
    /// What is said of anything else that is typed.
    public var objection: String
  }

  /// 取值
  public enum Taken: Sendable, Hashable {
    /// Anything: there is only a hint.
    case anything
    /// One of a list, from which it can be picked.
    case choices([String])
    /// A day, the first and the last included.
    case days(ClosedRange<Day>)
    /// A time of such a day that does not lack its hour: midnight is one that was left out.
    case minutes(ClosedRange<Day>)
  }

  /// 严格
  public enum Strictness: Sendable, Hashable {
    /// It is not taken.
    case refuses
    /// It is taken if the writer says so again.
    case asks
    /// It is taken.
    case takesAll
  }

  /// How an empty cell of a column looks.
  func style(of column: Int) -> PaperStyle? { columns.indices.contains(column) ? columns[column].style : nil }

  /// Choices as a workbook holds them in a cell's rule: at most 255 signs, parted by commas; nil where they do not fit.
  static func list(_ choices: [String]) -> String? {
    let isPlain = choices.allSatisfy { choice in
      !choice.isEmpty && choice.first != " " && choice.last != " "
        && choice.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "," && $0 != "\"" }
    }
    let list = choices.joined(separator: ",")
    return isPlain && !choices.isEmpty && list.utf16.count <= 255 ? list : nil
  }
}
