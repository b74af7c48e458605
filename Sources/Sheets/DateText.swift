import Quantities
import Rules

/// 日期文本: a date cell of a fact column as text.
enum DateText {
  static func text(_ cell: Int64, _ type: ColumnType) -> String {
    type == .datetime ? Moment(code: cell).text : Day(number: Int32(truncatingIfNeeded: cell)).text
  }
}
