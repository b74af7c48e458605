import Quantities

/// 表: a sheet of no particular format: headings, typed cells. Built once, written as CSV and whatever else.
public struct Sheet: Sendable {
  /// 列: a heading and what its cells are.
  public struct Column: Sendable, Hashable {
    /// The heading.
    public var heading: String
    /// What stands in it.
    public var kind: Kind

    /// A column.
    public init(_ heading: String, _ kind: Kind) {
      self.heading = heading
      self.kind = kind
    }
  }

  /// 列种类: by which a format chooses width, alignment and style.
  public enum Kind: Sendable, Hashable {
    /// 名次: whole numbers.
    case rank
    /// 村内名次
    case villageRank
    /// 编号: never to be taken for a number.
    case id
    /// 姓名
    case name
    /// 村
    case village
    /// 组
    case group
    /// 排名组
    case rankingGroup
    /// 得分 of a criterion, by its index.
    case criterion(Int)
    /// 得分 of a section, by its index.
    case section(Int)
    /// 基础分
    case base
    /// 总分
    case total
    /// 等次
    case grade
    /// 备注
    case remark
  }

  /// 单元格
  public enum Cell: Sendable, Hashable {
    /// Blank.
    case empty
    /// Text.
    case text(String)
    /// A whole number.
    case whole(Int)
    /// Points, printed with the sheet's decimals.
    case points(Points)
  }

  /// The title.
  public var title: String
  /// The columns.
  public var columns: [Column]
  /// The rows, each as wide as `columns`.
  public var rows: [[Cell]]
  /// Decimals of points.
  public var decimals: Int

  /// A sheet.
  public init(title: String, columns: [Column], rows: [[Cell]], decimals: Int) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.decimals = decimals
  }

  /// The sheet as CSV for a spreadsheet program: UTF-8 with BOM, CRLF.
  public func csv() -> [UInt8] {
    var out = CSVText(capacity: 256 + rows.count * 128)
    out.byteOrderMark()
    out.row(columns.map(\.heading))
    for row in rows {
      for cell in row {
        switch cell {
        case .empty: out.cell("")
        case .text(let text): out.cell(text)
        case .whole(let number): out.cell(number)
        case .points(let points): out.cell(points, decimals: decimals)
        }
      }
      out.endRow()
    }
    return out.bytes
  }
}
