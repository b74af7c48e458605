import Diagnostics
import Tables

/// 文件账: how one file's records add up: read = counted + rejected + dropped.
public struct FileAccount: Sendable {
  /// Its path below the data folder (`standing/…` for the standing one).
  public var path: String
  /// The table's id; nil for a refused file.
  public var table: String?
  /// The village of the file; nil for a file of no village.
  public var village: String?
  /// The encoding.
  public var encoding: String
  /// Records read.
  public var read: Int
  /// Records that count.
  public var counted: Int
  /// Records that were rejected.
  public var rejected: Int
  /// Records that were dropped, by kind.
  public var dropped: DroppedCounts

  /// An account.
  public init(
    path: String, table: String?, village: String?, encoding: String, read: Int, counted: Int, rejected: Int,
    dropped: DroppedCounts
  ) {
    self.path = path
    self.table = table
    self.village = village
    self.encoding = encoding
    self.read = read
    self.counted = counted
    self.rejected = rejected
    self.dropped = dropped
  }
}

/// 退回文件: the rejected rows of one file, as they go back to the village.
public struct RejectFile: Sendable {
  /// The path of the original, under which it goes to `rejects/`.
  public var path: String
  /// The header as it stood.
  public var header: [String]
  /// The rows in file order.
  public var rows: [Row]

  /// 退回行
  public struct Row: Sendable {
    /// 原行: the row in the original, as the spreadsheet numbers it.
    public var row: Int
    /// 原文件: the original's path (another than this file's where a return was rejected again).
    public var file: String
    /// The reasons.
    public var reasons: [Diagnostic]
    private let source: Source

    /// Where the cells are: there may be a million such rows, of which one is looked at at a time.
    private enum Source: Sendable {
      case cells([String])
      case text(OriginalText, RowBytes)
    }

    /// A row that goes back.
    public init(row: Int, file: String, cells: [String], reasons: [Diagnostic]) {
      self.row = row
      self.file = file
      self.reasons = reasons
      source = .cells(cells)
    }

    /// A row that is cut out of its file's text when it is asked for.
    init(row: Int, file: String, text: OriginalText, bytes: RowBytes, reasons: [Diagnostic]) {
      self.row = row
      self.file = file
      self.reasons = reasons
      source = .text(text, bytes)
    }

    /// The original cells.
    public var cells: [String] {
      switch source {
      case .cells(let cells): cells
      case .text(let text, let bytes): text.cells(bytes)
      }
    }
  }

  /// Rejected rows of a file.
  public init(path: String, header: [String], rows: [Row]) {
    self.path = path
    self.header = header
    self.rows = rows
  }
}

/// 取数结果: the facts with everything that must be told about how they came about.
public struct FactsResult: Sendable {
  /// The facts.
  public var facts: Facts
  /// Every error, warning and note of reading and resolving, by file, row and column.
  public var diagnostics: [Diagnostic]
  /// Per file, in path order.
  public var accounts: [FileAccount]
  /// Per file with rejected rows, in path order.
  public var rejects: [RejectFile]
  /// By village: for each expected table's id, whether it was sent (villages with subjects).
  public var sent: [(village: String, tables: [(table: String, sent: Bool)])]

  /// A result.
  public init(
    facts: Facts, diagnostics: [Diagnostic] = [], accounts: [FileAccount] = [], rejects: [RejectFile] = [],
    sent: [(village: String, tables: [(table: String, sent: Bool)])] = []
  ) {
    self.facts = facts
    self.diagnostics = diagnostics
    self.accounts = accounts
    self.rejects = rejects
    self.sent = sent
  }
}
