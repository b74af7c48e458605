/// 单元格类型: how the text of a cell is read (SPEC section 2, types).
public enum CellType: Sendable, Hashable {
  /// 文本
  case text
  /// 姓名
  case name
  /// 编号
  case id
  /// 列表: several items in one cell
  case list
  /// 日期
  case date
  /// 年月: a bare month is its first day, or its last for `until`
  case month(last: Bool)
  /// 日期时间
  case datetime
  /// 数字
  case number
  /// 是否
  case flag
}

/// 列形: what reading must know of a declared column.
public struct ColumnShape: Sendable {
  /// The column's id, which always is one of its headers.
  public var id: String
  /// The headings it is known by, as declared (comparison folds them).
  public var headers: [String]
  /// How its cells are read.
  public var type: CellType
  /// The file must have the header and each row the cell.
  public var isRequired: Bool
  /// Required, or used by the rulebook or the program in this run: a bad cell rejects its row, otherwise it is a warning.
  public var isNeeded: Bool
  /// A measure uses it: a file of this table without its header is refused (unless default or refers).
  public var isMeasured: Bool
  /// Canonical value and its synonyms; nil for a column of any value.
  public var values: [(canonical: String, synonyms: [String])]?
  /// Whether a value that `values` lacks is accepted as it is.
  public var isOpen: Bool
  /// Whether several values in one cell are one row each.
  public var isSplit: Bool
  /// Whether blanks of merged cells are filled from above.
  public var fillsDown: Bool
  /// Whether rows that differ in it alone are two; not for the village, of which rows are compared by what it names.
  public var tellsRowsApart: Bool
  /// The group (`person`, `household`) it belongs to.
  public var group: String?
  /// The value where the file has no such column.
  public var defaultValue: String?
  /// Where the column is filled by the row that another column refers to, its header may be missing.
  public var isFilledByReference: Bool

  /// A column as its declaration says.
  public init(
    id: String, headers: [String], type: CellType, isRequired: Bool = false, isNeeded: Bool = false,
    isMeasured: Bool = false, values: [(canonical: String, synonyms: [String])]? = nil,
    isOpen: Bool = false, isSplit: Bool = false, fillsDown: Bool = false, tellsRowsApart: Bool = true,
    group: String? = nil,
    defaultValue: String? = nil, isFilledByReference: Bool = false
  ) {
    self.id = id
    self.headers = headers
    self.type = type
    self.isRequired = isRequired
    self.isNeeded = isNeeded
    self.isMeasured = isMeasured
    self.values = values
    self.isOpen = isOpen
    self.isSplit = isSplit
    self.fillsDown = fillsDown
    self.tellsRowsApart = tellsRowsApart
    self.group = group
    self.defaultValue = defaultValue
    self.isFilledByReference = isFilledByReference
  }
}

/// 表形: what reading must know of a declared table. Its index in the list of shapes names the table.
public struct TableShape: Sendable {
  /// The table's id.
  public var id: String
  /// Its name in the rulebook's language.
  public var name: String
  /// All declared columns, those of groups included.
  public var columns: [ColumnShape]
  /// Required groups: of each list a file and a row need at least one column (person_id or name).
  public var requiredGroups: [[Int]]
  /// Groups that a measure uses: of each list the file needs at least one heading, or it is refused.
  public var measuredGroups: [[Int]]
  /// `one_of`: likewise, declared by the office.
  public var oneOf: [[Int]]
  /// `order`: filled cells of these columns must not run backwards.
  public var order: [[Int]]
  /// The column of the person's name, by which a footer row is told from data.
  public var nameColumn: Int?
  /// `layout: matrix`: people may stand down and meetings across; nil for a table that is never sent so.
  public var matrix: MatrixShape?

  /// A table as its declaration says.
  public init(
    id: String, name: String, columns: [ColumnShape], requiredGroups: [[Int]] = [],
    measuredGroups: [[Int]] = [], oneOf: [[Int]] = [], order: [[Int]] = [], nameColumn: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.columns = columns
    self.requiredGroups = requiredGroups
    self.measuredGroups = measuredGroups
    self.oneOf = oneOf
    self.order = order
    self.nameColumn = nameColumn
  }
}
