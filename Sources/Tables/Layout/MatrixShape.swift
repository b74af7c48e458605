import Quantities

/// 矩阵列: which columns of a table the headings and cells of a matrix fill.
public struct MatrixShape: Sendable, Hashable {
  /// The column of the meeting's date.
  public var date: Int
  /// The column of its type; nil where the table has none.
  public var type: Int?
  /// The column that the cells fill: the status.
  public var value: Int

  /// The columns by their indices.
  public init(date: Int, type: Int?, value: Int) {
    self.date = date
    self.type = type
    self.value = value
  }
}

/// 会议列: a meeting of a matrix, as its heading gives it, and the cells of a record that speak of it.
public struct MatrixMeeting: Sendable, Hashable {
  /// The day on which it was held.
  public var day: Day
  /// Its type as the heading has it; empty where it has none.
  public var type: String
  /// By declared column, the cell of the record: the status, and what else is asked of each meeting (汇报).
  public var cells: [Int: Int]

  /// A meeting.
  public init(day: Day, type: String, cells: [Int: Int]) {
    self.day = day
    self.type = type
    self.cells = cells
  }

  /// As it is named in a message: `2022-02-10 主题党日`.
  public var name: String { type.isEmpty ? day.text : day.text + " " + type }

  /// The first of its cells: whose heading stands for the meeting.
  public var firstCell: Int { cells.values.min() ?? 0 }
}
