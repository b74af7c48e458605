import Diagnostics

/// 行块: the accepted rows of one file in columns of integers; no `String` per cell.
///
/// How a cell is held, by its type: text, name, id and closed-set values are symbols of `symbols` (0 and up);
/// a `list` or `split` cell of several items is `~index` into `lists` (negative), of one item its symbol;
/// date and month are day numbers; datetime is `Moment.code`; number is millionths; flag is 0 or 1.
public struct RowBlock: Sendable {
  /// What stands for a blank cell in every column.
  public static let blank = Int64.min

  /// The row as the spreadsheet numbers it, from 1.
  public var row: [Int32] = []
  /// The physical line of the decoded text, from 1.
  public var line: [Int32] = []
  /// Where the row's record begins in the decoded text, in bytes, for `ReadFile.cells(ofRow:)`.
  public var offset: [Int] = []
  /// A 128-bit digest of every declared column's typed value (not of village or file), by which repeats are found.
  public var digest: [RowDigest] = []
  /// By declared column: the cells, or nil where the column is not needed in this run.
  public var columns: [[Int64]?] = []
  /// The file's own symbols.
  public var symbols = SymbolTable()
  /// Cells of several items, as symbols.
  public var lists: [[Int32]] = []
  /// In a matrix: the meeting that each row is about, an index into `ReadFile.meetings`; the rows of one record follow
  /// each other and share row, line and offset. Empty for any other sheet.
  public var meeting: [Int32] = []
  /// In a return (原文件, 原行): the file each row names (a symbol), and the row; (-1, 0) for a row that names none
  /// (one that was added); empty in a file that is no return.
  public var returnOf: [(file: Int32, row: Int32)] = []

  /// The number of accepted rows.
  public var count: Int { row.count }

  /// No rows.
  public init() {}
}

/// 行摘要: equal for rows that are equal in every declared column, after cleaning and typing; of the village,
/// only whether it is filled.
public struct RowDigest: Hashable, Sendable {
  /// The upper half.
  public var high: UInt64
  /// The lower half.
  public var low: UInt64

  /// Both halves.
  @inlinable public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

/// 退回行: a row that counts for nothing: where it stands and why. Its cells are read again from the file's text when they
/// are asked for (`ReadFile.cells(ofRejected:)`): a file may have a million of them.
public struct RejectedRow: Sendable {
  /// The row as the spreadsheet numbers it.
  public var row: Int
  /// The physical line of the text.
  public var line: Int
  /// Where its record stands.
  public var bytes: RowBytes
  /// Why: among the `diagnostics` of the file.
  public var reasons: [Diagnostic]
  /// Whether no cell can be trusted to stand in its column: quotes or width are wrong, or nothing could be read.
  public var isBroken: Bool
  /// In a return: the file and row that it names.
  public var returnOf: (file: String, row: Int)?
}

/// 丢弃计数: records that are neither counted nor rejected, by kind (SPEC section 3, accounting).
public struct DroppedCounts: Sendable, Hashable {
  /// Title and 填报单位 lines above the header.
  public var title = 0
  /// The header, and the header repeated in the middle.
  public var header = 0
  /// The row of notes under the header.
  public var notes = 0
  /// Footer rows.
  public var footer = 0
  /// Blank rows.
  public var blank = 0
  /// Rows that another row repeats.
  public var repeated = 0
  /// Rows that a return has put right.
  public var mended = 0
  /// Rows outside the period.
  public var outside = 0
  /// Rows of a standing file whose village sent its own for the period.
  public var replaced = 0

  /// All of them.
  public var total: Int {
    title + header + notes + footer + blank + repeated + mended + outside + replaced
  }

  /// Nothing dropped.
  public init() {}
}

/// 表头格: one heading of a file and the declared column it was taken for.
public struct Heading: Sendable, Hashable {
  /// The text as it stands.
  public var text: String
  /// The declared column; nil where nobody declares it (ignored).
  public var column: Int?
  /// In a matrix, the meeting whose column it is: an index into `ReadFile.meetings`.
  public var meeting: Int?
  /// In a matrix, what to call the column where its rows come back under one row of headings and without title, so
  /// that they are read the same; nil where the text itself says it.
  public var returned: String?

  /// A heading.
  public init(text: String, column: Int?) {
    self.text = text
    self.column = column
  }
}

/// 已读文件: one file as understood.
public struct ReadFile: Sendable {
  /// Its path below the data folder, `/`-separated; `名册.xlsx#花名册` for one of several sheets of a workbook.
  public var path: String
  /// `UTF-8`, `UTF-8-BOM`, `UTF-16LE`, `UTF-16BE`, `GB18030`; `XLSX` for a sheet of a workbook.
  public var encoding: String
  /// The delimiter; empty where none was found, and for a workbook.
  public var delimiter: String
  /// Which shape it is; nil for a refused file.
  public var table: Int?
  /// The table of a file that was refused since it lacks what a measure uses; nil otherwise.
  public var refusedTable: Int?
  /// Its headings in file order.
  public var headings: [Heading] = []
  /// The row of the header, as the spreadsheet numbers it.
  public var headerRow = 0
  /// The physical line of the header.
  public var headerLine = 0
  /// The text of 填报单位, up to a blank, if there is one.
  public var unit: String?
  /// The accepted rows.
  public var rows = RowBlock()
  /// The rejected rows, in file order.
  public var rejected: [RejectedRow] = []
  /// By declared column, as `rows.columns`: what could be read of the rejected rows; only of person_id, name and village,
  /// which tell whom a row concerns.
  public var rejectedColumns: [[Int64]?] = []
  /// Everything to be told of the file, the reasons of rejected rows included.
  public var diagnostics: [Diagnostic] = []
  /// Records read: rows as the spreadsheet numbers them; of a refused file (`table` is nil) its lines, all of which
  /// count as rejected though `rejected` is empty. Always `recordCount + rejected.count + dropped.total` where `table` is not nil.
  public var read = 0
  /// 矩阵的会议: the meetings across a sign-in sheet with people down, in the order of their columns; empty for any
  /// other sheet. Each filled cell under a meeting is a row of `rows`; all rows of a record are one record in every
  /// account, and a record of which one cell is rejected is rejected whole.
  public var meetings: [MatrixMeeting] = []
  /// In a matrix: the columns that the headings of meetings give: date and type.
  public var matrixColumns: Set<Int> = []
  /// In a matrix: records of people without any mark, which were dropped as blank.
  public var unmarked: [(row: Int32, line: Int32, bytes: RowBytes)] = []
  /// In a return that is a matrix: the rows that it takes back, since nothing is marked in them any more.
  public var cleared: [(file: String, row: Int)] = []
  /// Records dropped here.
  public var dropped = DroppedCounts()
  /// Whether it has 原文件 and 原行.
  public var isReturn = false
  /// The decoded text (UTF-8), kept so that a row can be shown or sent back as it stood (`cells(ofRow:)`); where the
  /// delimiter is the full-width comma, that is U+001F in it. Of a sheet of a workbook: its cells ended by U+001F, its
  /// rows by U+001E.
  public var text: [UInt8] = []
  /// How the text is cut into cells.
  var dialect = Dialect()

  /// A file of which nothing is known yet.
  public init(path: String, encoding: String = "", delimiter: String = "", table: Int? = nil) {
    self.path = path
    self.encoding = encoding
    self.delimiter = delimiter
    self.table = table
  }
}
