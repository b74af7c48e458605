/// A typed cell: what a column of integers holds, and the digest of what it says.
struct CellValue {
  var value: Int64
  var hash: CellHash

  static let blank = CellValue(value: RowBlock.blank, hash: .blank)

  /// A number, date or flag, which says what it is.
  @inline(__always) init(_ value: Int64) {
    self.value = value
    hash = CellHash(value)
  }

  @inline(__always) init(value: Int64, hash: CellHash) {
    self.value = value
    self.hash = hash
  }

  var isBlank: Bool { value == RowBlock.blank }
}

/// 列计划: how one declared column is read in one file.
struct ColumnPlan {
  let column: Int
  /// The cell of the record; -1 where the file has no such column.
  let cell: Int
  let type: CellType
  let isNeeded: Bool
  let isRequired: Bool
  let isOpen: Bool
  let fillsDown: Bool
  let group: String?
  /// A `list`, or a split column of texts: several items may stand in one cell.
  let isMultiple: Bool
  let isSplit: Bool
  /// Of an id: whose.
  let idKind: IdKind
  /// Whether it names a village, in which a character that was lost makes another one.
  let isVillage: Bool
  /// Whether an item twice in a cell can be dropped at once: nothing has to be paired with it.
  var dropsDuplicates = true
  let hasValues: Bool
  let values: ValueTable
  /// The file's symbols of the canonical values, made when first met.
  var canonicalSymbols: [Int32]

  /// The cell of the row under way; of a column that the file has not, its default in every row.
  var value = CellValue.blank
  /// The last good cell above, for merged cells.
  var above: CellValue?
  /// The row in which it stands.
  var aboveRow: Int32 = 0
  /// The cell read last, which is often the same again; only cells that needed no repair.
  var lastStart: UnsafeRawPointer?
  var lastCount = 0
  var lastValue = CellValue.blank

  /// How three numbers without a leading year are meant in this column, once the whole column told.
  var order: DateOrder?
  /// Which orders every such cell allowed, and whether there was one.
  var possibleOrders: Set<DateOrder> = Set(DateOrder.allCases)
  var hasUnordered = false

  init(_ shape: ColumnShape, column: Int, cell: Int, values: ValueTable?) {
    self.column = column
    self.cell = cell
    type = shape.type
    isNeeded = shape.isNeeded || shape.isRequired || shape.isMeasured
    isRequired = shape.isRequired
    isOpen = shape.isOpen
    fillsDown = shape.fillsDown
    group = shape.group
    let isText: Bool
    switch shape.type {
    case .text, .name, .id, .list: isText = true
    default: isText = false
    }
    isSplit = shape.isSplit && isText
    isMultiple = isSplit || shape.type == .list
    idKind =
      shape.group == "person" || shape.id == "person_id"
      ? .person : shape.group == "household" || shape.id == "household_id" ? .household : .other
    isVillage = shape.id == "village"
    hasValues = values != nil
    self.values = values ?? ValueTable([])
    canonicalSymbols = [Int32](repeating: -1, count: self.values.canonicals.count)
  }

  /// What a row's digest takes in: of a village only that the cell is filled, for what it names is known only later, and
  /// 曙光村 and 曙光村党支部 are one.
  @inline(__always) var digestPart: CellHash { isVillage ? value.isBlank ? .blank : .filled : value.hash }
}
