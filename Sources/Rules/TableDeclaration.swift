import Diagnostics

/// 类型: the type of a declared column (SPEC section 2).
public enum ColumnType: String, Sendable, Hashable, CaseIterable {
  /// 文本
  case text
  /// 姓名
  case name
  /// 编号
  case id
  /// 列表
  case list
  /// 日期
  case date
  /// 年月
  case month
  /// 日期时间
  case datetime
  /// 数字
  case number
  /// 是否
  case flag
}

/// 列: a declared column of a table.
public struct ColumnDeclaration: Sendable {
  /// Its id, which always is one of its headers.
  public var id: String
  /// How its cells are read.
  public var type: ColumnType
  /// The headings it is known by, the id first.
  public var headers: [String]
  /// The file must have the header and each row the cell.
  public var isRequired: Bool
  /// Canonical value and synonyms, in order; nil where any value goes.
  public var values: [(canonical: String, synonyms: [String])]?
  /// Whether a value that `values` lacks is taken as it is.
  public var isOpen: Bool
  /// Whether several values in one cell are one row each.
  public var isSplit: Bool
  /// Whether the blanks of merged cells are filled from above (`fill: down`).
  public var fillsDown: Bool
  /// The value where the file has no such column.
  public var defaultValue: String?
  /// `refers`: the table in which this id is found.
  public var refersTo: Int?
  /// The group it came with (`person`, `household`), if any.
  public var group: String?
  /// Whether it is derived by the program (`age`) and never in a file.
  public var isDerived: Bool
  /// Where it is declared.
  public var place: Place

  /// A column with everything at its default.
  public init(id: String, type: ColumnType, headers: [String] = [], place: Place = Place(file: "")) {
    self.id = id
    self.type = type
    self.headers = headers
    self.isRequired = false
    self.values = nil
    self.isOpen = false
    self.isSplit = false
    self.fillsDown = false
    self.defaultValue = nil
    self.refersTo = nil
    self.group = nil
    self.isDerived = false
    self.place = place
  }
}

/// 台账: a declared table. Tables and columns are named by index everywhere behind the reader.
public struct TableDeclaration: Sendable {
  /// Its id.
  public var id: String
  /// Its name.
  public var name: String
  /// The columns, those of groups in the place where the group stands, derived ones last.
  public var columns: [ColumnDeclaration]
  /// The column that places a row in a period; nil where every row always holds.
  public var dateColumn: Int?
  /// Whether every village sends it every period.
  public var isExpected: Bool
  /// `duplicates: keep`.
  public var keepsDuplicates: Bool
  /// `one_of`: a file and a row need one of each list.
  public var oneOf: [[Int]]
  /// `order`: filled cells must not run backwards.
  public var order: [[Int]]
  /// Required groups, as lists of key columns of which one is needed.
  public var requiredGroups: [[Int]]
  /// `layout: matrix`: people may stand down and meetings across.
  public var isMatrix = false
  /// Where it is declared.
  public var place: Place

  /// A table without columns.
  public init(id: String, name: String, place: Place = Place(file: "")) {
    self.id = id
    self.name = name
    self.columns = []
    self.dateColumn = nil
    self.isExpected = false
    self.keepsDuplicates = false
    self.oneOf = []
    self.order = []
    self.requiredGroups = []
    self.place = place
  }

  /// The index of a column by its id.
  public func column(_ id: String) -> Int? { columns.firstIndex { $0.id == id } }
}
